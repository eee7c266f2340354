//! `dump`: everything as lines that can be compared.

use langbiang_core::{Result, dump};
use serde_json::{Value, json};

use super::Context;
use crate::answer::Answer;

pub(super) fn run(context: &Context, event: Option<&str>) -> Result<Answer> {
    let lines = dump::canonical(context.look()?, event)?;
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let records = lines.iter().map(|line| serde_json::from_str(line).unwrap_or(Value::Null));
    Ok(Answer::new(json!({ "records": records.collect::<Vec<_>>() }), text))
}
