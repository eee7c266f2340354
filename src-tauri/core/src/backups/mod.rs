//! Copies of the database that an organiser can go back to, in the folder `backups`.
//!
//! A copy gets its name only after it was read back and found to hold what the database holds.
//! Nothing here may remove a good backup that no other good one stands for.

mod closing;
mod hand_over;
mod make;
mod name;
mod rotation;
mod second_place;

use std::path::{Path, PathBuf};

pub use closing::{Closed, TERMINAL_PAUSE};
pub use hand_over::hand_over;
pub(crate) use make::make;
pub(crate) use name::stamp;
pub use name::{Name, Reason};
pub use second_place::{SecondPlace, copy_to};

use crate::{Error, Result, error::WorkspaceProblem, io, storage};

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// When, at which operation and why it was made.
    pub name: Name,
    /// Bytes.
    pub size: u64,
}

/// Where the backups of the workspace in `folder` are.
pub fn place(folder: &Path) -> PathBuf {
    folder.join("backups")
}

/// The backups of the workspace in `folder`, newest first, by their names alone.
///
/// # Errors
/// [`Error::Io`](crate::Error::Io) where the folder is there and cannot be read.
pub fn list(folder: &Path) -> Result<Vec<Backup>> {
    let place = place(folder);
    if !place.exists() {
        return Ok(Vec::new());
    }
    let mut backups = Vec::new();
    for entry in std::fs::read_dir(&place).map_err(io::failed("read", &place))? {
        let entry = entry.map_err(io::failed("read", &place))?;
        let Some(name) = entry.file_name().to_str().and_then(Name::parse) else { continue };
        // One that somebody just took away is not listed.
        let Ok(metadata) = entry.metadata() else { continue };
        backups.push(Backup { path: entry.path(), name, size: metadata.len() });
    }
    backups.sort_unstable_by_key(|backup| std::cmp::Reverse(backup.name));
    Ok(backups)
}

/// Reads the database file `backup` through; it is not changed.
///
/// # Errors
/// [`Error::Backup`](crate::Error::Backup) saying what is wrong with it, and
/// [`Error::Io`](crate::Error::Io) or [`Error::Storage`](crate::Error::Storage) where it could not
/// be read, which says nothing about it.
pub fn check(backup: &Path) -> Result<()> {
    storage::check_copy(backup).map(drop)
}

/// The newest backup of the workspace in `folder` that can be read through.
///
/// # Errors
/// As [`list`].
pub fn newest_sound(folder: &Path) -> Result<Option<Backup>> {
    let mut backups = list(folder)?;
    // Operations only ever count up; a clock may have been wrong.
    backups.sort_by_key(|backup| std::cmp::Reverse((backup.name.operation, backup.name.at)));
    Ok(backups.into_iter().find(|backup| check(&backup.path).is_ok()))
}

/// Puts the newest sound backup of `folder` into the error for a damaged database.
pub(crate) fn name_newest(error: Error, folder: &Path) -> Error {
    match error {
        Error::Workspace { path, problem: WorkspaceProblem::Corrupt { .. } } => {
            let newest = newest_sound(folder).ok().flatten();
            let backup = newest.map(|backup| backup.path);
            Error::Workspace { path, problem: WorkspaceProblem::Corrupt { backup } }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests;
