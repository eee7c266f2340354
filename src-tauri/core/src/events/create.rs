//! Makes an event.

use super::{
    Event, NewEvent,
    form::{check, free_code},
    read,
};
use crate::{
    Result, Workspace, ids,
    op::{CREATE_EVENT, Outcome},
    storage::Store,
};

/// Makes an event.
///
/// # Errors
/// [`Error::Invalid`](crate::Error::Invalid) with every problem of the form.
pub fn create(workspace: &Workspace, form: NewEvent) -> Result<Outcome<Event>> {
    workspace.operate(&CREATE_EVENT, |store| {
        let event = insert(store, form, false)?;
        let name = event.name.clone();
        Ok((event, name))
    })
}

/// Makes an event inside an operation.
pub(crate) fn insert(store: &Store<'_>, form: NewEvent, sample: bool) -> Result<Event> {
    let form = form.cleaned();
    check(store, &form, None)?;
    let code = match &form.code {
        Some(code) => code.clone(),
        None => free_code(store, &form.name)?,
    };
    let row = form.into_row(ids::new_id(), code, sample);
    store.put_event(&row)?;
    read::event(store, row)
}
