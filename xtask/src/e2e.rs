//! The real window, driven: a display, a driver, an empty data folder, and a script of tests/e2e,
//! `journey.mjs` with its stories for what must work, `screens.mjs` for how it looks and
//! `accessible.mjs` for those who see, hear or move otherwise.
//!
//! A script finds in its environment: LANGBIANG_APP (the program), LANGBIANG_WEBDRIVER (the
//! driver's address), LANGBIANG_E2E_OUT (where its pictures go, and saved.pdf, which answers every
//! question where to save). It prints `N passed, M failed` as its last line and ends with 0 or 1.

use std::{fs, path::Path, process::ExitCode};

use crate::{
    counts::Count,
    display::Display,
    driver::Driver,
    failure::{Result, could_not},
    process::{self, Stopped},
    project, rust, screens,
    system::{self, Purpose},
    ui,
};

const JOURNEY: &str = "tests/e2e/journey.mjs";

/// Builds what the stories need and drives the window through those of these names, or through all
/// where `wanted` is empty.
pub(crate) fn run(wanted: &[&str]) -> Result<ExitCode> {
    system::prepare(Purpose::Test)?;
    ui::packages()?;
    rust::programs_and_tests()?;
    drive("e2e", JOURNEY, wanted).map(|_| ExitCode::SUCCESS).map_err(|stopped| stopped.why)
}

/// Drives the window that is built.
pub(crate) fn journey() -> Result<Count, Stopped> {
    drive("e2e", JOURNEY, &[])
}

/// Builds the window and makes a picture of every screen in every look; those of one look go into
/// docs/screens, too. `wanted` names those that are made, by the beginnings of their names, in that
/// one look and not into docs/screens; all of them where it is empty.
pub(crate) fn screens(wanted: &[&str]) -> Result<ExitCode> {
    let done = tour("screens", "tests/e2e/screens.mjs", wanted)?;
    if wanted.is_empty() {
        screens::keep(&project::target().join("screens/out"))?;
    }
    Ok(done)
}

/// Builds the window and asks of every screen whether everybody can read, hear and reach it.
pub(crate) fn accessible(wanted: &[&str]) -> Result<ExitCode> {
    tour("accessible", "tests/e2e/accessible.mjs", wanted)
}

/// Builds the window and takes a script through its screens.
fn tour(name: &str, script: &str, wanted: &[&str]) -> Result<ExitCode> {
    system::prepare(Purpose::Test)?;
    ui::packages()?;
    rust::window()?;
    let done = drive(name, script, wanted);
    done.map(|_| ExitCode::SUCCESS).map_err(|stopped| stopped.why)
}

/// Runs a script with node against the window, with an empty data folder below target/`name`.
fn drive(name: &str, script: &str, arguments: &[&str]) -> Result<Count, Stopped> {
    let folder = project::target().join(name);
    let prepared = prepare(&folder).map_err(|why| Stopped { why, count: Count::default() });
    let (_display, driver) = prepared?;
    let mut node = process::program("node");
    node.arg(script).args(arguments);
    node.env("LANGBIANG_APP", project::built("langbiang"));
    node.env("LANGBIANG_WEBDRIVER", &driver.address);
    node.env("LANGBIANG_E2E_OUT", folder.join("out"));
    process::counted(&mut node)
}

/// A display and a driver whose windows keep everything below `folder`, which is made anew.
fn prepare(folder: &Path) -> Result<(Display, Driver)> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(could_not("clear the folder of the last run"))?;
    }
    for part in ["home/data", "out"] {
        fs::create_dir_all(folder.join(part)).map_err(could_not("make the window's folders"))?;
    }
    let display = Display::start(folder)?;
    let driver = Driver::start(&display, folder)?;
    Ok((display, driver))
}
