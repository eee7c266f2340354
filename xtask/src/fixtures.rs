//! `cargo xtask fixtures`: makes the sample lists and every awkward file, the same each time.

use std::process::ExitCode;

use langbiang_fixtures::{FIXTURES, SAMPLES, write};

use crate::{
    failure::{Result, could_not},
    project,
};

/// Writes `assets/samples`, which is committed, and `fixtures` in cargo's target folder.
pub(crate) fn run() -> Result<ExitCode> {
    let samples = project::root().join("assets").join("samples");
    let fixtures = project::target().join("fixtures");
    for (folder, makers) in [(samples, SAMPLES), (fixtures, FIXTURES)] {
        write(&folder, makers).map_err(could_not(format!("write to {}", folder.display())))?;
        println!("{} files in {}", makers.len(), folder.display());
    }
    Ok(ExitCode::SUCCESS)
}
