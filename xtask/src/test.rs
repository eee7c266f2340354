//! `cargo xtask test`: every check and every test there is; and `check`, the quick part of it.

use std::process::ExitCode;

use crate::{
    failure::Result,
    rust,
    steps::{StepFailed, Steps},
    system::{self, Purpose},
};

/// Runs everything; the first step that fails stops it.
pub(crate) fn everything() -> Result<ExitCode> {
    Ok(in_steps(|steps| {
        steps.plain("versions and system packages", || system::prepare(Purpose::Test))?;
        steps.plain("Rust: format", rust::format)?;
        steps.plain("Rust: lints", rust::lints)?;
        steps.plain("Rust: licences, bans and sources", rust::licences)?;
        steps.counted("Rust: tests", rust::tests)
    }))
}

/// Runs what takes seconds once things are built.
pub(crate) fn quick() -> Result<ExitCode> {
    Ok(in_steps(|steps| {
        steps.plain("versions and system packages", || system::prepare(Purpose::Run))?;
        steps.plain("Rust: format", rust::format)?;
        steps.plain("Rust: lints", rust::lints)?;
        steps.counted("tidy rules", rust::tidy)
    }))
}

fn in_steps(chore: impl FnOnce(&mut Steps) -> Result<(), StepFailed>) -> ExitCode {
    let mut steps = Steps::default();
    // What failed is counted in the summary.
    let _ = chore(&mut steps);
    steps.close()
}
