//! Finds the header of a list and says which column holds what.
//!
//! Looks at labels and at where text stands, never at what the rows say about a person.

use super::{
    Field,
    aliases::{by_beginning, exactly},
    columns::Columns,
    read::{Row, Sheet},
};
use crate::error::ImportProblem;

/// The header must stand in one of the rows down to this one.
pub const LAST_HEADER_ROW: u32 = 20;

/// The rows below a header, and what their columns hold.
#[derive(Debug, Clone)]
pub struct Table<'a> {
    /// The rows below the header, blank ones left out.
    pub rows: &'a [Row],
    /// What stands where.
    pub columns: Columns,
}

/// The table of the sheet whose header names the most; of equals, the first. Other sheets are not
/// read: they hold instructions, lists to choose from, or another list.
///
/// # Errors
/// [`ImportProblem::Empty`] where no sheet holds anything, [`ImportProblem::NoHeader`] where none
/// has such a header.
pub fn map(sheets: &[Sheet]) -> Result<Table<'_>, ImportProblem> {
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ImportProblem::Empty);
    }
    let headers = sheets.iter().filter_map(|sheet| Some((&sheet.rows, header(&sheet.rows)?)));
    let best = headers.reduce(|a, b| if b.1.rank > a.1.rank { b } else { a });
    let (rows, header) = best.ok_or(ImportProblem::NoHeader)?;
    Ok(table(rows, header))
}

/// A row that may be the header.
struct Header {
    /// Whether a whole label names the column of names, and how many columns are named: a line of
    /// a banner may begin like a label, but is none.
    rank: (bool, usize),
    index: usize,
    columns: Columns,
}

/// The row that ranks first; of equals, the upper.
fn header(rows: &[Row]) -> Option<Header> {
    let top = rows.iter().take_while(|row| row.number <= LAST_HEADER_ROW);
    let candidates = top.enumerate().map(|(index, row)| (index, labels(row)));
    let ranked = candidates.filter_map(|(index, columns)| {
        let name = rows[index].text(columns.of(Field::FullName)?);
        Some(Header { rank: (exactly(name).is_some(), columns.len()), index, columns })
    });
    ranked.reduce(|a, b| if b.rank > a.rank { b } else { a })
}

fn table(rows: &[Row], header: Header) -> Table<'_> {
    let (columns, end) = with_neighbours(rows, header.index, header.columns);
    let mut table = Table { rows: &rows[end..], columns };
    if name_stands_in_two_columns(&table) {
        table.columns.split_name();
    }
    table
}

/// The columns that a row's labels name; whole labels go before beginnings of labels.
fn labels(row: &Row) -> Columns {
    let mut columns = Columns::default();
    for understand in [exactly, by_beginning] {
        for column in 0..row.cells.len() {
            if let Some(label) = understand(row.text(column)) {
                columns.add(label, column, row.text(column));
            }
        }
    }
    columns
}

/// Adds what a header of two rows says in its other row. Gives the first row of data too.
///
/// Below: `Liên hệ` over `Điện thoại` and `Email`. Above: `Chức vụ` merged over two rows, beside a
/// group whose second row holds `Họ và tên`.
fn with_neighbours(rows: &[Row], header: usize, mut columns: Columns) -> (Columns, usize) {
    let name = columns.of(Field::FullName).unwrap_or(0);
    if let Some(above) = header.checked_sub(1).and_then(|above| rows.get(above)) {
        add_where(&mut columns, above, |column| rows[header].text(column).is_empty());
    }
    let before = columns.len();
    if let Some(below) = rows.get(header + 1).filter(|below| below.text(name).is_empty()) {
        add_where(&mut columns, below, |_| true);
    }
    let two_rows = columns.len() > before;
    (columns, header + if two_rows { 2 } else { 1 })
}

fn add_where(columns: &mut Columns, row: &Row, accept: impl Fn(usize) -> bool) {
    for column in (0..row.cells.len()).filter(|&column| accept(column)) {
        if let Some(label) = exactly(row.text(column)) {
            columns.add(label, column, row.text(column));
        }
    }
}

/// `Họ và tên` merged over two columns, with the tên in the second: that one has no label, and
/// most rows have text in both.
fn name_stands_in_two_columns(table: &Table<'_>) -> bool {
    let Some(name) = table.columns.whole_name() else { return false };
    let first = || table.rows.iter().take(50).filter(|row| !row.text(name).is_empty());
    let both = first().filter(|row| is_one_word(row.text(name + 1))).count();
    !table.columns.holds(name + 1) && both * 2 > first().count()
}

fn is_one_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_alphabetic)
}
