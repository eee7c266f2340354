//! Looks at events; changes nothing.

use std::cmp::Reverse;

use super::Event;
use crate::{Error, Result, Workspace, records::Record, storage::Store};

/// Every event, the latest first, those without a date at the end.
///
/// # Errors
/// [`Error::Storage`].
pub fn list(workspace: &Workspace) -> Result<Vec<Event>> {
    let mut events: Vec<Event> = workspace.read(|store| store.records(&[]))?;
    events.sort_by_key(|event| Reverse(event.start));
    Ok(events)
}

/// The event with this id or this code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn get(workspace: &Workspace, key: &str) -> Result<Event> {
    workspace.read(|store| find(store, key))
}

/// The event with this id or this code.
pub(crate) fn find(store: &Store<'_>, key: &str) -> Result<Event> {
    let id = store.event_with_code(key)?.unwrap_or_else(|| key.into());
    let found = store.record(&id)?;
    found.ok_or_else(|| Error::NotFound { noun: Event::NOUN.name, key: key.into() })
}
