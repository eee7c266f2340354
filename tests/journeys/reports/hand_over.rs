//! Events go from one workspace to another and back out again.

use std::{collections::BTreeSet, path::Path};

use chrono::NaiveDate;
use langbiang_core::{
    Workspace,
    agenda::Role,
    events::{self, Duplicate, People},
    files::Store,
    journal,
    materials::{Material, StoredFile},
    organisations::{self, Rename},
    people::{self, Person, Title},
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
    for code in EVENTS {
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

/// Renames the foreign ministry from 01/3/2025 on.
fn rename(desk: &Desk) {
    let form = Rename {
        organisation_id: desk.entered.id("bo-ngoai-giao").into(),
        name: "Cơ quan mới".into(),
        since: "2025-03-01".parse().unwrap(),
        ..Rename::default()
    };
    organisations::rename(&desk.workspace, form).unwrap();
}

#[test]
fn the_former_names_of_bodies_go_along_with_an_event() {
    let desk = Desk::with(&["e3"]);
    rename(&desk);
    let (_folder, other) = new_workspace();
    import(&other, desk.export("e3"), People::Merge);
    assert_eq!(dumped(&other, Some("e3")), dumped(&desk.workspace, Some("e3")));
    assert_eq!(events::organisers(&other, "e3-1").unwrap()[0].name, "Bộ Ngoại giao");
}

#[test]
fn a_body_that_was_renamed_since_is_renamed_here_too_and_earlier_events_keep_its_old_name() {
    let desk = Desk::with(&["e1", "e3"]);
    let (_folder, other) = new_workspace();
    import(&other, desk.export("e3"), People::Merge);
    rename(&desk);
    let later = Duplicate {
        event_id: "e3-1".into(),
        code: Some("later".into()),
        start: "2025-12-17".parse().ok(),
        ..Duplicate::default()
    };
    events::duplicate(&desk.workspace, later).unwrap();
    let before = dumped(&other, None);
    import(&other, desk.export("later"), People::Merge);
    for code in ["e3-1", "later"] {
        let names = |workspace| events::organisers(workspace, code).unwrap();
        assert_eq!(names(&other), names(&desk.workspace), "{code}");
        assert_eq!(dumped(&other, Some(code)), dumped(&desk.workspace, Some(code)), "{code}");
    }
    assert_eq!(events::organisers(&other, "later").unwrap()[0].name, "Cơ quan mới");
    import(&other, desk.export("e1"), People::Merge);
    journal::undo(&other).unwrap();
    journal::undo(&other).unwrap();
    assert_eq!(dumped(&other, None), before);
}

#[test]
fn posts_that_somebody_known_here_has_left_and_got_since_come_along_with_a_later_event() {
    let mut desk = Desk::with(&["e1"]);
    let (_folder, other) = new_workspace();
    import(&other, desk.export("e1"), People::Merge);
    let (person_id, wording) = (desk.entered.id("s1").to_owned(), "Chức vụ mới".to_owned());
    let (until, since) = ("2025-02-28".parse().ok(), "2025-03-01".parse().ok());
    let left: Title = records::get(&desk.workspace, desk.entered.id("s1-title")).unwrap();
    records::set(&desk.workspace, Title { until, ..left }).unwrap();
    let got = Title { person_id: person_id.clone(), wording, since, ..Title::default() };
    records::add(&desk.workspace, got).unwrap();
    facts::enter(&desk.workspace, &["e3"], &mut desk.entered);
    let before = dumped(&other, None);
    import(&other, desk.export("e3"), People::Merge);
    assert_eq!(dumped(&other, Some("e3")), dumped(&desk.workspace, Some("e3")));
    let post =
        |on: Option<NaiveDate>| people::titles(&other, &person_id, on.unwrap()).unwrap().unwrap();
    assert_eq!(post(until), "Thứ trưởng Bộ Thông tin và Truyền thông");
    assert_eq!(post(since), "Chức vụ mới");
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
