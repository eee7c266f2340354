//! Makes a new event after the pattern of another.

use chrono::{Days, NaiveDate};
use serde_json::Value;

use super::{
    Event, Headcount, HeadcountKind,
    code::free_code,
    copy::{self, renamed},
    read,
};
use crate::{
    Result, Workspace,
    action::{Form, form},
    ids,
    op::Outcome,
    records::{self, Noun, Record},
    storage::{Row, Rows, Scope, Store},
};

form! {
    /// Makes a new event with the plan of another one; its days move with the first day.
    Duplicate: Undoable "duplicate_event", "event" "duplicate"
    {
        /// The event to copy.
        event_id: String,
        /// The new event's name; the same where none is given.
        name: Option<String>,
        /// The new event's code; made from the name where none is given.
        code: Option<String>,
        /// The new event's first day; without one it has no days.
        start: Option<NaiveDate>,
        /// Whether the delegates and delegations come along, invited anew.
        delegates: bool = false,
    }
}

/// What belongs to an event's plan; the rest is what happened at it.
const PLAN: &[&str] = &[
    "event",
    "organiser",
    "room",
    "session",
    "item",
    "role",
    "category",
    "headcount",
    "legal_basis",
    "material",
];

/// What comes along where the delegates do.
const PEOPLE: &[&str] = &["delegation", "delegate"];

/// Makes a new event with the plan of another; the events below it are not copied.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound); [`Error::Invalid`](crate::Error::Invalid) for the
/// new name or code.
pub fn duplicate(workspace: &Workspace, form: Duplicate) -> Result<Outcome<Event>> {
    workspace.operate(&Duplicate::ACTION.operation, |store| {
        let old = read::find(store, &form.event_id)?;
        let rows = copied(store.scope(&old.id)?, &old, form.delegates);
        let new_ids = copy::new_ids(rows.iter());
        let moved = |date: NaiveDate| match (old.start, form.start) {
            (Some(from), Some(to)) => shifted(date, from, to),
            _ => None,
        };
        let rows: Rows = rows
            .into_iter()
            .map(|(noun, row)| (noun, anew(noun.name, renamed(row, &new_ids), &moved)))
            .collect();
        copy::insert(store, &rows)?;
        let id = new_ids.get(&old.id).cloned().unwrap_or_default();
        let event = named(store, &id, &old, form)?;
        let label = event.name.clone();
        Ok((event, label))
    })
}

/// The rows of the plan, of this event alone. What points to a row that is left out points to
/// nothing.
fn copied(scope: Scope, event: &Event, delegates: bool) -> Rows {
    let wanted = |name: &str| PLAN.contains(&name) || (delegates && PEOPLE.contains(&name));
    let mut rows: Rows = scope.parts;
    let below: Vec<String> = events_below(&rows, &event.id);
    rows.retain(|(noun, row)| {
        let of = row.get("event_id").or_else(|| row.get("id")).and_then(Value::as_str);
        wanted(noun.name)
            && !is_told(noun, row)
            && !of.is_some_and(|id| below.iter().any(|b| b == id))
    });
    drop_strays(&mut rows, &below);
    rows
}

/// How many registered and came is told of the old event alone.
fn is_told(noun: &Noun, row: &Row) -> bool {
    let told = [HeadcountKind::Registered, HeadcountKind::Present].map(HeadcountKind::as_str);
    let kind = row.get("kind").and_then(Value::as_str);
    noun.name == Headcount::NOUN.name && kind.is_some_and(|kind| told.contains(&kind))
}

fn events_below(rows: &Rows, id: &str) -> Vec<String> {
    let events = rows.iter().filter(|(noun, _)| noun.name == "event");
    events
        .filter_map(|(_, row)| copy::id(row))
        .filter(|other| *other != id)
        .map(str::to_owned)
        .collect()
}

/// Items and roles hang on sessions, which may be those of an event below.
fn drop_strays(rows: &mut Rows, below: &[String]) {
    for column in ["session_id", "item_id"] {
        let known: Vec<String> =
            rows.iter().filter_map(|(_, row)| copy::id(row)).map(str::to_owned).collect();
        rows.retain(|(_, row)| {
            let key = row.get(column).and_then(Value::as_str);
            key.is_none_or(|key| known.iter().any(|id| id == key))
        });
    }
    for (_, row) in rows {
        let gone = |v: &Value| v.as_str().is_some_and(|id| below.iter().any(|b| b == id));
        row.values_mut().filter(|v| gone(v)).for_each(|v| *v = Value::Null);
    }
}

/// A row as it starts in the new event.
fn anew(table: &str, mut row: Row, moved: &impl Fn(NaiveDate) -> Option<NaiveDate>) -> Row {
    let dates: &[&str] = match table {
        "event" => &["start", "end"],
        "session" => &["date"],
        _ => &[],
    };
    for column in dates {
        let date = row.get(*column).and_then(Value::as_str).and_then(|d| d.parse().ok());
        let date = date.and_then(moved).map_or(Value::Null, |d| d.to_string().into());
        row.insert((*column).into(), date);
    }
    if table == "delegate" {
        row.insert("code".into(), ids::new_code().into());
        row.insert("state".into(), "invited".into());
        row.insert("replaced_by_id".into(), Value::Null);
    }
    if table == "event" {
        // Taken back at once by `named`; a code is never there twice.
        row.insert("code".into(), ids::new_id().into());
        row.insert("sample".into(), 0.into());
    }
    row
}

fn shifted(date: NaiveDate, from: NaiveDate, to: NaiveDate) -> Option<NaiveDate> {
    let days = (to - from).num_days();
    match u64::try_from(days) {
        Ok(days) => date.checked_add_days(Days::new(days)),
        Err(_) => date.checked_sub_days(Days::new(days.unsigned_abs())),
    }
}

fn named(store: &Store<'_>, id: &str, old: &Event, form: Duplicate) -> Result<Event> {
    let copied: Event = records::find(store, id)?;
    let name = form.name.unwrap_or_else(|| old.name.clone());
    let code = match form.code {
        Some(code) => code,
        None => free_code(store, &name)?,
    };
    // A printed name that was made for the old event would be wrong on the new one.
    let name_full = copied.name_full.clone().filter(|_| name == old.name);
    let (start, end) = (copied.start.or(form.start), copied.end.or(form.start));
    records::put(store, Event { name, code, name_full, start, end, ..copied })
}

impl Form for Duplicate {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        duplicate(workspace, self).map(Outcome::json)
    }
}
