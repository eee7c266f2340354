//! What became, or would become, of a file of delegates.

use std::path::Path;

use langbiang_core::{delegates, import, text};
use serde::Serialize;
use ts_rs::TS;

/// A file that the user chose, and what importing it would do.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// Stands for the file; the window never sees a path.
    pub token: String,
    /// The file's name.
    pub file: String,
    /// What would happen.
    pub report: ImportReport,
}

/// The rows of a file by what happened to them.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// New delegates.
    pub added: usize,
    /// Delegates that the file changes.
    pub updated: usize,
    /// Delegates that are the same already.
    pub unchanged: usize,
    /// Rows that were left out.
    pub refused: Vec<Refusal>,
}

/// A row that was left out.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Refusal {
    /// The row's number in the file, from 1.
    pub row: u32,
    /// The column's heading as typed, or its letter.
    pub column: String,
    /// Why.
    pub reason: Reason,
}

/// Why a row is left out.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// There is no name.
    NameMissing,
    /// A text is too long.
    TooLong,
    /// The cell shows the error of a formula.
    CellError,
    /// Question marks stand where letters of the name were.
    LettersLost,
}

impl ImportPreview {
    /// What importing `file` would do; the window knows it by `token`.
    pub fn new(token: String, file: &Path, report: delegates::ImportReport) -> Self {
        let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
        Self { token, file: text::clean(&name), report: report.into() }
    }
}

impl From<delegates::ImportReport> for ImportReport {
    fn from(report: delegates::ImportReport) -> Self {
        Self {
            added: report.added,
            updated: report.updated,
            unchanged: report.unchanged,
            refused: report
                .refused
                .into_iter()
                .flat_map(|row| row.problems)
                .map(Refusal::from)
                .collect(),
        }
    }
}

impl From<import::Refusal> for Refusal {
    fn from(refusal: import::Refusal) -> Self {
        Self { row: refusal.row, column: refusal.column, reason: refusal.reason.into() }
    }
}

impl From<import::Reason> for Reason {
    fn from(reason: import::Reason) -> Self {
        match reason {
            import::Reason::NameMissing => Self::NameMissing,
            import::Reason::TooLong => Self::TooLong,
            import::Reason::CellError => Self::CellError,
            import::Reason::LettersLost => Self::LettersLost,
        }
    }
}
