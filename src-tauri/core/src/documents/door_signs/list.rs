//! The sessions of a day as a list: times beside names, all of one size, as large as there is room.

use langbiang_typeset::{
    Block, Fit, Item, Placement, Shaper, Style, Tag, block, block::nfc, units::mm,
};

use super::{Sign, Slot, layout::READABLE};
use crate::documents::{
    Finding, FindingKind, Look,
    faces::state::{BOLD, REGULAR},
    stack::{Frame, Part, Setter, Stand},
    wording::{bound, given},
};

/// The largest letters.
const LARGEST: f32 = 30.0;
const LEADING: f32 = 1.2;
/// Air between two rows and before the first, as a multiple of the size.
const ROW_AIR: f32 = 0.28;
/// Air between times and names, as a multiple of the size.
const COLUMN_AIR: f32 = 1.1;

/// A line of the list.
pub(super) struct Row {
    times: String,
    name: String,
    /// Whether it is an item of the session above.
    inner: bool,
}

/// What was set, from the top of its own place.
pub(super) struct Set {
    pub(super) items: Vec<Item>,
    pub(super) height: f32,
    x: f32,
}

impl Set {
    /// The same with its top there.
    pub(super) fn at(self, y: f32) -> Vec<Item> {
        vec![Item::Placed(Placement::at(self.x, y), self.items)]
    }
}

/// The sessions, and their items where wanted.
pub(super) fn rows(sign: &Sign, items: bool, look: &Look) -> Vec<Row> {
    let row = |slot: &Slot, inner: bool| Row {
        times: look.dates().times(slot.start, slot.end),
        name: bound(&nfc(&name(slot, look))),
        inner,
    };
    let with_items = |session: &Slot| {
        let inner = session.items.iter().filter(|_| items).map(|item| row(item, true));
        [row(session, false)].into_iter().chain(inner.collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    sign.sessions.iter().flat_map(with_items).collect()
}

/// Its name; a session without one is that of its half-day.
fn name(slot: &Slot, look: &Look) -> String {
    let half_day = || {
        let key = slot.half_day.map(|half| format!("document.door_sign.half_day.{half}"));
        let both = |key: String| {
            let second = look.second().map(|words| words.get(&key));
            let names = [Some(look.words().get(&key)), second].into_iter().flatten();
            names.collect::<Vec<_>>().join(" – ")
        };
        key.map(both)
    };
    given(slot.name.as_ref()).map(str::to_owned).or_else(half_day).unwrap_or_default()
}

/// The day over its rows, in the width of the frame and at most as high.
pub(super) fn set(setter: &mut Setter<'_, '_>, day: &[Part], rows: &[Row], frame: Frame) -> Set {
    let place = Frame { x: 0.0, y: 0.0, ..frame };
    let (mut items, top) = match day {
        [] => (Vec::new(), 0.0),
        day => setter.set(day, place, Stand::Top),
    };
    let sized = sized(setter.shaper, rows, frame.width, frame.height - top);
    check(setter, rows, &sized, frame.height - top);
    let mut y = top;
    let placed = rows.iter().zip(&sized.blocks).map(|(row, (times, name))| {
        y += mm(sized.size) * ROW_AIR;
        let first = y + times.leading * 0.78;
        y += name.height().max(times.height());
        let indent = if row.inner { sized.indent() } else { 0.0 };
        let words = [times.left(indent, first), name.left(indent + sized.column, first)].concat();
        Tag::ListItem.of(words)
    });
    let placed: Vec<Item> = placed.collect();
    if !placed.is_empty() {
        items.push(Tag::List.of(placed));
    }
    Set { items, height: y, x: frame.x }
}

/// Rows set at one size.
struct Sized {
    size: f32,
    /// Where names begin.
    column: f32,
    blocks: Vec<(Block, Block)>,
}

impl Sized {
    fn indent(&self) -> f32 {
        mm(self.size) * 1.2
    }

    fn height(&self) -> f32 {
        let row = |(times, name): &(Block, Block)| name.height().max(times.height());
        self.blocks.iter().map(|blocks| row(blocks) + mm(self.size) * ROW_AIR).sum()
    }
}

/// The rows at the largest size at which they have room, else at the smallest.
fn sized(shaper: &mut Shaper<'_>, rows: &[Row], width: f32, height: f32) -> Sized {
    let mut size = LARGEST;
    loop {
        let sized = at_size(shaper, rows, width, size);
        if size <= READABLE || sized.height() <= height {
            return sized;
        }
        size = (size - 1.0).max(READABLE);
    }
}

fn at_size(shaper: &mut Shaper<'_>, rows: &[Row], width: f32, size: f32) -> Sized {
    let mut set = |text: &str, face, width: f32| {
        let place = Fit { width, lines: 6, floor: size, leading: LEADING };
        block::fit(shaper, text, Style::new(face, size), place)
    };
    let times: Vec<Block> = rows.iter().map(|row| set(&row.times, REGULAR, width)).collect();
    let widest = times.iter().flat_map(|block| &block.lines).map(|line| line.width);
    let widest = widest.fold(0.0, f32::max);
    let column = if widest > 0.0 { widest + mm(size) * COLUMN_AIR } else { 0.0 };
    let indent = |row: &Row| if row.inner { mm(size) * 1.2 } else { 0.0 };
    let names = rows.iter().map(|row| set(&row.name, face(row), width - column - indent(row)));
    let names: Vec<Block> = names.collect();
    Sized { size, column, blocks: times.into_iter().zip(names).collect() }
}

const fn face(row: &Row) -> langbiang_typeset::FaceId {
    if row.inner { REGULAR } else { BOLD }
}

fn check(setter: &mut Setter<'_, '_>, rows: &[Row], sized: &Sized, height: f32) {
    for (row, (_, name)) in rows.iter().zip(&sized.blocks) {
        setter.findings.extend(Finding::of_block(name, setter.subject, "sessions", &row.name));
    }
    if let (true, Some(last)) = (sized.height() > height + 0.1, rows.last()) {
        let kind = FindingKind::DoesNotFit;
        setter.findings.push(Finding::new(kind, setter.subject, "sessions", &*last.name));
    }
}
