//! How all events stand, and how far one is prepared.

use langbiang_core::overview;
use tauri::State;

use super::{
    Answer,
    wire::overview::{Home, Overview},
};
use crate::state::Desk;

/// Everything that the page of all events shows.
#[tauri::command]
pub async fn show_home(desk: State<'_, Desk>) -> Answer<Home> {
    desk.work(|ws| overview::home(ws).map(Home::from)).await
}

/// How far an event is prepared.
#[tauri::command]
pub async fn show_overview(desk: State<'_, Desk>, event_id: String) -> Answer<Overview> {
    desk.work(move |ws| overview::show(ws, &event_id).map(Overview::from)).await
}
