//! `demo`: the sample events.

use langbiang_core::{Result, samples};
use serde_json::json;

use super::{Context, events};
use crate::answer::Answer;

pub(super) fn run(context: &Context) -> Result<Answer> {
    let workspace = context.change()?;
    let made = !samples::make(workspace)?.changes.is_empty();
    let mut answer = events::answer(workspace, context)?;
    answer.json["made"] = json!(made);
    let key = if made { "cli.demo.made" } else { "cli.demo.there" };
    answer.text = format!("{}\n{}", context.words.get(key), answer.text);
    Ok(answer)
}
