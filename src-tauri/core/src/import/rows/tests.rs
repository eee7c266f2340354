//! What rows become delegates, which are refused and which are about nobody.

use super::*;
use crate::{
    import::{map::map, read::read},
    provinces::Scheme,
};
use proptest::prelude::*;

fn june_2024() -> NaiveDate {
    "2024-06-06".parse().unwrap()
}

fn rows_of(text: &str) -> Rows {
    rows(&map(&read(text.as_bytes()).unwrap()).unwrap(), june_2024())
}

fn names(rows: &Rows) -> Vec<&str> {
    rows.delegates.iter().map(|delegate| delegate.full_name.as_str()).collect()
}

fn refusals(rows: &Rows) -> Vec<(u32, &str, Reason)> {
    rows.refused.iter().map(|r| (r.row, r.column.as_str(), r.reason)).collect()
}

#[test]
fn a_row_becomes_a_delegate() {
    let rows = rows_of(
        "STT\tHọ và tên\tChức vụ\tĐơn vị\tTỉnh/TP\tThành phần\tSĐT\tEmail\tGhi chú\n\
         1\tPhạm S\tPhó Giám đốc\tSở Y tế\ttỉnh Lâm Đồng\tlãnh đạo\t0912 345 678\ta@example.vn\tăn chay\n",
    );
    assert_eq!(rows.refused, []);
    let expected = NewDelegate {
        full_name: "Phạm S".into(),
        title: "Phó Giám đốc".into(),
        organisation: "Sở Y tế".into(),
        province: provinces::ProvinceRef::new(Scheme::P63, "68"),
        province_text: String::new(),
        category: "lãnh đạo".into(),
        phone: "0912 345 678".into(),
        email: "a@example.vn".into(),
        note: "ăn chay".into(),
        source_row: Some(2),
        ..NewDelegate::default()
    };
    assert_eq!(rows.delegates, [expected]);
}

#[test]
fn a_province_that_is_not_known_keeps_its_words() {
    let rows = rows_of("Họ tên,Tỉnh\nDao Phet Aroune,Viêng Chăn\nLê Ánh,\n");
    assert_eq!(rows.delegates[0].province, None);
    assert_eq!(rows.delegates[0].province_text, "Viêng Chăn");
    assert_eq!(rows.delegates[1].province_text, "");
}

#[test]
fn every_problem_is_named_by_row_and_column() {
    let rows = rows_of(&format!(
        "Họ và tên;Đơn vị công tác;Điện thoại;Thư điện tử\n\
         Lê Ánh;Sở Y tế;0912345678;le.anh@example.vn\n\
         ;Sở Y tế;0912345679;\n\
         Trần An;Sở Y tế;123;tran.an\n\
         Trần Bình;{};;\n\
         #REF!;Sở Y tế;;\n\
         Trần Cảnh;Sở Y tế;9,12E+08;a@b@c.vn\n",
        "x".repeat(501),
    ));
    assert_eq!(names(&rows), ["Lê Ánh"]);
    let expected = [
        (3, "Họ và tên", Reason::NameMissing),
        (4, "Điện thoại", Reason::PhoneUnreadable),
        (4, "Thư điện tử", Reason::EmailUnreadable),
        (5, "Đơn vị công tác", Reason::TooLong),
        (6, "Họ và tên", Reason::CellError),
        (7, "Điện thoại", Reason::PhoneUnreadable),
        (7, "Thư điện tử", Reason::EmailUnreadable),
    ];
    assert_eq!(refusals(&rows), expected);
}

#[test]
fn odd_phones_and_words_for_nothing_are_no_problem() {
    let rows = rows_of(
        "Họ tên;Phone;Email\nAn;912345678;-\nBình;+84 (263) 3822 123, máy lẻ 12;không có\n\
         Chi;0912345678 (Zalo);chưa có\nDũng;0912 345 678 / 0987.654.321;n/a\n",
    );
    assert_eq!(rows.refused, []);
    let phones: Vec<_> = rows.delegates.iter().map(|d| d.phone.as_str()).collect();
    assert_eq!(
        phones,
        [
            "912345678",
            "+84 (263) 3822 123, máy lẻ 12",
            "0912345678 (Zalo)",
            "0912 345 678 / 0987.654.321"
        ]
    );
    assert!(rows.delegates.iter().all(|d| d.email.is_empty()));
}

