//! Texts that break programs, in every field that a list can bring: each row is taken or set aside
//! with a reason, and what goes out again runs nowhere.

use std::{collections::BTreeSet, fs, path::Path};

use langbiang_core::{
    Error, Language, Workspace,
    delegates::{self, Delegate, Export, ExportColumn, Filter, ImportReport, List},
    documents::DocumentKind,
    import::{self, ColumnField, Hints},
    printing::{self, Job},
    progress::Unwatched,
    records,
};
use langbiang_tests::{event, new_workspace};
use rust_xlsxwriter::Workbook;

const INVISIBLE: &str = "\u{feff}\u{200b}\u{ad}";

/// Texts that were something else once somewhere.
const NAUGHTY: &[&str] = &[
    "\u{202e}hnÁ êL",
    "a\u{202e}b\u{2066}c\u{200f}d",
    "<script>alert(1)</script>",
    "<b>Lê</b> & ]]> &amp; <!--",
    "'; DROP TABLE delegate; --",
    "\"quoted\"; \"twice\", 'once'",
    "'=1+1",
    "=1+1",
    "=HYPERLINK(\"http://example.example\";\"Lê\")",
    "=cmd|' /C calc'!A0",
    "+84912345678",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r\n=1+1\r\nEND:VCARD\r\n",
    "＝1+1",
    "|calc",
    "👩‍👩‍👧‍👦 🇻🇳 👍🏽",
    "﷽ Z͑ͫ̓a̴l̶g̸o ﬁ Ǆ",
    "a\u{1}b\u{7}c\u{1b}[31m\u{7f}\u{85}",
    INVISIBLE,
    "_x0000_ _x000D_ _x_",
    "${7*7} {{7*7}} %s %n \\n \\u0000",
    "../../../etc/passwd",
    "C:\\CON\\NUL",
    "null",
    "NULL",
    "None",
    "undefined",
    "NaN",
    "N/A",
    "#N/A",
    "#REF! trong chữ",
    "TRUE",
    "-",
    "0",
    "1e999",
    "99999999999999999999",
    "31/02/1975",
    "1900-02-29",
];

/// The heads of two lists with what they say; sensitive ones and parts of dates are said by hand.
type Heads = &'static [(&'static str, ColumnField)];

const WHOLE: Heads = &[
    ("Họ và tên", ColumnField::Name),
    ("Danh xưng", ColumnField::Salutation),
    ("Học vị", ColumnField::Degree),
    ("Cấp bậc", ColumnField::Rank),
    ("Chức vụ", ColumnField::Title),
    ("Đơn vị công tác", ColumnField::Organisation),
    ("Tỉnh, thành phố", ColumnField::Province),
    ("Thành phần", ColumnField::Category),
    ("Số điện thoại", ColumnField::Phone),
    ("Email", ColumnField::Email),
    ("Ngày sinh", ColumnField::Birth),
    ("Giới tính", ColumnField::Sex),
    ("Số CCCD", ColumnField::IdNumber),
    ("Xác nhận tham dự", ColumnField::State),
    ("Thay cho", ColumnField::Replaces),
    ("Ghi chú", ColumnField::Note),
    ("Dân tộc", ColumnField::Ethnicity),
    ("Tôn giáo", ColumnField::Religion),
    ("Đảng viên", ColumnField::PartyMember),
];

const PARTED: Heads = &[
    ("Họ đệm", ColumnField::FamilyName),
    ("Tên", ColumnField::GivenName),
    ("Chức vụ, đơn vị", ColumnField::TitleAndOrganisation),
    ("Ngày sinh (ngày)", ColumnField::BirthDay),
    ("Tháng sinh", ColumnField::BirthMonth),
    ("Năm sinh (năm)", ColumnField::BirthYear),
    ("Số điện thoại", ColumnField::Phone),
];

