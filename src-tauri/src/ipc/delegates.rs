//! Delegates as the list shows them.

use langbiang_core::delegates::{self, RemoveMany, SetMany};
use tauri::ipc::Channel;

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
pub fn list_delegates(desk: &Desk, event_id: String, query: DelegateQuery) -> Answer<DelegatePage> {
    desk.work(|ws| delegates::list(ws, &event_id, &query.into()).map(DelegatePage::from))
}

/// The ids of a part of the list, in its order: what somebody selects.
pub fn list_delegate_ids(
    desk: &Desk,
    event_id: String,
    query: DelegateQuery,
) -> Answer<Vec<String>> {
    desk.work(|ws| delegates::ids(ws, &event_id, &query.into()))
}

/// What the list can be narrowed by.
pub fn delegate_facets(desk: &Desk, event_id: String) -> Answer<DelegateFacets> {
    desk.work(|ws| delegates::facets(ws, &event_id).map(DelegateFacets::from))
}

/// Changes one field of everybody whom a selection means, or of nobody; gives of how many.
pub fn change_delegates(
    desk: &Desk,
    event_id: String,
    select: String,
    field: String,
    value: String,
    counts: Channel<Count>,
) -> Answer<Changed<usize>> {
    let work = desk.works().begin(counts);
    let form = SetMany { event_id, select, field, value };
    desk.work(|ws| delegates::set_many(ws, &form, &work).map(Changed::of))
}

/// Removes everybody whom a selection means, or nobody; gives how many.
pub fn remove_delegates(
    desk: &Desk,
    event_id: String,
    select: String,
    counts: Channel<Count>,
) -> Answer<Changed<usize>> {
    let work = desk.works().begin(counts);
    let form = RemoveMany { event_id, select };
    desk.work(|ws| delegates::remove_many(ws, &form, &work).map(Changed::of))
}
