DROP TABLE IF EXISTS temp.staged_delegate;
-- place: where a new one comes among the new ones, from 0; NULL for one who is known.
CREATE TEMP TABLE staged_delegate(
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  place INTEGER,
  full_name, family, middle, given, sort_family, sort_middle, sort_given, salutation, degree, rank,
  title, organisation, sort_organisation, province, province_text, category, phone, more_phones,
  email, birth, sex, id_number, ethnicity, religion, party_member, note, state, person_id,
  source_row, sources, folded
);
CREATE UNIQUE INDEX temp.staged_known ON staged_delegate(id) WHERE place IS NULL;