/// A name that no other row has, in letters.
fn name(row: usize) -> [String; 2] {
    const MIDDLES: [&str; 10] =
        ["An", "Bình", "Chi", "Dũng", "Đạt", "Giang", "Hòa", "Khải", "Lan", "Minh"];
    const GIVEN: [&str; 10] =
        ["Ánh", "Duyên", "Hương", "Ngọc", "Oanh", "Phúc", "Quỳnh", "Sơn", "Thúy", "Ước"];
    let family = ["Lê", "Phạm", "Vừ", "Hoàng", "Đinh", "Lò", "Tạ", "Bùi", "Hồ", "Mai"];
    let family = family[row / 100 % 10];
    [format!("{family} {}", MIDDLES[row / 10 % 10]), GIVEN[row % 10].to_owned()]
}

/// What an ordinary list says of the person in a row.
fn ordinary(field: ColumnField, row: usize) -> String {
    use ColumnField as F;
    let [family, given] = name(row);
    match field {
        F::Name => format!("{family} {given}"),
        F::FamilyName => family,
        F::GivenName => given,
        F::Salutation => "Ông".into(),
        F::Degree => "TS".into(),
        F::Rank => "Thượng tá".into(),
        F::Title => "Phó Giám đốc".into(),
        F::Organisation => "Sở Y tế".into(),
        F::TitleAndOrganisation => "Phó Giám đốc Sở Y tế".into(),
        F::Province => "Lâm Đồng".into(),
        F::Category => "Báo chí".into(),
        F::Phone => format!("0912{row:06}"),
        F::Email => format!("so{row}@lamdong.gov.vn"),
        F::Birth => "12/03/1975".into(),
        F::BirthDay => "12".into(),
        F::BirthMonth => "3".into(),
        F::BirthYear => "1975".into(),
        F::Sex => "Nam".into(),
        F::IdNumber => format!("079075{row:06}"),
        F::Ethnicity => "Kinh".into(),
        F::PartyMember => "Có".into(),
        F::State => "Có tham dự".into(),
        F::Replaces | F::Note | F::Religion => String::new(),
    }
}

/// A row of texts that show nothing is no row.
fn can_fill_a_row(text: &str) -> bool {
    text != INVISIBLE
}

fn naughty() -> Vec<String> {
    let long = ["Nguyễn ".repeat(1_429), "ữ".repeat(10_000)];
    NAUGHTY.iter().map(|text| (*text).to_owned()).chain(long).collect()
}

/// The list: heads; every naughty text in every field of a row else ordinary; then those that
/// can fill a row in all at once. With each row the field that is naughty, none for all of them.
fn rows(heads: Heads, texts: &[String]) -> (Vec<Vec<String>>, Vec<Option<ColumnField>>) {
    let fields = heads.iter().map(|(_, field)| Some(*field)).chain([None]);
    let odd = fields.flat_map(|field| texts.iter().map(move |text| (field, text)));
    let odd: Vec<(Option<ColumnField>, &String)> =
        odd.filter(|(field, text)| field.is_some() || can_fill_a_row(text)).collect();
    let cell = |(row, (odd, text)): (usize, &(Option<ColumnField>, &String)), field| {
        let is_odd = odd.is_none_or(|odd| odd == field);
        if is_odd { (*text).clone() } else { ordinary(field, row) }
    };
    let head = heads.iter().map(|(head, _)| (*head).to_owned()).collect();
    let body = odd.iter().enumerate();
    let body = body.map(|odd| heads.iter().map(|(_, field)| cell(odd, *field)).collect());
    (std::iter::once(head).chain(body).collect(), odd.iter().map(|(field, _)| *field).collect())
}

