//! The two summits of Langbiang, as seen from Đà Lạt.

use langbiang_typeset::Item;

use super::{Pen, blend, line, smooth, stroke};
use crate::designs::area::Frame;

const CONTOURS: usize = 28;
/// Height of the higher summit above the plain, on the scale of [`height`].
const SUMMIT: f32 = 35.0;
/// The feet of the mountain, on the same scale.
const FOOT: (f32, f32) = (60.0, 174.0);

/// The mountain in contour lines, each a flatter echo of the ridge above it; the first colour is
/// that of the ridge, the second that of the plain. The measure is the width of the lines.
pub(super) fn ridge(pen: &Pen<'_>) -> Vec<Item> {
    let Frame { x: left, y: top, width, height: tall } = pen.frame;
    let contour = |i: usize| {
        let depth = i as f32 / (CONTOURS - 1) as f32;
        let point = |step: usize| {
            let share = step as f32 / 90.0;
            let x = FOOT.0 + (FOOT.1 - FOOT.0) * share;
            let rise = height(x) / SUMMIT * tall * (1.0 - depth).powf(1.2);
            (left + width * share, top + tall - rise)
        };
        let points: Vec<_> = (0..=90).map(point).collect();
        let colour = blend(pen.colour(0), pen.colour(1), (depth * 1.3).min(1.0));
        line(smooth(&points, false), stroke(colour, pen.measure(0.14)))
    };
    (0..CONTOURS).map(contour).collect()
}

/// Height of the ridge above the plain: two summits, their shoulders and some roughness.
fn height(x: f32) -> f32 {
    let hill = |centre: f32, width: f32, height: f32| {
        height * (-((x - centre) / width).abs().powf(1.55)).exp()
    };
    let mass = hill(102.0, 11.0, 17.0) + hill(130.0, 12.0, 24.0) + hill(116.0, 26.0, 14.0);
    let shoulders = hill(81.0, 10.0, 5.0) + hill(153.0, 13.0, 6.5);
    let rough = 0.8 * (x / 4.3).sin() + 0.5 * (x / 1.9 + 1.0).sin();
    (mass + shoulders + rough).max(0.0) * ease((x - FOOT.0) / 26.0) * ease((FOOT.1 - x) / 34.0)
}

/// Rises smoothly from 0 to 1.
fn ease(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}
