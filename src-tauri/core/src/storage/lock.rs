//! One process writes: an operating-system lock beside the database.
//!
//! The lock dies with its process, so a crash never locks anybody out. Who holds it stands in a
//! second file, because on Windows a locked file cannot be read.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::Path,
    thread,
    time::Duration,
};

use crate::{Error, Result, error::WorkspaceProblem, io::write_atomically};

const LOCK: &str = "langbiang.lock";
const HOLDER: &str = "langbiang.holder";

/// How often a held lock is tried, and how long to wait in between: one second in all.
const ATTEMPTS: u32 = 11;
const PAUSE: Duration = Duration::from_millis(100);

/// Takes the lock of the workspace in `folder` for `program`; held until the file is dropped.
///
/// # Errors
/// [`WorkspaceProblem::InUse`] naming the holder, or [`Error::Io`].
pub(super) fn take(folder: &Path, program: &str) -> Result<File> {
    let path = folder.join(LOCK);
    let error = |source| Error::Io { doing: "lock", path: path.clone(), source };
    let file =
        OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(error)?;
    if !patiently(&file).map_err(error)? {
        return Err(in_use(folder));
    }
    let holder = format!("{program} ({})", std::process::id());
    write_atomically(&folder.join(HOLDER), holder.as_bytes())?;
    Ok(file)
}

/// Whether the lock could be taken. A program that was just closed may need a moment to let go.
fn patiently(file: &File) -> io::Result<bool> {
    for attempt in 1.. {
        match file.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::WouldBlock) if attempt < ATTEMPTS => thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => break,
            Err(TryLockError::Error(source)) => return Err(source),
        }
    }
    Ok(false)
}

fn in_use(folder: &Path) -> Error {
    let holder = std::fs::read_to_string(folder.join(HOLDER)).unwrap_or_default();
    Error::Workspace { path: folder.into(), problem: WorkspaceProblem::InUse { holder } }
}
