//! A disk that fills up: a filesystem in memory of so many kB.

use std::{fs::File, io::Write};

use langbiang_core::backups::{self, Reason};
use langbiang_tests::{event, open, script::Foretold};

use crate::{
    disks::Small,
    look,
    needs::note,
    program::{acknowledge, run},
    settle,
};

/// More than fits on any of the disks.
const ENDLESS: &[&str] = &["write", "1", "100000"];

/// The sizes make it fill up while a workspace is made, in the -wal, and in the database.
#[test]
fn a_full_disk_is_said_loses_nothing_and_once_there_is_room_it_goes_on() {
    let sizes = (64..=1024).step_by(64).chain([2048, 4096, 6144]);
    let (mut tried, mut acknowledged) = (0, 0);
    for size in sizes {
        let Some(disk) = Small::new("full disks", size) else { return };
        let folder = disk.path().join("workspace");
        let ended = run(&mut acknowledge(&folder, ENDLESS));
        let said = ended.problem.contains("the disk is full");
        assert!(!ended.status.success() && said, "at {size} kB: {}", ended.problem);
        if ended.acknowledged > 0 {
            let mut foretold = Foretold::default();
            let seen = look(&folder);
            foretold.settle(1, ended.acknowledged, &seen);
            assert_eq!(foretold.events(), &seen, "a full disk can be looked at ({size} kB)");
        }
        disk.resize(size + 4096);
        let mut foretold = Foretold::default();
        settle(&folder, &mut foretold, 1, ended.acknowledged);
        let later = run(&mut acknowledge(&folder, &["write", "2", "16"]));
        assert_eq!(later.acknowledged, 16, "at {size} kB: {}", later.problem);
        settle(&folder, &mut foretold, 2, 16);
        tried += 1;
        acknowledged += ended.acknowledged;
    }
    note(&format!("{tried} full disks after {acknowledged} acknowledged steps: none lost"));
    assert!(acknowledged > 0, "some disks must fill up while it acknowledges");
}

/// Rooms from none to one in which the copy fits but for its last pages.
#[test]
fn a_backup_on_a_full_disk_is_refused_and_the_good_ones_stay() {
    let Some(disk) = Small::new("backups on full disks", 4096) else { return };
    let folder = disk.path().join("workspace");
    let workspace = open(&folder);
    event(&workspace, "Hội nghị Đà Lạt");
    let good = workspace.back_up(Reason::Manual).expect("a backup").expect("something to keep");
    event(&workspace, "Hội nghị Huế");
    let rooms = (0..=160).step_by(16);
    for room in rooms.clone() {
        leave(&disk, room);
        workspace.back_up(Reason::Manual).expect_err("there is no room");
        let left = backups::list(&folder).expect("the backups");
        assert_eq!(left, std::slice::from_ref(&good), "with room for {room} kB");
        backups::check(&good.path).expect("the good one is as it was");
    }
    leave(&disk, 1024);
    let better = workspace.back_up(Reason::Manual).expect("a backup").expect("something to keep");
    assert_eq!(backups::list(&folder).expect("the backups"), [better, good]);
    note(&format!("{} backups on a full disk were refused, the good one stayed", rooms.count()));
}

/// Fills the disk so that so many kB are left.
fn leave(disk: &Small, kilobytes: u64) {
    let path = disk.path().join("filling");
    let mut file = File::create(&path).expect("a file");
    while file.write_all(&[0; 4096]).is_ok() {}
    let filled = file.metadata().expect("its length").len();
    file.set_len(filled.saturating_sub(kilobytes << 10)).expect("some room");
}
