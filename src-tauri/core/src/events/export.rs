//! Writes one event into a hand-over file: the event, what it is made of and what it names.

use std::path::Path;

use super::{Import, copy, read};
use crate::{
    Result, Workspace,
    archive::{self, Contents, EventRef, Kind, Manifest},
    files::{self, Digest},
    io,
    progress::Progress,
    storage::{DATABASE, Rows, Scope},
};

/// Writes event `event_id` (id or code), with the events below it, to `out`. Changes nothing here;
/// `progress` hears bytes.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound); [`Error::Io`](crate::Error::Io) and
/// [`Error::Archive`](crate::Error::Archive) for the file;
/// [`Error::Cancelled`](crate::Error::Cancelled).
pub fn export(
    workspace: &Workspace,
    event_id: &str,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Manifest> {
    let (event, Scope { parts, shared }) = workspace.read(|store| {
        let event = read::find(store, event_id)?;
        Ok((event.clone(), store.scope(&event.id)?))
    })?;
    let rows: Rows = shared.into_iter().chain(parts).collect();
    let digests = digests(&rows);
    let folder = io::scratch(workspace.folder())?;
    let schema = write_database(workspace, folder.path(), &rows)?;
    let contents = Contents {
        kind: Kind::Event(EventRef { id: event.id, code: event.code, name: event.name }),
        made: workspace.clock().now(),
        schema,
        database: &folder.path().join(DATABASE),
        store: &files::Store::of(workspace.folder()),
        digests: &digests,
    };
    archive::write(out, &contents, progress)
}

/// A database with these rows alone, closed again; gives the version of its schema.
fn write_database(workspace: &Workspace, folder: &Path, rows: &Rows) -> Result<i32> {
    let other = Workspace::open(folder, workspace.shared_clock(), "export")?;
    other.operate(&Import::ACTION.operation, |store| {
        copy::insert(store, rows)?;
        Ok(((), String::new()))
    })?;
    other.read(|store| store.schema_version())
}

/// The contents that the rows point to.
fn digests(rows: &Rows) -> Vec<Digest> {
    let files = rows.iter().filter(|(noun, _)| noun.name == "stored_file");
    files.filter_map(|(_, row)| row.get("sha256")?.as_str()?.parse().ok()).collect()
}
