-- A name that stays as it was keeps its parts: somebody may have corrected how it is split. Where
-- the delegate came from stays; sources says where the changed values came from.
UPDATE delegate SET (
  full_name, family, middle, given, sort_family, sort_middle, sort_given, salutation, degree, rank,
  title, organisation, sort_organisation, province, province_text, category, phone, more_phones,
  email, birth, sex, id_number, ethnicity, religion, party_member, note, state, person_id,
  sources, folded) = (SELECT
  s.full_name,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.family ELSE s.family END,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.middle ELSE s.middle END,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.given ELSE s.given END,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.sort_family ELSE s.sort_family END,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.sort_middle ELSE s.sort_middle END,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.sort_given ELSE s.sort_given END,
  s.salutation, s.degree, s.rank, s.title, s.organisation, s.sort_organisation, s.province,
  s.province_text, s.category, s.phone, s.more_phones, s.email, s.birth, s.sex, s.id_number,
  s.ethnicity, s.religion, s.party_member, s.note,
  coalesce(s.state, delegate.state), coalesce(s.person_id, delegate.person_id),
  coalesce(s.sources, delegate.sources), s.folded
  FROM temp.staged_delegate s WHERE s.id = delegate.id)
WHERE event_id = :event AND id IN (SELECT id FROM temp.staged_delegate)
