//! The journal as users see it: undo, redo and the history.
//!
//! One undo for everything; no feature may write its own.

use chrono::{Days, SecondsFormat};
use serde::Serialize;
use serde_json::Value;

use crate::{
    Error, Result, Workspace,
    error::{ConflictReason, NothingTo},
    op::{Outcome, UndoClass},
    storage::{ChangeRow, OperationRow, Store},
};

/// An operation that was taken back or carried out again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The operation's stable name, e.g. `create_event`.
    pub operation: String,
    /// What it was about, e.g. the event's name.
    pub subject: Option<String>,
}

/// What an undo and a redo would do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct State {
    /// The next undo.
    pub undo: Option<Step>,
    /// The next redo.
    pub redo: Option<Step>,
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its number in the journal.
    pub id: i64,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// The operation's stable name; `undo` and `redo` for those.
    pub operation: String,
    /// What it was about.
    pub subject: Option<String>,
    /// How many rows it changed.
    pub changes: u32,
    /// Whether it stands: not undone.
    pub stands: bool,
    /// Whether the journal no longer knows how to take it back.
    pub forgotten: bool,
}

/// One change of one record.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The operation that made it.
    pub operation: Entry,
    /// What the record was before, as far as it changed; nothing where it was added.
    pub before: Option<Value>,
    /// What it became; nothing where it was added or removed.
    pub after: Option<Value>,
}

impl From<OperationRow> for Step {
    fn from(row: OperationRow) -> Self {
        Self { operation: row.name, subject: row.subject }
    }
}

impl From<OperationRow> for Entry {
    fn from(row: OperationRow) -> Self {
        Self {
            id: row.id,
            at: row.at,
            operation: row.name,
            subject: row.subject,
            changes: row.changes,
            stands: row.undone_by.is_none(),
            forgotten: row.forgotten,
        }
    }
}

/// Takes the last operation back.
///
/// # Errors
/// [`Error::Nothing`] when none stands, [`Error::Conflict`] when it cannot be taken back.
pub fn undo(workspace: &Workspace) -> Result<Outcome<Step>> {
    let at = workspace.timestamp();
    workspace.write(|store| {
        let target = store.newest_standing()?.ok_or(Error::Nothing(NothingTo::Undo))?;
        if target.undo_class == UndoClass::Irreversible {
            let (key, reason) = (target.name, ConflictReason::Irreversible);
            return Err(Error::Conflict { noun: "operation".into(), key, reason });
        }
        let (by, changes) = take_back(store, &at, "undo", target.id, target.subject.as_deref())?;
        store.set_undone(target.id, Some(by))?;
        Ok(Outcome { value: target.into(), changes })
    })
}

/// Carries out again what the last undo took back.
///
/// # Errors
/// [`Error::Nothing`] when nothing was undone or something new was done since.
pub fn redo(workspace: &Workspace) -> Result<Outcome<Step>> {
    let at = workspace.timestamp();
    workspace.write(|store| {
        let undone = store.last_undone()?.and_then(|row| row.undone_by.map(|by| (row, by)));
        let (target, by) = undone.ok_or(Error::Nothing(NothingTo::Redo))?;
        let (_, changes) = take_back(store, &at, "redo", by, target.subject.as_deref())?;
        store.set_undone(target.id, None)?;
        Ok(Outcome { value: target.into(), changes })
    })
}

/// Reverts the changes of operation `target` as an operation called `name`; gives its id and the
/// tables it changed.
fn take_back(
    store: &Store<'_>,
    at: &str,
    name: &str,
    target: i64,
    subject: Option<&str>,
) -> Result<(i64, Vec<String>)> {
    let id = store.begin_operation(at, name, UndoClass::Undoable, Some(target))?;
    store.revert(target, subject.unwrap_or_default())?;
    Ok((id, store.end_operation(id, subject)?))
}

/// What an undo and a redo would do now.
///
/// # Errors
/// [`Error::Storage`].
pub fn state(workspace: &Workspace) -> Result<State> {
    workspace.read(|store| {
        Ok(State {
            undo: store.newest_standing()?.map(Step::from),
            redo: store.last_undone()?.map(Step::from),
        })
    })
}

/// The newest `limit` operations, newest first.
///
/// # Errors
/// [`Error::Storage`].
pub fn history(workspace: &Workspace, limit: u32) -> Result<Vec<Entry>> {
    workspace.read(|store| Ok(store.operations(limit)?.into_iter().map(Entry::from).collect()))
}

/// The changes of one record, newest first: of the one with this id, also where it was removed,
/// or of the event with this code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn of_record(workspace: &Workspace, key: &str) -> Result<Vec<Change>> {
    workspace.read(|store| {
        let id = store.event_with_code(key)?.unwrap_or_else(|| key.into());
        let missing = || Error::NotFound { noun: "record", key: key.into() };
        let (noun, seq) = store.key_of(&id)?.ok_or_else(missing)?;
        Ok(store.changes_to(&noun, seq)?.into_iter().map(Change::from).collect())
    })
}

impl From<ChangeRow> for Change {
    fn from(row: ChangeRow) -> Self {
        let shown = |json: Option<String>| {
            let mut value: Value = serde_json::from_str(&json?).ok()?;
            if let Some(map) = value.as_object_mut() {
                map.retain(|column, _| !is_derived(column));
            }
            Some(value)
        };
        let (before, after) = (shown(row.before), shown(row.after));
        Self { operation: row.operation.into(), before, after }
    }
}

/// Keys for sorting and searching, row numbers and what only checks need say nothing to a reader.
fn is_derived(column: &str) -> bool {
    column.starts_with("sort_") || matches!(column, "folded" | "seq" | "elsewhere")
}

/// How long, how many bytes and how many operations at least can be taken back. A journal without
/// a limit would double every backup.
const KEEP_DAYS: u64 = 180;
const KEEP_BYTES: u64 = 64 << 20;
const KEEP_AT_LEAST: u32 = 100;

/// Keeps the journal within its limits. The lines of the history stay.
///
/// # Errors
/// [`Error::Storage`].
pub fn trim(workspace: &Workspace) -> Result<()> {
    let since = workspace.clock().now() - Days::new(KEEP_DAYS);
    let since = since.to_rfc3339_opts(SecondsFormat::Secs, true);
    workspace.write(|store| store.forget(&since, KEEP_BYTES, KEEP_AT_LEAST))
}

#[cfg(test)]
mod tests;
