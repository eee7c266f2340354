//! One sheet: the head, the rooms, the axis of time, the boxes, and what has no time.

use langbiang_typeset::{
    Block, Bookmark, Colour, Fit, Item, Page, Shaper, Span, Stroke, Style, Tag, block, units::mm,
};

use super::{
    Day, Finding, ProgrammeGrid, SheetSize, Stretch,
    axis::{Axis, Need},
    boxes::{PADDING, Text, Writer},
    slots::{Plan, Slot, room_of},
};
use crate::documents::{
    FindingKind, Look,
    faces::state::{BOLD, ITALIC, REGULAR},
    programme::say,
    wording::bound,
};

/// Edges of the sheet and width of the axis of time, in millimetres.
const MARGIN: f32 = 11.0;
const AXIS: f32 = 13.0;

/// Height of the rooms' names.
const ROOMS: f32 = 8.0;

/// Tints that keep apart in grey: rooms, sessions, breaks, and what runs over all rooms.
const ROOM: Colour = Colour(31, 56, 92);
const SESSION: Colour = Colour(224, 232, 243);
const BREAK: Colour = Colour(238, 238, 238);
const BORDER: Stroke = Stroke { colour: Colour(110, 110, 110), width: 0.2 };
const TICK: Stroke = Stroke { colour: Colour(170, 170, 170), width: 0.15 };

/// Sizes of letters in points: the largest, the usual, and the smallest that can be read.
const LARGEST: f32 = 12.5;
const USUAL: f32 = 10.5;
const SMALLEST: f32 = 7.0;

/// The part of the sheet that larger letters than usual may need: boxes should stay as long as
/// their time.
const ROOMY: f32 = 0.7;

pub(super) struct Sheets<'a> {
    pub(super) grid: &'a ProgrammeGrid,
    pub(super) look: &'a Look,
    pub(super) shaper: &'a mut Shaper<'static>,
    pub(super) size: SheetSize,
}

/// Where everything of a sheet stands.
struct Laid {
    texts: Vec<Text>,
    axis: Axis,
    size: f32,
    fits: bool,
}

impl<'a> Sheets<'a> {
    /// The sheet of a day, or a sheet for each half of it where one is too small for all.
    pub(super) fn day(&mut self, day: &'a Day, findings: &mut Vec<Finding>) -> Vec<Page> {
        let whole = Stretch::day(day);
        let halves = Stretch::halves(day);
        let fits = halves.len() < 2 || self.fits(&whole);
        let stretches = if fits { vec![whole] } else { halves };
        let stretches = stretches.iter().filter(|stretch| !stretch.sessions.is_empty());
        stretches.map(|stretch| self.sheet(stretch, findings)).collect()
    }

    fn fits(&mut self, stretch: &Stretch<'a>) -> bool {
        let plan = Plan::of(&stretch.sessions, &self.grid.rooms);
        let (_, top) = self.head(stretch, &mut Vec::new());
        let (_, loose) = self.loose(&plan, 0.0);
        self.lay_out(&plan, top, loose).fits
    }

    fn sheet(&mut self, stretch: &Stretch<'a>, findings: &mut Vec<Finding>) -> Page {
        let plan = Plan::of(&stretch.sessions, &self.grid.rooms);
        let (mut items, top) = self.head(stretch, findings);
        let (_, room) = self.loose(&plan, 0.0);
        let laid = self.lay_out(&plan, top, room);
        items.extend(self.ground(&plan, &laid, top));
        let mut bookmarks = vec![Bookmark::page(self.called(stretch))];
        items.extend(self.words(&plan, &laid, top, &mut bookmarks));
        let (width, height) = self.size.landscape();
        items.extend(self.loose(&plan, height - MARGIN - room).0);
        items.extend(self.sample());
        findings.extend(found(&plan, &laid));
        Page { width, height, items, bookmarks }
    }

    fn width(&self) -> f32 {
        self.size.landscape().0 - 2.0 * MARGIN
    }

    /// How much larger letters are on this size of sheet.
    fn scale(&self) -> f32 {
        if self.size == SheetSize::A3 { 1.35 } else { 1.0 }
    }

