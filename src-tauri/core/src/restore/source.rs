//! What a restore is made from: a backup of the folder `backups`, or a hand-over file.

use std::path::{Path, PathBuf};

use crate::{
    Error, Result,
    archive::{self, Kind},
    error::BackupProblem,
    files, io,
    progress::Progress,
};

/// The database to restore. A hand-over file is unpacked beside it for as long as this lives.
pub(super) struct Source {
    pub(super) database: PathBuf,
    /// The contents that come along.
    pub(super) files: Option<files::Store>,
    _unpacked: Option<tempfile::TempDir>,
}

/// What `backup` holds, with the contents in a folder `files` beside it; a hand-over file is
/// unpacked inside `folder`.
///
/// # Errors
/// [`Error::Archive`] where it is a damaged hand-over file, [`Error::Backup`] where it is one of an
/// event, [`Error::Io`].
pub(super) fn open(folder: &Path, backup: &Path, progress: &dyn Progress) -> Result<Source> {
    if !archive::is_one(backup)? {
        // As on a stick, or in the folder of a workspace.
        let files = Some(files::Store::of(io::folder_of(backup)));
        let files = files.filter(|beside| beside.root().is_dir());
        return Ok(Source { database: backup.into(), files, _unpacked: None });
    }
    io::make_folder(folder)?;
    let room = io::scratch(folder)?;
    let unpacked = archive::unpack(backup, &room.path().join("unpacked"), progress)?;
    if unpacked.manifest.kind != Kind::Backup {
        return Err(Error::Backup { file: backup.into(), problem: BackupProblem::OneEvent });
    }
    Ok(Source { database: unpacked.database, files: Some(unpacked.files), _unpacked: Some(room) })
}

/// An error about the unpacked database as one about the file that the user named.
pub(super) fn named(backup: &Path, error: Error) -> Error {
    match error {
        Error::Backup { problem, .. } => Error::Backup { file: backup.into(), problem },
        other => other,
    }
}
