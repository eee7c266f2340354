//! A good backup is never lost to a bad one, and none is made where nothing changed.

#![expect(clippy::disallowed_methods, reason = "plays a failing disk, on files of its own")]

use std::{fs, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};

use super::*;
use crate::{
    Workspace,
    clock::FixedClock,
    delegates,
    error::BackupProblem,
    events::{self, Event},
    files,
    materials::{self, AttachFile, AttachTo},
    progress::Unwatched,
    settings::{self, Key},
};

fn at(hours: i64) -> DateTime<Utc> {
    "2024-06-06T01:02:03.5Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hours)
}

fn open(folder: &Path, hours: i64) -> Workspace {
    Workspace::open(folder, Arc::new(FixedClock(at(hours))), "test").unwrap()
}

fn create(workspace: &Workspace, name: &str) {
    events::create(workspace, Event { name: name.into(), ..Event::default() }).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    list(folder).unwrap().iter().map(|backup| backup.name.to_string()).collect()
}

fn problem(path: &Path) -> BackupProblem {
    match check(path) {
        Err(Error::Backup { problem, .. }) => problem,
        other => panic!("a bad backup must be refused, but: {other:?}"),
    }
}

#[test]
fn a_backup_holds_what_the_database_holds() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    create(&workspace, "Hội nghị A");
    let backup = workspace.back_up(Reason::Manual).unwrap().unwrap();
    assert_eq!(names(folder.path()), ["2024-06-06T010203Z-op000001-manual.db"]);
    assert_eq!(list(folder.path()).unwrap(), std::slice::from_ref(&backup));
    check(&backup.path).unwrap();
    let restored = tempfile::tempdir().unwrap();
    fs::copy(&backup.path, restored.path().join("langbiang.db")).unwrap();
    let dump = |workspace: &Workspace| workspace.read(|store| store.dump()).unwrap();
    assert_eq!(dump(&open(restored.path(), 0)), dump(&workspace));
}

#[test]
fn no_backup_is_made_when_nothing_changed() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    assert_eq!(workspace.back_up(Reason::Exit).unwrap(), None, "there is nothing at all");
    create(&workspace, "Hội nghị A");
    assert!(workspace.back_up(Reason::Exit).unwrap().is_some());
    drop(workspace);
    let workspace = open(folder.path(), 5);
    for reason in [Reason::Exit, Reason::Import, Reason::Hourly] {
        assert_eq!(workspace.back_up(reason).unwrap(), None, "{reason}");
    }
    create(&workspace, "Hội nghị B");
    assert!(workspace.back_up(Reason::Exit).unwrap().is_some());
    assert_eq!(names(folder.path()).len(), 2);
}

#[test]
fn before_something_dangerous_a_backup_that_cannot_be_read_does_not_count() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    create(&workspace, "Hội nghị A");
    let bad = workspace.back_up(Reason::Exit).unwrap().unwrap();
    fs::write(&bad.path, "nothing").unwrap();
    assert!(workspace.back_up(Reason::Import).unwrap().is_some());
    assert_eq!(names(folder.path()).len(), 2);
}

#[test]
fn an_unreadable_backup_never_replaces_a_good_one() {
    let folder = tempfile::tempdir().unwrap();
    // 20:05 and 20:25 of one evening: a day later one of them is enough.
    let mut made = Vec::new();
    for (hours, name) in [(19, "A"), (20, "B")] {
        let clock = FixedClock(at(hours) - TimeDelta::minutes(if hours == 19 { -3 } else { 37 }));
        let workspace = Workspace::open(folder.path(), Arc::new(clock), "test").unwrap();
        create(&workspace, name);
        made.push(workspace.back_up(Reason::Exit).unwrap().unwrap());
    }
    let [good, bad] = &made[..] else { panic!() };
    fs::write(&bad.path, &fs::read(&bad.path).unwrap()[..5000]).unwrap();
    assert_eq!(problem(&bad.path), BackupProblem::Damaged);
    let workspace = open(folder.path(), 30);
    create(&workspace, "C");
    workspace.back_up(Reason::Exit).unwrap().unwrap();
    assert!(good.path.exists() && bad.path.exists(), "{:?}", names(folder.path()));
    // Once both are good, the older goes.
    drop(workspace);
    fs::copy(&good.path, &bad.path).unwrap();
    let workspace = open(folder.path(), 31);
    create(&workspace, "D");
    workspace.back_up(Reason::Exit).unwrap().unwrap();
    assert!(!good.path.exists() && bad.path.exists(), "{:?}", names(folder.path()));
}