    /// What the sheet is of: `Sáng thứ Năm, ngày 06 tháng 6 năm 2024`.
    fn called(&self, stretch: &Stretch<'_>) -> String {
        let (words, dates) = (self.look.words(), self.look.dates());
        let day = say::half_day(words, dates, stretch.half_day, stretch.date);
        day.unwrap_or_else(|| words.get("document.programme.title").to_owned())
    }

    /// Title, event, day and place; gives where it ends.
    fn head(&mut self, stretch: &Stretch<'_>, findings: &mut Vec<Finding>) -> (Vec<Item>, f32) {
        let programme = &self.grid.programme;
        let scale = self.scale();
        let subject = programme.subject();
        let words = self.look.words();
        let title = match self.look.second() {
            Some(second) => format!(
                "{} / {}",
                words.get("document.programme.title"),
                second.get("document.programme.title")
            ),
            None => words.get("document.programme.title").to_owned(),
        };
        let day = [Some(self.called(stretch)), programme.place.clone()];
        let day = day.into_iter().flatten().collect::<Vec<_>>().join(" – ");
        let lines = [
            ("", title, Style::new(BOLD, 13.0 * scale), Tag::Heading(1)),
            (
                "name",
                programme.printed_name().to_owned(),
                Style::new(BOLD, 11.5 * scale),
                Tag::Paragraph,
            ),
            ("place", day, Style::new(ITALIC, 11.0 * scale), Tag::Paragraph),
        ];
        let (mut items, mut y) = (Vec::new(), MARGIN);
        for (field, text, style, tag) in lines {
            let fit = Fit { width: self.width() - 20.0, lines: 2, floor: 9.0, leading: 1.25 };
            let block: Block = block::fit(self.shaper, &bound(&text), style, fit);
            findings.extend(Finding::of_block(&block, &subject, field, &text));
            let middle = MARGIN + self.width() / 2.0;
            items.push(tag.of(block.centred(middle, y + block.leading * 0.75)));
            y += block.height();
        }
        (items, y + 3.0)
    }

    /// Tries sizes of letters until everything fits between `top` and the foot.
    fn lay_out(&mut self, plan: &Plan<'_>, top: f32, loose: f32) -> Laid {
        let height =
            self.size.landscape().1 - MARGIN - loose - top - rooms_height(plan) * self.scale();
        let scale = self.scale();
        let mut size = LARGEST * scale;
        loop {
            let widths: Vec<f32> = plan.slots.iter().map(|slot| self.place(plan, slot).1).collect();
            let mut writer = Writer::new(self.look, size, self.shaper);
            let texts: Vec<Text> = plan
                .slots
                .iter()
                .zip(widths)
                .map(|(slot, width)| writer.text(slot, width))
                .collect();
            let need = |(slot, text): (&Slot<'_>, &Text)| Need {
                start: slot.start,
                end: slot.end,
                height: text.height + 2.0 * PADDING.1,
            };
            let needs: Vec<Need> = plan.slots.iter().zip(&texts).map(need).collect();
            let (axis, needed) = Axis::new(&needs, height);
            let fits = needed <= 1.0;
            if needed <= (if size > USUAL * scale { ROOMY } else { 1.0 })
                || size <= SMALLEST * scale
            {
                return Laid { texts, axis, size, fits };
            }
            size -= 0.25;
        }
    }

    /// Left edge and width of a box.
    fn place(&self, plan: &Plan<'_>, slot: &Slot<'_>) -> (f32, f32) {
        let columns = self.width() - AXIS;
        let column = columns / plan.width() as f32;
        let (left, whole) = match slot.column {
            Some(index) => (index as f32 * column, column),
            None => (0.0, columns),
        };
        let lane = whole / slot.lane.1.max(1) as f32;
        (MARGIN + AXIS + left + lane * slot.lane.0 as f32, lane)
    }

