//! Every noun by the same two commands.

use langbiang_core::{Error, action, nouns, records::Kind};
use serde_json::{Map, Value};
use tauri::{AppHandle, State};

use super::{
    Answer,
    wire::{
        document::Language,
        journal::Changed,
        record::{Form, Kept},
    },
};
use crate::{dialogs, state::Desk};

/// Carries out an operation; `record` names the one it is about (its id, code or name).
#[tauri::command]
pub async fn carry_out(
    desk: State<'_, Desk>,
    operation: String,
    record: Option<String>,
    form: Form,
) -> Answer<Changed<Kept>> {
    let form = with_files(&desk, &operation, form.0)?;
    desk.work(move |ws| {
        action::carry_out(ws, &operation, record.as_deref(), &form).map(Changed::of)
    })
    .await
}

/// The window holds tokens of files, never paths.
fn with_files(
    desk: &Desk,
    operation: &str,
    mut form: Map<String, Value>,
) -> Answer<Map<String, Value>> {
    let action = action::ALL.iter().find(|action| action.operation.name == operation);
    let fields = action.map_or(&[][..], |action| action.fields).iter();
    for field in fields.filter(|field| field.kind == Kind::File) {
        if let Some(Value::String(token)) = form.get(field.name) {
            let path = desk.kept(token.clone())?.to_string_lossy().into_owned();
            form.insert(field.name.into(), path.into());
        }
    }
    Ok(form)
}

/// Lets the user choose a file; gives the token that stands for it.
#[tauri::command]
pub async fn choose_file(
    app: AppHandle,
    desk: State<'_, Desk>,
    language: Language,
) -> Answer<Option<String>> {
    let file = dialogs::open_file(app, language.into()).await;
    Ok(file.map(|file| desk.keep(file)))
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
