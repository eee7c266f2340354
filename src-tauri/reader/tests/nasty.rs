//! Files that were made to hurt: each is read or refused with a reason, in the child, within its
//! time and its memory.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod make;

use langbiang_fixtures::fixture;
use langbiang_reader::{
    Book, Limits, READ_LIST, Reader, Refusal, RefusalKind, Value,
    limits::{MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS},
    read,
};
use make::{document, escaped, package, sheet, swollen, workbook};
use std::{
    fs,
    io::Write,
    path::Path,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// What a child may take of time and memory, whatever it is given.
const LIMITS: Limits = Limits { time: Duration::from_secs(10), memory: 512 << 20 };

/// The ten seconds are those of a machine that does nothing else: one child at a time.
static ALONE: Mutex<()> = Mutex::new(());

/// Reads bytes as the program does: in a child, under its limits. Whatever it says of them it says
/// itself: that it was stopped, ran out of memory or fell over is no answer to a nasty file.
fn in_child(bytes: &[u8]) -> Result<Book, Refusal> {
    let mut file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    file.write_all(bytes).unwrap();
    let reader = Reader {
        program: env!("CARGO_BIN_EXE_langbiang-reader-under-test").into(),
        argument: READ_LIST.to_owned(),
        limits: LIMITS,
    };
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let answer = reader.read_file(file.path(), None, &|| false);
    let kind = answer.as_ref().err().map(|refusal| refusal.kind);
    let is_stopped = |kind| {
        use RefusalKind::{Crashed, OutOfMemory, TooSlow};
        matches!(kind, TooSlow | OutOfMemory | Crashed)
    };
    assert!(!kind.is_some_and(is_stopped), "no answer of its own: {kind:?}");
    answer
}

fn refusal(bytes: &[u8]) -> Refusal {
    in_child(bytes).unwrap_err()
}

/// Why bytes are refused, and where: the sheet, the row from 1, the column from 0.
type Place = (RefusalKind, Option<String>, Option<u32>, Option<u32>);

fn place(bytes: &[u8]) -> Place {
    let Refusal { kind, sheet, row, column } = refusal(bytes);
    (kind, sheet, row, column)
}

/// A place in the only sheet that a made workbook has.
fn in_list(kind: RefusalKind, row: Option<u32>, column: Option<u32>) -> Place {
    (kind, Some("Danh sách".to_owned()), row, column)
}

/// A place in the only sheet that a made document has.
fn in_table(kind: RefusalKind, row: u32, column: u32) -> Place {
    (kind, Some("Bảng".to_owned()), Some(row), Some(column))
}

/// The place of a file of which no sheet is to blame.
fn whole(kind: RefusalKind) -> Place {
    (kind, None, None, None)
}

/// The rows of the first sheet: their numbers and the texts of their cells.
fn grid(book: &Book) -> Vec<(u32, Vec<&str>)> {
    let texts = |row: &'_ langbiang_reader::Row| row.number;
    let rows = book.sheets[0].rows.iter();
    rows.map(|row| (texts(row), row.cells.iter().map(|cell| cell.text.as_str()).collect()))
        .collect()
}

fn list(name: &str) -> Vec<u8> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/lists"));
    fs::read(folder.join(name)).unwrap()
}

/// The last row of a sheet (Excel's specifications and limits).
const LAST_ROW: u32 = 1 << 20;

#[test]
fn a_package_that_inflates_without_end_is_refused() {
    let name = "xl/worksheets/sheet1.xml";
    // Half a kilobyte for a row without cells: no text of a cell is too long, no row too many.
    let row = format!("<row r=\"1\" spans=\"{}\"/>", "1:1 ".repeat(120));
    let rows = "<worksheet><sheetData>".to_owned() + &row.repeat(600_000);
    let bomb = swollen(name, &rows, b' ', 0, "</sheetData></worksheet>");
    assert!(bomb.len() < 8 << 20, "it must look harmless: {}", bomb.len());
    assert_eq!(place(&bomb), in_list(RefusalKind::TooLarge, Some(1), Some(0)));
    let blank = swollen(name, "<worksheet>", b' ', 300 << 20, "</worksheet>");
    assert_eq!(place(&blank), in_list(RefusalKind::TooLarge, None, None));
    let counting = sheet(&"<row/>".repeat(2_000_000));
    let counting = place(&workbook(&counting, "<sst/>"));
    assert_eq!(counting, in_list(RefusalKind::Damaged, Some(LAST_ROW + 1), Some(0)));
    assert_eq!(place(&fixture("inflating.xlsx")), whole(RefusalKind::UnknownFormat));
}

