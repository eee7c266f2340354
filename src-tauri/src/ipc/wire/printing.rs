//! What is shown and chosen before a document is printed, and what changed since it was.

use langbiang_core::{documents::Printed, printing};
use serde::Serialize;
use ts_rs::TS;

use super::document::Finding;

/// A document as it would be printed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// Stands for the PDF, which `paper` gives once.
    pub token: String,
    /// How many pages.
    pub pages: u32,
    /// What to look at before it goes to the printer.
    pub findings: Vec<Finding>,
}

/// Delegates that can be chosen together.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Audience {
    /// `category`, `province` or `delegation`.
    pub by: String,
    /// What they have in common.
    pub name: String,
    /// How many of them come.
    pub count: u32,
    /// The selection that means them.
    pub select: String,
}

/// What is otherwise than when a document was last printed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Since {
    /// When that was: RFC 3339, UTC.
    pub printed: String,
    /// Whether nothing is.
    pub nothing: bool,
    /// Who or what is new.
    pub added: Vec<String>,
    /// Who or what is there no more.
    pub gone: Vec<String>,
    /// Who or what is otherwise.
    pub changed: Vec<ChangedRecord>,
    /// Fields of what all of it has in common.
    pub shared: Vec<String>,
    /// Changes of a programme as sentences.
    pub told: Vec<String>,
}

/// A record that is otherwise, with its fields.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangedRecord {
    /// Its name.
    pub record: String,
    /// The fields that differ.
    pub fields: Vec<String>,
}

impl Preview {
    /// What the window is told of a paper that is kept under a token.
    pub fn new(token: String, pages: usize, findings: Vec<Finding>) -> Self {
        Self { token, pages: u32::try_from(pages).unwrap_or(u32::MAX), findings }
    }

    /// What a document holds, parted: its file, its pages, its findings.
    pub fn parts(printed: Printed) -> (Vec<u8>, usize, Vec<Finding>) {
        let findings = printed.findings.into_iter().map(Finding::from).collect();
        (printed.bytes, printed.pages, findings)
    }
}

impl From<printing::Audience> for Audience {
    fn from(audience: printing::Audience) -> Self {
        let printing::Audience { by, name, count, select } = audience;
        Self { by: by.to_string(), name, count, select }
    }
}

impl From<printing::Since> for Since {
    fn from(since: printing::Since) -> Self {
        let nothing = since.is_nothing();
        let printing::Since { printed, added, gone, changed, shared, told } = since;
        let changed =
            changed.into_iter().map(|one| ChangedRecord { record: one.record, fields: one.fields });
        Self { printed, nothing, added, gone, changed: changed.collect(), shared, told }
    }
}
