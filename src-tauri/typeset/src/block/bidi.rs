//! Words from right to left inside lines from left to right (Unicode's bidirectional algorithm, UAX
//! #9): a Hebrew name in a Vietnamese list.
//!
//! Every paragraph runs from left to right as a whole. Runs stay in the order in which they are
//! read, only their places change. Must cost nothing where all letters run from left to right.

use std::ops::Range;

use smallvec::SmallVec;
use unicode_bidi::{BidiInfo, Level};

use super::Line;

/// How deep each byte of a text stands inside text of the other direction; nothing where none runs
/// from right to left.
pub(super) struct Levels(Vec<Level>);

impl Levels {
    pub(super) fn of(text: &str) -> Self {
        let mixed = !text.is_ascii() && text.chars().any(is_leftwards);
        Self(if mixed { BidiInfo::new(text, Some(Level::ltr())).levels } else { Vec::new() })
    }

    /// The level of what begins at `at`.
    pub(super) fn at(&self, at: usize) -> u8 {
        self.0.get(at).map_or(0, Level::number)
    }

    /// The parts of a word that each run in one direction.
    pub(super) fn parts(&self, word: Range<usize>) -> SmallVec<[Range<usize>; 1]> {
        let levels = self.0.get(word.clone()).unwrap_or_default();
        let (mut parts, mut from) = (SmallVec::new(), word.start);
        for (i, pair) in levels.windows(2).enumerate() {
            if pair[0] != pair[1] {
                let to = word.start + i + 1;
                parts.push(from..to);
                from = to;
            }
        }
        parts.push(from..word.end);
        parts
    }
}

/// Letters of scripts that run from right to left, and signs that turn the direction.
fn is_leftwards(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}'
            | '\u{200f}'
            | '\u{202b}'
            | '\u{202e}'
            | '\u{2067}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

/// A run or the gap behind it.
struct Piece {
    level: u8,
    width: f32,
    run: Option<usize>,
}

impl Line {
    /// Whether any of its words runs from right to left.
    pub(super) fn is_mixed(&self) -> bool {
        self.runs.iter().any(|run| run.level > 0)
    }

    /// Moves its runs to where they are seen.
    pub(super) fn reorder(&mut self) {
        if !self.is_mixed() {
            return;
        }
        let mut pieces = self.pieces();
        turn(&mut pieces);
        let mut x = 0.0;
        for piece in pieces {
            if let Some(run) = piece.run.and_then(|at| self.runs.get_mut(at)) {
                run.x = x;
            }
            x += piece.width;
        }
    }

    fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(2 * self.runs.len());
        for (i, run) in self.runs.iter().enumerate() {
            let end = self.ends.get(i).copied().unwrap_or(run.x);
            pieces.push(Piece { level: run.level, width: end - run.x, run: Some(i) });
            if let Some(next) = self.runs.get(i + 1) {
                // A space between two of one direction runs with them.
                let level = run.level.min(next.level);
                pieces.push(Piece { level, width: next.x - end, run: None });
            }
        }
        pieces
    }
}

/// From the deepest level to the first, turns whatever stands at least so deep (UAX #9, L2).
fn turn(pieces: &mut [Piece]) {
    let deepest = pieces.iter().map(|piece| piece.level).max().unwrap_or(0);
    for level in (1..=deepest).rev() {
        let turned = |piece: &Piece| piece.level >= level;
        for run in pieces.chunk_by_mut(|a, b| turned(a) == turned(b)) {
            if run.first().is_some_and(turned) {
                run.reverse();
            }
        }
    }
}
