//! Signs with one session and with many, upright and lying, pointing anywhere.

use super::*;
use crate::{
    Error,
    documents::{FindingKind, PrintLanguage, look, preflight},
    error::NothingTo,
};

fn slot(start: (u32, u32), end: (u32, u32), name: &str) -> Slot {
    let time = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0);
    let half_day = Some(if start.0 < 12 { HalfDay::Morning } else { HalfDay::Afternoon });
    let name = (!name.is_empty()).then(|| name.to_owned());
    Slot { half_day, start: time(start), end: time(end), name, items: Vec::new() }
}

fn sign(room: &str, sessions: Vec<Slot>) -> Sign {
    Sign {
        id: format!("{room}/2024-06-06"),
        room_id: room.to_owned(),
        room: room.to_owned(),
        floor: Some("tầng 11".into()),
        building: Some("Nhà A1".into()),
        date: NaiveDate::from_ymd_opt(2024, 6, 6),
        sessions,
    }
}

fn two() -> Vec<Slot> {
    vec![
        slot((8, 0), (11, 30), "Phiên toàn thể: Ngoại giao công chúng trong kỷ nguyên số"),
        slot((13, 30), (17, 0), ""),
    ]
}

fn signs(signs: Vec<Sign>) -> DoorSigns {
    DoorSigns {
        event: "Hội nghị tập huấn truyền thông quảng bá hình ảnh Việt Nam, góp phần nâng cao chất \
            lượng hiệu quả công tác thông tin đối ngoại trong tình hình mới"
            .into(),
        body: Some("Bộ Thông tin và Truyền thông".into()),
        logo: Some(look::logo()),
        signs,
    }
}

fn awkward() -> DoorSigns {
    let many =
        (0..6).map(|i| slot((8 + i, 0), (8 + i, 45), "Chuyên đề về công tác thông tin đối ngoại"));
    let open = Sign {
        floor: None,
        building: None,
        date: None,
        ..sign("hội trường tỉnh ủy Lâm Đồng", two())
    };
    signs(vec![
        sign("phòng họp số 1001", two()),
        open,
        sign("Trung tâm Hội nghị Quốc tế, phòng Đà Lạt – Langbiang", many.collect()),
        sign("A", Vec::new()),
    ])
}

#[test]
fn signs_are_laid_out_as_agreed() {
    let data = awkward();
    look::print("door-signs.pdf", &data, &look::at(PrintLanguage::Vi));
    insta::assert_snapshot!("usual", look::text(&data));
    let both = look::at(PrintLanguage::Both);
    let choices =
        Choices { arrow: Arrow::Left, orientation: Orientation::Portrait, ..Choices::default() };
    look::print_with("door-signs-both.pdf", &data, &choices, &both);
    insta::assert_snapshot!("both", look::text_with(&data, &choices, &both));
    for arrow in Arrow::ALL.iter().copied() {
        let choices = Choices { arrow, ..Choices::default() };
        look::print_with(
            &format!("door-signs-{arrow}.pdf"),
            &data,
            &choices,
            &look::at(PrintLanguage::En),
        );
    }
}

#[test]
fn items_stand_under_their_session_where_they_are_wanted() {
    let mut data = signs(vec![sign("phòng họp số 1001", two())]);
    data.signs[0].sessions[0].items =
        vec![slot((8, 0), (8, 30), "Khai mạc"), slot((8, 30), (10, 0), "Chuyên đề 1")];
    let choices = Choices { items: true, ..Choices::default() };
    look::print_with("door-signs-items.pdf", &data, &choices, &look::at(PrintLanguage::Vi));
    let text = look::text_with(&data, &choices, &look::at(PrintLanguage::Vi));
    assert!(text.contains("Chuyên đề\u{a0}1") || text.contains("Chuyên đề 1"), "{text}");
    assert!(!look::text(&data).contains("Chuyên đề"));
    assert!(
        look::text(&data).contains("Buổi chiều"),
        "a session without a name has its half-day's"
    );
}

#[test]
fn nothing_on_a_sign_is_too_small_to_be_read_from_the_hall() {
    let text = look::text(&awkward());
    let size = |line: &str| line.split("pt ").next()?.rsplit(' ').next()?.parse::<f32>().ok();
    let sizes: Vec<f32> = text.lines().filter(|l| l.contains(" f")).filter_map(size).collect();
    assert!(sizes.len() > 20, "{text}");
    assert!(sizes.iter().all(|size| *size >= 12.0), "{sizes:?}");
    let rooms = text.lines().skip_while(|line| !line.contains("Heading(1)")).nth(1).and_then(size);
    assert!(rooms.is_some_and(|size| size >= 60.0), "{rooms:?}");
}

