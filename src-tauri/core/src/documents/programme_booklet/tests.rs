//! Booklets folded and flat, short and long.

use super::*;
use crate::documents::{
    PrintLanguage, look,
    programme::tests::{culture, dalat, every_label, human_rights, in_english, long},
};

const VI: PrintLanguage = PrintLanguage::Vi;
const FLAT: Choices = Choices { imposed: false, note_pages: true };

fn booklet(programme: Programme) -> ProgrammeBooklet {
    ProgrammeBooklet { programme, logo: None }
}

#[test]
fn a_booklet_is_read_page_by_page() {
    for (name, programme, language) in [
        ("dalat", dalat(), VI),
        ("culture", culture(), PrintLanguage::Both),
        ("rights", human_rights(), PrintLanguage::En),
    ] {
        let look = look::at(language);
        look::print_with(&format!("booklet-{name}.pdf"), &booklet(programme.clone()), &FLAT, &look);
        insta::assert_snapshot!(name, look::text_with(&booklet(programme), &FLAT, &look));
    }
    look::print_with("booklet-empty.pdf", &booklet(Programme::default()), &FLAT, &look::at(VI));
}

#[test]
fn folded_it_has_four_pages_a_sheet_and_is_read_in_the_order_of_its_pages() {
    let folded = look::print("booklet-folded.pdf", &booklet(long()), &look::at(VI));
    let flat = look::print_with("booklet-long.pdf", &booklet(long()), &FLAT, &look::at(VI));
    assert_eq!(folded.pages, flat.pages.next_multiple_of(4) / 2);
    let text = look::text(&booklet(long()));
    assert!(text.starts_with("page 1 297x210\n"), "A4 lying");
    let places = text.lines().filter_map(|line| line.trim().strip_prefix("Section read as "));
    let places: Vec<usize> = places.map(|place| place.parse().unwrap()).collect();
    assert_eq!(places[..2], [0, 1], "the cover stands alone on its side: the back is empty");
    let mut sorted = places.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, (0..flat.pages).collect::<Vec<_>>(), "every page is read once");
}

#[test]
fn pages_that_would_stay_empty_are_ruled_for_notes_but_the_back() {
    let text = look::text_with(&booklet(culture()), &FLAT, &look::at(VI));
    assert!(text.contains("\"Ghi chú\""));
    let pages = crate::documents::pages(&booklet(culture()), &FLAT, &look::at(VI)).unwrap().1.len();
    assert_eq!(pages % 4, 3, "the back stays empty");
    let without = Choices { note_pages: false, ..FLAT };
    assert!(!look::text_with(&booklet(culture()), &without, &look::at(VI)).contains("Ghi chú"));
}

#[test]
fn a_logo_that_cannot_be_read_is_reported() {
    let logo = Some(Image { sha256: "0".repeat(64), bytes: Some(vec![1, 2, 3].into()) });
    let data = ProgrammeBooklet { logo, ..booklet(dalat()) };
    let findings = crate::documents::preflight(&data, &FLAT, &look::at(VI)).unwrap();
    let missing = |found: &&Finding| found.kind == FindingKind::MissingPicture;
    assert_eq!(findings.iter().filter(missing).count(), 1, "{findings:?}");
}

#[test]
fn whatever_the_booklet_says_itself_stands_in_both_languages() {
    let look = look::at(PrintLanguage::Both);
    look::print_with("booklet-labels.pdf", &booklet(every_label()), &FLAT, &look);
    let said = in_english(&look::text_with(&booklet(every_label()), &FLAT, &look));
    for english in [
        "PROGRAMME",
        "Theme: “Hội nhập”",
        "(part of Hội nghị Ngoại giao)",
        "In cooperation with: UBND tỉnh Lâm Đồng; Sở Ngoại vụ",
        "6 June 2024",
        "Morning, Thursday, 6 June 2024",
        "Theme|",
        "Room",
        "Chaired by",
        "Secretary",
        "08:00 - 08:30|Break",
        "08:30",
        "09:00 - 09:05",
        "Moderated by",
        "Date to be announced, afternoon",
        "Time: 14:00 - 15:00",
        "Discussion",
        "Notes",
    ] {
        assert!(said.contains(english), "{english} in {said}");
    }
}

#[test]
fn folded_it_has_the_outline_that_it_has_flat() {
    let outline = |choices: &Choices| {
        let (_, pages) = crate::documents::pages(&booklet(long()), choices, &look::at(VI)).unwrap();
        let mut entries: Vec<_> = pages.into_iter().flat_map(|page| page.bookmarks).collect();
        entries.sort_by_key(|entry| entry.read_as);
        entries.into_iter().map(|e| (e.level, e.title, e.y)).collect::<Vec<_>>()
    };
    let flat = outline(&FLAT);
    assert!(flat.len() >= 8, "{flat:?}");
    assert_eq!(outline(&Choices::default()), flat);
}
