//! Programs that cargo installs for our tests, in a folder of their own below target/.

use std::path::PathBuf;

use crate::{failure::Result, process, project, rust};

/// The program that lets WebDriver reach a Tauri window.
pub(crate) fn tauri_driver() -> Result<PathBuf> {
    installed("tauri-driver", "2.1.0")
}

/// The program that checks licences, banned packages and where packages come from.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    installed("cargo-deny", "0.20.2")
}

/// Installs a program in exactly this version, unless it is there.
fn installed(name: &str, version: &str) -> Result<PathBuf> {
    let folder = project::target().join("tools").join(format!("{name}-{version}"));
    let program = folder.join("bin").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    if !program.is_file() {
        // Unoptimised: it builds in half the time and only passes messages on.
        let mut command =
            rust::cargo("install", &[name, "--version", version, "--debug", "--quiet"]);
        process::run(command.arg("--root").arg(&folder))?;
    }
    Ok(program)
}
