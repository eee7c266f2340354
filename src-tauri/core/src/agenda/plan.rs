//! The whole agenda of an event, with the names and titles that are valid at it; changes nothing.

use chrono::NaiveDate;

use super::{Item, Role, Session};
use crate::{
    Result, Workspace, events,
    events::Room,
    organisations,
    people::{self, Person},
    records,
    storage::Store,
};

/// A role with the names that are printed.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedRole {
    /// The role.
    pub role: Role,
    /// The person's name.
    pub person: Option<String>,
    /// The organisation's name at the event.
    pub organisation: Option<String>,
    /// The title given here, else the titles that the person held at the event.
    pub title: Option<String>,
}

/// An item with who speaks, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedItem {
    /// The item.
    pub item: Item,
    /// Who speaks.
    pub roles: Vec<NamedRole>,
}

/// A session with its chairs in protocol order and its items in order.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedSession {
    /// The session.
    pub session: Session,
    /// Its room, with floor and building.
    pub room: Option<String>,
    /// Who chairs it.
    pub roles: Vec<NamedRole>,
    /// Its items.
    pub items: Vec<PlannedItem>,
}

/// The sessions of event `event_id` (id or code), in order.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound).
pub fn list(workspace: &Workspace, event_id: &str) -> Result<Vec<PlannedSession>> {
    workspace.read(|store| {
        let event = events::find(store, event_id)?;
        let on = event.start.unwrap_or_else(|| workspace.today(&event.time_zone));
        let sessions: Vec<Session> = store.records(&[("event_id", &event.id)])?;
        sessions.into_iter().map(|session| planned(store, session, on)).collect()
    })
}

/// A session with what is valid on its day, or on that day where it has none.
fn planned(store: &Store<'_>, session: Session, on: NaiveDate) -> Result<PlannedSession> {
    let on = session.date.unwrap_or(on);
    let items: Vec<Item> = store.records(&[("session_id", &session.id)])?;
    let item = |item: Item| {
        let roles = roles(store, "item_id", &item.id, on)?;
        Ok(PlannedItem { item, roles })
    };
    Ok(PlannedSession {
        room: session.room_id.as_deref().map(|id| room(store, id)).transpose()?,
        roles: roles(store, "session_id", &session.id, on)?,
        items: items.into_iter().map(item).collect::<Result<_>>()?,
        session,
    })
}

/// Who does what in an event as a whole, by what they are on that day.
pub(crate) fn roles_of_event(
    store: &Store<'_>,
    event_id: &str,
    on: NaiveDate,
) -> Result<Vec<NamedRole>> {
    roles(store, "event_id", event_id, on)
}

/// The rooms of an event as sessions name them, in order.
pub(crate) fn rooms(store: &Store<'_>, event_id: &str) -> Result<Vec<String>> {
    let rooms: Vec<Room> = store.records(&[("event_id", event_id)])?;
    Ok(rooms.into_iter().map(called).collect())
}

fn room(store: &Store<'_>, id: &str) -> Result<String> {
    Ok(called(records::find(store, id)?))
}

/// `phòng họp số 1001, tầng 11, Nhà A1`.
fn called(room: Room) -> String {
    let parts = [Some(room.name), room.floor, room.building];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The roles in what `column` names, in order.
fn roles(store: &Store<'_>, column: &str, id: &str, on: NaiveDate) -> Result<Vec<NamedRole>> {
    let roles: Vec<Role> = store.records(&[(column, id)])?;
    roles.into_iter().map(|role| named(store, role, on)).collect()
}

fn named(store: &Store<'_>, role: Role, on: NaiveDate) -> Result<NamedRole> {
    let person: Option<Person> =
        role.person_id.as_deref().map(|id| records::find(store, id)).transpose()?;
    let held = person.as_ref().map(|p| people::titles_of(store, &p.id, on)).transpose()?.flatten();
    let organisation = role.organisation_id.as_deref();
    Ok(NamedRole {
        person: person.map(|p| p.full_name),
        organisation: organisation
            .map(|id| organisations::name_of(store, id, Some(on)))
            .transpose()?,
        title: role.title.clone().or(held),
        role,
    })
}
