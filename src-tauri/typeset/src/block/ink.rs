//! How far letters really reach, whatever their font declares.

use super::Line;
use crate::{Shaper, page::Run, units::mm};

impl Line {
    /// How far its letters really rise above the baseline and fall below it, in millimetres.
    #[must_use]
    pub fn ink(&self) -> (f32, f32) {
        let (mut rise, mut fall) = (0.0, 0.0);
        for run in &self.runs {
            for word in &run.words {
                rise = f32::max(rise, mm(word.ink.0 * run.style.size));
                fall = f32::max(fall, mm(word.ink.1 * run.style.size));
            }
        }
        (rise, fall)
    }
}

impl Run {
    /// The rectangle around its letters, in millimetres: left, top, right, bottom. Across it goes
    /// by how far letters advance, down by how far they really reach.
    #[must_use]
    pub fn ink(&self, shaper: &Shaper<'_>) -> (f32, f32, f32, f32) {
        let Self { x, y, style, words, .. } = self;
        let space = shaper.space(style.face) + style.tracking;
        let spaces = space * words.len().saturating_sub(1) as f32;
        let width: f32 = words.iter().map(|word| word.width(style.tracking)).sum();
        let reach =
            |of: fn(&(f32, f32)) -> f32| words.iter().map(|word| of(&word.ink)).fold(0.0, f32::max);
        let em = mm(style.size);
        // What is added after the last letter is no part of it.
        let right = x + (width + spaces - style.tracking) * em;
        (*x, y - reach(|ink| ink.0) * em, right, y + reach(|ink| ink.1) * em)
    }
}

/// The least distance of baselines at which no letter reaches into the line below.
pub(super) fn clear(lines: &[Line]) -> f32 {
    let reach = |pair: &[Line]| pair[0].ink().1 + pair[1].ink().0;
    lines.windows(2).map(reach).fold(0.0, f32::max)
}
