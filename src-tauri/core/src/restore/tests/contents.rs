//! Contents come along with a restore: out of a hand-over file, from a stick, from a copied folder.

use super::*;

/// A workspace with a picture as its logo, and the same as a hand-over file.
fn with_a_logo() -> (tempfile::TempDir, PathBuf, crate::files::Digest) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = open(folder.path(), 1);
    create(&workspace, "A");
    let picture = folder.path().join("logo.png");
    fs::write(&picture, b"\x89PNG\r\n\x1a\n a picture").unwrap();
    let form = AttachFile { file: picture, to: AttachTo::Logo, record: None };
    materials::attach(&workspace, &form, &Unwatched).unwrap();
    let out = folder.path().join("all.langbiang");
    assert_eq!(backups::hand_over(&workspace, &out, &Unwatched).unwrap().missing, []);
    let digest = crate::files::Store::of(folder.path()).list().unwrap().remove(0);
    (folder, out, digest)
}

#[test]
fn a_hand_over_file_brings_the_data_and_the_files_to_another_laptop() {
    let (from, file, digest) = with_a_logo();
    let folder = tempfile::tempdir().unwrap();
    let preview = preview(folder.path(), &file, Arc::new(clock(2))).unwrap();
    assert_eq!(preview.added, ["A"]);
    restore(folder.path(), &file).unwrap();
    let (ours, theirs) = (open(folder.path(), 3), open(from.path(), 3));
    assert_eq!(dump(&ours), dump(&theirs));
    let store = crate::files::Store::of(folder.path());
    assert!(matches!(store.check(&digest).unwrap(), crate::files::State::Present { .. }));
    let entries = fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name());
    let drafts = entries.filter(|name| name.to_string_lossy().starts_with(crate::io::DRAFT));
    assert_eq!(drafts.count(), 0, "nothing in between stays");
}

#[test]
fn a_damaged_hand_over_file_is_refused_and_everything_stays() {
    let (folder, file, _) = with_a_logo();
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).unwrap();
    let before = names(&open(folder.path(), 2));
    let refused = restore(folder.path(), &file).unwrap_err();
    assert!(matches!(refused, Error::Archive { .. }), "{refused:?}");
    assert_eq!(names(&open(folder.path(), 3)), before);
    assert!(!folder.path().join("moved-aside").exists());
}

#[test]
fn a_file_with_one_event_is_not_taken_for_a_backup() {
    let (folder, _, _) = with_a_logo();
    let workspace = open(folder.path(), 2);
    let file = folder.path().join("one.langbiang");
    let event = events::list(&workspace).unwrap().remove(0).id;
    events::export(&workspace, &event, crate::Language::Vi, &file, &Unwatched).unwrap();
    drop(workspace);
    let refused = restore(folder.path(), &file).unwrap_err();
    let problem = BackupProblem::OneEvent;
    assert!(matches!(refused, Error::Backup { problem: p, .. } if p == problem), "{refused:?}");
}

#[test]
fn a_content_that_is_gone_is_named_and_keeps_nobody_from_a_backup() {
    let (folder, file, digest) = with_a_logo();
    fs::remove_file(crate::files::Store::of(folder.path()).path(&digest)).unwrap();
    let workspace = open(folder.path(), 2);
    let written = backups::hand_over(&workspace, &file, &Unwatched).unwrap();
    assert_eq!(written.missing, [digest]);
}

#[test]
fn damaged_data_is_not_handed_over_as_a_backup() {
    let (folder, file, _) = with_a_logo();
    fs::remove_file(&file).unwrap();
    damage::index(folder.path());
    let refused = backups::hand_over(&look(folder.path()), &file, &Unwatched).unwrap_err();
    let problem = BackupProblem::Unverified;
    assert!(matches!(refused, Error::Backup { problem: p, .. } if p == problem), "{refused:?}");
    assert!(!file.exists());
}

#[test]
fn a_backup_on_a_stick_brings_its_files_and_only_those() {
    let (from, _, digest) = with_a_logo();
    let stick = tempfile::tempdir().unwrap();
    let workspace = open(from.path(), 2);
    settings::set(&workspace, Key::BackupFolder, stick.path().to_str().unwrap()).unwrap();
    let closed = workspace.close(chrono::TimeDelta::zero()).unwrap();
    let Some(backups::SecondPlace::Copied(copy)) = closed.second_place else { panic!() };
    let there = crate::files::Store::of(stick.path());
    there.put_from(&mut &b"of another laptop"[..], Path::new("a"), 0, &Unwatched).unwrap();
    let folder = tempfile::tempdir().unwrap();
    restore(folder.path(), &copy).unwrap();
    let store = crate::files::Store::of(folder.path());
    assert_eq!(store.list().unwrap(), [digest]);
    assert!(matches!(store.check(&digest).unwrap(), crate::files::State::Present { .. }));
}

#[test]
fn a_database_that_was_moved_aside_keeps_its_contents() {
    let (folder, _, digest) = with_a_logo();
    let (_other, backup) = a_then_b();
    restore(folder.path(), &backup.path).unwrap();
    fs::remove_dir_all(backups::place(folder.path())).unwrap();
    let aside = folder.path().join("moved-aside/2024-06-06T020203Z");
    let before = fs::read_dir(&aside).unwrap().count();
    let swept = || materials::sweep(&open(folder.path(), 3)).unwrap();
    assert_eq!(swept(), crate::files::Swept::default());
    assert_eq!(fs::read_dir(&aside).unwrap().count(), before, "nothing is made beside it");
    fs::write(aside.join("langbiang.db"), "damaged").unwrap();
    assert_eq!(swept(), crate::files::Swept::default(), "it could name any content");
    fs::remove_dir_all(&aside).unwrap();
    assert_eq!(swept().waiting, 1);
    assert_eq!(crate::files::Store::of(folder.path()).list().unwrap(), [digest]);
}

#[test]
fn a_copy_of_the_folder_of_a_session_at_work_brings_its_files_too() {
    let (from, _, digest) = with_a_logo();
    let workspace = open(from.path(), 2);
    // Stands in the -wal only.
    let picture = from.path().join("other.png");
    fs::write(&picture, b"another picture").unwrap();
    let form = AttachFile { file: picture, to: AttachTo::Logo, record: None };
    materials::attach(&workspace, &form, &Unwatched).unwrap();
    let copy = tempfile::tempdir().unwrap();
    for name in ["langbiang.db", "langbiang.db-wal"] {
        fs::copy(from.path().join(name), copy.path().join(name)).unwrap();
    }
    let theirs = crate::files::Store::of(copy.path());
    let ours = crate::files::Store::of(from.path());
    for digest in ours.list().unwrap() {
        theirs.put(&ours.path(&digest), &Unwatched).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    restore(folder.path(), &copy.path().join("langbiang.db")).unwrap();
    let brought = crate::files::Store::of(folder.path()).list().unwrap();
    assert_eq!(brought, [crate::files::Digest::of(b"another picture")], "not {digest}, replaced");
}
