//! Documents: their bytes for the preview, and their files.

use langbiang_core::{
    events,
    printing::{self, Job},
    progress::Unwatched,
};
use tauri::{AppHandle, State, ipc::Response};

use super::{
    Answer,
    wire::document::{Finding, PrintJob, SavedFile},
};
use crate::{dialogs, state::Desk};

/// A document as a PDF, for the preview; nothing is noted.
#[tauri::command]
pub async fn print_document(desk: State<'_, Desk>, job: PrintJob) -> Answer<Response> {
    let job = Job::from(job);
    let printed = desk.work(move |ws| printing::preview(ws, &job, &Unwatched)).await?;
    Ok(Response::new(printed.bytes))
}

/// What to look at before a document goes to the printer.
#[tauri::command]
pub async fn check_document(desk: State<'_, Desk>, job: PrintJob) -> Answer<Vec<Finding>> {
    let job = Job::from(job);
    let findings = desk.work(move |ws| printing::preflight(ws, &job)).await?;
    Ok(findings.into_iter().map(Finding::from).collect())
}

/// Asks where to put a document, writes it there whole or not at all, and notes the print.
#[tauri::command]
pub async fn save_document(
    app: AppHandle,
    desk: State<'_, Desk>,
    job: PrintJob,
) -> Answer<Option<SavedFile>> {
    let id = job.event_id.clone();
    let event = desk.work(move |ws| events::get(ws, &id)).await?;
    let (name, language) = (job.file_name(&event.code), job.interface_language());
    let Some(file) = dialogs::save_pdf(app, language, name).await else { return Ok(None) };
    let job = Job::from(job);
    let saved = desk.work(move |ws| {
        printing::print(ws, &job, &file, &Unwatched)?;
        Ok(SavedFile::from(file.as_path()))
    });
    saved.await.map(Some)
}
