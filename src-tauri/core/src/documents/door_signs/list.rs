//! The sessions of a day as a list: times beside names, all of one size, as large as there is room.

use std::ops::Range;

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
/// The smallest, where a single row has no room on a sheet otherwise.
const SMALLEST: f32 = 9.0;
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

/// The day over its rows, in the width of the frame and at most as high: one for each sheet, the
/// further ones under `again`.
pub(super) fn set(
    setter: &mut Setter<'_, '_>,
    (day, again): (&[Part], &[Part]),
    rows: &[Row],
    frame: Frame,
) -> Vec<Set> {
    let place = Frame { x: 0.0, y: 0.0, ..frame };
    let (day, top) = setter.set(day, place, Stand::Top);
    let mut told = Vec::new();
    let (shaper, subject) = (&mut *setter.shaper, setter.subject);
    let mut unheard = Setter { shaper, subject, findings: &mut told };
    let (again, next) = unheard.set(again, place, Stand::Top);
    let height = frame.height - top.max(next);
    let sized = sized(setter.shaper, rows, frame.width, frame.height - top, height);
    check(setter, rows, &sized, height);
    let one = sized.height() <= frame.height - top;
    let sheets = if one { std::iter::once(0..rows.len()).collect() } else { sized.sheets(height) };
    let sheet = |(i, sheet): (usize, Range<usize>)| {
        let (mut items, top) = if i == 0 { (day.clone(), top) } else { (again.clone(), next) };
        let (placed, height) = sized.placed(rows, sheet, top);
        if !placed.is_empty() {
            items.push(Tag::List.of(placed));
        }
        Set { items, height, x: frame.x }
    };
    sheets.into_iter().enumerate().map(sheet).collect()
}

/// Rows set at one size.
struct Sized {
    size: f32,
    /// Where names begin.
    column: f32,
    blocks: Vec<(Block, Block)>,
    /// Which row is the session that each belongs to.
    session: Vec<usize>,
}

impl Sized {
    fn indent(&self) -> f32 {
        mm(self.size) * 1.2
    }

    fn row(&self, i: usize) -> f32 {
        let (times, name) = &self.blocks[i];
        name.height().max(times.height()) + mm(self.size) * ROW_AIR
    }

    /// A row with what must stand on its sheet: a session with its first item.
    fn kept(&self, i: usize) -> f32 {
        let with_next = self.session.get(i + 1) == Some(&i);
        self.row(i) + if with_next { self.row(i + 1) } else { 0.0 }
    }

    /// The session that a sheet says once more where it begins with one of its items.
    fn again(&self, first: usize) -> Option<usize> {
        self.session.get(first).copied().filter(|session| *session != first)
    }

    /// Height of that.
    fn before(&self, first: usize) -> f32 {
        self.again(first).map_or(0.0, |session| self.row(session))
    }

    fn height(&self) -> f32 {
        (0..self.blocks.len()).map(|i| self.row(i)).sum()
    }

    fn tallest(&self) -> f32 {
        let rows = 0..self.blocks.len();
        rows.map(|i| self.before(i) + self.kept(i)).fold(0.0, f32::max)
    }

    /// Which rows stand on which sheet of this height.
    fn sheets(&self, height: f32) -> Vec<Range<usize>> {
        let (mut sheets, mut first, mut used) = (Vec::new(), 0, 0.0);
        for i in 0..self.blocks.len() {
            if i > first && used + self.kept(i) > height {
                sheets.push(first..i);
                (first, used) = (i, self.before(i));
            }
            used += self.row(i);
        }
        sheets.push(first..self.blocks.len());
        sheets
    }

    /// The rows of a sheet from `top` on, and where they end.
    fn placed(&self, rows: &[Row], sheet: Range<usize>, top: f32) -> (Vec<Item>, f32) {
        let mut y = top;
        let placed = self.again(sheet.start).into_iter().chain(sheet).map(|i| {
            let (times, name) = &self.blocks[i];
            let first = y + mm(self.size) * ROW_AIR + times.leading * 0.78;
            y += self.row(i);
            let indent = if rows[i].inner { self.indent() } else { 0.0 };
            let name = name.left(indent + self.column, first);
            Tag::ListItem.of([times.left(indent, first), name].concat())
        });
        (placed.collect(), y)
    }
}

/// The rows at the largest size at which one sheet holds them; else at the largest from
/// [`READABLE`] on that takes no sheet more, `height` being the room on each; smaller only where a
/// single row is higher than that.
fn sized(shaper: &mut Shaper<'_>, rows: &[Row], width: f32, first: f32, height: f32) -> Sized {
    let sizes = || std::iter::successors(Some(LARGEST), |size| Some(size - 1.0));
    let readable = sizes().take_while(|size| *size >= READABLE);
    let tried: Vec<Sized> = readable.map(|size| at_size(shaper, rows, width, size)).collect();
    let fewest = tried.iter().map(|sized| sized.sheets(height).len()).min();
    let fits = |sized: &Sized| sized.height() <= first;
    let holds =
        |sized: &Sized| sized.tallest() <= height && Some(sized.sheets(height).len()) == fewest;
    let best = tried.iter().position(fits).or_else(|| tried.iter().position(holds));
    if let Some(sized) = best.and_then(|best| tried.into_iter().nth(best)) {
        return sized;
    }
    let mut size = READABLE;
    loop {
        let sized = at_size(shaper, rows, width, size);
        if size <= SMALLEST || sized.tallest() <= height {
            return sized;
        }
        size -= 1.0;
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
    let session = rows.iter().enumerate().scan(0, |session, (i, row)| {
        *session = if row.inner { *session } else { i };
        Some(*session)
    });
    let session = session.collect();
    Sized { size, column, blocks: times.into_iter().zip(names).collect(), session }
}

const fn face(row: &Row) -> langbiang_typeset::FaceId {
    if row.inner { REGULAR } else { BOLD }
}

fn check(setter: &mut Setter<'_, '_>, rows: &[Row], sized: &Sized, height: f32) {
    for (row, (_, name)) in rows.iter().zip(&sized.blocks) {
        setter.findings.extend(Finding::of_block(name, setter.subject, "sessions", &row.name));
    }
    let small = sized.size < READABLE || sized.tallest() > height;
    let widest = rows.iter().max_by_key(|row| row.name.len()).filter(|_| small);
    if let Some(row) = widest {
        let kind = FindingKind::DoesNotFit;
        setter.findings.push(Finding::new(kind, setter.subject, "sessions", &*row.name));
    }
}
