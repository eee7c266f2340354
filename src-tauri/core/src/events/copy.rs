//! Gives copied rows new ids and keeps what they say of each other.

use std::collections::HashMap;

use serde_json::Value;

use crate::{
    Result, ids,
    records::Noun,
    storage::{Row, Rows, Store},
};

/// New ids for old ones.
pub(crate) type NewIds = HashMap<String, String>;

/// A new id for every row.
pub(crate) fn new_ids<'a>(rows: impl Iterator<Item = &'a (&'static Noun, Row)>) -> NewIds {
    rows.filter_map(|(_, row)| Some((id(row)?.to_owned(), ids::new_id()))).collect()
}

/// The id of a row.
pub(crate) fn id(row: &Row) -> Option<&str> {
    row.get("id")?.as_str()
}

/// The row with every old id exchanged.
pub(crate) fn renamed(mut row: Row, new: &NewIds) -> Row {
    for value in row.values_mut() {
        if let Some(new) = value.as_str().and_then(|text| new.get(text)) {
            *value = Value::String(new.clone());
        }
    }
    row
}

/// Writes the rows; they may refer to each other in any order.
pub(crate) fn insert(store: &Store<'_>, rows: &Rows) -> Result<()> {
    store.check_references_at_the_end()?;
    rows.iter().try_for_each(|(noun, row)| store.insert_row(noun, row))
}
