INSERT INTO delegate(id, code, event_id, position, state, source_file,
  full_name, family, middle, given, sort_family, sort_middle, sort_given, title, organisation,
  sort_organisation, province, province_text, category, phone, email,
  note, source_row, folded)
SELECT s.id, s.code, :event,
  (SELECT coalesce(max(position) + 1, 0) FROM delegate WHERE event_id = :event)
    + row_number() OVER (ORDER BY s.seq) - 1,
  :state, :source_file,
  s.full_name, s.family, s.middle, s.given, s.sort_family, s.sort_middle, s.sort_given, s.title,
  s.organisation, s.sort_organisation, s.province, s.province_text,
  s.category, s.phone, s.email, s.note, s.source_row, s.folded
FROM temp.staged_delegate s
WHERE NOT EXISTS (SELECT 1 FROM delegate d WHERE d.id = s.id)
ORDER BY s.seq
