//! `people`: duplicates, show, export.

use std::path::Path;

use langbiang_core::{
    Result, Words,
    people::{self, Duplicate},
};
use serde_json::json;

use super::Context;
use crate::{
    answer::{Answer, table},
    args::PeopleCommand,
};

pub(super) fn run(context: &Context, command: PeopleCommand) -> Result<Answer> {
    match command {
        PeopleCommand::Duplicates => duplicates(context),
        PeopleCommand::Show { who } => {
            let json = json!(people::about(context.look()?, &who)?);
            let text = format!("{json:#}\n");
            Ok(Answer::new(json, text))
        }
        PeopleCommand::Export { who, out, purpose, recipient } => {
            export(context, (&who, &out), &purpose, recipient.as_deref())
        }
    }
}

fn duplicates(context: &Context) -> Result<Answer> {
    let found = people::duplicates(context.look()?)?;
    let rows: Vec<Vec<String>> = found.iter().map(|pair| row(pair, context.words)).collect();
    let text = if rows.is_empty() {
        format!("{}\n", context.words.get("cli.people.none"))
    } else {
        table(&rows)
    };
    Ok(Answer::new(json!({ "duplicates": found }), text))
}

fn row(pair: &Duplicate, words: &Words) -> Vec<String> {
    let why = pair.why.iter().map(|why| {
        let key = format!("cli.people.why.{}", why.as_str());
        words.get(&key).to_owned()
    });
    let (first, second) = (&pair.first, &pair.second);
    let why = why.collect::<Vec<_>>().join("; ");
    [&first.id, &first.name, &second.id, &second.name, &why].map(Clone::clone).into()
}

fn export(
    context: &Context,
    (who, out): (&str, &Path),
    purpose: &str,
    recipient: Option<&str>,
) -> Result<Answer> {
    people::export(context.change()?, who, purpose, recipient, out)?;
    let path = out.display().to_string();
    let text = context.words.fill("cli.people.exported", &[("path", &path)]);
    Ok(Answer::new(json!({ "file": path }), format!("{text}\n")))
}
