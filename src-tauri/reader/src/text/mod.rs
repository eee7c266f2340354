//! Reads lines of text whose cells are parted, as spreadsheets, mail and people write them.
//!
//! Must never guess an encoding of before Unicode: which it is differs from column to column, and
//! is told by people's names, which are not known here.

mod delimiter;
mod letters;
mod split;

use crate::{
    Book, Cell, Format, Refusal, Sheet, Value, grid::Grid, limits::Budget, show::is_error,
};
use split::Records;

/// # Errors
/// Unknown format where this is no text; too much; a cell that is too long.
pub(crate) fn read(bytes: &[u8], delimiter: Option<&str>) -> Result<Book, Refusal> {
    let (text, encoding) = letters::decode(bytes)?;
    book(&text, encoding, delimiter)
}

/// # Errors
/// Too much; a cell that is too long.
pub(crate) fn read_pasted(text: &str) -> Result<Book, Refusal> {
    // A spreadsheet's clipboard has tabs wherever it has two columns.
    book(text, "utf-8", text.contains('\t').then_some("\t"))
}

fn book(text: &str, encoding: &str, wanted: Option<&str>) -> Result<Book, Refusal> {
    let (named, text) = delimiter::named_by_file(text);
    let wanted = wanted.filter(|delimiter| !delimiter.is_empty());
    let delimiter = wanted.or(named.as_deref()).or_else(|| delimiter::guessed(text));
    let sheet = sheet(text, delimiter)?;
    Ok(Book {
        format: Format::Text,
        encoding: Some(encoding.to_owned()),
        delimiter: delimiter.map(str::to_owned),
        from_1904: false,
        fonts: Vec::new(),
        sheets: vec![sheet],
    })
}

/// Every record is a row, as a spreadsheet numbers them. Where lines begin with the delimiter, as
/// those with bars do, column A is empty.
fn sheet(text: &str, delimiter: Option<&str>) -> Result<Sheet, Refusal> {
    let mut budget = Budget::new();
    let mut grid = Grid::default();
    let (mut row, mut column) = (1_u32, 0_u32);
    for field in Records::new(text, delimiter) {
        let value = if is_error(&field.text) { Value::Error } else { Value::Text };
        let cell = Cell { text: field.text.into_owned(), value, font: None };
        grid.put(row, column, cell, &mut budget)?;
        (row, column) = match field.is_last {
            true => (row.saturating_add(1), 0),
            false => (row, column.saturating_add(1)),
        };
    }
    grid.finish(String::new(), false)
}

#[cfg(test)]
mod tests {
    use super::read_pasted;

    #[test]
    fn what_was_copied_from_a_spreadsheet_is_parted_by_its_tabs() {
        let text = "Họ tên\tĐơn vị\r\n\"Lê Ánh,\nbận\"\tSở A, B, C\r\n\r\nTrần Tư\t#N/A\r\n";
        let book = read_pasted(text).unwrap();
        let rows = book.sheets[0].rows.iter();
        let rows: Vec<_> = rows.map(|row| (row.number, row.cells[0].text.as_str())).collect();
        assert_eq!(rows, [(1, "Họ tên"), (2, "Lê Ánh,\nbận"), (4, "Trần Tư")]);
        assert_eq!(book.sheets[0].rows[1].cells[1].text, "Sở A, B, C");
        assert_eq!(book.sheets[0].rows[2].cells[1].value, crate::Value::Error);
    }
}
