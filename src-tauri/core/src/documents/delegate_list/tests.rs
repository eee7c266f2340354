//! Lists of nobody, of one, of 300 and of 1,001 delegates, and of those with the longest names.

use super::*;
use crate::documents::{
    DocumentStyle, FindingKind, PrintLanguage,
    lists::{Entry, facts},
    look::{self, at},
};

const VI: PrintLanguage = PrintLanguage::Vi;

fn list(groups: Vec<Group>) -> DelegateList {
    DelegateList { occasion: facts::occasion(), groups }
}

/// Without the province, so that it stands upright.
fn narrow() -> Choices {
    use ListColumn::{Name, Note, Number, Post};
    Choices { fields: vec![Number, Name, Post, Note], ..Choices::default() }
}

fn in_style(style: DocumentStyle) -> Look {
    Look { style, ..at(VI) }
}

#[test]
fn lists_of_nobody_and_of_one_are_laid_out_as_agreed() {
    for (name, groups) in [("nobody", Vec::new()), ("one", facts::groups(1))] {
        let list = list(groups);
        look::print(&format!("delegate-list-{name}.pdf"), &list, &at(VI));
        insta::assert_snapshot!(name, look::text(&list));
    }
}

#[test]
fn three_hundred_and_a_thousand_and_one_are_laid_out_as_agreed() {
    for count in [300, 1_001] {
        let list = list(facts::groups(count));
        look::print(&format!("delegate-list-{count}.pdf"), &list, &at(VI));
        insta::assert_snapshot!(format!("{count}"), facts::digest(&look::text(&list)));
    }
}

#[test]
fn the_longest_strings_stand_whole_and_report_nothing() {
    let mut list = list(facts::longest());
    list.occasion.letterhead.parent = Some("Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu".into());
    let all = Choices { fields: ListColumn::ALL.to_vec(), ..Choices::default() };
    let printed = look::print_with("delegate-list-all-columns.pdf", &list, &all, &at(VI));
    let wrong = |findings: &[Finding]| -> Vec<&str> {
        let wrong = findings.iter().filter(|f| f.kind != FindingKind::EmptyField);
        wrong.map(|f| f.field).collect()
    };
    assert_eq!(wrong(&printed.findings), Vec::<&str>::new(), "in smaller letters all have room");
    let printed = look::print("delegate-list-longest.pdf", &list, &at(VI));
    assert_eq!(wrong(&printed.findings), Vec::<&str>::new());
    insta::assert_snapshot!("longest", look::text(&list));
    let text = look::text(&list).replace('\u{a0}', " ");
    for entry in list.groups.iter().flat_map(|group| &group.entries) {
        for word in
            [&entry.name, &entry.title, &entry.organisation].iter().flat_map(|t| t.split(' '))
        {
            assert!(text.contains(word), "{word}");
        }
    }
}

#[test]
fn every_style_and_language_has_its_head() {
    for style in DocumentStyle::ALL {
        let name = format!("delegate-list-{style}.pdf");
        look::print_with(&name, &list(facts::groups(20)), &narrow(), &in_style(*style));
    }
    for language in [PrintLanguage::En, PrintLanguage::Both] {
        let name = format!("delegate-list-{language}.pdf");
        let choices = Choices { signed: true, ..narrow() };
        look::print_with(&name, &list(facts::groups(20)), &choices, &at(language));
    }
    let text = |look: &Look| look::text_with(&list(facts::groups(3)), &narrow(), look);
    assert!(text(&in_style(DocumentStyle::Party)).contains("\"*\""));
    assert!(!text(&in_style(DocumentStyle::Plain)).contains("CỘNG HÒA"));
    let both = text(&at(PrintLanguage::Both));
    assert!(both.contains("Span en") && both.contains("\"Full name\""), "{both}");
}

