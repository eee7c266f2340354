//! How the whole stands.

use tauri::State;

use super::{Answer, wire::desk::DeskState};
use crate::{mark::Mark, state::Desk};

/// Opens the data, and says where it is.
#[tauri::command]
pub async fn desk(desk: State<'_, Desk>, mark: State<'_, Mark>) -> Answer<DeskState> {
    desk.work(|_| Ok(())).await?;
    Ok(DeskState {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        folder: desk.folder().display().to_string(),
        ended_badly: mark.found(),
    })
}
