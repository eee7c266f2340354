INSERT INTO event(id, code, parent_id, name, theme, name_full, start_date, end_date, half_day,
  time_zone, venue, place, province_scheme, province_code, document_style, sample, folded)
VALUES(:id, :code, :parent_id, :name, :theme, :name_full, :start_date, :end_date, :half_day,
  :time_zone, :venue, :place, :province_scheme, :province_code, :document_style, :sample,
  :folded)
ON CONFLICT(id) DO UPDATE SET code = :code, parent_id = :parent_id, name = :name, theme = :theme,
  name_full = :name_full, start_date = :start_date, end_date = :end_date, half_day = :half_day,
  time_zone = :time_zone, venue = :venue, place = :place, province_scheme = :province_scheme,
  province_code = :province_code, document_style = :document_style, sample = :sample, folded = :folded
