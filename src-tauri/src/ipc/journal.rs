//! Undo and redo.

use langbiang_core::journal as core;
use tauri::State;

use super::{
    Answer,
    wire::journal::{Changed, Journal, Step},
};
use crate::state::Desk;

/// What undo and redo would do now.
#[tauri::command]
pub async fn journal(desk: State<'_, Desk>) -> Answer<Journal> {
    desk.work(|ws| core::state(ws).map(Journal::from)).await
}

/// Takes the last operation back.
#[tauri::command]
pub async fn undo(desk: State<'_, Desk>) -> Answer<Changed<Step>> {
    desk.work(|ws| core::undo(ws).map(Changed::of)).await
}

/// Repeats what was taken back last.
#[tauri::command]
pub async fn redo(desk: State<'_, Desk>) -> Answer<Changed<Step>> {
    desk.work(|ws| core::redo(ws).map(Changed::of)).await
}
