-- The tables that were there, with everything that the events of five public reports need.
--
-- Tables are rebuilt as SQLite's "Making Other Kinds Of Table Schema Changes" says, with foreign
-- keys off and checked before the commit. A province is one text, scheme and code: 'p63-68'.
-- since and until are civil dates, both days included; NULL is open. Texts of several lines
-- (outline, note, summary) keep their line breaks. Ids made here are UUIDs of version 4.

-- A content of the workspace's folder `files`, under the name the user's file had.
CREATE TABLE stored_file(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL CHECK(length(sha256) = 64),
  size INTEGER NOT NULL CHECK(size >= 0),
  media_type TEXT NOT NULL,
  name TEXT NOT NULL CHECK(name <> '')
) STRICT;
CREATE INDEX stored_file_sha256 ON stored_file(sha256);

-- name is the present name, valid from since; the names before it stand in organisation_name.
ALTER TABLE organisation ADD COLUMN kind TEXT NOT NULL DEFAULT 'state'
  CHECK(kind IN ('state', 'party', 'armed_forces', 'press', 'union', 'company', 'foreign', 'other'));
ALTER TABLE organisation ADD COLUMN abbreviation TEXT;
ALTER TABLE organisation ADD COLUMN since TEXT;
ALTER TABLE organisation ADD COLUMN ended TEXT;
ALTER TABLE organisation ADD COLUMN successor_id TEXT REFERENCES organisation(id);
ALTER TABLE organisation ADD COLUMN logo_id TEXT REFERENCES stored_file(id) ON DELETE SET NULL;
CREATE INDEX organisation_successor ON organisation(successor_id);
CREATE INDEX organisation_logo ON organisation(logo_id);

CREATE TABLE organisation_name(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  organisation_id TEXT NOT NULL REFERENCES organisation(id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK(name <> ''),
  short_name TEXT,
  abbreviation TEXT,
  since TEXT,
  until TEXT NOT NULL,
  CHECK(since IS NULL OR until >= since)
) STRICT;
CREATE INDEX organisation_name_organisation ON organisation_name(organisation_id, until);

CREATE TABLE new_person(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  full_name TEXT NOT NULL CHECK(full_name <> ''),
  family TEXT NOT NULL,
  middle TEXT NOT NULL,
  given TEXT NOT NULL,
  sort_family BLOB NOT NULL,
  sort_middle BLOB NOT NULL,
  sort_given BLOB NOT NULL,
  salutation TEXT,
  degree TEXT,
  phone TEXT,
  email TEXT,
  note TEXT,
  photo_id TEXT REFERENCES stored_file(id) ON DELETE SET NULL,
  folded TEXT NOT NULL
) STRICT;
INSERT INTO new_person(seq, id, full_name, family, middle, given, sort_family, sort_middle,
  sort_given, folded)
SELECT seq, id, full_name, family, middle, given, sort_family, sort_middle, sort_given, folded
FROM person;

-- A post that a person holds, in the order in which the posts are named ("Ủy viên …, Phó Bí thư …").
CREATE TABLE title(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  wording TEXT NOT NULL CHECK(wording <> ''),
  organisation_id TEXT REFERENCES organisation(id),
  since TEXT,
  until TEXT,
  CHECK(since IS NULL OR until IS NULL OR until >= since)
) STRICT;
CREATE INDEX title_person ON title(person_id, position);
CREATE INDEX title_organisation ON title(organisation_id);
INSERT INTO title(id, person_id, position, wording, organisation_id)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' ||
  substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' ||
  hex(randomblob(6))),
  id, 0, coalesce(title, (SELECT name FROM organisation o WHERE o.id = organisation_id)),
  organisation_id
FROM person WHERE title IS NOT NULL OR organisation_id IS NOT NULL;
DROP TABLE person;
ALTER TABLE new_person RENAME TO person;
CREATE INDEX person_sort ON person(sort_given, sort_family, sort_middle);
CREATE INDEX person_photo ON person(photo_id);

