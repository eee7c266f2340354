//! The programme (chương trình) of an event: the official table of sessions and agenda items.
//!
//! Every text may be absent or empty and every time unknown: such a field is left out of the page,
//! never guessed. Texts may be in any Unicode normal form.

mod heading;
mod rows;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};
use langbiang_typeset::{
    FaceId, Page, Shaper, Style, block, page::Colour, table::Frame, units::A4,
};
use serde::{Deserialize, Serialize};

use super::{
    DocumentKind, Finding, Look, Paper, Plain, Ready, Subject,
    faces::{self, state::REGULAR},
    options::options,
};
use crate::{
    Result, Words,
    agenda::{HalfDay, ItemKind, RoleKind},
    events::OrganiserRole,
};

/// Margins in millimetres (decree 30, annex I: top and bottom 20-25, left 30-35, right 15-20).
const TOP: f32 = 20.0;
const BOTTOM: f32 = A4.1 - 20.0;
const LEFT: f32 = 30.0;
const RIGHT: f32 = A4.0 - 15.0;

/// What a programme prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Programme {
    /// Who holds the event, in protocol order.
    pub organisers: Vec<Organiser>,
    /// The event's name.
    pub name: String,
    /// Its theme (chủ đề), printed under the name.
    pub theme: Option<String>,
    /// The name as it is to be printed in full; replaces `name` and `theme` where given.
    pub full_name: Option<String>,
    /// The name of the event that this one is part of.
    pub parent: Option<String>,
    /// Hall and place, as one line.
    pub place: Option<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day; the same as `start` or absent for one day.
    pub end: Option<NaiveDate>,
    /// The half-day, where the whole event fills only one.
    pub half_day: Option<HalfDay>,
    /// What the programme is attached to, e.g. `Kèm theo Giấy mời số 05/GM-BTTTT ngày …`.
    pub annex: Option<String>,
    /// Whether the event is a sample; said on every page.
    pub sample: bool,
    /// The days in order.
    pub days: Vec<Day>,
}

/// An organisation that holds the event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organiser {
    /// Its name as valid on the day of the event.
    pub name: String,
    /// What it does for the event.
    pub role: OrganiserRole,
}

/// One day of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Day {
    /// The date, where known.
    pub date: Option<NaiveDate>,
    /// Its half-days in order.
    pub half_days: Vec<Part>,
}

/// The sessions of one half-day (buổi).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Part {
    /// Which half, where known.
    pub half_day: Option<HalfDay>,
    /// Its sessions in order.
    pub sessions: Vec<Session>,
}

/// One session (phiên).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// Its name, where it has one of its own.
    pub name: Option<String>,
    /// Its room, where it differs from the event's place.
    pub room: Option<String>,
    /// Who chairs it, in protocol order.
    pub chairs: Vec<Person>,
    /// Its items in order.
    pub items: Vec<Item>,
}

/// One agenda item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Civil local time of its beginning.
    pub start: Option<NaiveTime>,
    /// Civil local time of its end.
    pub end: Option<NaiveTime>,
    /// What it is; names the item where there is no title.
    pub kind: ItemKind,
    /// Its title.
    pub title: Option<String>,
    /// Who does it, in order. An organisation without a person has only `organisation`.
    pub people: Vec<Person>,
}

/// Somebody who does something, as printed on this event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Full name.
    pub name: Option<String>,
    /// Title (chức vụ) as valid on the day of the event.
    pub title: Option<String>,
    /// Organisation; left out where the title already names it.
    pub organisation: Option<String>,
    /// What he or she does.
    pub role: RoleKind,
}

options! {
    /// What can be chosen about a programme.
    Choices {}
}

impl Plain for Programme {
    const KIND: DocumentKind = DocumentKind::Programme;
    type Options = Choices;

    fn paper<'a>(&'a self, _: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let name = [("event", self.printed_name())];
        let title = look.words().fill("document.programme.file", &name);
        let (pages, findings) = (pages(self, look)?, preflight(self)?);
        Ok(Box::new(Ready { fonts: faces::state()?, title, pages, findings }))
    }
}

