//! `undo`, `redo`, `history`.

use langbiang_core::{
    Result,
    journal::{self, Change, Entry, Step},
};
use serde_json::{Value, json};

use super::Context;
use crate::answer::{Answer, table};

pub(super) fn undo(context: &Context) -> Result<Answer> {
    Ok(step(context, "cli.undo", &journal::undo(context.change()?)?.value))
}

pub(super) fn redo(context: &Context) -> Result<Answer> {
    Ok(step(context, "cli.redo", &journal::redo(context.change()?)?.value))
}

fn step(context: &Context, key: &str, step: &Step) -> Answer {
    let what = name(context, &step.operation, step.subject.as_deref());
    Answer::new(json!(step), format!("{}\n", context.words.fill(key, &[("what", &what)])))
}

pub(super) fn history(context: &Context, limit: u32) -> Result<Answer> {
    let entries = journal::history(context.look()?, limit)?;
    let row = |entry: &Entry| {
        let mark = if entry.stands { "" } else { context.words.get("cli.history.undone") };
        let what = name(context, &entry.operation, entry.subject.as_deref());
        vec![entry.at.clone(), what, mark.to_owned()]
    };
    let text = table(&entries.iter().map(row).collect::<Vec<_>>());
    Ok(Answer::new(json!({ "operations": entries }), text))
}

/// What became of one record, newest first.
pub(super) fn of_record(context: &Context, record: &str) -> Result<Answer> {
    let changes = journal::of_record(context.look()?, record)?;
    let row = |change: &Change| {
        let operation = &change.operation;
        let what = name(context, &operation.operation, operation.subject.as_deref());
        let side = |value: &Option<Value>| value.as_ref().map_or("–".into(), Value::to_string);
        vec![operation.at.clone(), what, side(&change.before), side(&change.after)]
    };
    let text = table(&changes.iter().map(row).collect::<Vec<_>>());
    Ok(Answer::new(json!({ "changes": changes }), text))
}

/// An operation in words, with what it was about.
fn name(context: &Context, operation: &str, subject: Option<&str>) -> String {
    let words = context.words.get(&format!("operation.{operation}")).to_owned();
    match subject.filter(|s| !s.is_empty()) {
        Some(subject) => format!("{words}: {subject}"),
        None => words,
    }
}
