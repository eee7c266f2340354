//! Delegates as the list shows them.

use langbiang_core::delegates;
use tauri::State;

use super::{
    Answer,
    wire::delegate::{DelegatePage, DelegateQuery},
};
use crate::state::Desk;

/// A part of the list of delegates.
#[tauri::command]
pub async fn list_delegates(
    desk: State<'_, Desk>,
    event_id: String,
    query: DelegateQuery,
) -> Answer<DelegatePage> {
    desk.work(move |ws| delegates::list(ws, &event_id, &query.into()).map(DelegatePage::from)).await
}
