//! Events go from one workspace to another and back out again.

use std::{collections::BTreeSet, path::Path};

use langbiang_core::{
    Error, Workspace,
    agenda::{Item, Role, Session},
    delegates,
    error::ConflictReason,
    events::{self, Duplicate, Event, Import, People, Room},
    files::Store,
    journal,
    materials::{Material, StoredFile},
    organisations, people,
    progress::Unwatched,
    records,
};
use langbiang_tests::new_workspace;

use super::{Desk, EVENTS, GUIDANCE, dumped, import};

#[test]
fn every_event_arrives_in_an_empty_workspace_letter_for_letter_and_one_undo_takes_it_out() {
    let desk = Desk::with_everything();
    for code in EVENTS.iter().chain(&["e3-1"]) {
        let (_folder, other) = new_workspace();
        import(&other, desk.export(code), People::Merge);
        let here = dumped(&desk.workspace, Some(code));
        assert_eq!(dumped(&other, Some(code)), here, "{code}");
        assert_eq!(dumped(&other, None), here, "{code}: nothing else came along");
        journal::undo(&other).unwrap();
        assert_eq!(dumped(&other, None), [""; 0], "{code}");
        journal::redo(&other).unwrap();
        assert_eq!(dumped(&other, Some(code)), here, "{code}");
    }
}

#[test]
fn an_attached_file_arrives_with_the_same_bytes() {
    let desk = Desk::with_everything();
    let (folder, other) = new_workspace();
    import(&other, desk.export("e2"), People::Merge);
    assert_eq!(attached(folder.path(), &other), GUIDANCE);
}

/// The bytes of the only material's file.
fn attached(folder: &Path, workspace: &Workspace) -> Vec<u8> {
    let [material] = &records::list::<Material>(workspace, &[]).unwrap()[..] else { panic!() };
    let file: StoredFile = records::get(workspace, material.file_id.as_ref().unwrap()).unwrap();
    let digest = file.sha256.parse().unwrap();
    std::fs::read(Store::of(folder).path(&digest)).unwrap()
}

/// Each event as a desk of its own has it: the same people and bodies under other ids.
fn desks() -> Vec<(&'static str, Desk)> {
    ["e1", "e2", "e3", "e4"].into_iter().map(|code| (code, Desk::with(&[code]))).collect()
}

fn names(all: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = all.collect();
    names.sort();
    names
}

fn people_of(workspace: &Workspace) -> Vec<String> {
    names(people::list(workspace).unwrap().into_iter().map(|person| person.full_name))
}

fn bodies_of(workspace: &Workspace) -> Vec<String> {
    names(organisations::list(workspace).unwrap().into_iter().map(|body| body.name))
}

/// Takes the events of all desks into one workspace; gives it with its dumps before each.
fn gathered(people: People) -> (tempfile::TempDir, Workspace, Vec<Vec<String>>) {
    let (folder, workspace) = new_workspace();
    let mut before = Vec::new();
    for (code, desk) in desks() {
        before.push(dumped(&workspace, None));
        import(&workspace, desk.export(code), people);
        let agenda = |w| langbiang_core::agenda::list(w, code).unwrap().len();
        assert_eq!(agenda(&workspace), agenda(&desk.workspace), "{code}");
    }
    (folder, workspace, before)
}

fn undo_all(workspace: &Workspace, before: Vec<Vec<String>>) {
    for state in before.into_iter().rev() {
        journal::undo(workspace).unwrap();
        assert_eq!(dumped(workspace, None), state);
    }
}

fn once(names: &[String]) -> bool {
    names.iter().collect::<BTreeSet<_>>().len() == names.len()
}

#[test]
fn events_of_several_desks_share_their_people_and_bodies_when_they_are_merged() {
    let (_folder, workspace, before) = gathered(People::Merge);
    let (people, bodies) = (people_of(&workspace), bodies_of(&workspace));
    assert!(once(&people) && once(&bodies), "{people:?} {bodies:?}");
    let lam = |role: &Role| role.person_id.is_some();
    let roles: Vec<Role> = records::list(&workspace, &[]).unwrap();
    let lam_id = people::list(&workspace).unwrap();
    let lam_id = lam_id.iter().find(|p| p.full_name == "Nguyễn Thanh Lâm").unwrap();
    let of_lam = roles.iter().filter(|r| lam(r) && r.person_id.as_ref() == Some(&lam_id.id));
    assert_eq!(of_lam.count(), 2, "one person, who speaks at two events");
    undo_all(&workspace, before);
}

