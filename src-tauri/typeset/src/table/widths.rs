//! Widths of columns from what stands in them.
//!
//! A column is as wide as its share of all text: where the texts of a column are together `S` wide
//! and the column `w`, they need about `S / w` lines, and the sum of that over all columns is least
//! where the widths are as the roots of the `S`. No column is narrower than its widest part that is
//! kept together (a name) nor wider than its widest text needs; where there is no room for that, no
//! column is narrower than its widest word.

use super::{Row, Table};
use crate::{
    Shaper,
    block::{self, Extent},
};

/// How wide a column may be, in millimetres, padding included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Width {
    /// At least.
    pub least: f32,
    /// At most, unless all columns together leave room.
    pub most: f32,
    /// Whether its texts should stay on one line, as far as `most` allows.
    pub whole: bool,
    /// Whether what a no-break space binds in it stays together even where room is short: a
    /// telephone number.
    pub bound: bool,
}

impl Width {
    /// Exactly so wide.
    #[must_use]
    pub const fn fixed(width: f32) -> Self {
        Self { least: width, most: width, whole: false, bound: false }
    }

    /// Between these; the text wraps.
    #[must_use]
    pub const fn between(least: f32, most: f32) -> Self {
        Self { least, most, whole: false, bound: false }
    }

    /// Between these; no text wraps that is not wider than the most.
    #[must_use]
    pub const fn whole(least: f32, most: f32) -> Self {
        Self { least, most, whole: true, bound: false }
    }

    /// The same, and what a no-break space binds stays together however short room is.
    #[must_use]
    pub const fn bound(least: f32, most: f32) -> Self {
        Self { least, most, whole: true, bound: true }
    }
}

/// How wide the texts of a table are.
#[derive(Debug, Clone, Default)]
pub struct Natural {
    columns: Vec<Column>,
    /// Of each row, the widths of its texts on one line each; spanning cells count for none.
    rows: Vec<Vec<f32>>,
    padding: f32,
    /// By how much of their size letters are smaller than those that wishes are made for.
    shrunk: f32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Column {
    /// The widest word.
    word: f32,
    /// The widest part that is kept together.
    part: f32,
    /// The widest text.
    text: f32,
    /// All texts together.
    sum: f32,
}

/// Widths that were found.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// Of each column, in millimetres.
    pub widths: Vec<f32>,
    /// How many lines a row has, about, on the average.
    pub lines: f32,
    /// For what there is room.
    pub room: Room,
}

/// For what every column has room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// For all that should stay together.
    Ample,
    /// For its widest word.
    Tight,
    /// Not even for that: words are broken.
    Lacking,
}

impl Natural {
    /// Measures all texts of a table.
    pub(super) fn of(shaper: &mut Shaper<'_>, table: &Table) -> Self {
        let columns = table.header.cells.len().max(table.columns.len());
        let mut natural = Self {
            columns: vec![Column::default(); columns],
            rows: Vec::with_capacity(table.rows.len()),
            padding: 2.0 * table.padding.0,
            shrunk: 0.0,
        };
        natural.add(shaper, &table.header, true);
        for row in &table.rows {
            natural.add(shaper, row, false);
        }
        natural
    }

    fn add(&mut self, shaper: &mut Shaper<'_>, row: &Row, header: bool) {
        let mut at = 0;
        let mut texts = vec![0.0; self.columns.len()];
        for cell in &row.cells {
            let span = cell.span();
            if span == 1 && at < texts.len() {
                for paragraph in &cell.paragraphs {
                    let Extent { text, part, word } = block::extent(shaper, paragraph);
                    let column = &mut self.columns[at];
                    column.word = column.word.max(word);
                    column.part = column.part.max(part);
                    // A header may wrap: it stands once a page.
                    if !header {
                        column.text = column.text.max(text);
                        column.sum += text;
                        texts[at] = f32::max(texts[at], text);
                    }
                }
            }
            at += span;
        }
        if !header {
            self.rows.push(texts);
        }
    }

    /// The same with all letters `factor` times as large; columns with text may be narrower in the
    /// same measure than is wished.
    #[must_use]
    pub fn scaled(&self, factor: f32) -> Self {
        let column = |column: &Column| Column {
            word: column.word * factor,
            part: column.part * factor,
            text: column.text * factor,
            sum: column.sum * factor,
        };
        let row = |row: &Vec<f32>| row.iter().map(|text| text * factor).collect();
        Self {
            columns: self.columns.iter().map(column).collect(),
            rows: self.rows.iter().map(row).collect(),
            padding: self.padding,
            shrunk: 1.0 - factor * (1.0 - self.shrunk),
        }
    }