    /// What stands behind the words: times, boxes, the ground of the rooms' names.
    fn ground(&mut self, plan: &Plan<'_>, laid: &Laid, top: f32) -> Vec<Item> {
        let below = top + rooms_height(plan) * self.scale();
        let mut items = self.times(&laid.axis, below);
        for (slot, text) in plan.slots.iter().zip(&laid.texts) {
            let (x, width) = self.place(plan, slot);
            let (y, end) = (below + laid.axis.at(slot.start), below + laid.axis.at(slot.end));
            let mut fill = |y, height, fill| items.push(Item::Rect { x, y, width, height, fill });
            fill(y, end - y, if slot.is_break() { BREAK } else { Colour::WHITE });
            if text.head > 0.0 {
                fill(y, text.head + 1.5 * PADDING.1, SESSION);
            }
            for (from, to) in [
                ((x, y), (x + width, y)),
                ((x, end), (x + width, end)),
                ((x, y), (x, end)),
                ((x + width, y), (x + width, end)),
            ] {
                items.push(Item::Rule { from, to, stroke: BORDER });
            }
        }
        items
    }

    /// The moments at the left, those that have room for their figures.
    fn times(&mut self, axis: &Axis, below: f32) -> Vec<Item> {
        let style = Style::new(REGULAR, 9.0 * self.scale());
        let mut items = Vec::new();
        let mut free = f32::MIN;
        for (moment, place) in axis.moments.iter().zip(&axis.places) {
            let y = below + place;
            let right = self.size.landscape().0 - MARGIN;
            items.push(Item::Rule { from: (MARGIN, y), to: (right, y), stroke: TICK });
            if y < free {
                continue;
            }
            let last = Some(moment) == axis.moments.last();
            let (hour, minute) = (moment / 60 % 24, moment % 60);
            let time = chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
            let time = self.look.dates().time(time);
            for line in block::lines(self.shaper, &[Span::new(time, style)], AXIS) {
                let baseline = if last { y - 0.8 } else { y + mm(style.size) };
                items.extend(line.place(MARGIN + AXIS - 2.0 - line.width, baseline));
            }
            free = y + mm(style.size) * 1.15;
        }
        items
    }

