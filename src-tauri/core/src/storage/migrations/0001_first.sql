-- The first model. Append-only: a released migration is never edited.
--
-- seq is the key of the journal and of the full-text index; AUTOINCREMENT, so that a key in the
-- history never comes to mean another row. id is a UUIDv7. position orders siblings from 0.
-- folded is text::fold of what a search should find; sort_* are collation keys of
-- text::collation, whose version stands in meta. Dates are ISO 8601 civil dates, times HH:MM.

CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row an operation: what a user did. reverts names the operation that an undo or a redo
-- took back; undone_by is set on an operation while an undo of it stands.
CREATE TABLE operation(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  subject TEXT,
  undo_class TEXT NOT NULL CHECK(undo_class IN ('undoable', 'fact', 'irreversible')),
  reverts INTEGER REFERENCES operation(id),
  undone_by INTEGER REFERENCES operation(id)
) STRICT;

-- One row a changed row, written by the triggers of storage::capture: an insert keeps nothing but
-- its key, an update the columns that changed, a delete the whole row.
CREATE TABLE change(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  operation INTEGER NOT NULL REFERENCES operation(id),
  noun TEXT NOT NULL,
  key INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_operation ON change(operation);
CREATE INDEX change_record ON change(noun, key);

CREATE TABLE organisation(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  parent_id TEXT REFERENCES organisation(id),
  name TEXT NOT NULL CHECK(name <> ''),
  short_name TEXT,
  folded TEXT NOT NULL
) STRICT;
CREATE INDEX organisation_parent ON organisation(parent_id);

CREATE TABLE person(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  full_name TEXT NOT NULL CHECK(full_name <> ''),
  family TEXT NOT NULL,
  middle TEXT NOT NULL,
  given TEXT NOT NULL,
  sort_family BLOB NOT NULL,
  sort_middle BLOB NOT NULL,
  sort_given BLOB NOT NULL,
  title TEXT,
  organisation_id TEXT REFERENCES organisation(id),
  folded TEXT NOT NULL
) STRICT;
CREATE INDEX person_sort ON person(sort_given, sort_family, sort_middle);
CREATE INDEX person_organisation ON person(organisation_id);

CREATE TABLE event(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE CHECK(code <> ''),
  parent_id TEXT REFERENCES event(id),
  name TEXT NOT NULL CHECK(name <> ''),
  theme TEXT,
  name_full TEXT,
  start_date TEXT,
  end_date TEXT,
  half_day TEXT CHECK(half_day IN ('morning', 'afternoon', 'evening')),
  time_zone TEXT NOT NULL,
  venue TEXT,
  place TEXT,
  province_scheme TEXT CHECK(province_scheme IN ('p63', 'p34')),
  province_code TEXT,
  document_style TEXT NOT NULL CHECK(document_style IN ('state', 'party')),
  sample INTEGER NOT NULL DEFAULT 0 CHECK(sample IN (0, 1)),
  folded TEXT NOT NULL,
  CHECK((province_scheme IS NULL) = (province_code IS NULL)),
  CHECK(end_date IS NULL OR (start_date IS NOT NULL AND end_date >= start_date))
) STRICT;
CREATE INDEX event_parent ON event(parent_id);

CREATE TABLE event_organiser(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK(role IN ('main', 'co', 'directing', 'sponsor')),
  organisation_id TEXT NOT NULL REFERENCES organisation(id)
) STRICT;
CREATE INDEX event_organiser_event ON event_organiser(event_id, position);
CREATE INDEX event_organiser_organisation ON event_organiser(organisation_id);

CREATE TABLE session(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT,
  date TEXT,
  half_day TEXT CHECK(half_day IN ('morning', 'afternoon', 'evening')),
  room TEXT
) STRICT;
CREATE INDEX session_event ON session(event_id, position);

CREATE TABLE agenda_item(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT,
  start_time TEXT,
  end_time TEXT,
  CHECK(end_time IS NULL OR (start_time IS NOT NULL AND end_time >= start_time))
) STRICT;
CREATE INDEX agenda_item_session ON agenda_item(session_id, position);

-- Who does what, in a session or in one of its items: a person, an organisation, or free wording
-- ("các đại sứ"). title is the title printed here, as valid at the event.
CREATE TABLE role(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT REFERENCES session(id) ON DELETE CASCADE,
  item_id TEXT REFERENCES agenda_item(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('chair', 'opener', 'speaker', 'moderator')),
  person_id TEXT REFERENCES person(id),
  organisation_id TEXT REFERENCES organisation(id),
  wording TEXT,
  title TEXT,
  CHECK((session_id IS NULL) <> (item_id IS NULL)),
  CHECK(person_id IS NOT NULL OR organisation_id IS NOT NULL OR wording IS NOT NULL)
) STRICT;
CREATE INDEX role_session ON role(session_id, position);
CREATE INDEX role_item ON role(item_id, position);
CREATE INDEX role_person ON role(person_id);
CREATE INDEX role_organisation ON role(organisation_id);

-- code: 128 random bits in Base32, drawn once and never changed; all that a QR on a badge holds.
CREATE TABLE delegate(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE CHECK(length(code) = 26),
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  person_id TEXT REFERENCES person(id),
  position INTEGER NOT NULL,
  full_name TEXT NOT NULL CHECK(full_name <> ''),
  family TEXT NOT NULL,
  middle TEXT NOT NULL,
  given TEXT NOT NULL,
  sort_family BLOB NOT NULL,
  sort_middle BLOB NOT NULL,
  sort_given BLOB NOT NULL,
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  sort_organisation BLOB NOT NULL,
  province_scheme TEXT CHECK(province_scheme IN ('p63', 'p34')),
  province_code TEXT,
  province_text TEXT NOT NULL,
  category TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('invited', 'registered', 'declined', 'replaced')),
  source_file TEXT,
  source_row INTEGER,
  folded TEXT NOT NULL,
  CHECK((province_scheme IS NULL) = (province_code IS NULL))
) STRICT;
CREATE INDEX delegate_name ON delegate(event_id, sort_given, sort_family, sort_middle);
CREATE INDEX delegate_position ON delegate(event_id, position);
CREATE INDEX delegate_person ON delegate(person_id);

CREATE TRIGGER delegate_code_is_for_ever BEFORE UPDATE OF code ON delegate
WHEN old.code IS NOT new.code
BEGIN SELECT raise(ABORT, 'the code of a delegate never changes'); END;

CREATE VIRTUAL TABLE delegate_search USING fts5(
  folded, content = 'delegate', content_rowid = 'seq',
  tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
-- Not with FTS5's secure-delete: it makes the undo of a long import a hundred times slower. A
-- deleted name may stay in the index until it is merged, so an erasure has to rebuild the index.
CREATE TRIGGER delegate_search_insert AFTER INSERT ON delegate BEGIN
  INSERT INTO delegate_search(rowid, folded) VALUES(new.seq, new.folded);
END;
CREATE TRIGGER delegate_search_delete AFTER DELETE ON delegate BEGIN
  INSERT INTO delegate_search(delegate_search, rowid, folded) VALUES('delete', old.seq, old.folded);
END;
-- The WHEN is needed: an undo names every column, and UPDATE OF would then fire for each row.
CREATE TRIGGER delegate_search_update AFTER UPDATE ON delegate WHEN old.folded IS NOT new.folded BEGIN
  INSERT INTO delegate_search(delegate_search, rowid, folded) VALUES('delete', old.seq, old.folded);
  INSERT INTO delegate_search(rowid, folded) VALUES(new.seq, new.folded);
END;
