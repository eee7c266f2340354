//! Sheets of labels: those that shops sell in A4, and own measures.
//!
//! Columns, rows and measures are those printed on the packs (Avery L7160, L7163, L7162, 3474,
//! L7165 and all that copy them); such sheets stand in the middle of the paper.

use langbiang_typeset::units::A4;

use super::Choices;
use crate::{
    Error, FieldProblem, Result,
    documents::imposition::{Grid, ROUNDING},
    error::Problem,
    printing::unreadable,
};

crate::vocabulary::vocabulary! {
    /// A sheet of labels, by its columns and rows.
    LabelSheet {
        /// 63.5 x 38.1 mm, 21 a sheet (L7160).
        Three7 = "3x7",
        /// 70 x 37 mm, 24 a sheet, to the edge of the paper (3474).
        Three8 = "3x8",
        /// 99.1 x 67.7 mm, 8 a sheet (L7165).
        Two4 = "2x4",
        /// 99.1 x 38.1 mm, 14 a sheet (L7163).
        Two7 = "2x7",
        /// 99.1 x 33.9 mm, 16 a sheet (L7162).
        Two8 = "2x8",
        /// The measures given.
        Own = "own",
    }
}

/// Columns and rows, width and height of a label, and the gap between columns; rows touch.
type Measures = ((usize, usize), (f32, f32), f32);

impl LabelSheet {
    const fn measures(self) -> Option<Measures> {
        Some(match self {
            Self::Three7 => ((3, 7), (63.5, 38.1), 2.54),
            Self::Three8 => ((3, 8), (70.0, 37.0), 0.0),
            Self::Two4 => ((2, 4), (99.1, 67.7), 2.5),
            Self::Two7 => ((2, 7), (99.1, 38.1), 2.5),
            Self::Two8 => ((2, 8), (99.1, 33.9), 2.5),
            Self::Own => return None,
        })
    }
}

/// Where the labels stand.
pub(super) fn grid(choices: &Choices) -> Result<Grid> {
    let Some((counts, label, gap)) = choices.labels.measures() else { return own(choices) };
    let whole = |count: usize, label: f32, gap: f32| count as f32 * (label + gap) - gap;
    let left = (A4.0 - whole(counts.0, label.0, gap)) / 2.0;
    let top = (A4.1 - whole(counts.1, label.1, 0.0)) / 2.0;
    Grid::given(A4, label, counts, (left, top), (gap, 0.0)).ok_or_else(|| unreadable("labels"))
}

/// The smallest label that letters can be read on, and the most of them across and down a sheet.
const SMALLEST: (f32, f32) = (15.0, 10.0);
const MOST: (u32, u32) = (14, 29);

fn own(choices: &Choices) -> Result<Grid> {
    let across = Way {
        fields: ["columns", "label_width", "left"],
        count: choices.columns,
        size: choices.label_width,
        before: choices.left,
        gap: choices.column_gap,
    };
    let down = Way {
        fields: ["rows", "label_height", "top"],
        count: choices.rows,
        size: choices.label_height,
        before: choices.top,
        gap: choices.row_gap,
    };
    let wrong = [across.problem(SMALLEST.0, MOST.0, A4.0), down.problem(SMALLEST.1, MOST.1, A4.1)];
    let wrong: Vec<FieldProblem> = wrong.into_iter().flatten().collect();
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    let counts = (choices.columns as usize, choices.rows as usize);
    let label = (choices.label_width, choices.label_height);
    let gap = (choices.column_gap, choices.row_gap);
    let grid = Grid::given(A4, label, counts, (choices.left, choices.top), gap);
    grid.ok_or_else(|| unreadable("labels"))
}

/// The measures across a sheet, or down.
struct Way {
    /// Names of the count, of the size and of what is before the first.
    fields: [&'static str; 3],
    count: u32,
    size: f32,
    before: f32,
    gap: f32,
}

impl Way {
    /// What is wrong with them on a sheet so long, told of the measure that is to blame.
    fn problem(&self, smallest: f32, most: u32, sheet: f32) -> Option<FieldProblem> {
        let [count, size, before] = self.fields;
        let rest = sheet - self.before;
        if rest < smallest {
            return Some(FieldProblem::out_of_range(before, 0, (sheet - smallest).floor()));
        }
        if !(smallest..=rest + ROUNDING).contains(&self.size) {
            return Some(FieldProblem::out_of_range(size, smallest, rest.floor()));
        }
        if !(1..=most).contains(&self.count) {
            return Some(FieldProblem::out_of_range(count, 1, most));
        }
        let fitting = ((rest + self.gap + ROUNDING) / (self.size + self.gap)) as u32;
        let beyond = FieldProblem::new(count, Problem::BeyondPaper).with("most", fitting);
        (self.count > fitting).then_some(beyond)
    }
}
