//! Which boxes a day has: from when till when, in which room, beside which others.
//!
//! Must never guess a time that is printed: where an end is not known, one is taken only to draw
//! the box.

use chrono::{NaiveTime, Timelike};

use super::ItemKind;
use crate::documents::{
    programme::{Item, Session},
    wording::given,
};

/// Minutes that a box is drawn long where nobody knows its end: an item, a session.
const ITEM: u32 = 30;
const SESSION: u32 = 60;

/// The end of a day, in minutes from its beginning.
const MIDNIGHT: u32 = 24 * 60;

/// A box: an item, or a whole session whose items have no times.
#[derive(Debug, Clone)]
pub(super) struct Slot<'a> {
    pub(super) session: &'a Session,
    /// What stands in it.
    pub(super) items: Vec<&'a Item>,
    /// Minutes from midnight.
    pub(super) start: u32,
    pub(super) end: u32,
    /// Whether the end is only drawn, not known: no clock tells it.
    pub(super) open: bool,
    /// The column of its room; none for what goes over all of them.
    pub(super) column: Option<usize>,
    /// Which of how many boxes side by side.
    pub(super) lane: (usize, usize),
    /// Whether it is the first of its session and says what that is.
    pub(super) leads: bool,
}

impl Slot<'_> {
    /// Whether it is nothing but a break.
    pub(super) fn is_break(&self) -> bool {
        !self.items.is_empty() && self.items.iter().all(|item| item.kind == ItemKind::Break)
    }

    fn meets(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// The boxes of some sessions and what has no time to stand at.
#[derive(Debug, Default)]
pub(super) struct Plan<'a> {
    /// The rooms, a column each.
    pub(super) rooms: Vec<&'a str>,
    /// Whether there is a column for sessions without a room beside them.
    pub(super) roomless: bool,
    /// The boxes, in the order of the agenda.
    pub(super) slots: Vec<Slot<'a>>,
    /// Items without a time, each with its session.
    pub(super) loose: Vec<(&'a Session, Option<&'a Item>)>,
    /// Pairs of boxes of one room at one time: which, and the one before it.
    pub(super) clashes: Vec<(usize, usize)>,
}

impl<'a> Plan<'a> {
    /// The plan of `sessions`; `rooms` are those of the event in its order.
    pub(super) fn of(sessions: &[&'a Session], rooms: &'a [String]) -> Self {
        let mut plan = Self::default();
        for session in sessions {
            plan.add(session);
        }
        plan.columns(rooms);
        plan.close_open_ends();
        plan.lanes();
        plan
    }

    /// How many columns there are.
    pub(super) fn width(&self) -> usize {
        (self.rooms.len() + usize::from(self.roomless)).max(1)
    }

    fn add(&mut self, session: &'a Session) {
        let timed: Vec<&Item> = session.items.iter().filter(|item| item.start.is_some()).collect();
        if timed.is_empty() {
            return self.add_whole(session);
        }
        let untimed = session.items.iter().filter(|item| item.start.is_none());
        self.loose.extend(untimed.map(|item| (session, Some(item))));
        for (i, item) in timed.iter().enumerate() {
            let next = timed.get(i + 1).and_then(|next| next.start).or(session.end);
            let times = (item.start, item.end, next);
            self.slots.extend(slot(session, vec![item], times, ITEM, i == 0));
        }
    }

    /// A session that stands as one box, where it has a time itself.
    fn add_whole(&mut self, session: &'a Session) {
        let times = (session.start, session.end, None);
        match slot(session, session.items.iter().collect(), times, SESSION, true) {
            Some(slot) => self.slots.push(slot),
            None => {
                let itself = session.items.is_empty() || session.end.is_some();
                self.loose.extend(itself.then_some((session, None)));
                self.loose.extend(session.items.iter().map(|item| (session, Some(item))));
            }
        }
    }

    /// Gives each box its column: that of its room; without a room, one over all rooms unless
    /// something is on in one of them, then one of its own.
    fn columns(&mut self, rooms: &'a [String]) {
        let used = |room: &str| self.slots.iter().any(|slot| room_of(slot.session) == Some(room));
        self.rooms = rooms.iter().map(|room| room.trim()).filter(|room| used(room)).collect();
        for slot in &self.slots {
            self.rooms.extend(room_of(slot.session).filter(|room| !self.rooms.contains(room)));
        }
        let column = |slot: &Slot<'_>| {
            let room = room_of(slot.session)?;
            self.rooms.iter().position(|known| *known == room)
        };
        let columns: Vec<Option<usize>> = self.slots.iter().map(column).collect();
        let (slots, last) = (&self.slots, self.rooms.len());
        let beside = |i: usize| {
            let same = |j: &usize| std::ptr::eq(slots[*j].session, slots[i].session);
            let met = |j: usize| {
                (0..slots.len()).any(|k| columns[k].is_some() && slots[j].meets(&slots[k]))
            };
            (0..slots.len()).filter(same).any(met)
        };
        let placed = |i: usize| columns[i].or_else(|| beside(i).then_some(last));
        let placed: Vec<Option<usize>> = (0..slots.len()).map(placed).collect();
        self.roomless = placed.contains(&Some(last));
        for (slot, column) in self.slots.iter_mut().zip(placed) {
            slot.column = column;
        }
    }

