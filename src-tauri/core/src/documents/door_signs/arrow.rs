//! The arrow of a sign.

use langbiang_typeset::{Colour, Item, Path, Segment, Tag};

use super::Arrow;

/// An arrow that points to the right, in a square of edge 1.
const RIGHT: [(f32, f32); 7] =
    [(0.0, 0.36), (0.52, 0.36), (0.52, 0.1), (1.0, 0.5), (0.52, 0.9), (0.52, 0.64), (0.0, 0.64)];

/// The arrow in a square with this corner and edge, in millimetres; `words` for who hears it.
pub(super) fn item(arrow: Arrow, (x, y): (f32, f32), edge: f32, words: String) -> Item {
    let turned = |(right, down): (f32, f32)| match arrow {
        Arrow::Left => (1.0 - right, down),
        Arrow::Up => (down, 1.0 - right),
        Arrow::None | Arrow::Right => (right, down),
    };
    let points = RIGHT.map(turned).map(|(right, down)| (x + right * edge, y + down * edge));
    let step = |(i, (x, y))| if i == 0 { Segment::Move(x, y) } else { Segment::Line(x, y) };
    let segments = points.into_iter().enumerate().map(step).chain([Segment::Close]).collect();
    Tag::Figure(words).of(vec![Item::Path(Path {
        segments,
        fill: Some(Colour::BLACK),
        stroke: None,
    })])
}
