//! Documents: their bytes for the preview, and their files.

use langbiang_core::{
    designs,
    documents::OptionSpec,
    events,
    io::write_atomically,
    printing::{self, Job},
    progress::Unwatched,
};
use tauri::{AppHandle, State, ipc::Response};

use super::{
    Answer,
    wire::document::{
        Choice, Design, Document, Finding, Language, LoggedPrint, PrintJob, SavedFile, SavedFiles,
    },
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

/// Asks for a folder, and writes each page there as a file of its own, e.g. a certificate each.
#[tauri::command]
pub async fn save_documents(
    app: AppHandle,
    desk: State<'_, Desk>,
    job: PrintJob,
) -> Answer<Option<SavedFiles>> {
    let language = job.interface_language();
    let Some(folder) = dialogs::open_folder(app, language).await else { return Ok(None) };
    let job = Job::from(job);
    let saved = desk.work(move |ws| {
        let receipt = printing::print_separately(ws, &job, &folder, &Unwatched)?.value;
        let files = u32::try_from(receipt.files.len()).unwrap_or(u32::MAX);
        Ok(SavedFiles { files, folder: folder.display().to_string() })
    });
    saved.await.map(Some)
}

/// What can be chosen about a document, as it was chosen last.
#[tauri::command]
pub async fn document_choices(
    desk: State<'_, Desk>,
    event_id: String,
    document: Document,
) -> Answer<Vec<Choice>> {
    desk.work(move |ws| {
        let mut chosen = printing::chosen(ws, &event_id, document.0)?;
        let specs = printing::options(document.0);
        let choice =
            |spec: &OptionSpec| Choice::new(spec, chosen.remove(spec.name).unwrap_or_default());
        Ok(specs.iter().map(choice).collect())
    })
    .await
}

/// What was printed of an event, the latest first.
#[tauri::command]
pub async fn print_log(desk: State<'_, Desk>, event_id: String) -> Answer<Vec<LoggedPrint>> {
    desk.work(move |ws| {
        Ok(printing::log(ws, &event_id)?.into_iter().map(LoggedPrint::from).collect())
    })
    .await
}

/// Every design: those that travel with the program, and those that were taken in.
#[tauri::command]
pub async fn list_designs(desk: State<'_, Desk>) -> Answer<Vec<Design>> {
    desk.work(|ws| Ok(designs::list(ws)?.into_iter().map(Design::from).collect())).await
}

/// Asks where to put a design, and writes it there as a file that can be taken in elsewhere.
#[tauri::command]
pub async fn save_design(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
    language: Language,
) -> Answer<Option<SavedFile>> {
    let file_name = format!("{name}.toml");
    let file = dialogs::save_design(app, language.into(), file_name).await;
    let Some(file) = file else { return Ok(None) };
    let saved = desk.work(move |ws| {
        write_atomically(&file, designs::text_of(ws, &name)?.as_bytes())?;
        Ok(SavedFile::from(file.as_path()))
    });
    saved.await.map(Some)
}
