INSERT INTO temp.staged_delegate(id, code, place,
  full_name, family, middle, given, sort_family, sort_middle, sort_given,
  salutation, degree, rank, title, organisation, sort_organisation, province, province_text,
  category, phone, more_phones, email, birth, sex, id_number, ethnicity, religion, party_member,
  note, state, person_id, source_row, sources, folded)
VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
  ?, ?, ?, ?, ?, ?, ?)
