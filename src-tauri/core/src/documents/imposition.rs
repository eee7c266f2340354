//! Pieces on sheets: several side by side with marks to cut along, second sides behind their first.
//!
//! A piece is laid out from its own top left corner and never knows where it comes to stand. Must
//! never print a piece twice or let two overlap.

mod grid;
#[cfg(test)]
mod tests;

use langbiang_typeset::{Bookmark, Item, Page, Placement, Tag};

use super::calibration::Calibration;

pub(super) use grid::{Grid, PieceSide, ROUNDING};

/// Which side of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Front,
    Back,
}

/// One piece, or its second side, in millimetres from its own top left corner.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    /// What the outline calls it; empty for no entry.
    pub(super) name: String,
    /// What nobody needs to be read: backgrounds, fold marks, words that stand there once more.
    pub(super) decoration: Vec<Item>,
    /// What it says, in groups; becomes a section.
    pub(super) items: Vec<Item>,
}

/// So many pieces on as many sheets as they need. Pages are in printing order: the front of a
/// sheet, then its back where there is one.
///
/// Backs lie behind their fronts where the sheet is turned about its upright edge: by the long
/// edge where it stands upright, by the short edge where it lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Imposition {
    /// Where they stand.
    pub(super) grid: Grid,
    /// How many.
    pub(super) pieces: usize,
    /// Places of the first sheet that stay empty: labels that are gone already.
    pub(super) skip: usize,
    /// Whether each has a second side.
    pub(super) two_sided: bool,
}

impl Imposition {
    /// All pieces, one side each.
    pub(super) const fn new(grid: Grid, pieces: usize) -> Self {
        Self { grid, pieces, skip: 0, two_sided: false }
    }

    /// How many pages.
    pub(super) const fn pages(&self) -> usize {
        let used = if self.pieces == 0 { 0 } else { self.skip + self.pieces };
        used.div_ceil(self.grid.capacity()) * self.sides()
    }

    const fn sides(&self) -> usize {
        if self.two_sided { 2 } else { 1 }
    }

    /// Page `index`, corrected for the printer; `draw` makes a side of piece `n` of all.
    pub(super) fn page(
        &self,
        index: usize,
        calibration: Calibration,
        mut draw: impl FnMut(usize, Side) -> Piece,
    ) -> Page {
        let side = if index.is_multiple_of(self.sides()) { Side::Front } else { Side::Back };
        let first = index / self.sides() * self.grid.capacity();
        let mut items = self.grid.marks();
        let mut bookmarks = Vec::new();
        for place in 0..self.grid.capacity() {
            let piece = (first + place).checked_sub(self.skip).filter(|n| *n < self.pieces);
            let Some(piece) = piece else { continue };
            let corner = self.grid.corner(place, side);
            let drawn = draw(piece, side);
            if side == Side::Front && !drawn.name.is_empty() {
                let y = Some(corner.1);
                bookmarks.push(Bookmark { y, ..Bookmark::page(&*drawn.name) });
            }
            items.push(placed(drawn, corner));
        }
        let (width, height) = self.grid.paper();
        Page { width, height, items: calibration.corrected(items, side), bookmarks }
    }
}

fn placed(piece: Piece, (x, y): (f32, f32)) -> Item {
    let mut items = piece.decoration;
    if !piece.items.is_empty() {
        items.push(Tag::Section.of(piece.items));
    }
    Item::Placed(Placement::at(x, y), items)
}
