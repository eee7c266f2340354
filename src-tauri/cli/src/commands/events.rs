//! `events`: the list; `event export`.

use std::path::Path;

use chrono::NaiveDate;
use langbiang_core::{
    Result, Workspace, delegates,
    events::{self, Event},
    progress::Unwatched,
};
use serde_json::{Value, json};

use super::Context;
use crate::answer::{Answer, table};

pub(super) fn list(context: &Context) -> Result<Answer> {
    answer(context.look()?, context)
}

/// All events of `workspace`.
pub(super) fn answer(workspace: &Workspace, context: &Context) -> Result<Answer> {
    let counted = |event: Event| Ok((delegates::count(workspace, &event.id)?, event));
    let events: Vec<_> =
        events::list(workspace)?.into_iter().map(counted).collect::<Result<_>>()?;
    let json = json!({ "events": events.iter().map(document).collect::<Vec<_>>() });
    let rows: Vec<Vec<String>> = events.iter().map(row).collect();
    let text = if rows.is_empty() {
        format!("{}\n", context.words.get("cli.events.none"))
    } else {
        table(&rows)
    };
    Ok(Answer::new(json, text))
}

/// Writes an event into a hand-over file, and notes it.
pub(super) fn export(context: &Context, event: &str, out: &Path) -> Result<Answer> {
    let done = events::export(context.change()?, event, context.language, out, &Unwatched)?;
    let manifest = done.value;
    let path = out.display().to_string();
    let count = manifest.files.len().to_string();
    let text = context.words.fill("cli.export.done", &[("path", &path), ("count", &count)]);
    let json = json!({ "file": path, "files": manifest.files.len(), "missing": manifest.missing });
    Ok(Answer::new(json, format!("{text}\n")))
}

fn document((delegates, event): &(u32, Event)) -> Value {
    json!({
        "id": event.id, "code": event.code, "name": event.name,
        "start": event.start, "end": event.end, "delegates": delegates,
    })
}

fn row((delegates, event): &(u32, Event)) -> Vec<String> {
    let date = |date: Option<NaiveDate>| date.map(|d| d.to_string()).unwrap_or_default();
    vec![event.code.clone(), date(event.start), delegates.to_string(), event.name.clone()]
}
