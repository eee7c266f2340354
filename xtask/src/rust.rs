//! Cargo's part: format, lints, tests, licences and the programs themselves.

use std::{env, process::Command};

use crate::{
    counts::Count,
    failure::Result,
    process::{self, Stopped},
    project, tools,
};

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
    let arguments = ["--workspace", "--all-targets", "--", "--deny", "warnings"];
    process::run(&mut cargo("clippy", &arguments))
}

/// What deny.toml says about licences, banned packages and sources.
pub(crate) fn licences() -> Result<()> {
    let mut deny = process::program(tools::cargo_deny()?);
    let quiet = ["--locked", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"];
    process::run(deny.args(quiet))
}

/// The programs of the dev profile: the window and the terminal.
pub(crate) fn programs() -> Result<()> {
    process::run(&mut cargo("build", &["--workspace", "--exclude", "xtask", "--bins"]))
}

/// All Rust tests.
pub(crate) fn tests() -> Result<Count, Stopped> {
    let mut command = cargo("test", &["--workspace", "--no-fail-fast"]);
    process::counted(command.env("LANGBIANG_CLI", project::built("langbiang-cli")))
}

/// The rules about the sources alone.
pub(crate) fn tidy() -> Result<Count, Stopped> {
    process::counted(&mut cargo("test", &["--package", "langbiang-tests", "--test", "tidy"]))
}
