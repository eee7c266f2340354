//! What the user has settled once: the issuing body's profile, and how the program works.

mod signer;

pub use signer::{Authority, Signer};

use std::path::Path;

use serde_json::Value;

use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    documents::{DocumentStyle, calibration::Calibration},
    error::Problem,
    op::Outcome,
    records::{self, Record, Rules, record},
    storage::Store,
};

crate::vocabulary::vocabulary! {
    /// What can be settled.
    Key {
        /// The issuing body, as at the head of its papers: "BỘ THÔNG TIN VÀ TRUYỀN THÔNG".
        IssuingBody = "issuing_body",
        /// The body above it.
        ParentBody = "parent_body",
        /// The symbol in its papers' numbers: "BTTTT".
        Symbol = "symbol",
        /// The place in the line of the date: "Hà Nội".
        Place = "place",
        /// The logo: the id of a stored file.
        Logo = "logo",
        /// Whose custom new events follow: `state`, `party`, `plain`.
        DocumentStyle = "document_style",
        /// A second place for backups, e.g. a stick: the whole path, kept as it is typed.
        BackupFolder = "backup_folder",
        /// What was measured on the calibration page, four numbers in mm in its order, for badges,
        /// labels and cards: "20.5 19.8 149.6 200.2"; and two more where its back was measured.
        Calibration = "calibration",
        /// How many months after an event the personal data of its delegates are kept, where the
        /// event says no day; 24 where nothing is settled.
        KeepMonths = "keep_months",
    }
}

/// How long personal data may be kept after an event.
const MONTHS: std::ops::RangeInclusive<u32> = 1..=240;

record! {
    /// One settled value.
    Setting: "setting", "settings", "add_setting", label "t.id"
    {
        /// The value as text.
        value: String,
    }
}

impl Rules for Setting {}

form! {
    /// Settles something; an empty value takes it back.
    SetSetting: Undoable "set_setting", "settings" "set"
    {
        /// What.
        key: Key,
        /// The value.
        value: String = String::new(),
    }
}

/// The value of one key, as text.
///
/// # Errors
/// [`Error::Storage`].
pub fn get(workspace: &Workspace, key: Key) -> Result<Option<String>> {
    workspace.read(|store| read(store, key))
}

/// The same inside other work.
pub(crate) fn read(store: &Store<'_>, key: Key) -> Result<Option<String>> {
    Ok(store.record::<Setting>(key.as_str())?.map(|setting| setting.value))
}

/// Settles `key`; an empty value takes it back.
///
/// # Errors
/// [`Error::Invalid`] where the value is not one that the key can have.
pub fn set(workspace: &Workspace, key: Key, value: &str) -> Result<Outcome<()>> {
    workspace.operate(&SetSetting::ACTION.operation, |store| {
        put(store, key, value)?;
        Ok(((), key.to_string()))
    })
}

/// The same inside an operation.
pub(crate) fn put(store: &Store<'_>, key: Key, value: &str) -> Result<()> {
    let typed = Setting { id: key.to_string(), value: value.to_owned() };
    let setting = if key == Key::BackupFolder { typed } else { records::cleaned(&typed)? };
    if setting.value.is_empty() {
        return store.remove_record(Setting::NOUN, &setting.id);
    }
    if !is_possible(store, key, &setting.value)? {
        let problem = FieldProblem::new("value", Problem::Unreadable);
        return Err(Error::Invalid(vec![problem]));
    }
    if key == Key::BackupFolder {
        // As it was typed: a path that is cleaned like a line of text names another folder.
        return store.put_record(Setting::NOUN, &records::to_map(&setting), &[]);
    }
    records::put(store, setting)?;
    Ok(())
}

fn is_possible(store: &Store<'_>, key: Key, value: &str) -> Result<bool> {
    Ok(match key {
        Key::DocumentStyle => DocumentStyle::from_word(value).is_some(),
        Key::Logo => store.exists("stored_file", value)?,
        // The terminal and the window do not work in the same folder.
        Key::BackupFolder => Path::new(value).is_absolute(),
        Key::Calibration => Calibration::read(value).is_some(),
        Key::KeepMonths => value.parse().is_ok_and(|months: u32| MONTHS.contains(&months)),
        _ => true,
    })
}

impl Form for SetSetting {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        Ok(set(workspace, self.key, &self.value)?.map(|()| Value::Null))
    }
}

#[cfg(test)]
mod tests;