#[test]
fn banners_headings_totals_and_signatures_are_nobody() {
    let rows = rows_of(
        "UBND TỈNH LÂM ĐỒNG;;;\n\
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
         ;Nguyễn Văn Lập;;Trần Văn Trưởng\n",
    );
    assert_eq!(names(&rows), ["Tống Công Minh", "Lê Ánh", "Y Thông", "Lò Thị Ơn"]);
    assert_eq!(rows.refused, []);
    assert_eq!(rows.left_out, [6, 7, 9, 11, 15, 16, 17, 18]);
}

#[test]
fn a_note_that_reads_like_a_signature_makes_nobody_disappear() {
    let rows = rows_of(
        "Họ và tên;Đơn vị;Ghi chú\n\
         Lê Ánh;;Ghi chú: đi sau\n\
         Phạm S;Sở Y tế;Đến ngày 05 tháng 6 năm 2024\n\
         Họ và tên;Đơn vị;Ghi chú\n\
         Y Thông;Sở Y tế;\n\
         ;;Lâm Đồng, ngày 05 tháng 6 năm 2024\n\
         ;Trần Văn Lập;\n",
    );
    assert_eq!(names(&rows), ["Lê Ánh", "Phạm S", "Y Thông"]);
    assert_eq!(rows.refused, []);
    assert_eq!(rows.left_out, [4, 6, 7]);
}

#[test]
fn the_sheet_with_the_list_is_found_among_others() {
    let sheet = |text: &str| read(text.as_bytes()).unwrap().remove(0);
    let sheets = [
        sheet("Họ và tên: ghi đủ họ, đệm, tên\nĐơn vị: ghi đầy đủ\n"),
        sheet("Danh sách;Tỉnh\n1;Hà Giang\n"),
        sheet("STT;Họ và tên;Đơn vị\n1;Lê Ánh;Sở Y tế\n"),
    ];
    assert_eq!(names(&rows(&map(&sheets).unwrap(), june_2024())), ["Lê Ánh"]);
}

#[test]
fn a_list_of_names_alone_keeps_all_of_them() {
    let rows = rows_of("Họ và tên\nLê Ánh\nTrần Thị Ái\n\nPhạm S\n");
    assert_eq!(names(&rows), ["Lê Ánh", "Trần Thị Ái", "Phạm S"]);
    assert_eq!(rows.delegates[2].source_row, Some(5));
    let unnumbered = rows_of("STT,Họ và tên\n,Lê Ánh\n,Phạm S\n");
    assert_eq!(names(&unnumbered), ["Lê Ánh", "Phạm S"]);
}

#[test]
fn a_name_in_two_columns_is_joined() {
    let labelled =
        rows_of("TT,Họ đệm,Tên,Đơn vị\n1,Nguyễn Thị Thanh,Duyên,A\n2,Lê,Ánh,B\n3,,Thông,C\n");
    assert_eq!(names(&labelled), ["Nguyễn Thị Thanh Duyên", "Lê Ánh", "Thông"]);
    let merged = rows_of("TT,Họ và tên,,Đơn vị\n1,Nguyễn Thị Thanh,Duyên,A\n2,Lê,Ánh,B\n");
    assert_eq!(names(&merged), ["Nguyễn Thị Thanh Duyên", "Lê Ánh"]);
    let one = rows_of("TT,Họ và tên,,Đơn vị\n1,Nguyễn Thị Thanh Duyên,,A\n2,Lê Ánh,x,B\n");
    assert_eq!(names(&one), ["Nguyễn Thị Thanh Duyên", "Lê Ánh"]);
}

