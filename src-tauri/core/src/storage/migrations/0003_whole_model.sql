-- The rest of the model: what is counted and cited, what came of an event, who tells of it, what
-- belongs to it, what the issuing body is, and the registers of certificates.

-- A wording under which delegates are counted and grouped, in the order of lists.
CREATE TABLE category(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK(name <> ''),
  short_name TEXT
) STRICT;
CREATE INDEX category_event ON category(event_id, position);

-- How many take part, as planned or as told: "khoảng 200 đại biểu". No value: a category is named
-- and not counted.
CREATE TABLE headcount(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('quota', 'expected', 'registered', 'present')),
  category_id TEXT REFERENCES category(id) ON DELETE CASCADE,
  province TEXT,
  value INTEGER CHECK(value >= 0),
  qualifier TEXT NOT NULL CHECK(qualifier IN ('exactly', 'about', 'over', 'nearly')),
  wording TEXT
) STRICT;
CREATE INDEX headcount_event ON headcount(event_id, position);
CREATE INDEX headcount_category ON headcount(category_id);

CREATE TABLE legal_basis(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  item_id TEXT REFERENCES item(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  document_type TEXT NOT NULL CHECK(document_type <> ''),
  number TEXT,
  date TEXT,
  issuer TEXT,
  summary TEXT
) STRICT;
CREATE INDEX legal_basis_event ON legal_basis(event_id, position);
CREATE INDEX legal_basis_item ON legal_basis(item_id);

CREATE TABLE outcome(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('result', 'recommendation')),
  wording TEXT NOT NULL CHECK(wording <> ''),
  carried_to_id TEXT REFERENCES event(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX outcome_event ON outcome(event_id, position);
CREATE INDEX outcome_carried_to ON outcome(carried_to_id);

-- A paper or a page that tells of the event, and what it says where sources disagree.
CREATE TABLE source(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK(name <> ''),
  address TEXT,
  published TEXT,
  note TEXT
) STRICT;
CREATE INDEX source_event ON source(event_id, position);

CREATE TABLE claim(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  noun TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL CHECK(value <> '')
) STRICT;
CREATE INDEX claim_source ON claim(source_id, position);
CREATE INDEX claim_record ON claim(record);

CREATE TABLE material(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  session_id TEXT REFERENCES session(id) ON DELETE CASCADE,
  item_id TEXT REFERENCES item(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK(title <> ''),
  issuer_id TEXT REFERENCES organisation(id),
  access TEXT NOT NULL CHECK(access IN ('public', 'delegates', 'internal')),
  file_id TEXT REFERENCES stored_file(id) ON DELETE SET NULL,
  note TEXT,
  CHECK(session_id IS NULL OR item_id IS NULL)
) STRICT;
CREATE INDEX material_event ON material(event_id, position);
CREATE INDEX material_session ON material(session_id);
CREATE INDEX material_item ON material(item_id);
CREATE INDEX material_issuer ON material(issuer_id);
CREATE INDEX material_file ON material(file_id);

CREATE TABLE setting(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

-- Who signs for the issuing body (decree 30/2020/NĐ-CP, annex I, II.7).
CREATE TABLE signer(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  full_name TEXT NOT NULL CHECK(full_name <> ''),
  authority TEXT CHECK(authority IN ('collective', 'acting', 'deputy', 'order', 'delegation')),
  on_behalf_of TEXT,
  post TEXT NOT NULL CHECK(post <> ''),
  signature_id TEXT REFERENCES stored_file(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX signer_position ON signer(position);
CREATE INDEX signer_signature ON signer(signature_id);

-- A register (sổ) of certificates: a number is never given twice. closed: another laptop goes on
-- with it. elsewhere: numbers below next_number were given that are not known here, because it came
-- with an event, took in certificates of another laptop, or stood further before a restore.
CREATE TABLE series(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK(name <> ''),
  pattern TEXT NOT NULL CHECK(instr(pattern, '{number}') > 0),
  event_id TEXT REFERENCES event(id) ON DELETE CASCADE,
  first_number INTEGER NOT NULL CHECK(first_number > 0),
  next_number INTEGER NOT NULL CHECK(next_number >= first_number),
  closed INTEGER NOT NULL DEFAULT 0 CHECK(closed IN (0, 1)),
  elsewhere INTEGER NOT NULL DEFAULT 0 CHECK(elsewhere IN (0, 1))
) STRICT;
CREATE INDEX series_event ON series(event_id);

-- Facts: rows are added and never changed. name, title and organisation are as printed.
CREATE TABLE certificate(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  series_id TEXT NOT NULL REFERENCES series(id),
  number INTEGER NOT NULL,
  printed_number TEXT NOT NULL,
  delegate_id TEXT NOT NULL REFERENCES delegate(id),
  full_name TEXT NOT NULL,
  issued TEXT NOT NULL,
  UNIQUE(series_id, number)
) STRICT;
CREATE INDEX certificate_delegate ON certificate(delegate_id);

CREATE TABLE withdrawal(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  certificate_id TEXT NOT NULL UNIQUE REFERENCES certificate(id),
  reason TEXT NOT NULL CHECK(reason <> ''),
  withdrawn TEXT NOT NULL
) STRICT;

CREATE TRIGGER certificate_stays AFTER UPDATE ON certificate
BEGIN SELECT raise(ABORT, 'a certificate that was issued stays as it is'); END;
CREATE TRIGGER withdrawal_stays AFTER UPDATE ON withdrawal
BEGIN SELECT raise(ABORT, 'a withdrawal stays as it is'); END;
CREATE TRIGGER series_passes_its_numbers BEFORE UPDATE OF next_number ON series
WHEN new.next_number <= (SELECT max(number) FROM certificate WHERE series_id = new.id)
BEGIN SELECT raise(ABORT, 'a number is never given twice'); END;
