//! Events go from one workspace to another and back out again.

use std::{collections::BTreeSet, path::Path};

use langbiang_core::{
    Error, Workspace,
    agenda::{self, ItemKind, NamedRole, PlannedItem, Role, Session},
    delegates::{self, Delegate, DelegateState, Delegation},
    error::ConflictReason,
    events::{self, Duplicate, Event, Headcount, Import, LegalBasis, People, Room, Source},
    files::Store,
    journal,
    materials::{Material, StoredFile},
    organisations::{self, Rename},
    people::{self, Person, Title},
    progress::Unwatched,
    records,
};
use langbiang_tests::{
    facts::{self, EVENTS, GUIDANCE},
    new_workspace,
};

use super::{Desk, dumped, import};

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

#[test]
fn the_former_names_of_bodies_go_along_with_an_event() {
    let desk = Desk::with(&["e3"]);
    let form = Rename {
        organisation_id: desk.entered.id("bo-ngoai-giao").into(),
        name: "Cơ quan mới".into(),
        since: "2025-03-01".parse().unwrap(),
        ..Rename::default()
    };
    organisations::rename(&desk.workspace, form).unwrap();
    let (_folder, other) = new_workspace();
    import(&other, desk.export("e3"), People::Merge);
    assert_eq!(dumped(&other, Some("e3")), dumped(&desk.workspace, Some("e3")));
    assert_eq!(events::organisers(&other, "e3-1").unwrap()[0].name, "Bộ Ngoại giao");
}

#[test]
fn a_post_that_somebody_known_here_has_got_since_comes_along_with_a_later_event() {
    let mut desk = Desk::with(&["e1"]);
    let (_folder, other) = new_workspace();
    import(&other, desk.export("e1"), People::Merge);
    let (person_id, wording) = (desk.entered.id("s1").to_owned(), "Chức vụ mới".to_owned());
    let since = "2025-03-01".parse().ok();
    let post = Title { person_id: person_id.clone(), wording, since, ..Title::default() };
    records::add(&desk.workspace, post).unwrap();
    facts::enter(&desk.workspace, &["e3"], &mut desk.entered);
    let before = dumped(&other, None);
    import(&other, desk.export("e3"), People::Merge);
    assert_eq!(dumped(&other, Some("e3")), dumped(&desk.workspace, Some("e3")));
    let posts = |workspace| people::titles(workspace, &person_id, since).unwrap();
    assert_eq!(posts(&other), posts(&desk.workspace));
    assert!(posts(&other).unwrap().ends_with(", Chức vụ mới"));
    journal::undo(&other).unwrap();
    assert_eq!(dumped(&other, None), before);
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
    assert_eq!(roles_of(&workspace, "Nguyễn Thanh Lâm"), [2], "one person, at two events");
    undo_all(&workspace, before);
}

#[test]
fn events_of_several_desks_bring_people_of_their_own_when_they_are_kept_apart() {
    let (_folder, workspace, before) = gathered(People::Apart);
    let (people, bodies) = (people_of(&workspace), bodies_of(&workspace));
    assert_eq!(roles_of(&workspace, "Nguyễn Thanh Lâm"), [1, 1], "two records of one person");
    assert_eq!(people.len(), 11, "{people:?}");
    assert!(once(&bodies), "a body is the same wherever it is: {bodies:?}");
    undo_all(&workspace, before);
}

/// How many roles each person of this name has.
fn roles_of(workspace: &Workspace, name: &str) -> Vec<usize> {
    let people: Vec<Person> = records::list(workspace, &[("full_name", name)]).unwrap();
    let roles = |person: &Person| {
        records::list::<Role>(workspace, &[("person_id", &person.id)]).unwrap().len()
    };
    people.iter().map(roles).collect()
}