/// The pages of the programme, laid out.
fn pages(programme: &Programme, look: &Look) -> Result<Vec<Page>> {
    let (words, dates) = (look.words(), look.dates());
    let mut shaper = Shaper::new(faces::state()?, look.first().as_str());
    let heading = heading::Heading::new(&mut shaper, words, dates, look.style);
    let (heading, end) = heading.draw(programme);
    let frame = Frame { x: LEFT, first_top: end, top: TOP, bottom: BOTTOM };
    let mut laid = rows::table(programme, words, dates).lay_out(&mut shaper, frame);
    if let Some(first) = laid.pages.first_mut() {
        first.splice(0..0, heading);
    }
    let total = laid.pages.len();
    let page = |items| Page { width: A4.0, height: A4.1, items, bookmarks: Vec::new() };
    let mut pages: Vec<Page> = laid.pages.into_iter().map(page).collect();
    for (i, page) in pages.iter_mut().enumerate() {
        number(page, &mut shaper, i + 1, total);
        if programme.sample {
            sample(page, &mut shaper, words);
        }
    }
    Ok(pages)
}

/// Which page of how many, in the middle of the top margin from the second page on: where decree
/// 30 (annex I, box 14) wants the number, and where it wants none. With the total, a reader who
/// holds loose sheets knows whether one is missing.
fn number(page: &mut Page, shaper: &mut Shaper<'_>, number: usize, total: usize) {
    if number > 1 {
        centred(page, shaper, &format!("{number}/{total}"), Style::new(REGULAR, 13.0), 13.0);
    }
}

/// Says that the people and times are made up; in the bottom margin, where it disturbs nobody.
fn sample(page: &mut Page, shaper: &mut Shaper<'_>, words: &Words) {
    let style = Style::new(REGULAR, 9.0).colour(Colour(128, 128, 128));
    centred(page, shaper, words.get("document.sample"), style, A4.1 - 9.0);
}

fn centred(page: &mut Page, shaper: &mut Shaper<'_>, text: &str, style: Style, y: f32) {
    for line in block::balanced(shaper, text, style, RIGHT - LEFT) {
        page.items.extend(line.place(f32::midpoint(LEFT, RIGHT) - line.width / 2.0, y));
    }
}

/// What to look at before the programme is printed.
fn preflight(programme: &Programme) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let name = programme.printed_name();
    if name.is_empty() {
        findings.push(Finding::empty(&Subject::default(), "name"));
    }
    let mut check = |record: &str, field: &'static str, text: Option<&String>| -> Result<()> {
        let missing = faces::state()?.missing(FaceId(0), text.map_or("", String::as_str));
        findings.extend(Finding::missing(&Subject::named(record), field, missing));
        Ok(())
    };
    check(name, "name", Some(&name.to_owned()))?;
    for (field, text) in [
        ("theme", &programme.theme),
        ("parent", &programme.parent),
        ("place", &programme.place),
        ("annex", &programme.annex),
    ] {
        check(name, field, text.as_ref())?;
    }
    for organiser in &programme.organisers {
        check(&organiser.name, "organiser", Some(&organiser.name))?;
    }
    for session in programme.sessions() {
        let record = session.name.as_deref().unwrap_or(name);
        check(record, "session", session.name.as_ref())?;
        check(record, "room", session.room.as_ref())?;
        for person in session.chairs.iter().chain(session.items.iter().flat_map(|i| &i.people)) {
            let record = person.name.as_ref().or(person.organisation.as_ref());
            let record = record.map_or("", String::as_str);
            check(record, "name", person.name.as_ref())?;
            check(record, "title", person.title.as_ref())?;
            check(record, "organisation", person.organisation.as_ref())?;
        }
        for item in &session.items {
            check(item.title.as_deref().unwrap_or(""), "title", item.title.as_ref())?;
        }
    }
    Ok(findings)
}

impl Programme {
    /// The name as printed: in full where given.
    fn printed_name(&self) -> &str {
        super::wording::given(self.full_name.as_ref()).unwrap_or(self.name.trim())
    }

    /// The organisers with this role.
    fn names(&self, role: OrganiserRole) -> impl Iterator<Item = &str> {
        let with_role = self.organisers.iter().filter(move |organiser| organiser.role == role);
        with_role.map(|organiser| organiser.name.trim()).filter(|name| !name.is_empty())
    }

    fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.days.iter().flat_map(|day| &day.half_days).flat_map(|part| &part.sessions)
    }

    fn items(&self) -> impl Iterator<Item = &Item> {
        self.sessions().flat_map(|session| &session.items)
    }
}

impl Person {
    /// Whether there is anything to print.
    fn is_somebody(&self) -> bool {
        [&self.name, &self.title, &self.organisation]
            .into_iter()
            .any(|field| super::wording::given(field.as_ref()).is_some())
    }
}
