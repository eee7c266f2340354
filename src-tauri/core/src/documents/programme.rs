//! The programme (chương trình) of an event: the official table of sessions and agenda items.
//!
//! Every text may be absent or empty and every time unknown: such a field is left out of the page,
//! never guessed. Texts may be in any Unicode normal form.

use chrono::{NaiveDate, NaiveTime};

use crate::{
    agenda::{HalfDay, ItemKind, RoleKind},
    events::OrganiserRole,
};

/// What a programme prints.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Programme {
    /// Who holds the event, in protocol order.
    pub organisers: Vec<Organiser>,
    /// The event's name.
    pub name: String,
    /// Its theme (chủ đề), printed under the name.
    pub theme: Option<String>,
    /// The name as it is to be printed in full; replaces `name` and `theme` where given.
    pub full_name: Option<String>,
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
    /// What the programme is attached to, e.g. `Kèm theo Giấy mời số 05/GM-BTTTT ngày …`.
    pub annex: Option<String>,
    /// Whether the event is a sample; said on every page.
    pub sample: bool,
    /// The days in order.
    pub days: Vec<Day>,
}

/// An organisation that holds the event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organiser {
    /// Its name as valid on the day of the event.
    pub name: String,
    /// What it does for the event.
    pub role: OrganiserRole,
}

/// One day of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Day {
    /// The date, where known.
    pub date: Option<NaiveDate>,
    /// Its half-days in order.
    pub half_days: Vec<Part>,
}

/// The sessions of one half-day (buổi).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// Which half, where known.
    pub half_day: Option<HalfDay>,
    /// Its sessions in order.
    pub sessions: Vec<Session>,
}

/// One session (phiên).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Session {
    /// Its name, where it has one of its own.
    pub name: Option<String>,
    /// Its room, where it differs from the event's place.
    pub room: Option<String>,
    /// Who chairs it, in protocol order.
    pub chairs: Vec<Person>,
    /// Its items in order.
    pub items: Vec<Item>,
}

/// One agenda item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
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
}

/// Somebody who does something, as printed on this event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Full name.
    pub name: Option<String>,
    /// Title (chức vụ) as valid on the day of the event.
    pub title: Option<String>,
    /// Organisation; left out where the title already names it.
    pub organisation: Option<String>,
    /// What he or she does.
    pub role: RoleKind,
}
