//! Cargo's part: format, lints, tests, licences and the programs themselves.

use std::{env, process::Command};

use crate::{
    counts::Count,
    failure::Result,
    process::{self, Stopped},
    tools,
};

/// Every crate but this one, whose program cannot be replaced while it runs. One choice of crates
/// and features for building, testing and driving the window, so that cargo compiles each
/// dependency once.
const ALL: &[&str] = &["--workspace", "--exclude", "xtask", "--features", "langbiang/e2e"];

/// Cargo with these arguments; the same cargo that started us, the locked versions.
pub(crate) fn cargo(verb: &str, arguments: &[&str]) -> Command {
    let mut command = process::program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args([verb, "--locked"]).args(arguments);
    command
}

/// `cargo fmt`, only looking.
pub(crate) fn format() -> Result<()> {
    let mut command = process::program("cargo");
    process::run(command.args(["fmt", "--all", "--check"]))
}

/// Clippy on everything; a warning fails.
pub(crate) fn lints() -> Result<()> {
    let arguments = ["--workspace", "--all-targets", "--features", "langbiang/e2e"];
    process::run(cargo("clippy", &arguments).args(["--", "--deny", "warnings"]))
}

/// What deny.toml says about licences, banned packages and sources.
pub(crate) fn licences() -> Result<()> {
    let mut deny = process::program(tools::cargo_deny()?);
    let quiet = ["--locked", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"];
    process::run(deny.args(quiet))
}

/// The window and the terminal, as a user starts them but for the profile.
pub(crate) fn programs() -> Result<()> {
    process::run(&mut cargo("build", &["--workspace", "--exclude", "xtask", "--bins"]))
}

/// The window alone, with the seam that answers its dialogs.
pub(crate) fn window() -> Result<()> {
    let arguments = ["--package", "langbiang", "--features", "langbiang/e2e", "--bins"];
    process::run(&mut cargo("build", &arguments))
}

/// The terminal alone.
pub(crate) fn terminal() -> Result<()> {
    process::run(&mut cargo("build", &["--package", "langbiang-cli", "--bins"]))
}

/// The programs and all tests; the window with the seam that answers its dialogs.
pub(crate) fn programs_and_tests() -> Result<()> {
    process::run(cargo("build", ALL).args(["--bins", "--tests"]))
}

/// All Rust tests but those of the chores.
pub(crate) fn tests() -> Result<Count, Stopped> {
    // A snapshot that differs is a failure and leaves nothing lying about; `bless` writes them.
    process::counted(cargo("test", ALL).arg("--no-fail-fast").env("INSTA_UPDATE", "no"))
}

/// The tests of the chores.
pub(crate) fn own_tests() -> Result<Count, Stopped> {
    process::counted(&mut cargo("test", &["--package", "xtask"]))
}

/// The rules about the sources alone.
pub(crate) fn tidy() -> Result<Count, Stopped> {
    process::counted(&mut cargo("test", &["--package", "langbiang-tests", "--test", "tidy"]))
}
