//! .xls as no library that makes them today writes it: Excel 95, texts over several records, last
//! values of formulas, passwords.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "make/xls.rs"]
mod xls;

use langbiang_reader::{Book, Cell, RefusalKind, Value, read};
use xls::{container, font, record, shorts, stream};

const EXCEL_95: u16 = 0x0500;
const EXCEL_97: u16 = 0x0600;

/// The cell format of each of these fonts.
fn formats(fonts: &[u16]) -> Vec<Vec<u8>> {
    fonts.iter().map(|font| record(0x00E0, &shorts(&[*font, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).collect()
}

fn cells(book: &Book) -> Vec<&Cell> {
    book.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells).collect()
}

fn font_of<'a>(book: &'a Book, cell: &Cell) -> &'a str {
    &book.fonts[usize::from(cell.font.unwrap())].name
}

/// A cell's row, column and format, and what comes behind.
fn cell(kind: u16, row: u16, column: u16, format: u16, data: &[u8]) -> Vec<u8> {
    record(kind, &[&shorts(&[row, column, format]), data].concat())
}

#[test]
fn excel_95_is_read_in_its_code_page_with_its_fonts() {
    let page = record(0x0042, &shorts(&[1258]));
    let fonts = [font(EXCEL_95, "Arial", false), font(EXCEL_95, ".VnTime", true)];
    let globals = [vec![page], fonts.to_vec(), formats(&[0, 1])].concat();
    // Đ and the tones stand beside their letters in windows-1258.
    let label = cell(0x0204, 0, 0, 0, b"\x08\0\xD0\xE0o Th\xF9y");
    let rich = cell(0x00D6, 1, 1, 0, b"\x03\0Mai\x02\0\x01\x02\0");
    let book = read(&container("Book", &stream(EXCEL_95, &globals, &[label, rich]))).unwrap();
    assert_eq!(book.sheets[0].name, "S 1");
    let all = cells(&book);
    assert_eq!((all[0].text.as_str(), font_of(&book, all[0])), ("Đào Thùy", "Arial"));
    assert_eq!((all[2].text.as_str(), font_of(&book, all[2])), ("Mai", ".VnTime"));
    assert!(book.fonts[usize::from(all[2].font.unwrap())].bold);
}

/// Two shared texts: one whose letters go on in the next record, there with two bytes each, and
/// one with pieces of other fonts and phonetic data over the border of records.
fn shared() -> Vec<Vec<u8>> {
    let first = [&[2, 0, 0, 0, 2, 0, 0, 0][..], &shorts(&[7]), b"\0Nguy"].concat();
    let wide: Vec<u8> = "ễn ".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let pieces = shorts(&[0, 5, 1, 0]);
    let second = [&[2, 0, 12, 2, 0, 8, 0, 0, 0][..], b"An", &pieces[..6]].concat();
    let rest = [&pieces[6..], &[9; 8]].concat();
    vec![
        record(0x00FC, &first),
        record(0x003C, &[&[1][..], &wide, &second].concat()),
        record(0x003C, &rest),
    ]
}

#[test]
fn shared_texts_go_on_in_other_records_and_keep_the_font_of_their_first_piece() {
    let names = ["A0", "A1", "A2", "A3", ".VnTimeH"];
    let fonts: Vec<_> = names.iter().map(|name| font(EXCEL_97, name, false)).collect();
    let globals = [fonts, formats(&[0, 2]), shared()].concat();
    let of_shared = |row, format, text: u8| cell(0x00FD, row, 0, format, &[text, 0, 0, 0]);
    let sheet = [of_shared(0, 0, 0), of_shared(1, 1, 1), of_shared(2, 1, 0)];
    let book = read(&container("Workbook", &stream(EXCEL_97, &globals, &sheet))).unwrap();
    let found: Vec<_> = cells(&book).iter().map(|c| (c.text.clone(), font_of(&book, c))).collect();
    // The fifth font has the number 5: there is no font of the number 4.
    let wanted = [("Nguyễn ", "A0"), ("An", ".VnTimeH"), ("Nguyễn ", "A2")];
    assert_eq!(found, wanted.map(|(text, font)| (text.to_owned(), font)));
    let beyond = stream(EXCEL_97, &globals, &[of_shared(4, 0, 2)]);
    let refusal = read(&container("Workbook", &beyond)).unwrap_err();
    let place = (refusal.kind, refusal.sheet.as_deref(), refusal.row, refusal.column);
    assert_eq!(place, (RefusalKind::Damaged, Some("S 1"), Some(5), Some(0)));
}

