//! `events`: the list.

use chrono::NaiveDate;
use langbiang_core::{
    Result, Workspace, delegates,
    events::{self, Event},
};
use serde_json::{Value, json};

use super::Context;
use crate::answer::{Answer, table};

pub(super) fn list(context: &Context) -> Result<Answer> {
    answer(&context.look()?, context)
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
