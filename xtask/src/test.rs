//! `cargo xtask test`: every check and every test there is; and `check`, the quick part of it.

use std::process::ExitCode;

use crate::{
    e2e,
    failure::Result,
    python, rust,
    steps::{StepFailed, Steps},
    system::{self, Purpose},
    ui,
};

/// Runs everything; the first step that fails stops it.
pub(crate) fn everything() -> Result<ExitCode> {
    Ok(in_steps(|steps| {
        steps.plain("versions and system packages", || system::prepare(Purpose::Test))?;
        steps.plain("Rust: format", rust::format)?;
        steps.counted("chores: tests", rust::own_tests)?;
        steps.plain("interface: packages", ui::packages)?;
        steps.plain("interface: types and hints", ui::check)?;
        steps.counted("interface: tests", ui::tests)?;
        steps.plain("validators of documents", python::validators)?;
        steps.plain("Rust: programs and tests are built", rust::programs_and_tests)?;
        steps.counted("Rust: tests and tidy rules", rust::tests)?;
        if cfg!(target_os = "linux") {
            steps.counted("the real window", e2e::journey)?;
        } else {
            println!("\n== the real window: not run here; it is driven on Linux only");
        }
        steps.plain("Rust: lints", rust::lints)?;
        steps.plain("Rust: licences, bans and sources", rust::licences)
    }))
}

/// Runs what takes seconds once things are built.
pub(crate) fn quick() -> Result<ExitCode> {
    Ok(in_steps(|steps| {
        steps.plain("versions and system packages", || system::prepare(Purpose::Run))?;
        steps.plain("interface: packages", ui::packages)?;
        steps.plain("Rust: format", rust::format)?;
        steps.plain("Rust: lints", rust::lints)?;
        steps.plain("interface: types and hints", ui::check)?;
        steps.counted("tidy rules", rust::tidy)
    }))
}

fn in_steps(chore: impl FnOnce(&mut Steps) -> Result<(), StepFailed>) -> ExitCode {
    let mut steps = Steps::default();
    // What failed is counted in the summary.
    let _ = chore(&mut steps);
    steps.close()
}
