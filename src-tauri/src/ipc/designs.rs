//! Designs of certificates and badges: listed, drawn, changed, saved as files.

use langbiang_core::{
    designs::{self, model},
    documents::specimen,
    io::write_atomically,
};
use tauri::{AppHandle, State, ipc::Response};

use super::{
    Answer,
    wire::{
        design::{DesignFault, Drawing, Scene, Tables},
        document::{Design, Language, SavedFile},
    },
};
use crate::{dialogs, ipc::error::refuse, papers::Papers, state::Desk};

/// Every design: those that travel with the program, and those that were taken in.
#[tauri::command]
pub async fn list_designs(desk: State<'_, Desk>) -> Answer<Vec<Design>> {
    desk.work(|ws| Ok(designs::list(ws)?.into_iter().map(Design::from).collect())).await
}

/// The tables of a design.
#[tauri::command]
pub async fn read_design(desk: State<'_, Desk>, name: String) -> Answer<Tables> {
    desk.work(move |ws| {
        let text = designs::text_of(ws, &name)?;
        model::model(&text).map(Tables).map_err(langbiang_core::Error::Design)
    })
    .await
}

/// Draws a design with somebody who is made up, and tells what is wrong with it.
#[tauri::command]
pub async fn draw_design(
    desk: State<'_, Desk>,
    papers: State<'_, Papers>,
    tables: Tables,
    scene: Scene,
) -> Answer<Drawing> {
    let text = model::text(&tables.0);
    let drawn = text.clone();
    let drawn = desk.beside(move |_| Ok(specimen::draw(&drawn, scene.into()).ok())).await?;
    let faults = model::check(&text).into_iter().map(DesignFault::from).collect();
    let findings = drawn.iter().flat_map(|printed| &printed.findings);
    let tight = findings.filter(|finding| finding.kind.as_str() == "does_not_fit");
    let tight = tight.map(|finding| finding.field.to_owned()).collect();
    let token = drawn.map(|printed| papers.keep(printed.bytes));
    Ok(Drawing { token, text, faults, tight })
}

/// A paper that was laid out for a look, once.
#[tauri::command]
pub async fn paper(papers: State<'_, Papers>, token: String) -> Answer<Response> {
    let gone = || refuse(&langbiang_core::Error::NotFound { noun: "paper", key: token.clone() });
    papers.take(&token).map(Response::new).ok_or_else(gone)
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