#[test]
fn events_of_several_desks_bring_people_of_their_own_when_they_are_kept_apart() {
    let (_folder, workspace, before) = gathered(People::Apart);
    let (people, bodies) = (people_of(&workspace), bodies_of(&workspace));
    assert_eq!(people.iter().filter(|name| *name == "Nguyễn Thanh Lâm").count(), 2);
    assert_eq!(people.len(), 11, "{people:?}");
    assert!(once(&bodies), "a body is the same wherever it is: {bodies:?}");
    undo_all(&workspace, before);
}

#[test]
fn an_event_that_is_here_is_refused_by_name_and_taken_as_a_copy_under_a_new_code() {
    let desk = Desk::with_everything();
    let before = dumped(&desk.workspace, None);
    for code in EVENTS {
        let file = desk.export(code);
        let form = Import { file, ..Import::default() };
        let event = events::get(&desk.workspace, code).unwrap();
        let refused = events::import(&desk.workspace, &form, &Unwatched).unwrap_err();
        let Error::Conflict { noun, key, reason } = refused else { panic!("{refused}") };
        assert_eq!((&*noun, key, reason), ("event", event.name.clone(), ConflictReason::Exists));
        let copy = Import { copy: true, ..form };
        let copy = events::import(&desk.workspace, &copy, &Unwatched).unwrap().value;
        assert!(copy.code != event.code && copy.id != event.id);
        assert_eq!(
            Event { id: event.id, code: event.code, ..copy.clone() },
            Event { ..event_again(&desk, code) }
        );
        journal::undo(&desk.workspace).unwrap();
        assert_eq!(dumped(&desk.workspace, None), before, "{code}");
    }
}

fn event_again(desk: &Desk, code: &str) -> Event {
    events::get(&desk.workspace, code).unwrap()
}

#[test]
fn a_conference_is_the_pattern_of_the_next_one_without_its_delegates_and_what_was_told_of_it() {
    let desk = Desk::with_everything();
    let workspace = &desk.workspace;
    let form = |code: &str, start: &str| Duplicate {
        event_id: code.into(),
        name: Some(format!("{code} lần sau")),
        start: start.parse().ok(),
        ..Duplicate::default()
    };
    let before = dumped(workspace, None);
    let next = events::duplicate(workspace, form("e1", "2025-06-05")).unwrap().value;
    assert_eq!((next.start, next.end), ("2025-06-05".parse().ok(), "2025-06-05".parse().ok()));
    assert_eq!((&*next.code, next.name_full), ("e1-lan-sau", None));
    let sessions = langbiang_core::agenda::list(workspace, &next.code).unwrap();
    let [session] = &sessions[..] else { panic!("{sessions:?}") };
    assert_eq!(session.session.date, next.start);
    let of = |planned: &langbiang_core::agenda::PlannedSession| -> Vec<_> {
        let told = |item: &langbiang_core::agenda::PlannedItem| {
            let who = item.roles.iter().map(|r| (r.person.clone(), r.organisation.clone()));
            (item.item.kind, item.item.title.clone(), who.collect::<Vec<_>>())
        };
        planned.items.iter().map(told).collect()
    };
    let old = langbiang_core::agenda::list(workspace, "e1").unwrap();
    assert_eq!(of(session), of(&old[0]));
    assert_eq!(delegates::count(workspace, &next.code).unwrap(), 0);
    let of_event = [("event_id", &*next.id)];
    assert_eq!(records::list::<events::Source>(workspace, &of_event).unwrap(), []);
    assert_eq!(records::list::<events::Headcount>(workspace, &of_event).unwrap(), []);
    assert_eq!(events::organisers(workspace, &next.code).unwrap().len(), 2);
    assert_eq!(records::list::<Role>(workspace, &of_event).unwrap().len(), 3);

    let party = events::duplicate(workspace, form("i3", "2026-03-06")).unwrap().value;
    let [session] = &records::list::<Session>(workspace, &[("event_id", &party.id)]).unwrap()[..]
    else {
        panic!()
    };
    let room: Room = records::get(workspace, session.room_id.as_ref().unwrap()).unwrap();
    assert_eq!((&*room.event_id, &*room.name), (&*party.id, "phòng họp số 1001"));
    assert_eq!(session.date, "2026-03-06".parse().ok());
    journal::undo(workspace).unwrap();
    journal::undo(workspace).unwrap();
    assert_eq!(dumped(workspace, None), before);
    assert!(records::list::<Item>(workspace, &[]).unwrap().len() > 10);
}
