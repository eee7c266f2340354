//! The drawing around a certificate: a frame of three woven threads, rosettes in its corners, and
//! the two summits of Langbiang in fine contour lines.
//!
//! Our own vector art, computed here; drawn once a file. Must stay out of the seal's place.

use std::f32::consts::TAU;

use langbiang_typeset::{Colour, Item, Path, Segment, Stroke};

use super::{HEIGHT, WIDTH};

/// Pine green: title, body and threads.
pub(super) const PINE: Colour = Colour(31, 77, 63);
/// Old gold: one thread and the divider.
pub(super) const GOLD: Colour = Colour(168, 132, 63);

/// Everything that is drawn, from back to front.
pub(super) fn items() -> Vec<Item> {
    let mut items = ridge();
    items.extend(frame());
    items.extend(divider());
    items
}

/// Distance of the frame's middle from the edge of the paper, in millimetres: inside what office
/// printers can reach.
const FRAME: f32 = 11.6;

fn frame() -> Vec<Item> {
    let mut items = vec![rectangle(9.0, stroke(PINE, 0.35)), rectangle(14.2, stroke(PINE, 0.15))];
    for (thread, colour) in [PINE, GOLD, PINE].into_iter().enumerate() {
        let shift = thread as f32 / 3.0;
        let path = |segments| Item::Path(line(segments, stroke(colour, 0.13)));
        items.extend(sides().map(|side| path(wave(side, shift))));
    }
    for (x, y) in [
        (FRAME, FRAME),
        (WIDTH - FRAME, FRAME),
        (FRAME, HEIGHT - FRAME),
        (WIDTH - FRAME, HEIGHT - FRAME),
    ] {
        items.extend(corner(x, y));
    }
    items
}

fn stroke(colour: Colour, width: f32) -> Stroke {
    Stroke { colour, width }
}

fn line(segments: Vec<Segment>, stroke: Stroke) -> Path {
    Path { segments, fill: None, stroke: Some(stroke) }
}

/// A rectangle `inset` millimetres inside the paper.
fn rectangle(inset: f32, stroke: Stroke) -> Item {
    Item::Path(line(corners(inset, inset, WIDTH - inset, HEIGHT - inset), stroke))
}

fn corners(left: f32, top: f32, right: f32, bottom: f32) -> Vec<Segment> {
    let (a, b) = (Segment::Move(left, top), Segment::Line(right, top));
    vec![a, b, Segment::Line(right, bottom), Segment::Line(left, bottom), Segment::Close]
}

/// A side of the frame: begin, direction, length.
type Side = ((f32, f32), (f32, f32), f32);

/// The middle lines of the frame.
fn sides() -> [Side; 4] {
    let (far_x, far_y) = (WIDTH - FRAME, HEIGHT - FRAME);
    let (width, height) = (WIDTH - 2.0 * FRAME, HEIGHT - 2.0 * FRAME);
    [
        ((FRAME, FRAME), (1.0, 0.0), width),
        ((far_x, FRAME), (0.0, 1.0), height),
        ((FRAME, far_y), (1.0, 0.0), width),
        ((FRAME, FRAME), (0.0, 1.0), height),
    ]
}

/// Length of a wave and how far it swings to each side.
const WAVE: (f32, f32) = (4.15, 1.3);

/// A sine along a side, `shift` waves late, as half-waves of one Bézier curve each: control points
/// at 0.3642 of the half-wave keep it within a thousandth of the sine.
fn wave((from, direction, length): ((f32, f32), (f32, f32), f32), shift: f32) -> Vec<Segment> {
    let at = |along: f32, across: f32| {
        (
            from.0 + direction.0 * along + direction.1 * across,
            from.1 + direction.1 * along - direction.0 * across,
        )
    };
    let half = WAVE.0 / 2.0;
    let mut along = WAVE.0 * shift - WAVE.0 / 2.0;
    let mut across = -WAVE.1;
    let (x, y) = at(along, across);
    let mut segments = vec![Segment::Move(x, y)];
    while along < length {
        let (a, b) = at(along + half * 0.3642, across);
        let (c, d) = at(along + half * 0.6358, -across);
        (along, across) = (along + half, -across);
        let (x, y) = at(along, across);
        segments.push(Segment::Curve(a, b, c, d, x, y));
    }
    segments
}

