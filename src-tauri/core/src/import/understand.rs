//! Understands a sheet.

use chrono::NaiveDate;
use langbiang_reader::Book;

use super::{Hints, Understood, UnderstoodRow, map, read, rows};
use crate::{error::ImportProblem, text};

/// What a list says.
///
/// # Errors
/// Why nothing of it can be understood.
pub fn understand(book: &Book, _: &Hints, on: NaiveDate) -> Result<Understood, ImportProblem> {
    let cell = |cell: &langbiang_reader::Cell| read::Cell::Text(text::clean(&cell.text));
    let row = |row: &langbiang_reader::Row| read::Row {
        number: row.number,
        cells: row.cells.iter().map(cell).collect(),
    };
    let sheet = |sheet: &langbiang_reader::Sheet| read::Sheet {
        rows: sheet.rows.iter().map(row).collect(),
    };
    let sheets: Vec<read::Sheet> = book.sheets.iter().filter(|s| !s.hidden).map(sheet).collect();
    let rows = rows::rows(&map::map(&sheets)?, on);
    let people = rows.delegates.into_iter().map(|says| UnderstoodRow {
        number: says.source_row.unwrap_or(0),
        says,
        ..UnderstoodRow::default()
    });
    Ok(Understood { rows: people.collect(), left_out: rows.left_out, ..Understood::default() })
}
