//! Turns the bytes of a list into sheets of clean text.
//!
//! The content decides what a file is, never its name. Knows nothing of delegates.

mod delimited;
mod workbook;

use crate::error::ImportProblem;

/// The largest file that is opened at all.
pub const MAX_FILE_BYTES: u64 = 64 << 20;
/// The most rows with something in them that all sheets together may have.
pub const MAX_ROWS: usize = 100_000;
/// Columns beyond this one are not looked at.
pub const MAX_COLUMNS: usize = 256;
/// The most text that all sheets together may hold, in bytes.
const MAX_TEXT_BYTES: usize = 128 << 20;

/// One sheet of a workbook, or the whole of a text file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The rows that hold something, from the top.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its number as the spreadsheet shows it, from 1.
    pub number: u32,
    /// From column A; cells after the last that holds something are missing.
    pub cells: Vec<Cell>,
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Text, number or date as clean text; empty for nothing.
    Text(String),
    /// The error of a formula, e.g. `#REF!`.
    Error(String),
}

impl Row {
    /// The text of a column, counted from 0; empty where there is none.
    pub fn text(&self, column: usize) -> &str {
        match self.cells.get(column) {
            Some(Cell::Text(text)) | Some(Cell::Error(text)) => text,
            None => "",
        }
    }
}

/// The sheets of a workbook (.xlsx, visible ones only) or of a text file (.csv, .tsv).
///
/// # Errors
/// Why nothing can be read: another format, damaged, protected by a password, too large.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, ImportProblem> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    if bytes.len() as u64 > MAX_FILE_BYTES {
        Err(ImportProblem::TooLarge)
    } else if bytes.starts_with(ZIP) {
        workbook::read(bytes)
    } else if bytes.starts_with(OLE) {
        // Either Excel 97 (.xls) or a workbook encrypted with a password ([MS-OFFCRYPTO] 2.3.1).
        let encrypted: Vec<u8> =
            "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_encrypted = bytes.windows(encrypted.len()).any(|w| w == encrypted);
        Err(if is_encrypted { ImportProblem::Unreadable } else { ImportProblem::UnknownFormat })
    } else {
        delimited::read(bytes)
    }
}

/// What may still be read before a file is too large.
#[derive(Debug)]
struct Budget {
    rows: usize,
    text: usize,
}

impl Budget {
    fn new() -> Self {
        Self { rows: MAX_ROWS, text: MAX_TEXT_BYTES }
    }

    fn row(&mut self) -> Result<(), ImportProblem> {
        self.rows = self.rows.checked_sub(1).ok_or(ImportProblem::TooLarge)?;
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ImportProblem> {
        self.text = self.text.checked_sub(text.len()).ok_or(ImportProblem::TooLarge)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
