//! A restore brings everything back, loses nothing of what was there, and survives a crash.

#![expect(clippy::disallowed_methods, reason = "plays a failing disk, on files of its own")]

mod contents;
mod registers;

use std::fs;

use super::*;
use crate::{
    clock::FixedClock,
    error::ConflictReason,
    events::{self, Event},
    journal,
    materials::{self, AttachFile, AttachTo},
    progress::Unwatched,
    samples,
    settings::{self, Key},
    storage::damage,
};

fn clock(hour: u32) -> FixedClock {
    FixedClock(format!("2024-06-06T{hour:02}:02:03Z").parse().unwrap())
}

fn open(folder: &Path, hour: u32) -> Workspace {
    Workspace::open(folder, Arc::new(clock(hour)), "test").unwrap()
}

fn look(folder: &Path) -> Workspace {
    Workspace::open_read_only(folder, Arc::new(clock(9))).unwrap()
}

fn create(workspace: &Workspace, name: &str) {
    events::create(workspace, Event { name: name.into(), ..Event::default() }).unwrap();
}

fn names(workspace: &Workspace) -> Vec<String> {
    let mut names: Vec<String> =
        events::list(workspace).unwrap().into_iter().map(|event| event.name).collect();
    names.sort();
    names
}

fn dump(workspace: &Workspace) -> Vec<String> {
    workspace.read(|store| store.dump()).unwrap()
}

/// A workspace with event A in a backup, and B made since.
fn a_then_b() -> (tempfile::TempDir, Backup) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 1);
    create(&workspace, "A");
    let backup = workspace.back_up(Reason::Manual).unwrap().unwrap();
    create(&workspace, "B");
    (folder, backup)
}

fn restore(folder: &Path, backup: &Path) -> Result<Restored> {
    apply(folder, backup, &clock(2), "test")
}

#[test]
fn everything_is_as_it_was_in_the_backup_and_no_undo_reaches_behind_it() {
    let (folder, backup) = a_then_b();
    let other = tempfile::tempdir().unwrap();
    fs::copy(&backup.path, other.path().join("langbiang.db")).unwrap();
    restore(folder.path(), &backup.path).unwrap();
    let workspace = open(folder.path(), 3);
    assert_eq!(dump(&workspace), dump(&open(other.path(), 3)));
    let newest = &journal::history(&workspace, 1).unwrap()[0];
    assert_eq!((newest.id, &*newest.operation), (3, "restore_workspace"), "numbers count up");
    assert_eq!(newest.at, "2024-06-06T02:02:03Z");
    assert_eq!(newest.subject.as_deref(), Some("2024-06-06T010203Z-op000001-manual.db"));
    let refused = journal::undo(&workspace).unwrap_err();
    let reason = ConflictReason::Irreversible;
    assert!(matches!(refused, Error::Conflict { reason: r, .. } if r == reason), "{refused:?}");
    create(&workspace, "C");
    journal::undo(&workspace).unwrap();
}

#[test]
fn what_was_there_is_backed_up_and_moved_aside() {
    let (folder, backup) = a_then_b();
    let restored = restore(folder.path(), &backup.path).unwrap();
    let made = restored.backup.expect("B was in no backup");
    assert_eq!((made.name.reason, made.name.operation), (Reason::Restore, 2));
    let aside = restored.moved_aside.unwrap();
    assert_eq!(aside, folder.path().join("moved-aside/2024-06-06T020203Z"));
    backups::check(&aside.join("langbiang.db")).unwrap();
    restore(folder.path(), &made.path).unwrap();
    assert_eq!(names(&open(folder.path(), 3)), ["A", "B"], "and back again");
}

#[test]
fn what_was_done_since_the_restore_is_not_taken_for_what_an_older_backup_holds() {
    let (folder, backup) = a_then_b();
    restore(folder.path(), &backup.path).unwrap();
    let workspace = open(folder.path(), 3);
    let made = workspace.back_up(Reason::Exit).unwrap().expect("the restore is a change");
    assert_eq!(made.name.operation, 3);
}

