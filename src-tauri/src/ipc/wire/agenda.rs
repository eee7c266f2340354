//! The agenda of an event as the window lists it: sessions with their items, who does what in them
//! by the names that are valid at the event, and their files. Times are `08:30`.

use chrono::NaiveTime;
use langbiang_core::{
    agenda::{NamedRole, PlannedItem, PlannedSession},
    materials::Held,
};
use serde::Serialize;
use ts_rs::TS;

use super::event::HalfDay;

/// A session (phiên).
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaSession {
    /// Its id.
    pub id: String,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// Its theme.
    pub theme: Option<String>,
    /// Its day.
    pub date: Option<String>,
    /// Its half-day.
    pub half_day: Option<HalfDay>,
    /// When it begins.
    pub start: Option<String>,
    /// When it ends.
    pub end: Option<String>,
    /// Its room.
    pub room_id: Option<String>,
    /// Anything else worth keeping.
    pub note: Option<String>,
    /// Who chairs it, in order.
    pub roles: Vec<AgendaRole>,
    /// Its items, in order.
    pub items: Vec<AgendaItem>,
    /// Its files.
    pub files: Vec<AgendaFile>,
}

/// A line of the programme.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaItem {
    /// Its id.
    pub id: String,
    /// What it is.
    #[ts(type = "Records['item']['kind']")]
    pub kind: String,
    /// Its title.
    pub title: Option<String>,
    /// When it begins.
    pub start: Option<String>,
    /// When it ends.
    pub end: Option<String>,
    /// The headings of the talk, one a line.
    pub outline: Option<String>,
    /// Anything else worth keeping.
    pub note: Option<String>,
    /// Who speaks, in order.
    pub roles: Vec<AgendaRole>,
    /// Its files.
    pub files: Vec<AgendaFile>,
}

/// Who does something.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaRole {
    /// Its id.
    pub id: String,
    /// What they do.
    #[ts(type = "Records['role']['kind']")]
    pub kind: String,
    /// Who: a person, else an organisation, else free wording.
    pub name: String,
    /// The organisation that the person speaks for.
    pub organisation: Option<String>,
    /// The title that is printed.
    pub title: Option<String>,
}

/// A file of a session or an item.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaFile {
    /// The material's id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The stored file, where there is one.
    pub file_id: Option<String>,
    /// The name the user's file had.
    pub name: Option<String>,
    /// Bytes.
    pub size: Option<u64>,
    /// When it was attached, RFC 3339 UTC.
    pub attached: Option<String>,
}

impl AgendaSession {
    /// A session with those of the event's materials that belong to it.
    pub fn new(planned: PlannedSession, materials: &[Held]) -> Self {
        let session = planned.session;
        let items = planned.items.into_iter();
        Self {
            files: files(materials, |held| held.material.session_id.as_deref(), &session.id),
            items: items.map(|item| AgendaItem::new(item, materials)).collect(),
            roles: planned.roles.into_iter().map(AgendaRole::from).collect(),
            id: session.id,
            name: session.name,
            theme: session.theme,
            date: session.date.map(|day| day.to_string()),
            half_day: session.half_day.map(HalfDay::from),
            start: session.start.map(clock),
            end: session.end.map(clock),
            room_id: session.room_id,
            note: session.note.map(|note| note.0),
        }
    }
}

impl AgendaItem {
    fn new(planned: PlannedItem, materials: &[Held]) -> Self {
        let item = planned.item;
        Self {
            files: files(materials, |held| held.material.item_id.as_deref(), &item.id),
            roles: planned.roles.into_iter().map(AgendaRole::from).collect(),
            id: item.id,
            kind: item.kind.to_string(),
            title: item.title,
            start: item.start.map(clock),
            end: item.end.map(clock),
            outline: item.outline.map(|outline| outline.0),
            note: item.note.map(|note| note.0),
        }
    }
}

/// The materials that belong to the record `id`.
fn files(materials: &[Held], of: impl Fn(&Held) -> Option<&str>, id: &str) -> Vec<AgendaFile> {
    materials.iter().filter(|held| of(held) == Some(id)).map(AgendaFile::from).collect()
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

impl From<NamedRole> for AgendaRole {
    fn from(named: NamedRole) -> Self {
        let role = named.role;
        let body = if named.person.is_some() { named.organisation.clone() } else { None };
        let name = named.person.or(named.organisation).or(role.wording);
        Self {
            id: role.id,
            kind: role.kind.to_string(),
            name: name.unwrap_or_default(),
            organisation: body,
            title: named.title,
        }
    }
}

impl From<&Held> for AgendaFile {
    fn from(held: &Held) -> Self {
        let file = held.file.as_ref();
        Self {
            id: held.material.id.clone(),
            title: held.material.title.clone(),
            file_id: file.map(|file| file.id.clone()),
            name: file.map(|file| file.name.clone()),
            size: file.map(|file| file.size),
            attached: held.attached().map(|at| at.to_rfc3339()),
        }
    }
}
