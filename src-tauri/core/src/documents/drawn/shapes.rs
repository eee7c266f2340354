//! Shapes, pictures, codes and ornaments of a design as items of a page.

use langbiang_typeset::{Item, Path, PictureId, Segment, Stroke, Tag};

use super::{Colours, Fill, Matter, ornaments};
use crate::designs::{
    area::{Align, Anchor, Code, Drawing, Frame, Look, PictureArea, Plate, Rule, Shape, Shown},
    field::Field,
};

/// The items of a shape that is no text.
pub(super) fn draw(shape: &Shape, fill: Fill<'_>, colours: &Colours<'_>) -> Vec<Item> {
    match shape {
        Shape::Text(_) | Shape::Signers(_) => Vec::new(),
        Shape::Picture(area) => picture(area, fill).into_iter().collect(),
        Shape::Qr(area) => code(area, fill).into_iter().collect(),
        Shape::Rect(plate) => rect(plate, colours).into_iter().collect(),
        Shape::Ellipse(Plate { frame, look, .. }) => {
            let (rx, ry) = (frame.width / 2.0, frame.height / 2.0);
            let outline = ornaments::ellipse((frame.x + rx, frame.y + ry), rx, ry);
            vec![dressed(outline, look, colours)]
        }
        Shape::Rule(Rule { from, to, line, weight }) => {
            let stroke = Stroke { colour: colours.of(line), width: *weight };
            vec![Item::Rule { from: (*from).into(), to: (*to).into(), stroke }]
        }
        Shape::Path(drawing) => vec![dressed(placed(drawing), &drawing.look, colours)],
        Shape::Ornament(area) => {
            let inks: Vec<_> = area.colours.iter().map(|ink| colours.of(ink)).collect();
            ornaments::draw(area.ornament, area.frame, &inks, area.measure)
        }
    }
}

fn dressed(segments: Vec<Segment>, look: &Look, colours: &Colours<'_>) -> Item {
    let stroke = |ink| Stroke { colour: colours.of(ink), width: look.weight };
    Item::Path(Path {
        segments,
        fill: look.fill.as_ref().map(|ink| colours.of(ink)),
        stroke: look.line.as_ref().map(stroke),
    })
}

fn rect(Plate { frame, radius, look }: &Plate, colours: &Colours<'_>) -> Option<Item> {
    let Frame { x, y, width, height } = *frame;
    if *radius == 0.0 && look.line.is_none() {
        let fill = colours.of(look.fill.as_ref()?);
        return Some(Item::Rect { x, y, width, height, fill });
    }
    Some(dressed(rounded(*frame, radius.min(width / 2.0).min(height / 2.0)), look, colours))
}

fn rounded(Frame { x, y, width, height }: Frame, radius: f32) -> Vec<Segment> {
    /// How far control points stand from the corner of a quarter circle, as a share of its radius.
    const REACH: f32 = 1.0 - 0.552_285;
    let (right, bottom, k) = (x + width, y + height, radius * REACH);
    let r = radius;
    vec![
        Segment::Move(x + r, y),
        Segment::Line(right - r, y),
        Segment::Curve(right - k, y, right, y + k, right, y + r),
        Segment::Line(right, bottom - r),
        Segment::Curve(right, bottom - k, right - k, bottom, right - r, bottom),
        Segment::Line(x + r, bottom),
        Segment::Curve(x + k, bottom, x, bottom - k, x, bottom - r),
        Segment::Line(x, y + r),
        Segment::Curve(x, y + k, x + k, y, x + r, y),
        Segment::Close,
    ]
}

fn placed(Drawing { x, y, scale, segments, .. }: &Drawing) -> Vec<Segment> {
    let (px, py) = (|a: f32| x + a * scale, |b: f32| y + b * scale);
    let place = |segment: &Segment| match *segment {
        Segment::Move(a, b) => Segment::Move(px(a), py(b)),
        Segment::Line(a, b) => Segment::Line(px(a), py(b)),
        Segment::Curve(a, b, c, d, e, f) => {
            Segment::Curve(px(a), py(b), px(c), py(d), px(e), py(f))
        }
        Segment::Close => Segment::Close,
    };
    segments.iter().map(place).collect()
}

/// A picture with its words; one that the design holds is decoration.
fn picture(area: &PictureArea, fill: Fill<'_>) -> Option<Item> {
    let (words, matter) = (fill.words(), fill.matter);
    let place = (area.align, area.anchor);
    match area.shows {
        Shown::Own => {
            let id = matter.own.get(area.own.as_ref()?).copied()?;
            fitted(id, area.frame, place, matter)
        }
        Shown::Logo => {
            let item = fitted(matter.logo?, area.frame, place, matter)?;
            Some(Tag::Figure(words.get("document.alt.logo").to_owned()).of(vec![item]))
        }
        Shown::Photo => {
            let item = fitted(fill.photo()?, area.frame, place, matter)?;
            Some(Tag::Figure(words.get("document.alt.photo").to_owned()).of(vec![item]))
        }
    }
}

/// A picture as large as its frame allows, its sides in proportion.
pub(super) fn fitted(
    picture: PictureId,
    frame: Frame,
    (align, anchor): (Align, Anchor),
    matter: &Matter,
) -> Option<Item> {
    let (wide, high) = matter.pictures.get(picture.0)?.size();
    let (wide, high) = (wide as f32, high as f32);
    let scale = (frame.width / wide).min(frame.height / high);
    let (width, height) = (wide * scale, high * scale);
    let x = frame.x
        + match align {
            Align::Left => 0.0,
            Align::Centre => (frame.width - width) / 2.0,
            Align::Right => frame.width - width,
        };
    let y = frame.y
        + match anchor {
            Anchor::Top => 0.0,
            Anchor::Middle => (frame.height - height) / 2.0,
            Anchor::Bottom => frame.height - height,
        };
    Some(Item::Picture { x, y, width, height, picture })
}

/// A QR code with its words.
fn code(Code { x, y, size }: &Code, fill: Fill<'_>) -> Option<Item> {
    let text = fill.first(Field::Code)?.into_owned();
    let words = fill.words().get("document.alt.code").to_owned();
    Some(Tag::Figure(words).of(vec![Item::Qr { x: *x, y: *y, size: *size, text }]))
}