#[test]
fn a_preview_names_what_would_change_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 1);
    samples::make(&workspace).unwrap();
    create(&workspace, "A");
    let backup = workspace.back_up(Reason::Manual).unwrap().unwrap();
    journal::undo(&workspace).unwrap();
    create(&workspace, "B");
    let text = "Họ và tên\nLê Ánh\n".as_bytes();
    let list = crate::delegates::List::read(text, "ds.csv").unwrap();
    let unwatched = crate::progress::Unwatched;
    crate::delegates::import(&workspace, samples::FIRST, &list, &unwatched).unwrap();
    let before = dump(&workspace);
    let sample = events::list(&workspace).unwrap();
    let sample = sample.into_iter().find(|event| event.code == samples::FIRST).unwrap();
    let preview = preview(folder.path(), &backup.path, Arc::new(clock(2))).unwrap();
    assert_eq!(preview.newest.as_deref(), Some("2024-06-06T01:02:03Z"));
    assert_eq!(preview.added, ["A"]);
    assert_eq!(preview.removed, ["B"]);
    assert_eq!(preview.changed, [sample.name], "a delegate more is a change of the event");
    assert_eq!(preview.operations_lost, 3);
    let count = |noun: &str, now, then| Count { noun: noun.into(), now, then };
    assert_eq!(preview.records, [count("delegate", 301, 300), count("intake", 1, 0)]);
    assert_eq!(dump(&workspace), before);
}

#[test]
fn a_preview_of_what_is_there_names_nothing() {
    let (folder, _) = a_then_b();
    let workspace = open(folder.path(), 1);
    let backup = workspace.back_up(Reason::Manual).unwrap().unwrap();
    let preview = preview(folder.path(), &backup.path, Arc::new(clock(2))).unwrap();
    let nothing = Preview {
        newest: preview.newest.clone(),
        records: Vec::new(),
        added: Vec::new(),
        removed: Vec::new(),
        changed: Vec::new(),
        operations_lost: 0,
        certificates_lost: Vec::new(),
    };
    assert_eq!(preview, nothing);
}

#[test]
fn a_backup_that_is_damaged_itself_is_refused_and_everything_stays() {
    let (folder, backup) = a_then_b();
    let good = fs::read(&backup.path).unwrap();
    fs::write(&backup.path, &good[..good.len() / 2]).unwrap();
    let before = fs::read(folder.path().join("langbiang.db")).unwrap();
    for refused in [
        restore(folder.path(), &backup.path).map(drop),
        preview(folder.path(), &backup.path, Arc::new(clock(2))).map(drop),
    ] {
        let damaged = BackupProblem::Damaged;
        assert!(
            matches!(&refused, Err(Error::Backup { file, problem })
                if *problem == damaged && *file == backup.path),
            "{refused:?}"
        );
    }
    assert!(fs::read(folder.path().join("langbiang.db")).unwrap() == before);
    assert!(!folder.path().join("langbiang.db.new").exists());
    assert_eq!(names(&open(folder.path(), 3)), ["A", "B"]);
}

#[test]
fn when_the_newest_backup_is_damaged_too_the_next_older_is_offered_and_restored() {
    let (folder, older) = a_then_b();
    let newer = open(folder.path(), 2).back_up(Reason::Exit).unwrap().unwrap();
    fs::write(&newer.path, "not any more").unwrap();
    damage::page(folder.path(), "event");
    damage::unclean(folder.path());
    let refused = Workspace::open(folder.path(), Arc::new(clock(3)), "test").unwrap_err();
    let Error::Workspace { problem: WorkspaceProblem::Corrupt { backup: Some(offered) }, .. } =
        refused
    else {
        panic!("{refused:?}")
    };
    assert_eq!(offered, older.path);
    let original = fs::read(folder.path().join("langbiang.db")).unwrap();
    let preview = preview(folder.path(), &offered, Arc::new(clock(3))).unwrap();
    assert_eq!(preview.added, ["A"], "what is there cannot be read");
    let restored = restore(folder.path(), &offered).unwrap();
    assert_eq!(restored.backup, None, "what is damaged is no backup");
    let aside = restored.moved_aside.unwrap().join("langbiang.db");
    assert!(fs::read(aside).unwrap() == original);
    let workspace = open(folder.path(), 4);
    assert_eq!(names(&workspace), ["A"]);
    assert_eq!(journal::history(&workspace, 1).unwrap()[0].id, 3, "above every backup's number");
}

