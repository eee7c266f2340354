//! One process writes: an operating-system lock beside the database.
//!
//! The lock dies with its process, so a crash never locks anybody out. Who holds it stands in a
//! second file, because on Windows a locked file cannot be read.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

use crate::{Error, Result, error::WorkspaceProblem, io};

const LOCK: &str = "langbiang.lock";
const HOLDER: &str = "langbiang.holder";

/// Takes the lock of the workspace in `folder` for `program`; held until the file is dropped.
///
/// # Errors
/// [`WorkspaceProblem::InUse`] naming the holder, or [`Error::Io`].
pub(super) fn take(folder: &Path, program: &str) -> Result<File> {
    let path = folder.join(LOCK);
    let error = |source| Error::Io { doing: "lock", path: path.clone(), source };
    let file =
        OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(error)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(in_use(folder)),
        Err(TryLockError::Error(source)) => return Err(error(source)),
    }
    let holder = format!("{program} ({})", std::process::id());
    io::write_atomically(&folder.join(HOLDER), holder.as_bytes())?;
    Ok(file)
}

fn in_use(folder: &Path) -> Error {
    let holder = std::fs::read_to_string(folder.join(HOLDER)).unwrap_or_default();
    Error::Workspace { path: folder.into(), problem: WorkspaceProblem::InUse { holder } }
}
