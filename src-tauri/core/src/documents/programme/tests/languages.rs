//! What a programme says itself, in both languages.

use super::*;

/// A programme with everything that the document says itself.
pub(in crate::documents) fn every_label() -> Programme {
    let chairs = vec![
        person("Phạm S", "Phó Chủ tịch UBND tỉnh Lâm Đồng", "", RoleKind::Chair),
        person("Y Thông", "", "", RoleKind::Secretary),
    ];
    let moderator = person("Lê Quốc Vinh", "", "", RoleKind::Moderator);
    let items = vec![
        timed(time(8, 0), time(8, 30), item(ItemKind::Break, "", vec![])),
        timed(time(8, 30), None, item(ItemKind::Speech, "Lời chào", vec![moderator])),
        timed(time(9, 0), time(9, 5), item(ItemKind::Speech, "Lời kết", vec![])),
    ];
    let held = Session {
        name: Some("Phiên 1".into()),
        theme: Some("Biên giới".into()),
        room: Some("Hội trường A".into()),
        chairs,
        items,
        ..Session::default()
    };
    let open = Session { start: time(14, 0), end: time(15, 0), ..held.clone() };
    let open = Session { items: vec![item(ItemKind::Discussion, "", vec![])], ..open };
    let mut days = one_session(date(2024, 6, 6), Some(HalfDay::Morning), held);
    days.extend(one_session(None, Some(HalfDay::Afternoon), open));
    let co = organiser("Sở Ngoại vụ", OrganiserRole::Co);
    let organisers = dalat().organisers.into_iter().chain([co]).collect();
    let (parent, theme) = (Some("Hội nghị Ngoại giao".into()), Some("Hội nhập".into()));
    Programme { days, organisers, parent, theme, full_name: None, ..dalat() }
}

/// The texts in English, joined.
pub(in crate::documents) fn in_english(text: &str) -> String {
    let mut deep = usize::MAX;
    let mut said = String::new();
    for line in text.lines() {
        let depth = line.len() - line.trim_start().len();
        if depth <= deep {
            deep = if line.trim_end().ends_with(" en") { depth } else { usize::MAX };
        } else if let Some((_, words)) = line.split_once('"') {
            said.push_str(words.trim_end_matches('"'));
            said.push('|');
        }
    }
    said.replace('\u{a0}', " ")
}

#[test]
fn whatever_the_document_says_itself_stands_in_both_languages() {
    let look = look::at(PrintLanguage::Both);
    look::print("programme-labels.pdf", &every_label(), &look);
    let said = in_english(&look::text_with(&every_label(), &Choices::default(), &look));
    for english in [
        "PROGRAMME",
        "Theme: “Hội nhập”",
        "(part of Hội nghị Ngoại giao)",
        "Time: 6 June 2024",
        "Place",
        "In cooperation with",
        "No.",
        "Content",
        "Presented by",
        "Morning, Thursday, 6 June 2024",
        "Theme|",
        "Room",
        "Chaired by",
        "Secretary",
        "08:00 - 08:30",
        "Break",
        "Moderated by",
        "Date to be announced, afternoon",
        "Time: 14:00 - 15:00",
        "Discussion",
    ] {
        assert!(said.contains(english), "{english} in {said}");
    }
}

#[test]
fn a_title_that_is_only_the_kind_is_said_in_the_language_of_the_page() {
    let pause = item(ItemKind::Break, "Giải lao", vec![]);
    let greeting = item(ItemKind::Speech, "Phát biểu chào mừng", vec![]);
    let (vi, en) = (crate::Words::of(crate::Language::Vi), crate::Words::of(crate::Language::En));
    assert_eq!([say::content(&pause, vi), say::content(&pause, en)], ["Giải lao", "Break"]);
    assert_eq!(say::other(&pause, vi, en).as_deref(), Some("Break"));
    assert_eq!(say::content(&greeting, en), "Phát biểu chào mừng");
    assert_eq!(say::other(&greeting, vi, en).as_deref(), Some("Remarks"));
    assert_eq!(say::other(&item(ItemKind::Speech, "Lời chào", vec![]), vi, en), None);
}
