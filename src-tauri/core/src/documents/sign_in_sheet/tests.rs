//! Sheets of nobody, of one and of many, by half-day and by session.

use super::*;
use crate::documents::{
    DocumentStyle, FindingKind, PrintLanguage,
    lists::facts,
    look::{self, at},
};

const VI: PrintLanguage = PrintLanguage::Vi;

fn when(day: u32, half_day: HalfDay) -> When {
    When { date: NaiveDate::from_ymd_opt(2024, 6, day), half_day: Some(half_day) }
}

fn sheet(count: usize, half_days: &[When]) -> SignInSheet {
    SignInSheet {
        occasion: facts::occasion(),
        sheets: vec![Times { half_days: half_days.to_vec(), ..Times::default() }],
        groups: facts::groups(count),
    }
}

fn three() -> [When; 3] {
    [when(6, HalfDay::Morning), when(6, HalfDay::Afternoon), when(7, HalfDay::Morning)]
}

/// A sheet each for two sessions.
fn sessions() -> SignInSheet {
    let times = |name: &str, when| Times {
        session: Some(name.into()),
        room: Some("Hội trường A".into()),
        half_days: vec![when],
    };
    SignInSheet {
        sheets: vec![
            times("Phiên toàn thể", when(6, HalfDay::Morning)),
            times("Phiên chuyên đề 1: Báo chí đối ngoại", when(6, HalfDay::Afternoon)),
        ],
        ..sheet(12, &[])
    }
}

#[test]
fn sheets_of_nobody_and_of_one_are_laid_out_as_agreed() {
    for (name, count) in [("nobody", 0), ("one", 1)] {
        let sheet = sheet(count, &three());
        look::print(&format!("sign-in-{name}.pdf"), &sheet, &at(VI));
        insta::assert_snapshot!(name, look::text(&sheet));
    }
}

#[test]
fn three_hundred_and_a_thousand_and_one_are_laid_out_as_agreed() {
    for count in [300, 1_001] {
        let sheet = sheet(count, &three());
        look::print(&format!("sign-in-{count}.pdf"), &sheet, &at(VI));
        insta::assert_snapshot!(format!("{count}"), facts::digest(&look::text(&sheet)));
    }
}

#[test]
fn a_sheet_a_session_says_which_and_is_numbered_for_itself() {
    let data = sessions();
    look::print("sign-in-sessions.pdf", &data, &at(VI));
    let (_, pages) = crate::documents::pages(&data, &Choices::default(), &at(VI)).unwrap();
    assert_eq!(pages.len(), 4);
    let entries: Vec<&str> = pages
        .iter()
        .flat_map(|p| &p.bookmarks)
        .filter(|b| b.level == 0)
        .map(|b| &*b.title)
        .collect();
    assert_eq!(entries[0], "Phiên toàn thể - Buổi sáng, ngày 06 tháng 6 năm 2024 - Hội trường A");
    assert_eq!(entries.len(), 2);
    let text = langbiang_typeset::dump::pages(&pages[1..2]);
    assert!(text.contains("13.00 f0 13.0pt \"2\""), "{text}");
}

#[test]
fn rows_are_high_enough_to_sign_and_some_are_left_blank() {
    let data = sheet(6, &three());
    for row_height in [9.0, 10.0, 14.0] {
        let choices = Choices { row_height, ..Choices::default() };
        let text = look::text_with(&data, &choices, &at(VI));
        let level = |line: &str| -> Option<f32> {
            let ends: Vec<f32> = line
                .trim()
                .strip_prefix("rule ")?
                .split([' ', ','])
                .filter_map(|n| n.parse().ok())
                .collect();
            (ends[1] == ends[3] && ends[2] - ends[0] > 160.0).then_some(ends[1])
        };
        let levels: Vec<f32> = text.lines().filter_map(level).collect();
        let tall = levels.windows(2).filter(|pair| pair[1] - pair[0] > row_height - 0.1);
        assert!(tall.count() >= 6 + 5, "{levels:?}");
    }
    let text = look::text(&data);
    assert!(text.contains("\"11\"") && !text.contains("\"12\""), "five rows after six delegates");
}

#[test]
fn one_half_day_needs_no_heading_over_its_column() {
    let text = look::text(&sheet(3, &[when(6, HalfDay::Morning)]));
    assert!(text.contains("\"Ký nhận\"") && !text.contains("\"Sáng\""), "{text}");
    let text = look::text(&sheet(3, &three()));
    assert!(text.contains("\"Ký nhận\"") && text.contains("\"Sáng\""), "{text}");
}

