//! Tables that run over pages: the header stands on each, and no row is split.
//!
//! A row taller than a page is the one exception: it goes on over as many pages as it needs. The
//! structure says rows, cells and headers; repeated headers, rules and grounds are artifacts. Must
//! never know what a column means.

mod measure;
mod rules;
mod running;
mod widths;

use crate::{Colour, Item, Shaper, Span, Stroke};

pub use widths::{Fitted, Natural, Room, Width};

/// How a cell's lines stand between its left and right edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left edge.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right edge.
    Right,
}

/// A cell: one or more columns wide.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// How many columns it fills; 0 counts as 1.
    pub columns: usize,
    /// Its paragraphs under each other; one whose spans all have a language is read in it.
    pub paragraphs: Vec<Vec<Span>>,
    /// How its lines stand.
    pub align: Align,
    /// Whether its lines stand in the middle of the row's height, whatever the row says.
    pub middle: bool,
}

impl Cell {
    /// A cell of one paragraph of one style.
    #[must_use]
    pub fn of(span: Span, align: Align) -> Self {
        Self { columns: 1, paragraphs: vec![vec![span]], align, middle: false }
    }
}

/// A row.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Its cells from the left.
    pub cells: Vec<Cell>,
    /// Colour behind it.
    pub ground: Option<Colour>,
    /// Whether it stays on one page with the next row: a heading of the rows below it.
    pub with_next: bool,
    /// Whether the lines of a short cell stand in the middle of the row's height.
    pub middle: bool,
    /// Its least height in millimetres: room to write in.
    pub height: f32,
}

/// A heading over several header cells: `Ký nhận` over one column a half-day.
#[derive(Debug, Clone, Default)]
pub struct Over {
    /// The first column that it stands over.
    pub first: usize,
    /// Over how many.
    pub columns: usize,
    /// What it says.
    pub paragraphs: Vec<Vec<Span>>,
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Widths of the columns in millimetres.
    pub columns: Vec<f32>,
    /// Stands at the top of every page; cells of one column each, or none.
    pub header: Row,
    /// Headings over header cells, from the left.
    pub over: Vec<Over>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Space between a cell's text and its edges: sideways, above and below.
    pub padding: (f32, f32),
    /// The lines around the cells.
    pub stroke: Stroke,
    /// Distance of baselines as a multiple of the size; never less than
    /// [`LEADING`](crate::block::LEADING).
    pub leading: f32,
    /// Room in millimetres that the last row leaves below itself on its page: for what is to stand
    /// under the table.
    pub tail: f32,
}

impl Default for Table {
    /// Without columns; black hairlines.
    fn default() -> Self {
        Self {
            columns: Vec::new(),
            header: Row::default(),
            over: Vec::new(),
            rows: Vec::new(),
            padding: (1.6, 1.4),
            stroke: Stroke { colour: Colour::BLACK, width: 0.2 },
            leading: 1.25,
            tail: 0.0,
        }
    }
}

/// Where on the pages a table stands, in millimetres.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// Left edge.
    pub x: f32,
    /// Top of the table on its first page.
    pub first_top: f32,
    /// Top on every further page.
    pub top: f32,
    /// Where it must end on every page.
    pub bottom: f32,
}

/// A table on its pages.
#[derive(Debug, Clone, Default)]
pub struct Laid {
    /// What stands on each page; at least one.
    pub pages: Vec<Vec<Item>>,
    /// Where it ends on the last page.
    pub end: f32,
    /// Where each row begins: its page, counted from 0, and its top in millimetres.
    pub places: Vec<(usize, f32)>,
}

impl Table {
    /// Lays the table out.
    #[must_use]
    pub fn lay_out(&self, shaper: &mut Shaper<'_>, frame: Frame) -> Laid {
        let header = self.measure_header(shaper);
        let rows: Vec<_> = self.rows.iter().map(|row| self.measure(shaper, row)).collect();
        running::lay_out(self, frame, &header, &rows)
    }

    /// How wide the texts of its columns are; columns may be fitted to it.
    #[must_use]
    pub fn natural(&self, shaper: &mut Shaper<'_>) -> Natural {
        Natural::of(shaper, self)
    }

    /// The same with all letters `factor` times as large.
    #[must_use]
    pub fn scaled(mut self, factor: f32) -> Self {
        let cells = self.rows.iter_mut().chain([&mut self.header]).flat_map(|row| &mut row.cells);
        let cells = cells.map(|cell| &mut cell.paragraphs);
        let all = cells.chain(self.over.iter_mut().map(|over| &mut over.paragraphs));
        for span in all.flatten().flatten() {
            span.style.size *= factor;
        }
        self
    }

    fn width(&self) -> f32 {
        self.columns.iter().sum()
    }
}
