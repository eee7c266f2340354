//! What is understood of small lists: rows that are people, rows that are not, hints.

use super::*;
use crate::{
    import::{ColumnField, DoubtKind, Field, GuessedFrom, Reason, UnderstoodRow},
    provinces::{ProvinceRef, Scheme},
};
use proptest::prelude::*;

fn june_2024() -> NaiveDate {
    "2024-06-06".parse().unwrap()
}

fn with(text: &str, hints: &Hints) -> Understood {
    understand(&langbiang_reader::read(text.as_bytes()).unwrap(), hints, june_2024()).unwrap()
}

fn of(text: &str) -> Understood {
    with(text, &Hints::default())
}

fn names(list: &Understood) -> Vec<&str> {
    list.rows.iter().map(|row| row.says.full_name.as_str()).collect()
}

fn fields(list: &Understood) -> Vec<Option<ColumnField>> {
    list.columns.iter().map(|column| column.field).collect()
}

#[test]
fn a_row_becomes_a_delegate() {
    let list = of("STT\tHọ và tên\tChức vụ\tĐơn vị\tTỉnh/TP\tThành phần\tSĐT\tEmail\tGhi chú\n\
         1\tPhạm S\tPhó Giám đốc\tSở Y tế\ttỉnh Lâm Đồng\tlãnh đạo\t0912 345 678\ta@example.vn\tăn chay\n");
    let says = &list.rows[0].says;
    assert_eq!(
        (&*says.full_name, &*says.title, &*says.organisation),
        ("Phạm S", "Phó Giám đốc", "Sở Y tế")
    );
    assert_eq!(says.province, ProvinceRef::new(Scheme::P63, "68"));
    assert_eq!((&*says.phone, &*says.email), ("0912345678", "a@example.vn"));
    assert_eq!((&*says.category, &*says.note, says.source_row), ("lãnh đạo", "ăn chay", Some(2)));
    let repaired: Vec<Field> = list.rows[0].repairs.iter().map(|repair| repair.field).collect();
    assert_eq!(repaired, [Field::Province, Field::Phone]);
    assert_eq!(list.rows[0].doubts, []);
}

#[test]
fn a_province_that_is_not_known_keeps_its_words_and_is_doubted() {
    let list = of("Họ tên,Tỉnh\nDao Phet Aroune,Viêng Chăn\nLê Ánh,\n");
    assert_eq!(list.rows[0].says.province, None);
    assert_eq!(list.rows[0].says.province_text, "Viêng Chăn");
    assert_eq!(list.rows[0].doubts[0].kind, DoubtKind::Unclear);
    assert_eq!(list.rows[1].says.province_text, "");
}

#[test]
fn every_refusal_is_named_by_row_and_column_and_what_is_odd_is_doubted() {
    let list = of(&format!(
        "Họ và tên;Đơn vị công tác;Điện thoại;Thư điện tử\n\
         Lê Ánh;Sở Y tế;0912345678;le.anh@example.vn\n\
         ;Sở Y tế;0912345679;\n\
         Trần An;Sở Y tế;123;tran.an\n\
         Trần Bình;{};;\n\
         #REF!;Sở Y tế;;\n\
         Ng?y?n Văn D;Sở Y tế;;\n",
        "x".repeat(501),
    ));
    assert_eq!(names(&list), ["Lê Ánh", "Trần An"]);
    let refused: Vec<_> = list
        .refused
        .iter()
        .flat_map(|row| &row.problems)
        .map(|p| (p.row, &*p.column, p.reason))
        .collect();
    let expected = [
        (3, "Họ và tên", Reason::NameMissing),
        (5, "Đơn vị công tác", Reason::TooLong),
        (6, "Họ và tên", Reason::CellError),
        (7, "Họ và tên", Reason::LettersLost),
    ];
    assert_eq!(refused, expected);
    let doubted: Vec<Field> = list.rows[1].doubts.iter().map(|doubt| doubt.field).collect();
    assert_eq!(doubted, [Field::Phone, Field::Email]);
    assert_eq!((&*list.rows[1].says.phone, &*list.rows[1].says.email), ("", ""));
}

