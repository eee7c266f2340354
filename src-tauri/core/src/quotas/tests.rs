//! Quotas and who is there of them.

use super::*;
use crate::{
    attendance::Mark,
    records::{self, Prose, tests::forms::workspace},
};

fn delegate(category: &str, province: &str, state: DelegateState) -> Delegate {
    Delegate {
        full_name: "Lê Ánh".into(),
        category: category.into(),
        province: province.parse().ok(),
        state,
        ..Delegate::default()
    }
}

/// A conference of one day with two categories, quotas and four delegates, one of whom came.
fn conference(workspace: &Workspace, day: &str) -> Event {
    let form = Event { name: "Hội nghị".into(), start: day.parse().ok(), ..Event::default() };
    let event = events::create(workspace, form).unwrap().value;
    let mut ids = Vec::new();
    for name in ["Các tỉnh", "Báo chí"] {
        let form =
            Category { event_id: event.id.clone(), name: name.into(), ..Category::default() };
        ids.push(records::add(workspace, form).unwrap().value.id);
    }
    let quota = |value, category_id: Option<&String>, province: Option<&str>| Headcount {
        event_id: event.id.clone(),
        kind: HeadcountKind::Quota,
        category_id: category_id.cloned(),
        province: province.map(|text| text.parse().unwrap()),
        value: Some(value),
        ..Headcount::default()
    };
    for form in [quota(20, None, None), quota(5, ids.first(), None), quota(3, None, Some("p63-02"))]
    {
        records::add(workspace, form).unwrap();
    }
    use DelegateState::{Declined, Invited, Registered};
    let mut first = None;
    for form in [
        delegate("CÁC TỈNH", "p63-02", Registered),
        delegate("Các tỉnh", "p63-68", Invited),
        delegate("Báo chí", "", Declined),
        delegate("Khác", "p63-01", Declined),
    ] {
        let form = Delegate { event_id: event.id.clone(), ..form };
        let id = records::add(workspace, form).unwrap().value.id;
        first.get_or_insert(id);
    }
    let (event_id, present) = (event.id.clone(), Prose(first.unwrap()));
    let form = Mark { event_id, half_day: "sáng".into(), present, ..Mark::default() };
    attendance::mark(workspace, &form).unwrap();
    event
}

#[test]
fn told_and_counted_numbers_stand_beside_each_other() {
    let (_folder, workspace) = workspace();
    let event = conference(&workspace, "2024-06-06");
    let quotas = show(&workspace, &event.code).unwrap();
    let counted =
        |line: &Line| [line.counted.invited, line.counted.registered, line.counted.present];
    assert_eq!((counted(&quotas.total), quotas.total.told.quota), ([4, 1, 1], Some(20)));
    let of = |lines: &[Line]| {
        lines.iter().map(|l| (l.name.clone(), counted(l), l.told.quota)).collect::<Vec<_>>()
    };
    let expected =
        [("Các tỉnh", [2, 1, 1], Some(5)), ("Báo chí", [1, 0, 0], None), ("Khác", [1, 0, 0], None)];
    assert_eq!(of(&quotas.categories), expected.map(|(name, n, q)| (name.to_owned(), n, q)));
    let expected = [
        ("Hà Nội", [1, 0, 0], None),
        ("Hà Giang", [1, 1, 1], Some(3)),
        ("Lâm Đồng", [1, 0, 0], None),
        ("", [1, 0, 0], None),
    ];
    assert_eq!(of(&quotas.provinces), expected.map(|(name, n, q)| (name.to_owned(), n, q)));
}

#[test]
fn the_provinces_of_the_events_day_are_covered_or_missing() {
    let (_folder, workspace) = workspace();
    let event = conference(&workspace, "2024-06-06");
    let quotas = show(&workspace, &event.code).unwrap();
    assert_eq!((quotas.of_provinces, quotas.missing.len()), (63, 61));
    assert!(quotas.missing.contains(&"Hà Nội".to_owned()), "who declined covers nothing");
    let later = conference(&workspace, "2026-06-06");
    let quotas = show(&workspace, &later.id).unwrap();
    assert_eq!((quotas.of_provinces, quotas.missing.len()), (34, 32));
    let covered = quotas.provinces.iter().map(|line| &*line.name).collect::<Vec<_>>();
    assert!(covered.contains(&"Tuyên Quang"), "Hà Giang went there: {covered:?}");
}

#[test]
fn a_category_that_is_no_record_has_a_line_of_its_own_and_only_those_of_none_have_none() {
    let (_folder, workspace) = workspace();
    let event = conference(&workspace, "2024-06-06");
    for category in ["Ủy ban", "khách mời ", "Khách mời", "", " "] {
        let form = delegate(category, "", DelegateState::Invited);
        records::add(&workspace, Delegate { event_id: event.id.clone(), ..form }).unwrap();
    }
    let categories = show(&workspace, &event.id).unwrap().categories;
    let of = |line: &Line| (line.name.clone(), line.key.is_empty(), line.counted.invited);
    let expected = [
        ("Các tỉnh", false, 2),
        ("Báo chí", false, 1),
        ("Khác", true, 1),
        ("khách mời", true, 2),
        ("Ủy ban", true, 1),
        ("", true, 2),
    ];
    let expected = expected.map(|(name, unlisted, count)| (name.to_owned(), unlisted, count));
    assert_eq!(categories.iter().map(of).collect::<Vec<_>>(), expected);
    let lacking = crate::overview::show(&workspace, &event.id).unwrap().checks;
    let lacking = lacking.iter().find(|one| one.kind == crate::overview::CheckKind::Category);
    assert_eq!(lacking.map(|one| one.open), Some(2), "the overview says the same");
}
