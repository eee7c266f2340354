//! Looks at events; changes nothing.

use super::Event;
use crate::{
    Error, Result, Workspace,
    storage::{EventRow, Store},
};

/// Every event, the latest first, those without a date at the end.
///
/// # Errors
/// [`Error::Storage`].
pub fn list(workspace: &Workspace) -> Result<Vec<Event>> {
    workspace.read(|store| store.events()?.into_iter().map(|row| event(store, row)).collect())
}

/// The event with this id or this code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn get(workspace: &Workspace, key: &str) -> Result<Event> {
    workspace.read(|store| event(store, find(store, key)?))
}

/// The row of the event with this id or this code.
pub(crate) fn find(store: &Store<'_>, key: &str) -> Result<EventRow> {
    store.event(key)?.ok_or_else(|| Error::NotFound { noun: "event", key: key.into() })
}

/// A row with its organisers.
pub(super) fn event(store: &Store<'_>, row: EventRow) -> Result<Event> {
    let organisers = store.organisers(&row.id)?;
    Ok(Event {
        id: row.id,
        code: row.code,
        parent_id: row.parent_id,
        name: row.name,
        theme: row.theme,
        name_full: row.name_full,
        start: row.start,
        end: row.end,
        half_day: row.half_day,
        time_zone: row.time_zone,
        venue: row.venue,
        place: row.place,
        province: row.province,
        document_style: row.document_style,
        sample: row.sample,
        organisers,
        delegates: row.delegates,
    })
}
