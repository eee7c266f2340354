//! One sheet of a document, row by row.

use super::{cell::Raw, styles::Styles};
use crate::{
    Cell, Merged, Refusal, Sheet,
    fonts::Fonts,
    grid::Grid,
    limits::{Budget, MAX_COLUMNS},
    xml::{attribute, local, number},
};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// A sheet that is being read.
pub(super) struct Table {
    name: String,
    hidden: bool,
    from_1904: bool,
    grid: Grid,
    /// The style of the cells of each column that name none, from the left.
    columns: Vec<Option<String>>,
    /// The fonts of the styles that were looked up.
    fonts: HashMap<String, Option<u16>>,
    row: Line,
    cell: Option<Raw>,
    /// How deep this is in elements that are not the sheet's own: its drawings, tables in cells.
    aside: u32,
}

/// The row that is being read.
#[derive(Default)]
struct Line {
    /// From 1.
    number: u32,
    repeated: u32,
    style: Option<String>,
    /// The next column, from 0.
    column: u32,
    cells: Vec<(u32, Cell)>,
}

impl Table {
    pub(super) fn new(name: String, hidden: bool, from_1904: bool) -> Self {
        Self {
            name,
            hidden,
            from_1904,
            grid: Grid::default(),
            columns: Vec::new(),
            fonts: HashMap::new(),
            row: Line { number: 1, ..Line::default() },
            cell: None,
            aside: 0,
        }
    }

    /// Takes what stands inside; whether the sheet ends with it.
    pub(super) fn take(
        &mut self,
        event: &Event<'_>,
        styles: &Styles,
        fonts: &mut Fonts,
        budget: &mut Budget,
    ) -> Result<bool, Refusal> {
        match (event, &mut self.cell) {
            (Event::Start(_), _) if self.aside > 0 => self.aside += 1,
            (Event::End(_), _) if self.aside > 0 => self.aside -= 1,
            (Event::End(element), Some(_)) if is_cell(local(element.name())) => {
                self.end_of_cell(styles, fonts)?;
            }
            (_, Some(cell)) => cell.take(event)?,
            (Event::Start(element), None) => self.start(element),
            (Event::End(element), None) => match local(element.name()) {
                "table-row" => self.end_of_row(budget)?,
                "table" => return Ok(true),
                _ => {}
            },
            _ => {}
        }
        Ok(false)
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        match local(element.name()) {
            name if is_cell(name) => self.cell = Some(Raw::new(element)),
            "table-row" => {
                self.row.repeated = number(element, "number-rows-repeated").unwrap_or(1).max(1);
                self.row.style = attribute(element, "default-cell-style-name");
            }
            "table-column" => {
                let style = attribute(element, "default-cell-style-name");
                let repeated = number(element, "number-columns-repeated").unwrap_or(1_usize);
                let room = (MAX_COLUMNS as usize).saturating_sub(self.columns.len());
                self.columns.extend(std::iter::repeat_n(style, repeated.min(room)));
            }
            // Groups and heads have rows and columns of their own.
            "table-columns"
            | "table-column-group"
            | "table-header-columns"
            | "table-rows"
            | "table-row-group"
            | "table-header-rows" => {}
            _ => self.aside = 1,
        }
    }

    fn end_of_cell(&mut self, styles: &Styles, fonts: &mut Fonts) -> Result<(), Refusal> {
        let Some(mut raw) = self.cell.take() else { return Ok(()) };
        let column = self.row.column;
        let cell = raw.shown(None, self.from_1904);
        self.row.column = column.saturating_add(raw.repeated);
        if raw.spans != (1, 1) {
            let end = |start: u32, span: u32| start.saturating_add(span - 1);
            let rows = (self.row.number, end(self.row.number, raw.spans.0));
            self.grid.merge(Merged { rows, columns: (column, end(column, raw.spans.1)) })?;
        }
        if !cell.text.is_empty() {
            let font = self.font(raw.style, column, styles, fonts);
            let columns = column..self.row.column.min(MAX_COLUMNS);
            let cells = columns.map(|column| (column, Cell { font, ..cell.clone() }));
            self.row.cells.extend(cells);
        }
        Ok(())
    }

    fn font(
        &mut self,
        own: Option<String>,
        column: u32,
        styles: &Styles,
        fonts: &mut Fonts,
    ) -> Option<u16> {
        let of_column = || self.columns.get(column as usize).cloned().flatten();
        let style = own.or_else(|| self.row.style.clone()).or_else(of_column).unwrap_or_default();
        let look_up = |style: &String| fonts.place(&styles.font(style));
        *self.fonts.entry(style).or_insert_with_key(look_up)
    }

    fn end_of_row(&mut self, budget: &mut Budget) -> Result<(), Refusal> {
        let next = self.row.number.saturating_add(self.row.repeated);
        let cells = std::mem::take(&mut self.row.cells);
        if !cells.is_empty() {
            for number in self.row.number..next {
                for (column, cell) in &cells {
                    self.grid.put(number, *column, cell.clone(), budget)?;
                }
            }
        }
        self.row = Line { number: next, ..Line::default() };
        Ok(())
    }

    /// Whether this is in the middle of a cell's text.
    pub(super) fn is_in_text(&self) -> bool {
        self.cell.as_ref().is_some_and(Raw::is_in_text)
    }

    /// Names the place that is being read.
    pub(super) fn located(&self, refusal: Refusal) -> Refusal {
        refusal.in_sheet(&self.name).at(self.row.number, self.row.column)
    }

    pub(super) fn finish(self) -> Result<Sheet, Refusal> {
        let name = self.name.clone();
        self.grid.finish(self.name, self.hidden).map_err(|refusal| refusal.in_sheet(&name))
    }
}

fn is_cell(name: &str) -> bool {
    matches!(name, "table-cell" | "covered-table-cell")
}
