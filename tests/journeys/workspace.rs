//! A workspace is opened by one writer, survives a crash, and is never touched when it is not ours.

use std::{fs, path::Path};

use langbiang_core::{Error, Workspace, error::WorkspaceProblem, events};
use langbiang_tests::{conference_morning, event, new_workspace, open};

fn problem(folder: &Path) -> WorkspaceProblem {
    match Workspace::open(folder, conference_morning(), "second") {
        Err(Error::Workspace { problem, .. }) => problem,
        other => panic!("the workspace must be refused, but: {other:?}"),
    }
}

/// Every file of the folder but those of the lock, by name and content.
fn bytes(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .filter(|(name, _)| !name.ends_with(".lock") && !name.ends_with(".holder"))
        .collect();
    files.sort();
    files
}

#[test]
fn what_was_made_is_there_when_it_is_opened_again() {
    let (folder, workspace) = new_workspace();
    let made = event(&workspace, "Hội nghị Đà Lạt");
    drop(workspace);
    let names: Vec<_> = bytes(folder.path()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["langbiang.db"], "a clean end leaves one file");
    assert_eq!(events::list(&open(folder.path())).unwrap(), [made]);
}

#[test]
fn a_second_writer_is_told_who_holds_it_while_a_reader_may_look() {
    let (folder, workspace) = new_workspace();
    event(&workspace, "A");
    let WorkspaceProblem::InUse { holder } = problem(folder.path()) else { panic!() };
    assert_eq!(holder, format!("tests ({})", std::process::id()));
    let reader = Workspace::open_read_only(folder.path(), conference_morning()).unwrap();
    assert_eq!(events::list(&reader).unwrap().len(), 1);
    event(&workspace, "B");
    assert_eq!(events::list(&reader).unwrap().len(), 2, "a reader sees what is committed");
    drop(workspace);
    open(folder.path());
}

#[test]
fn a_reader_cannot_write() {
    let (folder, workspace) = new_workspace();
    drop(workspace);
    let reader = Workspace::open_read_only(folder.path(), conference_morning()).unwrap();
    let form = events::Event { name: "A".into(), ..Default::default() };
    assert!(events::create(&reader, form).is_err());
}

#[test]
fn a_reader_does_not_make_a_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let refused = Workspace::open_read_only(folder.path(), conference_morning());
    let missing =
        |e: &Error| matches!(e, Error::Workspace { problem: WorkspaceProblem::Missing, .. });
    assert!(refused.is_err_and(|e| missing(&e)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_foreign_file_is_refused_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    langbiang_tests::file(
        folder.path(),
        "langbiang.db",
        "This is a letter, not a database. ".repeat(40).as_str(),
    );
    let before = bytes(folder.path());
    assert_eq!(problem(folder.path()), WorkspaceProblem::Corrupt { backup: None });
    assert_eq!(before, bytes(folder.path()));
}

#[test]
fn a_newer_file_is_refused_naming_the_version_and_stays_as_it_is() {
    let (folder, workspace) = new_workspace();
    drop(workspace);
    // The version stands big-endian at offset 60 (SQLite file format, 1.3).
    let path = folder.path().join("langbiang.db");
    let mut content = fs::read(&path).unwrap();
    content[60..64].copy_from_slice(&999_i32.to_be_bytes());
    langbiang_core::io::write_atomically(&path, &content).unwrap();
    let before = bytes(folder.path());
    let needs = env!("CARGO_PKG_VERSION").to_owned();
    assert_eq!(problem(folder.path()), WorkspaceProblem::Newer { needs });
    assert_eq!(before, bytes(folder.path()));
}
