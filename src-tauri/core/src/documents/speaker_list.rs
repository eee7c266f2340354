//! The list of those who speak and those who chair (danh sách báo cáo viên): who they are on the
//! day, what they do and when. Bodies that have a part (Ban Tổ chức) are no speakers, and stand in
//! it only where they are asked for.

#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};
use langbiang_typeset::{
    Page, Span, Style,
    table::{Cell, Width},
};
use serde::{Deserialize, Serialize};

use super::{
    DocumentKind, Finding, Look, Paper, Plain, Ready, Subject, faces,
    faces::state::{ITALIC, REGULAR},
    lists::{
        self, Closing, Entry, Extra, Group, GroupBy, List, ListColumn, Occasion, Orientation, Rows,
    },
    options::options,
    programme::say,
    wording::{bound, given},
};
use crate::{
    Result,
    agenda::{HalfDay, ItemKind, RoleKind},
};

/// Width of what somebody does.
const DUTIES: Width = Width::between(45.0, 140.0);

/// What a list of speakers prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SpeakerList {
    /// What it is made for.
    pub occasion: Occasion,
    /// Those who chair and moderate, in the order of the agenda.
    pub chairs: Vec<Speaker>,
    /// Those who speak, in the order of the agenda.
    pub speakers: Vec<Speaker>,
}

/// Somebody with all that he or she does.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Speaker {
    /// The noun of the record: `person` or `organisation`; empty for free wording.
    pub noun: String,
    /// Who it is; the title is the one held on the day. An organisation alone has its name here.
    pub who: Entry,
    /// What he or she does, in the order of the agenda.
    pub duties: Vec<Duty>,
}

/// One thing that somebody does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// What it is.
    pub role: RoleKind,
    /// What the agenda item is; none for a session as a whole.
    pub kind: Option<ItemKind>,
    /// The title of the item, or the name of the session.
    pub title: Option<String>,
    /// The date, where known.
    pub date: Option<NaiveDate>,
    /// The half-day, where known.
    pub half_day: Option<HalfDay>,
    /// Civil local time of its beginning.
    pub start: Option<NaiveTime>,
    /// Civil local time of its end.
    pub end: Option<NaiveTime>,
    /// The room, where it is not the event's place.
    pub room: Option<String>,
}

options! {
    /// What can be chosen about a list of speakers.
    Choices {
        /// Also telephone numbers and e-mail addresses.
        contact: bool = false,
        /// Also bodies and groups that are no person, e.g. a committee that chairs.
        bodies: bool = false,
        /// What it is attached to, e.g. `Kèm theo Giấy mời số 05/GM-BTTTT ngày …`.
        annex: String = String::new(),
        /// How the sheet lies.
        orientation: Orientation = Orientation::Fitting,
    }
}

impl Plain for SpeakerList {
    const KIND: DocumentKind = DocumentKind::SpeakerList;
    type Options = Choices;

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let event = [("event", self.occasion.name(look))];
        let title = look.words().fill("document.speaker_list.file", &event);
        let (pages, mut findings) = self.pages(options, look)?;
        findings.extend(self.check(options, look)?);
        Ok(Box::new(Ready { fonts: faces::state()?, title, pages, findings }))
    }
}

impl SpeakerList {
    /// The groups that are not empty, with the speakers of each.
    fn groups(&self, options: &Choices, look: &Look) -> Vec<(Group, Vec<&Speaker>)> {
        let shown = |speaker: &&Speaker| options.bodies || speaker.is_person();
        let parts: [(&str, Vec<&Speaker>); 2] = [
            ("document.speaker_list.chairs", self.chairs.iter().filter(shown).collect()),
            ("document.speaker_list.speakers", self.speakers.iter().filter(shown).collect()),
        ];
        let group = |key: &str, speakers: &[&Speaker]| {
            let entries = speakers.iter().map(|speaker| speaker.who.clone()).collect();
            Group { name: look.words().get(key).to_owned(), entries }
        };
        let some = parts.into_iter().filter(|(_, speakers)| !speakers.is_empty());
        some.map(|(key, speakers)| (group(key, &speakers), speakers)).collect()
    }

    fn columns(options: &Choices) -> Vec<ListColumn> {
        let usual = [ListColumn::Number, ListColumn::Name, ListColumn::Post];
        let contact = [ListColumn::Phone, ListColumn::Email];
        usual.into_iter().chain(contact.into_iter().filter(|_| options.contact)).collect()
    }

