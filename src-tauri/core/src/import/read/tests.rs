//! What reading makes of files: formats, encodings, lies and damage.

use super::*;
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Formula, Workbook};
use unicode_normalization::UnicodeNormalization;

/// The only sheet as rows of text, with their numbers.
fn grid(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
    let sheets = read(bytes).unwrap();
    assert_eq!(sheets.len(), 1);
    let texts = |row: &Row| (0..row.cells.len()).map(|c| row.text(c).to_owned()).collect();
    sheets[0].rows.iter().map(|row| (row.number, texts(row))).collect()
}

fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn expected(rows: &[(u32, &[&str])]) -> Vec<(u32, Vec<String>)> {
    rows.iter().map(|(n, cells)| (*n, cells.iter().map(|&c| c.to_owned()).collect())).collect()
}

/// Rewrites the parts of a package; a lie that no writer would write.
fn with_part(book: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut from = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let part_name = part.name().unwrap().into_owned();
        let mut content = String::new();
        part.read_to_string(&mut content).unwrap();
        let content = if part_name == name { change(content) } else { content };
        to.start_file(part_name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(content.as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_gives_what_its_cells_show() {
    let book = workbook(|sheet| {
        let date = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write(0, 0, "  Nguye\u{302}\u{303}n\u{a0}Văn\nThuật ").unwrap();
        sheet.write(0, 2, 912345678).unwrap();
        sheet.write(3, 1, 0.5).unwrap();
        sheet.write_with_format(3, 2, 45449, &date).unwrap();
        sheet.write(4, 0, true).unwrap();
        sheet.write_formula(4, 1, Formula::new("=A9").set_result("Lê Ánh")).unwrap();
    });
    let rows: [(u32, &[&str]); 3] = [
        (1, &["Nguyễn Văn Thuật", "", "912345678"]),
        (4, &["", "0.5", "06/6/2024"]),
        (5, &["TRUE", "Lê Ánh"]),
    ];
    assert_eq!(grid(&book), expected(&rows));
}

#[test]
fn the_error_of_a_formula_is_told_from_text() {
    let book = workbook(|sheet| {
        sheet.write_formula(0, 0, Formula::new("=A9").set_result("#REF!")).unwrap();
    });
    assert_eq!(read(&book).unwrap()[0].rows[0].cells, [Cell::Error("#REF!".into())]);
    let text = read("Tên\n#N/A\n".as_bytes()).unwrap();
    assert_eq!(text[0].rows[1].cells, [Cell::Error("#N/A".into())]);
}

#[test]
fn hidden_sheets_are_not_read() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "thấy").unwrap();
    book.add_worksheet().set_hidden(true).write(0, 0, "ẩn").unwrap();
    assert_eq!(grid(&book.save_to_buffer().unwrap()), expected(&[(1, &["thấy"])]));
}

#[test]
fn a_cell_at_the_far_end_of_the_sheet_costs_nothing() {
    let book = workbook(|sheet| {
        sheet.write(0, 0, "đầu").unwrap();
        sheet.write(1_048_575, 16_383, "cuối").unwrap();
        sheet.write(1_048_575, 0, "dưới").unwrap();
    });
    assert_eq!(grid(&book), expected(&[(1, &["đầu"]), (1_048_576, &["dưới"])]));
}

#[test]
fn a_workbook_that_lies_about_its_strings_is_refused() {
    let book = workbook(|sheet| {
        sheet.write(0, 0, "một").unwrap();
    });
    let lying = with_part(&book, "xl/sharedStrings.xml", |xml| {
        xml.replace("uniqueCount=\"1\"", "uniqueCount = '99999999999999'")
    });
    assert_eq!(read(&lying), Err(ImportProblem::Unreadable));
    let as_it_was = with_part(&book, "xl/sharedStrings.xml", |xml| xml);
    assert_eq!(grid(&as_it_was), expected(&[(1, &["một"])]));
}

#[test]
fn a_package_that_inflates_without_end_is_refused() {
    let mut bomb = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    bomb.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::copy(&mut std::io::Read::take(std::io::repeat(b' '), 300 << 20), &mut bomb).unwrap();
    let bomb = bomb.finish().unwrap().into_inner();
    assert!(bomb.len() < 4 << 20, "it must look harmless: {}", bomb.len());
    assert_eq!(read(&bomb), Err(ImportProblem::TooLarge));
}

#[test]
fn too_many_rows_are_refused() {
    let text: String = (0..=MAX_ROWS).map(|i| format!("{i}\n")).collect();
    assert_eq!(read(text.as_bytes()), Err(ImportProblem::TooLarge));
}

#[test]
fn what_is_no_list_is_not_taken_for_one() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let zip = zip.finish().unwrap().into_inner();
    let excel_97 = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0];
    for bytes in
        [&zip[..], &excel_97, b"%PDF-1.7\n", b"<html><table>", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"]
    {
        assert_eq!(read(bytes), Err(ImportProblem::UnknownFormat), "{bytes:?}");
    }
    assert_eq!(read(b"PK\x03\x04 broken"), Err(ImportProblem::Unreadable));
}

