//! Forms for any noun, made from its declaration, for tests that must hold for all of them.

use std::sync::Arc;

use chrono::DateTime;
use serde_json::{Map, Value};

use crate::{
    Workspace,
    action::Action,
    clock::FixedClock,
    nouns,
    records::{Field, Kind, Noun},
};

/// An empty workspace on the morning of the conference.
pub(crate) fn workspace() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let clock = FixedClock(DateTime::from_timestamp(1_717_632_000, 0).unwrap());
    let workspace = Workspace::open(folder.path(), Arc::new(clock), "test").unwrap();
    (folder, workspace)
}

/// Draws a number below the given one.
pub(crate) type Draw<'a> = &'a mut dyn FnMut(usize) -> usize;

/// A form for a noun: every required field, and others as `draw` has it. Ids are drawn from the
/// records that are there; `None` where a required one is lacking.
pub(crate) fn form(
    workspace: &Workspace,
    noun: &Noun,
    draw: Draw<'_>,
) -> Option<Map<String, Value>> {
    let mut form = filled(workspace, noun.name, noun.fields, draw)?;
    one_place_and_somebody(workspace, noun, &mut form, draw)?;
    Some(form)
}

/// A form for an action, in the same manner.
pub(crate) fn action_form(
    workspace: &Workspace,
    action: &Action,
    draw: Draw<'_>,
) -> Option<Map<String, Value>> {
    filled(workspace, action.operation.name, action.fields, draw)
}

fn filled(
    workspace: &Workspace,
    own: &str,
    fields: &[Field],
    draw: Draw<'_>,
) -> Option<Map<String, Value>> {
    let mut form = Map::new();
    for field in fields {
        let wanted = field.required || draw(3) == 0;
        if !wanted || KEPT.contains(&field.name) {
            continue;
        }
        let value = match field.reference() {
            Some(part) => record(workspace, own, part, &form, draw),
            None => Some(plain(field, draw)),
        };
        match value {
            Some(value) => drop(form.insert(field.name.into(), value)),
            None if field.required => return None,
            None => {}
        }
    }
    Some(form)
}

/// Fields that a user does not fill in freely.
const KEPT: &[&str] = &[
    "birth",
    "code",
    "sources",
    "time_zone",
    "state",
    "replaced_by_id",
    "head_id",
    "next_number",
    "noun",
    "record",
    "field",
];

/// The id of a record that may stand in a form with these fields: of no other event.
fn record(
    workspace: &Workspace,
    own: &str,
    part: &str,
    form: &Map<String, Value>,
    draw: Draw<'_>,
) -> Option<Value> {
    let noun = if part == "parent" { nouns::named(own)? } else { nouns::referred(part)? };
    let mut all = (noun.json.list)(workspace, &Map::new()).unwrap();
    let event = workspace.read(|store| store.event_of_row(form)).unwrap();
    let of = |record: &Value| {
        let id = record["id"].as_str().unwrap();
        workspace.read(|store| store.event_of(noun, id)).unwrap()
    };
    all.retain(|record| event.is_none() || of(record).is_none_or(|of| Some(of) == event));
    (!all.is_empty()).then(|| all[draw(all.len())]["id"].clone())
}

fn plain(field: &Field, draw: Draw<'_>) -> Value {
    const TEXTS: &[&str] = &["Đà Lạt", "Nguyễn Văn Hùng", "Ễ Ỗ", "a'b\"c", "  hai   dấu ", "“–…”"];
    match field.kind {
        Kind::Text if field.name == "pattern" => "{number}/GCN".into(),
        Kind::Text => TEXTS[draw(TEXTS.len())].into(),
        Kind::Prose => "dòng một\n\ndòng hai".into(),
        Kind::Number => draw(500).into(),
        Kind::Flag => (draw(2) == 0).into(),
        Kind::Date if field.name == "end" || field.name == "until" => "2024-12-31".into(),
        Kind::Date => format!("2024-06-{:02}", 1 + draw(28)).into(),
        Kind::Time if field.name == "end" => "18:30".into(),
        Kind::Time => format!("{:02}:{:02}", draw(18), draw(60)).into(),
        Kind::Province => ["Lâm Đồng", "p63-15", "TP. HCM"][draw(3)].into(),
        Kind::File => "no-such-file.pdf".into(),
        Kind::Word(words) => words[draw(words.len())].into(),
    }
}

/// A role needs exactly one place and somebody; a claim speaks of something; an end needs a start.
fn one_place_and_somebody(
    workspace: &Workspace,
    noun: &Noun,
    form: &mut Map<String, Value>,
    draw: Draw<'_>,
) -> Option<()> {
    if noun.name == "role" {
        let places = ["event", "session", "item"];
        places.iter().for_each(|place| drop(form.remove(&format!("{place}_id"))));
        let place = places[draw(3)];
        form.insert(format!("{place}_id"), record(workspace, noun.name, place, &Map::new(), draw)?);
        form.insert("wording".into(), "các đại sứ".into());
    }
    if noun.name == "claim" {
        form.insert("noun".into(), "event".into());
        form.insert("field".into(), "start".into());
        form.insert("record".into(), record(workspace, noun.name, "event", &Map::new(), draw)?);
    }
    if noun.name == "material" && form.contains_key("item_id") {
        form.remove("session_id");
    }
    if noun.field("start").is_some() && form.contains_key("end") {
        let kind = noun.field("start").map(|f| f.kind);
        let start = if kind == Some(Kind::Time) { "07:30" } else { "2024-06-06" };
        form.insert("start".into(), start.into());
    }
    form.remove("since").filter(|_| form.contains_key("until") || form.contains_key("ended"));
    Some(())
}
