//! What was read: sheets, rows, cells.

use serde::{Deserialize, Serialize};

/// What kind of file it is, by its content and never by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Office Open XML, with or without macros (which are never run).
    Xlsx,
    /// Excel 97 to 2003.
    Xls,
    /// OpenDocument.
    Ods,
    /// Lines of text whose cells are parted by `delimiter`.
    Text,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// What kind of file it is.
    pub format: Format,
    /// How its bytes became letters, for text files: `utf-8`, `utf-16le`, `utf-16be`; `bytes`
    /// where they are neither: each byte is then the letter of that number (Latin-1), for others to
    /// decode column by column.
    pub encoding: Option<String>,
    /// What parts the cells of a text file.
    pub delimiter: Option<String>,
    /// Whether dates are counted from 1904.
    pub from_1904: bool,
    /// The fonts that cells point to.
    pub fonts: Vec<Font>,
    /// The sheets, as the file orders them; hidden ones too.
    pub sheets: Vec<Sheet>,
}

/// The font of cells, which tells how letters of before Unicode are meant.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Font {
    /// Its name: `.VnTimeH`, `VNI-Times`, `Times New Roman`.
    pub name: String,
    /// Whether it is bold, as heads are.
    pub bold: bool,
}

/// One sheet of a workbook, or the whole of a text file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; empty for a text file.
    pub name: String,
    /// Whether the program that made it hides it.
    pub hidden: bool,
    /// The rows that hold something, from the top.
    pub rows: Vec<Row>,
    /// Cells that were merged.
    pub merged: Vec<Merged>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Row {
    /// Its number as the spreadsheet shows it, from 1.
    pub number: u32,
    /// From column A; cells after the last that holds something are missing.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Cell {
    /// What it shows, letter for letter; neither normalised nor trimmed. A number as a general
    /// format shows it (912345678), a date as dd/mm/yyyy, the error of a formula (#REF!).
    pub text: String,
    /// What it is.
    pub value: Value,
    /// Which of the fonts it is written in; of several in one cell, the first.
    pub font: Option<u16>,
}

/// What a cell holds behind what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Text.
    Text,
    /// A number.
    Number(f64),
    /// A number that its format shows as a date, in days of the workbook's epoch.
    Date(f64),
    /// Yes or no.
    Bool(bool),
    /// The error of a formula.
    Error,
}

/// Cells that were merged to one, both ends included; rows from 1 as in [`Row::number`], columns
/// from 0. What they show stands in the upper left one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// First and last row.
    pub rows: (u32, u32),
    /// First and last column.
    pub columns: (u32, u32),
}
