//! Sheets of plain cells as an .xlsx file. Knows nothing of what they hold.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::{Error, Result, Workspace, io};

/// The longest name of a sheet that Excel takes, and the characters that it does not take.
const NAME: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// The most characters of a cell that Excel takes.
const CELL: usize = 32_767;

/// Widths of columns in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=48;

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(u64),
    Date(NaiveDate),
}

/// A sheet with a row of headings that stays in sight.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// Writes the sheets into the file `out`.
pub(super) fn write(workspace: &Workspace, out: &Path, sheets: &[Sheet]) -> Result<()> {
    let made = book(sheets, workspace.clock().now().timestamp());
    let failed = |error: XlsxError| Error::Io {
        doing: "write",
        path: out.into(),
        source: std::io::Error::other(error),
    };
    io::write_atomically(out, &made.map_err(failed)?)
}

fn book(sheets: &[Sheet], made_at: i64) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made_at = ExcelDateTime::from_timestamp(made_at)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made_at));
    for sheet in sheets {
        fill(book.add_worksheet(), sheet)?;
    }
    book.save_to_buffer()
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let name: String =
        sheet.name.chars().filter(|c| !NOT_IN_NAMES.contains(c)).take(NAME).collect();
    page.set_name(name)?.set_freeze_panes(1, 0)?;
    let plain =
        Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::Top).set_text_wrap();
    let head = plain.clone().set_bold().set_align(FormatAlign::Center);
    let date = plain.clone().set_num_format("dd/mm/yyyy");
    for (column, text) in (0..).zip(&sheet.heads) {
        page.write_with_format(0, column, cut(text), &head)?;
        page.set_column_width(column, width(sheet, column) as f64)?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => page.write_blank(row, column, &plain)?,
                Cell::Text(text) => {
                    page.write_string_with_format(row, column, cut(text), &plain)?
                }
                Cell::Number(number) => {
                    page.write_number_with_format(row, column, *number as f64, &plain)?
                }
                Cell::Date(day) => {
                    page.write_datetime_with_format(row, column, excel(*day)?, &date)?
                }
            };
        }
    }
    Ok(())
}

fn excel(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or(0);
    ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8)
}

/// What Excel takes of a text.
fn cut(text: &str) -> String {
    text.chars().take(CELL).collect()
}

/// As wide as its longest text, within reason.
fn width(sheet: &Sheet, column: u16) -> usize {
    let cell = |row: &Vec<Cell>| match row.get(usize::from(column)) {
        Some(Cell::Text(text)) => text.chars().count(),
        _ => 0,
    };
    let head = sheet.heads.get(usize::from(column)).map_or(0, |text| text.chars().count());
    let longest = sheet.rows.iter().map(cell).max().unwrap_or(0).max(head);
    (longest + 2).clamp(*WIDTHS.start(), *WIDTHS.end())
}
