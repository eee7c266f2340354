//! Personal data that leave the program: each time asked where to, and noted for what.

use langbiang_core::{delegates, people, privacy};
use tauri::AppHandle;

use super::{
    Answer,
    wire::{
        document::{Language, SavedFile},
        privacy::{Due, ListExport},
    },
};
use crate::{dialogs, state::Desk};

/// The events whose delegates' personal data were kept long enough, the longest due first.
pub fn list_due(desk: &Desk) -> Answer<Vec<Due>> {
    desk.work(|ws| Ok(privacy::due_now(ws)?.into_iter().map(Due::from).collect()))
}

/// Asks where to put a list of delegates, writes it there and notes the disclosure.
pub fn export_delegates(
    app: &AppHandle,
    desk: &Desk,
    what: ListExport,
    language: Language,
) -> Answer<Option<SavedFile>> {
    let name = format!("delegates.{}", what.format);
    let file = dialogs::save_data(app, language.into(), &name);
    let Some(file) = file else { return Ok(None) };
    desk.work(|ws| {
        delegates::export(ws, &what.asked(language)?, &file)?;
        Ok(Some(SavedFile::from(file.as_path())))
    })
}

/// Asks where to put all that is kept of somebody, writes it there and notes the disclosure.
pub fn export_person(
    app: &AppHandle,
    desk: &Desk,
    id: String,
    purpose: String,
    recipient: Option<String>,
    language: Language,
) -> Answer<Option<SavedFile>> {
    let file = dialogs::save_data(app, language.into(), "person.json");
    let Some(file) = file else { return Ok(None) };
    desk.work(|ws| {
        people::export(ws, &id, &purpose, recipient.as_deref(), &file)?;
        Ok(Some(SavedFile::from(file.as_path())))
    })
}
