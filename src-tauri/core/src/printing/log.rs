//! The print log: what was printed when, with the data it was made from.
//!
//! A print is a fact. "Changed since the last print" and the choices remembered for an event are
//! read from here. Must never keep only a digest: somebody will ask what stood on the old sheet.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::Job;
use crate::{
    Result, Workspace,
    documents::{DocumentKind, DocumentStyle, Plain, PrintLanguage},
    events, ids,
    op::{Operation, UndoClass},
    records::{self, Prose, Record, Rules, record},
    storage::Store,
};

/// The field that holds what a print was made from.
const DATA: &str = "data";

/// Notes that a document was printed.
pub const PRINT_DOCUMENT: Operation = Operation { name: "print_document", undo: UndoClass::Fact };

record! {
    /// That a document was printed.
    Print: "print", "prints", "print_document", label "t.document"
    {
        /// The event.
        event_id: String,
        /// Which document.
        document: DocumentKind,
        /// Its language.
        language: PrintLanguage,
        /// Whose custom it follows.
        style: DocumentStyle,
        /// The design, where the document has designs.
        design: Option<String>,
        /// Which records, where not all.
        selection: Option<String>,
        /// The choices made, as JSON.
        options: Prose,
        /// When: RFC 3339, UTC.
        printed: String,
        /// How many pages.
        pages: u32,
        /// The data it was made from, as JSON.
        data: Prose,
    }
}

impl Rules for Print {}

/// The prints of event `event` (id or code), the latest first; their data, which may be megabytes
/// each, are left out.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn log(workspace: &Workspace, event: &str) -> Result<Vec<Print>> {
    workspace.read(|store| {
        let event = events::find(store, event)?;
        let prints = store.records_without::<Print>(&[("event_id", &event.id)], DATA)?;
        Ok(latest_first(prints))
    })
}

/// The prints of one document of an event, the latest first, without their data.
pub(super) fn of(store: &Store<'_>, event_id: &str, document: DocumentKind) -> Result<Vec<Print>> {
    let with = [("event_id", event_id), ("document", document.as_str())];
    Ok(latest_first(store.records_without::<Print>(&with, DATA)?))
}

/// The same with their data.
pub(super) fn whole(
    store: &Store<'_>,
    event_id: &str,
    document: DocumentKind,
) -> Result<Vec<Print>> {
    let with = [("event_id", event_id), ("document", document.as_str())];
    Ok(latest_first(store.records::<Print>(&with)?))
}

fn latest_first(mut prints: Vec<Print>) -> Vec<Print> {
    prints.reverse();
    prints
}

/// Notes a print inside an operation. The data are kept letter for letter, not cleaned as a form.
pub(super) fn note(store: &Store<'_>, mut print: Print) -> Result<Print> {
    print.id = ids::new_id();
    store.put_record(Print::NOUN, &records::to_map(&print), &[])?;
    Ok(print)
}

/// What the log says of this printing of `data`.
pub(super) fn entry<D: Plain>(
    event_id: &str,
    job: &Job,
    (style, pages): (DocumentStyle, usize),
    options: &BTreeMap<String, String>,
    data: &D,
    printed: String,
) -> Print {
    let json = |value: Result<String, serde_json::Error>| Prose(value.unwrap_or_default());
    Print {
        id: String::new(),
        event_id: event_id.to_owned(),
        document: D::KIND,
        language: job.language,
        style,
        design: job.design.clone(),
        selection: job.select.clone(),
        options: json(serde_json::to_string(options)),
        printed,
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        data: json(serde_json::to_string(data)),
    }
}

/// The latest printed data of every unit, by its id.
pub(super) fn last_units<D: Plain>(prints: &[Print]) -> HashMap<String, Value> {
    let mut units = HashMap::new();
    for print in prints {
        let data: D = serde_json::from_str(&print.data.0).unwrap_or_default();
        for (id, unit) in data.units() {
            units.entry(id.to_owned()).or_insert(unit);
        }
    }
    units
}
