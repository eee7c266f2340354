//! What a start does with every way in which the last session, or the disk, may have ended.

#![expect(clippy::disallowed_methods, reason = "plays a failing disk, on files of its own")]

use std::{collections::BTreeMap, fs, sync::Arc};

use super::*;
use crate::{
    Workspace,
    backups::{self, Reason},
    clock::FixedClock,
    delegates,
    events::{self, Event},
    integrity, samples,
    storage::damage,
};

fn open(folder: &Path) -> Result<Workspace> {
    let at = "2024-06-06T01:02:03Z".parse().unwrap();
    Workspace::open(folder, Arc::new(FixedClock(at)), "test")
}

fn look(folder: &Path) -> Result<Workspace> {
    let at = "2024-06-06T01:02:03Z".parse().unwrap();
    Workspace::open_read_only(folder, Arc::new(FixedClock(at)))
}

fn samples() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    samples::make(&open(folder.path()).unwrap()).unwrap();
    folder
}

fn create(workspace: &Workspace, name: &str) {
    events::create(workspace, Event { name: name.into(), ..Event::default() }).unwrap();
}

/// The database and what SQLite keeps beside it, by digest.
fn parts(folder: &Path) -> BTreeMap<std::path::PathBuf, [u8; 32]> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let ours = files.filter(|path| path.to_string_lossy().contains("langbiang.db"));
    ours.map(|path| (path.clone(), io::sha256(&path).unwrap())).collect()
}

#[track_caller]
fn backup_named_by(refused: Result<Workspace>) -> Option<std::path::PathBuf> {
    match refused {
        Err(Error::Workspace { problem: WorkspaceProblem::Corrupt { backup }, .. }) => backup,
        other => panic!("it must be refused as damaged, but: {other:?}"),
    }
}

#[test]
fn an_unclean_end_means_a_full_check() {
    let folder = samples();
    damage::reference(folder.path());
    drop(open(folder.path()).expect("a clean end is not looked behind"));
    damage::unclean(folder.path());
    assert_eq!(backup_named_by(open(folder.path())), None);
    assert_eq!(backup_named_by(open(folder.path())), None, "it is not forgotten");
    damage::run(folder.path(), "DELETE FROM session WHERE id = 'lost'");
    drop(open(folder.path()).unwrap());
    assert!(!folder.path().join("langbiang.holder").exists(), "a clean end leaves no mark");
}

#[test]
fn a_damaged_database_stays_as_it_is_and_the_newest_good_backup_is_named() {
    let folder = samples();
    let workspace = open(folder.path()).unwrap();
    let good = workspace.back_up(Reason::Manual).unwrap().unwrap();
    create(&workspace, "Hội nghị B");
    let damaged = workspace.back_up(Reason::Manual).unwrap().unwrap();
    drop(workspace);
    fs::write(&damaged.path, "not any more").unwrap();
    damage::page(folder.path(), "event");
    damage::unclean(folder.path());
    let before = parts(folder.path());
    assert_eq!(backup_named_by(open(folder.path())), Some(good.path), "the next older one");
    assert_eq!(parts(folder.path()), before);
}

#[test]
fn damage_that_shows_at_a_start_after_a_clean_end_is_looked_into() {
    let folder = samples();
    damage::page(folder.path(), "meta");
    let before = parts(folder.path());
    backup_named_by(open(folder.path()));
    assert_eq!(parts(folder.path()), before);
}

#[test]
fn damage_that_shows_at_work_means_a_full_check_at_the_next_start() {
    let folder = samples();
    damage::page(folder.path(), "event");
    let workspace = open(folder.path()).unwrap();
    events::list(&workspace).unwrap_err();
    drop(workspace);
    backup_named_by(open(folder.path()));
}

#[test]
fn damage_in_an_index_is_repaired_on_a_copy_and_the_original_is_kept() {
    for damage in [damage::index, damage::search] {
        let folder = samples();
        damage(folder.path());
        damage::unclean(folder.path());
        let before = fs::read(folder.path().join(DATABASE)).unwrap();
        let workspace = open(folder.path()).unwrap();
        let findings = integrity::check(&workspace).unwrap();
        assert!(findings.iter().all(|c| c.findings.is_empty()), "{findings:?}");
        assert_eq!(events::list(&workspace).unwrap().len(), 5);
        create(&workspace, "Hội nghị B");
        drop(workspace);
        let aside = folder.path().join("moved-aside/2024-06-06T010203Z/langbiang.db");
        assert!(fs::read(aside).unwrap() == before, "the original is there to the last byte");
        drop(open(folder.path()).unwrap());
    }
}

#[test]
fn damage_in_an_index_and_elsewhere_is_not_repaired() {
    let folder = samples();
    damage::index(folder.path());
    damage::reference(folder.path());
    damage::unclean(folder.path());
    let before = parts(folder.path());
    backup_named_by(open(folder.path()));
    assert_eq!(parts(folder.path()), before);
}

#[test]
fn declining_a_recovery_leaves_a_program_that_reads() {
    let folder = samples();
    damage::page(folder.path(), "item");
    damage::unclean(folder.path());
    backup_named_by(open(folder.path()));
    let before = parts(folder.path());
    let reader = look(folder.path()).unwrap();
    assert_eq!(events::list(&reader).unwrap().len(), 5);
    let query = delegates::Query { search: Some("dinh".into()), ..Default::default() };
    assert!(delegates::list(&reader, samples::FIRST, &query).unwrap().total > 0);
    let form = Event { name: "A".into(), ..Event::default() };
    events::create(&reader, form).expect_err("it only reads");
    drop(reader);
    let after = parts(folder.path());
    assert!(before.iter().all(|(path, digest)| after[path] == *digest), "nothing was touched");
}

