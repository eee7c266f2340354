//! The interface: its packages, its checks, its tests and its build.

use std::{fs, process::Command};

use crate::{
    counts::Count,
    failure::{Result, could_not},
    process::{self, Stopped},
    project, system,
};

/// Installs what package-lock.json names, unless exactly that was installed before.
pub(crate) fn packages() -> Result<()> {
    let lock = project::ui().join("package-lock.json");
    let stamp = project::ui().join("node_modules/.installed-package-lock.json");
    let wanted = fs::read(&lock).map_err(could_not(format!("read {}", lock.display())))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        println!("packages of the interface: as package-lock.json has them");
        return Ok(());
    }
    process::run(&mut npm(&["ci"]))?;
    fs::copy(&lock, &stamp).map(drop).map_err(could_not("note what was installed"))
}

/// Types of every component, and what Svelte says about accessibility; a warning fails.
pub(crate) fn check() -> Result<()> {
    process::run(&mut npm(&["run", "check"]))
}

/// The interface's own tests, in a real browser.
pub(crate) fn tests() -> Result<Count, Stopped> {
    let no_browser = || Stopped {
        why: "No Chromium is there; please name one in LANGBIANG_CHROMIUM.".into(),
        count: Count::default(),
    };
    let browser = system::browser().ok_or_else(no_browser)?;
    let mut npm = npm(&["test"]);
    process::counted(npm.env("NO_COLOR", "1").env("LANGBIANG_CHROMIUM", browser))
}

fn npm(arguments: &[&str]) -> Command {
    let mut command = process::program(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(project::ui()).args(arguments);
    command
}
