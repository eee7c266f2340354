//! A disk that answers one call with an error.

use langbiang_tests::script::Left;

use crate::{
    needs::note,
    settle, strace,
    sweep::{starts, sweep},
};

#[test]
fn an_error_of_the_disk_at_any_call_is_said_and_nothing_acknowledged_is_lost() {
    if !strace::may_run("errors of the disk") {
        return;
    }
    let place = tempfile::tempdir().expect("a temporary folder");
    let (folder, mut runs, mut failed) = (place.path().join("workspace"), 0, 0);
    for (from, foretold) in starts(place.path()) {
        let fault = (&["write", "1", "8"][..], "error=EIO");
        runs += sweep(&from, &folder, fault, |disturbance, ended| {
            let gave_up = !ended.status.success();
            assert!(!gave_up || !ended.problem.is_empty(), "{disturbance:?}: it must be said");
            assert!(!ended.problem.contains("damaged"), "{disturbance:?}: {}", ended.problem);
            let left = settle(&folder, &mut foretold.clone(), 1, ended.acknowledged);
            assert!(gave_up || left == Left::Acknowledged, "{disturbance:?}: once, not twice");
            failed += u32::from(gave_up);
        });
    }
    note(&format!(
        "{runs} calls failed under the program: nothing acknowledged was lost; {failed} times it \
         gave up, otherwise it went on"
    ));
    assert!(failed > 0 && failed < runs, "some errors must stop it and some must not");
}
