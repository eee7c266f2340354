//! Undo and redo on real databases: whatever was done, taking it back restores every row.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Map, json};

use super::*;
use crate::{
    action::Action,
    certificates::{self, Issue, Series, Withdraw},
    delegates::{Delegate, Replace},
    events::{self, Duplicate, Event},
    nouns,
    organisations::Rename,
    records::{
        self, Noun, Record,
        tests::forms::{action_form, form, workspace},
    },
    settings::SetSetting,
};

fn dump(workspace: &Workspace) -> Vec<String> {
    workspace.read(|store| store.dump()).unwrap()
}

fn named(name: &str) -> Event {
    Event { name: name.into(), ..Event::default() }
}

/// One thing a user may do; the seeds pick the noun, the record and the fields.
#[derive(Debug, Clone)]
enum Deed {
    Add(usize, u64),
    Set(usize, u64),
    Remove(usize, u64),
    Arrange(usize, u64),
    Act(&'static Action, u64),
    Undo,
    Redo,
}

/// Actions that need no file. Facts are among them where a property can hold in spite of them.
const ACTIONS: &[&Action] =
    &[Duplicate::ACTION, Rename::ACTION, Replace::ACTION, SetSetting::ACTION];
const FACTS: &[&Action] = &[Issue::ACTION, Withdraw::ACTION];

fn deed(actions: &[&'static Action]) -> impl Strategy<Value = Deed> + use<> {
    let actions = actions.to_vec();
    let pick = || (0..100_usize, any::<u64>());
    prop_oneof![
        8 => pick().prop_map(|(noun, seed)| Deed::Add(noun, seed)),
        3 => pick().prop_map(|(noun, seed)| Deed::Set(noun, seed)),
        2 => pick().prop_map(|(noun, seed)| Deed::Remove(noun, seed)),
        2 => pick().prop_map(|(noun, seed)| Deed::Arrange(noun, seed)),
        4 => (prop::sample::select(actions), any::<u64>()).prop_map(|(a, seed)| Deed::Act(a, seed)),
        2 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
    ]
}

/// Such deeds, after those that make what actions work on.
fn deeds(actions: &[&'static Action], most: usize) -> impl Strategy<Value = Vec<Deed>> + use<> {
    let first = ["organisation", "event", "delegate", "delegate", "series"];
    let added = first.map(|name| {
        let noun = nouns::editable().position(|noun| noun.name == name).unwrap();
        any::<u64>().prop_map(move |seed| Deed::Add(noun, seed))
    });
    let first = added.to_vec();
    (first, prop::collection::vec(deed(actions), 1..most)).prop_map(|(a, b)| [a, b].concat())
}

/// Carries a deed out; one that has nothing to work on, or is refused, does nothing.
fn carry_out(workspace: &Workspace, deed: &Deed) {
    let noun = |at: usize| nouns::editable().nth(at % nouns::editable().count()).unwrap();
    let any = |noun: &Noun, seed: u64| {
        let all = (noun.json.list)(workspace, &Map::new()).unwrap();
        let at = all.len().checked_sub(1).map(|last| seed as usize % (last + 1))?;
        all[at]["id"].as_str().map(str::to_owned)
    };
    match *deed {
        Deed::Add(at, seed) => {
            if let Some(form) = form(workspace, noun(at), &mut drawing(seed)) {
                let _ = (noun(at).json.add)(workspace, &form);
            }
        }
        Deed::Set(at, seed) => {
            let form = form(workspace, noun(at), &mut drawing(seed));
            if let (Some(id), Some(form)) = (any(noun(at), seed), form) {
                let _ = (noun(at).json.set)(workspace, &id, &form);
            }
        }
        Deed::Remove(at, seed) => {
            if let Some(id) = any(noun(at), seed) {
                let _ = records::remove(workspace, noun(at), &id);
            }
        }
        Deed::Arrange(at, seed) => {
            if let Some(id) = any(noun(at), seed) {
                let _ = records::arrange(workspace, noun(at), &id, (seed % 4) as u32);
            }
        }
        Deed::Act(action, seed) => {
            if let Some(form) = action_form(workspace, action, &mut drawing(seed)) {
                let _ = (action.run)(workspace, &form);
            }
        }
        Deed::Undo => drop(undo(workspace)),
        Deed::Redo => drop(redo(workspace)),
    }
}

/// The same numbers for the same seed.
fn drawing(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn undoing_everything_empties_the_tables_and_redoing_it_brings_all_back(
        deeds in deeds(ACTIONS, 40)
    ) {
        let (_folder, workspace) = workspace();
        for deed in &deeds {
            carry_out(&workspace, deed);
        }
        let before = dump(&workspace);
        let mut undone = 0;
        while undo(&workspace).is_ok() {
            undone += 1;
        }
        prop_assert!(dump(&workspace).is_empty(), "{:?}", dump(&workspace));
        for _ in 0..undone {
            redo(&workspace).unwrap();
        }
        prop_assert_eq!(before, dump(&workspace));
        prop_assert!(workspace.write(|store| store.sound()).unwrap());
    }

    #[test]
    fn one_undo_takes_back_exactly_the_last_deed(
        deeds in deeds(ACTIONS, 20), last in "[a-z]{1,9}"
    ) {
        let (_folder, workspace) = workspace();
        for deed in &deeds {
            carry_out(&workspace, deed);
        }
        let before = dump(&workspace);
        events::create(&workspace, named(&last)).unwrap();
        let after = dump(&workspace);
        undo(&workspace).unwrap();
        prop_assert_eq!(&before, &dump(&workspace));
        redo(&workspace).unwrap();
        prop_assert_eq!(&after, &dump(&workspace));
    }

    #[test]
    fn the_journal_tells_how_every_row_came_to_be(
        deeds in deeds(&[ACTIONS, FACTS, FACTS].concat(), 60)
    ) {
        let (_folder, workspace) = workspace();
        for deed in &deeds {
            carry_out(&workspace, deed);
            prop_assert_eq!(workspace.read(|store| store.replay()).unwrap(), []);
        }
    }
}

#[test]
fn an_undo_says_what_it_took_back_and_what_changed() {
    let (_folder, workspace) = workspace();
    let made = events::create(&workspace, named("Hội nghị Đà Lạt")).unwrap();
    assert_eq!(made.changes, ["event"]);
    let step =
        Step { operation: "create_event".into(), subject: Some("Hội nghị Đà Lạt".into()) };
    assert_eq!(state(&workspace).unwrap(), State { undo: Some(step.clone()), redo: None });
    let undone = undo(&workspace).unwrap();
    assert_eq!((undone.value, undone.changes), (step.clone(), vec!["event".to_owned()]));
    assert_eq!(state(&workspace).unwrap(), State { undo: None, redo: Some(step) });
}

#[test]
fn there_is_nothing_to_undo_or_redo_at_first() {
    let (_folder, workspace) = workspace();
    assert!(matches!(undo(&workspace), Err(Error::Nothing(NothingTo::Undo))));
    assert!(matches!(redo(&workspace), Err(Error::Nothing(NothingTo::Redo))));
}

#[test]
fn something_new_forbids_the_redo_of_something_old() {
    let (_folder, workspace) = workspace();
    events::create(&workspace, named("A")).unwrap();
    undo(&workspace).unwrap();
    events::create(&workspace, named("B")).unwrap();
    assert!(matches!(redo(&workspace), Err(Error::Nothing(NothingTo::Redo))));
}

#[test]
fn a_form_that_changes_nothing_leaves_no_step_to_undo() {
    let (_folder, workspace) = workspace();
    let event = events::create(&workspace, named("A")).unwrap().value;
    assert!(records::set(&workspace, event).unwrap().changes.is_empty());
    assert_eq!(history(&workspace, 10).unwrap().len(), 1);
}

#[test]
fn a_refused_operation_changes_nothing_and_leaves_no_trace() {
    let (_folder, workspace) = workspace();
    let end = NaiveDate::from_ymd_opt(2024, 6, 6);
    let form = Event { end, ..named(" ") };
    let Err(Error::Invalid(problems)) = events::create(&workspace, form) else {
        panic!("an empty name and an end without a start must be refused");
    };
    let fields: Vec<_> = problems.iter().map(|p| &*p.field).collect();
    assert_eq!(fields, ["name", "start"], "all problems at once");
    assert!(dump(&workspace).is_empty() && history(&workspace, 10).unwrap().is_empty());
}

#[test]
fn a_record_that_was_changed_since_is_not_overwritten_by_an_undo() {
    let (_folder, workspace) = workspace();
    let event = events::create(&workspace, named("A")).unwrap().value;
    records::set(&workspace, Event { name: "B".into(), ..event }).unwrap();
    workspace.write(|store| store.tamper()).unwrap();
    let before = dump(&workspace);
    let refused = undo(&workspace);
    let Err(Error::Conflict { noun, key, reason }) = refused else { panic!("{refused:?}") };
    assert_eq!((&*noun, &*key, reason), ("event", "B!", ConflictReason::ChangedSince));
    assert_eq!(before, dump(&workspace), "a refused undo changes nothing");
}

#[test]
fn the_history_tells_undo_and_redo_too() {
    let (_folder, workspace) = workspace();
    events::create(&workspace, named("A")).unwrap();
    undo(&workspace).unwrap();
    let entries = history(&workspace, 10).unwrap();
    let told: Vec<_> = entries.iter().map(|e| (&*e.operation, e.stands, e.changes)).collect();
    assert_eq!(told, [("undo", true, 1), ("create_event", false, 1)]);
    assert_eq!(entries[0].at, "2024-06-06T00:00:00Z");
}

#[test]
fn an_undo_that_a_certificate_stands_on_is_refused_naming_it() {
    let (_folder, workspace) = workspace();
    let event = events::create(&workspace, named("A")).unwrap().value;
    let series = Series {
        name: "Sổ 2024".into(),
        pattern: "{number}/GCN-BTTTT".into(),
        ..Series::default()
    };
    let series = records::add(&workspace, series).unwrap().value;
    let delegate =
        Delegate { event_id: event.id, full_name: "Phạm S".into(), ..Delegate::default() };
    let delegate = records::add(&workspace, delegate).unwrap().value;
    let (series_id, delegate_id) = (Some(series.id.clone()), Some(delegate.id));
    let form = Issue { series_id, delegate_id, ..Issue::default() };
    let issued = certificates::issue(&workspace, &form).unwrap().value;
    assert_eq!(issued.printed_number, "01/GCN-BTTTT");
    let before = dump(&workspace);
    let refused = undo(&workspace);
    let Err(Error::Conflict { noun, key, reason }) = refused else { panic!("{refused:?}") };
    assert_eq!((&*noun, &*key), ("certificate", "01/GCN-BTTTT"));
    assert_eq!(reason, ConflictReason::DependedOn);
    assert_eq!(before, dump(&workspace), "a refused undo changes nothing");
}

#[test]
fn the_history_of_a_record_goes_on_after_its_removal() {
    let (_folder, workspace) = workspace();
    let event = events::create(&workspace, named("A")).unwrap().value;
    records::set(&workspace, Event { name: "B".into(), ..event.clone() }).unwrap();
    let told = of_record(&workspace, "a").unwrap();
    assert_eq!(told.len(), 2);
    assert_eq!(told[0].before, Some(json!({"name": "A"})));
    assert_eq!(told[0].after, Some(json!({"name": "B"})));
    assert_eq!((&told[1].before, &told[1].after), (&None, &None), "it was added");
    records::remove(&workspace, Event::NOUN, &event.id).unwrap();
    let told = of_record(&workspace, &event.id).unwrap();
    assert_eq!(told[0].operation.operation, "remove_event");
    assert_eq!(told[0].before.as_ref().unwrap()["name"], json!("B"));
    assert!(matches!(of_record(&workspace, "nobody"), Err(Error::NotFound { .. })));
}

#[test]
fn a_journal_beyond_its_limit_forgets_the_oldest_and_keeps_their_lines() {
    let (_folder, workspace) = workspace();
    for name in ["A", "B", "C", "D"] {
        events::create(&workspace, named(name)).unwrap();
    }
    let forget = |since: &str, bytes: u64, at_least: u32| {
        workspace.write(|store| store.forget(since, bytes, at_least)).unwrap();
        history(&workspace, 9).unwrap().iter().rev().map(|e| e.forgotten).collect::<Vec<_>>()
    };
    assert_eq!(forget("2024-01-01T00:00:00Z", 1 << 20, 1), [false; 4], "young and small");
    assert_eq!(forget("2024-01-01T00:00:00Z", 200, 1), [true, false, false, false]);
    assert_eq!(forget("2025-01-01T00:00:00Z", 1 << 20, 2), [true, true, false, false]);
    assert_eq!(workspace.read(|store| store.replay()).unwrap(), []);
    undo(&workspace).unwrap();
    undo(&workspace).unwrap();
    assert!(matches!(undo(&workspace), Err(Error::Nothing(NothingTo::Undo))));
    assert_eq!(events::list(&workspace).unwrap().len(), 2);
    redo(&workspace).unwrap();
}