#[test]
fn a_backup_of_a_damaged_database_gets_no_name_and_the_good_one_stays() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    create(&workspace, "Hội nghị A");
    let good = workspace.back_up(Reason::Exit).unwrap().unwrap();
    create(&workspace, "Hội nghị B");
    drop(workspace);
    storage::damage::index(folder.path());
    storage::damage::reference(folder.path());
    let workspace = open(folder.path(), 100);
    let refused = workspace.back_up(Reason::Exit).unwrap_err();
    assert!(
        matches!(refused, Error::Backup { problem: BackupProblem::Unverified, .. }),
        "{refused:?}"
    );
    assert_eq!(list(folder.path()).unwrap(), [good]);
    let files = fs::read_dir(place(folder.path())).unwrap().count();
    assert_eq!(files, 1, "the copy is thrown away");
}

#[test]
fn what_a_crash_left_of_a_backup_is_cleared_and_never_listed() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    create(&workspace, "Hội nghị A");
    fs::create_dir(place(folder.path())).unwrap();
    fs::write(place(folder.path()).join(".langbiang-AbC123.db"), "half").unwrap();
    fs::write(place(folder.path()).join("note of the user.txt"), "mine").unwrap();
    assert_eq!(names(folder.path()), [""; 0]);
    workspace.back_up(Reason::Exit).unwrap();
    assert_eq!(fs::read_dir(place(folder.path())).unwrap().count(), 2, "the user's file stays");
}

#[test]
fn what_is_no_backup_of_ours_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    assert_eq!(problem(&file("a.db", b"This is a letter.")), BackupProblem::Damaged);
    assert_eq!(problem(&file("empty.db", b"")), BackupProblem::Foreign);
    let workspace = open(folder.path(), 0);
    create(&workspace, "Hội nghị A");
    let backup = workspace.back_up(Reason::Exit).unwrap().unwrap();
    let mut bytes = fs::read(&backup.path).unwrap();
    // Version and application id stand at 60 and 68 (SQLite file format, 1.3).
    bytes[60..64].copy_from_slice(&999_i32.to_be_bytes());
    assert_eq!(problem(&file("newer.db", &bytes)), BackupProblem::Newer);
    bytes[68] ^= 1;
    assert_eq!(problem(&file("foreign.db", &bytes)), BackupProblem::Foreign);
    let missing = check(&folder.path().join("missing.db")).unwrap_err();
    assert!(matches!(missing, Error::Io { .. }), "{missing:?}");
}

#[test]
fn an_end_backs_up_what_changed_also_to_a_stick() {
    let folder = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let set = |workspace: &Workspace, place: &Path| {
        settings::set(workspace, Key::BackupFolder, place.to_str().unwrap()).unwrap();
    };
    let minutes = TimeDelta::minutes;
    let workspace = open(folder.path(), 0);
    set(&workspace, stick.path());
    let closed = workspace.close(minutes(10)).unwrap();
    let backup = closed.backup.as_ref().expect("something changed");
    let Some(SecondPlace::Copied(copy)) = &closed.second_place else { panic!("{closed:?}") };
    assert!(fs::read(copy).unwrap() == fs::read(&backup.path).unwrap());

    let closed = open(folder.path(), 1).close(minutes(0)).unwrap();
    assert_eq!(closed.backup, None, "nothing changed");
    assert!(matches!(closed.second_place, Some(SecondPlace::AlreadyThere(_))));

    let workspace = open(folder.path(), 1);
    set(&workspace, &stick.path().join("out"));
    let closed = workspace.close(minutes(61)).unwrap();
    assert_eq!(closed.backup, None, "the newest is young enough");
    assert!(matches!(closed.second_place, Some(SecondPlace::Missing)));
    let closed = open(folder.path(), 1).close(minutes(60)).unwrap();
    assert!(closed.backup.is_some());
}

#[test]
fn a_long_day_is_backed_up_every_hour_in_which_something_changed() {
    let folder = tempfile::tempdir().unwrap();
    let hourly = |hour: i64| open(folder.path(), hour).back_up_hourly().unwrap().is_some();
    create(&open(folder.path(), 0), "Hội nghị A");
    assert!(hourly(0), "something changed");
    create(&open(folder.path(), 0), "Hội nghị B");
    assert!(!hourly(0), "the newest is young");
    assert!(hourly(1) && !hourly(2), "and then nothing changed");
}

