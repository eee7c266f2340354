//! Lays measured rows onto pages.

use std::ops::Range;

use super::{
    Frame, Laid, Table,
    measure::{Box, Measured},
    rules::Rules,
};
use crate::{Item, Scope, Tag};

/// All lines of a row.
const ALL: Range<usize> = 0..usize::MAX;

/// Lays a header and rows out.
pub(super) fn lay_out(table: &Table, frame: Frame, header: &Measured, rows: &[Measured]) -> Laid {
    // A header that fills half a page would leave no room for what it heads.
    let repeat = header.height < (frame.bottom - frame.top) / 2.0;
    let mut run = Running {
        table,
        frame,
        header: (repeat && !header.cells.is_empty()).then_some(header),
        done: Vec::new(),
        page: Sheet::default(),
        begun: false,
        y: frame.first_top,
        bare: true,
        places: Vec::with_capacity(rows.len()),
    };
    run.skip_page_without_room(header, rows);
    if !header.cells.is_empty() {
        run.head(header, true);
    }
    for i in 0..rows.len() {
        run.add(rows, i);
    }
    run.finish()
}

/// What stands on a page.
#[derive(Default)]
struct Sheet {
    grounds: Vec<Item>,
    /// A header that was read on the first page already.
    repeated: Vec<Item>,
    rows: Vec<Item>,
    rules: Rules,
}

/// The table while it is being laid onto pages.
struct Running<'a> {
    table: &'a Table,
    frame: Frame,
    /// Stands on every further page.
    header: Option<&'a Measured>,
    done: Vec<Vec<Item>>,
    page: Sheet,
    /// Whether a row was read on a page before.
    begun: bool,
    y: f32,
    /// Whether no row stands on the page yet.
    bare: bool,
    places: Vec<(usize, f32)>,
}

