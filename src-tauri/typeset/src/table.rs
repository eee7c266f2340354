//! Tables that run over pages: the header stands on each, and no row is split.
//!
//! A row taller than a page is the one exception: it goes on over as many pages as it needs. Must
//! never know what a column means.

use crate::{
    Colour, Item, Line, Shaper, Span, Stroke,
    block::{self, LEADING},
    units::mm,
};

/// How a cell's lines stand between its left and right edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left edge.
    #[default]
    Left,
    /// In the middle.
    Centre,
}

/// A cell: one or more columns wide.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// How many columns it fills; 0 counts as 1.
    pub columns: usize,
    /// Its paragraphs under each other.
    pub paragraphs: Vec<Vec<Span>>,
    /// How its lines stand.
    pub align: Align,
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
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Widths of the columns in millimetres.
    pub columns: Vec<f32>,
    /// Stands at the top of every page.
    pub header: Row,
    /// The rows.
    pub rows: Vec<Row>,
    /// Space between a cell's text and its edges: sideways, above and below.
    pub padding: (f32, f32),
    /// The lines around the cells.
    pub stroke: Stroke,
    /// Distance of baselines as a multiple of the size; never less than [`LEADING`].
    pub leading: f32,
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
}

impl Table {
    /// Lays the table out.
    #[must_use]
    pub fn lay_out(&self, shaper: &mut Shaper<'_>, frame: Frame) -> Laid {
        let header = self.measure(shaper, &self.header);
        let rows: Vec<_> = self.rows.iter().map(|row| self.measure(shaper, row)).collect();
        // A header that fills half a page would leave no room for what it heads.
        let repeat = header.height < (frame.bottom - frame.top) / 2.0;
        let mut run = Running {
            table: self,
            frame,
            header: repeat.then_some(&header),
            pages: vec![Vec::new()],
            y: frame.first_top,
            bare: true,
        };
        run.begin(&header);
        for i in 0..rows.len() {
            run.add(&rows, i);
        }
        Laid { end: run.y, pages: run.pages }
    }

    fn measure(&self, shaper: &mut Shaper<'_>, row: &Row) -> Measured {
        let mut column = 0;
        let mut x = 0.0;
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            let next = (column + cell.columns.max(1)).min(self.columns.len());
            let width: f32 = self.columns[column..next].iter().sum();
            cells.push(self.measure_cell(shaper, cell, x, width));
            x += width;
            column = next;
        }
        let height = cells.iter().map(MeasuredCell::height).fold(0.0, f32::max);
        let (ground, with_next, middle) = (row.ground, row.with_next, row.middle);
        Measured { cells, height: height + 2.0 * self.padding.1, ground, with_next, middle }
    }

    fn measure_cell(
        &self,
        shaper: &mut Shaper<'_>,
        cell: &Cell,
        x: f32,
        width: f32,
    ) -> MeasuredCell {
        let room = width - 2.0 * self.padding.0;
        let mut lines = Vec::new();
        for paragraph in &cell.paragraphs {
            for line in block::lines(shaper, paragraph, room) {
                let height = mm(line.size() * self.leading.max(LEADING));
                lines.push((line, height));
            }
        }
        MeasuredCell { x, width, align: cell.align, lines }
    }
}

struct Measured {
    cells: Vec<MeasuredCell>,
    height: f32,
    ground: Option<Colour>,
    with_next: bool,
    middle: bool,
}

struct MeasuredCell {
    x: f32,
    width: f32,
    align: Align,
    /// Each line with its height.
    lines: Vec<(Line, f32)>,
}

impl MeasuredCell {
    fn height(&self) -> f32 {
        self.lines.iter().map(|(_, height)| height).sum()
    }

    /// How many lines from `first` on fit into `room`; no limit where all that are left do.
    fn fitting(&self, first: usize, room: f32) -> usize {
        let mut used = 0.0;
        let fits = |(_, height): &&(Line, f32)| {
            used += height;
            used <= room + 0.01
        };
        let rest = self.lines.get(first..).unwrap_or_default();
        let count = rest.iter().take_while(fits).count();
        if count == rest.len() { usize::MAX } else { count }
    }
}

/// The table while it is being laid onto pages.
struct Running<'a> {
    table: &'a Table,
    frame: Frame,
    header: Option<&'a Measured>,
    pages: Vec<Vec<Item>>,
    y: f32,
    /// Whether no row stands on the page yet.
    bare: bool,
}