    /// The words of rooms and boxes, in the order in which they are read: what begins before the
    /// rooms part, each room by itself, what comes after.
    fn words(
        &mut self,
        plan: &Plan<'_>,
        laid: &Laid,
        top: f32,
        bookmarks: &mut Vec<Bookmark>,
    ) -> Vec<Item> {
        let below = top + rooms_height(plan) * self.scale();
        let parting = plan.slots.iter().filter(|slot| slot.column.is_some()).map(|slot| slot.start);
        let parting = parting.min().unwrap_or(u32::MAX);
        let rooms: Vec<Vec<Item>> =
            (0..plan.width()).map(|column| self.room(plan, column, top)).collect();
        let mut items = Vec::new();
        let mut read = |items: &mut Vec<Item>, wanted: &dyn Fn(&Slot<'_>) -> bool| {
            for (slot, text) in plan.slots.iter().zip(&laid.texts).filter(|(slot, _)| wanted(slot))
            {
                let y = below + laid.axis.at(slot.start);
                items.push(self.words_of(plan, slot, text, (y, below + laid.axis.at(slot.end))));
                if let Some(name) = slot.session.name.clone().filter(|_| slot.leads) {
                    bookmarks.push(Bookmark { title: name, level: 1, y: Some(y) });
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

    /// The words of a box; those of a break stand in its middle.
    fn words_of(
        &self,
        plan: &Plan<'_>,
        slot: &Slot<'_>,
        text: &Text,
        (y, end): (f32, f32),
    ) -> Item {
        let (x, _) = self.place(plan, slot);
        let slack = (end - y - text.height - 2.0 * PADDING.1).max(0.0);
        let drop = if slot.is_break() { slack / 2.0 } else { slack.min(0.6) };
        Tag::Section.of(text.place(x + PADDING.0, y + PADDING.1 + drop))
    }

    /// The name of a room above its column.
    fn room(&mut self, plan: &Plan<'_>, column: usize, top: f32) -> Vec<Item> {
        if rooms_height(plan) == 0.0 {
            return Vec::new();
        }
        let (height, scale) = (ROOMS * self.scale(), self.scale());
        let width = (self.width() - AXIS) / plan.width() as f32;
        let x = MARGIN + AXIS + width * column as f32;
        let name = plan.rooms.get(column).copied();
        let name = name.unwrap_or_else(|| self.look.words().get("document.programme.no_room"));
        let style = Style::new(BOLD, 10.5 * scale).colour(Colour::WHITE);
        let fit = Fit { width: width - 2.0, lines: 2, floor: 7.0, leading: 1.15 };
        let block = block::fit(self.shaper, &say::capital(name), style, fit);
        let first = top + (height - block.height()) / 2.0 + block.leading * 0.78;
        let ground = Item::Rect { x, y: top, width: width - 0.3, height: height - 0.6, fill: ROOM };
        vec![ground, Tag::Heading(2).of(block.centred(x + width / 2.0, first))]
    }

    /// What has no time, below the grid; gives its height.
    fn loose(&mut self, plan: &Plan<'_>, top: f32) -> (Vec<Item>, f32) {
        if plan.loose.is_empty() {
            return (Vec::new(), 0.0);
        }
        let words = self.look.words();
        let said =
            |(session, item): &(&super::Session, Option<&crate::documents::programme::Item>)| {
                let content = item.map(|item| say::content(item, words));
                let session =
                    [session.name.as_ref(), session.theme.as_ref()].into_iter().flatten().next();
                content.or(session.cloned()).unwrap_or_default()
            };
        let list: Vec<String> =
            plan.loose.iter().map(said).filter(|text| !text.is_empty()).collect();
        let size = 9.5 * self.scale();
        let spans = [
            Span::new(
                format!("{} ", words.get("document.programme.no_time")),
                Style::new(BOLD, size),
            ),
            Span::new(bound(&list.join("; ")), Style::new(REGULAR, size)),
        ];
        let lines = block::lines(self.shaper, &spans, self.width());
        let height = mm(size * 1.25);
        let place = |(i, line): (usize, &langbiang_typeset::Line)| {
            let y = top + 2.5 + height * (i as f32 + 0.75);
            line.place(MARGIN, y).collect::<Vec<_>>()
        };
        let items: Vec<Item> = lines.iter().enumerate().flat_map(place).collect();
        (vec![Tag::Paragraph.of(items)], height * lines.len() as f32 + 2.5)
    }

    /// Says that people and times are made up.
    fn sample(&mut self) -> Vec<Item> {
        if !self.grid.programme.sample {
            return Vec::new();
        }
        let style = Style::new(REGULAR, 8.0).colour(Colour(128, 128, 128));
        let text = self.look.words().get("document.sample");
        let y = self.size.landscape().1 - 5.0;
        let lines = block::lines(self.shaper, &[Span::new(text, style)], self.width());
        lines.iter().flat_map(|line| line.place(MARGIN, y).collect::<Vec<_>>()).collect()
    }
}

/// Height of the row of rooms on A4; none where there is only one place.
fn rooms_height(plan: &Plan<'_>) -> f32 {
    if plan.rooms.is_empty() { 0.0 } else { ROOMS }
}

/// Boxes that are too small for their words, and rooms that are taken twice.
fn found(plan: &Plan<'_>, laid: &Laid) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (slot, text) in plan.slots.iter().zip(&laid.texts).filter(|_| !laid.fits) {
        let room = laid.axis.at(slot.end) - laid.axis.at(slot.start);
        if text.height > room {
            let subject = slot.items.first().map(|item| item.subject());
            let subject = subject.unwrap_or_else(|| slot.session.subject());
            let label = subject.label.clone();
            findings.push(Finding::new(FindingKind::DoesNotFit, &subject, "title", label));
        }
    }
    for (second, first) in &plan.clashes {
        let (second, first) = (&plan.slots[*second], &plan.slots[*first]);
        let subject = second.items.first().map(|item| item.subject());
        let subject = subject.unwrap_or_else(|| second.session.subject());
        let other = first.items.first().map_or_else(|| first.session.subject(), |i| i.subject());
        let room = room_of(second.session).unwrap_or_default();
        let text = format!("{room}: {}", other.label);
        findings.push(Finding::new(FindingKind::Overlap, &subject, "room", text));
    }
    findings
}
