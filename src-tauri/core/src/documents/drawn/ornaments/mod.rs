//! Drawings that the program makes, for designs to name: frames, rosettes, a mountain, a drum.
//!
//! Our own vector art, computed from a few numbers; drawn once a file.

mod drum;
mod frames;
mod lotus;
mod ridge;
mod threads;

use std::f32::consts::TAU;

use langbiang_typeset::{Colour, Item, Path, Segment, Stroke};

use crate::designs::area::{Frame, Ornament};

/// Draws the ornament into its frame with at least one colour; `measure` is the size of its
/// smallest part in millimetres, 0 for the usual one.
pub(super) fn draw(
    ornament: Ornament,
    frame: Frame,
    colours: &[Colour],
    measure: f32,
) -> Vec<Item> {
    let pen = Pen { frame, colours, measure };
    match ornament {
        Ornament::Guilloche => threads::guilloche(&pen),
        Ornament::Rosette => threads::rosette(&pen),
        Ornament::Ridge => ridge::ridge(&pen),
        Ornament::Divider => frames::divider(&pen),
        Ornament::Fret => frames::fret(&pen),
        Ornament::Rules => frames::rules(&pen),
        Ornament::Drum => drum::drum(&pen),
        Ornament::Lotus => lotus::lotus(&pen),
        Ornament::Petals => lotus::petals(&pen),
        Ornament::Waves => frames::waves(&pen),
    }
}

type Point = (f32, f32);

/// Where and with which colours an ornament is drawn.
struct Pen<'a> {
    frame: Frame,
    colours: &'a [Colour],
    measure: f32,
}

impl Pen<'_> {
    /// The colour at this place; the last one where there are fewer.
    fn colour(&self, at: usize) -> Colour {
        let last = self.colours.last().copied().unwrap_or(Colour::BLACK);
        self.colours.get(at).copied().unwrap_or(last)
    }

    /// The measure, or what is usual.
    fn measure(&self, usual: f32) -> f32 {
        if self.measure > 0.0 { self.measure } else { usual }
    }

    fn centre(&self) -> Point {
        (self.frame.x + self.frame.width / 2.0, self.frame.y + self.frame.height / 2.0)
    }

    /// The largest circle inside the frame.
    fn radius(&self) -> f32 {
        self.frame.width.min(self.frame.height) / 2.0
    }

    /// Left, top, right and bottom, so far inside the frame.
    fn inset(&self, by: f32) -> (f32, f32, f32, f32) {
        let Frame { x, y, width, height } = self.frame;
        (x + by, y + by, x + width - by, y + height - by)
    }
}

fn stroke(colour: Colour, width: f32) -> Stroke {
    Stroke { colour, width }
}

fn line(segments: Vec<Segment>, stroke: Stroke) -> Item {
    Item::Path(Path { segments, fill: None, stroke: Some(stroke) })
}

fn filled(segments: Vec<Segment>, fill: Colour) -> Item {
    Item::Path(Path { segments, fill: Some(fill), stroke: None })
}

/// Straight lines from point to point, back to the first one if `closed`.
fn polygon(points: &[Point], closed: bool) -> Vec<Segment> {
    let step = |(i, (x, y)): (usize, &Point)| match i {
        0 => Segment::Move(*x, *y),
        _ => Segment::Line(*x, *y),
    };
    points.iter().enumerate().map(step).chain(closed.then_some(Segment::Close)).collect()
}

fn rectangle((left, top, right, bottom): (f32, f32, f32, f32)) -> Vec<Segment> {
    polygon(&[(left, top), (right, top), (right, bottom), (left, bottom)], true)
}

/// A circle of four curves; within a thousandth of the radius.
pub(super) fn ellipse((x, y): Point, rx: f32, ry: f32) -> Vec<Segment> {
    const REACH: f32 = 0.552_285;
    let (a, b) = (rx * REACH, ry * REACH);
    vec![
        Segment::Move(x + rx, y),
        Segment::Curve(x + rx, y + b, x + a, y + ry, x, y + ry),
        Segment::Curve(x - a, y + ry, x - rx, y + b, x - rx, y),
        Segment::Curve(x - rx, y - b, x - a, y - ry, x, y - ry),
        Segment::Curve(x + a, y - ry, x + rx, y - b, x + rx, y),
        Segment::Close,
    ]
}

/// The point at this angle (clockwise from the top) and distance from a centre.
fn around(centre: Point, angle: f32, radius: f32) -> Point {
    (centre.0 + radius * angle.sin(), centre.1 - radius * angle.cos())
}

/// A curve through all points (Catmull-Rom as Bézier curves).
fn smooth(points: &[Point], closed: bool) -> Vec<Segment> {
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

/// A closed line around a centre whose distance changes with the angle.
fn wheel(centre: Point, steps: usize, radius: impl Fn(f32) -> f32) -> Vec<Segment> {
    let point = |i: usize| {
        let angle = TAU * i as f32 / steps as f32;
        around(centre, angle, radius(angle))
    };
    smooth(&(0..steps).map(point).collect::<Vec<_>>(), true)
}

fn blend(from: Colour, to: Colour, share: f32) -> Colour {
    let part = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
    Colour(part(from.0, to.0), part(from.1, to.1), part(from.2, to.2))
}