CREATE TABLE new_event(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE CHECK(code <> ''),
  parent_id TEXT REFERENCES event(id),
  series_number INTEGER,
  series_wording TEXT,
  kind TEXT NOT NULL CHECK(kind IN ('training', 'conference', 'thematic', 'congress', 'ceremony',
    'meeting', 'other')),
  name TEXT NOT NULL CHECK(name <> ''),
  short_name TEXT,
  theme TEXT,
  name_full TEXT,
  audience TEXT,
  start TEXT,
  "end" TEXT,
  half_day TEXT CHECK(half_day IN ('morning', 'afternoon', 'evening')),
  start_time TEXT,
  time_zone TEXT NOT NULL,
  venue TEXT,
  place TEXT,
  province TEXT,
  document_style TEXT NOT NULL CHECK(document_style IN ('state', 'party', 'plain')),
  note TEXT,
  sample INTEGER NOT NULL DEFAULT 0 CHECK(sample IN (0, 1)),
  folded TEXT NOT NULL,
  CHECK("end" IS NULL OR (start IS NOT NULL AND "end" >= start))
) STRICT;
INSERT INTO new_event(seq, id, code, parent_id, kind, name, theme, name_full, start, "end",
  half_day, time_zone, venue, place, province, document_style, sample, folded)
SELECT seq, id, code, parent_id, 'training', name, theme, name_full, start_date, end_date,
  half_day, time_zone, venue, place, province_scheme || '-' || province_code, document_style,
  sample, folded
FROM event;
DROP TABLE event;
ALTER TABLE new_event RENAME TO event;
CREATE INDEX event_parent ON event(parent_id);

DROP INDEX event_organiser_event;
DROP INDEX event_organiser_organisation;
ALTER TABLE event_organiser RENAME TO organiser;
CREATE INDEX organiser_event ON organiser(event_id, position);
CREATE INDEX organiser_organisation ON organiser(organisation_id);

CREATE TABLE room(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK(name <> ''),
  floor TEXT,
  building TEXT,
  capacity INTEGER CHECK(capacity >= 0),
  note TEXT
) STRICT;
CREATE INDEX room_event ON room(event_id, position);
INSERT INTO room(id, event_id, position, name)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' ||
  substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' ||
  hex(randomblob(6))),
  event_id, min(position), room FROM session WHERE room IS NOT NULL
GROUP BY event_id, room ORDER BY event_id, min(position);

CREATE TABLE new_session(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT,
  theme TEXT,
  date TEXT,
  half_day TEXT CHECK(half_day IN ('morning', 'afternoon', 'evening')),
  start TEXT,
  "end" TEXT,
  room_id TEXT REFERENCES room(id) ON DELETE SET NULL,
  note TEXT,
  CHECK("end" IS NULL OR (start IS NOT NULL AND "end" >= start))
) STRICT;
INSERT INTO new_session(seq, id, event_id, position, name, date, half_day, room_id)
SELECT seq, id, event_id, position, name, date, half_day,
  (SELECT r.id FROM room r WHERE r.event_id = s.event_id AND r.name = s.room)
FROM session s;
DROP TABLE session;
ALTER TABLE new_session RENAME TO session;
CREATE INDEX session_event ON session(event_id, position);
CREATE INDEX session_room ON session(room_id);

CREATE TABLE item(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT,
  start TEXT,
  "end" TEXT,
  outline TEXT,
  note TEXT,
  CHECK("end" IS NULL OR (start IS NOT NULL AND "end" >= start))
) STRICT;
INSERT INTO item(seq, id, session_id, position, kind, title, start, "end")
SELECT seq, id, session_id, position, kind, title, start_time, end_time FROM agenda_item;

-- Who does what, in an event, a session or an item: a person, an organisation, or free wording
-- ("các đại sứ"). title overrides the titles that the person held at the event.
CREATE TABLE new_role(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT REFERENCES event(id) ON DELETE CASCADE,
  session_id TEXT REFERENCES session(id) ON DELETE CASCADE,
  item_id TEXT REFERENCES item(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('chair', 'opener', 'speaker', 'moderator', 'secretary')),
  person_id TEXT REFERENCES person(id),
  organisation_id TEXT REFERENCES organisation(id),
  wording TEXT,
  title TEXT,
  CHECK((event_id IS NOT NULL) + (session_id IS NOT NULL) + (item_id IS NOT NULL) = 1),
  CHECK(person_id IS NOT NULL OR organisation_id IS NOT NULL OR wording IS NOT NULL)
) STRICT;
INSERT INTO new_role(seq, id, session_id, item_id, position, kind, person_id, organisation_id,
  wording, title)
