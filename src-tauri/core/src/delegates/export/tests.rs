//! What goes out comes back the same, is noted, and never runs in a spreadsheet.

use proptest::prelude::*;

use super::{super::Delegate, *};
use crate::{
    delegates::{List, preview_import},
    import::{Hints, read_bytes},
    records::tests::forms::workspace,
    text::{self, guard},
};

fn event(workspace: &Workspace) -> Event {
    let form = Event { name: "Tập huấn".into(), ..Event::default() };
    events::create(workspace, form).unwrap().value
}

fn add(workspace: &Workspace, event: &Event, delegate: Delegate) -> Delegate {
    let event_id = event.id.clone();
    records::add(workspace, Delegate { event_id, ..delegate }).unwrap().value
}

fn ask(event: &Event, columns: &[ExportColumn]) -> Export {
    Export {
        event: event.code.clone(),
        select: None,
        search: None,
        filter: Filter::default(),
        columns: columns.to_vec(),
        language: Language::Vi,
        purpose: "Đặt phòng khách sạn".into(),
        recipient: Some("Khách sạn Palace".into()),
        unmasked: true,
    }
}

fn bytes(workspace: &Workspace, what: &Export, name: &str) -> Vec<u8> {
    let out = workspace.folder().join(name);
    export(workspace, what, &out).unwrap();
    crate::io::read(&out).unwrap()
}

fn person(full_name: &str) -> Delegate {
    Delegate {
        full_name: full_name.into(),
        title: "- Trưởng phòng, \"Kế hoạch\"".into(),
        organisation: "=1+1".into(),
        phone: "+84912345678".into(),
        id_number: "079012340123".into(),
        ethnicity: "Kinh".into(),
        birth: "1975-03-12".into(),
        ..Delegate::default()
    }
}

#[test]
fn what_is_handed_out_is_noted_with_its_columns_and_an_undo_passes_it_over() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace);
    add(&workspace, &event, person("Lê Ánh"));
    let masked = Export { unmasked: false, ..ask(&event, &[]) };
    let text = String::from_utf8(bytes(&workspace, &masked, "a.csv")).unwrap();
    assert!(text.starts_with('\u{feff}') && text.contains("8491 ••• 678"), "{text}");
    assert!(!text.contains("345678") && !text.contains("0790") && !text.contains("Kinh"), "{text}");
    let named = ask(&event, &[ExportColumn::FullName, ExportColumn::Ethnicity]);
    assert!(String::from_utf8(bytes(&workspace, &named, "b.csv")).unwrap().contains("Kinh"));
    let noted: Vec<Disclosure> = records::list(&workspace, &[]).unwrap();
    let usual = "number,full_name,degree,title,organisation,province,category,phone_masked,email";
    assert_eq!(noted[0].columns, usual);
    assert_eq!((&*noted[1].columns, noted[1].count), ("full_name,ethnicity", 1));
    assert_eq!(noted[1].recipient.as_deref(), Some("Khách sạn Palace"));
    crate::journal::undo(&workspace).unwrap();
    assert_eq!(records::list::<Disclosure>(&workspace, &[]).unwrap().len(), 2);
}

#[test]
fn nothing_goes_out_without_a_purpose_or_as_something_unknown() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace);
    let out = workspace.folder().join("a.csv");
    let silent = Export { purpose: " ".into(), ..ask(&event, &[]) };
    assert!(matches!(export(&workspace, &silent, &out), Err(Error::Invalid(_))));
    assert!(!out.exists());
    let strange = workspace.folder().join("a.docx");
    assert!(matches!(export(&workspace, &ask(&event, &[]), &strange), Err(Error::Invalid(_))));
    let nowhere = workspace.folder().join("no/such/folder/a.csv");
    assert!(matches!(export(&workspace, &ask(&event, &[]), &nowhere), Err(Error::Io { .. })));
    assert!(records::list::<Disclosure>(&workspace, &[]).unwrap().is_empty(), "no file, no note");
}

#[test]
fn our_import_knows_everybody_again_from_every_kind_of_list() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace);
    for delegate in [
        Delegate { phone: "+33142685300".into(), ..person("Dao Phet Aroune") },
        Delegate {
            organisation: "Sở Ngoại vụ".into(),
            title: "Giám đốc".into(),
            ..person("Phạm S")
        },
    ] {
        add(&workspace, &event, delegate);
    }
    for name in ["a.xlsx", "a.csv"] {
        let what = ask(&event, &[]);
        let list = List::read(&bytes(&workspace, &what, name), name).unwrap();
        let report = preview_import(&workspace, &event.id, &list).unwrap();
        assert_eq!((report.added, report.rows.len()), (0, 2), "{name}: {report:?}");
        let phones: Vec<&str> = report.rows.iter().map(|row| &*row.row.says.phone).collect();
        assert_eq!(phones, ["+33142685300", "0912345678"], "{name}");
    }
}

