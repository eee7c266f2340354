//! A backup to take along: the database and all contents in one hand-over file.

use std::path::Path;

use super::make::read_back;
use crate::{
    Result, Workspace,
    archive::{self, Contents, Kind, Manifest},
    files, io,
    progress::Progress,
};

/// Reads everything through and writes it to the hand-over file `out`, also from a workspace that is only looked at;
/// `progress` hears bytes.
///
/// # Errors
/// [`Error::Io`](crate::Error::Io) and [`Error::Archive`](crate::Error::Archive) for the file,
/// [`Error::Backup`](crate::Error::Backup) where the data is damaged,
/// [`Error::Storage`](crate::Error::Storage), [`Error::Cancelled`](crate::Error::Cancelled); an older
/// file of that name is then untouched.
pub fn hand_over(workspace: &Workspace, out: &Path, progress: &dyn Progress) -> Result<Manifest> {
    let folder = io::scratch(io::folder_of(out))?;
    let database = folder.path().join("copy.db");
    let (holds, schema, digests) = workspace.read(|store| {
        Ok((store.copy_exactly(&database)?, store.schema_version()?, store.digests()?))
    })?;
    read_back(&database, &holds, out)?;
    let contents = Contents {
        kind: Kind::Backup,
        made: workspace.clock().now(),
        schema,
        database: &database,
        store: &files::Store::of(workspace.folder()),
        digests: &digests.into_iter().collect::<Vec<_>>(),
    };
    archive::write(out, &contents, progress)
}