SELECT seq, id, session_id, item_id, position, kind, person_id, organisation_id, wording, title
FROM role;
DROP TABLE role;
DROP TABLE agenda_item;
ALTER TABLE new_role RENAME TO role;
CREATE INDEX item_session ON item(session_id, position);
CREATE INDEX role_event ON role(event_id, position);
CREATE INDEX role_session ON role(session_id, position);
CREATE INDEX role_item ON role(item_id, position);
CREATE INDEX role_person ON role(person_id);
CREATE INDEX role_organisation ON role(organisation_id);

CREATE TABLE delegation(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK(name <> ''),
  organisation_id TEXT REFERENCES organisation(id),
  province TEXT,
  head_id TEXT REFERENCES delegate(id) ON DELETE SET NULL,
  note TEXT
) STRICT;
CREATE INDEX delegation_event ON delegation(event_id, position);
CREATE INDEX delegation_organisation ON delegation(organisation_id);
CREATE INDEX delegation_head ON delegation(head_id);

DROP TRIGGER delegate_search_insert;
DROP TRIGGER delegate_search_delete;
DROP TRIGGER delegate_search_update;
DROP TRIGGER delegate_code_is_for_ever;
DROP TABLE delegate_search;
CREATE TABLE new_delegate(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE CHECK(length(code) = 26),
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  person_id TEXT REFERENCES person(id),
  delegation_id TEXT REFERENCES delegation(id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  full_name TEXT NOT NULL CHECK(full_name <> ''),
  family TEXT NOT NULL,
  middle TEXT NOT NULL,
  given TEXT NOT NULL,
  sort_family BLOB NOT NULL,
  sort_middle BLOB NOT NULL,
  sort_given BLOB NOT NULL,
  salutation TEXT,
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  sort_organisation BLOB NOT NULL,
  province TEXT,
  province_text TEXT NOT NULL,
  category TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('invited', 'registered', 'declined', 'replaced')),
  replaced_by_id TEXT REFERENCES delegate(id),
  source_file TEXT,
  source_row INTEGER,
  folded TEXT NOT NULL,
  CHECK((state = 'replaced') = (replaced_by_id IS NOT NULL))
) STRICT;
-- Nobody could be named as the replacement before, so such a delegate has declined.
INSERT INTO new_delegate(seq, id, code, event_id, person_id, position, full_name, family, middle,
  given, sort_family, sort_middle, sort_given, title, organisation, sort_organisation, province,
  province_text, category, phone, email, note, state, source_file, source_row, folded)
SELECT seq, id, code, event_id, person_id, position, full_name, family, middle, given,
  sort_family, sort_middle, sort_given, title, organisation, sort_organisation,
  province_scheme || '-' || province_code, province_text, category, phone, email, note,
  CASE state WHEN 'replaced' THEN 'declined' ELSE state END, source_file, source_row, folded
FROM delegate;
DROP TABLE delegate;
ALTER TABLE new_delegate RENAME TO delegate;
CREATE INDEX delegate_name ON delegate(event_id, sort_given, sort_family, sort_middle);
CREATE INDEX delegate_position ON delegate(event_id, position);
CREATE INDEX delegate_person ON delegate(person_id);
CREATE INDEX delegate_delegation ON delegate(delegation_id);
CREATE INDEX delegate_replaced_by ON delegate(replaced_by_id);

CREATE TRIGGER delegate_code_is_for_ever BEFORE UPDATE OF code ON delegate
WHEN old.code IS NOT new.code
BEGIN SELECT raise(ABORT, 'the code of a delegate never changes'); END;

CREATE VIRTUAL TABLE delegate_search USING fts5(
  folded, content = 'delegate', content_rowid = 'seq',
  tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
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

-- The journal of before speaks of other tables: its lines stay to be read, its changes cannot be
-- taken back any more.
ALTER TABLE operation ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0 CHECK(forgotten IN (0, 1));
DELETE FROM change;
UPDATE operation SET forgotten = 1;
UPDATE operation SET name = 'set_event' WHERE name = 'update_event';
