//! Lists of delegates: chosen, looked at page by page, taken in.

use langbiang_core::{
    delegates::{self, PreviewPage},
    workbooks,
};
use tauri::{AppHandle, ipc::Channel};

use super::{
    Answer,
    files::save_workbook,
    wire::{
        document::{Language, SavedFile},
        import::{ChosenFile, Dropped, ImportDone, ListPlan, ListPreview, Wanted},
        import_rows::RowPage,
        journal::Changed,
        work::Count,
    },
};
use crate::{dialogs, state::Desk};

/// Lets the user choose a list.
pub fn choose_list(app: &AppHandle, desk: &Desk, language: Language) -> Answer<Option<ChosenFile>> {
    let file = dialogs::open_list(app, language.into());
    Ok(file.map(|file| desk.chosen_file(file)))
}

/// Takes a table that was copied from a spreadsheet; `name` stands for its file.
pub fn paste_list(desk: &Desk, text: String, name: String) -> Answer<ChosenFile> {
    let token = desk.paste(text, name.clone());
    Ok(ChosenFile::new(token, &name))
}

/// Tells the window of files that are dropped on it, until another part of it asks.
pub fn watch_drops(desk: &Desk, drops: Channel<Dropped>) -> Answer<()> {
    desk.drops().watch(drops);
    Ok(())
}

/// Says how a list is understood and what taking it in would do. Nothing is written.
pub fn preview_list(
    desk: &Desk,
    event_id: String,
    token: String,
    plan: ListPlan,
    counts: Channel<Count>,
) -> Answer<ListPreview> {
    let open = desk.list(token)?;
    let work = desk.works().begin(counts);
    desk.work(|ws| {
        let mut open = open.lock();
        let (list, report) = open.understand(ws, &event_id, plan, &work)?;
        Ok(ListPreview::new(list, report))
    })
}

/// Some rows of a list as they were understood last.
pub fn list_rows(
    desk: &Desk,
    event_id: String,
    token: String,
    wanted: Wanted,
    offset: usize,
    limit: usize,
) -> Answer<RowPage> {
    let open = desk.list(token)?;
    desk.work(|ws| {
        let (open, range) = (open.lock(), offset..offset.saturating_add(limit));
        let page: PreviewPage =
            delegates::preview_page(ws, &event_id, open.report(), wanted.0, range)?;
        Ok(RowPage::from(page))
    })
}

/// Takes a list in, whole or not at all.
pub fn take_list(
    desk: &Desk,
    event_id: String,
    token: String,
    plan: ListPlan,
    counts: Channel<Count>,
) -> Answer<Changed<ImportDone>> {
    let open = desk.list(token)?;
    let work = desk.works().begin(counts);
    desk.work(|ws| {
        let list = open.lock().said(plan, &work)?;
        delegates::import(ws, &event_id, &list, &work).map(Changed::of)
    })
}

/// Asks where to put the rows that wait, and writes them there as a workbook.
pub fn save_set_aside(
    app: &AppHandle,
    desk: &Desk,
    event_id: String,
    name: String,
    language: Language,
) -> Answer<Option<SavedFile>> {
    save_workbook(app, desk, &event_id, &name, language, workbooks::set_aside)
}
