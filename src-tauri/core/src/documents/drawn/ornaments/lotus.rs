//! The lotus: a flower seen from the side, and a frame with a bud in each corner.

use langbiang_typeset::{Colour, Item, Path, Segment, Stroke};

use super::{Pen, Point, line, stroke};

/// A petal: how far it leans from upright in degrees, how long and how wide it is as shares of the
/// flower's height; from back to front.
const PETALS: [(f32, f32, f32); 11] = [
    (-74.0, 0.86, 0.2),
    (74.0, 0.86, 0.2),
    (-22.0, 0.98, 0.27),
    (22.0, 0.98, 0.27),
    (-56.0, 0.9, 0.25),
    (56.0, 0.9, 0.25),
    (0.0, 1.0, 0.3),
    (-40.0, 0.86, 0.27),
    (40.0, 0.86, 0.27),
    (-17.0, 0.74, 0.27),
    (17.0, 0.74, 0.27),
];

/// A flower that stands on the middle of the frame's lower edge: filled with the second colour,
/// drawn in the first. The measure is the width of the lines.
pub(super) fn lotus(pen: &Pen<'_>) -> Vec<Item> {
    let frame = pen.frame;
    let foot = (frame.x + frame.width / 2.0, frame.y + frame.height);
    let height = frame.height.min(frame.width / 1.8);
    let edge = stroke(pen.colour(0), pen.measure(0.2));
    let petals = PETALS.iter().enumerate().flat_map(|(i, (lean, long, wide))| {
        let last = PETALS.len() - 1;
        let share = 0.35 + 0.65 * (1.0 - i as f32 / last as f32);
        let fill = super::blend(Colour::WHITE, pen.colour(1), share);
        petal(foot, lean.to_radians(), (height * long, height * wide), fill, edge)
    });
    petals.collect()
}

/// A petal from its foot to its point, with three fine veins.
fn petal(
    foot: Point,
    lean: f32,
    (long, wide): Point,
    fill: Colour,
    Stroke { colour, width }: Stroke,
) -> Vec<Item> {
    let (sin, cos) = lean.sin_cos();
    // Upright coordinates: across to the right, up from the foot.
    let at =
        |across: f32, up: f32| (foot.0 + across * cos + up * sin, foot.1 + across * sin - up * cos);
    let curve = |a: Point, b: Point, to: Point| Segment::Curve(a.0, a.1, b.0, b.1, to.0, to.1);
    let half = wide / 2.0;
    let outline = vec![
        Segment::Move(foot.0, foot.1),
        curve(at(half * 0.9, long * 0.12), at(half * 1.9, long * 0.62), at(0.0, long)),
        curve(at(-half * 1.9, long * 0.62), at(-half * 0.9, long * 0.12), at(0.0, 0.0)),
        Segment::Close,
    ];
    let outline = Path { segments: outline, fill: Some(fill), stroke: Some(stroke(colour, width)) };
    let vein = |side: f32| {
        let begin = at(side * half * 0.1, long * 0.25);
        let segments = vec![
            Segment::Move(begin.0, begin.1),
            curve(
                at(side * half * 0.5, long * 0.45),
                at(side * half * 0.6, long * 0.65),
                at(side * half * 0.25, long * 0.86),
            ),
        ];
        line(segments, stroke(super::blend(fill, colour, 0.4), width * 0.6))
    };
    std::iter::once(Item::Path(outline)).chain([-1.0, 0.0, 1.0].map(vein)).collect()
}

/// A frame of two lines whose corners are cut in arcs, with a bud in each. The measure is the
/// radius of the arcs.
pub(super) fn petals(pen: &Pen<'_>) -> Vec<Item> {
    let radius = pen.measure(16.0);
    let (main, second) = (pen.colour(0), pen.colour(1));
    let mut items = vec![
        line(cut(pen, 0.0, radius), stroke(main, 0.7)),
        line(cut(pen, 1.8, radius), stroke(second, 0.25)),
    ];
    let (left, top, right, bottom) = pen.inset(0.6);
    for (x, y, turn) in
        [(left, top, 135.0), (right, top, -135.0), (left, bottom, 45.0), (right, bottom, -45.0)]
    {
        items.extend(bud((x, y), f32::to_radians(turn), radius * 0.86, pen));
    }
    items
}

/// A rectangle, so far inside the frame, with a quarter circle cut out of each corner.
fn cut(pen: &Pen<'_>, inset: f32, radius: f32) -> Vec<Segment> {
    const REACH: f32 = 0.552_285;
    let (left, top, right, bottom) = pen.inset(inset);
    let (r, k) = (radius, radius * (1.0 - REACH));
    vec![
        Segment::Move(left + r, top),
        Segment::Line(right - r, top),
        Segment::Curve(right - r, top + r - k, right - k, top + r, right, top + r),
        Segment::Line(right, bottom - r),
        Segment::Curve(right - k, bottom - r, right - r, bottom - k, right - r, bottom),
        Segment::Line(left + r, bottom),
        Segment::Curve(left + r, bottom - k, left + k, bottom - r, left, bottom - r),
        Segment::Line(left, top + r),
        Segment::Curve(left + k, top + r, left + r, top + r - k, left + r, top),
        Segment::Close,
    ]
}

/// Five petals that open towards the middle of the page.
fn bud(foot: Point, turn: f32, height: f32, pen: &Pen<'_>) -> Vec<Item> {
    let edge = stroke(pen.colour(0), 0.2);
    let petals = [(-46.0, 0.62, 0.24), (46.0, 0.62, 0.24), (-24.0, 0.8, 0.3), (24.0, 0.8, 0.3)];
    let petals = petals.into_iter().chain([(0.0, 0.94, 0.34)]);
    let petals =
        petals.enumerate().flat_map(|(i, (lean, long, wide)): (usize, (f32, f32, f32))| {
            let fill = super::blend(Colour::WHITE, pen.colour(1), 0.55 - 0.1 * i as f32);
            petal(foot, turn + lean.to_radians(), (height * long, height * wide), fill, edge)
        });
    petals.collect()
}
