//! Adds to an agenda, at its end.

use super::{Item, NewItem, NewRole, NewSession, Session, read};
use crate::{
    Error, FieldProblem, Result, Workspace,
    error::Problem,
    events, ids,
    op::{ADD_ITEM, ADD_SESSION, Outcome},
    storage::{ItemRow, RoleRow, SessionRow, Store},
    text,
};

/// Adds a session with its chairs and items to the agenda of event `event_id`.
///
/// # Errors
/// [`Error::NotFound`] for the event, [`Error::Invalid`] with every problem of the form.
pub fn add_session(
    workspace: &Workspace,
    event_id: &str,
    form: NewSession,
) -> Result<Outcome<Session>> {
    workspace.operate(&ADD_SESSION, |store| {
        let event = events::find(store, event_id)?;
        let id = insert_session(store, &event.id, form)?;
        Ok((read::session(store, &event.id, &id)?, event.name))
    })
}

/// Adds an item to the session `session_id`.
///
/// # Errors
/// [`Error::NotFound`] for the session, [`Error::Invalid`] with every problem of the form.
pub fn add_item(workspace: &Workspace, session_id: &str, form: NewItem) -> Result<Outcome<Item>> {
    workspace.operate(&ADD_ITEM, |store| {
        let event = store
            .event_of_session(session_id)?
            .ok_or_else(|| Error::NotFound { noun: "session", key: session_id.into() })?;
        let id = insert_item(store, session_id, form)?;
        let item = read::item(store, &event, session_id, &id)?;
        let subject = item.title.clone().unwrap_or_default();
        Ok((item, subject))
    })
}

/// Adds a session inside an operation; gives its id.
pub(crate) fn insert_session(
    store: &Store<'_>,
    event_id: &str,
    form: NewSession,
) -> Result<String> {
    let id = ids::new_id();
    let row = SessionRow {
        id: id.clone(),
        name: text::clean_given(form.name.as_deref()),
        date: form.date,
        half_day: form.half_day,
        room: text::clean_given(form.room.as_deref()),
    };
    store.add_session(event_id, store.count_sessions(event_id)?, &row)?;
    insert_roles(store, Some(&id), None, form.roles)?;
    for item in form.items {
        insert_item(store, &id, item)?;
    }
    Ok(id)
}

/// Adds an item inside an operation; gives its id.
pub(crate) fn insert_item(store: &Store<'_>, session_id: &str, form: NewItem) -> Result<String> {
    check_times(&form)?;
    let id = ids::new_id();
    let row = ItemRow {
        id: id.clone(),
        session_id: session_id.into(),
        kind: form.kind,
        title: text::clean_given(form.title.as_deref()),
        start: form.start,
        end: form.end,
    };
    store.add_item(store.count_items(session_id)?, &row)?;
    insert_roles(store, None, Some(&id), form.roles)?;
    Ok(id)
}

fn check_times(form: &NewItem) -> Result<()> {
    let problem = |field, problem| Err(Error::Invalid(vec![FieldProblem { field, problem }]));
    match (form.start, form.end) {
        (None, Some(_)) => problem("start", Problem::Required),
        (Some(start), Some(end)) if end < start => problem("end", Problem::EndBeforeStart),
        _ => Ok(()),
    }
}

fn insert_roles(
    store: &Store<'_>,
    session_id: Option<&str>,
    item_id: Option<&str>,
    roles: Vec<NewRole>,
) -> Result<()> {
    for (position, role) in (0..).zip(roles) {
        let (person, organisation) = known(store, &role)?;
        let present = person.as_ref().and_then(|p| p.title.clone());
        let row = RoleRow {
            id: ids::new_id(),
            session_id: session_id.map(str::to_owned),
            item_id: item_id.map(str::to_owned),
            kind: role.kind,
            person_id: role.person_id,
            person: person.map(|p| p.name.full),
            organisation_id: role.organisation_id,
            organisation,
            wording: text::clean_given(role.wording.as_deref()),
            title: text::clean_given(role.title.as_deref()).or(present),
        };
        store.add_role(position, &row)?;
    }
    Ok(())
}

/// The person and the organisation's name that a role speaks of; one of the three must be there.
fn known(
    store: &Store<'_>,
    role: &NewRole,
) -> Result<(Option<crate::people::Person>, Option<String>)> {
    let unknown = |field| Error::Invalid(vec![FieldProblem { field, problem: Problem::Unknown }]);
    let person = match &role.person_id {
        Some(id) => Some(store.person(id)?.ok_or_else(|| unknown("person_id"))?),
        None => None,
    };
    let organisation = match &role.organisation_id {
        Some(id) => Some(store.organisation(id)?.ok_or_else(|| unknown("organisation_id"))?.name),
        None => None,
    };
    if person.is_none()
        && organisation.is_none()
        && text::clean_given(role.wording.as_deref()).is_none()
    {
        let problem = FieldProblem { field: "person_id", problem: Problem::Required };
        return Err(Error::Invalid(vec![problem]));
    }
    Ok((person, organisation))
}
