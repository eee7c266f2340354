//! What is restored from: a database file, or a hand-over file with database and contents.

use std::path::{Path, PathBuf};

use crate::{
    Error, Result, archive,
    error::{ArchiveProblem, BackupProblem},
    files::Store,
    progress::Progress,
};

/// A backup of which the database lies ready to be read.
pub(super) struct Source<'a> {
    /// As the user named it.
    file: &'a Path,
    /// Where the database of a hand-over file was unpacked.
    unpacked: Option<PathBuf>,
}

impl<'a> Source<'a> {
    /// Opens `file`; the database of a hand-over file is unpacked into `room`.
    pub(super) fn open(file: &'a Path, room: &Path, progress: &dyn Progress) -> Result<Self> {
        let database = room.join("unpacked.db");
        match archive::read_manifest(file) {
            // No hand-over file: whether it is a database is found out by opening it.
            Err(Error::Archive { problem: ArchiveProblem::Foreign, .. }) => {
                return Ok(Self { file, unpacked: None });
            }
            Ok(manifest) if manifest.kind != archive::Kind::Backup => {
                return Err(Error::Backup { file: file.into(), problem: BackupProblem::OneEvent });
            }
            manifest => drop(manifest?),
        }
        archive::unpack_database(file, &database, progress)?;
        Ok(Self { file, unpacked: Some(database) })
    }

    /// The database file.
    pub(super) fn database(&self) -> &Path {
        self.unpacked.as_deref().unwrap_or(self.file)
    }

    /// Adds the contents that came with it to those of the workspace in `folder`.
    pub(super) fn take_contents(&self, folder: &Path, progress: &dyn Progress) -> Result<()> {
        match self.unpacked {
            Some(_) => archive::unpack_contents(self.file, &Store::of(folder), progress),
            None => Ok(()),
        }
    }

    /// An error about the database as one about the file that the user named.
    pub(super) fn named(&self, error: Error) -> Error {
        match error {
            Error::Backup { problem, .. } => Error::Backup { file: self.file.into(), problem },
            other => other,
        }
    }
}
