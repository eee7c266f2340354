-- Long lists go in and out quicker: what most delegates have none of is not in their indexes.
DROP INDEX delegate_delegation;
DROP INDEX delegate_person;
DROP INDEX delegate_replaced_by;
CREATE INDEX delegate_delegation ON delegate(delegation_id) WHERE delegation_id IS NOT NULL;
CREATE INDEX delegate_person ON delegate(person_id) WHERE person_id IS NOT NULL;
CREATE INDEX delegate_replaced_by ON delegate(replaced_by_id) WHERE replaced_by_id IS NOT NULL;

-- The index says of each word in whose text it stands, and no more: no search asks where, or how
-- many words there are. Words come to it parted by spaces, so that whatever is no space is a part of
-- one; an expression can therefore hold no phrase, which such an index would refuse.
DROP TRIGGER delegate_search_insert;
DROP TRIGGER delegate_search_delete;
DROP TRIGGER delegate_search_update;
DROP TABLE delegate_search;
CREATE VIRTUAL TABLE delegate_search USING fts5(
  folded, content = 'delegate', content_rowid = 'seq',
  tokenize = 'ascii', prefix = '1 2 3', detail = none, columnsize = 0
);
INSERT INTO delegate_search(delegate_search) VALUES('rebuild');
-- Not with FTS5's secure-delete: see the first migration.
CREATE TRIGGER delegate_search_insert AFTER INSERT ON delegate BEGIN
  INSERT INTO delegate_search(rowid, folded) VALUES(new.seq, new.folded);
END;
CREATE TRIGGER delegate_search_delete AFTER DELETE ON delegate BEGIN
  INSERT INTO delegate_search(delegate_search, rowid, folded) VALUES('delete', old.seq, old.folded);
END;
CREATE TRIGGER delegate_search_update AFTER UPDATE ON delegate WHEN old.folded IS NOT new.folded BEGIN
  INSERT INTO delegate_search(delegate_search, rowid, folded) VALUES('delete', old.seq, old.folded);
  INSERT INTO delegate_search(rowid, folded) VALUES(new.seq, new.folded);
END;
