//! What follows from core's lists: the records of every noun, and every action.

use langbiang_core::{
    Result,
    records::{self, Noun},
};
use serde_json::{Map, Value, json};

use super::Context;
use crate::{
    answer::{Answer, table},
    record_args::RecordCommand,
};

pub(super) fn run(context: &Context, command: RecordCommand) -> Result<Answer> {
    match command {
        RecordCommand::Add(noun, form) => {
            let done = (noun.json.add)(context.change()?, &form)?;
            Ok(one(noun, done.value))
        }
        RecordCommand::Set(noun, key, form) => {
            let done = (noun.json.set)(context.change()?, &key, &form)?;
            Ok(one(noun, done.value))
        }
        RecordCommand::Remove(noun, key) => {
            records::remove(context.change()?, noun, &key)?;
            Ok(told(context, noun, "cli.records.removed", json!({ "removed": key })))
        }
        RecordCommand::Move(noun, key, place) => {
            records::arrange(context.change()?, noun, &key, place - 1)?;
            Ok(told(context, noun, "cli.records.moved", json!({ "moved": key, "to": place })))
        }
        RecordCommand::List(noun, with) => {
            list(context, noun, (noun.json.list)(context.look()?, &with)?)
        }
        RecordCommand::Show(noun, key) => Ok(one(noun, (noun.json.get)(context.look()?, &key)?)),
        RecordCommand::Act(action, form) => {
            let done = (action.run)(context.change()?, &form)?;
            let operation = action.operation.name;
            let words = context.words.get(&format!("operation.{operation}")).to_owned();
            let text = context.words.fill("cli.records.done", &[("what", &words)]);
            let text = format!("{text}\n{}", lines(&done.value));
            Ok(Answer::new(json!({ "operation": operation, "value": done.value }), text))
        }
    }
}

fn one(noun: &Noun, record: Value) -> Answer {
    let text = table(&telling(noun, &record).map(named).collect::<Vec<_>>());
    Answer::new(json!({ noun.name: record }), text)
}

/// The fields that say something, in the order of forms, then the id.
fn telling<'a>(
    noun: &'a Noun,
    record: &'a Value,
) -> impl Iterator<Item = (&'a str, &'a Value)> + 'a {
    let names = noun.fields.iter().map(|field| field.name).chain(["id"]);
    names.map(|name| (name, &record[name])).filter(|(_, value)| says_something(value))
}

fn says_something(value: &Value) -> bool {
    !value.is_null() && *value != json!("")
}

/// One line of a record: the field as its option is spelt, and its value.
fn named((name, value): (&str, &Value)) -> Vec<String> {
    vec![name.strip_suffix("_id").unwrap_or(name).replace('_', "-"), shown(value)]
}

fn told(context: &Context, noun: &Noun, key: &str, json: Value) -> Answer {
    let words = context.words.get(&format!("cli.noun.{}", noun.name)).to_owned();
    Answer::new(json, format!("{}\n", context.words.fill(key, &[("noun", &words)])))
}

fn list(context: &Context, noun: &Noun, all: Vec<Value>) -> Result<Answer> {
    let text = if all.is_empty() {
        format!("{}\n", context.words.get("cli.records.none"))
    } else {
        table(&all.iter().map(|record| row(noun, record)).collect::<Vec<_>>())
    };
    Ok(Answer::new(json!({ noun.command.replace('-', "_"): all }), text))
}

/// The first fields that say something, and the id; references are ids and say nothing to people.
fn row(noun: &Noun, record: &Value) -> Vec<String> {
    let fields = telling(noun, record).filter(|(name, _)| *name != "id" && !name.ends_with("_id"));
    let id = std::iter::once(shown(&record["id"]));
    id.chain(fields.take(4).map(|(_, value)| shown(value))).collect()
}

/// What an action answered, one line a field.
fn lines(value: &Value) -> String {
    let empty = Map::new();
    let fields = value.as_object().unwrap_or(&empty).iter();
    let fields = fields.filter(|(_, value)| says_something(value));
    table(&fields.map(|(name, value)| named((name, value))).collect::<Vec<_>>())
}

fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), |text| text.replace('\n', " / "))
}
