//! Documents: their bytes for the preview, and their files.

use langbiang_core::{
    Result, Workspace, documents::Printed, events, io::write_atomically, printing,
    progress::Unwatched,
};
use tauri::{AppHandle, State, ipc::Response};

use super::{
    Answer,
    wire::document::{Document, Finding, Language, SavedFile},
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
    let printed = desk.work(move |ws| print(ws, &event_id, document, language)).await?;
    Ok(Response::new(printed.bytes))
}

/// What to look at before a document goes to the printer.
#[tauri::command]
pub async fn check_document(
    desk: State<'_, Desk>,
    event_id: String,
    document: Document,
    language: Language,
) -> Answer<Vec<Finding>> {
    let printed = desk.work(move |ws| print(ws, &event_id, document, language)).await?;
    Ok(printed.findings.into_iter().map(Finding::from).collect())
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
        write_atomically(&file, &print(ws, &event_id, document, language)?.bytes)?;
        Ok(SavedFile::from(file.as_path()))
    });
    saved.await.map(Some)
}

fn print(ws: &Workspace, event: &str, document: Document, language: Language) -> Result<Printed> {
    match document {
        Document::Programme => printing::programme(ws, event, language.into(), &Unwatched),
        Document::Certificates => printing::certificates(ws, event, language.into(), &Unwatched),
    }
}