#[test]
fn an_import_is_preceded_by_a_backup_of_what_changed() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    create(&workspace, "Hội nghị A");
    let event = &events::list(&workspace).unwrap()[0];
    let list = delegates::List::read("Họ và tên\nLê Ánh\n".as_bytes(), "ds.csv").unwrap();
    delegates::import(&workspace, &event.id, &list, &Unwatched).unwrap();
    let backups = super::list(folder.path()).unwrap();
    assert_eq!((backups.len(), backups[0].name.reason), (1, Reason::Import));
}

#[test]
fn a_stick_that_cannot_be_written_is_told_and_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    create(&workspace, "Hội nghị A");
    let backup = workspace.back_up(Reason::Exit).unwrap().unwrap();
    let stick = tempfile::tempdir().unwrap();
    fs::create_dir(stick.path().join(backup.name.to_string())).unwrap();
    let contents = files::Store::of(folder.path());
    let copied = copy_to(&backup, &contents, stick.path());
    assert!(matches!(copied, SecondPlace::Failed(Error::Io { .. })));
}

#[test]
fn two_backups_at_once_do_not_disturb_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 0);
    for round in 0..8 {
        create(&workspace, &format!("Hội nghị {round}"));
        std::thread::scope(|scope| {
            let workspace = &workspace;
            let both = [Reason::Hourly, Reason::Import]
                .map(|reason| scope.spawn(move || workspace.back_up(reason)));
            for one in both {
                one.join().unwrap().unwrap();
            }
        });
    }
    assert!(list(folder.path()).unwrap().iter().all(|backup| check(&backup.path).is_ok()));
}

/// Keeps a picture and makes it the logo.
fn attach_logo(workspace: &Workspace, bytes: &[u8]) {
    let file = workspace.folder().join("logo.png");
    fs::write(&file, bytes).unwrap();
    let form = AttachFile { file, to: AttachTo::Logo, record: None };
    materials::attach(workspace, &form, &Unwatched).unwrap();
}

#[test]
fn a_damaged_backup_keeps_nobody_from_the_stick() {
    let (folder, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let workspace = open(folder.path(), 0);
    attach_logo(&workspace, b"a picture");
    let bad = workspace.back_up(Reason::Exit).unwrap().unwrap();
    fs::write(&bad.path, "nothing").unwrap();
    settings::set(&workspace, Key::BackupFolder, stick.path().to_str().unwrap()).unwrap();
    let closed = workspace.close(TimeDelta::zero()).unwrap();
    assert!(matches!(closed.second_place, Some(SecondPlace::Copied(_))), "{closed:?}");
}

#[test]
fn a_stick_gets_the_contents_too_and_keeps_what_lies_there() {
    let (folder, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let workspace = open(folder.path(), 0);
    attach_logo(&workspace, b"a picture");
    settings::set(&workspace, Key::BackupFolder, stick.path().to_str().unwrap()).unwrap();
    let (ours, there) = (files::Store::of(folder.path()), files::Store::of(stick.path()));
    let other = there.put_from(&mut &b"of another laptop"[..], Path::new("a"), 0, &Unwatched);
    let digest = ours.list().unwrap()[0];
    workspace.close(TimeDelta::zero()).unwrap();
    let mut both = [digest, other.unwrap().digest];
    both.sort();
    assert_eq!(there.list().unwrap(), both);
    assert_eq!(there.check(&digest).unwrap(), files::State::Present { size: 9 });

    // One that was cut short on the stick is made whole again, also where nothing changed.
    fs::write(there.path(&digest), b"a pic").unwrap();
    open(folder.path(), 1).close(TimeDelta::zero()).unwrap();
    assert_eq!(there.check(&digest).unwrap(), files::State::Present { size: 9 });

    // What is damaged here is not copied, and keeps nobody from the rest.
    let workspace = open(folder.path(), 2);
    attach_logo(&workspace, b"another picture");
    let second = files::Digest::of(b"another picture");
    fs::write(ours.path(&second), b"something else").unwrap();
    let closed = workspace.close(TimeDelta::zero()).unwrap();
    assert!(matches!(closed.second_place, Some(SecondPlace::Copied(_))), "{closed:?}");
    assert_eq!(there.list().unwrap(), both);
}
