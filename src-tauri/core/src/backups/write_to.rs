//! Writes everything to a file that the user names: a database, or a hand-over file with the
//! contents as well.
//!
//! Works from a workspace that is only looked at, while another process writes.

use std::path::Path;

use super::make::{put_in_place, unfinished};
use crate::{
    Result, Workspace,
    archive::{self, Contents, Kind},
    files::{self, Digest},
    io,
    materials::StoredFile,
    progress::Progress,
    storage::Store,
};

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Bytes.
    pub size: u64,
    /// Contents that the data points to and that are gone or damaged; they did not go along.
    pub missing: Vec<Digest>,
}

/// Writes everything to `out`: with the contents where its name ends in `.langbiang`, else the
/// database alone. An older file of that name is replaced once the new one was read back.
/// `progress` hears the bytes of contents.
///
/// # Errors
/// [`Error::Backup`](crate::Error::Backup) or [`Error::Archive`](crate::Error::Archive) where it
/// did not turn out right; [`Error::Io`](crate::Error::Io);
/// [`Error::Cancelled`](crate::Error::Cancelled).
pub fn write_to(workspace: &Workspace, out: &Path, progress: &dyn Progress) -> Result<Written> {
    if out.extension().is_some_and(|extension| extension == archive::EXTENSION) {
        return with_contents(workspace, out, progress);
    }
    let file = unfinished(io::folder_of(out))?;
    let contents = workspace.read(|store| store.copy_exactly(&file))?;
    Ok(Written { size: put_in_place(&file, &contents, out)?, missing: Vec::new() })
}

fn with_contents(workspace: &Workspace, out: &Path, progress: &dyn Progress) -> Result<Written> {
    let room = io::scratch(io::folder_of(out))?;
    let database = room.path().join("copy.db");
    let draft = unfinished(room.path())?;
    let (holds, schema, digests) = workspace.read(|store| {
        Ok((store.copy_exactly(&draft)?, store.schema_version()?, digests(store)?))
    })?;
    put_in_place(&draft, &holds, &database)?;
    let contents = Contents {
        kind: Kind::Backup,
        made: workspace.clock().now(),
        schema,
        database: &database,
        store: &files::Store::of(workspace.folder()),
        digests: &digests,
    };
    let missing = archive::write(out, &contents, progress)?.missing;
    let size = std::fs::metadata(out).map_err(io::failed("read", out))?.len();
    Ok(Written { size, missing })
}

/// The contents that any row points to.
fn digests(store: &Store<'_>) -> Result<Vec<Digest>> {
    let files = store.records::<StoredFile>(&[])?;
    Ok(files.iter().filter_map(|file| file.sha256.parse().ok()).collect())
}