/// A small plate with a rosette; covers the ends of the threads.
fn corner(x: f32, y: f32) -> Vec<Item> {
    let plate = Path {
        segments: corners(x - 4.2, y - 4.2, x + 4.2, y + 4.2),
        fill: Some(Colour::WHITE),
        stroke: Some(stroke(PINE, 0.2)),
    };
    let petals = (0..4).map(|turn| {
        let points: Vec<_> = (0..64)
            .map(|i| {
                let angle = TAU * i as f32 / 64.0;
                let radius = 3.7 * (0.62 + 0.36 * (8.0 * angle + TAU * turn as f32 / 4.0).cos());
                (x + radius * angle.cos(), y + radius * angle.sin())
            })
            .collect();
        Item::Path(line(smooth(&points, true), stroke(PINE, 0.1)))
    });
    std::iter::once(Item::Path(plate)).chain(petals).collect()
}

/// A short rule with a diamond, under the title.
fn divider() -> Vec<Item> {
    let (x, y) = (WIDTH / 2.0, 53.5);
    let rule = |from, to| Item::Rule { from: (from, y), to: (to, y), stroke: stroke(GOLD, 0.2) };
    let diamond = vec![
        Segment::Move(x, y - 1.4),
        Segment::Line(x + 1.4, y),
        Segment::Line(x, y + 1.4),
        Segment::Line(x - 1.4, y),
        Segment::Close,
    ];
    let diamond = Item::Path(Path { segments: diamond, fill: Some(GOLD), stroke: None });
    vec![rule(x - 24.0, x - 3.2), rule(x + 3.2, x + 24.0), diamond]
}

/// Where the mountain stands: left and right foot and the plain, in millimetres.
const FOOT: (f32, f32) = (60.0, 174.0);
const PLAIN: f32 = 193.2;
const CONTOURS: usize = 28;

/// The mountain seen from Đà Lạt, each contour a flatter echo of the ridge above it.
fn ridge() -> Vec<Item> {
    let contour = |i: usize| {
        let depth = i as f32 / (CONTOURS - 1) as f32;
        let points: Vec<_> = (0..=90)
            .map(|step| {
                let x = FOOT.0 + (FOOT.1 - FOOT.0) * step as f32 / 90.0;
                (x, PLAIN - height(x) * (1.0 - depth).powf(1.2))
            })
            .collect();
        let colour = blend(Colour(128, 169, 151), Colour(216, 229, 222), (depth * 1.3).min(1.0));
        Item::Path(line(smooth(&points, false), stroke(colour, 0.14)))
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

fn blend(from: Colour, to: Colour, share: f32) -> Colour {
    let part = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
    Colour(part(from.0, to.0), part(from.1, to.1), part(from.2, to.2))
}

/// A curve through all points (Catmull-Rom as Bézier curves).
fn smooth(points: &[(f32, f32)], closed: bool) -> Vec<Segment> {
    let count = points.len();
    let point = |i: usize| {
        if closed { points[(i + count - 1) % count] } else { points[i.clamp(1, count) - 1] }
    };
    let mut segments = vec![Segment::Move(points[0].0, points[0].1)];
    // `point` counts from 1, so that the one before the first can be asked for.
    for i in 1..(if closed { count + 1 } else { count }) {
        let (p0, p1, p2, p3) = (point(i - 1), point(i), point(i + 1), point(i + 2));
        segments.push(Segment::Curve(
            p1.0 + (p2.0 - p0.0) / 6.0,
            p1.1 + (p2.1 - p0.1) / 6.0,
            p2.0 - (p3.0 - p1.0) / 6.0,
            p2.1 - (p3.1 - p1.1) / 6.0,
            p2.0,
            p2.1,
        ));
    }
    if closed {
        segments.push(Segment::Close);
    }
    segments
}
