//! `events`: list, create, update.

use chrono::NaiveDate;
use langbiang_core::{
    Result, Workspace,
    events::{self, Event, NewEvent},
};
use serde_json::{Value, json};

use super::Context;
use crate::{
    answer::{Answer, table},
    args::{EventCommand, EventFields},
};

pub(super) fn list(context: &Context) -> Result<Answer> {
    answer(context.look()?, context)
}

/// All events of `workspace`.
pub(super) fn answer(workspace: &Workspace, context: &Context) -> Result<Answer> {
    let events = events::list(workspace)?;
    let json = json!({ "events": events.iter().map(document).collect::<Vec<_>>() });
    let rows: Vec<Vec<String>> = events.iter().map(row).collect();
    let text = if rows.is_empty() {
        format!("{}\n", context.words.get("cli.events.none"))
    } else {
        table(&rows)
    };
    Ok(Answer::new(json, text))
}

pub(super) fn run(context: &Context, command: EventCommand) -> Result<Answer> {
    let workspace = context.change()?;
    let event = match command {
        EventCommand::Create(fields) => {
            events::create(workspace, fill(NewEvent::default(), fields))?
        }
        EventCommand::Update { event, fields } => {
            let old = events::get(workspace, &event)?;
            let id = old.id.clone();
            events::update(workspace, &id, fill(NewEvent::from(old), fields))?
        }
    }
    .value;
    Ok(Answer::new(json!({ "event": document(&event) }), table(&[row(&event)])))
}

/// The form with every given field replaced.
fn fill(form: NewEvent, fields: EventFields) -> NewEvent {
    NewEvent {
        name: fields.name.unwrap_or(form.name),
        code: fields.code.or(form.code),
        theme: fields.theme.or(form.theme),
        start: fields.start.or(form.start),
        end: fields.end.or(form.end),
        venue: fields.venue.or(form.venue),
        place: fields.place.or(form.place),
        ..form
    }
}

fn document(event: &Event) -> Value {
    json!({
        "id": event.id, "code": event.code, "name": event.name,
        "start": event.start, "end": event.end, "delegates": event.delegates,
    })
}

fn row(event: &Event) -> Vec<String> {
    let date = |date: Option<NaiveDate>| date.map(|d| d.to_string()).unwrap_or_default();
    vec![event.code.clone(), date(event.start), event.delegates.to_string(), event.name.clone()]
}
