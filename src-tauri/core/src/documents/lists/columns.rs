//! The columns of lists: their headings, widths and cells.

use langbiang_typeset::{
    Span, Style,
    table::{Align, Cell, Width},
};

use super::{Entry, ListColumn, words};
use crate::documents::{
    Look,
    faces::state::{BOLD, ITALIC, REGULAR},
    wording::bound,
};

/// Letters of tables in points.
pub(super) const SIZE: f32 = 12.0;
pub(crate) const PLAIN: Style = Style::new(REGULAR, SIZE);
pub(crate) const STRONG: Style = Style::new(BOLD, SIZE);
/// Of the second language.
pub(super) const SECOND: Style = Style::new(ITALIC, 10.0);

/// A column that is none of a delegate's own: an amount, a signature.
#[derive(Debug, Clone)]
pub(crate) struct Extra {
    /// What stands over it, a paragraph a language.
    pub(crate) heading: Vec<Vec<Span>>,
    /// How wide it may be.
    pub(crate) width: Width,
}

impl Extra {
    /// A column with a heading of the messages.
    pub(crate) fn new(look: &Look, key: &str, width: Width) -> Self {
        Self { heading: heading(look, key), width }
    }

    pub(super) fn header(&self) -> Cell {
        Cell { paragraphs: self.heading.clone(), align: Align::Centre, ..Cell::default() }
    }
}

/// A heading in the document's language, and under it in English where both are wanted.
pub(super) fn heading(look: &Look, key: &str) -> Vec<Vec<Span>> {
    let first = vec![Span::new(look.words().get(key), STRONG)];
    std::iter::once(first).chain(english_under(look, key)).collect()
}

/// The English words of a document in both languages, smaller and in italics.
pub(crate) fn english_under(look: &Look, key: &str) -> Option<Vec<Span>> {
    look.second().map(|words| in_english(words.get(key)))
}

/// English words as a paragraph of a cell, under what they say again.
pub(crate) fn in_english(text: &str) -> Vec<Span> {
    vec![Span::new(text, SECOND).in_language("en")]
}

pub(super) fn header(look: &Look, column: ListColumn) -> Cell {
    let paragraphs = heading(look, &format!("document.list.column.{column}"));
    Cell { paragraphs, align: Align::Centre, ..Cell::default() }
}

/// In millimetres. Names, provinces and telephone numbers stay on one line; in `roomy` rows, which
/// have room for two lines anyway, posts leave the width to the signatures.
pub(super) fn width(column: ListColumn, roomy: bool) -> Width {
    match column {
        ListColumn::Number => Width::fixed(12.5),
        ListColumn::Name => Width::whole(34.0, 54.0),
        ListColumn::Salutation => Width::whole(16.0, 30.0),
        ListColumn::Title => Width::between(24.0, 90.0),
        ListColumn::Organisation => Width::between(28.0, 90.0),
        ListColumn::Post if roomy => Width::between(40.0, 105.0),
        ListColumn::Post => Width::between(40.0, 150.0),
        ListColumn::Province => Width::whole(24.0, 42.0),
        ListColumn::Category => Width::between(22.0, 60.0),
        ListColumn::Delegation => Width::between(24.0, 70.0),
        ListColumn::Phone => Width::bound(24.0, 36.0),
        ListColumn::Email => Width::between(30.0, 70.0),
        ListColumn::Note => Width::between(20.0, 60.0),
    }
}

/// What a delegate has in a column.
pub(super) fn cell(entry: &Entry, column: ListColumn, number: usize) -> Cell {
    let (text, align) = match column {
        ListColumn::Number => (number.to_string(), Align::Centre),
        ListColumn::Post => (bound(&words::post(&entry.title, &entry.organisation)), Align::Left),
        ListColumn::Phone => (entry.phone.trim().replace(' ', "\u{a0}"), Align::Left),
        ListColumn::Province => (entry.province.trim().replace(' ', "\u{a0}"), Align::Left),
        other => (bound(entry.text(other).trim()), Align::Left),
    };
    Cell::of(Span::new(text, PLAIN), align)
}
