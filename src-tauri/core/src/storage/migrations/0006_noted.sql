-- What else leaves the program with personal data: an event for another machine, the register, the
-- report, the rows that wait.
CREATE TABLE disclosure_new(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT REFERENCES event(id) ON DELETE CASCADE,
  kind TEXT NOT NULL
    CHECK(kind IN ('list', 'person', 'event', 'register', 'report', 'set_aside')),
  columns TEXT NOT NULL,
  count INTEGER NOT NULL CHECK(count >= 0),
  purpose TEXT NOT NULL,
  recipient TEXT,
  disclosed TEXT NOT NULL
) STRICT;
INSERT INTO disclosure_new(seq, id, event_id, kind, columns, count, purpose, recipient, disclosed)
  SELECT seq, id, event_id, kind, columns, count, purpose, recipient, disclosed FROM disclosure;
DROP TABLE disclosure;
ALTER TABLE disclosure_new RENAME TO disclosure;
CREATE INDEX disclosure_event ON disclosure(event_id);
CREATE TRIGGER disclosure_stays AFTER UPDATE ON disclosure
BEGIN SELECT raise(ABORT, 'a disclosure stays as it was noted'); END;

-- That two records that look like one person are two people: each a person or a delegate, in the
-- order of their ids. No foreign key, which could name only one of the two kinds; whoever is erased
-- is taken out.
CREATE TABLE distinction(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  first TEXT NOT NULL,
  second TEXT NOT NULL,
  CHECK(first < second),
  UNIQUE(first, second)
) STRICT;
CREATE INDEX distinction_second ON distinction(second);
