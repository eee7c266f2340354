//! `cargo xtask bench`: how fast certificates are made, beside other programs that could make them;
//! `cargo xtask bench workspace`: backups and starts beside bare SQLite; `cargo xtask bench faults`:
//! how many kills and power cuts lose nothing; `cargo xtask bench window`: the window beside an empty
//! one.
//!
//! The first builds our program and a Python environment with the others, and leaves the rest to
//! xtask/bench/compare.py, which writes docs/benchmarks.md. Never part of a test: only ratios from
//! one run mean anything.

mod window;

pub(crate) use window::run as window;

use std::{fs, process::ExitCode};

use crate::{
    failure::{Result, could_not},
    process, project, python, rust,
    system::{self, Purpose},
};

/// How many certificates the others are told of: for comparing speeds, and for comparing memory.
const DESCRIBED: [&str; 2] = ["3000", "30000"];

/// Prepares everything and compares.
pub(crate) fn run() -> Result<ExitCode> {
    system::prepare(Purpose::Test)?;
    let folder = project::target().join("bench");
    fs::create_dir_all(&folder).map_err(could_not("make target/bench"))?;
    let python = python::environment("bench/venv", "xtask/bench/requirements.txt")?;
    process::run(&mut rust::cargo(
        "build",
        &["--release", "--package", "langbiang-core", "--example", "certificates"],
    ))?;
    process::run(&mut rust::cargo("build", &["--release", "--package", "langbiang-cli"]))?;
    let release = project::target().join("release");
    let ours = release.join("examples/certificates");
    let mut compare = process::program(python);
    compare.arg("xtask/bench/compare.py").arg(&ours).arg(release.join("langbiang-cli"));
    for count in DESCRIBED {
        let description = folder.join(format!("certificates-{count}.json"));
        process::run(process::program(&ours).args(["describe", count]).arg(&description))?;
        compare.arg(description);
    }
    process::run(compare.arg(&folder).arg("docs/benchmarks.md"))?;
    Ok(ExitCode::SUCCESS)
}

/// Measures backups and starts beside bare SQLite, into docs/benchmarks-workspace.md. The
/// measurement is a test that is ignored by default, because only core may name SQLite.
pub(crate) fn workspace() -> Result<ExitCode> {
    let test = "storage::speed::how_long_a_backup_and_a_start_take";
    let package = ["--release", "--package", "langbiang-core", "--lib"];
    let mut measure = rust::cargo("test", &package);
    measure.args(["--", "--ignored", "--exact", "--nocapture", test]);
    measure.env("LANGBIANG_BENCH_OUT", project::root().join("docs/benchmarks-workspace.md"));
    process::run(&mut measure)?;
    Ok(ExitCode::SUCCESS)
}

/// Measures imports and searches beside calamine and bare SQLite, into docs/benchmarks-people.md.
pub(crate) fn people() -> Result<ExitCode> {
    window::programs()?;
    let test = "storage::people_speed::how_long_an_import_and_a_search_take";
    let package = ["--release", "--package", "langbiang-core", "--lib"];
    let mut measure = rust::cargo("test", &package);
    measure.args(["--", "--ignored", "--exact", "--nocapture", test]);
    for (name, program) in [
        ("LANGBIANG_BENCH_READER", "release/langbiang-cli"),
        ("LANGBIANG_BENCH_WINDOW", "release/langbiang"),
    ] {
        measure.env(name, project::target().join(program));
    }
    measure.env("LANGBIANG_BENCH_OUT", project::root().join("docs/benchmarks-people.md"));
    process::run(&mut measure)?;
    Ok(ExitCode::SUCCESS)
}

/// Runs the tests of real faults in their long form, where nothing may be skipped, and shows what
/// they count.
pub(crate) fn faults() -> Result<ExitCode> {
    system::prepare(Purpose::Test)?;
    let tests = ["--package", "langbiang-tests", "--test", "faults"];
    process::run(rust::cargo("test", &tests).env("LANGBIANG_FAULTS", "1000"))?;
    Ok(ExitCode::SUCCESS)
}
