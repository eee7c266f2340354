//! The lines around cells: one under each row, and upright ones that run through all rows that
//! share an edge, so that a long table needs few.

use crate::{Item, Stroke};

/// The lines of one page while it is being filled.
#[derive(Default)]
pub(super) struct Rules {
    /// Upright lines that go on: their place and where they began.
    open: Vec<(f32, f32)>,
    /// Where the last row ended, unless none stands on the page.
    end: Option<f32>,
    rules: Vec<Item>,
}

impl Rules {
    /// The lines around a row from `y` to `y + height` with upright edges at `edges`, the first and
    /// the last of them the table's.
    pub(super) fn add(&mut self, edges: &[f32], (y, height): (f32, f32), stroke: Stroke) {
        let (Some(left), Some(right)) = (edges.first(), edges.last()) else { return };
        if self.end.is_none() {
            self.level((*left, *right), y, stroke);
        }
        self.level((*left, *right), y + height, stroke);
        self.upright(edges, (y, height), stroke);
    }

    /// Only the upright edges of a row.
    pub(super) fn upright(&mut self, edges: &[f32], (y, height): (f32, f32), stroke: Stroke) {
        let (kept, ended) = self.open.drain(..).partition(|(x, _)| has(edges, *x));
        self.open = kept;
        for (x, from) in ended as Vec<(f32, f32)> {
            self.rules.push(Item::Rule { from: (x, from), to: (x, y), stroke });
        }
        for x in edges {
            if !self.open.iter().any(|(open, _)| same(*open, *x)) {
                self.open.push((*x, y));
            }
        }
        self.end = Some(y + height);
    }

    /// A level line between two edges.
    pub(super) fn level(&mut self, (left, right): (f32, f32), y: f32, stroke: Stroke) {
        self.rules.push(Item::Rule { from: (left, y), to: (right, y), stroke });
    }

    /// All of the page's, ended.
    pub(super) fn finish(mut self, stroke: Stroke) -> Vec<Item> {
        if let Some(end) = self.end {
            self.upright(&[], (end, 0.0), stroke);
        }
        self.rules
    }
}

fn has(edges: &[f32], x: f32) -> bool {
    edges.iter().any(|edge| same(*edge, x))
}

/// Edges are sums of the same widths, taken in different orders.
fn same(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.01
}