impl Running<'_> {
    fn begin(&mut self, header: &Measured) {
        if !header.cells.is_empty() {
            self.draw(header, 0..usize::MAX, header.height);
        }
        self.bare = true;
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = self.frame.top;
        if let Some(header) = self.header {
            self.begin(header);
        }
        self.bare = true;
    }

    /// Adds row `i`, on a new page where it does not fit with the rows it must stand with.
    fn add(&mut self, rows: &[Measured], i: usize) {
        let chain = 1 + rows[i..].iter().take_while(|r| r.with_next).count();
        let need: f32 = rows[i..].iter().take(chain).map(|r| r.height).sum();
        let body = self.frame.bottom - self.frame.top - self.header.map_or(0.0, |h| h.height);
        let need = if need > body { rows[i].height } else { need };
        if !self.bare && self.y + need > self.frame.bottom + 0.01 {
            self.turn();
        }
        if self.y + rows[i].height > self.frame.bottom + 0.01 {
            self.add_in_parts(&rows[i]);
        } else {
            self.draw(&rows[i], 0..usize::MAX, rows[i].height);
        }
    }

    /// A row taller than the page: as many lines as fit, then on the next page the rest.
    fn add_in_parts(&mut self, row: &Measured) {
        let longest = row.cells.iter().map(|c| c.lines.len()).max().unwrap_or(0);
        let mut first = 0;
        while first < longest {
            let room = self.frame.bottom - self.y - 2.0 * self.table.padding.1;
            let fitting = row.cells.iter().map(|c| c.fitting(first, room)).min().unwrap_or(0);
            if fitting == 0 && !self.bare {
                self.turn();
                continue;
            }
            // One line at least on an empty page, even one taller than it: else there is no end.
            let next = first.saturating_add(fitting.max(1)).min(longest);
            self.draw(row, first..next, part_height(row, first, next) + 2.0 * self.table.padding.1);
            first = next;
            if first < longest {
                self.turn();
            }
        }
    }

    fn draw(&mut self, row: &Measured, lines: std::ops::Range<usize>, height: f32) {
        let (top, x) = (self.y, self.frame.x);
        let width: f32 = self.table.columns.iter().sum();
        let Some(page) = self.pages.last_mut() else { return };
        if let Some(fill) = row.ground {
            page.push(Item::Rect { x, y: top, width, height, fill });
        }
        for cell in &row.cells {
            let slack = height - 2.0 * self.table.padding.1 - cell.height();
            let drop =
                if row.middle && lines.end == usize::MAX { slack.max(0.0) / 2.0 } else { 0.0 };
            place(page, cell, &lines, x, top + self.table.padding.1 + drop, self.table.padding.0);
        }
        outline(page, row, x, top, width, height, self.table.stroke);
        self.y += height;
        self.bare = false;
    }
}

fn part_height(row: &Measured, first: usize, next: usize) -> f32 {
    let part = |cell: &MeasuredCell| {
        cell.lines.iter().take(next).skip(first).map(|(_, height)| height).sum::<f32>()
    };
    row.cells.iter().map(part).fold(0.0, f32::max)
}

fn place(
    page: &mut Vec<Item>,
    cell: &MeasuredCell,
    lines: &std::ops::Range<usize>,
    x: f32,
    top: f32,
    padding: f32,
) {
    let mut y = top;
    for (line, height) in cell.lines.iter().take(lines.end).skip(lines.start) {
        let left = match cell.align {
            Align::Left => x + cell.x + padding,
            Align::Centre => x + cell.x + (cell.width - line.width) / 2.0,
        };
        // Letters hang a little above the middle of their line, as accents rise more than tails fall.
        page.extend(line.place(left, y + height * 0.5 + mm(line.size()) * 0.28));
        y += height;
    }
}

fn outline(
    page: &mut Vec<Item>,
    row: &Measured,
    x: f32,
    y: f32,
    width: f32,
    height: f32,
    stroke: Stroke,
) {
    let mut rule = |from, to| page.push(Item::Rule { from, to, stroke });
    rule((x, y), (x + width, y));
    rule((x, y + height), (x + width, y + height));
    for cell in &row.cells {
        rule((x + cell.x, y), (x + cell.x, y + height));
    }
    rule((x + width, y), (x + width, y + height));
}