#[test]
fn a_header_of_two_rows_is_read_from_both() {
    let below = rows_of(
        "STT,Họ và tên,Liên hệ,,Tỉnh\n,,Điện thoại,Email,\n1,Lê Ánh,0912345678,a@example.vn,Hà Giang\n",
    );
    assert_eq!(
        (&*below.delegates[0].phone, &*below.delegates[0].email),
        ("0912345678", "a@example.vn")
    );
    let above =
        rows_of("STT,Đại biểu dự,,Chức vụ\n,Họ và tên,Đơn vị,\n1,Lê Ánh,Sở Y tế,Giám đốc\n");
    assert_eq!(names(&above), ["Lê Ánh"]);
    assert_eq!(
        (&*above.delegates[0].title, &*above.delegates[0].organisation),
        ("Giám đốc", "Sở Y tế")
    );
}

#[test]
fn the_header_may_stand_in_row_20_and_not_below() {
    let list = "Họ tên,Đơn vị\nLê Ánh,Sở Y tế\n";
    assert_eq!(rows_of(&format!("{}{list}", "x,y\n".repeat(19))).delegates[0].source_row, Some(21));
    let problem = |text: String| map(&read(text.as_bytes()).unwrap()).map(|_| ()).unwrap_err();
    use crate::error::ImportProblem::{Empty, NoHeader};
    assert_eq!(problem(format!("{}{list}", "x,y\n".repeat(20))), NoHeader);
    assert_eq!(problem("Chức vụ,Đơn vị\nGiám đốc,Sở Y tế\n".into()), NoHeader);
    assert_eq!(problem("\n\n".into()), Empty);
}

#[test]
fn reasons_have_words_in_both_languages() {
    for &reason in Reason::ALL {
        let refusal =
            Refusal { row: 7, column: "B".into(), field: None, reason, other_row: Some(4) };
        for &language in Language::ALL {
            let words = refusal.words(language);
            assert!(!words.contains("import.reason") && !words.contains('{'), "{words}");
        }
    }
    let twice = Refusal {
        row: 7,
        column: "B".into(),
        field: None,
        reason: Reason::DuplicateOfRow,
        other_row: Some(4),
    };
    assert_eq!(twice.words(Language::Vi), "trùng với người ở dòng 4");
}

proptest! {
    #[test]
    fn every_row_with_something_in_it_is_accounted_for_once(
        cells in proptest::collection::vec(
            proptest::sample::select(vec![
                "", "", "Lê Ánh", "1", "I", "(2)", "Sở Y tế", "-", "a@example.vn", "sai@", "0912345678",
                "Tổng cộng: 3", "NGƯỜI LẬP BIỂU", "ngày 01 tháng 6 năm 2024", "#REF!", "Họ và tên",
            ]),
            0..60,
        ),
    ) {
        let lines: Vec<String> = cells.chunks(5).map(|cells| cells.join(";")).collect();
        let text = format!("STT;Họ và tên;Đơn vị;SĐT;Email\n{}\n", lines.join("\n"));
        let sheets = read(text.as_bytes()).unwrap();
        let rows = rows(&map(&sheets).unwrap(), june_2024());
        let taken = rows.delegates.iter().filter_map(|d| d.source_row);
        let mut refused: Vec<u32> = rows.refused.iter().map(|r| r.row).collect();
        refused.dedup();
        let mut seen: Vec<u32> = taken.chain(refused).chain(rows.left_out.iter().copied()).collect();
        seen.sort_unstable();
        let holds_something = |row: &&Row| {
            // A number alone is no row.
            row.text(0).chars().any(char::is_alphabetic)
                || (1..row.cells.len()).any(|c| !row.text(c).is_empty())
        };
        let below_header = sheets[0].rows.iter().skip(1).filter(holds_something);
        let expected: Vec<u32> = below_header.map(|row| row.number).collect();
        prop_assert_eq!(seen, expected);
    }
}
