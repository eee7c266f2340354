//! A folder that cannot be written to: a bind mount for reading only, as a stick with its switch
//! set or a share without rights.

use std::{fs, path::Path};

use langbiang_tests::{
    event, open,
    script::{Foretold, Left},
};

use crate::{
    disks::ReadOnly,
    look,
    needs::note,
    program::{acknowledge, run},
    sweep::kill_in_the_midst,
};

/// Every file of a folder that nobody has open, by name and content.
fn bytes(folder: &Path) -> Vec<(std::ffi::OsString, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let mut files: Vec<_> =
        entries.map(|entry| (entry.file_name(), fs::read(entry.path()).expect("a file"))).collect();
    files.sort();
    files
}

#[test]
fn a_writer_is_refused_a_read_only_folder_and_nothing_in_it_changes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    event(&open(folder.path()), "Hội nghị Đà Lạt");
    let before = bytes(folder.path());
    let Some(shut) = ReadOnly::new("read-only folders, writing", folder.path()) else { return };
    let ended = run(&mut acknowledge(shut.path(), &["write", "1", "8"]));
    assert_eq!((ended.status.code(), ended.acknowledged), (Some(1), 0));
    assert!(ended.problem.contains("Read-only file system"), "{}", ended.problem);
    drop(shut);
    assert_eq!(before, bytes(folder.path()));
    note("read-only folder: a writer was refused and changed nothing");
}

#[test]
fn a_read_only_folder_can_be_looked_at() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    event(&open(folder.path()), "Hội nghị Đà Lạt");
    let before = bytes(folder.path());
    let Some(shut) = ReadOnly::new("read-only folders, looking", folder.path()) else { return };
    assert_eq!(look(shut.path()).len(), 1);
    drop(shut);
    assert_eq!(before, bytes(folder.path()));
    note("read-only folder: it could be looked at");
}

/// As when the stick is pulled out of a laptop that is switched off hard, and its switch is set.
#[test]
fn a_read_only_folder_whose_writer_was_killed_can_be_looked_at() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let acknowledged = kill_in_the_midst(folder.path(), 1);
    let Some(shut) = ReadOnly::new("read-only folders after a kill", folder.path()) else { return };
    let seen = look(shut.path());
    drop(shut);
    let mut foretold = Foretold::default();
    assert_ne!(foretold.settle(1, acknowledged, &seen), Left::Wrong);
    note("read-only folder after a kill: it could be looked at");
}
