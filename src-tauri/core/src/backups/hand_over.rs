//! A backup to take along: the database and all contents in one hand-over file.

use std::path::Path;

use crate::{
    Result, Workspace,
    archive::{self, Contents, Kind, Manifest},
    files, io,
    progress::Progress,
};

/// Writes everything to the hand-over file `out`, also from a workspace that is only looked at;
/// `progress` hears bytes.
///
/// # Errors
/// [`Error::Io`](crate::Error::Io) and [`Error::Archive`](crate::Error::Archive) for the file,
/// [`Error::Storage`](crate::Error::Storage), [`Error::Cancelled`](crate::Error::Cancelled); an older
/// file of that name is then untouched.
pub fn hand_over(workspace: &Workspace, out: &Path, progress: &dyn Progress) -> Result<Manifest> {
    let folder = io::scratch(io::folder_of(out))?;
    let database = folder.path().join("copy.db");
    let (schema, digests) = workspace.read(|store| {
        store.copy_exactly(&database)?;
        Ok((store.schema_version()?, store.digests()?))
    })?;
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
