-- A name that stays as it was keeps its parts: somebody may have corrected how it is split.
UPDATE delegate SET (
  full_name, family, middle, given, sort_family, sort_middle, sort_given, title, organisation,
  sort_organisation, province, province_text, category, phone, email,
  note, source_row, folded,
  source_file) = (SELECT
  s.full_name,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.family ELSE s.family END,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.middle ELSE s.middle END,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.given ELSE s.given END,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.sort_family ELSE s.sort_family END,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.sort_middle ELSE s.sort_middle END,
  CASE WHEN s.full_name = delegate.full_name THEN delegate.sort_given ELSE s.sort_given END,
  s.title, s.organisation, s.sort_organisation, s.province, s.province_text,
  s.category, s.phone, s.email, s.note, s.source_row, s.folded,
  :source_file
  FROM temp.staged_delegate s WHERE s.id = delegate.id)
WHERE event_id = :event AND id IN (SELECT id FROM temp.staged_delegate)
