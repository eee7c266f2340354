//! Frames and lines: key pattern, double rules, waves, a divider.

use langbiang_typeset::{Colour, Item, Segment};

use super::{Pen, filled, line, polygon, rectangle, stroke};

/// One key of the pattern on a grid of 6 by 5, from where it begins to where the next one does.
const KEY: [(f32, f32); 10] = [
    (0.0, 5.0),
    (0.0, 0.0),
    (5.0, 0.0),
    (5.0, 4.0),
    (2.0, 4.0),
    (2.0, 2.0),
    (3.0, 2.0),
    (3.0, 3.0),
    (3.0, 2.0),
    (2.0, 2.0),
];

/// A frame of the key pattern between two lines. The measure is the width of the band; the second
/// colour is that of the keys.
pub(super) fn fret(pen: &Pen<'_>) -> Vec<Item> {
    let (main, second, band) = (pen.colour(0), pen.colour(1), pen.measure(5.0));
    let mut items = vec![
        line(rectangle(pen.inset(0.0)), stroke(main, 0.7)),
        line(rectangle(pen.inset(1.1)), stroke(main, 0.2)),
        line(rectangle(pen.inset(band)), stroke(main, 0.2)),
    ];
    let (near, far) = (1.1 + 0.9, band - 0.9);
    let unit = (far - near) / 5.0;
    let corner = band - 1.1;
    let (left, top, right, bottom) = pen.inset(1.1);
    let mut side = |begin: f32, end: f32, place: &dyn Fn(f32, f32) -> (f32, f32)| {
        let room = end - begin - 2.0 * corner - unit;
        let count = (room / (6.0 * unit)).floor().max(1.0);
        let step = room / count;
        for i in 0..count as usize {
            let at = begin + corner + unit + step * i as f32;
            let along = |x: f32| at + x * step / 6.0;
            let key: Vec<_> =
                KEY[..8].iter().map(|(x, y)| place(along(*x), near - 1.1 + y * unit)).collect();
            let base = [(0.0, 5.0), (6.0, 5.0)];
            let base: Vec<_> =
                base.iter().map(|(x, y)| place(along(*x), near - 1.1 + y * unit)).collect();
            items.push(line(polygon(&key, false), stroke(second, 0.28)));
            items.push(line(polygon(&base, false), stroke(second, 0.28)));
        }
    };
    side(left, right, &|along, across| (along, top + across));
    side(left, right, &|along, across| (along, bottom - across));
    side(top, bottom, &|along, across| (left + across, along));
    side(top, bottom, &|along, across| (right - across, along));
    let half = corner / 2.0;
    for (x, y) in [(left, top), (right, top), (left, bottom), (right, bottom)] {
        let x = if x == left { x + half } else { x - half };
        let y = if y == top { y + half } else { y - half };
        for (share, width) in [(0.78, 0.28), (0.42, 0.28)] {
            let reach = half * share;
            let square = rectangle((x - reach, y - reach, x + reach, y + reach));
            items.push(line(square, stroke(second, width)));
        }
        let dot = half * 0.14;
        items.push(filled(rectangle((x - dot, y - dot, x + dot, y + dot)), second));
    }
    items
}

/// A thick and a thin line around the page, with a small square in each corner between them. The
/// measure is the distance of the two.
pub(super) fn rules(pen: &Pen<'_>) -> Vec<Item> {
    let gap = pen.measure(2.4);
    let (outer, inner) = (pen.inset(0.0), pen.inset(gap));
    let mut items = vec![
        line(rectangle(outer), stroke(pen.colour(0), 0.9)),
        line(rectangle(inner), stroke(pen.colour(1), 0.2)),
    ];
    let (left, top, right, bottom) = inner;
    let size = gap * 1.5;
    for (x, y) in [(left, top), (right, top), (left, bottom), (right, bottom)] {
        let x = if x == left { x } else { x - size };
        let y = if y == top { y } else { y - size };
        let square = rectangle((x, y, x + size, y + size));
        items.push(line(square, stroke(pen.colour(1), 0.2)));
        let inset = size * 0.28;
        let dot = rectangle((x + inset, y + inset, x + size - inset, y + size - inset));
        items.push(filled(dot, pen.colour(0)));
    }
    items
}

/// A short rule with a diamond in its middle. The measure is half the diamond.
pub(super) fn divider(pen: &Pen<'_>) -> Vec<Item> {
    let ((x, y), half, colour) = (pen.centre(), pen.measure(1.4), pen.colour(0));
    let reach = pen.frame.width / 2.0;
    let rule =
        |from: f32, to: f32| line(polygon(&[(from, y), (to, y)], false), stroke(colour, 0.2));
    let diamond = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)];
    let gap = half + 1.8;
    vec![
        rule(x - reach, x - gap),
        rule(x + gap, x + reach),
        filled(polygon(&diamond, true), colour),
    ]
}

/// Rows of arcs, each row half a wave aside, from back to front. The measure is half a wave.
pub(super) fn waves(pen: &Pen<'_>) -> Vec<Item> {
    let (left, top, right, bottom) = pen.inset(0.0);
    let radius = pen.measure(6.0);
    let rows = ((bottom - top) / (radius * 0.5)).ceil() as usize;
    let mut items = Vec::new();
    for row in 0..rows {
        let base = top + radius * (1.0 + 0.5 * row as f32);
        let mut x = left - if row % 2 == 0 { radius } else { 0.0 };
        while x < right {
            for share in [1.0, 0.72, 0.44] {
                let reach = radius * share;
                let arc = arch((x + radius, base), reach);
                let fill = (share == 1.0).then_some(Colour::WHITE);
                let mut path = langbiang_typeset::Path { segments: arc, fill, stroke: None };
                path.stroke = Some(stroke(pen.colour(0), 0.16));
                items.push(Item::Path(path));
            }
            x += 2.0 * radius;
        }
    }
    items
}

/// The upper half of a circle.
fn arch((x, y): (f32, f32), radius: f32) -> Vec<Segment> {
    const REACH: f32 = 0.552_285;
    let a = radius * REACH;
    vec![
        Segment::Move(x - radius, y),
        Segment::Curve(x - radius, y - a, x - a, y - radius, x, y - radius),
        Segment::Curve(x + a, y - radius, x + radius, y - a, x + radius, y),
    ]
}
