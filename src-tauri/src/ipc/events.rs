//! Events.

use langbiang_core::{
    Error, Result, Workspace, clock::SystemClock, delegates, events, records, samples,
};

use super::{
    Answer,
    wire::{
        event::{Event, EventForm, day},
        journal::Changed,
        province::Province,
    },
};
use crate::state::Desk;

/// Every event, in the order of the home screen.
pub fn list_events(desk: &Desk) -> Answer<Vec<Event>> {
    desk.work(|ws| events::list(ws)?.into_iter().map(|event| counted(ws, event)).collect())
}

/// One event.
pub fn get_event(desk: &Desk, id: String) -> Answer<Event> {
    desk.work(|ws| counted(ws, events::get(ws, &id)?))
}

/// Makes an event.
pub fn create_event(desk: &Desk, event: EventForm) -> Answer<Changed<Event>> {
    desk.work(|ws| {
        let form = event.filled_into(events::Event::default())?;
        events::create(ws, form).map(Changed::of)
    })
}

/// Writes the form of an event back.
pub fn update_event(desk: &Desk, id: String, event: EventForm) -> Answer<Changed<Event>> {
    desk.work(|ws| {
        let form = event.filled_into(events::get(ws, &id)?)?;
        let done = records::set(ws, form)?;
        Ok(Changed { value: counted(ws, done.value)?, changes: done.changes })
    })
}

/// An event with the number of its delegates.
fn counted(ws: &Workspace, event: events::Event) -> Result<Event> {
    let delegates = delegates::count(ws, &event.id)?;
    Ok(Event { delegates, ..Event::from(event) })
}

/// Puts the sample events into the data.
pub fn make_samples(desk: &Desk) -> Answer<Changed<()>> {
    desk.work(|ws| samples::make(ws).map(Changed::of))
}

/// The provinces of the scheme in force on a day; of today's where no day is given.
pub fn list_provinces(desk: &Desk, on: Option<String>) -> Answer<Vec<Province>> {
    desk.work(|_| {
        let on = day("on", on.as_deref()).map_err(|problem| Error::Invalid(vec![problem]))?;
        Ok(Province::all(on, &SystemClock))
    })
}
