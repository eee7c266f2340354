//! Where the words of a door sign stand: head, room, sessions; millimetres from the top left corner.
//!
//! Sizes follow the eye: what is read from three metres is at least [`READABLE`] high, which is
//! what a healthy eye still tells apart there; the room is read from across the hall.

use langbiang_typeset::{
    Bookmark, Colour, Item, Page, Shaper, Stroke, Style, Tag, block::nfc, units::A4,
};

use super::{Arrow, Choices, DoorSigns, Orientation, Sign, arrow, list};
use crate::documents::{
    Finding, Look,
    dates::Dates,
    faces::state::{BOLD, ITALIC, REGULAR},
    logo::Logo,
    stack::{Frame, Part, Setter, Stand},
    wording::{bound, given},
};
use crate::{Language, Words, text};

/// The smallest letters that are read from three metres, in points: a capital of 4.2 mm.
pub(super) const READABLE: f32 = 18.0;
/// Air along the edges of the sheet.
const AIR: f32 = 16.0;
/// Height of the head.
const HEAD: f32 = 25.0;
/// Air above and below the rules.
const RULE_AIR: f32 = 5.0;
/// The least height that the room keeps however many sessions there are, lying and upright.
const ROOM: (f32, f32) = (46.0, 90.0);
/// The edge of the arrow and the air beside it.
const ARROW: f32 = 50.0;
const ARROW_AIR: f32 = 12.0;
const GREY: Colour = Colour(70, 70, 70);
const RULE: Stroke = Stroke { colour: Colour::BLACK, width: 0.9 };

/// Lays out signs.
pub(super) struct Layout<'a> {
    pub(super) data: &'a DoorSigns,
    pub(super) options: &'a Choices,
    pub(super) look: &'a Look,
    pub(super) logo: &'a Logo,
}

