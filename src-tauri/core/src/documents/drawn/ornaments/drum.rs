//! The star and rings of a bronze drum (trống đồng Đông Sơn), much simplified.

use std::f32::consts::TAU;

use langbiang_typeset::Item;

use super::{Pen, Point, around, ellipse, filled, line, polygon, stroke};

/// Rays of the star on the drum of Ngọc Lũ.
const RAYS: usize = 14;

/// A star in the middle, rings of teeth, dotted circles and hatching around it. The measure is the
/// width of the lines.
pub(super) fn drum(pen: &Pen<'_>) -> Vec<Item> {
    let (centre, radius, width) = (pen.centre(), pen.radius(), pen.measure(0.2));
    let (main, second) = (pen.colour(0), pen.colour(1));
    let ring =
        |share: f32| line(ellipse(centre, radius * share, radius * share), stroke(main, width));
    let mut items = vec![filled(star(centre, radius * 0.27), main)];
    items.extend((0..RAYS).map(|i| wedge(pen, i)));
    items.extend([0.32, 0.345, 0.42, 0.445, 0.62, 0.645, 0.76, 0.785, 0.96, 1.0].map(ring));
    items.extend(beads(centre, radius * 0.3825, radius * 0.022, 56, second, width));
    items.extend(teeth(centre, (radius * 0.45, radius * 0.53), 72, main));
    items.extend(birds(pen));
    items.extend(beads(centre, radius * 0.7025, radius * 0.04, 56, second, width));
    items.extend(teeth(centre, (radius * 0.8, radius * 0.87), 96, main));
    items.extend(teeth(centre, (radius * 0.95, radius * 0.88), 96, second));
    items
}

fn star(centre: Point, radius: f32) -> Vec<langbiang_typeset::Segment> {
    let point = |i: usize| {
        let reach = if i.is_multiple_of(2) { radius } else { radius * 0.42 };
        around(centre, TAU * i as f32 / (2 * RAYS) as f32, reach)
    };
    polygon(&(0..2 * RAYS).map(point).collect::<Vec<_>>(), true)
}

/// The nested angles between two rays.
fn wedge(pen: &Pen<'_>, i: usize) -> Item {
    let (centre, radius) = (pen.centre(), pen.radius());
    let angle = TAU * (i as f32 + 0.5) / RAYS as f32;
    let (side, tip) = (TAU / RAYS as f32 * 0.28, radius * 0.17);
    let points = [
        around(centre, angle - side, radius * 0.295),
        around(centre, angle, tip),
        around(centre, angle + side, radius * 0.295),
    ];
    line(polygon(&points, false), stroke(pen.colour(1), pen.measure(0.2)))
}

/// Circles with a point in the middle, side by side.
fn beads(
    centre: Point,
    at: f32,
    radius: f32,
    count: usize,
    colour: langbiang_typeset::Colour,
    width: f32,
) -> impl Iterator<Item = Item> {
    (0..count).flat_map(move |i| {
        let middle = around(centre, TAU * i as f32 / count as f32, at);
        let point = filled(ellipse(middle, radius * 0.3, radius * 0.3), colour);
        [line(ellipse(middle, radius, radius), stroke(colour, width * 0.8)), point]
    })
}

/// Small triangles from one distance to another.
fn teeth(
    centre: Point,
    (from, to): (f32, f32),
    count: usize,
    colour: langbiang_typeset::Colour,
) -> impl Iterator<Item = Item> {
    (0..count).map(move |i| {
        let angle = |share: f32| TAU * (i as f32 + share) / count as f32;
        let points = [
            around(centre, angle(0.1), from),
            around(centre, angle(0.5), to),
            around(centre, angle(0.9), from),
        ];
        filled(polygon(&points, true), colour)
    })
}

/// Birds with long beaks and crests, flying around the drum against the clock.
fn birds(pen: &Pen<'_>) -> impl Iterator<Item = Item> {
    /// A bird seen from the side on a field of 10 by 5, its beak to the left.
    const BIRD: [(f32, f32); 16] = [
        (0.0, 2.6),
        (2.6, 2.0),
        (3.0, 1.4),
        (4.6, 0.4),
        (3.8, 1.9),
        (5.2, 2.0),
        (7.4, 0.2),
        (6.9, 2.0),
        (10.0, 1.6),
        (7.9, 2.8),
        (10.0, 3.4),
        (6.8, 3.3),
        (5.6, 4.8),
        (5.0, 3.3),
        (3.2, 3.1),
        (2.6, 2.6),
    ];
    const COUNT: usize = 16;
    let (centre, radius, colour) = (pen.centre(), pen.radius(), pen.colour(0));
    (0..COUNT).map(move |i| {
        let place = |(x, y): &(f32, f32)| {
            let angle = TAU * (i as f32 + 0.06 + x / 10.0 * 0.86) / COUNT as f32;
            around(centre, angle, radius * (0.61 - y / 5.0 * 0.062))
        };
        let points: Vec<Point> = BIRD.iter().map(place).collect();
        filled(polygon(&points, true), colour)
    })
}
