//! One sheet: the head, the rooms, the axis of time, the boxes, and what has no time.

use langbiang_typeset::{
    Block, Bookmark, Colour, Fit, Item, Page, Shaper, Span, Style, Tag, block, units::mm,
};

use super::{
    Day, Finding, ProgrammeGrid, SheetSize, Stretch,
    axis::{Axis, Figures, Need},
    boxes::{PADDING, Text, Writer},
    found::found,
    landscape,
    slots::{Plan, Slot},
};
use crate::{
    Language, Words,
    documents::{
        Look,
        dates::Dates,
        faces::state::{BOLD, ITALIC, REGULAR},
        programme::{Item as Planned, Session, label::Labels, say},
        wording::bound,
    },
};

/// Edges of the sheet and width of the axis of time, in millimetres.
pub(super) const MARGIN: f32 = 11.0;
pub(super) const AXIS: f32 = 13.0;

/// Height of the rooms' names.
pub(super) const ROOMS: f32 = 8.0;

/// Sizes of letters in points: the largest, the usual, and the smallest that can be read.
const LARGEST: f32 = 12.5;
const USUAL: f32 = 10.5;
const SMALLEST: f32 = 7.0;

/// Size of the figures of the axis in points, and how far apart they stand as a multiple of it.
pub(super) const FIGURES: f32 = 9.0;
pub(super) const APART: f32 = 1.3;

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
pub(super) struct Laid {
    /// The words of each box.
    pub(super) texts: Vec<Text>,
    pub(super) axis: Axis,
    /// The moments that the axis names.
    pub(super) named: Vec<u32>,
    pub(super) fits: bool,
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
        items.extend(self.words(&plan, &laid, top, (&mut bookmarks, findings)));
        let (width, height) = landscape(self.size);
        let untimed = plan.slots.is_empty();
        items.extend(self.loose(&plan, if untimed { top } else { height - MARGIN - room }).0);
        items.extend(self.sample());
        findings.extend(found(&plan, &laid));
        // Said once, however many days have no time.
        let timeless = Finding::empty(&self.grid.programme.subject(), "time");
        let new = untimed && !findings.contains(&timeless);
        findings.extend(new.then_some(timeless));
        Page { width, height, items, bookmarks }
    }

    pub(super) fn width(&self) -> f32 {
        landscape(self.size).0 - 2.0 * MARGIN
    }

    /// How much larger letters are on this size of sheet.
    pub(super) fn scale(&self) -> f32 {
        if self.size == SheetSize::A3 { 1.35 } else { 1.0 }
    }

    /// What the sheet is of: `Sáng thứ Năm, ngày 06 tháng 6 năm 2024`.
    fn called(&self, stretch: &Stretch<'_>) -> String {
        let (words, dates) = (self.look.words(), self.look.dates());
        let programme = &self.grid.programme;
        let day = say::part(programme, (words, dates), stretch.half_day, stretch.date);
        day.unwrap_or_else(|| words.get("document.programme.title").to_owned())
    }

    /// Title, event, day and place; gives where it ends.
    fn head(&mut self, stretch: &Stretch<'_>, findings: &mut Vec<Finding>) -> (Vec<Item>, f32) {
        let programme = &self.grid.programme;
        let scale = self.scale();
        let subject = programme.subject();
        let words = self.look.words();
        let title = words.get("document.programme.title").to_owned();
        let second = self.look.second();
        let day = [Some(self.called(stretch)), programme.place.clone()];
        let day = day.into_iter().flatten().collect::<Vec<_>>().join(" – ");
        let lines = [
            ("", title, Style::new(BOLD, 13.0 * scale), Tag::Heading(1)),
            (
                "name",
                programme.name(self.look).to_owned(),
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
            let english = second.and_then(|words| match field {
                "" => Some(words.get("document.programme.title").to_owned()),
                "name" => programme.second_name(self.look).map(str::to_owned),
                "place" => self.day_in_english(stretch, words),
                _ => None,
            });
            if let Some(text) = english {
                let (item, end) = self.english(&text, y);
                items.push(item);
                y = end;
            }
        }
        (items, y + 3.0)
    }

    /// The day once more.
    fn day_in_english(&self, stretch: &Stretch<'_>, words: &'static Words) -> Option<String> {
        let dates = Dates::new(Language::En);
        say::part(&self.grid.programme, (words, dates), stretch.half_day, stretch.date)
    }

    /// A line in English in the middle of the sheet, and where it ends.
    fn english(&mut self, text: &str, y: f32) -> (Item, f32) {
        let fit = Fit { width: self.width(), lines: 1, floor: 8.0, leading: 1.25 };
        let block = block::fit(self.shaper, text, Style::new(ITALIC, 10.0 * self.scale()), fit);
        let items = block.centred(MARGIN + self.width() / 2.0, y + block.leading * 0.75);
        (Tag::Paragraph.in_language("en", items), y + block.height())
    }

    /// Tries sizes of letters until everything fits between `top` and the foot.
    fn lay_out(&mut self, plan: &Plan<'_>, top: f32, loose: f32) -> Laid {
        let scale = self.scale();
        let figures = mm(FIGURES * scale) * APART;
        // The last figures hang below the grid.
        let above = top + rooms_height(plan) * scale;
        let height = landscape(self.size).1 - MARGIN - loose - above - figures;
        let named = plan.named();
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
            let all = Figures { moments: &named, height: figures };
            let (axis, needed) = Axis::new(&needs, all, height);
            if needed <= (if size > USUAL * scale { ROOMY } else { 1.0 }) {
                return Laid { texts, axis, named, fits: true };
            }
            if size <= SMALLEST * scale {
                // Words before figures: the boxes say their times themselves.
                let (axis, needed) = Axis::new(&needs, Figures::default(), height);
                return Laid { texts, axis, named, fits: needed <= 1.0 };
            }
            size -= 0.25;
        }
    }

    /// Left edge and width of a box.
    pub(super) fn place(&self, plan: &Plan<'_>, slot: &Slot<'_>) -> (f32, f32) {
        let columns = self.width() - AXIS;
        let column = columns / plan.width() as f32;
        let (left, whole) = match slot.column {
            Some(index) => (index as f32 * column, column),
            None => (0.0, columns),
        };
        let lane = whole / slot.lane.1.max(1) as f32;
        (MARGIN + AXIS + left + lane * slot.lane.0 as f32, lane)
    }

    /// What has no time, below the grid; gives its height.
    fn loose(&mut self, plan: &Plan<'_>, top: f32) -> (Vec<Item>, f32) {
        if plan.loose.is_empty() {
            return (Vec::new(), 0.0);
        }
        let list = plan.loose.iter().map(|(session, item)| self.said(session, *item));
        let list: Vec<String> = list.filter(|text| !text.is_empty()).collect();
        // Where nothing has a time, they are all that the sheet says.
        let (size, between) = if plan.slots.is_empty() { (USUAL, "\n") } else { (9.5, "; ") };
        let size = size * self.scale();
        let (labels, key) = (Labels::of(self.look), "document.programme.no_time");
        let after = if plan.slots.is_empty() { '\n' } else { ' ' };
        let label = format!("{}{after}", labels.words.get(key));
        let mut spans = labels.spans(key, &label, Style::new(BOLD, size));
        spans.push(Span::new(bound(&list.join(between)), Style::new(REGULAR, size)));
        let lines = block::lines(self.shaper, &spans, self.width());
        let height = mm(size * 1.25);
        let place = |(i, line): (usize, &langbiang_typeset::Line)| {
            let y = top + 2.5 + height * (i as f32 + 0.75);
            line.place(MARGIN, y)
        };
        let items: Vec<Item> = lines.iter().enumerate().flat_map(place).collect();
        (vec![Tag::Paragraph.of(items)], height * lines.len() as f32 + 2.5)
    }

    /// An item, or a session, that has no place in the grid; its end, where that is known.
    fn said(&self, session: &Session, item: Option<&Planned>) -> String {
        let (text, end) = match item {
            Some(item) => (say::content(item, self.look.words()), item.end),
            None => (session.subject().label, session.end),
        };
        match end.filter(|_| !text.is_empty()) {
            Some(end) => {
                let english = self.look.second().map(|_| Dates::new(Language::En));
                let dates = std::iter::once(self.look.dates()).chain(english);
                let until: Vec<String> = dates.map(|d| d.times(None, Some(end))).collect();
                format!("{text} ({})", until.join(" / "))
            }
            None => text,
        }
    }

    /// Says that people and times are made up.
    fn sample(&mut self) -> Vec<Item> {
        if !self.grid.programme.sample {
            return Vec::new();
        }
        let style = Style::new(REGULAR, 8.0).colour(Colour(128, 128, 128));
        let text = self.look.words().get("document.sample");
        let y = landscape(self.size).1 - 5.0;
        let lines = block::lines(self.shaper, &[Span::new(text, style)], self.width());
        lines.iter().flat_map(|line| line.place(MARGIN, y)).collect()
    }
}

/// Height of the row of rooms on A4; none where there is only one place.
pub(super) fn rooms_height(plan: &Plan<'_>) -> f32 {
    if plan.rooms.is_empty() { 0.0 } else { ROOMS }
}
