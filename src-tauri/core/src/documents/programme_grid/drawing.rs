//! What is drawn on a sheet below its head: the axis of time, the rooms, the boxes.

use langbiang_typeset::{Bookmark, Colour, Fit, Item, Span, Stroke, Style, Tag, block, units::mm};

use super::{
    Finding,
    boxes::{PADDING, Text},
    sheet::{APART, AXIS, FIGURES, Laid, MARGIN, ROOMS, Sheets, rooms_height},
    slots::{Plan, Slot},
};
use crate::{
    documents::{
        Subject,
        faces::state::{BOLD, REGULAR},
    },
    text,
};

/// Tints that keep apart in grey: rooms, sessions, breaks.
const ROOM: Colour = Colour(31, 56, 92);
const SESSION: Colour = Colour(224, 232, 243);
const BREAK: Colour = Colour(238, 238, 238);
const BORDER: Stroke = Stroke { colour: Colour(110, 110, 110), width: 0.2 };
const TICK: Stroke = Stroke { colour: Colour(170, 170, 170), width: 0.15 };

/// How far the words of a box of this height stand below its upper padding: those of a mere break
/// stand in the middle.
fn drop(slot: &Slot<'_>, text: &Text, height: f32) -> f32 {
    let slack = (height - text.height - 2.0 * PADDING.1).max(0.0);
    if slot.is_break() && text.head == 0.0 { slack / 2.0 } else { slack.min(0.6) }
}

/// Length of a dash and of the gap behind it, in millimetres.
const DASH: f32 = 1.4;

/// The edges of a box; one whose end nobody knows has dashes below.
fn border((x, y): (f32, f32), (right, end): (f32, f32), open: bool) -> Vec<Item> {
    let rule = |from, to| Item::Rule { from, to, stroke: BORDER };
    let mut edges =
        vec![rule((x, y), (right, y)), rule((x, y), (x, end)), rule((right, y), (right, end))];
    if open {
        let dashes = (0..).map(|i| x + 2.0 * DASH * i as f32).take_while(|x| *x < right);
        edges.extend(dashes.map(|x| rule((x, end), ((x + DASH).min(right), end))));
    } else {
        edges.push(rule((x, end), (right, end)));
    }
    edges
}

