//! How many may come, and how many do.

use langbiang_core::quotas;
use tauri::State;

use super::{Answer, wire::quotas::Quotas};
use crate::state::Desk;

/// The numbers of an event, told and counted.
#[tauri::command]
pub async fn show_quotas(desk: State<'_, Desk>, event_id: String) -> Answer<Quotas> {
    desk.work(move |ws| quotas::show(ws, &event_id).map(Quotas::from)).await
}
