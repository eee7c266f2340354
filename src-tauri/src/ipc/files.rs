//! Files that are kept: shown in the window or in the system's program for them.

use langbiang_core::materials;
use tauri::{State, ipc::Response};

use super::Answer;
use crate::{paths, state::Desk, system};

/// The bytes of a kept picture, to be shown.
#[tauri::command]
pub async fn read_picture(desk: State<'_, Desk>, id: String) -> Answer<Response> {
    let bytes = desk.work(move |ws| materials::bytes_of(ws, &id)).await?;
    Ok(Response::new(bytes))
}

/// Opens a copy of a kept file in the system's program for it.
#[tauri::command]
pub async fn open_file(desk: State<'_, Desk>, id: String) -> Answer<()> {
    let place = paths::lent(desk.folder());
    let copy = desk.work(move |ws| materials::lend(ws, &id, &place)).await?;
    system::open(copy).await
}
