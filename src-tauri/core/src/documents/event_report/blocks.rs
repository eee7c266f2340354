//! The parts of a report under each other over pages: headings, paragraphs, tables, bars.
//!
//! Knows where it is on the page and nothing of what is reported. A chart is never torn, and says
//! in words what its bars show.

use langbiang_typeset::{
    Item, Shaper, Span, Style, Tag, block,
    page::Colour,
    table::{Align, Cell, Row, Table, Width},
};

use crate::{
    Language,
    documents::{
        Look, Said,
        faces::state::{BOLD, ITALIC, REGULAR},
        flow::{Align as Lines, Flow, Paragraph},
        lists::{PLAIN, STRONG, in_english},
        official::{Pages, Sheet},
        wording::{bound, bound_in},
    },
};

/// Running text (decree 30, annex I, II.6): 13 pt, first line 1.27 cm in, 6 pt between paragraphs.
const SIZE: f32 = 13.0;
const INDENT: f32 = 12.7;
const APART: f32 = 2.2;
const LEADING: f32 = 1.35;

/// The English of a paper in both languages: smaller, in italics, close under what it says again.
const SECOND: Style = Style::new(ITALIC, 11.5);
const UNDER_FIRST: f32 = 0.4;

/// Around tables and charts, in millimetres.
const GAP: f32 = 2.5;
/// Height of a line of a chart, and of its bar.
const LINE: f32 = 6.6;
const BAR: f32 = 4.0;
/// Distance of the lines of one label.
const UNDER: f32 = 4.8;
/// Letters of labels and figures.
const LABEL: Style = Style::new(REGULAR, 11.0);
/// Widths of a chart's labels and of its figures.
const LABELS: f32 = 52.0;
const FIGURES: f32 = 22.0;
/// The part that is there, and the whole behind it: told apart on a black printer, too.
const THERE: Colour = Colour(64, 64, 64);
const WHOLE: Colour = Colour(218, 218, 218);

/// One line of a chart.
pub(super) struct Bar {
    /// What it is of.
    pub(super) label: Said,
    /// How many.
    pub(super) value: u32,
    /// Of how many.
    pub(super) of: u32,
}

/// Blocks while they are being set.
pub(super) struct Blocks<'a, 'f> {
    shaper: &'a mut Shaper<'f>,
    pub(super) look: &'a Look,
    sheet: Sheet,
    pub(super) pages: Pages,
}

impl<'a, 'f> Blocks<'a, 'f> {
    /// Blocks from `top` on down, in millimetres.
    pub(super) fn new(shaper: &'a mut Shaper<'f>, look: &'a Look, sheet: Sheet, top: f32) -> Self {
        let pages = Pages { pages: vec![Vec::new()], end: top, ..Pages::default() };
        Self { shaper, look, sheet, pages }
    }

    /// A heading of the first level, in bold, with its entry in the outline.
    pub(super) fn heading(&mut self, said: &Said) {
        self.room(3.0 * LINE);
        let mut spans = vec![Span::new(bound(&said.first), Style::new(BOLD, SIZE))];
        let english = said.second.as_ref().map(|text| format!(" – {text}"));
        spans.extend(english.map(|text| Span::new(text, SECOND).in_language("en")));
        let mut heading = Paragraph::heading(2, spans).below(APART * 1.6);
        heading.with_next = false;
        heading.bookmark = Some((1, said.first.clone()));
        self.flow(&[heading]);
    }

    /// A paragraph of running text, and the same in English under it.
    pub(super) fn text(&mut self, said: &Said) {
        let paragraph = |span: Span| Paragraph {
            align: Lines::Justified,
            indent: (INDENT, 0.0),
            ..Paragraph::new(vec![span])
        };
        let first = Span::new(bound(&said.first), Style::new(REGULAR, SIZE));
        self.flow(&[paragraph(first).below(APART)]);
        if let Some(text) = &said.second {
            let english = paragraph(Span::new(bound_in(Language::En, text), SECOND));
            self.flow(&[Paragraph { language: Some("en"), ..english.below(UNDER_FIRST) }]);
        }
    }

    fn flow(&mut self, paragraphs: &[Paragraph]) {
        self.pages.end += paragraphs.first().map_or(0.0, |first| first.above);
        let frame = self.sheet.frame(self.pages.end);
        let mut flow = Flow::new(self.shaper, frame, self.sheet.text(), LEADING);
        flow.add(paragraphs);
        let Flow { pages, bookmarks, y, .. } = flow;
        let first = self.append(pages, y);
        let bookmarks = bookmarks.into_iter().map(|(page, mark)| (first + page, mark));
        self.pages.bookmarks.extend(bookmarks);
    }

