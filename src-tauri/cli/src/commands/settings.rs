//! `settings get`.

use langbiang_core::{Result, settings};
use serde_json::{Map, Value, json};

use super::Context;
use crate::answer::{Answer, table};

/// The value of one key, or of all.
pub(super) fn get(context: &Context, key: Option<settings::Key>) -> Result<Answer> {
    let workspace = context.look()?;
    let keys = key.map_or_else(|| settings::Key::ALL.to_vec(), |key| vec![key]);
    let mut settled = Map::new();
    for key in keys {
        settled.insert(key.to_string(), json!(settings::get(workspace, key)?));
    }
    let row = |(key, value): (&String, &Value)| {
        vec![key.clone(), value.as_str().unwrap_or("–").to_owned()]
    };
    let text = table(&settled.iter().map(row).collect::<Vec<_>>());
    Ok(Answer::new(json!({ "settings": settled }), text))
}
