DROP TABLE IF EXISTS temp.staged_delegate;
-- What a list says of delegates who are known.
CREATE TEMP TABLE staged_delegate(
  id TEXT NOT NULL UNIQUE,
  full_name, family, middle, given, sort_family, sort_middle, sort_given, salutation, degree, rank,
  title, organisation, sort_organisation, province, province_text, category, phone, more_phones,
  email, birth, sex, id_number, ethnicity, religion, party_member, note, state, person_id,
  sources, folded
);
