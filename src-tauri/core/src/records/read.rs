//! Looks at records; changes nothing.

use super::Record;
use crate::{Error, Result, Workspace, storage::Store};

/// The record with this id.
///
/// # Errors
/// [`Error::NotFound`].
pub fn get<R: Record>(workspace: &Workspace, id: &str) -> Result<R> {
    workspace.read(|store| find(store, id))
}

/// The records whose fields have these values, in their order; all where none is given.
///
/// # Errors
/// [`Error::Storage`].
pub fn list<R: Record>(workspace: &Workspace, with: &[(&str, &str)]) -> Result<Vec<R>> {
    workspace.read(|store| store.records(with))
}

/// The record with this id, inside other work.
pub(crate) fn find<R: Record>(store: &Store<'_>, id: &str) -> Result<R> {
    let found = store.record(id)?;
    found.ok_or_else(|| Error::NotFound { noun: R::NOUN.name, key: id.into() })
}
