//! Breaks the texts of rows into lines, and so finds how tall each row is.

use std::borrow::Cow;

use super::{Align, Cell, Row, Table};
use crate::{
    Item, Line, Shaper, Span, Tag,
    block::{self, LEADING},
    units::mm,
};

/// A row whose lines are known.
pub(super) struct Measured {
    pub(super) cells: Vec<Box>,
    /// Over the cells: headings of a header, each with the cell that it is read with.
    pub(super) over: Vec<(usize, Box)>,
    /// Where the cells below a heading begin, from the top of the row.
    pub(super) over_height: f32,
    pub(super) height: f32,
    pub(super) ground: Option<crate::Colour>,
    pub(super) with_next: bool,
}

/// A cell whose lines are known.
pub(super) struct Box {
    /// Left edge, from the table's.
    pub(super) x: f32,
    pub(super) width: f32,
    /// Top, from the row's.
    pub(super) top: f32,
    pub(super) columns: usize,
    align: Align,
    middle: bool,
    lines: Vec<Set>,
}

/// A line with its height and its language, where that is not the document's.
struct Set {
    line: Line,
    height: f32,
    language: Option<&'static str>,
}

impl Table {
    pub(super) fn measure(&self, shaper: &mut Shaper<'_>, row: &Row) -> Measured {
        let mut column = 0;
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            let next = (column + cell.columns.max(1)).min(self.columns.len());
            let middle = cell.middle || row.middle;
            cells.push(self.fill(shaper, &cell.paragraphs, (column, next), (cell.align, middle)));
            column = next;
        }
        let height = cells.iter().map(Box::height).fold(0.0, f32::max) + 2.0 * self.padding.1;
        Measured {
            cells,
            over: Vec::new(),
            over_height: 0.0,
            height: height.max(row.height),
            ground: row.ground,
            with_next: row.with_next,
        }
    }

    /// The header, with the cells below a heading pushed down.
    pub(super) fn measure_header(&self, shaper: &mut Shaper<'_>) -> Measured {
        let mut header = self.measure(shaper, &self.header);
        for over in &self.over {
            let last = (over.first + over.columns).min(self.columns.len());
            let place = (over.first.min(last), last);
            let cell = self.fill(shaper, &over.paragraphs, place, (Align::Centre, true));
            header.over_height = header.over_height.max(cell.height() + 2.0 * self.padding.1);
            header.over.push((over.first, cell));
        }
        for over in &self.over {
            for cell in header.cells.iter_mut().skip(over.first).take(over.columns) {
                cell.top = header.over_height;
            }
        }
        let tall = |cell: &Box| cell.top + cell.height() + 2.0 * self.padding.1;
        header.height = header.cells.iter().map(tall).fold(header.height, f32::max);
        header
    }

    fn fill(
        &self,
        shaper: &mut Shaper<'_>,
        paragraphs: &[Vec<Span>],
        (first, next): (usize, usize),
        (align, middle): (Align, bool),
    ) -> Box {
        let x = self.columns[..first].iter().sum();
        let width: f32 = self.columns[first..next].iter().sum();
        let room = width - 2.0 * self.padding.0;
        let mut lines = Vec::new();
        for paragraph in paragraphs {
            let language = language_of(paragraph);
            for line in block::lines(shaper, &plain(paragraph, language), room) {
                let height = mm(line.size() * self.leading.max(LEADING));
                lines.push(Set { line, height, language });
            }
        }
        Box { x, width, top: 0.0, columns: next - first, align, middle, lines }
    }
}

impl Box {
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    fn height(&self) -> f32 {
        self.lines.iter().map(|set| set.height).sum()
    }

    /// Height of some of its lines.
    pub(super) fn part(&self, lines: &std::ops::Range<usize>) -> f32 {
        self.some(lines).map(|set| set.height).sum()
    }

    fn some(&self, lines: &std::ops::Range<usize>) -> impl Iterator<Item = &Set> {
        self.lines.iter().take(lines.end).skip(lines.start)
    }

    /// How many lines from `first` on fit into `room`; no limit where all that are left do.
    pub(super) fn fitting(&self, first: usize, room: f32) -> usize {
        let mut used = 0.0;
        let fits = |set: &&Set| {
            used += set.height;
            used <= room + 0.01
        };
        let rest = self.lines.get(first..).unwrap_or_default();
        let count = rest.iter().take_while(fits).count();
        if count == rest.len() { usize::MAX } else { count }
    }

    /// Its lines in a box that begins at `y` and is `height` tall; the table's left edge is at `x`.
    pub(super) fn place(
        &self,
        lines: &std::ops::Range<usize>,
        (x, y, height): (f32, f32, f32),
        padding: (f32, f32),
    ) -> Vec<Item> {
        let slack = height - 2.0 * padding.1 - self.height();
        let whole = lines.start == 0 && lines.end >= self.lines.len();
        let drop = if self.middle && whole { slack.max(0.0) / 2.0 } else { 0.0 };
        let mut y = y + padding.1 + drop;
        let mut items = Vec::new();
        for set in self.some(lines) {
            let Set { line, height, language } = set;
            let left = match self.align {
                Align::Left => padding.0,
                Align::Centre => (self.width - line.width) / 2.0,
                Align::Right => self.width - padding.0 - line.width,
            };
            // Letters hang a little above the middle of their line: accents rise more than tails
            // fall.
            let placed = line.place(x + self.x + left, y + height * 0.5 + mm(line.size()) * 0.28);
            match language {
                Some(language) => in_language(&mut items, language, placed),
                None => items.extend(placed),
            }
            y += height;
        }
        items
    }
}

/// The language of a whole paragraph, where that is not the document's.
fn language_of(paragraph: &[Span]) -> Option<&'static str> {
    let first = paragraph.first()?.language?;
    paragraph.iter().all(|span| span.language == Some(first)).then_some(first)
}

/// The paragraph without the language that is said of it as a whole.
fn plain<'p>(paragraph: &'p [Span], language: Option<&str>) -> Cow<'p, [Span]> {
    match language {
        Some(_) => paragraph.iter().map(|s| Span { language: None, ..s.clone() }).collect(),
        None => paragraph.into(),
    }
}

/// Adds a line in another language to the span of the line before it where it goes on.
fn in_language(items: &mut Vec<Item>, language: &'static str, mut line: Vec<Item>) {
    match items.last_mut() {
        Some(Item::Group(element, inner)) if element.language == Some(language) => {
            inner.append(&mut line);
        }
        _ => items.push(Tag::Span.in_language(language, line)),
    }
}

impl Cell {
    /// The columns that it fills.
    pub(super) fn span(&self) -> usize {
        self.columns.max(1)
    }
}
