//! What excludes what in an agenda: a room or a person twice at one time, times in the wrong order,
//! times outside the day or the session.
//!
//! Tells and never forbids. Of what has no time nothing is said.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde::Serialize;

use crate::{
    agenda::{NamedRole, PlannedItem, PlannedSession},
    events::Event,
};

crate::vocabulary::vocabulary! {
    /// What is wrong.
    ConflictKind {
        /// Two sessions in one room at one time.
        Room = "room",
        /// Somebody in two sessions at one time.
        Person = "person",
        /// An item begins before the one above it has ended.
        Order = "order",
        /// An item outside its session's time.
        OutsideSession = "outside_session",
        /// A session outside the event's days.
        OutsideDays = "outside_days",
    }
}

/// One conflict, told of the later one of two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// What is wrong.
    pub kind: ConflictKind,
    /// The session it is in.
    pub session_id: String,
    /// The item, where it is one's.
    pub item_id: Option<String>,
    /// Its title or the session's name; empty where it has none.
    pub name: String,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// When it begins.
    pub time: Option<NaiveTime>,
    /// What it is in conflict with; empty where that has no name.
    pub other: String,
    /// The room or the person that both want; empty for other conflicts.
    pub shared: String,
}

/// A time that somebody or something is taken.
#[derive(Clone, Copy)]
struct Slot<'a> {
    session: &'a PlannedSession,
    item: Option<&'a PlannedItem>,
    date: NaiveDate,
    from: NaiveTime,
    to: NaiveTime,
}

pub(super) fn find(sessions: &[PlannedSession], event: &Event) -> Vec<Conflict> {
    let spans: Vec<Slot<'_>> = sessions.iter().filter_map(|one| span(one, event)).collect();
    let mut found: Vec<Conflict> = sessions.iter().flat_map(|one| within(one, event)).collect();
    found.extend(rooms(&spans));
    found.extend(people(sessions, &spans, event));
    found.sort_by_key(|one| (one.date, one.time));
    found
}

/// The day of a session; the event's where that has only one.
fn day(session: &PlannedSession, event: &Event) -> Option<NaiveDate> {
    let only = event.start.filter(|start| event.end.is_none_or(|end| end == *start));
    session.session.date.or(only)
}

/// From the first to the last time that is known of a session.
fn span<'a>(session: &'a PlannedSession, event: &Event) -> Option<Slot<'a>> {
    let times = || session.items.iter().flat_map(|one| [one.item.start, one.item.end]).flatten();
    let from = session.session.start.or_else(|| times().min())?;
    let to = session.session.end.or_else(|| times().max()).unwrap_or(from);
    Some(Slot { session, item: None, date: day(session, event)?, from, to: lasting(from, to) })
}

/// Nothing is over as soon as it begins.
fn lasting(from: NaiveTime, to: NaiveTime) -> NaiveTime {
    to.max(from.overflowing_add_signed(TimeDelta::minutes(1)).0)
}

/// The times of a session's items; one without an end lasts until the next begins.
fn slots<'a>(session: &'a PlannedSession, event: &Event) -> Vec<Slot<'a>> {
    let Some(date) = day(session, event) else { return Vec::new() };
    let after = |at: usize| session.items[at + 1..].iter().find_map(|one| one.item.start);
    let slot = |(at, planned): (usize, &'a PlannedItem)| {
        let from = planned.item.start?;
        let to = planned.item.end.or_else(|| after(at)).unwrap_or(from);
        Some(Slot { session, item: Some(planned), date, from, to: lasting(from, to) })
    };
    session.items.iter().enumerate().filter_map(slot).collect()
}

/// What is wrong inside a session, and with its day.
fn within(session: &PlannedSession, event: &Event) -> Vec<Conflict> {
    let mut found = Vec::new();
    let date = day(session, event);
    let outside = |date: NaiveDate| {
        event.start.is_some_and(|start| date < start) || event.end.is_some_and(|end| date > end)
    };
    if date.is_some_and(outside) {
        found.push(conflict(ConflictKind::OutsideDays, session, None, date, ""));
    }
    let mut before: Option<(NaiveTime, &PlannedItem)> = None;
    for planned in session.items.iter().filter(|one| one.item.start.is_some()) {
        let tell = |kind, other| conflict(kind, session, Some(planned), date, other);
        if let Some((_, above)) = before.filter(|(end, _)| planned.item.start < Some(*end)) {
            found.push(tell(ConflictKind::Order, called(session, Some(above))));
        }
        if is_outside(session, planned) {
            found.push(tell(ConflictKind::OutsideSession, called(session, None)));
        }
        before = planned.item.end.or(planned.item.start).map(|end| (end, planned));
    }
    found
}

