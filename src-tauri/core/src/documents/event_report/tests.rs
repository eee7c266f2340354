//! Reports of nothing, of a conference, and of very much.

use super::*;
use crate::documents::{
    PrintLanguage,
    lists::facts,
    look::{self, at},
};

const VI: PrintLanguage = PrintLanguage::Vi;

fn figures(name: &str, [invited, registered, present]: [u32; 3]) -> Figures {
    Figures { name: name.into(), quota: Some(invited + 5), invited, registered, present }
}

fn report(absent: usize) -> EventReport {
    let half = |day, half_day, present| OfHalfDay {
        date: NaiveDate::from_ymd_opt(2024, 6, day),
        half_day: Some(half_day),
        present,
        absent: 290 - present,
        not_noted: 10,
    };
    let one = |entry: crate::documents::lists::Entry| Absent {
        declined: entry.id.ends_with('3'),
        post: format!("{}, {}", entry.title, entry.organisation),
        id: entry.id,
        name: entry.name,
    };
    EventReport {
        occasion: facts::occasion(),
        symbol: Some("BTTTT".into()),
        number: Some(7),
        signed_place: Some("Hà Nội".into()),
        signed_date: NaiveDate::from_ymd_opt(2024, 6, 20),
        signature: Signature {
            authority: None,
            post: Some("Cục trưởng".into()),
            name: Some("Phạm S".into()),
        },
        total: figures("", [315, 300, 271]),
        categories: vec![
            figures("Bộ, ban, ngành Trung ương", [60, 55, 50]),
            figures(
                "Các cơ quan chỉ đạo, quản lý công tác thông tin đối ngoại ở các tỉnh",
                [200, 195, 180],
            ),
            figures("", [55, 50, 41]),
        ],
        provinces: vec![figures("Hà Giang", [5, 5, 4]), figures("Bà Rịa - Vũng Tàu", [4, 4, 4])],
        of_provinces: 63,
        missing: vec!["Cà Mau".into(), "Bạc Liêu".into()],
        half_days: vec![
            half(6, HalfDay::Morning, 271),
            half(6, HalfDay::Afternoon, 248),
            half(7, HalfDay::Morning, 190),
        ],
        absent: facts::people(absent).into_iter().map(one).collect(),
        certificates: 188,
        results: vec![
            "Thống nhất nhận thức về công tác thông tin đối ngoại trong tình hình mới.".into(),
        ],
        recommendations: vec!["Tổ chức tập huấn hằng năm cho các tỉnh biên giới.".into()],
        ..EventReport::default()
    }
}

#[test]
fn a_report_of_nothing_and_one_of_a_conference_are_laid_out_as_agreed() {
    let nothing = EventReport { occasion: facts::occasion(), ..EventReport::default() };
    for (name, data) in [("nothing", nothing), ("conference", report(12))] {
        look::print(&format!("report-{name}.pdf"), &data, &at(VI));
        insta::assert_snapshot!(name, look::text(&data));
    }
}

#[test]
fn a_thousand_and_one_absent_are_all_named() {
    let data = report(1_001);
    look::print("report-1001.pdf", &data, &at(VI));
    insta::assert_snapshot!("1001", look::large(&data));
    let few = Choices { absent: false, ..Choices::default() };
    let text = look::text_with(&data, &few, &at(VI));
    assert!(!text.contains("1001") && text.contains("Phạm S"), "left out where not wanted");
}

#[test]
fn bars_say_in_words_what_they_show_and_stay_on_the_sheet() {
    let (_, pages) = crate::documents::pages(&report(3), &Choices::default(), &at(VI)).unwrap();
    let text = langbiang_typeset::dump::pages(&pages).replace('\u{a0}', " ");
    assert!(text.contains("Sáng 06/6/2024: 271/300"), "{text}");
    let rects = pages.iter().flat_map(|page| flat(&page.items));
    let mut bars = 0;
    for item in rects {
        if let langbiang_typeset::Item::Rect { x, width, .. } = item {
            bars += 1;
            assert!(*width > 0.0 && x + width <= SHEET.right, "{x} + {width}");
        }
    }
    assert_eq!(bars, 2 * (3 + 3));
}

fn flat(items: &[langbiang_typeset::Item]) -> Vec<&langbiang_typeset::Item> {
    items
        .iter()
        .flat_map(|item| match item {
            langbiang_typeset::Item::Group(_, inner) => flat(inner),
            other => vec![other],
        })
        .collect()
}

#[test]
fn every_style_and_language() {
    for style in DocumentStyle::ALL {
        let look = Look { style: *style, ..at(VI) };
        look::print(&format!("report-{style}.pdf"), &report(3), &look);
    }
    for language in PrintLanguage::ALL {
        let text = look::text_with(&report(3), &Choices::default(), &at(*language));
        assert!(!text.contains("document.event_report"), "a word is missing in {language}");
        look::print(&format!("report-{language}.pdf"), &report(3), &at(*language));
    }
}

#[test]
fn a_report_in_both_languages_says_everything_in_both() {
    let text = |language| {
        let text = look::text_with(&report(3), &Choices::default(), &at(language));
        text.replace('\u{a0}', " ")
    };
    let [vi, en, both] = [VI, PrintLanguage::En, PrintLanguage::Both].map(text);
    let said = ["Attendance", "No category", "Total", "Not noted as there", "Morning 6 June 2024"];
    for words in said {
        assert!(en.contains(words) && both.contains(words), "{words}: {both}");
        assert!(!vi.contains(words), "{words} in Vietnamese alone");
    }
    for words in ["Thành phần tham dự", "Chưa xếp thành phần", "Không ghi nhận có mặt"]
    {
        assert!(both.contains(words) && !en.contains(words), "{words}");
    }
    assert_eq!(both.matches("Bà Rịa - Vũng Tàu").count(), 1, "a name is the same in both");
}
