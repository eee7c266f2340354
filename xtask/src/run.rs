//! `cargo xtask run`: the window on the sample conference, or its documents where no window can
//! open.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use crate::{
    failure::{Result, could_not},
    process, project, rust,
    system::{self, Purpose},
    ui,
};

/// The event of the sample with three hundred delegates.
const EVENT: &str = "dalat-2024";

/// Prepares the machine, builds, makes the sample and shows it.
pub(crate) fn run() -> Result<ExitCode> {
    system::prepare(Purpose::Run)?;
    ui::packages()?;
    rust::programs()?;
    let workspace = project::target().join("sample");
    println!("\nThe sample conference: {}", workspace.display());
    in_terminal(&workspace, &["demo"])?;
    if has_display() {
        open_window(&workspace)?
    } else {
        print_documents(&workspace)?
    }
    Ok(ExitCode::SUCCESS)
}

fn has_display() -> bool {
    let names = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || names("DISPLAY") || names("WAYLAND_DISPLAY")
}

fn open_window(workspace: &Path) -> Result<()> {
    println!("Opening the window; this chore ends when it is closed.");
    process::run(process::program(project::built("langbiang")).env("LANGBIANG_DATA_DIR", workspace))
}

fn print_documents(workspace: &Path) -> Result<()> {
    let folder = project::target().join("sample-documents");
    std::fs::create_dir_all(&folder).map_err(could_not(format!("make {}", folder.display())))?;
    println!(
        "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so instead of a window:"
    );
    for document in ["programme", "certificates"] {
        let file: PathBuf = folder.join(document).with_extension("pdf");
        let out = file.to_string_lossy();
        in_terminal(workspace, &["print", document, "--event", EVENT, "--out", &out])?;
        println!("  {document}: {out}");
    }
    Ok(())
}

fn in_terminal(workspace: &Path, arguments: &[&str]) -> Result<()> {
    let mut command = process::program(project::built("langbiang-cli"));
    process::run(command.arg("--workspace").arg(workspace).args(arguments))
}
