//! Documents: shown before they are printed, opened to be printed, saved as files.

use langbiang_core::{documents::OptionSpec, events, ids, io::make_folder, printing};
use tauri::{AppHandle, ipc::Channel};

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
pub fn preview_document(desk: &Desk, papers: &Papers, job: PrintJob) -> Answer<Preview> {
    let latest = papers.ask();
    let printed = desk.work(|ws| printing::preview(ws, &job.into(), &latest))?;
    let (bytes, pages, findings) = Preview::parts(printed);
    Ok(Preview::new(papers.keep(bytes), pages, findings))
}

/// Prints a document into a file of its own and opens that in the system's program, to be sent to
/// a printer from there.
pub fn open_document(desk: &Desk, job: PrintJob, counts: Channel<Count>) -> Answer<()> {
    let work = desk.works().begin(counts);
    let place = paths::lent(&desk.data_folder().path).join(ids::new_id());
    let file = desk.work(|ws| {
        let file = place.join(job.file_name(&events::get(ws, &job.event_id)?.code));
        make_folder(&place)?;
        printing::print(ws, &job.into(), &file, &work)?;
        Ok(file)
    })?;
    system::open(file)
}

/// The groups of delegates for whom a document can be printed.
pub fn document_audiences(desk: &Desk, event_id: String) -> Answer<Vec<Audience>> {
    desk.work(|ws| {
        Ok(printing::audiences(ws, &event_id)?.into_iter().map(Audience::from).collect())
    })
}

/// What changed since a document was last printed; nothing where it never was.
pub fn changed_since(
    desk: &Desk,
    event_id: String,
    document: Document,
    language: Language,
) -> Answer<Option<Since>> {
    desk.work(|ws| {
        let since = printing::since(ws, &event_id, document.0, language.into())?;
        Ok(since.map(Since::from))
    })
}

/// Asks where to put a document, writes it there whole or not at all, and notes the print.
pub fn save_document(
    app: &AppHandle,
    desk: &Desk,
    job: PrintJob,
    counts: Channel<Count>,
) -> Answer<Option<SavedFile>> {
    let work = desk.works().begin(counts);
    let event = desk.work(|ws| events::get(ws, &job.event_id))?;
    let file = dialogs::save_pdf(app, job.interface_language(), &job.file_name(&event.code));
    let Some(file) = file else { return Ok(None) };
    desk.work(|ws| {
        printing::print(ws, &job.into(), &file, &work)?;
        Ok(Some(SavedFile::from(file.as_path())))
    })
}

/// Asks for a folder, and writes each page there as a file of its own, e.g. a certificate each.
pub fn save_documents(
    app: &AppHandle,
    desk: &Desk,
    job: PrintJob,
    counts: Channel<Count>,
) -> Answer<Option<SavedFiles>> {
    let work = desk.works().begin(counts);
    let folder = dialogs::open_folder(app, job.interface_language());
    let Some(folder) = folder else { return Ok(None) };
    desk.work(|ws| {
        let receipt = printing::print_separately(ws, &job.into(), &folder, &work)?.value;
        let files = u32::try_from(receipt.files.len()).unwrap_or(u32::MAX);
        Ok(Some(SavedFiles { files, folder: folder.display().to_string() }))
    })
}

/// What can be chosen about a document, as it was chosen last.
pub fn document_choices(desk: &Desk, event_id: String, document: Document) -> Answer<Vec<Choice>> {
    desk.work(|ws| {
        let mut chosen = printing::chosen(ws, &event_id, document.0)?;
        let specs = printing::options(document.0);
        let choice =
            |spec: &OptionSpec| Choice::new(spec, chosen.remove(spec.name).unwrap_or_default());
        Ok(specs.iter().map(choice).collect())
    })
}

/// What was printed of an event, the latest first.
pub fn print_log(desk: &Desk, event_id: String) -> Answer<Vec<LoggedPrint>> {
    desk.work(|ws| Ok(printing::log(ws, &event_id)?.into_iter().map(LoggedPrint::from).collect()))
}