    /// What has no known end ends at the latest where the next box of its column begins.
    fn close_open_ends(&mut self) {
        for i in (0..self.slots.len()).filter(|i| self.slots[*i].open).collect::<Vec<_>>() {
            let Slot { column, start, end, .. } = self.slots[i];
            let later = self.slots.iter().filter(|other| other.column == column);
            let next = later.map(|other| other.start).filter(|other| *other > start).min();
            self.slots[i].end = next.map_or(end, |next| end.min(next));
        }
    }

    /// The moments that are known, rising: those that the axis names.
    pub(super) fn named(&self) -> Vec<u32> {
        let ends = self.slots.iter().filter(|slot| !slot.open).map(|slot| slot.end);
        let mut named: Vec<u32> = self.slots.iter().map(|slot| slot.start).chain(ends).collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    /// Puts boxes of one column that meet side by side.
    fn lanes(&mut self) {
        for column in (0..self.width()).map(Some).chain([None]) {
            let mut inside: Vec<usize> =
                (0..self.slots.len()).filter(|i| self.slots[*i].column == column).collect();
            inside.sort_by_key(|i| self.slots[*i].start);
            while !inside.is_empty() {
                let rest = inside.split_off(self.cluster(&inside));
                self.spread(&inside);
                inside = rest;
            }
        }
    }

    /// How many of these, in the order of their beginning, hang together.
    fn cluster(&self, inside: &[usize]) -> usize {
        let mut end = 0;
        let apart = |(n, i): &(usize, &usize)| {
            let apart = *n > 0 && self.slots[**i].start >= end;
            end = end.max(self.slots[**i].end);
            apart
        };
        inside.iter().enumerate().find(apart).map_or(inside.len(), |(n, _)| n)
    }

    /// Gives each of a cluster the first lane that is free.
    fn spread(&mut self, cluster: &[usize]) {
        let mut lanes: Vec<usize> = Vec::new();
        for &i in cluster {
            let free = |last: &usize| !self.slots[*last].meets(&self.slots[i]);
            let lane = lanes.iter().position(free).unwrap_or(lanes.len());
            if lane == lanes.len() {
                lanes.push(i);
            } else {
                lanes[lane] = i;
            }
            self.slots[i].lane.0 = lane;
            let roomed = room_of(self.slots[i].session).is_some();
            let before = cluster.iter().copied().take_while(|j| *j != i);
            let clash = before.filter(|j| self.slots[*j].meets(&self.slots[i])).last();
            self.clashes.extend(clash.filter(|_| roomed).map(|before| (i, before)));
        }
        for &i in cluster {
            self.slots[i].lane.1 = lanes.len();
        }
    }
}

/// A box from its start to its own end, or else to `next`, or else so many minutes long.
fn slot<'a>(
    session: &'a Session,
    items: Vec<&'a Item>,
    (start, end, next): (Option<NaiveTime>, Option<NaiveTime>, Option<NaiveTime>),
    usual: u32,
    leads: bool,
) -> Option<Slot<'a>> {
    let start = minutes(start?);
    // Midnight as an end is that of the same day.
    let ends = |end| if end == 0 { MIDNIGHT } else { end };
    let known = end.or(next).map(minutes).map(ends).filter(|end| *end > start);
    // Where it says that it ends the next day, its own words tell it.
    let past = end.is_some() && known.is_none();
    let drawn = if past { MIDNIGHT } else { start + usual };
    let end = known.unwrap_or(drawn.min(MIDNIGHT));
    let (column, lane) = (None, (0, 1));
    Some(Slot { session, items, start, end, open: known.is_none(), column, lane, leads })
}

fn minutes(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

pub(super) fn room_of(session: &Session) -> Option<&str> {
    given(session.room.as_ref())
}