fn workbook(rows: &[Vec<String>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Danh sách").unwrap();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// As text, every cell quoted (RFC 4180).
fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    let cell = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(",") + "\r\n";
    rows.iter().map(line).collect::<String>().into_bytes()
}

/// The list with what its heads alone do not say: sensitive columns, parts of dates, and answers of
/// which too many are none.
fn list(bytes: &[u8], name: &str, heads: Heads) -> List {
    let mut list = List::read(bytes, name).unwrap();
    for (at, (_, field)) in (0..).zip(heads) {
        let is_answer = *field == ColumnField::State;
        let by_hand = is_answer || field.is_sensitive() || heads.len() == PARTED.len();
        if by_hand {
            list.hints.columns.insert(char::from(b'A' + at).into(), Some(*field));
        }
    }
    list
}

/// Every row is in one place alone; one with an ordinary name is never passed over; each that is
/// set aside says where and why.
fn assert_accounted(report: &ImportReport, odd: &[Option<ColumnField>]) {
    use ColumnField::{FamilyName, GivenName, Name};
    let taken = report.rows.iter().map(|row| row.row.number);
    let refused = report.refused.iter().map(|row| row.number);
    let mut all: Vec<u32> = taken.chain(refused).chain(report.left_out.iter().copied()).collect();
    all.sort_unstable();
    let told: BTreeSet<u32> = all.iter().copied().collect();
    let untold: Vec<u32> = (2..odd.len() as u32 + 2).filter(|row| !told.contains(row)).collect();
    assert_eq!((untold, told.len()), (Vec::new(), all.len()), "missing, and in how many places");
    for row in &report.left_out {
        let field = odd[*row as usize - 2];
        let named = matches!(field, None | Some(Name | FamilyName | GivenName));
        assert!(named, "row {row}, {field:?} is passed over though somebody stands in it");
    }
    for row in &report.refused {
        assert!(!row.problems.is_empty(), "{row:?}");
        for problem in &row.problems {
            assert_eq!(problem.row, row.number);
            assert!(!problem.column.is_empty(), "{problem:?}");
            let words = problem.words(Language::Vi);
            assert!(!words.is_empty() && !words.contains('_'), "{words}");
        }
    }
}

/// What is kept can be seen, whatever was typed.
fn assert_visible(delegates: &[Delegate]) {
    let hidden = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    for delegate in delegates {
        let all = serde_json::to_value(delegate).unwrap();
        for (field, value) in all.as_object().unwrap() {
            let text = value.as_str().unwrap_or_default();
            assert!(!text.contains(hidden), "{field}: {text:?}");
        }
    }
}

/// The event's delegates with every column, as a file of this kind.
fn handed_out(workspace: &Workspace, event: &str, file: &Path, unmasked: bool) -> Vec<u8> {
    let what = Export {
        event: event.to_owned(),
        select: None,
        search: None,
        filter: Filter::default(),
        columns: ExportColumn::ALL.to_vec(),
        language: Language::Vi,
        purpose: "Gửi cơ quan đăng cai".into(),
        recipient: None,
        unmasked,
    };
    delegates::export(workspace, &what, file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    fs::read(file).unwrap()
}

/// The rows of an exported list as they stand in the file, heads and all.
fn cells(bytes: &[u8], name: &str) -> Vec<Vec<String>> {
    let book = import::read_bytes(bytes, name, &Hints::default()).unwrap();
    let rows = book.sheets[0].rows.iter();
    rows.map(|row| row.cells.iter().map(|cell| cell.text.clone()).collect()).collect()
}

/// No cell of the text begins as what a spreadsheet evaluates; it has one line for each.
fn assert_guarded(csv: &[u8], count: usize) {
    const EVALUATED: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let rows = cells(csv, "a.csv");
    assert_eq!(rows.len(), count + 1);
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(EVALUATED), "{cell:?}");
    }
}

/// Each card ends, no line is too long, and no text of a list became a line of its own.
fn assert_cards(bytes: &[u8], count: usize) {
    const KNOWN: [&str; 13] = [
        "BEGIN",
        "VERSION",
        "UID",
        "FN",
        "N",
        "ORG",
        "TITLE",
        "CATEGORIES",
        "TEL;VALUE=text",
        "EMAIL",
        "BDAY",
        "GENDER",
        "NOTE",
    ];
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let whole = text.replace("\r\n ", "");
    assert!(!whole.replace("\r\n", "").contains(char::is_control));
    let lines = whole.split_terminator("\r\n");
    let mut ends = 0;
    for line in lines {
        let property = line.split(':').next().unwrap();
        ends += usize::from(line == "END:VCARD");
        assert!(KNOWN.contains(&property) || line == "END:VCARD", "{line}");
    }
    assert_eq!(ends, count);
}

