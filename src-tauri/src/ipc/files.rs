//! Files: kept ones, shown in the window or in the system's program, and workbooks that are written.

use std::path::Path;

use langbiang_core::{self as core, Result, Workspace, materials};
use tauri::{AppHandle, State, ipc::Response};

use super::{
    Answer,
    wire::document::{Language, SavedFile},
};
use crate::{dialogs, paths, state::Desk, system};

/// Writes a workbook about an event, its headings in a language.
type Workbook<L> = fn(&Workspace, &str, L, &Path) -> Result<()>;

/// The bytes of a kept picture, to be shown.
#[tauri::command]
pub async fn read_picture(desk: State<'_, Desk>, id: String) -> Answer<Response> {
    let bytes = desk.work(move |ws| materials::picture(ws, &id)).await?;
    Ok(Response::new(bytes))
}

/// Opens a copy of a kept file in the system's program for it.
#[tauri::command]
pub async fn open_file(desk: State<'_, Desk>, id: String) -> Answer<()> {
    let place = paths::lent(&desk.data_folder().path);
    let copy = desk.work(move |ws| materials::lend(ws, &id, &place)).await?;
    system::open(copy).await
}

/// Asks where to put a workbook about an event, and writes it there.
pub(super) async fn save_workbook<L: From<core::Language> + 'static>(
    app: AppHandle,
    desk: &Desk,
    event_id: String,
    name: String,
    language: Language,
    write: Workbook<L>,
) -> Answer<Option<SavedFile>> {
    let file = dialogs::save_workbook(app, language.into(), name).await;
    let Some(file) = file else { return Ok(None) };
    let saved = desk.work(move |ws| {
        write(ws, &event_id, core::Language::from(language).into(), &file)?;
        Ok(SavedFile::from(file.as_path()))
    });
    saved.await.map(Some)
}
