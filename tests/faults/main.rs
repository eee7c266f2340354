//! Real faults: processes killed, filesystems shut down, disks full or failing, two programs at
//! once. After each, everything that was acknowledged is there and the workspace opens.
//!
//! Linux only; some need root or a tool and say so on stderr when they are skipped. The short form
//! runs with every test. `LANGBIANG_FAULTS` sets how many kills and cuts there are, and forbids
//! skipping: `cargo xtask bench faults` runs 1,000. Nothing here may be made up: no fault is
//! played by our own code.

#![cfg(target_os = "linux")]

mod attach_cut;
mod controls;
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

use langbiang_core::{
    Workspace,
    integrity::{self, Check},
};
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

/// Fails unless every check of integrity finds the workspace whole. A content that nobody points
/// to yet may be left; it is swept later.
fn sound(workspace: &Workspace) {
    let checked = integrity::check(workspace).expect("a check");
    let findings = checked.into_iter().flat_map(|checked| checked.findings);
    let findings: Vec<_> = findings.filter(|f| f.check != Check::OrphanFiles).collect();
    assert_eq!(findings, []);
}

/// Opens what a fault has left and compares it with what was acknowledged of `round`. In every
/// second round a reader looks first, before a writer has put things in order.
fn settle(folder: &Path, foretold: &mut Foretold, round: u32, acknowledged: u32) -> Left {
    let seen = round.is_multiple_of(2).then(|| look(folder));
    let workspace = open(folder);
    let found = events(&workspace).expect("its events");
    assert!(seen.is_none_or(|seen| seen == found), "a reader saw something else (round {round})");
    sound(&workspace);
    let left = foretold.settle(round, acknowledged, &found);
    assert!(
        left != Left::Wrong,
        "round {round}, {acknowledged} steps acknowledged: {found:?} and not {:?}",
        foretold.events()
    );
    left
}

/// What became of many rounds.
#[derive(Default)]
struct Tally {
    rounds: u32,
    acknowledged: u32,
    early: u32,
    more: u32,
}

impl Tally {
    /// Counts one round.
    fn count(&mut self, acknowledged: u32, left: Left) {
        self.rounds += 1;
        self.acknowledged += acknowledged;
        self.early += u32::from(acknowledged == 0);
        self.more += u32::from(left == Left::OneMore);
    }

    /// Says what was counted; fails where the faults came too early to mean anything.
    fn close(&self, faults: &str) {
        let Self { rounds, acknowledged, early, more } = self;
        needs::note(&format!(
            "{rounds} {faults} among {acknowledged} acknowledged steps: none lost; {early} came \
             before the first step, after {more} one more was there"
        ));
        assert!(*early < rounds / 2, "most must come while it acknowledges");
    }
}
