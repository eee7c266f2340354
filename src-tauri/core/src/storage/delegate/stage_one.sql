INSERT INTO temp.staged_delegate(id, code,
  full_name, family, middle, given, sort_family, sort_middle, sort_given, title, organisation,
  sort_organisation, province, province_text, category, phone, email,
  note, source_row, folded)
VALUES(:id, :code,
  :full_name, :family, :middle, :given, :sort_family, :sort_middle, :sort_given, :title,
  :organisation, :sort_organisation, :province, :province_text,
  :category, :phone, :email, :note, :source_row, :folded)
