//! What a printer does to a page, measured once, and how a page is corrected for it.
//!
//! For what must meet paper that is cut or printed already: badges, labels, cards. Must never be
//! applied to anything else.

mod page;

use std::fmt;

use langbiang_typeset::{Item, Placement};

use super::imposition::Side;

pub use page::{CalibrationPage, Choices};

/// Where the corner to measure from stands on the calibration page, in millimetres from its left
/// and its top edge.
const CORNER: f32 = 20.0;
/// How long the rulers of the calibration page are, across and down, in millimetres.
const ACROSS: f32 = 150.0;
const DOWN: f32 = 200.0;
/// What a printer may be off by, in millimetres: more is a slip of the pen or a scaled print.
const FARTHEST: f32 = 10.0;

/// What was measured on the calibration page, in millimetres; as it should be where nothing was.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calibration {
    /// From the left edge of the paper to the corner.
    left: f32,
    /// From its top edge to the corner.
    top: f32,
    /// The length of the ruler across.
    across: f32,
    /// The length of the ruler down.
    down: f32,
    /// On the back, where it was measured: from the left and the top edge of the paper to the
    /// corner. As on the front where it was not.
    back: Option<(f32, f32)>,
}

impl Default for Calibration {
    fn default() -> Self {
        Self { left: CORNER, top: CORNER, across: ACROSS, down: DOWN, back: None }
    }
}

impl Calibration {
    /// Reads the measures in the order of the page, `20.5 19.8 149.6 200.2` and two more of the
    /// back, with a point or a comma each. None unless they are four or six and could have been
    /// measured.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let number = |word: &str| word.replace(',', ".").parse::<f32>().ok();
        let words = text.split(|c: char| c.is_whitespace() || c == ';').filter(|w| !w.is_empty());
        let measures: Vec<f32> = words.map(number).collect::<Option<_>>()?;
        let (left, top, across, down, back) = match measures[..] {
            [left, top, across, down] => (left, top, across, down, None),
            [left, top, across, down, x, y] => (left, top, across, down, Some((x, y))),
            _ => return None,
        };
        let near = |measured: f32, exact: f32| (measured - exact).abs() <= FARTHEST;
        let corner = |(x, y): (f32, f32)| near(x, CORNER) && near(y, CORNER);
        let possible = corner((left, top)) && back.is_none_or(corner);
        let possible = possible && near(across, ACROSS) && near(down, DOWN);
        possible.then_some(Self { left, top, across, down, back })
    }

    /// What is to be done to a side so that it comes out of this printer as it was laid out.
    ///
    /// The printer puts `x` at `offset + scale * x`; the page says what gives `x` after that.
    fn placement(self, side: Side) -> Placement {
        let (across, down) = (ACROSS / self.across, DOWN / self.down);
        let front = (self.left, self.top);
        let (left, top) = if side == Side::Back { self.back.unwrap_or(front) } else { front };
        let (x, y) = (CORNER - left * across, CORNER - top * down);
        Placement::at(x, y).scaled(across, down)
    }

    /// All items of a side, corrected.
    pub(super) fn corrected(self, items: Vec<Item>, side: Side) -> Vec<Item> {
        let placement = self.placement(side);
        let exact = placement == Placement::at(0.0, 0.0);
        if exact { items } else { vec![Item::Placed(placement, items)] }
    }
}

/// As it is read.
impl fmt::Display for Calibration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { left, top, across, down, back } = self;
        write!(f, "{left} {top} {across} {down}")?;
        back.map_or(Ok(()), |(left, top)| write!(f, " {left} {top}"))
    }
}

#[cfg(test)]
mod tests;
