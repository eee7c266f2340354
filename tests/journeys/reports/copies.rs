//! An event is taken once more as a copy, and is the pattern of another one.

use std::collections::BTreeSet;

use langbiang_core::{
    Error, Workspace,
    agenda::{self, ItemKind, NamedRole, PlannedItem, Role, Session},
    delegates::{self, Delegate, DelegateState, Delegation},
    error::ConflictReason,
    events::{self, Duplicate, Event, Headcount, Import, LegalBasis, Room, Source},
    journal,
    progress::Unwatched,
    records,
};
use langbiang_tests::{facts::EVENTS, new_workspace};

use super::{Desk, dumped};

#[test]
fn an_event_that_is_here_is_refused_by_name_and_taken_as_a_copy_under_a_new_code() {
    let desk = Desk::with_everything();
    for code in EVENTS {
        let form = Import { file: desk.export(code), ..Import::default() };
        let before = dumped(&desk.workspace, None);
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

#[test]
fn two_sessions_of_one_name_are_copied_under_two_codes() {
    let desk = Desk::with(&["e3"]);
    let parent_id = Some(desk.entered.id("e3").to_owned());
    for _ in 0..2 {
        let form =
            Event { name: "Phiên họp".into(), parent_id: parent_id.clone(), ..Event::default() };
        events::create(&desk.workspace, form).unwrap();
    }
    let form = Import { file: desk.export("e3"), copy: true, ..Import::default() };
    events::import(&desk.workspace, &form, &Unwatched).unwrap();
    let events = events::list(&desk.workspace).unwrap();
    let codes: BTreeSet<String> = events.into_iter().map(|event| event.code).collect();
    for code in ["phien-hop", "phien-hop-2", "phien-hop-3", "phien-hop-4"] {
        assert!(codes.contains(code), "{codes:?}");
    }
}

#[test]
fn codes_of_delegates_are_drawn_anew_only_for_an_event_that_is_here() {
    let desk = Desk::with(&["incidental"]);
    let form = Import { file: desk.export("i1"), copy: true, ..Import::default() };
    let (_folder, other) = new_workspace();
    for (workspace, same) in [(&other, true), (&desk.workspace, false)] {
        let copy = events::import(workspace, &form, &Unwatched).unwrap().value;
        let code = |workspace: &Workspace, event: &str| {
            let of_event: Vec<Delegate> = records::list(workspace, &[("event_id", event)]).unwrap();
            of_event[0].code.clone()
        };
        let there = code(&desk.workspace, desk.entered.id("i1"));
        assert_eq!(code(workspace, &copy.id) == there, same);
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
