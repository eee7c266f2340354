//! Registers of certificates that come with an event: no number is given twice, here or there.
//!
//! The laptop that handed the event over goes on with its registers, so they are closed here. A
//! register over many events that is known here already stays open; it passes the numbers that
//! were given elsewhere.

use serde_json::Value;

use crate::{
    Error, Result,
    certificates::Certificate,
    error::ConflictReason,
    records::{Noun, Record},
    storage::{Row, Store},
};

/// Makes a row that comes with an event ready to be written, and its register ready for it. Rows
/// come in the order of [`crate::nouns::ALL`]: registers before certificates.
///
/// # Errors
/// [`Error::Conflict`] naming the certificate here that has the same number.
pub(super) fn prepare(store: &Store<'_>, noun: &Noun, row: &mut Row) -> Result<()> {
    match noun.name {
        "series" => close(row),
        "certificate" => return pass(store, row),
        _ => {}
    }
    Ok(())
}

fn close(row: &mut Row) {
    for flag in ["closed", "elsewhere"] {
        row.insert(flag.into(), 1.into());
    }
}

/// Lets the register pass the certificate's number. That comes before the certificate itself, so
/// that an undo takes the certificate away first.
fn pass(store: &Store<'_>, row: &Row) -> Result<()> {
    let series = row.get("series_id").and_then(Value::as_str).unwrap_or_default();
    let number = row.get("number").and_then(Value::as_i64).unwrap_or_default();
    let with = [("series_id", series), ("number", &*number.to_string())];
    if let Some(ours) = store.records::<Certificate>(&with)?.pop() {
        let (noun, key) = (Certificate::NOUN.name.into(), ours.printed_number);
        return Err(Error::Conflict { noun, key, reason: ConflictReason::Exists });
    }
    store.pass_number(series, number)
}
