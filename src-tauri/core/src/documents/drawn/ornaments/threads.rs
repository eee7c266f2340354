//! Woven fine lines, as on banknotes.

use std::f32::consts::TAU;

use langbiang_typeset::{Colour, Item, Path, Segment};

use super::{Pen, Point, line, rectangle, stroke, wheel};

/// How far the waves swing to each side, as a share of the measure.
const SWING: f32 = 0.25;
/// Length of a wave as a share of the measure.
const WAVE: f32 = 0.8;

/// A frame of three woven threads between two lines, with a rosette on a plate in each corner. The
/// measure is the width of the band; the second colour is that of one thread.
pub(super) fn guilloche(pen: &Pen<'_>) -> Vec<Item> {
    let (main, gold, band) = (pen.colour(0), pen.colour(1), pen.measure(5.2));
    let mut items = vec![
        line(rectangle(pen.inset(0.0)), stroke(main, 0.35)),
        line(rectangle(pen.inset(band)), stroke(main, 0.15)),
    ];
    for (thread, colour) in [main, gold, main].into_iter().enumerate() {
        let shift = thread as f32 / 3.0;
        let threads = sides(pen, band).map(|side| wave(side, band, shift));
        items.extend(threads.map(|segments| line(segments, stroke(colour, 0.13))));
    }
    let (left, top, right, bottom) = pen.inset(band / 2.0);
    for centre in [(left, top), (right, top), (left, bottom), (right, bottom)] {
        items.extend(corner(centre, band * 0.81, main));
    }
    items
}

/// A side of the frame: begin, direction, length.
type Side = (Point, Point, f32);

/// The middle lines of the frame.
fn sides(pen: &Pen<'_>, band: f32) -> [Side; 4] {
    let (left, top, right, bottom) = pen.inset(band / 2.0);
    let (width, height) = (right - left, bottom - top);
    [
        ((left, top), (1.0, 0.0), width),
        ((right, top), (0.0, 1.0), height),
        ((left, bottom), (1.0, 0.0), width),
        ((left, top), (0.0, 1.0), height),
    ]
}

/// A sine along a side, `shift` waves late, as half-waves of one Bézier curve each: control points
/// at 0.3642 of the half-wave keep it within a thousandth of the sine.
fn wave((from, direction, length): Side, band: f32, shift: f32) -> Vec<Segment> {
    let at = |along: f32, across: f32| {
        (
            from.0 + direction.0 * along + direction.1 * across,
            from.1 + direction.1 * along - direction.0 * across,
        )
    };
    let half = band * WAVE / 2.0;
    let mut along = 2.0 * half * shift - half;
    let mut across = -band * SWING;
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
fn corner((x, y): Point, half: f32, colour: Colour) -> Vec<Item> {
    let plate = Path {
        segments: rectangle((x - half, y - half, x + half, y + half)),
        fill: Some(Colour::WHITE),
        stroke: Some(stroke(colour, 0.2)),
    };
    let petals = petals((x, y), half * 0.88, 8.0, 4, 64);
    let petals = petals.map(|segments| line(segments, stroke(colour, 0.1)));
    std::iter::once(Item::Path(plate)).chain(petals).collect()
}

/// Lines around a centre that swing `waves` times, each of the `turns` a little later.
fn petals(
    centre: Point,
    radius: f32,
    waves: f32,
    turns: usize,
    steps: usize,
) -> impl Iterator<Item = Vec<Segment>> {
    (0..turns).map(move |turn| {
        let late = TAU * turn as f32 / turns as f32;
        wheel(centre, steps, |angle| radius * (0.63 + 0.37 * (waves * angle + late).cos()))
    })
}

/// A rosette of fine lines: an inner and an outer one, in the first two colours.
pub(super) fn rosette(pen: &Pen<'_>) -> Vec<Item> {
    let (centre, radius, width) = (pen.centre(), pen.radius(), pen.measure(0.1));
    let outer = (0..8).map(|turn| {
        let late = TAU * turn as f32 / 8.0;
        wheel(centre, 192, |angle| radius * (0.84 + 0.16 * (24.0 * angle + late).cos()))
    });
    let outer = outer.map(|segments| line(segments, stroke(pen.colour(0), width)));
    let inner = petals(centre, radius * 0.7, 12.0, 6, 144);
    let inner = inner.map(|segments| line(segments, stroke(pen.colour(1), width)));
    outer.chain(inner).collect()
}
