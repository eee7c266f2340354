//! Gathers the door signs of an event: each room, each day, with its sessions.

use chrono::NaiveDate;

use super::{Gather, Source};
use crate::{
    Result,
    agenda::{self, PlannedItem, PlannedSession},
    documents::door_signs::{Choices, DoorSigns, Sign, Slot},
    events::Room,
};

impl Gather for DoorSigns {
    fn gather(source: &Source<'_>, choices: &Choices) -> Result<Self> {
        let event = &source.event;
        let rooms =
            source.workspace.read(|store| store.records::<Room>(&[("event_id", &event.id)]))?;
        let mut sessions = agenda::list(source.workspace, &event.id)?;
        sessions.retain(|planned| choices.day.is_none() || planned.session.date == choices.day);
        let mut days: Vec<Option<NaiveDate>> = sessions.iter().map(|s| s.session.date).collect();
        days.sort_unstable();
        days.dedup();
        let doors: Vec<Room> = rooms.into_iter().chain(venue(source)).collect();
        let each = days.iter().flat_map(|day| doors.iter().map(move |door| (*day, door)));
        let signs = each.map(|(day, door)| sign(door, day, &sessions));
        Ok(Self {
            event: event.printed_name().to_owned(),
            body: source.issuer()?.body,
            logo: source.logo()?,
            signs: signs.filter(|sign| !sign.sessions.is_empty()).collect(),
        })
    }
}

/// The venue as a whole stands for the room of sessions that have none.
fn venue(source: &Source<'_>) -> Option<Room> {
    let name = source.event.venue.clone().or_else(|| source.event.place.clone())?;
    Some(Room { name, ..Room::default() })
}

/// The sign of a door on a day.
fn sign(door: &Room, date: Option<NaiveDate>, sessions: &[PlannedSession]) -> Sign {
    let here = sessions.iter().filter(|planned| {
        let room = planned.session.room_id.as_deref().unwrap_or_default();
        room == door.id && planned.session.date == date
    });
    Sign {
        id: format!("{}/{}", door.id, date.map(|date| date.to_string()).unwrap_or_default()),
        room_id: door.id.clone(),
        room: door.name.clone(),
        floor: door.floor.clone(),
        building: door.building.clone(),
        date,
        sessions: here.map(slot).collect(),
    }
}

/// A session with its own times, else those from its first item to its last.
fn slot(planned: &PlannedSession) -> Slot {
    let session = &planned.session;
    let items: Vec<Slot> = planned.items.iter().map(item).collect();
    let starts = items.iter().filter_map(|item| item.start).min();
    let ends = items.iter().filter_map(|item| item.end).max();
    Slot {
        half_day: session.half_day,
        start: session.start.or(starts),
        end: session.end.or(ends),
        name: session.name.clone().or_else(|| session.theme.clone()),
        items,
    }
}

fn item(PlannedItem { item, .. }: &PlannedItem) -> Slot {
    let (start, end, name) = (item.start, item.end, item.title.clone());
    Slot { start, end, name, ..Slot::default() }
}
