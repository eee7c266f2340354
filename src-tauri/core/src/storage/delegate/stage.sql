DROP TABLE IF EXISTS temp.staged_delegate;
CREATE TEMP TABLE staged_delegate(
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL,
  full_name, family, middle, given, sort_family, sort_middle, sort_given, title, organisation,
  sort_organisation, province, province_text, category, phone, email,
  note, source_row, folded
);