fn is_outside(session: &PlannedSession, planned: &PlannedItem) -> bool {
    let (item, session) = (&planned.item, &session.session);
    let early = session.start.is_some_and(|start| item.start.is_some_and(|time| time < start));
    let last = item.end.or(item.start);
    early || session.end.is_some_and(|end| last.is_some_and(|time| time > end))
}

fn rooms(spans: &[Slot<'_>]) -> Vec<Conflict> {
    let in_one = pairs(spans).filter(|(one, other)| {
        let room = &one.session.session.room_id;
        room.is_some() && *room == other.session.session.room_id
    });
    in_one
        .map(|(one, other)| {
            let room = one.session.room.clone().unwrap_or_default();
            one.against(other, ConflictKind::Room, room)
        })
        .collect()
}

/// Somebody in two sessions: as speaker, chair or whatever else.
fn people(sessions: &[PlannedSession], spans: &[Slot<'_>], event: &Event) -> Vec<Conflict> {
    let items: Vec<Slot<'_>> = sessions.iter().flat_map(|one| slots(one, event)).collect();
    let all: Vec<Slot<'_>> = items.into_iter().chain(spans.iter().copied()).collect();
    let mut found: Vec<Conflict> = Vec::new();
    for (one, other) in pairs(&all) {
        for named in one.roles().iter().filter(|named| named.role.person_id.is_some()) {
            let too = |role: &NamedRole| role.role.person_id == named.role.person_id;
            if other.roles().iter().any(too) {
                let who = named.person.clone().unwrap_or_default();
                found.push(one.against(other, ConflictKind::Person, who));
            }
        }
    }
    found.dedup();
    found
}

/// Two of different sessions at one time, each pair once.
fn pairs<'s, 'a>(slots: &'s [Slot<'a>]) -> impl Iterator<Item = (&'s Slot<'a>, &'s Slot<'a>)> {
    let after = move |at: usize| slots[at + 1..].iter().map(move |other| (&slots[at], other));
    (0..slots.len()).flat_map(after).filter(|(one, other)| one.meets(other))
}

impl<'a> Slot<'a> {
    /// Whether both are at one time, in different sessions.
    fn meets(&self, other: &Self) -> bool {
        self.session.session.id != other.session.session.id
            && self.date == other.date
            && self.from < other.to
            && other.from < self.to
    }

    fn roles(&self) -> &'a [NamedRole] {
        self.item.map_or(&self.session.roles, |planned| &planned.roles)
    }

    /// What is told of the later one of two.
    fn against(&self, other: &Self, kind: ConflictKind, shared: String) -> Conflict {
        let (first, later) = if self.from <= other.from { (self, other) } else { (other, self) };
        let with = called(first.session, first.item);
        let told = conflict(kind, later.session, later.item, Some(later.date), with);
        Conflict { shared, time: Some(later.from), ..told }
    }
}

fn conflict(
    kind: ConflictKind,
    session: &PlannedSession,
    item: Option<&PlannedItem>,
    date: Option<NaiveDate>,
    other: &str,
) -> Conflict {
    Conflict {
        kind,
        session_id: session.session.id.clone(),
        item_id: item.map(|planned| planned.item.id.clone()),
        name: called(session, item).to_owned(),
        date,
        time: item.and_then(|planned| planned.item.start).or(session.session.start),
        other: other.to_owned(),
        shared: String::new(),
    }
}

fn called<'a>(session: &'a PlannedSession, item: Option<&'a PlannedItem>) -> &'a str {
    let of_session = || session.session.name.as_deref().or(session.session.theme.as_deref());
    item.and_then(|planned| planned.item.title.as_deref()).or_else(of_session).unwrap_or_default()
}
