//! Puts the letters of a sheet in order: what was typed in fonts or code pages of before Unicode is
//! decoded, by the cell's font, else by the words of its column.
//!
//! A text file is judged as a whole, a workbook column by column; what a user says of a column goes
//! before everything. Must never touch a cell that is in Unicode.

use super::page::{Line, Page, Slot, letter};
use crate::{
    import::Hints,
    parallel,
    text::{
        clean,
        guard::unguarded,
        is_clean,
        legacy::{self, Legacy, detect},
        tidy::tidy,
    },
};
use langbiang_reader::{Book, Cell, CodePage, Row, Sheet, Value};
use std::borrow::Cow;

/// Text in UTF-8 that a program read as windows-1252.
pub(super) const MANGLED: &str = "utf-8-as-windows-1252";
/// The code page of western Europe.
const WESTERN: &str = "windows-1252";
const UNICODE: &str = "unicode";

/// So many cells of a column are looked at; more say nothing more.
const LOOKED_AT: usize = 5_000;

/// How the letters of a column or a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    Unicode,
    Old(Legacy),
    Western,
    Mangled,
}

impl Writing {
    fn of_word(word: &str) -> Option<Self> {
        match word {
            MANGLED => Some(Self::Mangled),
            WESTERN => Some(Self::Western),
            UNICODE => Some(Self::Unicode),
            _ => Legacy::from_word(word).map(Self::Old),
        }
    }

    fn word(self) -> Option<&'static str> {
        match self {
            Self::Unicode => None,
            Self::Old(encoding) => Some(encoding.as_str()),
            Self::Western => Some(WESTERN),
            Self::Mangled => Some(MANGLED),
        }
    }

    fn decode(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Unicode => Cow::Borrowed(text),
            Self::Old(encoding) => legacy::decode(text, encoding).into(),
            Self::Western => western(text).into(),
            Self::Mangled => unmangled(text).map_or(Cow::Borrowed(text), Cow::Owned),
        }
    }
}

/// Whether somebody can name an encoding by this word.
#[must_use]
pub fn is_encoding(word: &str) -> bool {
    Writing::of_word(word).is_some()
}

/// The sheet with its letters in order, as far as a user says it as he says.
pub(super) fn page(book: &Book, sheet: &Sheet, hints: &Hints) -> Page {
    let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let whole = hints.encoding.as_deref().and_then(Writing::of_word);
    let whole = whole.or_else(|| of_whole(book, sheet));
    let said: Vec<Option<Writing>> = (0..width).map(|at| of_column(hints, at)).collect();
    let by_font = fonts(book, sheet, width);
    let columns = match whole {
        Some(writing) => vec![writing; width],
        None => by_words(sheet, &by_font),
    };
    let columns: Vec<_> = columns.into_iter().zip(&said).collect();
    let line = |row: &Row| Line {
        number: row.number,
        slots: row.cells.iter().zip(&columns).map(|(cell, w)| slot(book, cell, *w)).collect(),
    };
    Page {
        lines: parallel::in_parts(&sheet.rows, |part| part.iter().map(line).collect()),
        merged: sheet.merged.clone(),
        from_1904: book.from_1904,
        encodings: words(&columns, &by_font),
        said: said.iter().map(|said| said.map(|said| said.word().unwrap_or(UNICODE))).collect(),
        whole: whole.and_then(Writing::word),
        behind: Vec::new(),
    }
}

/// What a user says of the column at a place.
fn of_column(hints: &Hints, at: usize) -> Option<Writing> {
    hints.encodings.get(&letter(at)).and_then(|word| Writing::of_word(word))
}

/// A column with what a user says of it.
type Column<'a> = (Writing, &'a Option<Writing>);