#[test]
fn an_empty_folder_takes_a_backup_from_another_laptop() {
    let (_from, backup) = a_then_b();
    let folder = tempfile::tempdir().unwrap();
    let preview = preview(folder.path(), &backup.path, Arc::new(clock(2))).unwrap();
    assert_eq!((preview.added, preview.operations_lost), (vec!["A".to_owned()], 0));
    let restored = restore(folder.path(), &backup.path).unwrap();
    assert_eq!(restored, Restored { backup: None, moved_aside: None });
    assert_eq!(names(&open(folder.path(), 3)), ["A"]);
}

#[test]
fn a_workspace_that_is_in_use_is_not_restored() {
    let (folder, backup) = a_then_b();
    let workspace = open(folder.path(), 1);
    let refused = restore(folder.path(), &backup.path).unwrap_err();
    let in_use =
        matches!(refused, Error::Workspace { problem: WorkspaceProblem::InUse { .. }, .. });
    assert!(in_use, "{refused:?}");
    assert_eq!(names(&workspace), ["A", "B"]);
}

/// A session that was killed after it made C: that stands in its -wal only.
fn killed() -> (tempfile::TempDir, Backup) {
    let (folder, backup) = a_then_b();
    let killed = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 1);
    create(&workspace, "C");
    fs::create_dir(backups::place(killed.path())).unwrap();
    let path = backups::place(killed.path()).join(backup.name.to_string());
    fs::copy(&backup.path, &path).unwrap();
    for name in ["langbiang.db", "langbiang.db-wal", "langbiang.db-shm", "langbiang.holder"] {
        fs::copy(folder.path().join(name), killed.path().join(name)).unwrap();
    }
    (killed, Backup { path, ..backup })
}

#[test]
fn the_wal_of_a_killed_session_is_backed_up_and_never_replayed_on_what_is_restored() {
    let (folder, backup) = killed();
    let restored = restore(folder.path(), &backup.path).unwrap();
    assert_eq!(names(&open(folder.path(), 3)), ["A"]);
    restore(folder.path(), &restored.backup.unwrap().path).unwrap();
    assert_eq!(names(&open(folder.path(), 4)), ["A", "B", "C"]);
}

#[test]
fn an_interrupted_restore_goes_on_at_the_next_start_whoever_starts() {
    let (other, backup) = a_then_b();
    restore(other.path(), &backup.path).unwrap();
    for start in [|folder: &Path| names(&open(folder, 3)), |folder: &Path| names(&look(folder))] {
        let (folder, _) = killed();
        fs::copy(other.path().join("langbiang.db"), folder.path().join("langbiang.db.new"))
            .unwrap();
        fs::create_dir_all(folder.path().join("moved-aside/now")).unwrap();
        fs::write(folder.path().join("langbiang.restoring"), "now").unwrap();
        assert_eq!(start(folder.path()), ["A"]);
        let aside = folder.path().join("moved-aside/now");
        assert!(aside.join("langbiang.db").exists() && aside.join("langbiang.db-wal").exists());
        assert!(!folder.path().join("langbiang.restoring").exists());
    }
}

#[test]
fn a_copy_of_a_session_at_work_is_restored_with_its_wal() {
    let (from, _) = killed();
    let folder = tempfile::tempdir().unwrap();
    restore(folder.path(), &from.path().join("langbiang.db")).unwrap();
    assert_eq!(names(&open(folder.path(), 3)), ["A", "B", "C"]);
}
