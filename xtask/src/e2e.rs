//! The real window's journey: a display, a driver, an empty data folder, and tests/e2e/journey.mjs.
//!
//! The journey finds in its environment: LANGBIANG_APP (the program), LANGBIANG_WEBDRIVER (the
//! driver's address), LANGBIANG_E2E_OUT (where its pictures go, and saved.pdf, which answers every
//! question where to save). It prints `N passed, M failed` as its last line and ends with 0 or 1.

use std::{fs, process::ExitCode};

use crate::{
    counts::Count,
    display::Display,
    driver::Driver,
    failure::{Result, could_not},
    process::{self, Stopped},
    project, rust,
    system::{self, Purpose},
    ui,
};

/// Builds what the journey needs and drives the window.
pub(crate) fn run() -> Result<ExitCode> {
    system::prepare(Purpose::Test)?;
    ui::packages()?;
    rust::programs_and_tests()?;
    journey().map(|_| ExitCode::SUCCESS).map_err(|stopped| stopped.why)
}

/// Drives the window that is built.
pub(crate) fn journey() -> Result<Count, Stopped> {
    let folder = project::target().join("e2e");
    let prepared = || -> Result<(Display, Driver)> {
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(could_not("clear target/e2e"))?;
        }
        for part in ["home/data", "out"] {
            fs::create_dir_all(folder.join(part)).map_err(could_not("make target/e2e"))?;
        }
        let display = Display::start()?;
        let driver = Driver::start(&display, &folder)?;
        Ok((display, driver))
    };
    let (_display, driver) = prepared().map_err(|why| Stopped { why, count: Count::default() })?;
    let mut node = process::program("node");
    node.arg("tests/e2e/journey.mjs");
    node.env("LANGBIANG_APP", project::built("langbiang"));
    node.env("LANGBIANG_WEBDRIVER", &driver.address);
    node.env("LANGBIANG_E2E_OUT", folder.join("out"));
    process::counted(&mut node)
}
