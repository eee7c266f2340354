//! Whether what is read on a page lies clear of everything else that is read there: words, pictures
//! and codes over one another would be printed without anybody being told.

use super::{
    area::{Area, Code, Condition, Fact, Frame, PictureArea, Shape, Shown, Signers, Stack},
    fault::FaultKind,
    field::Field,
    keys::Keys,
};

/// What two places may share by rounding, in millimetres.
const ROUNDING: f32 = 0.06;
/// How many can sign one paper.
const SIGNERS: std::ops::RangeInclusive<usize> = 1..=3;

/// Notes every area that shares a place with another while both are there; both are noted, for
/// either can be moved.
pub(super) fn check(areas: &[(&Keys<'_>, Area)]) {
    for (i, (keys, area)) in areas.iter().enumerate() {
        let mut others = areas.iter().enumerate().filter(|(j, _)| *j != i);
        if let Some((_, (other, _))) = others.find(|(_, (_, other))| overlap(area, other)) {
            keys.fault("kind", FaultKind::Overlap, format!("[[area]] {}", other.line()));
        }
    }
}

/// Whether two areas can be on one side of a page together, and have a place in common there.
fn overlap(one: &Area, other: &Area) -> bool {
    let count = |count: usize| {
        let signed = Condition { fact: Fact::OneSigner, not: count > 1 };
        let there = conditions(one).chain(conditions(other)).chain([signed]).collect::<Vec<_>>();
        let together = |condition: &Condition| !there.iter().any(|c| excludes(c, condition));
        let others = frames(other, count);
        there.iter().all(together)
            && frames(one, count).iter().any(|a| others.iter().any(|b| cross(a, b)))
    };
    one.side == other.side && SIGNERS.into_iter().any(count)
}

/// What must be so for an area to show something.
fn conditions(area: &Area) -> impl Iterator<Item = Condition> + '_ {
    let own = match &area.shape {
        Shape::Qr(_) => Some(Fact::Given(Field::Code)),
        Shape::Picture(PictureArea { shows, .. }) => {
            (*shows != Shown::Own).then_some(Fact::Shown(*shows))
        }
        _ => None,
    };
    let own = own.map(|fact| Condition { fact, not: false });
    area.when.iter().copied().chain(own)
}

/// Whether two conditions never hold together.
fn excludes(one: &Condition, other: &Condition) -> bool {
    let styles = matches!((one.fact, other.fact), (Fact::Style(a), Fact::Style(b)) if a != b);
    one.fact == other.fact && one.not != other.not || styles && !one.not && !other.not
}

/// The places of what is read, where so many sign.
fn frames(area: &Area, signers: usize) -> Vec<Frame> {
    match &area.shape {
        Shape::Text(Stack { frame, .. }) | Shape::Picture(PictureArea { frame, .. }) => {
            vec![*frame]
        }
        Shape::Qr(Code { x, y, size }) => {
            vec![Frame { x: *x, y: *y, width: *size, height: *size }]
        }
        Shape::Signers(Signers { y, height, one, two, three, .. }) => {
            let places = [one, two, three][signers - 1];
            let frame =
                |place: &[f32]| Frame { x: place[0], y: *y, width: place[1], height: *height };
            places.chunks_exact(2).map(frame).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether two places have more than an edge in common.
fn cross(one: &Frame, other: &Frame) -> bool {
    let share = |a: f32, b: f32, c: f32, d: f32| (a + b).min(c + d) - a.max(c) > ROUNDING;
    share(one.x, one.width, other.x, other.width) && share(one.y, one.height, other.y, other.height)
}