impl Sheets<'_> {
    /// What stands behind the words: times, boxes, the ground of the rooms' names.
    pub(super) fn ground(&mut self, plan: &Plan<'_>, laid: &Laid, top: f32) -> Vec<Item> {
        let below = top + rooms_height(plan) * self.scale();
        let mut items = self.times(laid, below);
        for (slot, text) in plan.slots.iter().zip(&laid.texts) {
            let (x, width) = self.place(plan, slot);
            let (y, end) = (below + laid.axis.at(slot.start), below + laid.axis.at(slot.end));
            let mut fill = |y, height, fill| items.push(Item::Rect { x, y, width, height, fill });
            fill(y, end - y, if slot.is_break() { BREAK } else { Colour::WHITE });
            if text.head > 0.0 {
                fill(y, text.head + 1.5 * PADDING.1 + drop(slot, text, end - y), SESSION);
            }
            items.extend(border((x, y), (x + width, end), slot.open));
        }
        items
    }

    /// The known moments at the left, those that have room for their figures.
    fn times(&mut self, laid: &Laid, below: f32) -> Vec<Item> {
        let style = Style::new(REGULAR, FIGURES * self.scale());
        let mut items = Vec::new();
        let mut free = f32::MIN;
        for moment in &laid.named {
            let y = below + laid.axis.at(*moment);
            if y < free {
                continue;
            }
            items.push(Item::Rule { from: (MARGIN, y), to: (MARGIN + AXIS, y), stroke: TICK });
            let (hour, minute) = (moment / 60 % 24, moment % 60);
            let time = chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
            let time = self.look.dates().time(time);
            for line in block::lines(self.shaper, &[Span::new(time, style)], AXIS) {
                let baseline = y + mm(style.size);
                items.extend(line.place(MARGIN + AXIS - 2.0 - line.width, baseline));
            }
            free = y + mm(style.size) * APART - 0.05;
        }
        items
    }

    /// The words of rooms and boxes, in the order in which they are read: what begins before the
    /// rooms part, each room by itself, what comes after.
    pub(super) fn words(
        &mut self,
        plan: &Plan<'_>,
        laid: &Laid,
        top: f32,
        (bookmarks, findings): (&mut Vec<Bookmark>, &mut Vec<Finding>),
    ) -> Vec<Item> {
        let below = top + rooms_height(plan) * self.scale();
        let parting = plan.slots.iter().filter(|slot| slot.column.is_some()).map(|slot| slot.start);
        let parting = parting.min().unwrap_or(u32::MAX);
        let rooms: Vec<Vec<Item>> =
            (0..plan.width()).map(|column| self.room(plan, column, top, findings)).collect();
        let mut items = Vec::new();
        let mut read = |items: &mut Vec<Item>, wanted: &dyn Fn(&Slot<'_>) -> bool| {
            for (slot, text) in plan.slots.iter().zip(&laid.texts).filter(|(slot, _)| wanted(slot))
            {
                let y = below + laid.axis.at(slot.start);
                items.push(self.words_of(plan, slot, text, (y, below + laid.axis.at(slot.end))));
                if let Some(name) = slot.session.name.clone().filter(|_| slot.leads) {
                    bookmarks.push(Bookmark::at(name, 1, y));
                }
            }
        };
        read(&mut items, &|slot| slot.column.is_none() && slot.start < parting);
        for (column, room) in rooms.into_iter().enumerate() {
            items.extend(room);
            read(&mut items, &|slot| slot.column == Some(column));
        }
        read(&mut items, &|slot| slot.column.is_none() && slot.start >= parting);
        items
    }

    /// The words of a box.
    fn words_of(
        &self,
        plan: &Plan<'_>,
        slot: &Slot<'_>,
        text: &Text,
        (y, end): (f32, f32),
    ) -> Item {
        let (x, _) = self.place(plan, slot);
        Tag::Section.of(text.place(x + PADDING.0, y + PADDING.1 + drop(slot, text, end - y)))
    }

    /// The name of a room above its column.
    fn room(
        &mut self,
        plan: &Plan<'_>,
        column: usize,
        top: f32,
        findings: &mut Vec<Finding>,
    ) -> Vec<Item> {
        if rooms_height(plan) == 0.0 {
            return Vec::new();
        }
        let (height, scale) = (ROOMS * self.scale(), self.scale());
        let width = (self.width() - AXIS) / plan.width() as f32;
        let x = MARGIN + AXIS + width * column as f32;
        let name = plan.rooms.get(column).map(|name| (*name).to_owned());
        let name = name.unwrap_or_else(|| self.elsewhere());
        let style = Style::new(BOLD, 10.5 * scale).colour(Colour::WHITE);
        let fit = Fit { width: width - 2.0, lines: 2, floor: 7.0, leading: 1.15 };
        let block = block::fit(self.shaper, &text::capital(&name), style, fit);
        findings.extend(Finding::of_block(&block, &Subject::named(&name), "room", &name));
        let first = top + (height - block.height()) / 2.0 + block.leading * 0.78;
        let ground = Item::Rect { x, y: top, width: width - 0.3, height: height - 0.6, fill: ROOM };
        vec![ground, Tag::Heading(2).of(block.centred(x + width / 2.0, first))]
    }

    /// What stands over sessions without a room beside others.
    fn elsewhere(&self) -> String {
        let words = [Some(self.look.words()), self.look.second()].into_iter().flatten();
        let words: Vec<&str> = words.map(|words| words.get("document.programme.no_room")).collect();
        words.join(" / ")
    }
}
