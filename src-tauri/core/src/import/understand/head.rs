//! Finds the header of a list: one row of heads or two, or none.
//!
//! Looks at labels and at how cells are merged, never at what the rows say about a person.

use super::{
    labels::{self, Label, Said},
    page::{Line, Page},
};
use crate::import::ColumnField;

/// The header must stand in one of so many rows that hold something.
const ROWS: usize = 60;

/// The header of a list.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// Its rows, from 1.
    pub(super) rows: Vec<u32>,
    /// Where the rows below it begin in the page's lines.
    pub(super) below: usize,
    /// What stands over each column, from A.
    pub(super) heads: Vec<Title>,
}

/// What stands over one column.
#[derive(Debug, Default, Clone)]
pub(super) struct Title {
    /// A head over several columns.
    pub(super) over: String,
    /// The column's own, with its line breaks.
    pub(super) own: String,
}

impl Title {
    /// Both in one line.
    pub(super) fn shown(&self) -> String {
        let own = self.own.split_whitespace().collect::<Vec<_>>().join(" ");
        let parts = [self.over.as_str(), &own];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ")
    }

    pub(super) fn said(&self) -> Option<Said> {
        match (self.over.is_empty(), self.own.is_empty()) {
            (_, false) => labels::said(&self.over, &self.own),
            _ => None,
        }
    }
}

/// The header; `said` is the last row of it where a user says so, 0 for none.
pub(super) fn find(page: &Page, said: Option<u32>) -> Head {
    match said {
        Some(0) => Head::default(),
        Some(row) => page.place(row).map_or_else(Head::default, |at| ending_at(page, at)),
        None => best(page).map_or_else(Head::default, |at| starting_at(page, at)),
    }
}

/// The row whose labels say the most; of equals the upper.
fn best(page: &Page) -> Option<usize> {
    let (mut best, mut most) = (None, 0.0);
    for (at, line) in page.lines.iter().take(ROWS).enumerate() {
        // No cell weighs more than 1: most rows below a header need no look at their words.
        if line.filled().count() as f32 > most {
            let weight = weight(line);
            if weight > most {
                (best, most) = (Some(at), weight);
            }
        }
    }
    best
}

/// How much a row is like a header: 0 unless it names people and something beside them.
fn weight(line: &Line) -> f32 {
    let said: Vec<Said> =
        line.filled().filter_map(|column| labels::of(line.slot(column).whole())).collect();
    let weight: f32 = said.iter().map(|(_, sure)| sure * sure).sum();
    let name = said.iter().any(|(label, _)| is_name(*label));
    let only = line.filled().count() == 1;
    match name {
        true if said.len() > 1 || (only && weight >= 1.0) => weight,
        false if said.len() > 2 => weight / 2.0,
        _ => 0.0,
    }
}

fn is_name(label: Label) -> bool {
    use ColumnField::{FamilyName, GivenName, Name};
    matches!(label, Label::Of(Name | FamilyName | GivenName))
}

fn starting_at(page: &Page, at: usize) -> Head {
    let first = &page.lines[at];
    let second = page.lines.get(at + 1).filter(|line| line.number == first.number + 1);
    match second {
        Some(second) if explains(second) => one_row(page, at, 2),
        Some(second) if stands_under(page, first, second) => two_rows(page, at),
        _ => one_row(page, at, 1),
    }
}

fn ending_at(page: &Page, at: usize) -> Head {
    let above = at.checked_sub(1).map(|above| (above, &page.lines[above], &page.lines[at]));
    match above {
        Some((above, first, second)) if stands_under(page, first, second) => two_rows(page, above),
        Some((above, _, second)) if explains(second) && weight(&page.lines[above]) > 0.0 => {
            one_row(page, above, 2)
        }
        _ => one_row(page, at, 1),
    }
}

fn one_row(page: &Page, at: usize, rows: usize) -> Head {
    let lines = &page.lines[at..at + rows];
    let title =
        |column| Title { over: String::new(), own: lines[0].slot(column).whole().to_owned() };
    Head {
        rows: lines.iter().map(|line| line.number).collect(),
        below: at + rows,
        heads: (0..lines[0].slots.len()).map(title).collect(),
    }
}

fn two_rows(page: &Page, at: usize) -> Head {
    let (first, second) = (&page.lines[at], &page.lines[at + 1]);
    let title = |column| {
        let below = second.slot(column).whole().to_owned();
        let own = first.slot(column).whole().to_owned();
        match below.is_empty() {
            true => Title { over: String::new(), own },
            false => Title { over: over(page, first, column).to_owned(), own: below },
        }
    };
    let width = first.slots.len().max(second.slots.len());
    Head {
        rows: vec![first.number, second.number],
        below: at + 2,
        heads: (0..width).map(title).collect(),
    }
}

/// The head over a column: its own cell, the merged one that covers it, or the nearest to the left.
fn over<'a>(page: &'a Page, line: &'a Line, column: usize) -> &'a str {
    let merged = page.merged.iter().find(|merged| {
        merged.rows.0 == line.number
            && (merged.columns.0..=merged.columns.1).contains(&(column as u32))
    });
    match merged {
        Some(merged) => line.text(merged.columns.0 as usize),
        None => (0..=column)
            .rev()
            .map(|left| line.text(left))
            .find(|text| !text.is_empty())
            .unwrap_or(""),
    }
}

/// Whether a row only explains the heads above it: `(nếu có)`, `(ghi đầy đủ, có dấu)`.
fn explains(line: &Line) -> bool {
    let is_bracket = |text: &str| text.starts_with('(') && text.ends_with(')');
    let has_words = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() > 2;
    line.filled().next().is_some()
        && line.filled().all(|column| is_bracket(line.text(column)))
        && line.filled().any(|column| has_words(line.text(column)))
}

/// Whether the second row holds heads that stand under wider ones of the first: it has cells only
/// under those, and two of them or one that is a label.
fn stands_under(page: &Page, first: &Line, second: &Line) -> bool {
    let empty_above = |column: usize| first.text(column).is_empty();
    let under = |column: usize| {
        empty_above(column) || (empty_above(column + 1) && !second.text(column + 1).is_empty())
    };
    let known = second.filled().filter(|&column| labels::of(second.slot(column).whole()).is_some());
    let filled: Vec<usize> = second.filled().collect();
    filled.len() > 1
        && filled.iter().any(|&column| empty_above(column))
        && filled.iter().all(|&column| under(column) || merged_wide(page, first, column))
        && known.count() * 2 >= filled.len().min(4)
        && filled.iter().all(|&column| !second.text(column).chars().all(|c| c.is_ascii_digit()))
}

fn merged_wide(page: &Page, line: &Line, column: usize) -> bool {
    page.merged.iter().any(|merged| {
        merged.rows == (line.number, line.number)
            && merged.columns.1 > merged.columns.0
            && (merged.columns.0..=merged.columns.1).contains(&(column as u32))
    })
}
