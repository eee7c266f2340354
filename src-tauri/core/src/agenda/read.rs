//! Looks at agendas; changes nothing.

use std::collections::HashMap;

use super::{Item, Role, Session};
use crate::{
    Error, Result, Workspace, events,
    storage::{RoleRow, Store},
};

/// The sessions of event `event_id`, in order, with their items.
///
/// # Errors
/// [`Error::NotFound`].
pub fn list(workspace: &Workspace, event_id: &str) -> Result<Vec<Session>> {
    workspace.read(|store| of_event(store, &events::find(store, event_id)?.id))
}

/// The sessions of an event that exists.
pub(crate) fn of_event(store: &Store<'_>, event_id: &str) -> Result<Vec<Session>> {
    let mut roles: HashMap<String, Vec<Role>> = HashMap::new();
    for row in store.roles(event_id)? {
        let owner = row.session_id.clone().or_else(|| row.item_id.clone()).unwrap_or_default();
        roles.entry(owner).or_default().push(role(row));
    }
    let mut items: HashMap<String, Vec<Item>> = HashMap::new();
    for row in store.items(event_id)? {
        let roles = roles.remove(&row.id).unwrap_or_default();
        let (id, kind, title) = (row.id, row.kind, row.title);
        let item = Item { id, kind, title, start: row.start, end: row.end, roles };
        items.entry(row.session_id).or_default().push(item);
    }
    let session = |row: crate::storage::SessionRow| Session {
        roles: roles.remove(&row.id).unwrap_or_default(),
        items: items.remove(&row.id).unwrap_or_default(),
        id: row.id,
        name: row.name,
        date: row.date,
        half_day: row.half_day,
        room: row.room,
    };
    Ok(store.sessions(event_id)?.into_iter().map(session).collect())
}

fn role(row: RoleRow) -> Role {
    Role {
        id: row.id,
        kind: row.kind,
        person: row.person_id.zip(row.person),
        organisation: row.organisation_id.zip(row.organisation),
        wording: row.wording,
        title: row.title,
    }
}

/// One session of an event.
pub(super) fn session(store: &Store<'_>, event_id: &str, id: &str) -> Result<Session> {
    let found = of_event(store, event_id)?.into_iter().find(|s| s.id == id);
    found.ok_or_else(|| Error::NotFound { noun: "session", key: id.into() })
}

/// One item of a session.
pub(super) fn item(store: &Store<'_>, event_id: &str, session_id: &str, id: &str) -> Result<Item> {
    let items = session(store, event_id, session_id)?.items;
    let found = items.into_iter().find(|i| i.id == id);
    found.ok_or_else(|| Error::NotFound { noun: "agenda_item", key: id.into() })
}
