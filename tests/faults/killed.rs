//! `kill -9` while a program acknowledges what it writes.

use std::{path::Path, thread, time::Duration};

use langbiang_tests::script::Foretold;

use crate::{
    Tally, moment,
    needs::{note, rounds},
    program::{acknowledge, run, start},
    settle, strace,
    sweep::{starts, sweep},
};

/// So many steps a round; the kill comes before the last.
const STEPS: u32 = 64;

/// One workspace goes through all rounds. The kills are spread over opening and writing. In every
/// third round opening it again, which folds the -wal back, is killed as well.
#[test]
fn a_program_that_is_killed_at_any_moment_loses_nothing_that_it_acknowledged() {
    let kills = rounds(60);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let folder = folder.path().join("workspace");
    let steps = STEPS.to_string();
    let (mut foretold, mut tally) = (Foretold::default(), Tally::default());
    let whole = run(&mut acknowledge(&folder, &["write", "0", &steps]));
    foretold.go_on(0, whole.acknowledged);
    let opening = run(&mut acknowledge(&folder, &["open"])).length;
    for round in 1..=kills {
        let work = ["write", &round.to_string(), &steps];
        let ended = kill_after(whole.length.mul_f64(moment(round)), &folder, &work);
        if round % 3 == 0 {
            kill_after(opening.mul_f64(moment(round / 3)), &folder, &["open"]);
        }
        let left = settle(&folder, &mut foretold, round, ended);
        tally.count(ended, left);
    }
    tally.close("kills");
    assert!(tally.acknowledged < kills * STEPS, "kills must come before the end");
}

/// Starts the program and kills it; gives how much it had acknowledged. The time is the fault, not
/// something waited for.
fn kill_after(time: Duration, folder: &Path, work: &[&str]) -> u32 {
    let running = start(&mut acknowledge(folder, work));
    thread::sleep(time);
    running.kill().acknowledged
}

#[test]
fn a_program_that_is_killed_at_any_call_loses_nothing_that_it_acknowledged() {
    if !strace::may_run("kills at every call") {
        return;
    }
    let place = tempfile::tempdir().expect("a temporary folder");
    let (folder, mut kills) = (place.path().join("workspace"), 0);
    for (from, foretold) in starts(place.path()) {
        let fault = (&["write", "1", "8"][..], "signal=KILL");
        sweep(&from, &folder, fault, |disturbance, ended| {
            let unharmed = ended.status.success();
            assert!(!unharmed || ended.acknowledged == 8, "{disturbance:?}");
            kills += u32::from(!unharmed);
            settle(&folder, &mut foretold.clone(), 1, ended.acknowledged);
        });
    }
    note(&format!("{kills} kills, each at another call: nothing acknowledged was lost"));
    assert!(kills > 0, "some must be killed");
}
