//! `cargo xtask bless`: writes anew what tests compare with, for a person to look at.

use std::process::ExitCode;

use crate::{failure::Result, process, rust};

/// Runs all Rust tests with leave to write bindings and snapshots.
pub(crate) fn run() -> Result<ExitCode> {
    let mut command = rust::cargo("test", &["--quiet", "--no-fail-fast"]);
    command.env("LANGBIANG_BLESS", "1").env("INSTA_UPDATE", "always").env("INSTA_FORCE_PASS", "1");
    process::run(&mut command)?;
    println!("\nPlease read what changed before you commit it:");
    process::run(process::program("git").args(["status", "--short"]))?;
    Ok(ExitCode::SUCCESS)
}
