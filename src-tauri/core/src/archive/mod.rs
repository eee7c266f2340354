//! The one hand-over format, `.langbiang`: a zip with a manifest, a database and contents.
//!
//! Backups, restores and events that go from one laptop to another are all this file; docs/format.md
//! describes it so that another program can read it. Nothing is believed that was not hashed. The
//! database comes as a closed copy: this code must never be handed the live file.

mod manifest;
mod read;
mod unpack;
mod write;

pub use manifest::{EventRef, Kind, Manifest, Part};
pub use unpack::{Unpacked, unpack};
pub use write::{Contents, write};

use std::path::Path;

use crate::{Error, Result, error::ArchiveProblem, progress::Meter, progress::Progress};
use read::Archive;

/// What the file's name ends in.
pub const EXTENSION: &str = "langbiang";

/// The number of the format that is written here, and the only one that is read.
const FORMAT: u64 = 1;

/// Names of the parts. The database's is the format's own, whatever a workspace calls its file.
const MANIFEST: &str = "manifest.json";
const DATABASE: &str = "langbiang.db";

/// Says what the file `path` holds. Checks that it is whole in outline, but hashes nothing.
///
/// # Errors
/// [`Error::Archive`] when it is foreign, damaged, newer or unexpected; [`Error::Io`].
pub fn read_manifest(path: &Path) -> Result<Manifest> {
    Ok(Archive::open(path)?.manifest().clone())
}

/// Whether the file `path` begins as a hand-over file does; says nothing of what is wrong with it.
///
/// # Errors
/// [`Error::Io`].
pub fn is_one(path: &Path) -> Result<bool> {
    read::is_one(path)
}

/// Reads the file `path` through and compares every digest; `progress` hears bytes.
///
/// # Errors
/// Those of [`read_manifest`], and [`Error::Cancelled`].
pub fn verify(path: &Path, progress: &dyn Progress) -> Result<Manifest> {
    let mut archive = Archive::open(path)?;
    let mut meter = Meter::new(progress, archive.manifest().size());
    archive.verify(&mut meter)?;
    Ok(archive.manifest().clone())
}

fn refuse(file: &Path, problem: ArchiveProblem) -> Error {
    Error::Archive { file: file.into(), problem }
}

#[cfg(test)]
mod tests;
