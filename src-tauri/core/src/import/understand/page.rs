//! A sheet whose letters are put in order: each cell as one line of Unicode, by row and column.
//!
//! Knows cells, never people. Must never change what a cell says beyond its letters and spaces.

use langbiang_reader::{Merged, Value};

/// One sheet, its letters in order.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The rows that hold something.
    pub(super) lines: Vec<Line>,
    /// Cells that were merged.
    pub(super) merged: Vec<Merged>,
    /// Whether dates are counted from 1904.
    pub(super) from_1904: bool,
    /// Columns, from 0, whose letters were not Unicode, with the encoding's word.
    pub(super) encodings: Vec<Option<&'static str>>,
    /// What a user says of columns, from 0.
    pub(super) said: Vec<Option<&'static str>>,
    /// The encoding of a whole text file, where it is not Unicode.
    pub(super) whole: Option<&'static str>,
    /// Rows behind the last one that is read.
    pub(super) behind: Vec<u32>,
}

/// One row.
#[derive(Debug, Default, Clone)]
pub(super) struct Line {
    /// As the spreadsheet shows it, from 1.
    pub(super) number: u32,
    /// From column A.
    pub(super) slots: Vec<Slot>,
}

/// One cell.
#[derive(Debug, Default, Clone)]
pub(super) struct Slot {
    /// What it shows, on one line.
    pub(super) text: String,
    /// The same with its line breaks and tabs, where it has any.
    pub(super) broken: Option<String>,
    /// What it holds.
    pub(super) value: Value,
    /// Whether a mark in it turns the direction of writing.
    pub(super) turned: bool,
    /// Whether it is bold.
    pub(super) bold: bool,
}

impl Slot {
    /// The text with its line breaks.
    pub(super) fn whole(&self) -> &str {
        self.broken.as_deref().unwrap_or(&self.text)
    }

    /// Whether it shows the error of a formula.
    pub(super) fn is_error(&self) -> bool {
        const ERRORS: [&str; 8] =
            ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!"];
        self.value == Value::Error || ERRORS.contains(&self.text.as_str())
    }
}

static NOTHING: Slot =
    Slot { text: String::new(), broken: None, value: Value::Empty, turned: false, bold: false };

impl Line {
    /// The cell of a column, from 0; an empty one where the row has none.
    pub(super) fn slot(&self, column: usize) -> &Slot {
        self.slots.get(column).unwrap_or(&NOTHING)
    }

    /// What the cell of a column shows.
    pub(super) fn text(&self, column: usize) -> &str {
        &self.slot(column).text
    }

    /// The columns whose cells show something.
    pub(super) fn filled(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.slots.len()).filter(|&column| !self.text(column).is_empty())
    }

    /// What all cells show, from column A.
    pub(super) fn texts(&self) -> Vec<String> {
        self.slots.iter().map(|slot| slot.text.clone()).collect()
    }
}

impl Page {
    /// The place of a row in `lines`.
    pub(super) fn place(&self, row: u32) -> Option<usize> {
        self.lines.binary_search_by_key(&row, |line| line.number).ok()
    }

    /// Takes what the cells of a row show away, from column A.
    pub(super) fn take_texts(&mut self, row: u32) -> Vec<String> {
        let Some(place) = self.place(row) else { return Vec::new() };
        self.lines[place].slots.drain(..).map(|slot| slot.text).collect()
    }

    /// Takes the rows behind `last` away, and notes them.
    pub(super) fn end_at(&mut self, last: Option<u32>) {
        let Some(last) = last else { return };
        let end = self.lines.partition_point(|line| line.number <= last);
        self.behind = self.lines.split_off(end).into_iter().map(|line| line.number).collect();
    }

    /// Lets cells that are merged downwards below row `header` speak for all their rows.
    pub(super) fn spread_merged(&mut self, header: u32) {
        for merged in std::mem::take(&mut self.merged) {
            let ((top, bottom), (column, _)) = (merged.rows, merged.columns);
            if top > header && bottom > top {
                self.spread(top, bottom, column as usize);
            }
            self.merged.push(merged);
        }
    }

    fn spread(&mut self, top: u32, bottom: u32, column: usize) {
        let Some(from) = self.place(top) else { return };
        let said = self.lines[from].slot(column).clone();
        let below = self.lines[from + 1..].iter_mut().take_while(|line| line.number <= bottom);
        for line in below.filter(|_| !said.text.is_empty()) {
            if line.slots.len() <= column {
                line.slots.resize(column + 1, Slot::default());
            }
            line.slots[column] = said.clone();
        }
    }
}

/// The letter of a column counted from 0: A, B … Z, AA.
pub(crate) fn letter(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        more => letter(more - 1) + &last.to_string(),
    }
}

/// The column, from 0, of a letter; none for what is no letter of a column.
pub(crate) fn place_of(letter: &str) -> Option<usize> {
    let digit = |c: char| c.is_ascii_uppercase().then(|| c as usize - 'A' as usize + 1);
    let add = |sum: usize, digit: usize| sum.checked_mul(26)?.checked_add(digit);
    let number = letter.chars().try_fold(0, |sum, c| add(sum, digit(c)?))?;
    number.checked_sub(1)
}
