//! Real faults: processes killed, filesystems shut down, disks full or failing, two programs at
//! once. After each, everything that was acknowledged is there and the workspace opens.
//!
//! Linux only; some need root or a tool and say so on stderr when they are skipped. The short form
//! runs with every test. `LANGBIANG_FAULTS` sets how many kills and cuts there are, and forbids
//! skipping: `cargo xtask bench faults` runs 1,000. Nothing here may be made up: no fault is
//! played by our own code.

#![cfg(target_os = "linux")]

mod disks;
mod full_disk;
mod io_errors;
mod killed;
mod needs;
mod power_cut;
mod program;
mod read_only;
mod restore_cut;
mod strace;
mod sweep;
mod two_processes;
mod upgrade_cut;

use std::path::Path;

use langbiang_core::{Workspace, integrity};
use langbiang_tests::{
    conference_morning, open,
    script::{Events, Foretold, Left, events},
};

/// A share of a length of time, spread evenly over the rounds: multiples of the golden ratio.
fn moment(round: u32) -> f64 {
    (f64::from(round) * 0.618_034).fract()
}

/// What a reader sees in the workspace in `folder`.
fn look(folder: &Path) -> Events {
    let reader = Workspace::open_read_only(folder, conference_morning());
    events(&reader.expect("a workspace that can be looked at")).expect("its events")
}

/// Fails unless every check of integrity finds the workspace whole.
fn sound(workspace: &Workspace) {
    let checked = integrity::check(workspace).expect("a check");
    let findings: Vec<_> = checked.into_iter().flat_map(|checked| checked.findings).collect();
    assert_eq!(findings, []);
}

/// Opens what a fault has left and compares it with what was acknowledged of `round`. In every
/// second round a reader looks first, before a writer has put things in order.
fn settle(folder: &Path, foretold: &mut Foretold, round: u32, acknowledged: u32) -> Left {
    let seen = (round % 2 == 0).then(|| look(folder));
    let workspace = open(folder);
    let found = events(&workspace).expect("its events");
    assert!(seen.is_none_or(|seen| seen == found), "a reader saw something else (round {round})");
    sound(&workspace);
    let left = foretold.settle(round, acknowledged, &found);
    let ours = |events: &Events| -> Vec<_> {
        let prefix = format!("r{round}-");
        events
            .iter()
            .filter(|(code, _)| code.starts_with(&prefix))
            .map(|e| format!("{e:?}"))
            .collect()
    };
    assert!(
        left != Left::Wrong,
        "round {round}, {acknowledged} steps acknowledged; with one more it should be\n{:?}\nand is\n{:?}",
        ours(foretold.events()),
        ours(&found)
    );
    left
}
