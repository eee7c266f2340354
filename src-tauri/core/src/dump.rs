//! Everything that is kept, as text that is the same wherever the same is kept.
//!
//! One line a record: its noun and its columns as JSON, in the order of nouns and ids. Row numbers,
//! the journal and what is derived from the fields are left out. It is what tests and people compare;
//! nothing reads it back.

use serde_json::{Map, Value, json};

use crate::{Result, Workspace, events, nouns, records::Noun, storage::Rows};

/// The records of one event (id or code) with what they name, or of the whole workspace.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn canonical(workspace: &Workspace, event: Option<&str>) -> Result<Vec<String>> {
    workspace.read(|store| {
        let rows = match event {
            Some(key) => {
                let scope = store.scope(&events::find(store, key)?.id)?;
                scope.shared.into_iter().chain(scope.parts).collect()
            }
            None => store.all_rows()?,
        };
        Ok(lines(rows))
    })
}

fn lines(mut rows: Rows) -> Vec<String> {
    let place = |name: &str| nouns::ALL.iter().position(|noun| noun.name == name);
    let id = |row: &Map<String, Value>| row.get("id").map(Value::to_string);
    rows.sort_by_key(|(noun, row)| (place(noun.name), id(row)));
    let told = |(column, _): &(String, Value)| !column.starts_with("sort_") && column != "folded";
    let line = |(noun, row): (&Noun, Map<String, Value>)| {
        let columns: Map<_, _> = row.into_iter().filter(told).collect();
        json!({ noun.name: columns }).to_string()
    };
    rows.into_iter().map(line).collect()
}
