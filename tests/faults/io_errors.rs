//! A disk that answers one call with an error: strace lets the nth call of a kind fail.

use std::{fs, path::Path};

use langbiang_tests::script::{Foretold, Left};

use crate::{
    needs::note,
    program::{acknowledge, run, start},
    settle,
    strace::{self, CALLS, Disturbance},
};

/// What the program is to do meanwhile: round 1 of the script.
const WORK: &[&str] = &["write", "1", "8"];

#[test]
fn an_error_of_the_disk_at_any_call_is_said_and_nothing_acknowledged_is_lost() {
    if !strace::may_run("errors of the disk") {
        return;
    }
    let place = tempfile::tempdir().expect("a temporary folder");
    let place = place.path();
    let (mut runs, mut failed) = (0, 0);
    for (state, foretold) in states(place) {
        for call in CALLS {
            for number in strace::some_of(call, || copy(&state, &place.join("counted")), WORK) {
                let folder = copy(&state, &place.join("disturbed"));
                let disturbance = Disturbance { call, fault: "error=EIO", number };
                let ended = run(&mut disturbance.command(&folder, WORK));
                let (said, failure) = (!ended.problem.is_empty(), !ended.status.success());
                assert!(said || !failure, "{disturbance:?}: an error must be said");
                assert!(!ended.problem.contains("damaged"), "{disturbance:?}: {}", ended.problem);
                let left = settle(&folder, &mut foretold.clone(), 1, ended.acknowledged);
                assert!(
                    failure || left == Left::Acknowledged,
                    "{disturbance:?}: what is tried again is done once"
                );
                runs += 1;
                failed += u32::from(failure);
            }
        }
    }
    note(&format!(
        "{runs} calls failed under the program: nothing acknowledged was lost; {failed} times it \
         gave up, otherwise it went on"
    ));
    assert!(failed > 0 && failed < runs, "some errors must stop it and some must not");
}

/// Where the program may start from: nothing, a workspace that was closed, and one whose program
/// was killed.
fn states(place: &Path) -> Vec<(std::path::PathBuf, Foretold)> {
    let [nothing, closed, killed] = ["nothing", "closed", "killed"].map(|name| place.join(name));
    let mut after_one = Foretold::default();
    after_one.go_on(0, run(&mut acknowledge(&closed, &["write", "0", "8"])).acknowledged);
    let mut program = start(&mut acknowledge(&killed, &["write", "0", "100000"]));
    while program.says_more() && program.said() < 8 {}
    let mut after_kill = Foretold::default();
    let acknowledged = program.kill().acknowledged;
    // What was under way is settled on a copy; the killed one stays as the kill has left it.
    settle(&copy(&killed, &place.join("settled")), &mut after_kill, 0, acknowledged);
    vec![(nothing, Foretold::default()), (closed, after_one), (killed, after_kill)]
}

/// Copies a workspace that nobody has open, in place of what was there.
fn copy(from: &Path, to: &Path) -> std::path::PathBuf {
    let _ = fs::remove_dir_all(to);
    if from.is_dir() {
        fs::create_dir(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a workspace") {
            let entry = entry.expect("a file of it");
            fs::copy(entry.path(), to.join(entry.file_name())).expect("a copy of it");
        }
    }
    to.into()
}
