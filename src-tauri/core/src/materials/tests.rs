//! What a record no longer points to goes, but only when nothing can bring it back.

use std::{path::Path, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};

use super::*;
use crate::{
    Workspace,
    clock::FixedClock,
    delegates::Delegate,
    events::{self, Event},
    files::{self, Digest},
    journal, nouns,
    people::Person,
    progress::Unwatched,
    records,
    settings::{self, Key},
};

fn open(folder: &Path, day: i64) -> Workspace {
    let first: DateTime<Utc> = "2024-06-06T01:02:03Z".parse().unwrap();
    let clock = FixedClock(first + TimeDelta::days(day));
    Workspace::open(folder, Arc::new(clock), "test").unwrap()
}

fn add_person(workspace: &Workspace) -> String {
    let person = Person { full_name: "Lê Ánh".into(), ..Person::default() };
    records::add(workspace, person).unwrap().value.id
}

fn attach_bytes(workspace: &Workspace, to: AttachTo, record: Option<&str>, bytes: &[u8]) {
    let file = workspace.folder().join("a.png");
    crate::io::write_atomically(&file, bytes).unwrap();
    let form = AttachFile { file, to, record: record.map(str::to_owned) };
    attach(workspace, &form, &Unwatched).unwrap();
}

fn kept(workspace: &Workspace) -> Vec<Digest> {
    let files = records::list::<StoredFile>(workspace, &[]).unwrap();
    files.iter().map(|file| file.sha256.parse().unwrap()).collect()
}

fn dump(workspace: &Workspace) -> Vec<String> {
    workspace.read(|store| store.dump()).unwrap()
}

#[test]
fn the_photo_of_a_delegate_is_that_of_the_person_who_is_made_with_it_and_undone_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    let event = Event { name: "Hội nghị".into(), ..Event::default() };
    let event_id = events::create(&workspace, event).unwrap().value.id;
    let form = Delegate { event_id, full_name: "Lê Ánh".into(), ..Delegate::default() };
    let delegate = records::add(&workspace, form).unwrap().value.id;
    let before = dump(&workspace);
    attach_bytes(&workspace, AttachTo::Photo, Some(&delegate), b"photo");
    let person = records::get::<Delegate>(&workspace, &delegate).unwrap().person_id.unwrap();
    assert!(records::get::<Person>(&workspace, &person).unwrap().photo_id.is_some());
    attach_bytes(&workspace, AttachTo::Photo, Some(&delegate), b"another");
    assert_eq!(records::list::<Person>(&workspace, &[]).unwrap().len(), 1);
    journal::undo(&workspace).unwrap();
    journal::undo(&workspace).unwrap();
    assert_eq!(dump(&workspace), before);
}

#[test]
fn a_file_that_was_replaced_forgotten_and_is_in_no_backup_is_gone_a_week_later() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    let person = add_person(&workspace);
    attach_bytes(&workspace, AttachTo::Photo, Some(&person), b"old");
    attach_bytes(&workspace, AttachTo::Photo, Some(&person), b"new");
    let (old, new) = (Digest::of(b"old"), Digest::of(b"new"));
    assert_eq!(kept(&workspace), [new]);
    assert_eq!(sweep(&workspace).unwrap().waiting, 0, "an undo could bring it back");
    workspace.write(|store| store.forget("9999-01-01T00:00:00Z", 0, 0)).unwrap();
    assert_eq!(sweep(&workspace).unwrap().waiting, 1);
    drop(workspace);
    let workspace = open(folder.path(), 7);
    assert_eq!(sweep(&workspace).unwrap().removed, [old]);
    assert_eq!(files::Store::of(folder.path()).list().unwrap(), [new]);
}

#[test]
fn every_step_that_lets_go_of_a_file_is_undone_and_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    let person = add_person(&workspace);
    let start = dump(&workspace);
    attach_bytes(&workspace, AttachTo::Photo, Some(&person), b"old");
    attach_bytes(&workspace, AttachTo::Photo, Some(&person), b"new");
    attach_bytes(&workspace, AttachTo::Logo, None, b"logo");
    attach_bytes(&workspace, AttachTo::Logo, None, b"another logo");
    settings::set(&workspace, Key::Logo, "").unwrap();
    records::remove(&workspace, nouns::named("person").unwrap(), &person).unwrap();
    assert_eq!(kept(&workspace), [], "nobody names any");
    let end = dump(&workspace);
    for _ in 0..6 {
        journal::undo(&workspace).unwrap();
    }
    assert_eq!(dump(&workspace), start);
    for _ in 0..6 {
        journal::redo(&workspace).unwrap();
    }
    assert_eq!(dump(&workspace), end);
    assert_eq!(workspace.read(|store| store.replay()).unwrap(), []);
}

#[test]
fn a_file_that_two_records_name_stays_until_both_are_gone() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    let (one, other) = (add_person(&workspace), add_person(&workspace));
    attach_bytes(&workspace, AttachTo::Photo, Some(&one), b"both");
    let photo_id = records::get::<Person>(&workspace, &one).unwrap().photo_id;
    let person = records::get::<Person>(&workspace, &other).unwrap();
    records::set(&workspace, Person { photo_id, ..person }).unwrap();
    let remove = |id: &str| {
        records::remove(&workspace, nouns::named("person").unwrap(), id).unwrap().changes
    };
    assert_eq!(remove(&one), ["person"]);
    assert_eq!(kept(&workspace), [Digest::of(b"both")]);
    assert_eq!(remove(&other), ["person", "stored_file"]);
    assert_eq!(kept(&workspace), []);
}
