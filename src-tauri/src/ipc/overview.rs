//! How all events stand, and how far one is prepared.

use langbiang_core::overview;

use super::{
    Answer,
    wire::overview::{Home, Overview},
};
use crate::state::Desk;

/// Everything that the page of all events shows.
pub fn show_home(desk: &Desk) -> Answer<Home> {
    desk.work(|ws| overview::home(ws).map(Home::from))
}

/// How far an event is prepared.
pub fn show_overview(desk: &Desk, event_id: String) -> Answer<Overview> {
    desk.work(|ws| overview::show(ws, &event_id).map(Overview::from))
}