fn days(count: u32) -> Vec<When> {
    let halves = [HalfDay::Morning, HalfDay::Afternoon];
    (1..=count).flat_map(|day| halves.map(|half| when(day, half))).collect()
}

#[test]
fn many_half_days_turn_the_sheet() {
    let data = sheet(8, &days(3));
    look::print("sign-in-six-half-days.pdf", &data, &at(VI));
    let (_, pages) = crate::documents::pages(&data, &Choices::default(), &at(VI)).unwrap();
    assert_eq!(pages[0].width, 297.0);
}

#[test]
fn more_half_days_than_a_sheet_holds_go_on_on_further_sheets() {
    let data = sheet(8, &days(20));
    for language in PrintLanguage::ALL {
        let look = at(*language);
        let printed = look::print(&format!("sign-in-20-days-{language}.pdf"), &data, &look);
        assert!(
            printed.findings.iter().all(|f| f.kind != FindingKind::DoesNotFit),
            "{:?}",
            printed.findings
        );
    }
    let (_, pages) = crate::documents::pages(&data, &Choices::default(), &at(VI)).unwrap();
    let text = langbiang_typeset::dump::pages(&pages).replace('\u{a0}', " ");
    for day in 1..=20 {
        // Once over the morning and once over the afternoon, each as a head that is read.
        let date = format!("\"{day:02}/6/2024\"");
        let heads = text.lines().filter(|l| l.starts_with("        text") && l.contains(&date));
        assert_eq!(heads.count(), 2, "{date}: {text}");
    }
    let heads: Vec<&str> = pages
        .iter()
        .flat_map(|p| &p.bookmarks)
        .filter(|b| b.level == 0)
        .map(|b| &*b.title)
        .collect();
    assert_eq!(heads[0], "Từ ngày 01 đến ngày 03 tháng 6 năm 2024");
    assert!(heads.len() >= 6 && heads.last().unwrap().contains("20 tháng 6"), "{heads:?}");
}

#[test]
fn a_day_is_not_torn_and_sheets_are_as_even_as_can_be() {
    let sizes = |days: &[When], room| {
        let times = Times { half_days: days.to_vec(), ..Times::default() };
        columns::parts(&times, room).iter().map(|t| t.half_days.len()).collect::<Vec<_>>()
    };
    assert_eq!(sizes(&days(9), 7), [6, 6, 6]);
    assert_eq!(sizes(&days(4), 7), [4, 4]);
    assert_eq!(sizes(&days(3), 7), [6]);
    assert_eq!(sizes(&days(2), 1), [1, 1, 1, 1]);
    assert_eq!(sizes(&[], 1), Vec::<usize>::new());
}

#[test]
fn every_style_and_language_and_the_longest_strings() {
    for style in DocumentStyle::ALL {
        let look = Look { style: *style, ..at(VI) };
        look::print(&format!("sign-in-{style}.pdf"), &sheet(5, &three()), &look);
    }
    look::print("sign-in-both.pdf", &sheet(5, &three()), &at(PrintLanguage::Both));
    let both = look::text_with(&sheet(5, &three()), &Choices::default(), &at(PrintLanguage::Both));
    assert!(both.contains("\"Chiều\"") && both.contains("\"Afternoon\""), "{both}");
    look::print("sign-in-en.pdf", &sheet(5, &three()), &at(PrintLanguage::En));
    let long = SignInSheet { groups: facts::longest(), ..sheet(0, &three()) };
    let printed = look::print("sign-in-longest.pdf", &long, &at(VI));
    insta::assert_snapshot!("longest", look::text(&long));
    assert!(
        printed.findings.iter().all(|f| f.kind == FindingKind::EmptyField),
        "{:?}",
        printed.findings
    );
}

#[test]
fn more_empty_rows_and_other_heights_than_anybody_needs_are_refused() {
    let refused = |choices: Choices| {
        let refused = crate::documents::preflight(&sheet(1, &three()), &choices, &at(VI));
        let Err(Error::Invalid(problems)) = refused else { panic!("{refused:?}") };
        problems
    };
    let blank = refused(Choices { blank: 4_000_000_000, ..Choices::default() });
    assert_eq!(blank, [FieldProblem::out_of_range("blank", 0, 500)]);
    for row_height in [0.0, 8.9, 60.1, 290.0] {
        let high = refused(Choices { row_height, ..Choices::default() });
        assert_eq!(high, [FieldProblem::out_of_range("row_height", 9, 60)]);
    }
}
