//! `cargo xtask bundle [KINDS]`: installers of this system, made by Tauri's own program.

use std::process::ExitCode;

use crate::{
    failure::Result,
    process, project,
    system::{self, Purpose},
    ui,
};

/// What is made when nothing else is asked for. AppImage is left to the release workflow, because
/// its tools are downloaded while it is made.
const KINDS: &str = if cfg!(windows) {
    "nsis,msi"
} else if cfg!(target_os = "macos") {
    "dmg"
} else {
    "deb,rpm"
};

/// Builds the release and packs it; `kinds` as `tauri build --bundles` takes them.
pub(crate) fn run(kinds: &[&str]) -> Result<ExitCode> {
    system::prepare(Purpose::Run)?;
    ui::packages()?;
    let program = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let mut tauri = process::program(project::ui().join("node_modules/.bin").join(program));
    let kinds = if kinds.is_empty() { KINDS.to_owned() } else { kinds.join(",") };
    process::run(tauri.args(["build", "--ci", "--bundles", &kinds]))?;
    println!("\nThe installers: {}", project::target().join("release/bundle").display());
    Ok(ExitCode::SUCCESS)
}
