//! Changes the fields of an event.

use super::{
    Event, NewEvent,
    form::check,
    read::{self, find},
};
use crate::{
    Result, Workspace,
    op::{Outcome, UPDATE_EVENT},
    storage::EventRow,
};

/// Makes the event `id` what the form says. A form without a code or a style keeps those.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound); [`Error::Invalid`](crate::Error::Invalid) with
/// every problem of the form.
pub fn update(workspace: &Workspace, id: &str, form: NewEvent) -> Result<Outcome<Event>> {
    workspace.operate(&UPDATE_EVENT, |store| {
        let old = find(store, id)?;
        let form = form.cleaned();
        check(store, &form, Some(&old.id))?;
        let code = form.code.clone().unwrap_or(old.code);
        let document_style = form.document_style.unwrap_or(old.document_style);
        let row = EventRow {
            document_style,
            time_zone: old.time_zone,
            delegates: old.delegates,
            ..form.into_row(old.id, code, old.sample)
        };
        store.put_event(&row)?;
        let name = row.name.clone();
        Ok((read::event(store, row)?, name))
    })
}