    /// A table: headings, rows of texts, widths; the first column and texts stand at the left,
    /// figures in the middle, the last row strong if `total`.
    pub(super) fn table(
        &mut self,
        headings: &[Said],
        rows: &[Vec<Said>],
        (widths, left, total): (&[Width], &[usize], bool),
    ) {
        let align = |at: usize| if left.contains(&at) { Align::Left } else { Align::Centre };
        let row = |(i, texts): (usize, &Vec<Said>)| {
            let style = if total && i + 1 == rows.len() { STRONG } else { PLAIN };
            let cell = |(at, said): (usize, &Said)| cell(said, style, align(at));
            Row { cells: texts.iter().enumerate().map(cell).collect(), ..Row::default() }
        };
        let header = headings.iter().map(|said| cell(said, STRONG, Align::Centre)).collect();
        let header = Row { cells: header, middle: true, ..Row::default() };
        let rows = rows.iter().enumerate().map(row).collect();
        let mut table = Table { header, rows, ..Table::default() };
        table.columns = table.natural(self.shaper).fit(widths, self.sheet.text()).widths;
        let laid = table.lay_out(self.shaper, self.sheet.frame(self.pages.end + GAP));
        self.append(laid.pages, laid.end);
        self.pages.end += GAP;
    }

    /// Bars under a caption, which also says what they show to those who cannot see them. A label
    /// too long for one line goes on below it, and its bar stands in the middle beside it.
    pub(super) fn chart(&mut self, caption: &Said, bars: &[Bar]) {
        let left = self.sheet.left;
        let labels: Vec<Vec<block::Line>> =
            bars.iter().map(|bar| self.lines(&bar.label, LABEL, LABELS - 2.0)).collect();
        let high = |lines: &Vec<block::Line>| LINE + UNDER * lines.len().saturating_sub(1) as f32;
        let captions = self.lines(caption, Style::new(BOLD, 11.0), self.sheet.text());
        self.room(high(&captions) + labels.iter().map(high).sum::<f32>() + GAP);
        let told = bars.iter().map(|bar| format!("{}: {}/{}", bar.label.first, bar.value, bar.of));
        let told = format!("{}: {}", caption.first, told.collect::<Vec<_>>().join("; "));
        let mut y = self.pages.end + GAP;
        let (mut items, mut height) = (place(&captions, left, y), high(&captions));
        let most = bars.iter().map(|bar| bar.of.max(bar.value)).max().unwrap_or(0).max(1);
        let room = self.sheet.text() - LABELS - FIGURES;
        for (bar, label) in bars.iter().zip(&labels) {
            y += height;
            height = high(label);
            let width = |value: u32| room * value as f32 / most as f32;
            items.extend(place(label, left, y));
            let (x, middle) = (left + LABELS, y + (height - LINE) / 2.0);
            for (value, fill) in [(bar.of, WHOLE), (bar.value, THERE)] {
                let (y, width) = (middle + (LINE - BAR) / 2.0, width(value));
                items.push(Item::Rect { x, y, width, height: BAR, fill });
            }
            let figures = Said::once(format!("{}/{}", bar.value, bar.of));
            let figures = self.lines(&figures, LABEL, FIGURES);
            items.extend(place(&figures, x + width(bar.of.max(bar.value)) + 2.0, middle));
        }
        if let Some(page) = self.pages.pages.last_mut() {
            page.push(Tag::Figure(told).of(items));
        }
        self.pages.end = y + height + GAP;
    }

    /// The lines of a text in a chart, the English ones under the others.
    fn lines(&mut self, said: &Said, style: Style, room: f32) -> Vec<block::Line> {
        let mut lines = block::lines(self.shaper, &[Span::new(&said.first, style)], room);
        if let Some(text) = &said.second {
            lines.extend(block::lines(self.shaper, &in_english(text), room));
        }
        lines
    }

    /// Turns the page unless so much room is left, in millimetres.
    fn room(&mut self, height: f32) {
        if self.pages.end + height > self.sheet.bottom {
            self.pages.pages.push(Vec::new());
            self.pages.end = self.sheet.top;
        }
    }

    /// Puts pages behind what is there, the first of them on the last page; gives its place.
    fn append(&mut self, pages: Vec<Vec<Item>>, end: f32) -> usize {
        let first = self.pages.pages.len().saturating_sub(1);
        for (i, mut items) in pages.into_iter().enumerate() {
            match self.pages.pages.last_mut().filter(|_| i == 0) {
                Some(page) => page.append(&mut items),
                None => self.pages.pages.push(items),
            }
        }
        self.pages.end = end;
        first
    }
}

/// A cell, its English in a paragraph under it.
fn cell(said: &Said, style: Style, align: Align) -> Cell {
    let mut cell = Cell::of(Span::new(bound(&said.first), style), align);
    cell.paragraphs.extend(said.second.as_ref().map(|text| in_english(text)));
    cell
}

/// Lines under each other, the first in a line of a chart that begins at `y`.
fn place(lines: &[block::Line], x: f32, y: f32) -> Vec<Item> {
    let baseline = |at: usize| y + LINE * 0.7 + UNDER * at as f32;
    lines.iter().enumerate().flat_map(|(at, line)| line.place(x, baseline(at))).collect()
}
