SELECT e.id, e.code, e.parent_id, e.name, e.theme, e.name_full, e.start_date, e.end_date,
  e.half_day, e.time_zone, e.venue, e.place, e.province_scheme, e.province_code, e.document_style,
  e.sample, e.folded,
  (SELECT count(*) FROM delegate d WHERE d.event_id = e.id) AS delegates
FROM event e