#[test]
fn banners_headings_totals_and_signatures_are_nobody() {
    let list = of("UBND TỈNH LÂM ĐỒNG;;;\n\
         DANH SÁCH ĐẠI BIỂU;;;\n\
         \"(Kèm theo Công văn số 05/UBND ngày 01 tháng 6 năm 2024)\";;;\n\
         ;;;\n\
         STT;Họ và tên;Chức vụ;Đơn vị\n\
         (1);(2);(3);(4)\n\
         I;Lãnh đạo UBND cấp tỉnh;;\n\
         1;Tống Công Minh;Phó Chủ tịch;UBND tỉnh\n\
         II. Sở Thông tin và Truyền thông;;;\n\
         2;Lê Ánh;Giám đốc;Sở\n\
         ;Các cơ quan báo chí;;\n\
         3;Y Thông;Phóng viên;Báo\n\
         4;Lò Thị Ơn;;\n\
         5;;;\n\
         Tổng cộng: 4 người;;;\n\
         ;;;Lâm Đồng, ngày 01 tháng 6 năm 2024\n\
         ;NGƯỜI LẬP BIỂU;;THỦ TRƯỞNG ĐƠN VỊ\n\
         ;Nguyễn Văn Lập;;Trần Văn Trưởng\n");
    assert_eq!(names(&list), ["Tống Công Minh", "Lê Ánh", "Y Thông", "Lò Thị Ơn"]);
    assert_eq!(list.refused, []);
    let groups: Vec<_> =
        list.groups.iter().map(|group| (group.row, &*group.text, group.field)).collect();
    let category = Field::Category;
    assert_eq!(
        groups,
        [
            (7, "Lãnh đạo UBND cấp tỉnh", category),
            (9, "Sở Thông tin và Truyền thông", category),
            (11, "Các cơ quan báo chí", category),
        ]
    );
    assert_eq!(list.left_out, [6, 15, 16, 17, 18]);
    let categories: Vec<&str> = list.rows.iter().map(|row| row.says.category.as_str()).collect();
    assert_eq!(categories[..2], ["Lãnh đạo UBND cấp tỉnh", "Sở Thông tin và Truyền thông"]);
}

#[test]
fn a_note_that_reads_like_a_signature_makes_nobody_disappear() {
    let list = of("Họ và tên;Đơn vị;Ghi chú\n\
         Lê Ánh;;Ghi chú: đi sau\n\
         Phạm S;Sở Y tế;Đến ngày 05 tháng 6 năm 2024\n\
         Họ và tên;Đơn vị;Ghi chú\n\
         Y Thông;Sở Y tế;\n\
         ;;Lâm Đồng, ngày 05 tháng 6 năm 2024\n\
         ;Trần Văn Lập;\n");
    assert_eq!(names(&list), ["Lê Ánh", "Phạm S", "Y Thông"]);
    assert_eq!(list.refused, []);
    assert_eq!(list.left_out, [4, 6, 7]);
}

#[test]
fn a_list_of_names_alone_keeps_all_of_them() {
    let list = of("Họ và tên\nLê Ánh\nTrần Thị Ái\n\nPhạm S\n");
    assert_eq!(names(&list), ["Lê Ánh", "Trần Thị Ái", "Phạm S"]);
    assert_eq!(list.rows[2].number, 5);
    let unnumbered = of("STT,Họ và tên\n,Lê Ánh\n,Phạm S\n");
    assert_eq!(names(&unnumbered), ["Lê Ánh", "Phạm S"]);
}

