UPDATE delegate SET (
  full_name, family, middle, given, sort_family, sort_middle, sort_given, title, organisation,
  sort_organisation, province, province_text, category, phone, email,
  note, source_row, folded,
  source_file) = (SELECT
  s.full_name, s.family, s.middle, s.given, s.sort_family, s.sort_middle, s.sort_given, s.title,
  s.organisation, s.sort_organisation, s.province, s.province_text,
  s.category, s.phone, s.email, s.note, s.source_row, s.folded,
  :source_file
  FROM temp.staged_delegate s WHERE s.id = delegate.id)
WHERE event_id = :event AND id IN (SELECT id FROM temp.staged_delegate)
