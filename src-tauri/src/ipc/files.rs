//! Files: kept ones, shown in the window or in the system's program, and workbooks that are written.

use std::path::Path;

use langbiang_core::{self as core, Result, Workspace, materials};
use tauri::{AppHandle, ipc::Response};

use super::{
    Answer,
    wire::document::{Language, SavedFile},
};
use crate::{dialogs, paths, state::Desk, system};

/// Writes a workbook about an event, its headings in a language.
type Workbook<L> = fn(&Workspace, &str, L, &Path) -> Result<()>;

/// The bytes of a kept picture, to be shown.
pub fn read_picture(desk: &Desk, id: String) -> Answer<Response> {
    let bytes = desk.work(|ws| materials::picture(ws, &id))?;
    Ok(Response::new(bytes))
}

/// Opens a copy of a kept file in the system's program for it.
pub fn open_file(desk: &Desk, id: String) -> Answer<()> {
    let place = paths::lent(&desk.data_folder().path);
    let copy = desk.work(|ws| materials::lend(ws, &id, &place))?;
    system::open(copy)
}

/// Asks where to put a workbook about an event, and writes it there.
pub(super) fn save_workbook<L: From<core::Language>>(
    app: &AppHandle,
    desk: &Desk,
    event_id: &str,
    name: &str,
    language: Language,
    write: Workbook<L>,
) -> Answer<Option<SavedFile>> {
    let file = dialogs::save_workbook(app, language.into(), name);
    let Some(file) = file else { return Ok(None) };
    desk.work(|ws| {
        write(ws, event_id, core::Language::from(language).into(), &file)?;
        Ok(Some(SavedFile::from(file.as_path())))
    })
}