#[test]
fn an_event_that_is_here_is_refused_by_name_and_taken_as_a_copy_under_a_new_code() {
    let desk = Desk::with_everything();
    let before = dumped(&desk.workspace, None);
    for code in EVENTS {
        let form = Import { file: desk.export(code), ..Import::default() };
        let event = events::get(&desk.workspace, code).unwrap();
        let refused = events::import(&desk.workspace, &form, &Unwatched).unwrap_err();
        let Error::Conflict { noun, key, reason } = refused else { panic!("{refused}") };
        assert_eq!((&*noun, &*key, reason), ("event", &*event.name, ConflictReason::Exists));
        let form = Import { copy: true, ..form };
        let copy = events::import(&desk.workspace, &form, &Unwatched).unwrap().value;
        assert!(copy.code != event.code && copy.id != event.id);
        let sessions = |code: &str| agenda::list(&desk.workspace, code).unwrap().len();
        assert_eq!(sessions(&copy.code), sessions(code), "{code}");
        assert_eq!(Event { id: copy.id.clone(), code: copy.code.clone(), ..event }, copy);
        journal::undo(&desk.workspace).unwrap();
        assert_eq!(dumped(&desk.workspace, None), before, "{code}");
    }
}

/// The copy of an event for another time.
fn next(workspace: &Workspace, code: &str, start: &str) -> Event {
    let form = Duplicate {
        event_id: code.into(),
        name: Some(format!("{code} lần sau")),
        start: start.parse().ok(),
        ..Duplicate::default()
    };
    events::duplicate(workspace, form).unwrap().value
}

/// Kind, title and who speaks, of every item of the only session.
fn talks(workspace: &Workspace, code: &str) -> Vec<(ItemKind, Option<String>, Vec<Role>)> {
    let [session] = &agenda::list(workspace, code).unwrap()[..] else { panic!() };
    let told = |item: &PlannedItem| {
        let nameless =
            |role: &NamedRole| Role { id: String::new(), item_id: None, ..role.role.clone() };
        let roles = item.roles.iter().map(nameless).collect();
        (item.item.kind, item.item.title.clone(), roles)
    };
    session.items.iter().map(told).collect()
}

#[test]
fn a_conference_is_the_pattern_of_the_next_one_without_its_delegates_and_what_was_told_of_it() {
    let desk = Desk::with(&["e1"]);
    let workspace = &desk.workspace;
    let before = dumped(workspace, None);
    let next = next(workspace, "e1", "2025-06-05");
    let day = "2025-06-05".parse().ok();
    assert_eq!((&*next.code, next.start, next.end), ("e1-lan-sau", day, day));
    assert_eq!(next.name_full, None, "the printed name was made for the old event");
    assert_eq!(agenda::list(workspace, &next.code).unwrap()[0].session.date, day);
    assert_eq!(talks(workspace, &next.code), talks(workspace, "e1"));
    assert_eq!(talks(workspace, "e1").len(), 9);
    assert_eq!(delegates::count(workspace, &next.code).unwrap(), 0);
    let organisers = events::organisers(workspace, &next.code).unwrap();
    assert_eq!(organisers, events::organisers(workspace, "e1").unwrap());
    let of_event = [("event_id", &*next.id)];
    assert_eq!(records::list::<Role>(workspace, &of_event).unwrap().len(), 3);
    assert_eq!(records::list::<LegalBasis>(workspace, &of_event).unwrap().len(), 2);
    assert_eq!(records::list::<Source>(workspace, &of_event).unwrap(), []);
    assert_eq!(records::list::<Headcount>(workspace, &of_event).unwrap(), []);
    journal::undo(workspace).unwrap();
    assert_eq!(dumped(workspace, None), before);
}

#[test]
fn the_rooms_and_the_delegates_where_they_are_wanted_come_along_to_the_next_event() {
    let desk = Desk::with(&["incidental"]);
    let workspace = &desk.workspace;
    let party = next(workspace, "i3", "2026-03-06");
    let [session] = &records::list::<Session>(workspace, &[("event_id", &party.id)]).unwrap()[..]
    else {
        panic!()
    };
    let room: Room = records::get(workspace, session.room_id.as_ref().unwrap()).unwrap();
    assert_eq!((&room.event_id, &*room.name), (&party.id, "phòng họp số 1001"));
    assert_eq!(session.date, "2026-03-06".parse().ok());

    let form = Duplicate { event_id: "i1".into(), delegates: true, ..Duplicate::default() };
    let course = events::duplicate(workspace, form).unwrap().value;
    let of_event = [("event_id", &*course.id)];
    let [delegation] = &records::list::<Delegation>(workspace, &of_event).unwrap()[..] else {
        panic!()
    };
    let head: Delegate = records::get(workspace, delegation.head_id.as_ref().unwrap()).unwrap();
    assert_eq!(head.event_id, course.id);
    assert_eq!(head.state, DelegateState::Invited);
}
