//! Undo and redo.

use langbiang_core::journal as core;

use super::{
    Answer,
    wire::journal::{Changed, Journal, Step},
};
use crate::state::Desk;

/// What undo and redo would do now.
pub fn journal(desk: &Desk) -> Answer<Journal> {
    desk.work(|ws| core::state(ws).map(Journal::from))
}

/// Takes the last operation back.
pub fn undo(desk: &Desk) -> Answer<Changed<Step>> {
    desk.work(|ws| core::undo(ws).map(Changed::of))
}

/// Repeats what was taken back last.
pub fn redo(desk: &Desk) -> Answer<Changed<Step>> {
    desk.work(|ws| core::redo(ws).map(Changed::of))
}
