//! Personal data that leave the program: each time asked where to, and noted for what.

use langbiang_core::{delegates, people, privacy};
use tauri::{AppHandle, State};

use super::{
    Answer,
    wire::{
        document::{Language, SavedFile},
        privacy::{Due, ListExport},
    },
};
use crate::{dialogs, state::Desk};

/// The events whose delegates' personal data were kept long enough, the longest due first.
#[tauri::command]
pub async fn list_due(desk: State<'_, Desk>) -> Answer<Vec<Due>> {
    desk.work(|ws| Ok(privacy::due_now(ws)?.into_iter().map(Due::from).collect())).await
}

/// Asks where to put a list of delegates, writes it there and notes the disclosure.
#[tauri::command]
pub async fn export_delegates(
    app: AppHandle,
    desk: State<'_, Desk>,
    what: ListExport,
    language: Language,
) -> Answer<Option<SavedFile>> {
    let name = format!("delegates.{}", what.format);
    let file = dialogs::save_data(app, language.into(), name).await;
    let Some(file) = file else { return Ok(None) };
    let saved = desk.work(move |ws| {
        delegates::export(ws, &what.asked(language)?, &file)?;
        Ok(SavedFile::from(file.as_path()))
    });
    saved.await.map(Some)
}

/// Asks where to put all that is kept of somebody, writes it there and notes the disclosure.
#[tauri::command]
pub async fn export_person(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: String,
    purpose: String,
    recipient: Option<String>,
    language: Language,
) -> Answer<Option<SavedFile>> {
    let file = dialogs::save_data(app, language.into(), "person.json".to_owned()).await;
    let Some(file) = file else { return Ok(None) };
    let saved = desk.work(move |ws| {
        people::export(ws, &id, &purpose, recipient.as_deref(), &file)?;
        Ok(SavedFile::from(file.as_path()))
    });
    saved.await.map(Some)
}
