//! Writes files whole or not at all.
//!
//! The only place in core that creates a user's file. It must never leave half a file behind.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use sha2::{Digest, Sha256};
use tempfile::{NamedTempFile, TempDir};

use crate::{Error, Result};

/// How the name of a draft starts. After a kill or a power cut one may stay behind.
pub(crate) const DRAFT: &str = ".langbiang-";

/// Writes `bytes` to `path`: a temporary file beside it, flushed to the disk, then renamed.
///
/// # Errors
/// [`Error::Io`] naming the path; an older file of that name is then still as it was.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut draft = Draft::beside(path)?;
    draft.file().write_all(bytes).map_err(|source| cannot("write", path, source))?;
    draft.publish(path)
}

/// A file on its way: it lies where it will be renamed, and is gone when it is dropped before.
pub(crate) struct Draft(NamedTempFile);

impl Draft {
    /// An empty draft in the folder of `path`.
    pub(crate) fn beside(path: &Path) -> Result<Self> {
        Self::within(folder_of(path)).map_err(|source| cannot("write", path, source))
    }

    /// An empty draft in `folder`.
    pub(crate) fn within(folder: &Path) -> io::Result<Self> {
        tempfile::Builder::new().prefix(DRAFT).tempfile_in(folder).map(Self)
    }

    /// What is written to.
    pub(crate) fn file(&mut self) -> &mut File {
        self.0.as_file_mut()
    }

    /// Where it lies for now.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Flushes it to the disk and gives it its name, in the place of an older file.
    pub(crate) fn publish(self, path: &Path) -> Result<()> {
        let error = |source| cannot("write", path, source);
        self.0.as_file().sync_all().map_err(error)?;
        self.0.persist(path).map_err(|e| error(e.error))?;
        sync_folder(folder_of(path)).map_err(error)
    }
}

/// A folder on its way: like [`Draft`].
pub(crate) struct DraftFolder(TempDir);

impl DraftFolder {
    /// An empty draft beside `path`, where there must be nothing yet but an empty folder.
    pub(crate) fn beside(path: &Path) -> Result<Self> {
        let error = |source| cannot("make", path, source);
        if path.exists() {
            fs::remove_dir(path).map_err(error)?;
        }
        let draft = tempfile::Builder::new().prefix(DRAFT).tempdir_in(folder_of(path));
        draft.map(Self).map_err(error)
    }

    /// Where it lies for now.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Gives it its name. The files inside must have been flushed.
    pub(crate) fn publish(self, path: &Path) -> Result<()> {
        let error = |source| cannot("make", path, source);
        sync_folder(self.path()).map_err(error)?;
        fs::rename(self.path(), path).map_err(error)?;
        // It is no longer where it would be removed from.
        let _ = self.0.keep();
        sync_folder(folder_of(path)).map_err(error)
    }
}

/// What the system said about `path`.
pub(crate) fn cannot(doing: &'static str, path: &Path, source: io::Error) -> Error {
    Error::Io { doing, path: path.into(), source }
}

/// A folder inside `folder` for work in between, gone when it is dropped.
pub(crate) fn scratch(folder: &Path) -> Result<TempDir> {
    let made = tempfile::Builder::new().prefix(DRAFT).tempdir_in(folder);
    made.map_err(|source| cannot("make", folder, source))
}

/// Copies `from` to `path` in the same way. Must never be given a database that is open.
///
/// # Errors
/// [`Error::Io`] naming the file that could not be read or written.
pub fn copy_atomically(from: &Path, path: &Path) -> Result<()> {
    let mut source = File::open(from).map_err(failed("read", from))?;
    let mut draft = Draft::beside(path)?;
    io::copy(&mut source, draft.file()).map_err(failed("write", path))?;
    draft.publish(path)
}

/// Flushes a file that something else wrote (SQLite) to the disk.
///
/// # Errors
/// [`Error::Io`] naming the file.
pub(crate) fn flush(path: &Path) -> Result<()> {
    // Windows flushes only what is open for writing.
    let file = File::options().write(true).open(path).map_err(failed("write", path))?;
    file.sync_all().map_err(failed("write", path))
}

/// Moves a file to another name on the same disk, for good.
///
/// # Errors
/// [`Error::Io`] naming the file that was to be moved.
pub(crate) fn relocate(from: &Path, to: &Path) -> Result<()> {
    let error = failed("move", from);
    fs::rename(from, to).map_err(&error)?;
    sync_folder(folder_of(to)).and_then(|()| sync_folder(folder_of(from))).map_err(error)
}

/// Removes a file, for good; one that is not there is no problem.
///
/// # Errors
/// [`Error::Io`] naming the file.
pub(crate) fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => {
            removed.and_then(|()| sync_folder(folder_of(path))).map_err(failed("write", path))
        }
    }
}

/// The bytes of a small file.
///
/// # Errors
/// [`Error::Io`] naming the file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(failed("read", path))
}

/// The text of a small file: one of ours, or one that a user wrote for us.
///
/// # Errors
/// [`Error::Io`] naming the file.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(failed("read", path))
}

/// The SHA-256 of a file. Must never be given a database that is open.
///
/// # Errors
/// [`Error::Io`] naming the file.
pub(crate) fn sha256(path: &Path) -> Result<[u8; 32]> {
    let mut hash = Sha256::new();
    let mut file = File::open(path).map_err(failed("read", path))?;
    io::copy(&mut file, &mut hash).map_err(failed("read", path))?;
    Ok(hash.finalize().into())
}

/// Makes the error for `path` out of what the system said.
pub(crate) fn failed(doing: &'static str, path: &Path) -> impl Fn(io::Error) -> Error {
    move |source| match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Error::DiskFull,
        _ => Error::Io { doing, path: path.into(), source },
    }
}

/// The folder that a file lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a folder and those above it, where they are not there yet. Each is flushed into the one
/// above it: SQLite flushes the folder of its files, but nobody else the folder of that.
///
/// # Errors
/// [`Error::Io`] naming the folder.
pub fn make_folder(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let above = folder_of(path);
    make_folder(above)?;
    match fs::create_dir(path) {
        // Another program was quicker.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => {}
        made => made.map_err(failed("make", path))?,
    }
    sync_folder(above).map_err(failed("make", path))
}

/// Makes renames in `folder` durable; Windows neither needs nor allows it.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(windows) { Ok(()) } else { File::open(folder)?.sync_all() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_file_is_replaced_as_a_whole() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.pdf");
        write_atomically(&path, b"first").unwrap();
        write_atomically(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "no temporary file stays");
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let error = write_atomically(Path::new("/nowhere/at/all.pdf"), b"").unwrap_err();
        assert!(error.to_string().contains("/nowhere/at/all.pdf"), "{error}");
    }
}
