//! Where pieces stand on a sheet, and where it is cut.

use langbiang_typeset::{Colour, Item, Stroke};

use super::Side;

/// Air between a piece and the mark that shows where to cut, in millimetres.
const MARK_AIR: f32 = 1.0;
/// The length of a mark; shorter where the sheet ends.
const MARK: f32 = 4.0;
/// The shortest mark that helps.
const SHORTEST: f32 = 1.5;
const HAIRLINE: Stroke = Stroke { colour: Colour::BLACK, width: 0.1 };
/// What sums of millimetres may be off by.
pub(in crate::documents) const ROUNDING: f32 = 0.01;
/// What may be left over of a sheet that a size divides: two of A6 are a millimetre lower than A4.
const REST: f32 = 2.0;

/// A side of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::documents) enum PieceSide {
    Width,
    Height,
}

/// Columns and rows of equal pieces on a sheet; lengths in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::documents) struct Grid {
    paper: (f32, f32),
    piece: (f32, f32),
    pub(super) columns: usize,
    pub(super) rows: usize,
    /// The top left corner of the first piece.
    corner: (f32, f32),
    /// Air between columns and between rows.
    gap: (f32, f32),
    marked: bool,
    /// Where each piece is folded, from its top.
    fold: Option<f32>,
}

impl Grid {
    /// As many pieces as `paper` holds inside `margin`, upright or lying, whichever holds more, in
    /// its middle, with `gap` between them and marks to cut along. None where not even one fits.
    ///
    /// Pieces that divide the paper, as A6 does A4, reach its edge.
    pub(in crate::documents) fn fullest(
        paper: (f32, f32),
        piece: (f32, f32),
        margin: f32,
        gap: f32,
    ) -> Option<Self> {
        let ways = [paper, (paper.1, paper.0)];
        let inside = ways.iter().filter_map(|paper| Self::inside(*paper, piece, margin, gap));
        let divided = ways.iter().filter_map(|paper| Self::divided(*paper, piece));
        // Of equals the first: upright, and with a margin.
        let fuller = |best: Self, next: Self| {
            if next.capacity() > best.capacity() { next } else { best }
        };
        inside.chain(divided).reduce(fuller)
    }

    /// Why there is no place for a piece: which of its sides is too long, and how long it may be
    /// beside the other, in millimetres. The width is to blame only where no height helps.
    pub(in crate::documents) fn too_long(
        paper: (f32, f32),
        piece: (f32, f32),
        margin: f32,
    ) -> (PieceSide, f32) {
        let inside = |side: f32| side - 2.0 * margin;
        let ways = [paper, (paper.1, paper.0)].map(|(w, h)| (inside(w), inside(h)));
        let heights = ways.iter().filter(|(width, _)| piece.0 <= width + ROUNDING);
        match heights.map(|(_, height)| *height).reduce(f32::max) {
            Some(height) => (PieceSide::Height, height),
            None => (PieceSide::Width, ways[0].0.max(ways[1].0)),
        }
    }

    /// One piece on paper of its own size.
    pub(in crate::documents) const fn alone(piece: (f32, f32)) -> Self {
        Self {
            paper: piece,
            piece,
            columns: 1,
            rows: 1,
            corner: (0.0, 0.0),
            gap: (0.0, 0.0),
            marked: false,
            fold: None,
        }
    }

    /// The same with marks where each piece is folded, so far below its top.
    pub(in crate::documents) const fn folded(self, below: f32) -> Self {
        Self { fold: Some(below), ..self }
    }

    /// Columns and rows as they are given, as for a sheet of labels, without marks. None where
    /// there are none or they do not keep to the paper.
    pub(in crate::documents) fn given(
        paper: (f32, f32),
        piece: (f32, f32),
        (columns, rows): (usize, usize),
        corner: (f32, f32),
        gap: (f32, f32),
    ) -> Option<Self> {
        if columns * rows == 0 || piece.0 <= 0.0 || piece.1 <= 0.0 {
            return None;
        }
        let grid = Self { paper, piece, columns, rows, corner, gap, marked: false, fold: None };
        let (right, bottom) = grid.end();
        (right <= paper.0 + ROUNDING && bottom <= paper.1 + ROUNDING).then_some(grid)
    }

    fn inside(paper: (f32, f32), piece: (f32, f32), margin: f32, gap: f32) -> Option<Self> {
        let many = |paper: f32, piece: f32| {
            let room = paper - 2.0 * margin + gap + ROUNDING;
            (room / (piece + gap).max(1.0)).max(0.0) as usize
        };
        let counts = (many(paper.0, piece.0), many(paper.1, piece.1));
        Self::centred(paper, piece, counts, gap)
    }

