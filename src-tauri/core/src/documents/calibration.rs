//! What a printer does to a page, measured once, and how a page is corrected for it.
//!
//! For what must meet paper that is cut or printed already: badges, labels, cards. Must never be
//! applied to anything else.

mod page;

use std::fmt;

use langbiang_typeset::{Item, Placement};

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
}

impl Default for Calibration {
    fn default() -> Self {
        Self { left: CORNER, top: CORNER, across: ACROSS, down: DOWN }
    }
}

impl Calibration {
    /// Reads the four measures in the order of the page, `20.5 19.8 149.6 200.2`, with a point or a
    /// comma each. None unless they are four and could have been measured.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let number = |word: &str| word.replace(',', ".").parse::<f32>().ok();
        let words = text.split(|c: char| c.is_whitespace() || c == ';').filter(|w| !w.is_empty());
        let measures: Vec<f32> = words.map(number).collect::<Option<_>>()?;
        let [left, top, across, down] = measures.try_into().ok()?;
        let near = |measured: f32, exact: f32| (measured - exact).abs() <= FARTHEST;
        let possible =
            near(left, CORNER) && near(top, CORNER) && near(across, ACROSS) && near(down, DOWN);
        possible.then_some(Self { left, top, across, down })
    }

    /// What is to be done to a page so that it comes out of this printer as it was laid out.
    ///
    /// The printer puts `x` at `offset + scale * x`; the page says what gives `x` after that.
    fn placement(self) -> Placement {
        let (across, down) = (ACROSS / self.across, DOWN / self.down);
        let (x, y) = (CORNER - self.left * across, CORNER - self.top * down);
        Placement::at(x, y).scaled(across, down)
    }

    /// All items of a page, corrected.
    pub(super) fn corrected(self, items: Vec<Item>) -> Vec<Item> {
        if self == Self::default() { items } else { vec![Item::Placed(self.placement(), items)] }
    }
}

/// As it is read.
impl fmt::Display for Calibration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { left, top, across, down } = self;
        write!(f, "{left} {top} {across} {down}")
    }
}

#[cfg(test)]
mod tests;
