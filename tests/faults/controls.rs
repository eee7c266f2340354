//! Control runs of the power cuts: they must lose something, or the cuts would prove nothing.
//!
//! One is SQLite with `synchronous=NORMAL`, the other our own program on a disk that only says
//! that it has flushed.

use std::{path::Path, process::Command, time::Duration};

use langbiang_core::Workspace;
use langbiang_tests::{
    conference_morning,
    script::{Foretold, Left, events},
};

use crate::{
    disks::Ext4,
    moment,
    needs::{self, note},
    power_cut::cut_after,
    program::{acknowledge, run, start},
    strace,
};

/// How often a control run is cut.
const CUTS: u32 = 10;

#[test]
fn sqlite_with_synchronous_normal_loses_acknowledged_commits_in_a_power_cut() {
    let what = "the control run with synchronous=NORMAL";
    if !needs::programs(what, &["python3"]) {
        return;
    }
    let Some(mut disk) = Ext4::new(what, 64) else { return };
    let database = disk.path().join("normal.db");
    let lost = control(what, |cut| {
        let before = rows(&database);
        let more = cut_while_it_writes(cut, &mut disk, &mut normal(&database, "write"));
        rows(&database) < before + more
    });
    assert!(lost > 0, "the cuts must be able to lose something");
}

#[test]
fn our_own_program_loses_acknowledged_steps_on_a_disk_that_only_says_it_has_flushed() {
    let what = "the control run on a lying disk";
    if !strace::may_run(what) {
        return;
    }
    let Some(mut disk) = Ext4::new(what, 64) else { return };
    let lost = control(what, |cut| {
        let folder = disk.path().join(format!("workspace-{cut}"));
        let mut foretold = Foretold::default();
        foretold.go_on(0, run(&mut acknowledge(&folder, &["write", "0", "8"])).acknowledged);
        let mut program = strace::lying(&folder, &["write", "1", "64"]);
        let acknowledged = cut_while_it_writes(cut, &mut disk, &mut program);
        let found =
            Workspace::open(&folder, conference_morning(), "tests").and_then(|w| events(&w));
        found.is_ok_and(|found| foretold.settle(1, acknowledged, &found) == Left::Wrong)
    });
    assert!(lost > 0, "the cuts must be able to lose something");
}

/// Cuts so many times and says how often something was lost.
fn control(what: &str, lost: impl FnMut(&u32) -> bool) -> usize {
    let lost = (1..=CUTS).filter(lost).count();
    note(&format!("{what}: {lost} of {CUTS} cuts lost what was acknowledged"));
    lost
}

/// The statement of the control run: one row a commit, one line a row.
fn normal(database: &Path, work: &str) -> Command {
    let mut command = Command::new("python3");
    command.args(["-c", include_str!("normal.py")]).arg(database).arg(work);
    command
}

/// How many rows the control run has left.
fn rows(database: &Path) -> u32 {
    run(&mut normal(database, "look")).acknowledged
}

/// Cuts the disk off some time after the first line; gives how many lines there were.
fn cut_while_it_writes(cut: &u32, disk: &mut Ext4, command: &mut Command) -> u32 {
    let mut running = start(command);
    assert!(running.says_more(), "{}", running.end().problem);
    cut_after(Duration::from_millis(200).mul_f64(moment(*cut)), disk, running).acknowledged
}
