//! What can be undone, and what was.

use langbiang_core::{journal, op::Outcome};
use serde::Serialize;
use ts_rs::TS;

/// An answer with the nouns whose records changed, so that the window fetches those again.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Changed<T> {
    /// The answer itself.
    pub value: T,
    /// Nouns, e.g. `event`.
    pub changes: Vec<String>,
}

/// What undo and redo would do now.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Journal {
    /// The operation that undo takes back.
    pub undo: Option<Step>,
    /// The operation that redo repeats.
    pub redo: Option<Step>,
}

/// An operation that was or can be taken back or repeated.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Its name, e.g. `create_event`; the window has words for every one.
    pub operation: String,
    /// What it was about, e.g. an event's name.
    pub subject: Option<String>,
}

impl<T> Changed<T> {
    /// The outcome of an operation, its value as a wire type.
    pub fn of<U: Into<T>>(outcome: Outcome<U>) -> Self {
        Self { value: outcome.value.into(), changes: outcome.changes }
    }
}

impl From<journal::State> for Journal {
    fn from(state: journal::State) -> Self {
        Self { undo: state.undo.map(Step::from), redo: state.redo.map(Step::from) }
    }
}

impl From<journal::Step> for Step {
    fn from(step: journal::Step) -> Self {
        Self { operation: step.operation, subject: step.subject }
    }
}
