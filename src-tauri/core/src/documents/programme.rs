//! The programme (chương trình) of an event: the official table of sessions and agenda items.
//!
//! Every text may be absent or empty and every time unknown: such a field is left out of the page,
//! never guessed. Texts may be in any Unicode normal form.

mod heading;
mod rows;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};
use langbiang_typeset::{FaceId, Page, Shaper};
use serde::{Deserialize, Serialize};

use super::{
    DocumentKind, Finding, Look, Paper, Plain, Ready, Subject, faces,
    official::{self, Pages, Pen, Sheet},
    options::options,
};
use crate::{
    Result,
    agenda::{HalfDay, ItemKind, RoleKind},
    events::OrganiserRole,
};

/// The sheet of the table.
const SHEET: Sheet = Sheet::PORTRAIT;

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
        let (pages, mut findings) = pages(self, look)?;
        findings.extend(preflight(self)?);
        Ok(Box::new(Ready { fonts: faces::state()?, title, pages, findings }))
    }
}

/// The pages of the programme, laid out.
fn pages(programme: &Programme, look: &Look) -> Result<(Vec<Page>, Vec<Finding>)> {
    let mut shaper = Shaper::new(faces::state()?, look.first().as_str());
    let subject = Subject::named(programme.printed_name());
    let mut pen = Pen::new(&mut shaper, look, SHEET, &subject);
    heading::draw(&mut pen, programme);
    let (heading, findings, end) = (pen.items, pen.findings, pen.y);
    let table = rows::table(programme, look.words(), look.dates());
    let mut laid = table.lay_out(&mut shaper, SHEET.frame(end));
    if let Some(first) = laid.pages.first_mut() {
        first.splice(0..0, heading);
    }
    let pages = Pages { pages: laid.pages, ..Pages::default() };
    let sample = programme.sample.then(|| look.words());
    Ok((official::finish(pages, SHEET, &mut shaper, sample), findings))
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

    /// Whether the name is printed as it is stored, so that the theme is still to be told.
    fn is_named_shortly(&self) -> bool {
        super::wording::given(self.full_name.as_ref()).is_none()
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
