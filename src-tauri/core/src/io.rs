//! Writes files whole or not at all.
//!
//! The only place in core that creates a user's file. It must never leave half a file behind.

use std::{fs::File, io::Write, path::Path};

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
    pub(crate) fn within(folder: &Path) -> std::io::Result<Self> {
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
            std::fs::remove_dir(path).map_err(error)?;
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
        std::fs::rename(self.path(), path).map_err(error)?;
        // It is no longer where it would be removed from.
        let _ = self.0.keep();
        sync_folder(folder_of(path)).map_err(error)
    }
}

/// What the system said about `path`.
pub(crate) fn cannot(doing: &'static str, path: &Path, source: std::io::Error) -> Error {
    Error::Io { doing, path: path.into(), source }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A folder inside `folder` for work in between, gone when it is dropped.
pub(crate) fn scratch(folder: &Path) -> Result<TempDir> {
    let made = tempfile::Builder::new().prefix(DRAFT).tempdir_in(folder);
    made.map_err(|source| cannot("make", folder, source))
}

/// Makes a folder and those above it, where they are not there yet.
///
/// # Errors
/// [`Error::Io`] naming the folder.
pub fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|source| cannot("make", path, source))
}

/// Makes renames in `folder` durable; Windows neither needs nor allows it.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
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
        assert_eq!(std::fs::read(&path).unwrap(), b"second");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "no temporary file stays");
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let error = write_atomically(Path::new("/nowhere/at/all.pdf"), b"").unwrap_err();
        assert!(error.to_string().contains("/nowhere/at/all.pdf"), "{error}");
    }
}
