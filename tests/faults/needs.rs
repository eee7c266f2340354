//! What a fault needs of the machine, and what is said when it is not there.
//!
//! A test that could not run must say so past the harness, which shows the output of failed tests
//! only.

use std::{env, io::Write, os::unix::fs::MetadataExt};

/// How many kills or cuts: `short`, or what `LANGBIANG_FAULTS` says.
pub(crate) fn rounds(short: u32) -> u32 {
    chosen().map_or(short, |rounds| rounds.parse().expect("a number in LANGBIANG_FAULTS"))
}

fn chosen() -> Option<String> {
    env::var("LANGBIANG_FAULTS").ok()
}

/// Says something that is to be seen whatever becomes of the test.
pub(crate) fn note(text: &str) {
    // Nobody is left to tell when stderr is gone.
    let _ = writeln!(std::io::stderr(), "faults: {text}");
}

/// Whether these programs are there; says what is missing and what is skipped for it.
pub(crate) fn programs(what: &str, names: &[&str]) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    let there = |name: &str| env::split_paths(&path).any(|folder| folder.join(name).is_file());
    names.iter().all(|name| there(name) || skip(what, &format!("{name} is not there")))
}

/// Whether we may mount.
pub(crate) fn root(what: &str) -> bool {
    let ours = std::fs::metadata("/proc/self").expect("/proc").uid();
    ours == 0 || skip(what, "only root can mount")
}

/// Says that `what` is skipped and why, or fails where nothing may be skipped; gives `false`.
pub(crate) fn skip(what: &str, why: &str) -> bool {
    assert!(chosen().is_none(), "{what}: {why}, and LANGBIANG_FAULTS allows no skipping");
    note(&format!("skipped, {what}: {why}"));
    false
}
