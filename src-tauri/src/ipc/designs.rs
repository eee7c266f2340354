//! Designs of certificates and badges: listed, drawn, changed, saved as files.

use langbiang_core::{
    designs::{self, model},
    documents::specimen,
    io::write_atomically,
};
use tauri::{AppHandle, ipc::Response};

use super::{
    Answer,
    wire::{
        design::{DesignFault, Drawing, Scene, Tables},
        document::{Design, Language, SavedFile},
    },
};
use crate::{dialogs, ipc::error::refuse, papers::Papers, state::Desk};

/// Every design: those that travel with the program, and those that were taken in.
pub fn list_designs(desk: &Desk) -> Answer<Vec<Design>> {
    desk.work(|ws| Ok(designs::list(ws)?.into_iter().map(Design::from).collect()))
}

/// The tables of a design.
pub fn read_design(desk: &Desk, name: String) -> Answer<Tables> {
    desk.work(|ws| {
        let text = designs::text_of(ws, &name)?;
        model::model(&text).map(Tables).map_err(langbiang_core::Error::Design)
    })
}

/// Draws a design with somebody who is made up, and tells what is wrong with it.
pub fn draw_design(papers: &Papers, tables: Tables, scene: Scene) -> Answer<Drawing> {
    let text = model::text(&tables.0);
    let drawn = specimen::draw(&text, scene.into()).ok();
    let faults = model::check(&text).into_iter().map(DesignFault::from).collect();
    let findings = drawn.iter().flat_map(|printed| &printed.findings);
    let tight = findings.filter(|finding| finding.kind.as_str() == "does_not_fit");
    let tight = tight.map(|finding| finding.field.to_owned()).collect();
    let token = drawn.map(|printed| papers.keep(printed.bytes));
    Ok(Drawing { token, text, faults, tight })
}

/// A paper that was laid out for a look, once.
pub fn paper(papers: &Papers, token: String) -> Answer<Response> {
    let gone = || refuse(&langbiang_core::Error::NotFound { noun: "paper", key: token.clone() });
    papers.take(&token).map(Response::new).ok_or_else(gone)
}

/// Asks where to put a design, and writes it there as a file that can be taken in elsewhere.
pub fn save_design(
    app: &AppHandle,
    desk: &Desk,
    name: String,
    language: Language,
) -> Answer<Option<SavedFile>> {
    let file = dialogs::save_design(app, language.into(), &format!("{name}.toml"));
    let Some(file) = file else { return Ok(None) };
    desk.work(|ws| {
        write_atomically(&file, designs::text_of(ws, &name)?.as_bytes())?;
        Ok(Some(SavedFile::from(file.as_path())))
    })
}
