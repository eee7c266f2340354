//! A power cut while a backup is restored.

use std::{fs, path::Path};

use langbiang_core::{backups, progress::Unwatched};
use langbiang_tests::{
    file, open,
    script::{Events, events},
};

use crate::{
    disks::Ext4,
    needs::note,
    program::{acknowledge, run},
    sound, strace,
    sweep::{copy, starts, sweep},
};

/// What is restored was made in a round of its own.
#[test]
fn a_restore_that_loses_its_power_at_any_call_leaves_the_old_or_the_new_and_loses_neither() {
    let what = "power cuts inside a restore";
    if !strace::may_run(what) {
        return;
    }
    let Some(mut disk) = Ext4::new(what, 64) else { return };
    let place = tempfile::tempdir().expect("a temporary folder");
    let (backup, new) = backup(place.path());
    let (folder, aside) = (disk.path().join("workspace"), place.path().join("aside"));
    let (mut cuts, mut swapped) = (0, 0);
    for (from, foretold) in starts(place.path()).into_iter().skip(1) {
        let old = foretold.events();
        let work = ["restore", &backup];
        cuts += sweep(&from, &folder, (&work, "signal=KILL"), |disturbance, ended| {
            disk.cut(None);
            disk.come_back();
            let workspace = open(&folder);
            sound(&workspace);
            let found = events(&workspace).expect("its events");
            drop(workspace);
            if found == *old {
                assert_eq!(ended.acknowledged, 0, "{disturbance:?}: a restore was lost");
            } else {
                assert_eq!(found, new, "{disturbance:?} left something else");
                assert_eq!(&moved_aside(&folder, &aside), old, "{disturbance:?}: the old is lost");
                swapped += 1;
            }
        });
    }
    note(&format!(
        "{cuts} power cuts inside a restore: {swapped} left the new data, the rest the old, and \
         none lost the other"
    ));
    assert!(swapped > 0 && swapped < cuts, "there must be cuts on both sides");
}

/// A backup with a file in it, and its events.
fn backup(place: &Path) -> (String, Events) {
    let (folder, backup) = (place.join("other"), place.join("tất cả.langbiang"));
    run(&mut acknowledge(&folder, &["write", "7", "16"]));
    let slides = file(place, "bài.pdf", "%PDF-1.7").to_string_lossy().into_owned();
    run(&mut acknowledge(&folder, &["attach", "r7-0", &slides]));
    let workspace = open(&folder);
    backups::hand_over(&workspace, &backup, &Unwatched).expect("a backup");
    (backup.to_string_lossy().into_owned(), events(&workspace).expect("its events"))
}

/// What is in the database that a restore moved aside, looked at in a copy.
fn moved_aside(folder: &Path, copied: &Path) -> Events {
    let places = fs::read_dir(folder.join("moved-aside")).expect("a place aside");
    let full = places.map(|place| place.expect("a place").path());
    let mut full = full.filter(|place| place.join("langbiang.db").exists());
    copy(&full.next().expect("the old database"), copied);
    events(&open(copied)).expect("its events")
}
