//! A second place for backups, e.g. a USB stick.
//!
//! It may be missing or full, and that must never stop anybody's work: it is told, not thrown.
//! Nothing is ever removed there, for it may hold the backups of another laptop as well.

use std::path::{Path, PathBuf};

use super::Backup;
use crate::{
    Error, Result,
    error::BackupProblem,
    files::{self, Digest, State},
    io, storage,
};

/// What came of the second place.
#[derive(Debug)]
pub enum SecondPlace {
    /// The backup and its contents were copied there and read back.
    Copied(PathBuf),
    /// It was there already: a name is given once, and only to what was read back.
    AlreadyThere(PathBuf),
    /// There is no such folder now: the stick is not in.
    Missing,
    /// It could not be written, or not read back.
    Failed(Error),
}

/// Copies `backup` into the folder `place` and compares the SHA-256 of both, after the contents
/// that it points to, out of `contents`, into the folder `files` there. A content that is gone or
/// damaged keeps nobody from a backup of the rest.
pub fn copy_to(backup: &Backup, contents: &files::Store, place: &Path) -> SecondPlace {
    if !place.is_dir() {
        return SecondPlace::Missing;
    }
    let copied = copy_contents(&backup.path, contents, &files::Store::of(place));
    copied.and_then(|()| copy_database(backup, place)).unwrap_or_else(SecondPlace::Failed)
}

fn copy_contents(backup: &Path, from: &files::Store, to: &files::Store) -> Result<()> {
    for digest in storage::digests_of_copy(backup)? {
        if is_there(from, to, &digest) {
            continue;
        }
        if !to.take_over(from, &digest)? {
            tracing::warn!(%digest, "a content is missing or damaged and was not copied");
        } else if !matches!(to.check(&digest)?, State::Present { .. }) {
            return Err(Error::Backup {
                file: to.path(&digest),
                problem: BackupProblem::Unverified,
            });
        }
    }
    Ok(())
}

/// A content gets its name only after it was compared, so its length is enough: a stick of films
/// is not read through at every end.
fn is_there(from: &files::Store, to: &files::Store, digest: &Digest) -> bool {
    let length = |store: &files::Store| std::fs::metadata(store.path(digest)).map(|m| m.len()).ok();
    length(to).is_some_and(|there| length(from).is_none_or(|here| here == there))
}

fn copy_database(backup: &Backup, place: &Path) -> Result<SecondPlace> {
    let copy = place.join(backup.name.to_string());
    if std::fs::metadata(&copy).is_ok_and(|there| there.is_file() && there.len() == backup.size) {
        return Ok(SecondPlace::AlreadyThere(copy));
    }
    copied(&backup.path, &copy)?;
    Ok(SecondPlace::Copied(copy))
}

fn copied(from: &Path, to: &Path) -> Result<()> {
    io::copy_atomically(from, to)?;
    if io::sha256(to)? == io::sha256(from)? {
        return Ok(());
    }
    io::remove(to)?;
    Err(Error::Backup { file: to.into(), problem: BackupProblem::Unverified })
}
