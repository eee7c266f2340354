//! Every noun by the same two commands.

use langbiang_core::{Error, action, nouns};
use tauri::State;

use super::{
    Answer,
    wire::{
        journal::Changed,
        record::{Form, Kept},
    },
};
use crate::state::Desk;

/// Carries out an operation; `record` names the one it is about (its id, code or name).
#[tauri::command]
pub async fn carry_out(
    desk: State<'_, Desk>,
    operation: String,
    record: Option<String>,
    form: Form,
) -> Answer<Changed<Kept>> {
    desk.work(move |ws| {
        action::carry_out(ws, &operation, record.as_deref(), &form.0).map(Changed::of)
    })
    .await
}

/// The records of a noun whose fields have these values, in their order.
#[tauri::command]
pub async fn list_records(desk: State<'_, Desk>, noun: String, with: Form) -> Answer<Vec<Kept>> {
    desk.work(move |ws| {
        let known = nouns::named(&noun).ok_or(Error::NotFound { noun: "noun", key: noun })?;
        Ok((known.json.list)(ws, &with.0)?.into_iter().map(Kept::from).collect())
    })
    .await
}
