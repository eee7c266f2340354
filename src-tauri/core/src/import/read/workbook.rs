//! Reads .xlsx with calamine's streaming reader, cell by cell.
//!
//! Never asks calamine for a dense range: a sheet of 1.4 kB that names the cell XFD1048576 would
//! make it reserve 512 GiB.

use super::{Budget, Cell, MAX_COLUMNS, Row, Sheet};
use crate::{error::ImportProblem, text::clean};
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
    panic::{AssertUnwindSafe, catch_unwind},
};

/// The most that all parts of the package may inflate to.
const MAX_INFLATED_BYTES: u64 = 256 << 20;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, ImportProblem> {
    let parse = AssertUnwindSafe(|| {
        check_package(bytes)?;
        sheets(bytes)
    });
    catch_unwind(parse).unwrap_or(Err(ImportProblem::Unreadable))
}

/// Inflates every part once, so that nothing that lies about its size reaches the parser.
fn check_package(bytes: &[u8]) -> Result<(), ImportProblem> {
    let unreadable = |_| ImportProblem::Unreadable;
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    let of_workbook = |name: &str| name.to_ascii_lowercase().starts_with("xl/");
    if !package.file_names().flatten().any(|name| of_workbook(&name)) {
        return Err(ImportProblem::UnknownFormat);
    }
    let mut left = MAX_INFLATED_BYTES;
    for index in 0..package.len() {
        let part = package.by_index(index).map_err(unreadable)?;
        let is_strings =
            part.name().map_err(unreadable)?.to_ascii_lowercase().ends_with("sharedstrings.xml");
        let mut part = part.take(left + 1);
        let mut head = Vec::new();
        if is_strings {
            let head_of_part = part.by_ref().take(64 << 10).read_to_end(&mut head);
            head_of_part.map_err(|_| ImportProblem::Unreadable)?;
        }
        let rest = std::io::copy(&mut part, &mut std::io::sink());
        let size = head.len() as u64 + rest.map_err(|_| ImportProblem::Unreadable)?;
        left = left.checked_sub(size).ok_or(ImportProblem::TooLarge)?;
        if claimed_strings(&head) > size {
            return Err(ImportProblem::Unreadable);
        }
    }
    Ok(())
}

/// How many shared strings the part says it has; calamine reserves room for as many unseen.
fn claimed_strings(head: &[u8]) -> u64 {
    let head = String::from_utf8_lossy(head);
    let Some((_, after)) = head.split_once("uniqueCount") else { return 0 };
    let number = after.trim_start_matches([' ', '\t', '\r', '\n', '=', '"', '\'']);
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) }
}

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, ImportProblem> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(problem)?;
    let of_interest = |sheet: &&calamine::Sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    };
    let names: Vec<String> =
        book.sheets_metadata().iter().filter(of_interest).map(|s| s.name.clone()).collect();
    let mut budget = Budget::new();
    names.iter().map(|name| sheet(&mut book, name, &mut budget)).collect()
}

fn sheet(book: &mut Book<'_>, name: &str, budget: &mut Budget) -> Result<Sheet, ImportProblem> {
    let mut cells = book.worksheet_cells_reader(name).map_err(problem)?;
    let mut rows: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
    while let Some(cell) = cells.next_cell().map_err(problem)? {
        let ((row, column), value) = (cell.get_position(), text(cell.get_value()));
        let column = column as usize;
        let Some(value) = value.filter(|_| column < MAX_COLUMNS) else { continue };
        if let Cell::Text(text) = &value {
            budget.text(text)?;
        }
        if !rows.contains_key(&row) {
            budget.row()?;
        }
        let of_row = rows.entry(row).or_default();
        if of_row.len() <= column {
            of_row.resize(column + 1, Cell::Text(String::new()));
        }
        of_row[column] = value;
    }
    let rows = rows.into_iter();
    Ok(Sheet {
        rows: rows.map(|(row, cells)| Row { number: row.saturating_add(1), cells }).collect(),
    })
}

fn problem(error: XlsxError) -> ImportProblem {
    tracing::debug!(%error, "the workbook cannot be read");
    ImportProblem::Unreadable
}

/// `None` for a cell that shows nothing.
fn text(value: &DataRef<'_>) -> Option<Cell> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::Error(error) => return Some(Cell::Error(error.to_string())),
        DataRef::String(text) => clean(&text.replace("_x000D_", " ")),
        DataRef::SharedString(text) => clean(&text.replace("_x000D_", " ")),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => clean(text),
        DataRef::Int(number) => number.to_string(),
        // Shows 912345678.0 as Excel does, without a fraction; fifteen digits is what it keeps.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(date) => date_text(date),
    };
    (!text.is_empty()).then_some(Cell::Text(text))
}

/// A date as Vietnamese write it: the day in two digits, the month padded only for 1 and 2.
fn date_text(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = date.to_ymd_hms_milli();
    let time = format!("{hour:02}h{minute:02}");
    if date.is_duration() || date.as_f64() < 1.0 {
        return time;
    }
    let date = match month {
        1 | 2 => format!("{day:02}/{month:02}/{year}"),
        _ => format!("{day:02}/{month}/{year}"),
    };
    if (hour, minute) == (0, 0) { date } else { format!("{time} {date}") }
}
