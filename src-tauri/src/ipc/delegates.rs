//! Delegates, and lists of them from files.

use std::path::Path;

use langbiang_core::{
    Error, Result, Workspace,
    delegates::{self, List},
    import::{self, Hints, Reader},
    progress::Unwatched,
};
use tauri::{AppHandle, State};

use super::{
    Answer,
    wire::{
        delegate::{DelegatePage, DelegateQuery},
        document::Language,
        filter::DelegateFacets,
        import::{ImportPreview, ImportReport},
        journal::Changed,
    },
};
use crate::{dialogs, state::Desk};

/// A part of the list of delegates.
#[tauri::command]
pub async fn list_delegates(
    desk: State<'_, Desk>,
    event_id: String,
    query: DelegateQuery,
) -> Answer<DelegatePage> {
    desk.work(move |ws| delegates::list(ws, &event_id, &query.into()).map(DelegatePage::from)).await
}

/// The ids of a part of the list, in its order: what somebody selects.
#[tauri::command]
pub async fn list_delegate_ids(
    desk: State<'_, Desk>,
    event_id: String,
    query: DelegateQuery,
) -> Answer<Vec<String>> {
    desk.work(move |ws| delegates::ids(ws, &event_id, &query.into())).await
}

/// What the list can be narrowed by.
#[tauri::command]
pub async fn delegate_facets(desk: State<'_, Desk>, event_id: String) -> Answer<DelegateFacets> {
    desk.work(move |ws| delegates::facets(ws, &event_id).map(DelegateFacets::from)).await
}

/// Lets the user choose a file, and says what importing it would do. Nothing is written.
#[tauri::command]
pub async fn choose_import(
    app: AppHandle,
    desk: State<'_, Desk>,
    event_id: String,
    language: Language,
) -> Answer<Option<ImportPreview>> {
    let Some(file) = dialogs::open_list(app, language.into()).await else { return Ok(None) };
    let token = desk.keep(file.clone());
    let preview = desk.work(move |ws| {
        let report = delegates::preview_import(ws, &event_id, &read(&file)?)?;
        Ok(ImportPreview::new(token, &file, report))
    });
    preview.await.map(Some)
}

/// Imports a file that the user has chosen and seen the preview of.
#[tauri::command]
pub async fn apply_import(
    desk: State<'_, Desk>,
    event_id: String,
    token: String,
) -> Answer<Changed<ImportReport>> {
    let file = desk.kept(token)?;
    let work = move |ws: &Workspace| {
        delegates::import(ws, &event_id, &read(&file)?, &Unwatched).map(Changed::of)
    };
    desk.work(work).await
}

/// The list in `file`, read by this program in a process of its own.
fn read(file: &Path) -> Result<List> {
    let program = std::env::current_exe().map_err(|source| Error::Io {
        doing: "open",
        path: "langbiang".into(),
        source,
    })?;
    let book = import::open(&Reader::new(program), file, &Hints::default(), &Unwatched)?;
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
    Ok(List::new(book, &name))
}