#[test]
fn formulas_give_their_last_values_and_numbers_come_in_rows() {
    let special = |kind: u8, value: u8| [kind, 0, value, 0, 0, 0, 0xFF, 0xFF];
    let formula = |row, value: [u8; 8]| cell(0x0006, row, 0, 0, &[&value[..], &[0; 8]].concat());
    let text = record(0x0207, &[&shorts(&[2])[..], b"\0An"].concat());
    let whole = |number: u32| ((number << 2) | 2).to_le_bytes();
    let several =
        [&shorts(&[6, 1, 0])[..], &whole(912), &shorts(&[0]), &whole(345), &shorts(&[2])].concat();
    let sheet = [
        formula(0, special(0, 0)),
        text.clone(),
        formula(1, special(1, 1)),
        formula(2, special(2, 0x2A)),
        formula(3, special(3, 0)),
        // A text that no formula waits for is nobody's.
        text,
        formula(4, 0.5_f64.to_le_bytes()),
        cell(0x0205, 5, 0, 0, &[0x17, 1]),
        record(0x00BD, &several),
    ];
    let globals = [vec![font(EXCEL_97, "Arial", false)], formats(&[0])].concat();
    let book = read(&container("Workbook", &stream(EXCEL_97, &globals, &sheet))).unwrap();
    let shown = cells(&book).into_iter().filter(|cell| cell.value != Value::Empty);
    let shown: Vec<_> = shown.map(|cell| cell.text.as_str()).collect();
    assert_eq!(shown, ["An", "TRUE", "#N/A", "0.5", "#REF!", "912", "345"]);
}

#[test]
fn a_password_older_than_the_encrypted_package_is_told_too() {
    let locked = stream(EXCEL_97, &[record(0x002F, &shorts(&[1, 1, 1]))], &[]);
    let refusal = read(&container("Workbook", &locked)).unwrap_err();
    assert_eq!(refusal.kind, RefusalKind::Encrypted);
    let word = read(&container("WordDocument", &[0; 5000])).unwrap_err();
    assert_eq!(word.kind, RefusalKind::UnknownFormat);
    let locked = read(&container("EncryptedPackage", &[0; 5000])).unwrap_err();
    assert_eq!(locked.kind, RefusalKind::Encrypted);
}

#[test]
fn a_chart_in_a_sheet_is_passed_over() {
    let chart = record(0x0809, &shorts(&[EXCEL_97, 0x20, 0, 0, 0, 0, 0, 0]));
    let number = |row| cell(0x0203, row, 0, 0, &1.0_f64.to_le_bytes());
    let sheet = [number(0), chart, number(1), record(0x000A, &[]), number(2)];
    let book = read(&container("Workbook", &stream(EXCEL_97, &[], &sheet))).unwrap();
    let rows: Vec<_> = book.sheets[0].rows.iter().map(|row| row.number).collect();
    assert_eq!(rows, [1, 3]);
    let without_end = stream(EXCEL_97, &[], &[number(0)]);
    let without_end = &without_end[..without_end.len() - 4];
    // Zeros behind it are no records of a sheet that ends.
    assert_eq!(read(&container("Workbook", without_end)).unwrap_err().kind, RefusalKind::Truncated);
}
