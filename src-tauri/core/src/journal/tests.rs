//! Undo and redo on real databases: whatever was done, taking it back restores every row.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::{
    agenda::{self, ItemKind, NewItem, NewRole, NewSession, RoleKind},
    clock::FixedClock,
    events::{self, NewEvent, OrganiserRole},
    op, organisations,
    people::{self, NewPerson},
};

fn workspace() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let clock = FixedClock(DateTime::from_timestamp(1_717_632_000, 0).unwrap());
    let workspace = Workspace::open(folder.path(), Arc::new(clock), "test").unwrap();
    (folder, workspace)
}

fn dump(workspace: &Workspace) -> Vec<String> {
    workspace.read(|store| store.dump()).unwrap()
}

fn named(name: &str) -> NewEvent {
    NewEvent { name: name.into(), ..NewEvent::default() }
}

/// One thing a user may do; numbers pick among what is there.
#[derive(Debug, Clone)]
enum Deed {
    Create(String),
    Rename(usize, String),
    Date(usize, u32),
    Organise(usize, String),
    Plan(usize, String),
    Speak(usize, String),
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let name = || "[A-ZĐÀ-Ỹa-zđà-ỹ ]{1,12}x";
    prop_oneof![
        3 => name().prop_map(Deed::Create),
        2 => (0..9usize, name()).prop_map(|(at, name)| Deed::Rename(at, name)),
        2 => (0..9usize, 1..28u32).prop_map(|(at, day)| Deed::Date(at, day)),
        1 => (0..9usize, name()).prop_map(|(at, name)| Deed::Organise(at, name)),
        2 => (0..9usize, name()).prop_map(|(at, name)| Deed::Plan(at, name)),
        1 => (0..9usize, name()).prop_map(|(at, name)| Deed::Speak(at, name)),
        2 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
    ]
}

/// Carries a deed out; one that has nothing to work on does nothing.
fn carry_out(workspace: &Workspace, deed: Deed) {
    let all = events::list(workspace).unwrap();
    let event = |at: usize| (!all.is_empty()).then(|| all[at % all.len()].clone());
    match deed {
        Deed::Create(name) => drop(events::create(workspace, named(&name)).unwrap()),
        Deed::Rename(at, name) => {
            if let Some(event) = event(at) {
                let form = NewEvent { name, ..NewEvent::from(event.clone()) };
                events::update(workspace, &event.id, form).unwrap();
            }
        }
        Deed::Date(at, day) => {
            if let Some(event) = event(at) {
                let start = NaiveDate::from_ymd_opt(2024, 6, day);
                let form = NewEvent { start, end: None, ..NewEvent::from(event.clone()) };
                events::update(workspace, &event.id, form).unwrap();
            }
        }
        Deed::Organise(at, name) => {
            if let Some(event) = event(at) {
                let body = organisations::add(workspace, &name, None, None).unwrap().value;
                let main = (OrganiserRole::Main, body.id);
                events::set_organisers(workspace, &event.id, &[main]).unwrap();
            }
        }
        Deed::Plan(at, name) => {
            if let Some(event) = event(at) {
                let form = NewSession { name: Some(name), ..NewSession::default() };
                agenda::add_session(workspace, &event.id, form).unwrap();
            }
        }
        Deed::Speak(at, name) => {
            let sessions = event(at).map(|e| agenda::list(workspace, &e.id).unwrap());
            if let Some(session) = sessions.into_iter().flatten().next() {
                let form = NewPerson { full_name: name, ..NewPerson::default() };
                let person = people::add(workspace, form).unwrap().value;
                agenda::add_item(workspace, &session.id, talk(person.id)).unwrap();
            }
        }
        Deed::Undo => drop(undo(workspace)),
        Deed::Redo => drop(redo(workspace)),
    }
}

fn talk(person_id: String) -> NewItem {
    let speaker = NewRole {
        kind: RoleKind::Speaker,
        person_id: Some(person_id),
        organisation_id: None,
        wording: None,
        title: None,
    };
    NewItem { kind: ItemKind::Lecture, title: None, start: None, end: None, roles: vec![speaker] }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn undoing_everything_empties_the_tables_and_redoing_it_brings_all_back(
        deeds in prop::collection::vec(deed(), 1..25)
    ) {
        let (_folder, workspace) = workspace();
        for deed in deeds {
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
        deeds in prop::collection::vec(deed(), 1..12), last in "[a-z]{1,9}"
    ) {
        let (_folder, workspace) = workspace();
        for deed in deeds {
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
}

#[test]
fn an_undo_says_what_it_took_back_and_what_changed() {
    let (_folder, workspace) = workspace();
    let made = events::create(&workspace, named("Hội nghị Đà Lạt")).unwrap();
    assert_eq!(made.changes, ["event"]);
    let step = Step {
        operation: op::CREATE_EVENT.name.into(),
        subject: Some("Hội nghị Đà Lạt".into()),
    };
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
    let same = NewEvent::from(event.clone());
    assert!(events::update(&workspace, &event.id, same).unwrap().changes.is_empty());
    assert_eq!(history(&workspace, 10).unwrap().len(), 1);
}

#[test]
fn a_refused_operation_changes_nothing_and_leaves_no_trace() {
    let (_folder, workspace) = workspace();
    let end = NaiveDate::from_ymd_opt(2024, 6, 6);
    let form = NewEvent { end, ..named(" ") };
    let Err(Error::Invalid(problems)) = events::create(&workspace, form) else {
        panic!("an empty name and an end without a start must be refused");
    };
    let fields: Vec<_> = problems.iter().map(|p| p.field).collect();
    assert_eq!(fields, ["name", "start"], "all problems at once");
    assert!(dump(&workspace).is_empty() && history(&workspace, 10).unwrap().is_empty());
}

#[test]
fn a_record_that_was_changed_since_is_not_overwritten_by_an_undo() {
    let (_folder, workspace) = workspace();
    let event = events::create(&workspace, named("A")).unwrap().value;
    let form = NewEvent { name: "B".into(), ..NewEvent::from(event.clone()) };
    events::update(&workspace, &event.id, form).unwrap();
    workspace.write(|store| store.tamper()).unwrap();
    let before = dump(&workspace);
    let refused = undo(&workspace);
    let reason = ConflictReason::ChangedSince;
    assert!(
        matches!(refused, Err(Error::Conflict { reason: r, .. }) if r == reason),
        "{refused:?}"
    );
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