    fn pages(&self, options: &Choices, look: &Look) -> Result<(Vec<Page>, Vec<Finding>)> {
        let (groups, speakers): (Vec<Group>, Vec<Vec<&Speaker>>) =
            self.groups(options, look).into_iter().unzip();
        let extras = vec![Extra::new(look, "document.speaker_list.duties", DUTIES)];
        let columns = Self::columns(options);
        let mut rows = Rows::new(look, &groups, GroupBy::Nothing, &columns, extras)
            .counting("document.list.persons")
            .or_else("document.speaker_list.nobody");
        rows.add_by_place(&groups, &|group, i| vec![duties(speakers[group][i], look)]);
        let (table, widths, headings) = rows.table();
        let mut title = self.occasion.title("document.speaker_list.title", look, &options.annex);
        // They do not attend the event, they make it.
        title.summary = vec![self.occasion.name(look).to_owned()];
        title.summary_in_english =
            look.in_english().iter().map(|look| self.occasion.name(look).to_owned()).collect();
        List {
            occasion: &self.occasion,
            entry: title.kind.to_owned(),
            title,
            above: None,
            table,
            widths,
            headings,
            orientation: options.orientation,
            closing: Closing::default(),
        }
        .lay_out(look)
    }

    fn check(&self, options: &Choices, look: &Look) -> Result<Vec<Finding>> {
        let fonts = faces::state()?;
        let (groups, speakers): (Vec<Group>, Vec<Vec<&Speaker>>) =
            self.groups(options, look).into_iter().unzip();
        let mut findings = lists::check_occasion(&self.occasion, &groups, "speakers");
        for speaker in speakers.into_iter().flatten() {
            let subject = speaker.subject();
            findings.extend(lists::check_entry(&speaker.who, &subject, &Self::columns(options))?);
            for duty in &speaker.duties {
                let title = duty.title.as_deref().unwrap_or_default();
                let missing = fonts.missing(REGULAR, title);
                findings.extend(Finding::missing(&subject, "talk", missing));
            }
        }
        Ok(findings)
    }
}

impl Speaker {
    /// Whether it is a person, not a body or what was written of several.
    fn is_person(&self) -> bool {
        self.noun == "person"
    }

    fn subject(&self) -> Subject {
        let noun = match self.noun.as_str() {
            "person" => "person",
            "organisation" => "organisation",
            _ => "",
        };
        Subject::new(noun, &self.who.id, &self.who.name)
    }
}

/// Each duty with its time under it.
fn duties(speaker: &Speaker, look: &Look) -> Cell {
    let mut paragraphs = Vec::new();
    for duty in &speaker.duties {
        let what = Span::new(bound(&what(duty, look)), Style::new(REGULAR, 12.0));
        paragraphs.push(vec![what]);
        let when = when(duty, look);
        if !when.is_empty() {
            paragraphs.push(vec![Span::new(bound(&when), Style::new(ITALIC, 11.0))]);
        }
    }
    Cell { paragraphs, ..Cell::default() }
}

/// `Chủ trì: Phiên khai mạc`, `Chuyên đề: …`, or what the item is where it has no title.
fn what(duty: &Duty, look: &Look) -> String {
    let words = look.words();
    let role = format!("document.speaker_list.role.{}", duty.role);
    let kind = duty.kind.map(|kind| format!("document.programme.kind.{kind}"));
    let speaks = matches!(duty.role, RoleKind::Speaker | RoleKind::Opener);
    let label = kind.filter(|_| speaks).unwrap_or(role);
    given(duty.title.as_ref())
        .map_or_else(|| words.get(&label).to_owned(), |title| say::titled(&label, title, words))
}

/// `08h30 - 09h30, sáng 06/6/2024, phòng …`, or what is known of it.
fn when(duty: &Duty, look: &Look) -> String {
    let dates = look.dates();
    let times = Some(dates.times(duty.start, duty.end)).filter(|times| !times.is_empty());
    let half = duty
        .half_day
        .map(|half| look.words().get(&format!("document.half_day.{half}")).to_lowercase());
    let date = duty.date.map(|date| dates.short(date));
    // The spaces do not break: a day stands on one line.
    let day = [half, date].into_iter().flatten().collect::<Vec<_>>().join("\u{a0}");
    let day = Some(day).filter(|day| !day.is_empty());
    let room = given(duty.room.as_ref()).map(str::to_owned);
    [times, day, room].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
