-- For a list of more than two words SQLite makes a table of its own whenever a row is checked: half of
-- what a new row costs. What may be in the column stays as it was, and so does every row; a check
-- may be worded anew in place (sqlite.org/lang_altertable.html, 7).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql,
  'CHECK(state IN (''invited'', ''registered'', ''declined'', ''replaced''))',
  'CHECK(state = ''invited'' OR state = ''registered'' OR state = ''declined'' OR state = ''replaced'')')
WHERE type = 'table' AND name = 'delegate';
PRAGMA writable_schema = RESET;

-- The words that the delegates are found by, each once: a look into the index, which holds nothing.
CREATE VIRTUAL TABLE delegate_word USING fts5vocab(delegate_search, row);