#[test]
fn a_text_of_a_thousand_million_letters_is_refused() {
    let shared = swollen("xl/sharedStrings.xml", "<sst><si><t>", b'a', 1 << 30, "</t></si></sst>");
    // Reading ends in the shared texts, before it is known which cell shows this one.
    assert_eq!(refusal(&shared).kind, RefusalKind::CellTooLong);
    let before = r#"<worksheet><sheetData><row r="7"><c r="C7" t="inlineStr"><is><t>"#;
    let after = "</t></is></c></row></sheetData></worksheet>";
    let inline = swollen("xl/worksheets/sheet1.xml", before, b'a', 1 << 28, after);
    assert_eq!(place(&inline), in_list(RefusalKind::CellTooLong, Some(7), Some(2)));
}

#[test]
fn a_cell_may_be_as_long_as_a_spreadsheet_allows_and_a_longer_one_is_named() {
    let strings = |length: usize| format!("<sst><si><t>{}</t></si></sst>", "ữ".repeat(length));
    let rows = sheet(r#"<row r="4"><c r="B4" t="s"><v>0</v></c></row>"#);
    let just = in_child(&workbook(&rows, &strings(MAX_CELL))).unwrap();
    assert_eq!(just.sheets[0].rows[0].cells[1].text.chars().count(), MAX_CELL);
    // An escape is one letter, however many stand for it.
    let escapes = format!("<sst><si><t>{}</t></si></sst>", "a_x000D_".repeat(MAX_CELL / 2));
    let escapes = in_child(&workbook(&rows, &escapes)).unwrap();
    assert_eq!(escapes.sheets[0].rows[0].cells[1].text.len(), MAX_CELL - 1);
    let long = workbook(&rows, &strings(MAX_CELL + 1));
    assert_eq!(place(&long), in_list(RefusalKind::CellTooLong, Some(4), Some(1)));
    let cell =
        format!("<table:table-cell><text:p>{}</text:p></table:table-cell>", "a".repeat(40_000));
    let rows =
        format!("<table:table-row/><table:table-row><table:table-cell/>{cell}</table:table-row>");
    assert_eq!(place(&document(&rows)), in_table(RefusalKind::CellTooLong, 2, 1));
    let text = format!("Tên;Ghi chú\nLê Ánh;{}\n", "a".repeat(40_000));
    // A text file has no sheet that could be named.
    let long = (RefusalKind::CellTooLong, None, Some(2), Some(1));
    assert_eq!(place(text.as_bytes()), long);
}

#[test]
fn what_a_sheet_says_of_its_size_is_not_believed() {
    let far = in_child(&fixture("far-cell.xlsx")).unwrap();
    assert_eq!(grid(&far).iter().map(|row| row.0).collect::<Vec<_>>(), [1, 2]);
    let people = grid(&in_child(&fixture("lying-strings.xlsx")).unwrap()).len();
    assert_eq!(people, grid(&in_child(&fixture("delegates-1.xlsx")).unwrap()).len());
    let rows = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1" spans="1:16384">
        <c r="A1" t="inlineStr"><is><t>Lê Ánh</t></is></c></row></sheetData></worksheet>"#;
    let lying = workbook(rows, r#"<sst count="4294967295" uniqueCount="99999999999999"/>"#);
    assert_eq!(grid(&in_child(&lying).unwrap()), [(1, vec!["Lê Ánh"])]);
}

#[test]
fn a_cell_beyond_the_last_row_or_column_is_refused_with_its_place() {
    let with = |cells: &str| {
        let before = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
        place(&workbook(&sheet(&format!("{before}{cells}")), "<sst/>"))
    };
    let below = with(r#"<row r="1048577"><c r="A1048577"><v>2</v></c></row>"#);
    assert_eq!(below, in_list(RefusalKind::Damaged, Some(LAST_ROW + 1), Some(0)));
    let beside = with(r#"<row r="3"><c r="ZZZ3"><v>2</v></c></row>"#);
    assert_eq!(beside, in_list(RefusalKind::Damaged, Some(3), Some(18_277)));
}

#[test]
fn entities_that_a_part_declares_are_never_resolved() {
    let mut laughs = r#"<!DOCTYPE sst [<!ENTITY a0 "ha">"#.to_owned();
    for level in 1..30 {
        laughs += &format!("<!ENTITY a{level} \"&a{0};&a{0};\">", level - 1);
    }
    let rows = sheet(r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#);
    let strings = format!("{laughs}]><sst><si><t>&a29;</t></si></sst>");
    // Texts are shared: no sheet is to blame for them.
    assert_eq!(place(&workbook(&rows, &strings)), whole(RefusalKind::Damaged));
    let unknown = workbook(&rows, "<sst><si><t>&unknown;</t></si></sst>");
    assert_eq!(place(&unknown), whole(RefusalKind::Damaged));
    let outside = r#"<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst><si><t>a</t></si></sst>"#;
    assert_eq!(place(&workbook(&rows, outside)), whole(RefusalKind::Damaged));
    let deep = workbook(&"<a>".repeat(1_000_000), "<sst/>");
    assert_eq!(place(&deep), in_list(RefusalKind::Damaged, None, None));
}

#[test]
fn names_that_climb_and_packages_in_packages_lead_nowhere() {
    let relations = |target: &str| {
        format!(
            r#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="{target}"/></Relationships>"#
        )
    };
    let climbing = relations("../../../../etc/passwd");
    let parts: [(&str, &[u8]); 2] =
        [("_rels/.rels", climbing.as_bytes()), ("../../../../etc/passwd", b"root:x:0:0")];
    assert_eq!(place(&package(&parts)), whole(RefusalKind::UnknownFormat));
    let inner = workbook(&sheet(""), "<sst/>");
    let at_itself = relations("inner.xlsx");
    let nested = package(&[("_rels/.rels", at_itself.as_bytes()), ("inner.xlsx", &inner)]);
    assert_eq!(place(&nested), whole(RefusalKind::Damaged));
}

#[test]
fn a_document_is_paid_for_before_its_repetitions_are_written_out() {
    let cell =
        "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    let wide = cell.replace(
        "<table:table-cell",
        "<table:table-cell table:number-columns-repeated=\"1000000000\"",
    );
    let tall = |cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"1048576\">{cells}</table:table-row>")
    };
    let first_too_many = MAX_ROWS as u32 + 1;
    let many = place(&document(&tall(cell)));
    assert_eq!(many, in_table(RefusalKind::TooManyRows, first_too_many, 0));
    let (full, left) = (MAX_CELLS as u32 / MAX_COLUMNS, MAX_CELLS as u32 % MAX_COLUMNS);
    let large = place(&document(&tall(&wide)));
    assert_eq!(
        large,
        in_table(RefusalKind::TooLarge, full + 1, left),
        "the first one not paid for"
    );
    let once = document(&format!("<table:table-row>{wide}</table:table-row>"));
    assert_eq!(in_child(&once).unwrap().sheets[0].rows[0].cells.len(), 256);
    let blank = wide.replace("<text:p>x</text:p>", "");
    let far = document(&format!(
        "<table:table-row>{cell}</table:table-row>{}<table:table-row>{cell}</table:table-row>",
        tall(&blank).repeat(5)
    ));
    let far = in_child(&far).unwrap();
    assert_eq!(grid(&far), [(1, vec!["x"]), (5_242_882, vec!["x"])]);
    let blanks = cell.replace(">x<", "><text:s text:c=\"4000000000\"/><");
    let blanks = document(&format!("<table:table-row>{blanks}</table:table-row>"));
    assert_eq!(place(&blanks), in_table(RefusalKind::CellTooLong, 1, 0));
}

#[test]
fn ranges_merged_over_everything_cost_no_more_than_the_sheet() {
    let row = |number| format!(r#"<row r="{number}"><c r="IV{number}"><v>1</v></c></row>"#);
    let rows: String = (1..5_000).map(row).collect();
    let merged = r#"<mergeCell ref="A1:XFD1048576"/>"#.repeat(90_000);
    let all = format!(
        "<worksheet><sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells></worksheet>"
    );
    assert_eq!(place(&workbook(&all, "<sst/>")), in_list(RefusalKind::Damaged, None, None));
}

#[test]
fn too_many_rows_are_refused_in_every_format() {
    let text = "Lê Ánh;Sở Y tế\n".repeat(100_001);
    let first_too_many = Some(MAX_ROWS as u32 + 1);
    let many = (RefusalKind::TooManyRows, None, first_too_many, Some(0));
    assert_eq!(place(text.as_bytes()), many);
    let rows = sheet(&"<row><c><v>1</v></c></row>".repeat(100_001));
    let many = place(&workbook(&rows, "<sst/>"));
    assert_eq!(many, in_list(RefusalKind::TooManyRows, first_too_many, Some(0)));
    assert_eq!(place(&[b'a'; (64 << 20) + 1]), whole(RefusalKind::TooLarge));
}

#[test]
fn passwords_are_told_from_damage() {
    assert_eq!(refusal(&fixture("encrypted.xlsx")).kind, RefusalKind::Encrypted);
    let mut zip = workbook(&sheet(""), "<sst/>");
    // The flag of encryption (APPNOTE 4.4.4) in every head and every line of the table.
    for (mark, at) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let places = zip.windows(4).enumerate().filter(|(_, window)| window == mark);
        let places: Vec<_> = places.map(|(place, _)| place).collect();
        places.into_iter().for_each(|place| zip[place + at] |= 1);
    }
    assert_eq!(refusal(&zip).kind, RefusalKind::Encrypted);
    let manifest = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let ods = package(&[("content.xml", b"\x01\x02"), ("META-INF/manifest.xml", manifest)]);
    assert_eq!(refusal(&ods).kind, RefusalKind::Encrypted);
}

#[test]
fn what_is_no_list_is_not_taken_for_one_and_nothing_is_empty() {
    let word =
        package(&[("word/document.xml", b"<w:document/>"), ("[Content_Types].xml", b"<Types/>")]);
    let page = b"<html><table><tr><td>L\xEA \xC1nh</td></tr></table>".to_vec();
    for bytes in [
        word,
        page,
        b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj".to_vec(),
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
    ] {
        assert_eq!(refusal(&bytes).kind, RefusalKind::UnknownFormat);
    }
    for bytes in [Vec::new(), b"\xEF\xBB\xBF\r\n ; ;\r\n".to_vec(), workbook(&sheet(""), "<sst/>")]
    {
        assert_eq!(refusal(&bytes).kind, RefusalKind::Empty);
    }
    assert_eq!(refusal(&fixture("cut-off.xlsx")).kind, RefusalKind::Truncated);
    assert_eq!(refusal(b"PK\x03\x04 broken").kind, RefusalKind::Truncated);
}

/// Texts that were something else once somewhere.
const NAUGHTY: &[&str] = &[
    "<script>alert(1)</script>",
    "'; DROP TABLE people; --",
    "=HYPERLINK(\"http://example.example\")",
    "\u{202e}hnÁ êL",
    "Nguye\u{302}\u{303}n",
    "${7*7} {{7*7}} %s %n",
    "👩‍👩‍👧‍👦 ﷽ Z͑ͫ̓a̴l̶g̸o",
    "../../../etc/passwd",
    "]]>&amp;<!--",
    "a\u{0}b",
    "\"quoted\"; \"twice\"",
    "_x000D_ _x_ \u{feff}\u{200b}x",
    "#REF! trong chữ",
];

#[test]
fn naughty_texts_stay_what_they_are_in_every_format() {
    let possible: Vec<_> = NAUGHTY.iter().copied().filter(|text| !text.contains('\0')).collect();
    let quoted = |text: &&str| format!("\"{}\"", text.replace('"', "\"\""));
    let csv: Vec<_> = possible.iter().map(quoted).collect();
    let book = in_child(format!("{0}\n{0}\n", csv.join(",")).as_bytes()).unwrap();
    assert_eq!(grid(&book)[1].1, possible);
    let mut made = rust_xlsxwriter::Workbook::new();
    made.add_worksheet().write_row(0, 0, possible.iter().copied()).unwrap();
    let book = in_child(&made.save_to_buffer().unwrap()).unwrap();
    assert_eq!(grid(&book)[0].1, possible);
    let cell = |text: &&str| {
        format!("<table:table-cell><text:p>{}</text:p></table:table-cell>", escaped(text))
    };
    let cells: String = possible.iter().map(cell).collect();
    let book = in_child(&document(&format!("<table:table-row>{cells}</table:table-row>"))).unwrap();
    assert_eq!(grid(&book)[0].1, possible);
    assert!(book.sheets[0].rows[0].cells.iter().all(|cell| cell.value == Value::Text));
}

#[test]
fn errors_of_formulas_and_names_of_ten_thousand_letters_are_read() {
    let name = "Tôn Nữ ".repeat(1_500);
    let mut made = rust_xlsxwriter::Workbook::new();
    let formula = |result: &str| rust_xlsxwriter::Formula::new("=A9").set_result(result);
    let page = made.add_worksheet();
    page.write(0, 0, &name).unwrap().write(0, 1, formula("#REF!")).unwrap();
    page.write(0, 2, formula("#N/A")).unwrap().write(0, 3, formula("Lê Ánh")).unwrap();
    let book = in_child(&made.save_to_buffer().unwrap()).unwrap();
    let cells = &book.sheets[0].rows[0].cells;
    assert_eq!(grid(&book)[0].1, [name.as_str(), "#REF!", "#N/A", "Lê Ánh"]);
    let values: Vec<_> = cells.iter().map(|cell| cell.value).collect();
    assert_eq!(values, [Value::Text, Value::Error, Value::Error, Value::Text]);
}

#[test]
fn covered_cells_show_nothing() {
    let rows = r#"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
        <row r="2"><c r="A2"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>"#;
    assert_eq!(grid(&in_child(&workbook(rows, "<sst/>")).unwrap()), [(1, vec!["1", "", "3"])]);
}

#[test]
fn sectors_in_a_circle_and_out_of_the_file_end() {
    let whole = list("so-gtvt-vni.xls");
    let table = u32::from_le_bytes(whole[76..80].try_into().unwrap()) as usize * 512 + 512;
    for entry in 0..whole.len() / 512 {
        for wrong in [0_u32, entry as u32, 0x00FF_FFFF, 0xFFFF_FFFE] {
            let mut broken = whole.clone();
            let place = table + entry * 4;
            broken[place..place + 4].copy_from_slice(&wrong.to_le_bytes());
            // Whatever comes of it comes soon, and is an answer.
            drop(read(&broken));
        }
    }
    let mut circle = whole.clone();
    for entry in 0..128_u32 {
        let place = table + entry as usize * 4;
        circle[place..place + 4].copy_from_slice(&entry.to_le_bytes());
    }
    assert_eq!(refusal(&circle).kind, RefusalKind::Damaged);
}

#[test]
fn the_name_of_a_file_says_nothing() {
    // Every file of these tests is called .csv.
    for name in ["so-gtvt-vni.xls", "truong-dai-hoc-hai-dong.ods", "ong-ba-hoc-ham.xlsx"] {
        assert_eq!(in_child(&list(name)), read(&list(name)), "{name}");
    }
}
