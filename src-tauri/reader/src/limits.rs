//! What a file may cost before it is refused: every limit, and the purse it is paid from.
//!
//! The numbers are ours, several times what the largest list of a congress needs, unless a source
//! stands beside them.

use crate::{Refusal, RefusalKind};

/// The largest file that is opened at all, in bytes.
pub const MAX_FILE: u64 = 64 << 20;
/// The most that the parts of a package that are read may inflate to, in bytes.
pub const MAX_INFLATED: u64 = 256 << 20;
/// The most parts that a package may have.
pub const MAX_PARTS: usize = 10_000;
/// The most sheets of one file.
pub const MAX_SHEETS: usize = 255;
/// The most rows with something in them that all sheets together may have.
pub const MAX_ROWS: usize = 100_000;
/// Columns from this one on are not looked at: a stray speck far out must not refuse a list.
pub const MAX_COLUMNS: u32 = 256;
/// The most cells up to the last of each row, of all sheets together.
pub const MAX_CELLS: usize = 3_000_000;
/// The most characters of one cell, as UTF-16 counts them (Excel's specifications and limits).
pub const MAX_CELL: usize = 32_767;
/// The most text that all cells together may hold, in bytes.
pub const MAX_TEXT: usize = 96 << 20;
/// The most texts that a workbook may keep for its cells to share.
pub const MAX_SHARED: usize = 1_000_000;
/// The most fonts, formats and styles each, and the most cell formats (Excel's own limit is 65,490).
pub const MAX_STYLES: usize = 65_500;
/// The most merged ranges of a sheet.
pub const MAX_MERGED: usize = 100_000;
/// The longest tag or text between two tags of an XML part, in bytes.
pub const MAX_TOKEN: usize = 1 << 20;
/// How deep elements may stand in each other.
pub const MAX_DEPTH: usize = 256;

/// What may still be read.
#[derive(Debug)]
pub(crate) struct Budget {
    rows: usize,
    cells: usize,
    text: usize,
}

impl Budget {
    pub(crate) fn new() -> Self {
        Self { rows: MAX_ROWS, cells: MAX_CELLS, text: MAX_TEXT }
    }

    /// Pays for one row.
    pub(crate) fn row(&mut self) -> Result<(), Refusal> {
        self.rows = self.rows.checked_sub(1).ok_or(RefusalKind::TooManyRows)?;
        Ok(())
    }

    /// Pays for cells of a row.
    pub(crate) fn cells(&mut self, count: usize) -> Result<(), Refusal> {
        self.cells = self.cells.checked_sub(count).ok_or(RefusalKind::TooLarge)?;
        Ok(())
    }

    /// Pays for the text of one cell, which must not be too long.
    pub(crate) fn text(&mut self, text: &str) -> Result<(), Refusal> {
        if is_too_long(text) {
            return Err(RefusalKind::CellTooLong.into());
        }
        self.text = self.text.checked_sub(text.len()).ok_or(RefusalKind::TooLarge)?;
        Ok(())
    }
}

/// Whether a text that is still being read is beyond all that a cell may hold: a letter takes at
/// most three bytes a unit of UTF-16, and seven as an escape (`_x000D_`). Costs nothing to ask.
pub(crate) fn outgrows(text: &str) -> bool {
    text.len() > MAX_CELL * 8
}

/// Whether a cell may not hold this text.
pub(crate) fn is_too_long(text: &str) -> bool {
    text.len() > MAX_CELL && text.encode_utf16().count() > MAX_CELL
}