impl Layout<'_> {
    /// The sheets of one room on one day: one, or as many as its sessions take.
    pub(super) fn pages(
        &self,
        sign: &Sign,
        shaper: &mut Shaper<'_>,
        findings: &mut Vec<Finding>,
    ) -> Vec<Page> {
        let subject = sign.subject();
        // Sessions without a room hang at the venue; somebody should know.
        if subject.label.is_empty() || sign.room_id.is_empty() {
            findings.push(Finding::empty(&subject, "room"));
        }
        let mut setter = Setter { shaper, subject: &subject, findings };
        let (width, height) = match self.options.orientation {
            Orientation::Landscape => (A4.1, A4.0),
            Orientation::Portrait => A4,
        };
        let inside = Frame { x: 0.0, y: 0.0, width, height }.inset(AIR);
        let mut head = self.head(&mut setter, Frame { height: HEAD, ..inside });
        let body = inside.below(HEAD + RULE_AIR);
        head.push(rule(inside, body.y));
        let sessions = self.sessions(sign, &mut setter, body.below(self.least_room() + RULE_AIR));
        let mut pages = Vec::new();
        for sessions in sessions {
            // What is wrong with the room is told by its first sheet.
            let told = setter.findings.len();
            let below = self.body(sign, &mut setter, body, sessions);
            let bookmarks = match pages.is_empty() {
                true => vec![Bookmark::page(self.outline(sign))],
                false => {
                    setter.findings.truncate(told);
                    Vec::new()
                }
            };
            pages.push(Page { width, height, items: [head.clone(), below].concat(), bookmarks });
        }
        pages
    }

    /// The room, and the sessions of this sheet under it.
    fn body(
        &self,
        sign: &Sign,
        setter: &mut Setter<'_, '_>,
        body: Frame,
        sessions: list::Set,
    ) -> Vec<Item> {
        let room = (body.height - sessions.height - RULE_AIR).max(self.least_room());
        let room = Frame { height: room, ..body };
        let mut items = self.room(sign, setter, room.inset_vertically(RULE_AIR));
        if !sessions.items.is_empty() {
            let top = room.y + room.height;
            items.push(rule(body, top));
            items.extend(sessions.at(top + RULE_AIR));
        }
        items
    }

    /// Logo, issuing body and event.
    fn head(&self, setter: &mut Setter<'_, '_>, frame: Frame) -> Vec<Item> {
        let body = given(self.data.body.as_ref());
        let place = Frame { width: HEAD * 1.6, ..frame };
        let rest = self.logo.width(place).map_or(frame, |width| frame.after(width + 7.0));
        let strong = Style::new(BOLD, 17.0);
        let body_part = body.map(|body| {
            Part::new("body", bound(&nfc(body).to_uppercase()), strong.colour(GREY)).within(2, 12.0)
        });
        let event = bound(&nfc(self.data.event.trim()));
        let event = Part::new("event", event, Style::new(REGULAR, 20.0)).within(3, 13.0).below(1.2);
        let parts: Vec<Part> = body_part.into_iter().chain([event]).collect();
        let named = body.unwrap_or_else(|| self.look.words().get("option.logo"));
        let logo = self.logo.item(place, named);
        logo.into_iter().chain(setter.set(&parts, rest, Stand::Left).0).collect()
    }

    /// The room, where it is, and the way to it.
    fn room(&self, sign: &Sign, setter: &mut Setter<'_, '_>, frame: Frame) -> Vec<Item> {
        let (arrow, frame) = self.arrow(frame);
        let name = bound(&nfc(sign.room.trim()));
        let name = Part::new("room", text::capital(&name), Style::new(BOLD, 104.0)).within(3, 40.0);
        let name = name.on_one_line_from(72.0);
        let where_it_is = [&sign.floor, &sign.building].map(|part| given(part.as_ref()));
        let where_it_is = where_it_is.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let place = Part::new(
            "floor",
            text::capital(&bound(&nfc(&where_it_is))),
            Style::new(REGULAR, 34.0),
        );
        let place = (!where_it_is.is_empty()).then(|| place.within(2, READABLE).below(1.0));
        let parts: Vec<Part> = [name.tagged(Tag::Heading(1))].into_iter().chain(place).collect();
        arrow.into_iter().chain(setter.set(&parts, frame, Stand::Left).0).collect()
    }

    /// What the room has whatever comes below it.
    fn least_room(&self) -> f32 {
        let arrow = if self.options.arrow == Arrow::None { 0.0 } else { ARROW };
        match self.options.orientation {
            Orientation::Landscape => ROOM.0 + 2.0 * RULE_AIR,
            Orientation::Portrait => ROOM.1 + arrow + 2.0 * RULE_AIR,
        }
    }

    /// The arrow on its side, above the room where the sheet is narrow, and the frame that it leaves.
    fn arrow(&self, frame: Frame) -> (Option<Item>, Frame) {
        let edge = ARROW.min(frame.height);
        let right = frame.x + frame.width - edge;
        let beside = frame.width - ARROW - ARROW_AIR;
        let (arrow, narrow) =
            (self.options.arrow, self.options.orientation == Orientation::Portrait);
        let (x, rest) = match arrow {
            Arrow::None => return (None, frame),
            _ if narrow => {
                (if arrow == Arrow::Right { right } else { frame.x }, frame.below(ARROW))
            }
            Arrow::Left => (frame.x, frame.after(ARROW + ARROW_AIR)),
            Arrow::Right | Arrow::Up => (right, Frame { width: beside, ..frame }),
        };
        let y = if narrow { frame.y } else { frame.y + (frame.height - edge) / 2.0 };
        let words = self.look.words().get(&format!("document.door_sign.arrow.{arrow}")).to_owned();
        (Some(arrow::item(arrow, (x, y), edge, words)), rest)
    }

    /// The day and its sessions, as large as they can be in the frame, for each sheet.
    fn sessions(&self, sign: &Sign, setter: &mut Setter<'_, '_>, frame: Frame) -> Vec<list::Set> {
        let rows = list::rows(sign, self.options.items, self.look);
        let again = self.day(sign, true);
        list::set(setter, (&self.day(sign, false), &again), &rows, frame)
    }

    /// The day; on a further sheet, that it goes on.
    fn day(&self, sign: &Sign, again: bool) -> Vec<Part> {
        let text = |words: &Words, date: Option<String>| {
            let continued = again.then(|| words.get("document.door_sign.continued").to_owned());
            let text = date.into_iter().chain(continued).collect::<Vec<_>>().join(" ");
            (!text.is_empty()).then_some(text)
        };
        let date =
            sign.date.map(|date| bound(&text::capital(&self.look.dates().with_weekday(date))));
        let first = text(self.look.words(), date).map(|text| {
            Part::new("date", text, Style::new(BOLD, 28.0))
                .within(1, READABLE)
                .tagged(Tag::Heading(2))
        });
        let second = self.look.second().and_then(|words| {
            let date = sign.date.map(|date| Dates::new(Language::En).with_weekday(date));
            let style = Style::new(ITALIC, 20.0);
            Some(Part::new("date", text(words, date)?, style).within(1, READABLE).in_language("en"))
        });
        first.into_iter().chain(second).collect()
    }

    fn outline(&self, sign: &Sign) -> String {
        let date = sign.date.map(|date| self.look.dates().long(date));
        [Some(nfc(sign.room.trim()).into_owned()), date]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    }
}

fn rule(inside: Frame, y: f32) -> Item {
    Item::Rule { from: (inside.x, y), to: (inside.x + inside.width, y), stroke: RULE }
}
