//! Writes files whole or not at all.
//!
//! The only place in core that creates a user's file. It must never leave half a file behind.

use std::{io::Write, path::Path};

use crate::{Error, Result};

/// Writes `bytes` to `path`: a temporary file beside it, flushed to the disk, then renamed.
///
/// # Errors
/// [`Error::Io`] naming the path; an older file of that name is then still as it was.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<()> {
    let error = |source| Error::Io { doing: "write", path: path.into(), source };
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file =
        tempfile::Builder::new().prefix(".langbiang-").tempfile_in(folder).map_err(error)?;
    file.write_all(bytes).map_err(error)?;
    file.as_file().sync_all().map_err(error)?;
    file.persist(path).map_err(|e| error(e.error))?;
    sync_folder(folder).map_err(error)
}

/// Makes a folder and those above it, where they are not there yet.
///
/// # Errors
/// [`Error::Io`] naming the folder.
pub fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|source| Error::Io {
        doing: "make",
        path: path.into(),
        source,
    })
}

/// Makes the rename itself durable; Windows neither needs nor allows it.
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(windows) { Ok(()) } else { std::fs::File::open(folder)?.sync_all() }
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
