//! Every noun by the same two commands.

use langbiang_core::{
    Error, action, nouns,
    records::Kind,
    settings::{Key, SetSetting},
};
use serde_json::{Map, Value};
use tauri::AppHandle;

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
pub fn carry_out(
    desk: &Desk,
    operation: String,
    record: Option<String>,
    form: Form,
) -> Answer<Changed<Kept>> {
    let form = with_files(desk, &operation, form.0)?;
    desk.work(|ws| action::carry_out(ws, &operation, record.as_deref(), &form).map(Changed::of))
}

/// The window holds tokens of files and folders, never paths.
fn with_files(
    desk: &Desk,
    operation: &str,
    mut form: Map<String, Value>,
) -> Answer<Map<String, Value>> {
    let action = action::ALL.iter().find(|action| action.operation.name == operation);
    let fields = action.map_or(&[][..], |action| action.fields).iter();
    for field in fields.filter(|field| field.kind == Kind::File) {
        with_file(desk, field.name, &mut form)?;
    }
    if names_a_folder(operation, &form) {
        with_file(desk, "value", &mut form)?;
    }
    Ok(form)
}

/// Whether the form settles a folder; an empty value takes it back.
fn names_a_folder(operation: &str, form: &Map<String, Value>) -> bool {
    let text = |field| form.get(field).and_then(Value::as_str);
    operation == SetSetting::ACTION.operation.name
        && text("key") == Some(Key::BackupFolder.as_str())
        && text("value").is_some_and(|value| !value.is_empty())
}

/// Puts the path into a field that holds a token.
fn with_file(desk: &Desk, field: &str, form: &mut Map<String, Value>) -> Answer<()> {
    if let Some(Value::String(token)) = form.get(field) {
        let path = desk.kept(token.clone())?.to_string_lossy().into_owned();
        form.insert(field.into(), path.into());
    }
    Ok(())
}

/// Lets the user choose a folder, e.g. a stick for backups; gives the token that stands for it.
pub fn choose_folder(app: &AppHandle, desk: &Desk, language: Language) -> Answer<Option<String>> {
    let folder = dialogs::open_folder(app, language.into());
    Ok(folder.map(|folder| desk.keep(folder)))
}

/// Lets the user choose a file; gives the token that stands for it.
pub fn choose_file(app: &AppHandle, desk: &Desk, language: Language) -> Answer<Option<String>> {
    let file = dialogs::open_file(app, language.into());
    Ok(file.map(|file| desk.keep(file)))
}

/// The records of a noun whose fields have these values, in their order.
pub fn list_records(desk: &Desk, noun: String, with: Form) -> Answer<Vec<Kept>> {
    desk.work(|ws| {
        let known = nouns::named(&noun).ok_or(Error::NotFound { noun: "noun", key: noun })?;
        Ok((known.json.list)(ws, &with.0)?.into_iter().map(Kept::from).collect())
    })
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use serde_json::json;

    use super::*;
    use crate::paths::{DataFolder, SaidBy};

    fn settled(desk: &Desk, key: &str, value: &str) -> Answer<Value> {
        let Value::Object(form) = json!({ "key": key, "value": value }) else { unreachable!() };
        with_files(desk, "set_setting", form).map(|form| form["value"].clone())
    }

    #[test]
    fn the_window_names_a_folder_for_backups_by_a_token_only() {
        let folder = DataFolder { path: PathBuf::new(), said_by: SaidBy::Environment };
        let desk = Desk::new(folder);
        let token = desk.keep("/media/stick".into());
        assert_eq!(settled(&desk, "backup_folder", &token).unwrap(), "/media/stick");
        assert!(settled(&desk, "backup_folder", "/etc").is_err());
        assert_eq!(settled(&desk, "backup_folder", "").unwrap(), "", "it is taken back");
        assert_eq!(settled(&desk, "place", "/etc").unwrap(), "/etc", "a line of text");
    }
}