/// Whatever was taken goes out in every format, masked and whole.
fn assert_goes_out(workspace: &Workspace, event: &str, count: usize) {
    for unmasked in [true, false] {
        let out = |name| handed_out(workspace, event, &workspace.folder().join(name), unmasked);
        assert_guarded(&out("a.csv"), count);
        assert_cards(&out("a.vcf"), count);
        let json: serde_json::Value = serde_json::from_slice(&out("a.json")).unwrap();
        assert_eq!(json["delegates"].as_array().map(Vec::len), Some(count));
        let book = import::read_bytes(&out("a.xlsx"), "a.xlsx", &Hints::default()).unwrap();
        // Title, event and heads stand above; a cell that says it is text is not evaluated.
        assert_eq!(book.sheets[0].rows.len(), count + 3);
        let texts = book.sheets[0].rows.iter().skip(3).flat_map(|row| row.cells.iter().skip(1));
        let is_text = |value: &_| format!("{value:?}") == "Text" || format!("{value:?}") == "Empty";
        let odd: Vec<_> = texts.filter(|cell| !is_text(&cell.value)).map(|c| &c.text).collect();
        assert!(odd.iter().all(|text| text.starts_with('#')), "{odd:?}");
    }
}

/// The list through the whole program.
fn taken_and_handed_out(bytes: &[u8], file: &str, heads: Heads, odd: &[Option<ColumnField>]) {
    let (_folder, workspace) = new_workspace();
    let event = event(&workspace, "Hội nghị <b>=1+1</b>");
    let list = list(bytes, file, heads);
    let report = delegates::import(&workspace, &event.id, &list, &Unwatched).unwrap().value;
    let found: BTreeSet<_> =
        report.understood.columns.iter().filter_map(|c| c.field.map(|f| f.to_string())).collect();
    let wanted: BTreeSet<_> = heads.iter().map(|(_, field)| field.to_string()).collect();
    assert_eq!(found, wanted, "{file}");
    assert_accounted(&report, odd);
    let kept: Vec<Delegate> = records::list(&workspace, &[("event_id", &event.id)]).unwrap();
    assert_eq!(kept.len(), report.rows.len(), "{file}");
    assert_visible(&kept);
    assert_goes_out(&workspace, &event.id, kept.len());
    let job = Job::new(event.id.clone(), DocumentKind::DelegateList);
    let printed = printing::preview(&workspace, &job, &Unwatched).unwrap();
    assert!(printed.bytes.starts_with(b"%PDF-") && printed.pages > 1);
}

#[test]
fn a_list_that_has_a_naughty_text_in_every_field_is_taken_or_set_aside_and_goes_out_guarded() {
    for heads in [WHOLE, PARTED] {
        let (rows, odd) = rows(heads, &naughty());
        taken_and_handed_out(&workbook(&rows), "a.xlsx", heads, &odd);
    }
}

#[test]
fn a_text_file_with_naughty_texts_is_taken_as_a_workbook_is() {
    // Control characters make a text file something else than a list.
    let texts: Vec<String> = naughty()
        .into_iter()
        .filter(|text| !text.contains(|c: char| c.is_control() && !c.is_whitespace()))
        .collect();
    let (rows, odd) = rows(WHOLE, &texts);
    taken_and_handed_out(&csv(&rows), "a.csv", WHOLE, &odd);
}

#[test]
fn a_list_that_is_refused_as_a_whole_is_named_with_its_sheet_and_its_row() {
    let told = |bytes: &[u8], name: &str| match import::read_bytes(bytes, name, &Hints::default()) {
        Err(error @ Error::Import { .. }) => error.to_string(),
        other => panic!("{name}: {:?}", other.map(|book| book.format)),
    };
    let many = vec![vec!["Lê Ánh".to_owned()]; 100_001];
    let many = told(&workbook(&many), "quá dài.xlsx");
    assert!(many.contains("quá dài.xlsx") && many.ends_with(" Danh sách!A100001"), "{many}");
    let long = format!("Tên;Ghi chú\nLê Ánh;{}\n", "a".repeat(40_000));
    let long = told(long.as_bytes(), "ô dài.csv");
    assert!(long.contains("ô dài.csv") && long.ends_with(" B2"), "{long}");
}
