//! Changes the fields of an event.

use super::{
    Event, NewEvent,
    form::check,
    read::{self, find},
};
use crate::{
    Result, Workspace,
    op::{Outcome, UPDATE_EVENT},
};

/// Makes the event `id` what the form says. A form without a code keeps the code.
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
        let delegates = old.delegates;
        let time_zone = old.time_zone;
        let mut row = form.into_row(old.id, code, old.sample);
        row.delegates = delegates;
        row.time_zone = time_zone;
        store.put_event(&row)?;
        let name = row.name.clone();
        Ok((read::event(store, row)?, name))
    })
}
