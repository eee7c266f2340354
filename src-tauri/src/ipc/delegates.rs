//! Delegates as the list shows them.

use langbiang_core::delegates;
use tauri::State;

use super::{
    Answer,
    wire::{
        delegate::{DelegatePage, DelegateQuery},
        filter::DelegateFacets,
    },
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

/// The ids of a part of the list, in its order: what somebody selects.
#[tauri::command]
pub async fn list_delegate_ids(
    desk: State<'_, Desk>,
    event_id: String,
    query: DelegateQuery,
) -> Answer<Vec<String>> {
    desk.work(move |ws| delegates::ids(ws, &event_id, &query.into())).await
}

/// What the list can be narrowed by.
#[tauri::command]
pub async fn delegate_facets(desk: State<'_, Desk>, event_id: String) -> Answer<DelegateFacets> {
    desk.work(move |ws| delegates::facets(ws, &event_id).map(DelegateFacets::from)).await
}