impl Running<'_> {
    fn finish(mut self) -> Laid {
        let end = self.y;
        self.end_page();
        Laid { pages: self.done, end, places: self.places }
    }

    fn end_page(&mut self) {
        let Sheet { grounds, repeated, rows, rules } = std::mem::take(&mut self.page);
        let mut items = grounds;
        items.extend(repeated);
        if !rows.is_empty() {
            items.push(Tag::Table.going_on(self.begun, rows));
            self.begun = true;
        }
        items.extend(rules.finish(self.table.stroke));
        self.done.push(items);
    }

    fn turn(&mut self) {
        self.end_page();
        self.y = self.frame.top;
        if let Some(header) = self.header {
            self.head(header, false);
        }
        self.bare = true;
    }

    /// The header; read only where it stands first.
    fn head(&mut self, header: &Measured, first: bool) {
        let (x, y) = (self.frame.x, self.y);
        let padding = self.table.padding;
        let mut cells = Vec::with_capacity(header.cells.len());
        for (i, cell) in header.cells.iter().enumerate() {
            let over = header.over.iter().find(|(at, _)| *at == i);
            let over = over.map(|(_, o)| o.place(&ALL, (x, y, header.over_height), padding));
            let place = (x, y + cell.top, header.height - cell.top);
            let items = over.into_iter().flatten().chain(cell.place(&ALL, place, padding));
            cells.push(Tag::Header(Scope::Column).of(items.collect()));
        }
        if first {
            self.page.rows.push(Tag::Row.of(cells));
        } else {
            self.page.repeated.extend(cells.into_iter().flat_map(plain));
        }
        self.ground(header, header.height);
        self.outline_header(header);
        self.y += header.height;
        self.bare = true;
    }

    /// Begins on the second page where what stands above the table leaves no room for the header
    /// with the first row.
    fn skip_page_without_room(&mut self, header: &Measured, rows: &[Measured]) {
        let need = header.height + if rows.is_empty() { 0.0 } else { self.need(rows, 0) };
        let Frame { first_top, top, bottom, .. } = self.frame;
        if first_top > top && first_top + need > bottom + 0.01 && top + need <= bottom {
            self.done.push(Vec::new());
            self.y = top;
        }
    }

    /// Height of row `i` with what it must stand with, unless that is more than a page.
    fn need(&self, rows: &[Measured], i: usize) -> f32 {
        let chain = 1 + rows[i..].iter().take_while(|r| r.with_next).count();
        let tail = if i + chain >= rows.len() { self.table.tail } else { 0.0 };
        let need = tail + rows[i..].iter().take(chain).map(|r| r.height).sum::<f32>();
        let body = self.frame.bottom - self.frame.top - self.header.map_or(0.0, |h| h.height);
        if need > body { rows[i].height } else { need }
    }

    /// Adds row `i`, on a new page where it does not fit with the rows it must stand with.
    fn add(&mut self, rows: &[Measured], i: usize) {
        let need = self.need(rows, i);
        if !self.bare && self.y + need > self.frame.bottom + 0.01 {
            self.turn();
        }
        self.places.push((self.done.len(), self.y));
        if self.y + rows[i].height > self.frame.bottom + 0.01 {
            self.add_in_parts(&rows[i]);
        } else {
            self.draw(&rows[i], &ALL, rows[i].height);
        }
    }

    /// A row taller than the page: as many lines as fit, then on the next page the rest.
    fn add_in_parts(&mut self, row: &Measured) {
        let longest = row.cells.iter().map(Box::len).max().unwrap_or(0);
        let mut first = 0;
        while first < longest {
            let room = self.frame.bottom - self.y - 2.0 * self.table.padding.1;
            let fitting = row.cells.iter().map(|c| c.fitting(first, room)).min().unwrap_or(0);
            if fitting == 0 && !self.bare {
                self.turn();
                continue;
            }
            // One line at least on an empty page, even one taller than it: else there is no end.
            let lines = first..first.saturating_add(fitting.max(1)).min(longest);
            let height = row.cells.iter().map(|c| c.part(&lines)).fold(0.0, f32::max);
            first = lines.end;
            self.draw(row, &lines, height + 2.0 * self.table.padding.1);
            if first < longest {
                self.turn();
            }
        }
    }

    fn draw(&mut self, row: &Measured, lines: &Range<usize>, height: f32) {
        let (x, y) = (self.frame.x, self.y);
        let goes_on = lines.start > 0;
        let cell = |cell: &Box| {
            let columns = u8::try_from(cell.columns).unwrap_or(u8::MAX);
            let items = cell.place(lines, (x, y, height), self.table.padding);
            Tag::Cell(columns).going_on(goes_on, items)
        };
        let cells = row.cells.iter().map(cell).collect();
        self.page.rows.push(Tag::Row.going_on(goes_on, cells));
        self.ground(row, height);
        let edges = self.edges(row);
        self.page.rules.add(&edges, (y, height), self.table.stroke);
        self.y += height;
        self.bare = false;
    }

    fn ground(&mut self, row: &Measured, height: f32) {
        if let Some(fill) = row.ground {
            let (x, y, width) = (self.frame.x, self.y, self.table.width());
            self.page.grounds.push(Item::Rect { x, y, width, height, fill });
        }
    }

    /// The upright edges of a row's cells, and the table's.
    fn edges(&self, row: &Measured) -> Vec<f32> {
        let x = self.frame.x;
        let inner = row.cells.iter().map(|cell| x + cell.x);
        inner.chain([x + self.table.width()]).collect()
    }

    /// A header is two rows as far as headings stand over its cells.
    fn outline_header(&mut self, header: &Measured) {
        let (x, y, stroke) = (self.frame.x, self.y, self.table.stroke);
        let edges = self.edges(header);
        let below = |edge: &f32| {
            let inside = |(_, over): &(usize, Box)| {
                x + over.x + 0.01 < *edge && *edge < x + over.x + over.width - 0.01
            };
            header.over.iter().any(inside)
        };
        let above: Vec<f32> = edges.iter().copied().filter(|edge| !below(edge)).collect();
        let rules = &mut self.page.rules;
        rules.add(&above, (y, header.height), stroke);
        for (_, over) in &header.over {
            let ends = (x + over.x, x + over.x + over.width);
            rules.level(ends, y + header.over_height, stroke);
        }
        if !header.over.is_empty() {
            let (top, rest) = (y + header.over_height, header.height - header.over_height);
            rules.upright(&edges, (top, rest), stroke);
        }
    }
}

/// What stands in groups, without them: an artifact stands in none.
fn plain(item: Item) -> Vec<Item> {
    match item {
        Item::Group(_, items) => items.into_iter().flat_map(plain).collect(),
        other => vec![other],
    }
}
