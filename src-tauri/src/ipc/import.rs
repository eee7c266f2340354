//! Lists of delegates: chosen, looked at page by page, taken in.

use langbiang_core::{
    delegates::{self, PreviewPage},
    workbooks,
};
use tauri::{AppHandle, State, ipc::Channel};

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
#[tauri::command]
pub async fn choose_list(
    app: AppHandle,
    desk: State<'_, Desk>,
    language: Language,
) -> Answer<Option<ChosenFile>> {
    let file = dialogs::open_list(app, language.into()).await;
    Ok(file.map(|file| desk.chosen_file(file)))
}

/// Takes a table that was copied from a spreadsheet; `name` stands for its file.
#[tauri::command]
pub async fn paste_list(desk: State<'_, Desk>, text: String, name: String) -> Answer<ChosenFile> {
    let token = desk.paste(text, name.clone());
    Ok(ChosenFile::new(token, &name))
}

/// Tells the window of files that are dropped on it, until another part of it asks.
#[tauri::command]
pub async fn watch_drops(desk: State<'_, Desk>, drops: Channel<Dropped>) -> Answer<()> {
    desk.drops().watch(drops);
    Ok(())
}

/// Says how a list is understood and what taking it in would do. Nothing is written.
#[tauri::command]
pub async fn preview_list(
    desk: State<'_, Desk>,
    event_id: String,
    token: String,
    plan: ListPlan,
    counts: Channel<Count>,
) -> Answer<ListPreview> {
    let open = desk.list(token)?;
    let work = desk.works().begin(counts);
    desk.work(move |ws| {
        let mut open = open.lock();
        let (list, report) = open.understand(ws, &event_id, plan, &work)?;
        Ok(ListPreview::new(list, report))
    })
    .await
}

/// Some rows of a list as they were understood last.
#[tauri::command]
pub async fn list_rows(
    desk: State<'_, Desk>,
    event_id: String,
    token: String,
    wanted: Wanted,
    offset: usize,
    limit: usize,
) -> Answer<RowPage> {
    let open = desk.list(token)?;
    desk.work(move |ws| {
        let (open, range) = (open.lock(), offset..offset.saturating_add(limit));
        let page: PreviewPage =
            delegates::preview_page(ws, &event_id, open.report(), wanted.0, range)?;
        Ok(RowPage::from(page))
    })
    .await
}

/// Takes a list in, whole or not at all.
#[tauri::command]
pub async fn take_list(
    desk: State<'_, Desk>,
    event_id: String,
    token: String,
    plan: ListPlan,
    counts: Channel<Count>,
) -> Answer<Changed<ImportDone>> {
    let open = desk.list(token)?;
    let work = desk.works().begin(counts);
    desk.work(move |ws| {
        let list = open.lock().said(plan, &work)?;
        delegates::import(ws, &event_id, &list, &work).map(Changed::of)
    })
    .await
}

/// Asks where to put the rows that wait, and writes them there as a workbook.
#[tauri::command]
pub async fn save_set_aside(
    app: AppHandle,
    desk: State<'_, Desk>,
    event_id: String,
    name: String,
    language: Language,
) -> Answer<Option<SavedFile>> {
    save_workbook(app, &desk, event_id, name, language, workbooks::set_aside).await
}
