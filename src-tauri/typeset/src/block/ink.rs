//! How far letters really reach, whatever their font declares.

use super::Line;
use crate::units::mm;

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

/// The least distance of baselines at which no letter reaches into the line below.
pub(super) fn clear(lines: &[Line]) -> f32 {
    let reach = |pair: &[Line]| pair[0].ink().1 + pair[1].ink().0;
    lines.windows(2).map(reach).fold(0.0, f32::max)
}
