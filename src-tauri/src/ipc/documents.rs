//! Documents: their bytes for the preview, and their files.

use langbiang_core::{
    Result, Workspace, events, io::write_atomically, printing, progress::Unwatched,
};
use tauri::{AppHandle, State, ipc::Response};

use super::{
    Answer,
    wire::document::{Document, Language, SavedFile},
};
use crate::{dialogs, state::Desk};

/// A document as a PDF, for the preview.
#[tauri::command]
pub async fn print_document(
    desk: State<'_, Desk>,
    event_id: String,
    document: Document,
    language: Language,
) -> Answer<Response> {
    desk.work(move |ws| print(ws, &event_id, document, language)).await.map(Response::new)
}

/// Asks where to put a document, and writes it there whole or not at all.
#[tauri::command]
pub async fn save_document(
    app: AppHandle,
    desk: State<'_, Desk>,
    event_id: String,
    document: Document,
    language: Language,
) -> Answer<Option<SavedFile>> {
    let id = event_id.clone();
    let event = desk.work(move |ws| events::get(ws, &id)).await?;
    let name = document.file_name(&event.code, language);
    let Some(file) = dialogs::save_pdf(app, language.into(), name).await else { return Ok(None) };
    let saved = desk.work(move |ws| {
        write_atomically(&file, &print(ws, &event_id, document, language)?)?;
        Ok(SavedFile::from(file.as_path()))
    });
    saved.await.map(Some)
}

fn print(ws: &Workspace, event: &str, document: Document, language: Language) -> Result<Vec<u8>> {
    match document {
        Document::Programme => printing::programme(ws, event, language.into(), &Unwatched),
        Document::Certificates => printing::certificates(ws, event, language.into(), &Unwatched),
    }
    .map(|printed| printed.bytes)
}
