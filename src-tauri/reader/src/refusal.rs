//! Why a file is not read, as a code with its place; words for people stand elsewhere.

use serde::{Deserialize, Serialize};

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalKind {
    /// It is none of the formats that are read.
    UnknownFormat,
    /// A password protects it.
    Encrypted,
    /// It contradicts its own format.
    Damaged,
    /// Its end is missing.
    Truncated,
    /// It, what it inflates to, or its text is more than [`crate::limits`] allow.
    TooLarge,
    /// It has more than [`crate::limits::MAX_SHEETS`] sheets.
    TooManySheets,
    /// All sheets together have more than [`crate::limits::MAX_ROWS`] rows.
    TooManyRows,
    /// A cell is longer than [`crate::limits::MAX_CELL`]; sheet, row and column say which.
    CellTooLong,
    /// Reading took longer than it may.
    TooSlow,
    /// The process that read it fell over.
    Crashed,
    /// Reading took more memory than it may.
    OutOfMemory,
    /// Nothing is in it.
    Empty,
    /// The user did not want to wait.
    Cancelled,
    /// The system does not let it be opened.
    NotOpened,
}

/// Why a file is not read, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("the list cannot be read: {kind:?}, sheet {sheet:?}, row {row:?}, column {column:?}")]
pub struct Refusal {
    /// What is wrong.
    pub kind: RefusalKind,
    /// The sheet, where one is to blame.
    pub sheet: Option<String>,
    /// The row, from 1 as [`crate::Row::number`].
    pub row: Option<u32>,
    /// The column, from 0.
    pub column: Option<u32>,
}

impl From<RefusalKind> for Refusal {
    fn from(kind: RefusalKind) -> Self {
        Self { kind, sheet: None, row: None, column: None }
    }
}

impl Refusal {
    /// What is too large while the text of a cell is read is that text.
    pub(crate) fn of_text(mut self, is_text: bool) -> Self {
        if is_text && self.kind == RefusalKind::TooLarge {
            self.kind = RefusalKind::CellTooLong;
        }
        self
    }

    /// Names the sheet, unless one is named.
    pub(crate) fn in_sheet(mut self, name: &str) -> Self {
        self.sheet.get_or_insert_with(|| name.to_owned());
        self
    }

    /// Names the row (from 1) and the column (from 0), unless they are named.
    pub(crate) fn at(mut self, row: u32, column: u32) -> Self {
        self.row.get_or_insert(row);
        self.column.get_or_insert(column);
        self
    }
}
