-- What was printed, with the data that it was made from: a fact. data and options are JSON; what
-- "changed since the last print" means is read from data. designs are text (docs/designs.md).
CREATE TABLE print(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  document TEXT NOT NULL CHECK(document <> ''),
  language TEXT NOT NULL CHECK(language IN ('vi', 'en', 'both')),
  style TEXT NOT NULL CHECK(style IN ('state', 'party', 'plain')),
  design TEXT,
  selection TEXT,
  options TEXT NOT NULL CHECK(json_valid(options)),
  printed TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK(pages > 0),
  data TEXT NOT NULL CHECK(json_valid(data))
) STRICT;
CREATE INDEX print_event ON print(event_id, document);

CREATE TRIGGER print_stays AFTER UPDATE ON print
BEGIN SELECT raise(ABORT, 'what was printed stays as it was'); END;

-- Designs that users took in, each as the text that it is (docs/designs.md).
CREATE TABLE design(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK(name <> ''),
  purpose TEXT NOT NULL CHECK(purpose IN ('certificate', 'badge')),
  text TEXT NOT NULL CHECK(text <> '')
) STRICT;