#[test]
fn text_is_read_in_every_encoding_that_offices_use() {
    let text = "Họ và tên;Đơn vị;Ghi chú\nĐỗ Đình Đường;Sở Thông tin và Truyền thông tỉnh Hà Giang;\"a;b\"\n\
        Nguyễn Thị Thanh Duyên;Ban Tuyên giáo Tỉnh ủy Lâm Đồng;Ở ghép\n";
    let utf16 =
        |to_bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to_bytes).collect::<Vec<u8>>();
    let bom = |bom: &[u8], bytes: Vec<u8>| [bom, &bytes].concat();
    let expected = grid(text.as_bytes());
    assert_eq!(expected[1].1[2], "a;b");
    for (name, bytes) in [
        ("UTF-8 with a mark", bom(b"\xEF\xBB\xBF", text.into())),
        ("UTF-8, decomposed", text.nfd().collect::<String>().into()),
        ("UTF-16LE with a mark", bom(b"\xFF\xFE", utf16(u16::to_le_bytes))),
        ("UTF-16BE with a mark", bom(b"\xFE\xFF", utf16(u16::to_be_bytes))),
        ("UTF-16LE", utf16(u16::to_le_bytes)),
        ("windows-1258", windows_1258(text)),
        ("old line ends", text.replace('\n', "\r").into()),
    ] {
        assert_eq!(grid(&bytes), expected, "{name}");
    }
}

/// Base letters with their hook, breve or circumflex, then the tone as a mark of its own.
fn windows_1258(text: &str) -> Vec<u8> {
    let is_tone = |c: &char| "\u{300}\u{301}\u{303}\u{309}\u{323}".contains(*c);
    let letter = |c: char| {
        let (tones, rest): (Vec<char>, Vec<char>) = c.nfd().partition(is_tone);
        rest.into_iter().nfc().chain(tones).collect::<String>()
    };
    let decomposed: String = text.chars().map(letter).collect();
    let (bytes, _, unmappable) = encoding_rs::WINDOWS_1258.encode(&decomposed);
    assert!(!unmappable);
    bytes.into_owned()
}

#[test]
fn the_separator_is_the_one_that_makes_even_rows() {
    let banner = "Hội nghị tập huấn, ngày 06/6/2024, Đà Lạt\n";
    for separator in [",", ";", "\t"] {
        let row =
            ["A", "Sở Y tế, Sở Nội vụ", "C"].map(|cell| format!("\"{cell}\"")).join(separator);
        let text = format!("{banner}{row}\n{row}\n");
        assert_eq!(grid(text.as_bytes())[1].1.len(), 3, "{text}");
    }
}

#[test]
fn rows_of_text_are_numbered_as_a_spreadsheet_numbers_them() {
    let text = "a,b\n\n\n\"x\ny\",c\nd,e";
    let rows: [(u32, &[&str]); 3] = [(1, &["a", "b"]), (4, &["x y", "c"]), (5, &["d", "e"])];
    assert_eq!(grid(text.as_bytes()), expected(&rows));
}

proptest! {
    #[test]
    fn no_bytes_make_reading_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_damage_to_a_workbook_makes_reading_panic(
        places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let mut bytes = workbook(|sheet| {
            sheet.write_row(0, 0, ["Họ và tên", "Đơn vị"]).unwrap();
            sheet.write_row(1, 0, ["Lê Ánh", "Sở Y tế"]).unwrap();
        });
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = read(&bytes);
    }
}
