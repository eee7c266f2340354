-- People: what lists say of them and from where, who came, who gets a certificate, and what was
-- handed out or erased.

-- name_en: the name in English. certificate_half_days: how many half-days a certificate takes; all
-- of them where NULL. keep_until: the day after which the personal data are to be erased.
ALTER TABLE event ADD COLUMN name_en TEXT;
ALTER TABLE event ADD COLUMN certificate_half_days INTEGER CHECK(certificate_half_days > 0);
ALTER TABLE event ADD COLUMN keep_until TEXT;

-- birth: 1975-03-12, 1975-03 or 1975. protocol: the place in the order of protocol, where somebody
-- set it. sources: {"phone": ["list 2.xlsx", 14]}, the file and row of each value that did not come
-- from source_file and source_row.
ALTER TABLE delegate ADD COLUMN degree TEXT NOT NULL DEFAULT '';
ALTER TABLE delegate ADD COLUMN rank TEXT NOT NULL DEFAULT '';
ALTER TABLE delegate ADD COLUMN birth TEXT NOT NULL DEFAULT '';
ALTER TABLE delegate ADD COLUMN sex TEXT CHECK(sex IN ('male', 'female'));
ALTER TABLE delegate ADD COLUMN id_number TEXT NOT NULL DEFAULT '';
ALTER TABLE delegate ADD COLUMN more_phones TEXT NOT NULL DEFAULT '';
ALTER TABLE delegate ADD COLUMN ethnicity TEXT NOT NULL DEFAULT '';
ALTER TABLE delegate ADD COLUMN religion TEXT NOT NULL DEFAULT '';
ALTER TABLE delegate ADD COLUMN party_member TEXT NOT NULL DEFAULT '';
ALTER TABLE delegate ADD COLUMN protocol INTEGER;
ALTER TABLE delegate ADD COLUMN sources TEXT CHECK(sources IS NULL OR json_valid(sources));

-- A list that was taken in: on which basis, for what, and how its columns were understood, which is
-- remembered for the next list with the same header.
CREATE TABLE intake(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  sheet TEXT,
  taken TEXT NOT NULL,
  basis TEXT NOT NULL CHECK(basis IN ('duty', 'consent', 'agreement')),
  purpose TEXT NOT NULL,
  signature TEXT NOT NULL,
  columns TEXT NOT NULL CHECK(json_valid(columns)),
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL
) STRICT;
CREATE INDEX intake_event ON intake(event_id);
CREATE INDEX intake_signature ON intake(signature);

-- A row of a list that could not be taken: the fields that are wrong, each with its reason, and what
-- its cells hold, both as JSON, until somebody corrects it.
CREATE TABLE set_aside(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  intake_id TEXT NOT NULL REFERENCES intake(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  problems TEXT NOT NULL CHECK(json_valid(problems)),
  cells TEXT NOT NULL CHECK(json_valid(cells)),
  fields TEXT NOT NULL CHECK(json_valid(fields))
) STRICT;
CREATE INDEX set_aside_intake ON set_aside(intake_id);

-- That a delegate was or was not there for half a day: a fact; a correction is a new one, and the
-- last counts.
CREATE TABLE attendance(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  delegate_id TEXT NOT NULL REFERENCES delegate(id),
  date TEXT NOT NULL,
  half_day TEXT NOT NULL CHECK(half_day IN ('morning', 'afternoon', 'evening')),
  present INTEGER NOT NULL CHECK(present IN (0, 1)),
  known_by TEXT NOT NULL CHECK(known_by IN ('ticked', 'signed_sheet', 'desk')),
  noted_by TEXT,
  noted TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_delegate ON attendance(delegate_id, date, half_day);
CREATE TRIGGER attendance_stays AFTER UPDATE ON attendance
BEGIN SELECT raise(ABORT, 'what was noted stays as it was'); END;

-- That a delegate gets a certificate, or none, whatever the half-days say.
CREATE TABLE exception(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  delegate_id TEXT NOT NULL UNIQUE REFERENCES delegate(id) ON DELETE CASCADE,
  qualifies INTEGER NOT NULL CHECK(qualifies IN (0, 1)),
  reason TEXT NOT NULL CHECK(reason <> '')
) STRICT;

-- That a certificate was printed once more: a fact.
CREATE TABLE reprint(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  certificate_id TEXT NOT NULL REFERENCES certificate(id),
  reason TEXT NOT NULL CHECK(reason <> ''),
  reprinted TEXT NOT NULL
) STRICT;
CREATE INDEX reprint_certificate ON reprint(certificate_id);
CREATE TRIGGER reprint_stays AFTER UPDATE ON reprint
BEGIN SELECT raise(ABORT, 'a reprint stays as it was noted'); END;

-- That personal data left the program: which columns of how many people, for what, to whom. A fact.
CREATE TABLE disclosure(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT REFERENCES event(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK(kind IN ('list', 'person')),
  columns TEXT NOT NULL,
  count INTEGER NOT NULL CHECK(count >= 0),
  purpose TEXT NOT NULL,
  recipient TEXT,
  disclosed TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_event ON disclosure(event_id);
CREATE TRIGGER disclosure_stays AFTER UPDATE ON disclosure
BEGIN SELECT raise(ABORT, 'a disclosure stays as it was noted'); END;

-- That somebody was erased: why and when, and never who.
CREATE TABLE erasure(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  reason TEXT NOT NULL CHECK(reason <> ''),
  records INTEGER NOT NULL CHECK(records >= 0),
  erased TEXT NOT NULL
) STRICT;
CREATE TRIGGER erasure_stays AFTER UPDATE ON erasure
BEGIN SELECT raise(ABORT, 'an erasure stays as it was noted'); END;

-- One letter is found as quickly as two: the index knows the beginnings of one letter as well.
DROP TRIGGER delegate_search_insert;
DROP TRIGGER delegate_search_delete;
DROP TRIGGER delegate_search_update;
DROP TABLE delegate_search;
CREATE VIRTUAL TABLE delegate_search USING fts5(
  folded, content = 'delegate', content_rowid = 'seq',
  tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
INSERT INTO delegate_search(delegate_search) VALUES('rebuild');
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
