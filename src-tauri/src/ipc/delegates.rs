//! Delegates as the list shows them.

use langbiang_core::delegates::{self, RemoveMany, SetMany};
use tauri::{State, ipc::Channel};

use super::{
    Answer,
    wire::{
        delegate::{DelegatePage, DelegateQuery},
        filter::DelegateFacets,
        journal::Changed,
        work::Count,
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

/// Changes one field of everybody whom a selection means, or of nobody; gives of how many.
#[tauri::command]
pub async fn change_delegates(
    desk: State<'_, Desk>,
    event_id: String,
    select: String,
    field: String,
    value: String,
    counts: Channel<Count>,
) -> Answer<Changed<usize>> {
    let work = desk.works().begin(counts);
    let form = SetMany { event_id, select, field, value };
    desk.work(move |ws| delegates::set_many(ws, &form, &work).map(Changed::of)).await
}

/// Removes everybody whom a selection means, or nobody; gives how many.
#[tauri::command]
pub async fn remove_delegates(
    desk: State<'_, Desk>,
    event_id: String,
    select: String,
    counts: Channel<Count>,
) -> Answer<Changed<usize>> {
    let work = desk.works().begin(counts);
    let form = RemoveMany { event_id, select };
    desk.work(move |ws| delegates::remove_many(ws, &form, &work).map(Changed::of)).await
}