    fn divided(paper: (f32, f32), piece: (f32, f32)) -> Option<Self> {
        let many = |paper: f32, piece: f32| {
            let many = (paper + ROUNDING) / piece.max(1.0);
            (paper - many.floor() * piece <= REST).then_some(many as usize)
        };
        let counts = (many(paper.0, piece.0)?, many(paper.1, piece.1)?);
        Self::centred(paper, piece, counts, 0.0)
    }

    fn centred(
        paper: (f32, f32),
        piece: (f32, f32),
        counts: (usize, usize),
        gap: f32,
    ) -> Option<Self> {
        let grid = Self::given(paper, piece, counts, (0.0, 0.0), (gap, gap))?;
        let (right, bottom) = grid.end();
        let corner = ((paper.0 - right) / 2.0, (paper.1 - bottom) / 2.0);
        Some(Self { corner, marked: true, ..grid })
    }

    /// Width and height of the sheet.
    pub(in crate::documents) const fn paper(&self) -> (f32, f32) {
        self.paper
    }

    /// Width and height of a piece.
    pub(in crate::documents) const fn piece(&self) -> (f32, f32) {
        self.piece
    }

    /// How many pieces a sheet holds.
    pub(in crate::documents) const fn capacity(&self) -> usize {
        self.columns * self.rows
    }

    /// The top left corner of a place, counted along the rows of the front; its back lies behind it.
    pub(super) fn corner(&self, place: usize, side: Side) -> (f32, f32) {
        let (column, row) = (place % self.columns, place / self.columns);
        let x = self.corner.0 + column as f32 * (self.piece.0 + self.gap.0);
        let y = self.corner.1 + row as f32 * (self.piece.1 + self.gap.1);
        match side {
            Side::Front => (x, y),
            Side::Back => (self.paper.0 - x - self.piece.0, y),
        }
    }

    /// The bottom right corner of the last piece.
    fn end(&self) -> (f32, f32) {
        let last = self.corner(self.capacity() - 1, Side::Front);
        (last.0 + self.piece.0, last.1 + self.piece.1)
    }

    /// The marks to cut along, outside all pieces; one where two pieces touch.
    pub(super) fn marks(&self) -> Vec<Item> {
        if !self.marked {
            return Vec::new();
        }
        let (left, top) = self.corner;
        let (right, bottom) = self.end();
        let across = cuts(left, self.piece.0, self.gap.0, self.columns);
        let down = cuts(top, self.piece.1, self.gap.1, self.rows);
        let upright = beside(top, bottom, self.paper.1)
            .flat_map(|(from, to)| across.iter().map(move |x| rule((*x, from), (*x, to))));
        let lying = beside(left, right, self.paper.0)
            .flat_map(|(from, to)| down.iter().map(move |y| rule((from, *y), (to, *y))));
        upright.chain(lying).chain(self.fold_marks(left, right)).collect()
    }

    /// Dashes beside each row where its pieces are folded.
    fn fold_marks(&self, left: f32, right: f32) -> Vec<Item> {
        let Some(fold) = self.fold else { return Vec::new() };
        let row = |row: usize| self.corner.1 + row as f32 * (self.piece.1 + self.gap.1) + fold;
        let dashes = |(from, to): (f32, f32), y: f32| {
            let dash = (to - from) / 5.0;
            [0.0, 2.0, 4.0].map(|n| rule((from + n * dash, y), (from + (n + 1.0) * dash, y)))
        };
        let sides: Vec<(f32, f32)> = beside(left, right, self.paper.0).collect();
        (0..self.rows)
            .flat_map(|n| sides.iter().flat_map(move |side| dashes(*side, row(n))))
            .collect()
    }
}

/// Where it is cut along one direction, each place once.
fn cuts(first: f32, piece: f32, gap: f32, count: usize) -> Vec<f32> {
    let begin = |n: usize| first + n as f32 * (piece + gap);
    let mut cuts: Vec<f32> = (0..count).flat_map(|n| [begin(n), begin(n) + piece]).collect();
    cuts.dedup_by(|next, last| (*next - *last).abs() < ROUNDING);
    cuts
}

/// From where to where a mark goes before and behind the pieces, as far as the sheet has room.
fn beside(begin: f32, end: f32, paper: f32) -> impl Iterator<Item = (f32, f32)> {
    let before = ((begin - MARK_AIR - MARK).max(0.0), begin - MARK_AIR);
    let behind = (end + MARK_AIR, (end + MARK_AIR + MARK).min(paper));
    [before, behind].into_iter().filter(|(from, to)| to - from >= SHORTEST)
}

const fn rule(from: (f32, f32), to: (f32, f32)) -> Item {
    Item::Rule { from, to, stroke: HAIRLINE }
}
