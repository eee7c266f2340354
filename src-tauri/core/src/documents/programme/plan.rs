//! The plain data of a programme: days, half-days, sessions, items and who does what in them.
//!
//! The programme in all its forms, and the sheet of its changes, are made from these. The print
//! log keeps them as JSON: a field that is renamed is lost in what was printed before.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::{
    agenda::{HalfDay, ItemKind, RoleKind},
    documents::{
        Look, Subject,
        wording::{self, given},
    },
    events::OrganiserRole,
};

/// What a programme prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Programme {
    /// The event's id.
    pub event_id: String,
    /// Who holds the event, in protocol order.
    pub organisers: Vec<Organiser>,
    /// The event's name.
    pub name: String,
    /// Its theme (chủ đề), printed under the name.
    pub theme: Option<String>,
    /// The name as it is to be printed in full; replaces `name` and `theme` where given.
    pub full_name: Option<String>,
    /// The name in English, where it was given.
    pub name_en: Option<String>,
    /// The name of the event that this one is part of.
    pub parent: Option<String>,
    /// Hall and place, as one line.
    pub place: Option<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day; the same as `start` or absent for one day.
    pub end: Option<NaiveDate>,
    /// The half-day, where the whole event fills only one.
    pub half_day: Option<HalfDay>,
    /// What the programme is attached to, e.g. `Kèm theo Giấy mời số 05/GM-BTTTT ngày …`;
    /// brackets are put around it.
    pub annex: Option<String>,
    /// Whether the event is a sample; said on every page.
    pub sample: bool,
    /// The days in order.
    pub days: Vec<Day>,
}

/// An organisation that holds the event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organiser {
    /// Its name as valid on the day of the event.
    pub name: String,
    /// What it does for the event.
    pub role: OrganiserRole,
}

/// One day of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Day {
    /// The date, where known.
    pub date: Option<NaiveDate>,
    /// Its half-days in order.
    pub half_days: Vec<Part>,
}

/// The sessions of one half-day (buổi).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Part {
    /// Which half, where known.
    pub half_day: Option<HalfDay>,
    /// Its sessions in order.
    pub sessions: Vec<Session>,
}

/// One session (phiên).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// Its id.
    pub id: String,
    /// Its name, where it has one of its own.
    pub name: Option<String>,
    /// Its theme (chủ đề).
    pub theme: Option<String>,
    /// Civil local time of its beginning, where it has one of its own.
    pub start: Option<NaiveTime>,
    /// Civil local time of its end.
    pub end: Option<NaiveTime>,
    /// Its room, where it differs from the event's place.
    pub room: Option<String>,
    /// Who chairs it, in protocol order.
    pub chairs: Vec<Person>,
    /// Its items in order.
    pub items: Vec<Item>,
}

/// One agenda item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// Civil local time of its beginning.
    pub start: Option<NaiveTime>,
    /// Civil local time of its end.
    pub end: Option<NaiveTime>,
    /// What it is; names the item where there is no title.
    pub kind: ItemKind,
    /// Its title.
    pub title: Option<String>,
    /// Who does it, in order. An organisation without a person has only `organisation`.
    pub people: Vec<Person>,
    /// What else is to be known, for the column of notes.
    pub note: Option<String>,
}

/// Somebody who does something, as printed on this event.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// The id of the role.
    pub id: String,
    /// Full name.
    pub name: Option<String>,
    /// Title (chức vụ) as valid on the day of the event.
    pub title: Option<String>,
    /// Organisation; left out where the title already names it.
    pub organisation: Option<String>,
    /// What he or she does.
    pub role: RoleKind,
}

impl Programme {
    /// The name as printed: in full where given.
    pub(crate) fn printed_name(&self) -> &str {
        given(self.full_name.as_ref()).unwrap_or(self.name.trim())
    }

    /// The name as this look prints it.
    pub(crate) fn name(&self, look: &Look) -> &str {
        wording::named(self.printed_name(), self.name_en.as_ref(), look.first())
    }

    /// The name in English under the Vietnamese one, for a paper in both languages.
    pub(crate) fn second_name(&self, look: &Look) -> Option<&str> {
        look.second().and_then(|_| given(self.name_en.as_ref()))
    }

    /// The theme, unless the full name that is printed says it.
    pub(crate) fn shown_theme(&self) -> Option<String> {
        self.theme.clone().filter(|_| given(self.full_name.as_ref()).is_none())
    }

    /// The event, as findings name it.
    pub(crate) fn subject(&self) -> Subject {
        Subject::new("event", &self.event_id, self.printed_name())
    }

    /// The organisers with this role.
    pub(crate) fn names(&self, role: OrganiserRole) -> impl Iterator<Item = &str> {
        let with_role = self.organisers.iter().filter(move |organiser| organiser.role == role);
        with_role.map(|organiser| organiser.name.trim()).filter(|name| !name.is_empty())
    }

    pub(crate) fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.days.iter().flat_map(|day| &day.half_days).flat_map(|part| &part.sessions)
    }

    pub(crate) fn items(&self) -> impl Iterator<Item = &Item> {
        self.sessions().flat_map(|session| &session.items)
    }
}

impl Session {
    /// The session, as findings name it.
    pub(crate) fn subject(&self) -> Subject {
        let name = given(self.name.as_ref()).or(given(self.theme.as_ref()));
        Subject::new("session", &self.id, name.unwrap_or_default())
    }
}

impl Item {
    /// The item, as findings name it.
    pub(crate) fn subject(&self) -> Subject {
        Subject::new("item", &self.id, given(self.title.as_ref()).unwrap_or_default())
    }
}

impl Person {
    /// The role, as findings name it.
    pub(crate) fn subject(&self) -> Subject {
        let name = given(self.name.as_ref()).or(given(self.organisation.as_ref()));
        Subject::new("role", &self.id, name.unwrap_or_default())
    }

    /// Whether there is anything to print.
    pub(crate) fn is_somebody(&self) -> bool {
        [&self.name, &self.title, &self.organisation]
            .into_iter()
            .any(|field| given(field.as_ref()).is_some())
    }
}
