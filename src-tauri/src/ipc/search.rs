//! The search over everything.

use langbiang_core::search;

use super::{Answer, wire::search::Found};
use crate::state::Desk;

/// As many of a kind as are read at a glance.
const EACH: usize = 6;

/// What answers a search, kind by kind, what fits best first.
pub fn search_everything(desk: &Desk, text: String) -> Answer<Vec<Found>> {
    desk.work(|ws| Ok(search::everything(ws, &text, EACH)?.into_iter().map(Found::from).collect()))
}
