//! Certificates and the report after an event. Issuing, withdrawing and the like go by `carry_out`.

use langbiang_core::{certificates, workbooks};
use tauri::{AppHandle, State};

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
#[tauri::command]
pub async fn list_eligible(desk: State<'_, Desk>, event_id: String) -> Answer<Eligible> {
    desk.work(move |ws| certificates::eligible(ws, &event_id).map(Eligible::from)).await
}

/// The register: every number that was given.
#[tauri::command]
pub async fn list_certificates(
    desk: State<'_, Desk>,
    event_id: String,
) -> Answer<Vec<RegisteredCertificate>> {
    desk.work(move |ws| {
        let all = certificates::register(ws, &event_id)?;
        Ok(all.into_iter().map(RegisteredCertificate::from).collect())
    })
    .await
}

/// Asks where to put the register, and writes it there as a workbook.
#[tauri::command]
pub async fn save_register(
    app: AppHandle,
    desk: State<'_, Desk>,
    event_id: String,
    name: String,
    language: Language,
) -> Answer<Option<SavedFile>> {
    save_workbook(app, &desk, event_id, name, language, workbooks::register).await
}

/// Asks where to put the figures of the report, and writes them there as a workbook.
#[tauri::command]
pub async fn save_report(
    app: AppHandle,
    desk: State<'_, Desk>,
    event_id: String,
    name: String,
    language: Language,
) -> Answer<Option<SavedFile>> {
    save_workbook(app, &desk, event_id, name, language, workbooks::report).await
}
