//! The interface: its packages, its checks, its tests and its build.

use std::{fs, process::Command};

use crate::{
    failure::{Result, could_not},
    process, project,
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

fn npm(arguments: &[&str]) -> Command {
    let mut command = process::program(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(project::ui()).args(arguments);
    command
}
