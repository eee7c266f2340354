//! What the search over everything gives.

use langbiang_core::search;
use serde::Serialize;
use ts_rs::{Config, TS};

use super::document::words_of_core;

/// One thing that was found.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// What it is.
    pub kind: FoundKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What tells it from others of that name.
    pub about: String,
    /// Its day.
    pub date: Option<String>,
    /// The event where it is opened.
    pub event_id: String,
    /// That event's name.
    pub event: String,
    /// The parts of the name that answer the search: from and to.
    pub name_marks: Vec<(u32, u32)>,
    /// The parts of what stands beside it.
    pub about_marks: Vec<(u32, u32)>,
}

/// What was found.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct FoundKind(pub search::FoundKind);

words_of_core! {
    FoundKind: search::FoundKind::WORDS;
}

impl From<search::Found> for Found {
    fn from(found: search::Found) -> Self {
        Self {
            kind: FoundKind(found.kind),
            id: found.id,
            name: found.name,
            about: found.about,
            date: found.date,
            event_id: found.event_id,
            event: found.event,
            name_marks: found.name_marks,
            about_marks: found.about_marks,
        }
    }
}