#[test]
fn a_name_in_two_columns_is_joined() {
    let labelled = of("TT,Họ đệm,Tên,Đơn vị\n1,Nguyễn Thị Thanh,Duyên,A\n2,Lê,Ánh,B\n3,,Thông,C\n");
    assert_eq!(names(&labelled), ["Nguyễn Thị Thanh Duyên", "Lê Ánh", "Thông"]);
    let merged = of("TT,Họ và tên,,Đơn vị\n1,Nguyễn Thị Thanh,Duyên,A\n2,Lê,Ánh,B\n");
    assert_eq!(names(&merged), ["Nguyễn Thị Thanh Duyên", "Lê Ánh"]);
    let one = of("TT,Họ và tên,,Đơn vị\n1,Nguyễn Thị Thanh Duyên,,A\n2,Lê Ánh,x,B\n");
    assert_eq!(names(&one), ["Nguyễn Thị Thanh Duyên", "Lê Ánh"]);
}

#[test]
fn a_header_of_two_rows_is_read_from_both() {
    let below = of(
        "STT,Họ và tên,Liên hệ,,Tỉnh\n,,Điện thoại,Email,\n1,Lê Ánh,0912345678,a@example.vn,Hà Giang\n",
    );
    assert_eq!(below.header_rows, [1, 2]);
    assert_eq!(
        (&*below.rows[0].says.phone, &*below.rows[0].says.email),
        ("0912345678", "a@example.vn")
    );
    let above = of("STT,Đại biểu dự,,Chức vụ\n,Họ và tên,Đơn vị,\n1,Lê Ánh,Sở Y tế,Giám đốc\n");
    assert_eq!(names(&above), ["Lê Ánh"]);
    let says = &above.rows[0].says;
    assert_eq!((&*says.title, &*says.organisation), ("Giám đốc", "Sở Y tế"));
}

#[test]
fn a_body_with_a_count_or_a_number_names_a_group() {
    let counted = of(
        "STT;Họ và tên;Chức vụ;SĐT;Ghi chú\nI;Sở Ngoại vụ;;;02 người\n1;Lê Ánh;Giám đốc;0912345678;\n\
         2;Phạm S;Chuyên viên;0912345679;\nII;Báo Lâm Đồng;;;1\n3;Y Thông;Phóng viên;0912345670;\n",
    );
    assert_eq!(names(&counted), ["Lê Ánh", "Phạm S", "Y Thông"]);
    assert_eq!(counted.rows[2].says.category, "Báo Lâm Đồng");
    let numbered = of("TT;Họ và tên;Chức vụ;SĐT\n1;Sở Ngoại vụ;;\n;Lê Ánh;Giám đốc;0912345678\n\
         ;Phạm S;Chuyên viên;0912345679\n2;Đoàn Văn Hậu;;\n;Y Thông;Phóng viên;0912345670\n");
    assert_eq!(names(&numbered), ["Lê Ánh", "Phạm S", "Đoàn Văn Hậu", "Y Thông"]);
    assert_eq!(numbered.groups.len(), 1);
}

#[test]
fn the_numbers_of_the_columns_are_nobody() {
    let list = of("STT;Họ và tên;Chức vụ;Đơn vị\nA;B;C;D\n1;Lê Ánh;Giám đốc;Sở Y tế\n");
    assert_eq!(names(&list), ["Lê Ánh"]);
    assert_eq!(list.left_out, [2]);
}

#[test]
fn what_names_nobody_is_no_list() {
    let problem = |text: &str| {
        let book = langbiang_reader::read(text.as_bytes()).unwrap();
        understand(&book, &Hints::default(), june_2024()).map(|_| ()).unwrap_err()
    };
    assert_eq!(problem("Chức vụ,Đơn vị\nGiám đốc,Sở Y tế\n"), ImportProblem::NoHeader);
}

#[test]
fn the_row_above_speaks_where_nt_stands() {
    let list = of("Họ tên;Đơn vị;Tỉnh\nLê Ánh;Sở Y tế;Hà Giang\nPhạm S;nt;//\nY Thông;-nt-;nt\n");
    let organisations: Vec<&str> =
        list.rows.iter().map(|row| row.says.organisation.as_str()).collect();
    assert_eq!(organisations, ["Sở Y tế"; 3]);
    assert!(list.rows.iter().all(|row| row.says.province.is_some() && row.repairs.is_empty()));
}