    /// Widths that fill `total` millimetres as well as the wishes allow.
    #[must_use]
    pub fn fit(&self, wishes: &[Width], total: f32) -> Fitted {
        let (low, high): (Vec<f32>, Vec<f32>) =
            wishes.iter().enumerate().map(|(i, wish)| self.bounds(i, *wish)).unzip();
        let words: Vec<f32> =
            low.iter().zip(wishes).enumerate().map(|(i, pair)| self.tight(i, pair)).collect();
        let sum = |widths: &[f32]| widths.iter().sum::<f32>();
        let (room, widths) = if sum(&words) > total + 0.01 {
            let share = total / sum(&words);
            (Room::Lacking, words.iter().map(|width| width * share).collect())
        } else if sum(&low) > total + 0.01 {
            (Room::Tight, self.share(&words, &low, total))
        } else if sum(&high) <= total {
            (Room::Ample, widen(&high, wishes, total))
        } else {
            (Room::Ample, self.share(&low, &high, total))
        };
        Fitted { lines: self.lines(&widths), widths, room }
    }

    /// The least width of column `i` where room is short: for its widest word, less than is wished;
    /// but as wished where it is written in by hand.
    fn tight(&self, i: usize, (low, wish): (&f32, &Width)) -> f32 {
        let Column { word, text, .. } = self.columns.get(i).copied().unwrap_or_default();
        let wraps = text > 0.0 && wish.least < wish.most && !wish.bound;
        if wraps { low.min(word + self.padding + 0.1) } else { *low }
    }

    /// The least width of each column, in millimetres: that of what is kept together, padding
    /// included, or what is wished.
    #[must_use]
    pub fn least(&self, wishes: &[Width]) -> Vec<f32> {
        wishes.iter().enumerate().map(|(i, wish)| self.bounds(i, *wish).0).collect()
    }

    fn bounds(&self, i: usize, wish: Width) -> (f32, f32) {
        let Column { part, text, .. } = self.columns.get(i).copied().unwrap_or_default();
        let least = if wish.whole { text.max(part) } else { part };
        let wished = if text > 0.0 { wish.least * (1.0 - self.shrunk) } else { wish.least };
        let low = (least + self.padding + 0.1).clamp(wished.min(wish.most), wish.most);
        let high = (text + self.padding + 0.1).clamp(low, wish.most);
        (low, high)
    }

    /// Between the bounds, as the roots of the sums; the factor is found by halving.
    fn share(&self, low: &[f32], high: &[f32], total: f32) -> Vec<f32> {
        let widths = |factor: f32| -> Vec<f32> {
            let width = |(i, (low, high)): (usize, (&f32, &f32))| {
                let sum = self.columns.get(i).map_or(0.0, |column| column.sum);
                (factor * sum.sqrt()).clamp(*low, *high)
            };
            low.iter().zip(high).enumerate().map(width).collect()
        };
        let (mut least, mut most) = (0.0, total);
        for _ in 0..40 {
            let middle = f32::midpoint(least, most);
            let sum: f32 = widths(middle).iter().sum();
            if sum > total { most = middle } else { least = middle }
        }
        let mut widths = widths(least);
        let rest = total - widths.iter().sum::<f32>();
        if let Some(widest) = widths.iter_mut().max_by(|a, b| a.total_cmp(b)) {
            *widest += rest;
        }
        widths
    }

    /// Lines a row, about: words seldom fill a line to its end.
    fn lines(&self, widths: &[f32]) -> f32 {
        let of = |(text, width): (&f32, &f32)| {
            let room = (width - self.padding).max(1.0);
            if *text <= room { 1.0 } else { (text * 1.08 / room).ceil() }
        };
        let row = |texts: &Vec<f32>| texts.iter().zip(widths).map(of).fold(1.0, f32::max);
        self.rows.iter().map(row).sum::<f32>() / self.rows.len().max(1) as f32
    }
}

/// Gives what is left to the columns that are not fixed, in proportion to their widths.
fn widen(widths: &[f32], wishes: &[Width], total: f32) -> Vec<f32> {
    let rest = total - widths.iter().sum::<f32>();
    let grows = |wish: &Width| wish.least < wish.most;
    let all = !wishes.iter().any(grows);
    let share = |(width, wish): (&f32, &Width)| if all || grows(wish) { *width } else { 0.0 };
    let growing: f32 = widths.iter().zip(wishes).map(share).sum();
    let wider = |pair: (&f32, &Width)| pair.0 + rest * share(pair) / growing.max(0.1);
    widths.iter().zip(wishes).map(wider).collect()
}
