//! Who organises an event.

use super::{Event, OrganiserRole, read};
use crate::{
    Error, FieldProblem, Result, Workspace,
    error::Problem,
    ids,
    op::{Outcome, SET_ORGANISERS},
    storage::Store,
};

/// Makes the organisers of event `id` the given organisations (by id), in this order.
///
/// # Errors
/// [`Error::NotFound`] for the event, [`Error::Invalid`] for an organisation that is not there.
pub fn set_organisers(
    workspace: &Workspace,
    id: &str,
    organisers: &[(OrganiserRole, String)],
) -> Result<Outcome<Event>> {
    workspace.operate(&SET_ORGANISERS, |store| {
        let row = read::find(store, id)?;
        put_organisers(store, &row.id, organisers)?;
        let name = row.name.clone();
        Ok((read::event(store, row)?, name))
    })
}

/// The same inside an operation, for an event that exists.
pub(crate) fn put_organisers(
    store: &Store<'_>,
    event_id: &str,
    organisers: &[(OrganiserRole, String)],
) -> Result<()> {
    store.remove_organisers(event_id)?;
    for (position, (role, organisation_id)) in (0..).zip(organisers) {
        if store.organisation(organisation_id)?.is_none() {
            let problem = FieldProblem { field: "organisation_id", problem: Problem::Unknown };
            return Err(Error::Invalid(vec![problem]));
        }
        store.add_organiser(&ids::new_id(), event_id, position, *role, organisation_id)?;
    }
    Ok(())
}