#[test]
fn an_empty_database_is_taken_for_a_first_start_only_where_there_are_no_backups() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(DATABASE), "").unwrap();
    let workspace = open(folder.path()).unwrap();
    create(&workspace, "Hội nghị A");
    let backup = workspace.back_up(Reason::Exit).unwrap().unwrap();
    drop(workspace);
    for lost in [Some(""), None] {
        fs::remove_file(folder.path().join(DATABASE)).unwrap();
        if let Some(content) = lost {
            fs::write(folder.path().join(DATABASE), content).unwrap();
        }
        assert_eq!(backup_named_by(open(folder.path())), Some(backup.path.clone()), "{lost:?}");
        fs::copy(&backup.path, folder.path().join(DATABASE)).unwrap();
        drop(open(folder.path()).unwrap());
    }
}

/// A session that was killed: its -wal holds what was acknowledged last.
fn killed() -> tempfile::TempDir {
    let folder = samples();
    let killed = tempfile::tempdir().unwrap();
    let workspace = open(folder.path()).unwrap();
    create(&workspace, "Hội nghị B");
    for name in ["langbiang.db", "langbiang.db-wal", "langbiang.db-shm", "langbiang.holder"] {
        fs::copy(folder.path().join(name), killed.path().join(name)).unwrap();
    }
    killed
}

#[test]
fn what_stands_in_the_wal_of_a_killed_session_is_there_again() {
    let folder = killed();
    assert_eq!(events::list(&open(folder.path()).unwrap()).unwrap().len(), 6);
}

#[test]
fn a_stale_wal_beside_a_valid_database_is_moved_aside_and_not_replayed() {
    let folder = killed();
    // Somebody copies a backup over the database and leaves the -wal.
    let other = tempfile::tempdir().unwrap();
    let workspace = open(other.path()).unwrap();
    create(&workspace, "Hội nghị C");
    let backup = workspace.back_up(Reason::Manual).unwrap().unwrap();
    fs::copy(&backup.path, folder.path().join(DATABASE)).unwrap();
    let wal = fs::read(folder.path().join("langbiang.db-wal")).unwrap();
    let workspace = open(folder.path()).unwrap();
    let names: Vec<String> =
        events::list(&workspace).unwrap().into_iter().map(|event| event.name).collect();
    assert_eq!(names, ["Hội nghị C"]);
    let aside = folder.path().join("moved-aside/2024-06-06T010203Z/langbiang.db-wal");
    assert!(fs::read(aside).unwrap() == wal);
}

#[test]
fn an_io_error_is_no_damage_and_starts_no_recovery() {
    for code in [
        rusqlite::ffi::SQLITE_IOERR_READ,
        rusqlite::ffi::SQLITE_IOERR_FSYNC,
        rusqlite::ffi::SQLITE_FULL,
        rusqlite::ffi::SQLITE_CANTOPEN,
        rusqlite::ffi::SQLITE_READONLY,
        rusqlite::ffi::SQLITE_PERM,
        rusqlite::ffi::SQLITE_BUSY,
    ] {
        let error = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
        assert!(!is_damage(&error.into()), "{code}");
    }
    let corrupt = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT_VTAB);
    assert!(is_damage(&rusqlite::Error::SqliteFailure(corrupt, None).into()));
}

#[test]
fn a_database_that_cannot_be_read_is_not_taken_for_a_damaged_one() {
    let folder = samples();
    damage::unclean(folder.path());
    // A folder in the place of the -wal: whoever wants to read it gets an error of the system.
    fs::create_dir(folder.path().join("langbiang.db-wal")).unwrap();
    fs::write(folder.path().join("langbiang.db-wal/a"), "").unwrap();
    let refused = open(folder.path()).unwrap_err();
    assert!(matches!(refused, Error::Io { .. } | Error::Storage(_)), "{refused:?}");
    assert!(!folder.path().join("moved-aside").exists());
    fs::remove_dir_all(folder.path().join("langbiang.db-wal")).unwrap();
    assert_eq!(events::list(&open(folder.path()).unwrap()).unwrap().len(), 5);
    assert_eq!(backups::list(folder.path()).unwrap(), []);
}

#[test]
fn before_an_upgrade_the_database_is_backed_up_even_where_nothing_changed() {
    let folder = samples();
    let workspace = open(folder.path()).unwrap();
    workspace.back_up(Reason::Exit).unwrap().unwrap();
    drop(workspace);
    let mut conn =
        connect(&folder.path().join(DATABASE), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    let later = [migrations::MIGRATIONS, &["CREATE TABLE later(a TEXT) STRICT;"]].concat();
    let now = "2024-06-07T01:02:03Z".parse().unwrap();
    migrations::run(&mut conn, &later, |conn, _| {
        backups::make(&Store { conn }, folder.path(), now, Reason::Upgrade).map(drop)
    })
    .unwrap();
    let [upgrade, exit] = &backups::list(folder.path()).unwrap()[..] else { panic!() };
    assert_eq!((upgrade.name.reason, exit.name.reason), (Reason::Upgrade, Reason::Exit));
    assert_eq!(upgrade.name.operation, exit.name.operation);
    backups::check(&upgrade.path).expect("it is of the version before");
}