/// The lowest baseline of a page in millimetres, as it is dumped; and its height.
fn lowest(page: &langbiang_typeset::Page) -> f32 {
    fn of(items: &[langbiang_typeset::Item], y: f32) -> f32 {
        use langbiang_typeset::Item;
        let lowest = items.iter().map(|item| match item {
            Item::Group(_, items) => of(items, y),
            Item::Placed(placement, items) => of(items, y + placement.y),
            Item::Text(text) => y + text.y,
            _ => 0.0,
        });
        lowest.fold(0.0, f32::max)
    }
    of(&page.items, 0.0)
}

#[test]
fn a_day_that_no_sheet_holds_goes_on_on_further_sheets() {
    let many: Vec<Slot> = (0..30).map(|i| slot((7, i), (8, i), "Chuyên đề")).collect();
    let mut session = slot((8, 0), (17, 0), "Phiên toàn thể: Ngoại giao công chúng");
    session.items = many.clone();
    let undated = Sign { date: None, ..sign("1003", many.clone()) };
    let data = signs(vec![sign("1001", many), sign("1002", vec![session]), undated]);
    for language in [PrintLanguage::Vi, PrintLanguage::En, PrintLanguage::Both] {
        for orientation in Orientation::ALL.iter().copied() {
            let choices = Choices { items: true, orientation, ..Choices::default() };
            let look = look::at(language);
            let name = format!("door-signs-many-{language}-{orientation}.pdf");
            let printed = look::print_with(&name, &data, &choices, &look);
            assert_eq!(printed.findings, [], "nothing is lost, so nothing is told");
            let text = look::text_with(&data, &choices, &look);
            // A session says its name once more on each sheet that goes on with its items.
            let again = text.matches("Phiên toàn thể").count() - 1;
            assert_eq!(text.matches("ListItem").count(), 91 + again);
            assert!(again > 0, "none was parted");
            let continued = look.words().get("document.door_sign.continued");
            let (_, pages) = crate::documents::pages(&data, &choices, &look).unwrap();
            assert!(pages.len() >= 6, "{}", pages.len());
            assert_eq!(text.matches(continued).count(), pages.len() - 3);
            let marked: usize = pages.iter().map(|page| page.bookmarks.len()).sum();
            assert_eq!(marked, 3, "a sign is found once");
            for page in &pages {
                assert!(lowest(page) < page.height - 14.0, "{} of {}", lowest(page), page.height);
            }
        }
    }
}

#[test]
fn a_name_higher_than_a_sheet_is_set_smaller_and_told() {
    let name = "Ngoại giao công chúng trong kỷ nguyên số ".repeat(14);
    let data = signs(vec![sign("1001", vec![slot((8, 0), (9, 0), name.trim())])]);
    let findings = preflight(&data, &Choices::default(), &look::at(PrintLanguage::Vi)).unwrap();
    assert!(!findings.is_empty());
    assert!(findings.iter().all(|f| f.kind == FindingKind::DoesNotFit), "{findings:?}");
    let look = look::at(PrintLanguage::Vi);
    let (_, pages) = crate::documents::pages(&data, &Choices::default(), &look).unwrap();
    assert!(pages.iter().all(|page| lowest(page) < page.height), "nothing runs off the sheet");
}

#[test]
fn no_room_has_no_sign_and_what_is_missing_is_told() {
    let look = look::at(PrintLanguage::Vi);
    let nothing = preflight(&signs(Vec::new()), &Choices::default(), &look).unwrap_err();
    assert!(matches!(nothing, Error::Nothing(NothingTo::Print)), "{nothing}");
    let bare = DoorSigns { signs: vec![sign(" ", two())], ..DoorSigns::default() };
    let printed = look::print("door-signs-bare.pdf", &bare, &look);
    let said: Vec<_> = printed.findings.iter().map(|f| (f.kind, f.field)).collect();
    use FindingKind::{EmptyField, MissingPicture};
    assert_eq!(said, [(EmptyField, "event"), (MissingPicture, "logo"), (EmptyField, "room")]);
    let roomless = Sign { room_id: String::new(), ..sign("Khách sạn Sammy", two()) };
    let findings = preflight(&signs(vec![roomless]), &Choices::default(), &look).unwrap();
    let said: Vec<_> = findings.iter().map(|f| (f.kind, &*f.subject.label, f.field)).collect();
    assert_eq!(said, [(EmptyField, "Khách sạn Sammy", "room")]);
    let many = (0..300).map(|i| sign(&format!("phòng {i}"), two()));
    assert_eq!(look::print("door-signs-many.pdf", &signs(many.collect()), &look).findings, []);
}
