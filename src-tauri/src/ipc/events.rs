//! Events.

use langbiang_core::{
    Error, Result, Workspace, clock::SystemClock, delegates, events, records, samples,
};
use tauri::State;

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
#[tauri::command]
pub async fn list_events(desk: State<'_, Desk>) -> Answer<Vec<Event>> {
    desk.work(|ws| events::list(ws)?.into_iter().map(|event| counted(ws, event)).collect()).await
}

/// One event.
#[tauri::command]
pub async fn get_event(desk: State<'_, Desk>, id: String) -> Answer<Event> {
    desk.work(move |ws| counted(ws, events::get(ws, &id)?)).await
}

/// Makes an event.
#[tauri::command]
pub async fn create_event(desk: State<'_, Desk>, event: EventForm) -> Answer<Changed<Event>> {
    desk.work(move |ws| {
        let form = event.filled_into(events::Event::default())?;
        events::create(ws, form).map(Changed::of)
    })
    .await
}

/// Writes the form of an event back.
#[tauri::command]
pub async fn update_event(
    desk: State<'_, Desk>,
    id: String,
    event: EventForm,
) -> Answer<Changed<Event>> {
    desk.work(move |ws| {
        let form = event.filled_into(events::get(ws, &id)?)?;
        let done = records::set(ws, form)?;
        Ok(Changed { value: counted(ws, done.value)?, changes: done.changes })
    })
    .await
}

/// An event with the number of its delegates.
fn counted(ws: &Workspace, event: events::Event) -> Result<Event> {
    let delegates = delegates::count(ws, &event.id)?;
    Ok(Event { delegates, ..Event::from(event) })
}

/// Puts the sample events into the data.
#[tauri::command]
pub async fn make_samples(desk: State<'_, Desk>) -> Answer<Changed<()>> {
    desk.work(|ws| samples::make(ws).map(Changed::of)).await
}

/// The provinces of the scheme in force on a day; of today's where no day is given.
#[tauri::command]
pub async fn list_provinces(desk: State<'_, Desk>, on: Option<String>) -> Answer<Vec<Province>> {
    desk.work(move |_| {
        let on = day("on", on.as_deref()).map_err(|problem| Error::Invalid(vec![problem]))?;
        Ok(Province::all(on, &SystemClock))
    })
    .await
}
