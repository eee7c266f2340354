//! `cargo xtask bench window`: our window beside an empty one, and 50,000 delegates beside 300, into
//! docs/benchmarks-window.md.
//!
//! Starts and memory are measured from outside; keys, scrolling and the palette by
//! tests/e2e/speed.mjs, in the page itself, so that no time of a driver is in them.

mod memory;
mod page;
mod starts;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use page::{Figures, Starts};
use starts::Starter;

use crate::{
    display::Display,
    driver::Driver,
    failure::{Result, could_not},
    process, project, rust,
    system::{self, Purpose},
    ui,
};

/// Starts of each window with its files in memory, and with none.
const WARM: usize = 9;
const COLD: usize = 5;
/// Delegates of the two events that are compared, as the fixtures have them.
const DELEGATES: [(&str, u32); 2] = [("few", 300), ("many", 50_000)];
/// The event they come to.
const EVENT: &str = "lon";
const PAGE: &str = "docs/benchmarks-window.md";

/// Builds, measures and writes the page.
#[expect(clippy::disallowed_methods, reason = "a page of the project, which git keeps")]
pub(crate) fn run() -> Result<ExitCode> {
    system::prepare(Purpose::Test)?;
    ui::packages()?;
    let folder = project::target().join("bench/window");
    let size = build()?;
    let display = displayed(&folder)?;
    let starts = starts(&folder, &display)?;
    let figures = Figures { size, starts, page: in_page(&folder, &display)? };
    let text = figures.page()?;
    print!("\n{text}");
    fs::write(project::root().join(PAGE), text).map_err(could_not(format!("write {PAGE}")))?;
    Ok(ExitCode::SUCCESS)
}

fn displayed(folder: &Path) -> Result<Display> {
    fs::create_dir_all(folder).map_err(could_not("make target/bench/window"))?;
    Display::start(folder)
}

fn released(name: &str) -> PathBuf {
    project::target().join("release").join(name)
}

/// The release as it is shipped, whose size this gives in bytes; then the programs to measure.
fn build() -> Result<u64> {
    let shipped = ["--release", "--bins", "--package", "langbiang"];
    let features = ["--features", "tauri/custom-protocol"];
    process::run(rust::cargo("build", &shipped).args(features))?;
    let size = fs::metadata(released("langbiang")).map_err(could_not("weigh the release"))?.len();
    programs()?;
    Ok(size)
}

/// Builds the window with the seam, the empty one, and the terminal with them: by itself it would
/// have every crate built anew for other features.
pub(super) fn programs() -> Result<()> {
    let features = "tauri/custom-protocol,langbiang/e2e";
    let packages = ["--package", "langbiang", "--package", "langbiang-cli"];
    let mut build = rust::cargo("build", &["--release", "--bins", "--example", "empty_window"]);
    process::run(build.args(packages).args(["--features", features]))
}

/// Both windows by turns: with their files in memory and with a look at their memory, then, where
/// the system lets us, with none.
fn starts(folder: &Path, display: &Display) -> Result<Starts> {
    let [ours, empty] = ["ours", "empty"].map(|name| folder.join(name));
    starts::fresh_home(&ours)?;
    starts::fresh_home(&empty)?;
    terminal(&ours, &["demo"])?;
    let programs = [released("langbiang"), released("examples/empty_window")];
    let [ours, empty] = [(&programs[0], &ours), (&programs[1], &empty)]
        .map(|(program, home)| Starter { program, home, display });
    // The first start of each makes its folders, and is not counted.
    ours.start(false)?;
    empty.start(false)?;
    let mut starts = Starts::default();
    for round in 1..=WARM {
        println!("start {round} of {WARM}");
        starts.warm.push([ours.start(true)?, empty.start(true)?]);
    }
    for round in 1..=COLD {
        println!("start {round} of {COLD} without files in memory");
        let cold = |window: &Starter<'_>| starts::forget_files().then(|| window.start(false));
        let (Some(ours), Some(empty)) = (cold(&ours), cold(&empty)) else { break };
        starts.cold.push([ours?, empty?]);
    }
    Ok(starts)
}

/// What tests/e2e/speed.mjs measures in two windows that are open side by side.
fn in_page(folder: &Path, display: &Display) -> Result<serde_json::Value> {
    let out = folder.join("figures.json");
    let mut node = process::program("node");
    node.arg("tests/e2e/speed.mjs").env("LANGBIANG_APP", released("langbiang"));
    node.env("LANGBIANG_SPEED_OUT", &out).env("LANGBIANG_EVENT", EVENT);
    let mut drivers = Vec::new();
    for (name, delegates) in DELEGATES {
        let folder = folder.join(name);
        fill(&folder, delegates)?;
        let driver = Driver::start(display, &folder)?;
        node.env(format!("LANGBIANG_WEBDRIVER_{}", name.to_uppercase()), &driver.address);
        drivers.push(driver);
    }
    process::run(&mut node)?;
    let text = fs::read_to_string(&out).map_err(could_not("read what was measured"))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}.", out.display()).into())
}

/// A workspace below `folder` with the sample, and one event with so many delegates more.
#[expect(clippy::disallowed_methods, reason = "a list that only this run reads")]
fn fill(folder: &Path, delegates: u32) -> Result<()> {
    let home = folder.join("home");
    starts::fresh_home(&home)?;
    let name = format!("delegates-{delegates}.xlsx");
    let list = folder.join(&name);
    fs::write(&list, langbiang_fixtures::fixture(&name)).map_err(could_not("write the list"))?;
    println!("{delegates} delegates are taken in");
    terminal(&home, &["demo"])?;
    terminal(&home, &["event", "create", "--name", "Hội nghị lớn", "--code", EVENT])?;
    let list = list.to_string_lossy();
    terminal(&home, &["delegates", "import", &list, "--event", EVENT])
}

fn terminal(home: &Path, arguments: &[&str]) -> Result<()> {
    let mut command = process::program(released("langbiang-cli"));
    process::run(command.arg("--workspace").arg(home.join("data")).args(arguments))
}
