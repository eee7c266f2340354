INSERT INTO delegate(id, code, event_id, position, source_file,
  full_name, family, middle, given, sort_family, sort_middle, sort_given, salutation, degree, rank,
  title, organisation, sort_organisation, province, province_text, category, phone, more_phones,
  email, birth, sex, id_number, ethnicity, religion, party_member, note, state, person_id,
  source_row, folded)
SELECT s.id, s.code, :event, :first + s.place, :source_file,
  s.full_name, s.family, s.middle, s.given, s.sort_family, s.sort_middle, s.sort_given,
  s.salutation, s.degree, s.rank, s.title, s.organisation, s.sort_organisation, s.province,
  s.province_text, s.category, s.phone, s.more_phones, s.email, s.birth, s.sex, s.id_number,
  s.ethnicity, s.religion, s.party_member, s.note, s.state, s.person_id, s.source_row, s.folded
FROM temp.staged_delegate s
WHERE s.place IS NOT NULL
ORDER BY s.seq
