//! A second place for backups, e.g. a USB stick.
//!
//! It may be missing or full, and that must never stop anybody's work: it is told, not thrown.
//! Nothing is ever removed there, for it may hold the backups of another laptop as well.

use std::path::{Path, PathBuf};

use super::Backup;
use crate::{Error, Result, error::BackupProblem, io};

/// What came of the second place.
#[derive(Debug)]
pub enum SecondPlace {
    /// The backup was copied there and read back.
    Copied(PathBuf),
    /// It was there already: a name is given once, and only to what was read back.
    AlreadyThere(PathBuf),
    /// There is no such folder now: the stick is not in.
    Missing,
    /// It could not be written, or not read back.
    Failed(Error),
}

/// Copies `backup` into the folder `place` and compares the SHA-256 of both.
pub fn copy_to(backup: &Backup, place: &Path) -> SecondPlace {
    if !place.is_dir() {
        return SecondPlace::Missing;
    }
    let copy = place.join(backup.name.to_string());
    if std::fs::metadata(&copy).is_ok_and(|there| there.is_file() && there.len() == backup.size) {
        return SecondPlace::AlreadyThere(copy);
    }
    match copied(&backup.path, &copy) {
        Ok(()) => SecondPlace::Copied(copy),
        Err(error) => SecondPlace::Failed(error),
    }
}

fn copied(from: &Path, to: &Path) -> Result<()> {
    io::copy_atomically(from, to)?;
    if io::sha256(to)? == io::sha256(from)? {
        return Ok(());
    }
    io::remove(to)?;
    Err(Error::Backup { file: to.into(), problem: BackupProblem::Unverified })
}
