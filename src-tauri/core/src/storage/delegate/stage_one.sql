-- The places of the values are those of insert_one.sql.
INSERT INTO temp.staged_delegate(id,
  full_name, family, middle, given, sort_family, sort_middle, sort_given,
  salutation, degree, rank, title, organisation, sort_organisation, province, province_text,
  category, phone, more_phones, email, birth, sex, id_number, ethnicity, religion, party_member,
  note, state, person_id, sources, folded)
VALUES(?1, ?6, ?7, ?8, ?9, ?10, ?11, ?12, nullif(?13, ''), ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
  ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?35, ?36)
