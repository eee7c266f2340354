//! Who may be kept twice.

use langbiang_core::people::{self, Merge};
use tauri::State;

use super::{
    Answer,
    wire::people::{Duplicate, MergePreview},
};
use crate::state::Desk;

/// The pairs of an event that may be one person.
#[tauri::command]
pub async fn list_duplicates(desk: State<'_, Desk>, event_id: String) -> Answer<Vec<Duplicate>> {
    desk.work(move |ws| {
        Ok(people::duplicates_of(ws, &event_id)?.into_iter().map(Duplicate::from).collect())
    })
    .await
}

/// What one record of two would say; nothing is written.
#[tauri::command]
pub async fn preview_merge(
    desk: State<'_, Desk>,
    keep: String,
    other: String,
) -> Answer<MergePreview> {
    let form = Merge { keep, other, dry_run: true, ..Merge::default() };
    desk.work(move |ws| people::merge(ws, &form).map(|done| done.value.into())).await
}
