//! How the whole stands.

use tauri::State;

use super::{Answer, wire::desk::DeskState};
use crate::state::Desk;

/// Opens the data, and says where it is.
#[tauri::command]
pub async fn desk(desk: State<'_, Desk>) -> Answer<DeskState> {
    desk.work(|_| Ok(())).await?;
    let version = env!("CARGO_PKG_VERSION").to_owned();
    Ok(DeskState { version, folder: desk.folder().display().to_string() })
}