#[test]
fn groups_have_roman_numerals_and_numbers_run_on_or_begin_again() {
    let numbers = |restart| {
        let choices = Choices { restart, ..narrow() };
        let text = look::text_with(&list(facts::groups(9)), &choices, &at(VI));
        let is_number = |line: &&str| {
            let said = line.split('"').nth(1).unwrap_or_default();
            !said.is_empty() && said.bytes().all(|b| b.is_ascii_digit())
        };
        let said = |line: &str| line.split('"').nth(1).unwrap_or_default().to_owned();
        text.lines().filter(is_number).map(said).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(numbers(false), "1 2 3 4 5 6 7 8 9");
    assert_eq!(numbers(true), "1 2 3 1 2 3 1 2 3");
    let text = look::text_with(&list(facts::groups(9)), &narrow(), &at(VI)).replace('\u{a0}', " ");
    for heading in ["\"I. Bộ, ban, ngành", "\"II. Các tỉnh", "\"III. Cơ quan"] {
        assert!(text.contains(heading), "{heading} in {text}");
    }
    assert!(text.contains("09 đại biểu, trong đó:"), "{text}");
}

#[test]
fn groups_are_in_the_outline_where_they_begin() {
    let (_, pages) =
        crate::documents::pages(&list(facts::groups(120)), &narrow(), &at(VI)).unwrap();
    let entries: Vec<(usize, u8, &str)> = pages
        .iter()
        .enumerate()
        .flat_map(|(i, page)| page.bookmarks.iter().map(move |b| (i, b.level, b.title.as_str())))
        .collect();
    assert_eq!(entries[0], (0, 0, "DANH SÁCH ĐẠI BIỂU"));
    assert_eq!(entries[1], (0, 1, "I. Bộ, ban, ngành Trung ương"));
    assert_eq!(entries.len(), 4);
    assert!(entries[1].0 < entries[2].0 && entries[2].0 < entries[3].0, "{entries:?}");
}

#[test]
fn upright_where_the_columns_fit_and_turned_where_they_do_not() {
    let size = |choices: &Choices| {
        let (_, pages) =
            crate::documents::pages(&list(facts::groups(12)), choices, &at(VI)).unwrap();
        pages[0].width
    };
    assert_eq!(size(&narrow()), 210.0);
    let all = Choices { fields: ListColumn::ALL.to_vec(), ..Choices::default() };
    assert_eq!(size(&all), 297.0);
    let turned = Choices { orientation: Orientation::Landscape, ..narrow() };
    assert_eq!(size(&turned), 297.0);
}

#[test]
fn no_word_is_broken_however_many_columns_are_chosen() {
    let fields = ListColumn::ALL.to_vec();
    for (n, groups) in [facts::groups(12), facts::longest()].into_iter().enumerate() {
        for orientation in Orientation::ALL.iter().copied() {
            let choices = Choices { fields: fields.clone(), orientation, ..Choices::default() };
            let list = list(groups.clone());
            for language in PrintLanguage::ALL.iter().copied() {
                let name = format!("delegate-list-all-{n}-{orientation}-{language}.pdf");
                let found = look::print_with(&name, &list, &choices, &at(language)).findings;
                assert!(found.iter().all(|f| f.kind != FindingKind::DoesNotFit), "{found:?}");
            }
            let text = look::text_with(&list, &choices, &at(VI)).replace('\u{a0}', " ");
            for entry in list.groups.iter().flat_map(|group| &group.entries) {
                let said = [&entry.name, &entry.title, &entry.organisation, &entry.note];
                assert!(text.contains(&entry.phone), "{text}");
                for word in said.iter().flat_map(|text| text.split(' ')) {
                    assert!(text.contains(word), "{word} in {text}");
                }
            }
        }
    }
}

#[test]
fn an_empty_column_is_left_out_and_that_of_the_group_too() {
    use ListColumn::{Category, Delegation, Name, Note, Number, Salutation};
    let fields = vec![Number, Salutation, Name, Category, Delegation, Note];
    let choices = Choices { fields, ..Choices::default() };
    let text = look::text_with(&list(facts::groups(6)), &choices, &at(VI));
    for absent in ["\"Danh xưng\"", "\"Thành phần\"", "\"Đoàn\""] {
        assert!(!text.contains(absent), "{absent}");
    }
    assert!(text.contains("\"Ghi chú\""), "notes are written by hand");
}

#[test]
fn what_is_missing_is_reported_with_its_record() {
    let mut groups = facts::groups(3);
    groups[0].entries.push(Entry { id: "x".into(), title: "🏔".into(), ..Entry::default() });
    let twice = groups[1].entries[0].clone();
    groups[1].entries.push(Entry { id: "y".into(), ..twice });
    let findings =
        crate::documents::preflight(&list(groups), &Choices::default(), &at(VI)).unwrap();
    let found: Vec<(FindingKind, &str, &str)> =
        findings.iter().map(|f| (f.kind, f.subject.id.as_str(), f.field)).collect();
    for expected in [
        (FindingKind::EmptyField, "x", "category"),
        (FindingKind::EmptyField, "x", "name"),
        (FindingKind::MissingGlyph, "x", "title"),
        (FindingKind::DuplicateName, "y", "name"),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
    let nobody = crate::documents::preflight(&list(Vec::new()), &Choices::default(), &at(VI));
    assert_eq!(nobody.unwrap()[0].field, "delegates");
}

#[test]
fn names_from_right_to_left_stand_so_and_letters_that_no_font_has_are_said() {
    let mut list = list(facts::groups(2));
    let entries = list.groups.iter_mut().flat_map(|group| &mut group.entries);
    let names = ["דוד בן גוריון", "محمد"];
    entries.zip(names).for_each(|(entry, name)| entry.name = name.to_owned());
    let printed = look::print("delegate-list-hebrew.pdf", &list, &at(VI));
    let missing: Vec<_> = printed.findings.iter().map(|f| (f.kind, &*f.subject.label)).collect();
    assert_eq!(missing, [(FindingKind::MissingGlyph, "محمد")], "Hebrew is there, Arabic is not");
    let text = look::text(&list);
    let place = |word: &str| -> f32 {
        let line = text.lines().find(|line| line.contains(word)).unwrap();
        line.trim().strip_prefix("text ").unwrap().split(',').next().unwrap().parse().unwrap()
    };
    assert!(place("דוד") > place("בן") && place("בן") > place("גוריון"), "{text}");
}
