//! A filesystem that is cut off under the program, as in a power cut: what was not flushed to the
//! disk is gone.
//!
//! Two control runs must lose something, or the cuts would prove nothing: SQLite with
//! `synchronous=NORMAL`, and our own program on a disk that only says that it has flushed.

use std::{path::Path, process::Command, thread, time::Duration};

use langbiang_core::Workspace;
use langbiang_tests::{
    conference_morning,
    script::{Foretold, Left, events},
};

use crate::{
    disks::Ext4,
    moment,
    needs::{self, note, rounds},
    program::{Ended, Running, acknowledge, run, start},
    settle, strace,
    sweep::{starts, sweep},
};

/// So many steps a round; the cut comes before the last.
const STEPS: &str = "64";

/// How often a control run is cut.
const CONTROLS: u32 = 10;

#[test]
fn a_power_cut_at_any_moment_loses_nothing_that_was_acknowledged() {
    let cuts = rounds(60);
    let Some(mut disk) = Ext4::new("power cuts", 512) else { return };
    let folder = disk.path().join("workspace");
    let mut foretold = Foretold::default();
    let whole = run(&mut acknowledge(&folder, &["write", "0", STEPS]));
    foretold.go_on(0, whole.acknowledged);
    let (mut all, mut early, mut more) = (0, 0, 0);
    for round in 1..=cuts {
        let work = ["write", &round.to_string(), STEPS];
        let time = whole.length.mul_f64(moment(round));
        let ended = cut_after(time, &mut disk, start(&mut acknowledge(&folder, &work)));
        let left = settle(&folder, &mut foretold, round, ended.acknowledged);
        early += u32::from(ended.acknowledged == 0);
        more += u32::from(left == Left::OneMore);
        all += ended.acknowledged;
    }
    note(&format!(
        "{cuts} power cuts among {all} acknowledged steps: none lost; {early} came before the \
         first step, after {more} one more was there"
    ));
    assert!(early < cuts / 2, "most cuts must come while it acknowledges");
}

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
        let mut program = strace::lying(&folder, &["write", "1", STEPS]);
        let acknowledged = cut_while_it_writes(cut, &mut disk, &mut program);
        let found =
            Workspace::open(&folder, conference_morning(), "tests").and_then(|w| events(&w));
        found.is_ok_and(|found| foretold.settle(1, acknowledged, &found) == Left::Wrong)
    });
    assert!(lost > 0, "the cuts must be able to lose something");
}

/// Cuts so many times and says how often something was lost.
fn control(what: &str, lost: impl FnMut(&u32) -> bool) -> usize {
    let lost = (1..=CONTROLS).filter(lost).count();
    note(&format!("{what}: {lost} of {CONTROLS} cuts lost what was acknowledged"));
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

/// Starts a program, cuts its disk off after `time` and switches the power on again. The time is
/// the fault, not something waited for.
fn cut_after(time: Duration, disk: &mut Ext4, running: Running) -> Ended {
    thread::sleep(time);
    disk.cut(Some(running.id()));
    let ended = running.end();
    disk.come_back();
    ended
}

/// The same from the first line on; gives how many there were.
fn cut_while_it_writes(cut: &u32, disk: &mut Ext4, command: &mut Command) -> u32 {
    let mut running = start(command);
    assert!(running.says_more(), "{}", running.end().problem);
    cut_after(Duration::from_millis(200).mul_f64(moment(*cut)), disk, running).acknowledged
}

#[test]
fn a_power_cut_at_any_call_loses_nothing_that_was_acknowledged() {
    let what = "power cuts at every call";
    if !strace::may_run(what) {
        return;
    }
    let place = tempfile::tempdir().expect("a temporary folder");
    let Some(mut disk) = Ext4::new(what, 64) else { return };
    let (folder, mut cuts) = (disk.path().join("workspace"), 0);
    for (from, foretold) in starts(place.path()) {
        let fault = (&["write", "1", "8"][..], "signal=KILL");
        cuts += sweep(&from, &folder, fault, |_, ended| {
            disk.cut(None);
            disk.come_back();
            settle(&folder, &mut foretold.clone(), 1, ended.acknowledged);
        });
    }
    note(&format!("{cuts} power cuts, each at another call: nothing acknowledged was lost"));
}
