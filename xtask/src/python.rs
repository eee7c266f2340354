//! Python environments below the target folder: other programs to compare with, and validators.
//!
//! Nothing of the product needs Python; only measurements and tests do.

use std::{fs, path::PathBuf};

use crate::{
    failure::{Result, could_not},
    process, project,
};

/// The environment in target/`folder` with what the file `requirements` pins; gives its interpreter.
/// Made once, and again when the file has changed.
///
/// # Errors
/// What kept it from being made.
pub(crate) fn environment(folder: &str, requirements: &str) -> Result<PathBuf> {
    let folder = project::target().join(folder);
    let python = folder.join("bin/python");
    let wanted = project::root().join(requirements);
    let noted = folder.join("installed.txt");
    let is_there = fs::read(&noted).ok() == fs::read(&wanted).ok();
    if is_there && python.is_file() {
        return Ok(python);
    }
    if !python.is_file() {
        process::run(process::program("python3").args(["-m", "venv"]).arg(&folder))?;
    }
    let mut pip = process::program(&python);
    process::run(pip.args(["-m", "pip", "install", "--quiet", "--requirement", requirements]))?;
    fs::copy(wanted, noted).map_err(could_not("note what Python packages are there"))?;
    Ok(python)
}

/// The validators of the documents' tests; on Linux, where those run.
pub(crate) fn validators() -> Result<()> {
    if cfg!(target_os = "linux") {
        environment("validators", "tests/documents/requirements.txt")?;
    }
    Ok(())
}