#[test]
fn hints_overrule_every_guess() {
    let text = "Lê Ánh;Sở Y tế;Kinh\nPhạm S;Sở Nội vụ;Tày\n";
    let guessed = of(text);
    assert_eq!(fields(&guessed), [Some(ColumnField::Name), Some(ColumnField::Organisation), None]);
    assert!(
        guessed
            .columns
            .iter()
            .all(|column| column.from != GuessedFrom::Hint && column.confidence < 1.0)
    );
    let columns = [("B".to_owned(), None), ("C".to_owned(), Some(ColumnField::Ethnicity))].into();
    let hinted = with(text, &Hints { columns, ..Hints::default() });
    assert_eq!(hinted.rows[1].says.ethnicity, "Tày");
    assert_eq!(hinted.rows[1].says.organisation, "");
    assert_eq!(hinted.columns[2].from, GuessedFrom::Hint);
    let none = with(
        "Họ tên;Đơn vị\nLê Ánh;A\nPhạm S;B\n",
        &Hints { header_row: Some(0), ..Hints::default() },
    );
    assert_eq!(none.header_rows, [] as [u32; 0]);
    let second = with(
        "Họ tên;Đơn vị\nTên;Nơi\nLê Ánh;A\n",
        &Hints { header_row: Some(2), ..Hints::default() },
    );
    assert_eq!((names(&second), &*second.header_rows), (vec!["Lê Ánh"], &[2][..]));
}

#[test]
fn sensitive_columns_are_not_read_unless_somebody_maps_them() {
    let text = "Họ tên;Dân tộc;Tôn giáo;Ngày vào Đảng\nLê Ánh;Kinh;Phật giáo;03/02/1999\n";
    let says = |list: &Understood| list.rows[0].says.clone();
    let unasked = says(&of(text));
    assert_eq!((unasked.ethnicity, unasked.religion, unasked.party_member), Default::default());
    let columns = [("D".to_owned(), Some(ColumnField::PartyMember))].into();
    assert_eq!(
        says(&with(text, &Hints { columns, ..Hints::default() })).party_member,
        "03/02/1999"
    );
}

#[test]
fn a_user_says_where_the_table_ends_and_what_its_groups_are() {
    let text = "STT;Họ và tên;Chức vụ;SĐT;Ghi chú\nI;Sở Ngoại vụ;;;02 người\n\
        1;Lê Ánh;Giám đốc;0912345678;\n2;Phạm S;Chuyên viên;0912345679;\n\
        3;Y Thông;Phóng viên;0912345670;\n";
    let list = with(text, &Hints { last_row: Some(4), ..Hints::default() });
    assert_eq!((names(&list), &*list.left_out), (vec!["Lê Ánh", "Phạm S"], &[5][..]));
    assert_eq!(list.rows[0].says.category, "Sở Ngoại vụ");
    let none = Some(super::super::GroupsAs::Nothing);
    let list = with(text, &Hints { last_row: Some(4), groups: none, ..Hints::default() });
    assert_eq!((list.groups.len(), &*list.rows[0].says.category), (0, ""));
    assert_eq!(list.left_out, [2, 5], "the headings are named");
}

#[test]
fn people_of_one_name_are_doubted_only_where_something_else_is_shared() {
    let twice = |text: &str| {
        let list = of(text);
        let other = |row: &UnderstoodRow| row.doubts.iter().find_map(|doubt| doubt.other_row);
        list.rows.iter().map(other).collect::<Vec<_>>()
    };
    assert_eq!(
        twice("Họ tên;Đơn vị;SĐT\nLê Ánh;A;0912345678\nLê Ánh;B;0912345678\n"),
        [None, Some(2)]
    );
    assert_eq!(
        twice("Họ tên;Đơn vị;SĐT\nLê Ánh;A;0912345678\nLê Ánh;A;0912345679\n"),
        [None, None]
    );
    assert_eq!(twice("Họ tên;Đơn vị;SĐT\nLê Ánh;A;\nLê Ánh;A;\n"), [None, Some(2)]);
}

