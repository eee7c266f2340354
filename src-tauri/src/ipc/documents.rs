//! Documents: shown before they are printed, opened to be printed, saved as files.

use langbiang_core::{
    documents::OptionSpec,
    events, ids,
    io::make_folder,
    printing::{self, Job},
};
use tauri::{AppHandle, State, ipc::Channel};

use super::{
    Answer,
    wire::{
        document::{Choice, Document, Language, LoggedPrint, PrintJob, SavedFile, SavedFiles},
        printing::{Audience, Preview, Since},
        work::Count,
    },
};
use crate::{dialogs, papers::Papers, paths, state::Desk, system};

/// A document as it would be printed, and what to look at before; nothing is noted. A newer
/// question stops the ones before it.
#[tauri::command]
pub async fn preview_document(
    desk: State<'_, Desk>,
    papers: State<'_, Papers>,
    job: PrintJob,
) -> Answer<Preview> {
    let (job, latest) = (Job::from(job), papers.ask());
    let printed = desk.work(move |ws| printing::preview(ws, &job, &latest)).await?;
    let (bytes, pages, findings) = Preview::parts(printed);
    Ok(Preview::new(papers.keep(bytes), pages, findings))
}

/// Prints a document into a file of its own and opens that in the system's program, to be sent to
/// a printer from there.
#[tauri::command]
pub async fn open_document(
    desk: State<'_, Desk>,
    job: PrintJob,
    counts: Channel<Count>,
) -> Answer<()> {
    let work = desk.works().begin(counts);
    let id = job.event_id.clone();
    let event = desk.work(move |ws| events::get(ws, &id)).await?;
    let place = paths::lent(&desk.data_folder().path).join(ids::new_id());
    let file = place.join(job.file_name(&event.code));
    let (job, out) = (Job::from(job), file.clone());
    desk.work(move |ws| {
        make_folder(&place)?;
        printing::print(ws, &job, &out, &work)
    })
    .await?;
    system::open(file).await
}

/// The groups of delegates for whom a document can be printed.
#[tauri::command]
pub async fn document_audiences(desk: State<'_, Desk>, event_id: String) -> Answer<Vec<Audience>> {
    desk.work(move |ws| {
        Ok(printing::audiences(ws, &event_id)?.into_iter().map(Audience::from).collect())
    })
    .await
}

/// What changed since a document was last printed; nothing where it never was.
#[tauri::command]
pub async fn changed_since(
    desk: State<'_, Desk>,
    event_id: String,
    document: Document,
    language: Language,
) -> Answer<Option<Since>> {
    desk.work(move |ws| {
        let since = printing::since(ws, &event_id, document.0, language.into())?;
        Ok(since.map(Since::from))
    })
    .await
}

/// Asks where to put a document, writes it there whole or not at all, and notes the print.
#[tauri::command]
pub async fn save_document(
    app: AppHandle,
    desk: State<'_, Desk>,
    job: PrintJob,
    counts: Channel<Count>,
) -> Answer<Option<SavedFile>> {
    let work = desk.works().begin(counts);
    let id = job.event_id.clone();
    let event = desk.work(move |ws| events::get(ws, &id)).await?;
    let (name, language) = (job.file_name(&event.code), job.interface_language());
    let Some(file) = dialogs::save_pdf(app, language, name).await else { return Ok(None) };
    let job = Job::from(job);
    let saved = desk.work(move |ws| {
        printing::print(ws, &job, &file, &work)?;
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
    counts: Channel<Count>,
) -> Answer<Option<SavedFiles>> {
    let work = desk.works().begin(counts);
    let language = job.interface_language();
    let Some(folder) = dialogs::open_folder(app, language).await else { return Ok(None) };
    let job = Job::from(job);
    let saved = desk.work(move |ws| {
        let receipt = printing::print_separately(ws, &job, &folder, &work)?.value;
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