#[test]
fn cards_are_folded_escaped_and_hold_what_has_a_place() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace);
    let organisation =
        "Cục Thông tin đối ngoại, Bộ Văn hóa; Thể thao và Du lịch \\ Việt Nam".repeat(3);
    add(&workspace, &event, Delegate { organisation, ..person("Nguyễn Thị Thanh Duyên") });
    let columns = [
        ExportColumn::Organisation,
        ExportColumn::Phone,
        ExportColumn::Ethnicity,
        ExportColumn::Birth,
    ];
    let text = String::from_utf8(bytes(&workspace, &ask(&event, &columns), "a.vcf")).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let whole = text.replace("\r\n ", "");
    assert!(whole.contains("\r\nN:Nguyễn;Duyên;Thị Thanh;;\r\n"), "{whole}");
    assert!(whole.contains("đối ngoại\\, Bộ Văn hóa\\; Thể thao"), "{whole}");
    assert!(whole.contains("\r\nTEL;VALUE=text:+84912345678\r\n"), "{whole}");
    assert!(whole.contains("\r\nBDAY:19750312\r\n") && !whole.contains("Kinh"), "{whole}");
    let noted: Vec<Disclosure> = records::list(&workspace, &[]).unwrap();
    assert_eq!(noted[0].columns, "organisation,phone,birth");
}

#[test]
fn json_says_words_of_ours_and_dates_as_they_are_kept() {
    let (_folder, workspace) = workspace();
    let event = event(&workspace);
    add(&workspace, &event, person("Lê Ánh"));
    let columns = [ExportColumn::FullName, ExportColumn::Birth, ExportColumn::State];
    let json: serde_json::Value =
        serde_json::from_slice(&bytes(&workspace, &ask(&event, &columns), "a.json")).unwrap();
    let wanted = serde_json::json!({
        "full_name": "Lê Ánh", "birth": "1975-03-12", "state": "registered",
    });
    assert_eq!(json["delegates"][0], wanted);
}

/// The texts of the delegates' rows, as a CSV reader and as our own reader of workbooks find them.
fn cells(workspace: &Workspace, what: &Export) -> [Vec<Vec<String>>; 2] {
    let csv = bytes(workspace, what, "a.csv");
    let lines = csv::ReaderBuilder::new().from_reader(&csv[3..]).into_records();
    let row =
        |line: csv::StringRecord| line.iter().map(|c| guard::unguarded(c).to_owned()).collect();
    let csv = lines.map(|line| row(line.unwrap())).collect();
    let book = read_bytes(&bytes(workspace, what, "a.xlsx"), "a.xlsx", &Hints::default()).unwrap();
    let rows = book.sheets[0].rows.iter().filter(|row| row.number > HEADING_ROW);
    let texts = |row: &langbiang_reader::Row| {
        let at = |column: usize| row.cells.get(column).map(|cell| cell.text.clone());
        (0..3).map(|column| at(column).unwrap_or_default()).collect()
    };
    [csv, rows.map(texts).collect()]
}

/// As a spreadsheet numbers it.
const HEADING_ROW: u32 = 3;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn every_text_comes_back_as_it_was(
        texts in proptest::collection::vec(("\\PC{1,12}", "[=+@'-]{0,2}\\PC{0,12}", "[+0-9 ;]{0,14}"), 1..4),
    ) {
        let (_folder, workspace) = workspace();
        let event = event(&workspace);
        let mut wanted: Vec<Vec<String>> = Vec::new();
        for (name, title, note) in texts {
            let [name, title, note] = [name, title, note].map(|text| text::clean(&text));
            prop_assume!(!name.is_empty());
            let delegate = Delegate { full_name: name, title, note, ..Delegate::default() };
            let kept = add(&workspace, &event, delegate);
            wanted.push(vec![kept.full_name, kept.title, kept.note]);
        }
        let columns = [ExportColumn::FullName, ExportColumn::Title, ExportColumn::Note];
        for found in cells(&workspace, &ask(&event, &columns)) {
            prop_assert_eq!(&found, &wanted);
        }
    }

    #[test]
    fn no_cell_begins_like_a_formula(text in "\\PC{0,20}") {
        let cell = guard::guarded(&text);
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
        prop_assert_eq!(guard::unguarded(&cell), text);
    }
}