fn words(columns: &[Column<'_>], by_font: &[Option<Legacy>]) -> Vec<Option<&'static str>> {
    let word = |((writing, _), font): (&Column<'_>, &Option<Legacy>)| {
        font.map(Legacy::as_str).or_else(|| writing.word())
    };
    columns.iter().zip(by_font).map(word).collect()
}

fn slot(book: &Book, cell: &Cell, (writing, said): Column<'_>) -> Slot {
    if cell.value == Value::Empty {
        return Slot::default();
    }
    let font = cell.font.and_then(|font| book.fonts.get(usize::from(font)));
    let old_font = font.filter(|font| legacy::of_font(&font.name).is_some());
    // Only a text file has no other way to say that a text is one.
    let typed = if book.encoding.is_some() { unguarded(&cell.text) } else { &cell.text };
    let decoded = match (said, old_font) {
        (Some(said), _) => said.decode(typed),
        (None, Some(font)) => legacy::decode_in_font(typed, &font.name).into(),
        (None, None) => writing.decode(typed),
    };
    let bold = font.is_some_and(|font| font.bold);
    // Most cells: nothing else that is asked of the letters below can be true of them.
    if is_clean(&decoded) {
        let text = decoded.into_owned();
        return Slot { text, value: cell.value, bold, ..Slot::default() };
    }
    let broken = decoded.contains(['\n', '\r', '\t']).then(|| lines(&decoded));
    Slot { text: tidy(&decoded), broken, value: cell.value, turned: decoded.contains(turns), bold }
}

/// Each line and what stands between tabs put in order, with nothing empty at the ends.
fn lines(text: &str) -> String {
    let in_line = |line: &str| line.split('\t').map(tidy).collect::<Vec<_>>().join("\t");
    let lines: Vec<String> = text.lines().map(in_line).collect();
    lines.join("\n").trim().to_owned()
}

/// A mark that turns the direction of writing, with which a name can be made to look like another.
fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// What the cells of each column are in by their fonts.
fn fonts(book: &Book, sheet: &Sheet, width: usize) -> Vec<Option<Legacy>> {
    let of_font: Vec<Option<Legacy>> =
        book.fonts.iter().map(|font| legacy::of_font(&font.name).map(|(old, _)| old)).collect();
    let mut columns = vec![None; width];
    if of_font.iter().all(Option::is_none) {
        return columns;
    }
    for row in &sheet.rows {
        for (column, cell) in row.cells.iter().enumerate() {
            let font = cell.font.and_then(|font| of_font.get(usize::from(font)).copied().flatten());
            let shown = cell.value != Value::Empty;
            columns[column] = columns[column].or(font.filter(|_| shown));
        }
    }
    columns
}

/// What the columns are in by their words, where no font tells.
fn by_words(sheet: &Sheet, by_font: &[Option<Legacy>]) -> Vec<Writing> {
    let mut columns: Vec<Vec<&str>> = vec![Vec::new(); by_font.len()];
    for cells in sheet.rows.iter().map(|row| &row.cells) {
        for (column, cell) in cells.iter().enumerate() {
            if columns[column].len() < LOOKED_AT
                && cell.value == Value::Text
                && by_font[column].is_none()
                && !cell.text.is_ascii()
            {
                columns[column].push(&cell.text);
            }
        }
    }
    let guesses = detect::of_columns(&columns);
    guesses.iter().map(|guess| guess.encoding.map_or(Writing::Unicode, Writing::Old)).collect()
}

/// What a text file is in that is not plainly Unicode, or text that was mangled on its way.
fn of_whole(book: &Book, sheet: &Sheet) -> Option<Writing> {
    let texts = || sheet.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.as_str());
    if book.encoding.as_deref() == Some("bytes") {
        let guess = detect::of_column(texts());
        return Some(guess.encoding.map_or(Writing::Western, Writing::Old));
    }
    is_mangled(texts()).then_some(Writing::Mangled)
}

/// Whether most cells with letters beyond ASCII become UTF-8 when their letters are taken for
/// bytes: no text that was meant does.
fn is_mangled<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut mangled) = (0_usize, 0_usize);
    for text in texts.filter(|text| !text.is_ascii()).take(500) {
        all += 1;
        mangled += usize::from(unmangled(text).is_some());
    }
    mangled > 1 && mangled * 2 > all
}

/// The text whose bytes in windows-1252 these letters are.
fn unmangled(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let byte = |c| u8::try_from(u32::from(c)).ok().or_else(|| CodePage::Windows1252.byte(c));
    String::from_utf8(text.chars().map(byte).collect::<Option<_>>()?).ok()
}

fn western(text: &str) -> String {
    let byte = |c: char| u8::try_from(u32::from(c)).ok();
    match text.chars().map(byte).collect::<Option<Vec<u8>>>() {
        Some(bytes) => clean_lines(&CodePage::Windows1252.decode(&bytes)),
        None => text.to_owned(),
    }
}

fn clean_lines(text: &str) -> String {
    text.split('\n').map(clean).collect::<Vec<_>>().join("\n")
}
