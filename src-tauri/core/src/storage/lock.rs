//! One process writes: an operating-system lock beside the database.
//!
//! The lock dies with its process, so a crash never locks anybody out. Who holds it stands in a
//! second file, because on Windows a locked file cannot be read. A clean end removes that file:
//! where it is found, the last session was killed or lost its power.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use crate::{
    Error, Result,
    error::WorkspaceProblem,
    io::{failed, remove, write_atomically},
};

const LOCK: &str = "langbiang.lock";
const HOLDER: &str = "langbiang.holder";

/// How often a held lock is tried, and how long to wait in between: one second in all.
const ATTEMPTS: u32 = 11;
const PAUSE: Duration = Duration::from_millis(100);

/// The lock while it is held. Must go after the last connection.
pub(super) struct Lock {
    _file: File,
    holder: PathBuf,
    /// Whether the database may be damaged: then the next opener has to look.
    suspect: AtomicBool,
}

impl Lock {
    /// Whether the database may be damaged.
    pub(super) fn suspects(&self) -> bool {
        self.suspect.load(Ordering::Relaxed)
    }

    /// Notes that the database was looked through, or that it seems to be damaged after all.
    pub(super) fn suspect(&self, suspect: bool) {
        self.suspect.store(suspect, Ordering::Relaxed);
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if !self.suspects() && !thread::panicking() {
            // If it cannot be removed, the next opener looks through the database for nothing.
            let _ = remove(&self.holder);
        }
    }
}

/// Takes the lock of the workspace in `folder` for `program`.
///
/// # Errors
/// [`WorkspaceProblem::InUse`] naming the holder, or [`Error::Io`].
pub(super) fn take(folder: &Path, program: &str) -> Result<Lock> {
    let file = open(folder)?;
    if !patiently(&file).map_err(failed("lock", &folder.join(LOCK)))? {
        return Err(in_use(folder));
    }
    let holder = folder.join(HOLDER);
    let suspect = AtomicBool::new(holder.exists());
    let name = format!("{program} ({})", std::process::id());
    write_atomically(&holder, name.as_bytes())?;
    Ok(Lock { _file: file, holder, suspect })
}

/// Whether nobody holds the lock at this moment.
pub(super) fn is_free(folder: &Path) -> bool {
    open(folder).is_ok_and(|file| file.try_lock().is_ok())
}

fn open(folder: &Path) -> Result<File> {
    let path = folder.join(LOCK);
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    file.map_err(failed("lock", &path))
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
