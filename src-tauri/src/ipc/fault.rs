//! Faults of the window itself, for the log.

use tauri::State;

use super::{Answer, error::noted, wire::fault::Fault};
use crate::state::Desk;

/// Notes that something went wrong in the window; gives the number under which the log tells it.
#[tauri::command]
pub async fn report_fault(_desk: State<'_, Desk>, fault: Fault) -> Answer<String> {
    Ok(noted(&fault.for_log()))
}
