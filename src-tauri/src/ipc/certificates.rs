//! Certificates and the report after an event. Issuing, withdrawing and the like go by `carry_out`.

use langbiang_core::{certificates, workbooks};
use tauri::AppHandle;

use super::{
    Answer,
    files::save_workbook,
    wire::{
        certificate::{Eligible, RegisteredCertificate},
        document::{Language, SavedFile},
    },
};
use crate::state::Desk;

/// Who gets a certificate of an event, and why not.
pub fn list_eligible(desk: &Desk, event_id: String) -> Answer<Eligible> {
    desk.work(|ws| certificates::eligible(ws, &event_id).map(Eligible::from))
}

/// The register: every number that was given.
pub fn list_certificates(desk: &Desk, event_id: String) -> Answer<Vec<RegisteredCertificate>> {
    desk.work(|ws| {
        let all = certificates::register(ws, &event_id)?;
        Ok(all.into_iter().map(RegisteredCertificate::from).collect())
    })
}

/// Asks where to put the register, and writes it there as a workbook.
pub fn save_register(
    app: &AppHandle,
    desk: &Desk,
    event_id: String,
    name: String,
    language: Language,
) -> Answer<Option<SavedFile>> {
    save_workbook(app, desk, &event_id, &name, language, workbooks::register)
}

/// Asks where to put the figures of the report, and writes them there as a workbook.
pub fn save_report(
    app: &AppHandle,
    desk: &Desk,
    event_id: String,
    name: String,
    language: Language,
) -> Answer<Option<SavedFile>> {
    save_workbook(app, desk, &event_id, &name, language, workbooks::report)
}
