//! Opens a list: reading in a process of its own, and its refusals as errors of ours.

use std::path::Path;

use langbiang_reader::{Book, Reader, Refusal, RefusalKind};

use super::Hints;
use crate::{Error, Result, error::ImportProblem, io, progress::Progress};

/// Reads the list in `file` in another process.
///
/// # Errors
/// [`Error::Import`] naming file, sheet, row and column; [`Error::Io`] where the system does not let
/// it be read; [`Error::Cancelled`].
pub fn open(reader: &Reader, file: &Path, hints: &Hints, progress: &dyn Progress) -> Result<Book> {
    // Whether it is there is told as of any other file.
    std::fs::File::open(file).map_err(io::failed("read", file))?;
    let book = reader.read_file(file, hints.delimiter.as_deref(), &|| progress.cancelled());
    book.map_err(|refusal| refused(file, &refusal))
}

/// Reads a list that is in memory, in this process: only what we made ourselves.
///
/// # Errors
/// As [`open`]; `name` stands for the file.
pub fn read(bytes: &[u8], name: &str, hints: &Hints) -> Result<Book> {
    let book = langbiang_reader::read_with(bytes, hints.delimiter.as_deref());
    book.map_err(|refusal| refused(Path::new(name), &refusal))
}

/// Reads what was copied from a spreadsheet.
///
/// # Errors
/// As [`read`].
pub fn read_pasted(text: &str, name: &str) -> Result<Book> {
    langbiang_reader::read_pasted(text).map_err(|refusal| refused(Path::new(name), &refusal))
}

fn refused(file: &Path, refusal: &Refusal) -> Error {
    let problem = match refusal.kind {
        RefusalKind::UnknownFormat => ImportProblem::UnknownFormat,
        RefusalKind::Encrypted => ImportProblem::Encrypted,
        RefusalKind::Damaged | RefusalKind::NotOpened => ImportProblem::Unreadable,
        RefusalKind::Truncated => ImportProblem::Truncated,
        RefusalKind::TooLarge => ImportProblem::TooLarge,
        RefusalKind::TooManySheets => ImportProblem::TooManySheets,
        RefusalKind::TooManyRows => ImportProblem::TooManyRows,
        RefusalKind::CellTooLong => ImportProblem::CellTooLong,
        RefusalKind::TooSlow => ImportProblem::TooSlow,
        RefusalKind::Crashed => ImportProblem::Crashed,
        RefusalKind::OutOfMemory => ImportProblem::OutOfMemory,
        RefusalKind::Empty => ImportProblem::Empty,
        RefusalKind::Cancelled => return Error::Cancelled,
    };
    Error::Import { file: file.into(), problem, place: place(refusal) }
}

/// `Sheet1!C5`, as much of it as is known.
fn place(refusal: &Refusal) -> String {
    let sheet = refusal.sheet.as_deref().unwrap_or_default();
    let column = refusal.column.map(|column| super::letter(column as usize)).unwrap_or_default();
    let cell = column + &refusal.row.map(|row| row.to_string()).unwrap_or_default();
    let both = [sheet, &cell].into_iter().filter(|part| !part.is_empty());
    both.collect::<Vec<_>>().join("!")
}
