//! The answer between child and parent: pieces, each with its length before it, the last of which
//! says that it is the last. An answer that breaks off is none.

use crate::{Book, Font, Format, Merged, Refusal, Row, Sheet};
use serde::{Deserialize, Serialize};
use std::{
    borrow::Cow,
    io::{self, BufReader, BufWriter, Read, Write},
    mem::size_of,
};

/// About how large the pieces are that rows go in, in bytes.
const PIECE: usize = 64 << 10;
/// The largest piece that is believed: one row of the longest cells.
const MAX_PIECE: u32 = 32 << 20;
/// The longest answer that is believed, in bytes: all texts, all cells, and some room.
const MAX_ANSWER: u64 = 256 << 20;

#[derive(Debug, Serialize, Deserialize)]
enum Piece<'a> {
    Refused(Refusal),
    Book {
        format: Format,
        encoding: Option<Cow<'a, str>>,
        delimiter: Option<Cow<'a, str>>,
        from_1904: bool,
        fonts: Cow<'a, [Font]>,
    },
    /// The rows that come after it are its own.
    Sheet {
        name: Cow<'a, str>,
        hidden: bool,
        merged: Cow<'a, [Merged]>,
    },
    Rows(Cow<'a, [Row]>),
    End,
}

/// Writes an answer.
///
/// # Errors
/// What the pipe says: the parent listens no longer.
pub(super) fn send(answer: &Result<Book, Refusal>, to: impl Write) -> io::Result<()> {
    let mut to = BufWriter::with_capacity(PIECE, to);
    match answer {
        Err(refusal) => write(&Piece::Refused(refusal.clone()), &mut to)?,
        Ok(book) => send_book(book, &mut to)?,
    }
    to.flush()
}

fn send_book(book: &Book, to: &mut impl Write) -> io::Result<()> {
    let head = Piece::Book {
        format: book.format,
        encoding: book.encoding.as_deref().map(Cow::Borrowed),
        delimiter: book.delimiter.as_deref().map(Cow::Borrowed),
        from_1904: book.from_1904,
        fonts: Cow::Borrowed(&book.fonts),
    };
    write(&head, to)?;
    for sheet in &book.sheets {
        let (name, merged) = (Cow::Borrowed(sheet.name.as_str()), Cow::Borrowed(&sheet.merged[..]));
        write(&Piece::Sheet { name, hidden: sheet.hidden, merged }, to)?;
        let mut rest = &sheet.rows[..];
        while !rest.is_empty() {
            let (rows, after) = rest.split_at(count(rest));
            write(&Piece::Rows(Cow::Borrowed(rows)), to)?;
            rest = after;
        }
    }
    write(&Piece::End, to)
}

/// How many rows make one piece; at least one.
fn count(rows: &[Row]) -> usize {
    let mut size = 0;
    let fits = |row: &&Row| {
        size += row.cells.iter().map(|cell| cell.text.len() + 4).sum::<usize>();
        size < PIECE
    };
    rows.iter().take_while(fits).count().max(1)
}

fn write(piece: &Piece<'_>, to: &mut impl Write) -> io::Result<()> {
    let bytes = postcard::to_extend(piece, Vec::new()).map_err(io::Error::other)?;
    let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    to.write_all(&length.to_le_bytes())?;
    to.write_all(&bytes)
}

/// Reads an answer.
///
/// # Errors
/// Where it breaks off or is none.
pub(super) fn receive(from: impl Read) -> io::Result<Result<Book, Refusal>> {
    let (mut from, mut bytes) =
        (BufReader::with_capacity(PIECE, from.take(MAX_ANSWER)), Vec::new());
    let mut book = match read(&mut from, &mut bytes)? {
        Piece::Refused(refusal) => return Ok(Err(refusal)),
        Piece::Book { format, encoding, delimiter, from_1904, fonts } => Book {
            format,
            encoding: encoding.map(Cow::into_owned),
            delimiter: delimiter.map(Cow::into_owned),
            from_1904,
            fonts: fonts.into_owned(),
            sheets: Vec::new(),
        },
        _ => return Err(io::ErrorKind::InvalidData.into()),
    };
    loop {
        match (read(&mut from, &mut bytes)?, book.sheets.last_mut()) {
            (Piece::Sheet { name, hidden, merged }, _) => {
                let (name, merged) = (name.into_owned(), merged.into_owned());
                book.sheets.push(Sheet { name, hidden, merged, rows: Vec::new() });
            }
            (Piece::Rows(rows), Some(sheet)) => sheet.rows.extend(rows.into_owned()),
            (Piece::End, _) => return Ok(Ok(book)),
            _ => return Err(io::ErrorKind::InvalidData.into()),
        }
    }
}

fn read<'a>(from: &mut impl Read, bytes: &'a mut Vec<u8>) -> io::Result<Piece<'a>> {
    let mut length = [0; size_of::<u32>()];
    from.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    if length > MAX_PIECE {
        return Err(io::ErrorKind::InvalidData.into());
    }
    bytes.clear();
    if from.take(length.into()).read_to_end(bytes)? < length as usize {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    postcard::from_bytes(bytes).map_err(io::Error::other)
}
