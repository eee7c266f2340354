//! A disk that fills up: a filesystem in memory of so many kB.

use langbiang_tests::script::Foretold;

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
    let sizes = (64..=1024).step_by(64).chain((2048..=8192).step_by(1024));
    let (mut tried, mut acknowledged) = (0, 0);
    for size in sizes {
        let Some(disk) = Small::new("full disks", size) else { return };
        let folder = disk.path().join("workspace");
        let ended = run(&mut acknowledge(&folder, ENDLESS));
        let said = ["full", "No space left"].iter().any(|words| ended.problem.contains(words));
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
        let ended_later = run(&mut acknowledge(&folder, &["write", "2", "16"]));
        assert_eq!(ended_later.acknowledged, 16, "at {size} kB: {}", ended_later.problem);
        settle(&folder, &mut foretold, 2, 16);
        tried += 1;
        acknowledged += ended.acknowledged;
    }
    note(&format!("{tried} full disks after {acknowledged} acknowledged steps: none lost"));
    assert!(acknowledged > 0, "some disks must fill up while it acknowledges");
}
