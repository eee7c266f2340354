//! The rows of a list, each beside what it becomes.

use langbiang_core::{delegates, import};
use serde::Serialize;
use ts_rs::TS;

use super::import::{DelegateState, DoubtKind, Fate, ListField, Reason};

/// A part of the rows.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowPage {
    /// How many there are in all.
    pub total: usize,
    /// Those of this part.
    pub rows: Vec<ListRow>,
}

/// A row and what becomes of it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListRow {
    /// The row's number in the file, from 1.
    pub number: u32,
    /// What becomes of it.
    pub fate: Fate,
    /// What its cells show, from column A.
    pub cells: Vec<String>,
    /// What would be kept.
    pub values: Vec<RowValue>,
    /// Whether the person comes, where the list says it.
    pub state: Option<DelegateState>,
    /// In whose place the person comes.
    pub replaces: Option<String>,
    /// What to look at.
    pub doubts: Vec<RowDoubt>,
    /// Who is meant, or might be.
    pub candidate: Option<Candidate>,
    /// Whether the user said who is meant.
    pub settled: bool,
    /// What is wrong with a row that waits.
    pub problems: Vec<Refusal>,
}

/// One field of a row.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowValue {
    /// The field.
    pub field: ListField,
    /// What would be kept.
    pub text: String,
    /// What is kept now, where that changes.
    pub before: Option<String>,
    /// What the cell shows, where it was put right.
    pub repaired: Option<String>,
    /// Better writing that is offered.
    pub offered: Option<String>,
}

/// Something to look at.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowDoubt {
    /// What it is about.
    pub kind: DoubtKind,
    /// The field.
    pub field: ListField,
    /// The other row, where there is one.
    pub other_row: Option<u32>,
}

/// Somebody who is known.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// The delegate's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The post.
    pub title: String,
    /// The organisation.
    pub organisation: String,
}

/// What is wrong with a cell.
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

impl From<delegates::PreviewPage> for RowPage {
    fn from(page: delegates::PreviewPage) -> Self {
        Self { total: page.total, rows: page.rows.into_iter().map(ListRow::from).collect() }
    }
}

impl From<delegates::PreviewRow> for ListRow {
    fn from(row: delegates::PreviewRow) -> Self {
        Self {
            number: row.number,
            fate: Fate(row.fate),
            cells: row.cells,
            values: row.values.into_iter().map(RowValue::from).collect(),
            state: row.state.map(DelegateState),
            replaces: row.replaces,
            doubts: row.doubts.into_iter().map(RowDoubt::from).collect(),
            candidate: row.candidate.map(Candidate::from),
            settled: row.settled,
            problems: row.problems.into_iter().map(Refusal::from).collect(),
        }
    }
}

impl From<delegates::PreviewValue> for RowValue {
    fn from(value: delegates::PreviewValue) -> Self {
        Self {
            field: ListField(value.field),
            text: value.text,
            before: value.before,
            repaired: value.repaired,
            offered: value.offered,
        }
    }
}

impl From<import::Doubt> for RowDoubt {
    fn from(doubt: import::Doubt) -> Self {
        Self {
            kind: DoubtKind(doubt.kind),
            field: ListField(doubt.field),
            other_row: doubt.other_row,
        }
    }
}

impl From<delegates::Candidate> for Candidate {
    fn from(known: delegates::Candidate) -> Self {
        Self {
            id: known.id,
            name: known.name,
            title: known.title,
            organisation: known.organisation,
        }
    }
}

impl From<import::Refusal> for Refusal {
    fn from(refusal: import::Refusal) -> Self {
        Self { row: refusal.row, column: refusal.column, reason: Reason(refusal.reason) }
    }
}
