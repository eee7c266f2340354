//! Long work, whichever it is.

use tauri::State;

use super::Answer;
use crate::state::Desk;

/// Tells a work to stop; `id` is the number of the channel that its counts go to.
#[tauri::command]
pub async fn stop_work(desk: State<'_, Desk>, id: u32) -> Answer<()> {
    desk.works().stop(id);
    Ok(())
}
