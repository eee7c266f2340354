//! Reads a spreadsheet or a text file as the cells that it holds.
//!
//! Knows files, never people: what a cell means is for others to say. Must never give a cell that
//! the file does not show, never repair a text, and never trust what a file says of its own size.

mod book;
mod child;
mod code_page;
mod fonts;
mod grid;
pub mod limits;
mod ods;
mod package;
mod refusal;
mod shared;
mod show;
mod text;
mod xls;
mod xlsx;
mod xml;

pub use book::{Book, Cell, Font, Format, Merged, Row, Sheet, Value};
pub use child::{Limits, READ_LIST, Reader, child_main, read_list_if_asked};
pub use code_page::CodePage;
pub use refusal::{Refusal, RefusalKind};

/// Reads a file by its content: .xlsx, .xlsm, .xls, .ods, or text whose cells are parted.
///
/// # Errors
/// Why it cannot be read, and where.
pub fn read(bytes: &[u8]) -> Result<Book, Refusal> {
    read_with(bytes, None)
}

/// The same, where the user says what parts the cells of a text file; other files have no need.
///
/// # Errors
/// Why it cannot be read, and where.
pub fn read_with(bytes: &[u8], delimiter: Option<&str>) -> Result<Book, Refusal> {
    const ZIP: &[u8] = b"PK\x03\x04";
    if bytes.len() as u64 > limits::MAX_FILE {
        return Err(RefusalKind::TooLarge.into());
    }
    let book = if bytes.starts_with(ZIP) {
        let package = package::Package::open(bytes)?;
        if package.has("content.xml") { ods::read(package) } else { xlsx::read(package) }
    } else if bytes.starts_with(xls::SIGNATURE) {
        xls::read(bytes)
    } else {
        text::read(bytes, delimiter)
    }?;
    not_empty(book)
}

/// Reads what was copied from a spreadsheet: lines whose cells are parted by tabs, or as in a file.
///
/// # Errors
/// Why it cannot be read, and where.
pub fn read_pasted(text: &str) -> Result<Book, Refusal> {
    if text.len() as u64 > limits::MAX_FILE {
        return Err(RefusalKind::TooLarge.into());
    }
    not_empty(text::read_pasted(text)?)
}

fn not_empty(book: Book) -> Result<Book, Refusal> {
    match book.sheets.iter().any(|sheet| !sheet.rows.is_empty()) {
        true => Ok(book),
        false => Err(RefusalKind::Empty.into()),
    }
}
