//! Writes one event into a hand-over file: the event, what it is made of and what it names.

use std::path::Path;

use serde_json::Value;

use super::{Event, Import, copy, read};
use crate::{
    Language, Result, Workspace,
    archive::{self, Contents, EventRef, Kind, Manifest},
    files::{self, Digest},
    io,
    op::Outcome,
    privacy::{DisclosureKind, HandOut},
    progress::Progress,
    records::Noun,
    storage::{DATABASE, Row, Rows, Scope, Store},
};

/// Writes event `event_id` (id or code), with the events below it, to `out`, and notes that its
/// people were handed out, the purpose in `language`; the file holds that note, too. `progress`
/// hears bytes.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound); [`Error::Io`](crate::Error::Io) and
/// [`Error::Archive`](crate::Error::Archive) for the file;
/// [`Error::Cancelled`](crate::Error::Cancelled).
pub fn export(
    workspace: &Workspace,
    event_id: &str,
    language: Language,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Outcome<Manifest>> {
    let (event, rows) = workspace.read(|store| {
        let event = read::find(store, event_id)?;
        let rows = rows(store, &event)?;
        Ok((event, rows))
    })?;
    let handed = HandOut {
        event: &event.id,
        kind: DisclosureKind::Event,
        columns: "everything",
        count: people(&rows),
        language,
    };
    handed.noted(workspace, |store| {
        let rows = self::rows(store, &event)?;
        written(workspace, &event, &rows, (out, progress))
    })
}

/// What the event is made of and what that names.
fn rows(store: &Store<'_>, event: &Event) -> Result<Rows> {
    let Scope { parts, shared } = store.scope(&event.id)?;
    Ok(shared.into_iter().chain(parts).collect())
}

/// How many people there are among the rows: a delegate who is a person as well counts once.
fn people(rows: &Rows) -> usize {
    let somebody = |(noun, row): &&(&Noun, Row)| match noun.name {
        "person" => true,
        "delegate" => row.get("person_id").is_none_or(Value::is_null),
        _ => false,
    };
    rows.iter().filter(somebody).count()
}

fn written(
    workspace: &Workspace,
    event: &Event,
    rows: &Rows,
    (out, progress): (&Path, &dyn Progress),
) -> Result<Manifest> {
    let digests = digests(rows);
    let folder = io::scratch(workspace.folder())?;
    let schema = write_database(workspace, folder.path(), rows)?;
    let contents = Contents {
        kind: Kind::Event(of(event)),
        made: workspace.clock().now(),
        schema,
        database: &folder.path().join(DATABASE),
        store: &files::Store::of(workspace.folder()),
        digests: &digests,
    };
    archive::write(out, &contents, progress)
}

fn of(Event { id, code, name, .. }: &Event) -> EventRef {
    EventRef { id: id.clone(), code: code.clone(), name: name.clone() }
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