proptest! {
    #[test]
    fn every_row_with_something_in_it_is_accounted_for_once(
        cells in proptest::collection::vec(
            proptest::sample::select(vec![
                "", "", "Lê Ánh", "1", "I", "(2)", "Sở Y tế", "-", "a@example.vn", "sai@", "0912345678",
                "Tổng cộng: 3", "NGƯỜI LẬP BIỂU", "ngày 01 tháng 6 năm 2024", "#REF!", "Họ và tên", "nt", "Vắng",
            ]),
            0..60,
        ),
    ) {
        let lines: Vec<String> = cells.chunks(5).map(|cells| cells.join(";")).collect();
        let text = format!("STT;Họ và tên;Đơn vị;SĐT;Email\n{}\n", lines.join("\n"));
        let book = langbiang_reader::read(text.as_bytes()).unwrap();
        let hints = Hints { header_row: Some(1), ..Hints::default() };
        let list = understand(&book, &hints, june_2024()).unwrap();
        let taken = list.rows.iter().map(|row| row.number);
        let refused = list.refused.iter().map(|row| row.number);
        let groups = list.groups.iter().map(|group| group.row);
        let mut seen: Vec<u32> = taken.chain(refused).chain(groups).chain(list.left_out.iter().copied()).collect();
        seen.sort_unstable();
        let holds_something = |row: &&langbiang_reader::Row| {
            // A number alone is no row.
            let text = |at: usize| row.cells.get(at).map_or("", |cell| cell.text.trim());
            text(0).chars().any(|c| c.is_alphabetic() && c != 'I') || (1..row.cells.len()).any(|at| !text(at).is_empty())
        };
        let below_header = book.sheets[0].rows.iter().skip(1).filter(holds_something);
        let expected: Vec<u32> = below_header.map(|row| row.number).collect();
        let seen: Vec<u32> = seen.into_iter().filter(|row| expected.contains(row)).collect();
        prop_assert_eq!(seen, expected);
    }
}

#[test]
fn of_a_single_column_a_user_says_how_its_letters_are_written() {
    // "Sở Nội vụ" in TCVN3, and a column in Unicode beside it.
    let text = "Họ tên;Đơn vị\nLê Ánh;Së Néi vô\nPhạm Sơn;Së Y tÕ\n";
    let told = |encoding: Option<&str>, columns: &[(&str, &str)]| {
        let word = |(letter, word): &(&str, &str)| ((*letter).to_owned(), (*word).to_owned());
        let encodings = columns.iter().map(word).collect();
        let encoding = encoding.map(str::to_owned);
        let list = with(text, &Hints { encoding, encodings, ..Hints::default() });
        let says = list.rows[0].says.clone();
        (says.full_name, says.organisation, list.encodings)
    };
    let (name, organisation, encodings) = told(None, &[("B", "tcvn3")]);
    assert_eq!((&*name, &*organisation), ("Lê Ánh", "Sở Nội vụ"));
    assert_eq!(encodings.get("B").map(String::as_str), Some("tcvn3"));
    assert!(!encodings.contains_key("A"), "{encodings:?}");
    let (_, organisation, encodings) = told(Some("tcvn3"), &[("B", "unicode")]);
    assert_eq!(organisation, "Së Néi vô", "the column goes before the whole");
    assert_eq!(encodings.get("B").map(String::as_str), Some("unicode"));
    let (_, organisation, _) = told(None, &[("B", "no such thing")]);
    assert_eq!(organisation, told(None, &[]).1, "an unknown word says nothing");
}
