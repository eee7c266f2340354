//! A filesystem that is cut off under the program, as in a power cut: what was not flushed to the
//! disk is gone. That something can be lost is shown in `controls`.

use std::{thread, time::Duration};

use langbiang_tests::script::Foretold;

use crate::{
    Tally,
    disks::Ext4,
    moment,
    needs::{note, rounds},
    program::{Ended, Running, acknowledge, run, start},
    settle, strace,
    sweep::{starts, sweep},
};

/// So many steps a round; the cut comes before the last.
const STEPS: &str = "64";

#[test]
fn a_power_cut_at_any_moment_loses_nothing_that_was_acknowledged() {
    let cuts = rounds(60);
    let Some(mut disk) = Ext4::new("power cuts", 512) else { return };
    let folder = disk.path().join("workspace");
    let mut foretold = Foretold::default();
    let whole = run(&mut acknowledge(&folder, &["write", "0", STEPS]));
    foretold.go_on(0, whole.acknowledged);
    let mut tally = Tally::default();
    for round in 1..=cuts {
        let work = ["write", &round.to_string(), STEPS];
        let time = whole.length.mul_f64(moment(round));
        let ended = cut_after(time, &mut disk, start(&mut acknowledge(&folder, &work)));
        let left = settle(&folder, &mut foretold, round, ended.acknowledged);
        tally.count(ended.acknowledged, left);
    }
    tally.close("power cuts");
}

/// Starts a program, cuts its disk off after `time` and switches the power on again. The time is
/// the fault, not something waited for.
pub(crate) fn cut_after(time: Duration, disk: &mut Ext4, running: Running) -> Ended {
    thread::sleep(time);
    disk.cut(Some(running.id()));
    let ended = running.end();
    disk.come_back();
    ended
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

/// Other filesystems than ext4 may lose a folder that was not flushed into the one above it.
#[test]
fn a_new_workspace_is_flushed_into_the_folders_above_it_before_anything_is_acknowledged() {
    if !strace::may_run("what a new workspace flushes") {
        return;
    }
    let place = tempfile::tempdir().expect("a temporary folder");
    let place = place.path().canonicalize().expect("its path");
    let flushed = strace::flushed(&place.join("a/b"), &["write", "0", "1"]);
    for folder in [place.clone(), place.join("a"), place.join("a/b")] {
        let folder = folder.to_string_lossy();
        assert!(flushed.iter().any(|path| *path == folder), "{folder} is not among {flushed:?}");
    }
}
