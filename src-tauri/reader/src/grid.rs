//! Puts cells together to the rows of a sheet, in whatever order they come.
//!
//! Only what holds something is kept, so a cell at the far end costs no more than one beside it.

use crate::{
    Cell, Merged, Refusal, RefusalKind, Row, Sheet, Value,
    limits::{Budget, MAX_CELLS, MAX_COLUMNS, MAX_MERGED},
};
use std::{collections::BTreeMap, mem::take};

/// Room is made at once for so many cells of a row, where the row before it had as many.
const USUAL: usize = 32;

/// A sheet that is being read.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    rows: BTreeMap<u32, Vec<Cell>>,
    /// The row that cells were put into last, and its cells.
    current: (u32, Vec<Cell>),
    merged: Vec<Merged>,
}

impl Grid {
    /// Puts a cell into a row (from 1) and a column (from 0); one that shows nothing is none.
    pub(crate) fn put(
        &mut self,
        row: u32,
        column: u32,
        cell: Cell,
        budget: &mut Budget,
    ) -> Result<(), Refusal> {
        if column >= MAX_COLUMNS || cell.text.chars().all(char::is_whitespace) {
            return Ok(());
        }
        self.place(row, column, cell, budget).map_err(|refusal| refusal.at(row, column))
    }

    fn place(
        &mut self,
        row: u32,
        column: u32,
        cell: Cell,
        budget: &mut Budget,
    ) -> Result<(), Refusal> {
        budget.text(&cell.text)?;
        if self.current.0 != row {
            self.turn_to(row, budget)?;
        }
        let (cells, column) = (&mut self.current.1, column as usize);
        if cells.len() <= column {
            budget.cells(column + 1 - cells.len())?;
            cells.resize(column + 1, Cell::default());
        }
        cells[column] = cell;
        Ok(())
    }

    fn turn_to(&mut self, row: u32, budget: &mut Budget) -> Result<(), Refusal> {
        // The rows of a table are as wide as each other.
        let width = self.current.1.len().min(USUAL);
        self.keep_current();
        let cells = match self.rows.remove(&row) {
            Some(cells) => cells,
            None => {
                budget.row()?;
                Vec::with_capacity(width)
            }
        };
        self.current = (row, cells);
        Ok(())
    }

    fn keep_current(&mut self) {
        let (row, mut cells) = take(&mut self.current);
        if !cells.is_empty() {
            if cells.len() * 2 < cells.capacity() {
                cells.shrink_to_fit();
            }
            self.rows.insert(row, cells);
        }
    }

    /// Notes that cells were merged to one.
    pub(crate) fn merge(&mut self, merged: Merged) -> Result<(), Refusal> {
        if self.merged.len() >= MAX_MERGED {
            return Err(RefusalKind::TooLarge.into());
        }
        self.merged.push(merged);
        Ok(())
    }

    /// The sheet, without what stands hidden below merged cells.
    pub(crate) fn finish(mut self, name: String, hidden: bool) -> Result<Sheet, Refusal> {
        self.keep_current();
        self.uncover()?;
        let rows = self.rows.into_iter().map(|(number, cells)| Row { number, cells });
        let rows = rows.map(without_end).filter(|row| !row.cells.is_empty()).collect();
        Ok(Sheet { name, hidden, rows, merged: self.merged })
    }

    fn uncover(&mut self) -> Result<(), Refusal> {
        // Ranges never overlap, so together they cover no more than all cells.
        let mut left = MAX_CELLS;
        for merged in &self.merged {
            let ((top, bottom), (first, last)) = (merged.rows, merged.columns);
            for (&row, cells) in self.rows.range_mut(top..=bottom) {
                let from = if row == top { first.saturating_add(1) } else { first } as usize;
                let covered = cells.iter_mut().take(last as usize + 1).skip(from);
                let count = covered.map(|cell| *cell = Cell::default()).count();
                left = left.checked_sub(count + 1).ok_or(RefusalKind::Damaged)?;
            }
        }
        Ok(())
    }
}

fn without_end(mut row: Row) -> Row {
    let shown = row.cells.iter().rposition(|cell| cell.value != Value::Empty);
    row.cells.truncate(shown.map_or(0, |last| last + 1));
    row
}
