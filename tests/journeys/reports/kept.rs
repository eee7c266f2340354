//! Every fact is kept as the reports give it, and for each need there is a record that meets it.

use std::collections::BTreeSet;

use langbiang_core::{Workspace, events::People, provinces, records};
use langbiang_tests::{
    facts::{self, Deed, EVENTS, Entered, FILES, SEEDS, Step},
    new_workspace,
};
use serde_json::{Map, Value};

use super::{Desk, dumped, import, needs::NEEDS};

fn all_steps() -> Vec<Step> {
    FILES.iter().flat_map(|(file, _)| facts::steps(file)).collect()
}

/// The record of a key as the workspace keeps it.
fn kept(workspace: &Workspace, entered: &Entered, key: &str) -> Value {
    let got = (entered.noun(key).json.get)(workspace, entered.id(key));
    got.unwrap_or_else(|error| panic!("{key}: {error}"))
}

/// Whether the workspace keeps every field of these steps letter for letter.
fn compare(workspace: &Workspace, entered: &Entered, steps: &[Step]) {
    for step in steps.iter().filter(|step| !matches!(step.deed, Deed::Do(_))) {
        let kept = kept(workspace, entered, &step.key);
        for (name, value) in entered.resolved(&step.fields) {
            assert_eq!(kept[&name], value, "{}.{name}", step.key);
        }
    }
}

#[test]
fn every_fact_says_which_report_it_is_from_and_stands_under_a_key_of_its_own() {
    let steps = all_steps();
    for step in &steps {
        assert!(SEEDS.contains(&&*step.seed), "{}: {:?}", step.key, step.seed);
    }
    let added = steps.iter().filter(|step| matches!(step.deed, Deed::Add(_)));
    let keys: Vec<&str> = added.map(|step| &*step.key).collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
    assert!(!keys.contains(&""));
}

/// Who takes part in no event is not handed over.
const OF_NO_EVENT: &[&str] = &["thanh-uy-ha-noi", "tuyen", "tuyen-title-1", "tuyen-title-2"];

/// A workspace that took in every event of the desk, one after the other.
fn handed_over(desk: &Desk) -> (tempfile::TempDir, Workspace) {
    let (folder, other) = new_workspace();
    for code in EVENTS {
        import(&other, desk.export(code), People::Merge);
    }
    (folder, other)
}

#[test]
fn every_fact_is_kept_letter_for_letter_where_it_was_entered_and_where_it_was_handed_over() {
    let desk = Desk::with_everything();
    let (_folder, other) = handed_over(&desk);
    let mut steps = all_steps();
    compare(&desk.workspace, &desk.entered, &steps);
    steps.retain(|step| !OF_NO_EVENT.contains(&&*step.key));
    compare(&other, &desk.entered, &steps);

    let of_events = EVENTS.iter().flat_map(|code| dumped(&desk.workspace, Some(code)));
    let of_events: BTreeSet<String> = of_events.collect();
    assert_eq!(dumped(&other, None).into_iter().collect::<BTreeSet<_>>(), of_events);
    let everything = dumped(&desk.workspace, None).len();
    assert_eq!(everything - of_events.len(), OF_NO_EVENT.len(), "and nothing else stayed");
}

#[test]
fn for_every_need_there_are_records_that_meet_it_also_after_the_journey() {
    let desk = Desk::with_everything();
    let (_folder, other) = handed_over(&desk);
    for (need, fields) in NEEDS {
        assert!(!fields.is_empty(), "{need}");
        for place in *fields {
            let (key, field) = place.rsplit_once('/').unwrap();
            let workspace = if OF_NO_EVENT.contains(&key) { &desk.workspace } else { &other };
            let kept = kept(workspace, &desk.entered, key);
            assert!(!kept[field].is_null() && kept[field] != "", "{place}, for: {need}");
        }
    }
}

#[test]
fn an_event_is_found_whatever_the_tone_marks_dashes_and_quotes() {
    let desk = Desk::with_everything();
    for (typed, key) in [
        ("Phiên họp chuyên đề về công tác Ngoại giao văn hóa và Thông tin đối ngoại", "e3.1"),
        ("Đại hội Đại biểu lần thứ V nhiệm kỳ 2020 - 2025", "e4"),
        ("dai hoi chi bo nhiem ky 2025–2027", "i3"),
    ] {
        let noun = desk.entered.noun(key);
        let found = (noun.json.get)(&desk.workspace, typed).unwrap();
        assert_eq!(found["id"], desk.entered.id(key), "{typed}");
    }
    let typed = "Đề án \"Nâng cao hiệu quả công tác thông tin đối ngoại của các Cơ quan đại diện \
                 Việt Nam ở nước ngoài đến năm 2030\"";
    let noun = desk.entered.noun("e3.1-scheme");
    let found = (noun.json.get)(&desk.workspace, typed).unwrap();
    assert_eq!(found["id"], desk.entered.id("e3.1-scheme"));
}

#[test]
fn a_legal_basis_is_cited_in_full_and_then_short_in_state_form_and_in_party_form() {
    let desk = Desk::with_everything();
    let basis = |key| -> langbiang_core::events::LegalBasis {
        records::get(&desk.workspace, desk.entered.id(key)).unwrap()
    };
    let conclusion = basis("e1-conclusion");
    let full = "Kết luận số 57-KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị về tiếp tục nâng cao \
                chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới";
    assert_eq!(conclusion.first_mention(), full);
    assert_eq!(conclusion.later_mention(), "Kết luận số 57-KL/TW");
    assert_eq!(basis("e1-resolution").later_mention(), "Nghị quyết số 47/NQ-CP");
    let strategy = basis("e3.1-strategy");
    assert_eq!(strategy.later_mention(), "Chiến lược Ngoại giao văn hoá đến năm 2030");
}

#[test]
fn a_province_of_a_year_that_is_past_keeps_its_name_and_knows_what_came_after_it() {
    let desk = Desk::with_everything();
    let event: langbiang_core::events::Event =
        records::get(&desk.workspace, desk.entered.id("e1")).unwrap();
    let (province, start) = (event.province.unwrap(), event.start.unwrap());
    assert_eq!(provinces::full_name(province, start), "tỉnh Lâm Đồng");
    assert_eq!(provinces::successor(province).unwrap().to_string(), "p34-68");
    let headcounts = desk.entered.noun("e1-present");
    let all = Map::from_iter([("event_id".to_owned(), "e1".into())]);
    let all = (headcounts.json.list)(&desk.workspace, &all).unwrap();
    assert_eq!(all.iter().filter(|count| !count["province"].is_null()).count(), 63);
}
