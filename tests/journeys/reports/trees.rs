//! An event and the one it stands under are handed over together or one after the other.

use langbiang_core::{
    Error, Workspace,
    error::ConflictReason,
    events::{self, Event, Import, Outcome, People},
    journal,
    progress::Unwatched,
    records,
};
use langbiang_tests::{event, new_workspace};

use super::{Desk, dumped, import};

#[test]
fn an_event_handed_over_without_the_one_above_it_loses_what_points_there_and_nothing_else() {
    let desk = Desk::with(&["e3"]);
    let (_folder, other) = new_workspace();
    let event = import(&other, desk.export("e3-1"), People::Merge);
    assert_eq!((event.parent_id, event.series_number), (None, Some(1)));
    let above = format!("\"{}\"", desk.entered.id("e3"));
    let is_above = |line: &String| line.contains(&format!("\"id\":{above}"));
    let mut rest = dumped(&desk.workspace, Some("e3-1"));
    rest.retain(|line| !is_above(line));
    let rest: Vec<String> = rest.iter().map(|line| line.replace(&above, "null")).collect();
    assert_eq!(dumped(&other, None), rest);
    journal::undo(&other).unwrap();
    assert_eq!(dumped(&other, None), [""; 0]);
}

/// The name of the event for which a hand-over file is refused; nothing is changed by that.
fn refused(workspace: &Workspace, form: &Import) -> String {
    let told = || (dumped(workspace, None), journal::history(workspace, 9).unwrap().len());
    let before = told();
    let refused = events::import(workspace, form, &Unwatched).unwrap_err();
    assert_eq!(told(), before);
    let Error::Conflict { noun, key, reason } = refused else { panic!("{refused}") };
    assert_eq!((&*noun, reason), ("event", ConflictReason::Exists));
    key
}

#[test]
fn a_tree_of_which_an_event_is_here_is_refused_by_that_name_and_taken_whole_as_a_copy() {
    let desk = Desk::with(&["e3"]);
    let (_folder, other) = new_workspace();
    let here = import(&other, desk.export("e3-1"), People::Merge);
    let form = Import { file: desk.export("e3"), ..Import::default() };
    assert_eq!(refused(&other, &form), here.name);
    let copy = Import { copy: true, ..form };
    let above = events::import(&other, &copy, &Unwatched).unwrap().value;
    let below: Vec<Event> = records::list(&other, &[("parent_id", &above.id)]).unwrap();
    assert_eq!((below.len(), &below[0].name), (1, &here.name));
    assert_eq!(records::get::<Event>(&other, &here.id).unwrap(), here);
    let carried: Vec<Outcome> = records::list(&other, &[("carried_to_id", &above.id)]).unwrap();
    assert_eq!(carried.len(), 2);
}

#[test]
fn an_event_finds_the_one_above_it_that_was_handed_over_before() {
    let desk = Desk::empty();
    let above = event(&desk.workspace, "Hội nghị");
    let (_folder, other) = new_workspace();
    import(&other, desk.export(&above.code), People::Merge);
    let parent_id = Some(above.id.clone());
    let form = Event { name: "Phiên họp".into(), parent_id, ..Event::default() };
    let below = events::create(&desk.workspace, form).unwrap().value;
    let form = Outcome {
        event_id: below.id.clone(),
        wording: "Kiến nghị".into(),
        carried_to_id: Some(above.id.clone()),
        ..Outcome::default()
    };
    records::add(&desk.workspace, form).unwrap();
    import(&other, desk.export(&below.code), People::Merge);
    assert_eq!(dumped(&other, None), dumped(&desk.workspace, Some(&above.code)));
    let form = Import { file: desk.export(&above.code), ..Import::default() };
    assert_eq!(refused(&other, &form), above.name);
}
