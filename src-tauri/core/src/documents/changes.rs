//! The sheet of changes of a programme (điều chỉnh chương trình): what is otherwise than when it
//! was last printed, in sentences grouped by session.
//!
//! Pure: both programmes are its data. Must never be printed where nothing changed.

mod order;
mod people;
#[cfg(test)]
mod tests;
mod told;

use chrono::{NaiveDate, NaiveDateTime};
use langbiang_typeset::{Page, Shaper, Span, Style, Tag};
use serde::{Deserialize, Serialize};

use super::{
    DocumentKind, Finding, Look, Paper, Plain, Ready,
    dates::Dates,
    faces::{
        self,
        state::{BOLD, ITALIC, REGULAR},
    },
    flow::{Flow, Paragraph},
    official::{self, Letterhead, Pages, Pen, Sheet, Title},
    options::options,
    programme::{Programme, check},
    wording::bound,
};
use crate::{Error, Language, Result, Words, error::NothingTo, events::OrganiserRole, text};
use told::Group;

const SHEET: Sheet = Sheet::PORTRAIT;

/// Letters of the sentences in points, and of their English.
const SIZE: f32 = 13.0;
const SECOND: f32 = 11.5;

/// Distance of baselines as a multiple of the size.
const LEADING: f32 = 1.3;

/// How far sentences stand in behind their dash, in millimetres.
const DASH: f32 = 5.0;

/// A programme as it was printed and as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Changes {
    /// As it was printed.
    pub before: Programme,
    /// As it is.
    pub after: Programme,
    /// Whether the notes of its items were printed.
    pub notes: bool,
    /// When it was printed, by the clocks of the event's place.
    pub printed: Option<NaiveDateTime>,
}

options! {
    /// What can be chosen about a sheet of changes.
    Choices {
        /// Compares with what was last printed up to this day; with the last print where empty.
        since: Option<NaiveDate> = None,
    }
    once [since]
}

impl Plain for Changes {
    const KIND: DocumentKind = DocumentKind::Changes;
    type Options = Choices;

    fn paper<'a>(&'a self, _: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let told = |language| told::groups(self, Words::of(language), Dates::new(language));
        let groups = told(look.first());
        if groups.is_empty() {
            return Err(Error::Nothing(NothingTo::Tell));
        }
        let second = look.second().map(|_| told(Language::En)).unwrap_or_default();
        let name = [("event", self.after.name(look))];
        let title = look.words().fill("document.changes.file", &name);
        let (pages, mut findings) = pages(self, look, &text(&groups, &second))?;
        findings.extend(check::glyphs(&self.after, faces::state()?));
        Ok(Box::new(Ready { fonts: faces::state()?, title, pages, findings }))
    }
}

impl Changes {
    /// The changes as sentences, each with the session it happened in.
    pub(crate) fn sentences(&self, language: Language) -> Vec<String> {
        let groups = told::groups(self, Words::of(language), Dates::new(language));
        let of_group = |group: Group| {
            let heading = group.heading.map(|heading| format!("{heading}: ")).unwrap_or_default();
            let lines = group.lines.iter().map(move |line| format!("{heading}{}", whole(line)));
            lines.collect::<Vec<_>>()
        };
        groups.into_iter().flat_map(of_group).collect()
    }
}

fn pages(changes: &Changes, look: &Look, text: &[Paragraph]) -> Result<(Vec<Page>, Vec<Finding>)> {
    let mut shaper = Shaper::new(faces::state()?, look.first().as_str());
    let after = &changes.after;
    let mut pen = Pen::new(&mut shaper, look, SHEET, &after.subject());
    head(&mut pen, changes);
    let (heading, findings, end) = (pen.items, pen.findings, pen.y);
    let mut flow = Flow::new(&mut shaper, SHEET.frame(end), SHEET.text(), LEADING);
    flow.add(text);
    let Flow { mut pages, bookmarks, .. } = flow;
    pages[0].splice(0..0, heading);
    let pages = Pages { pages, bookmarks, ..Pages::default() };
    let sample = after.sample.then(|| look.words());
    Ok((official::finish(pages, SHEET, &mut shaper, (look.style, sample)), findings))
}

/// Whose paper it is, what it is, and with which print it compares.
fn head(pen: &mut Pen<'_, '_>, changes: &Changes) {
    let bodies = changes.after.names(OrganiserRole::Main).map(str::to_owned).collect();
    Letterhead { bodies, ..Letterhead::default() }.draw(pen);
    let english = pen.look.second();
    let compared = |words: &Words, dates: Dates| {
        let printed = changes.printed?;
        let (date, time) = (dates.long(printed.date()), dates.time(printed.time()));
        Some(words.fill("document.changes.compared", &[("date", &date), ("time", &time)]))
    };
    let first = compared(pen.words, pen.dates);
    let second = english.and_then(|words| compared(words, Dates::new(Language::En)));
    Title {
        kind: pen.words.get("document.changes.title"),
        kind_in_english: english.map(|words| words.get("document.changes.title")),
        summary: vec![changes.after.name(pen.look).to_owned()],
        summary_in_english: changes
            .after
            .second_name(pen.look)
            .map(str::to_owned)
            .into_iter()
            .collect(),
        notes: first.into_iter().collect(),
        notes_in_english: second.into_iter().collect(),
        ..Title::default()
    }
    .draw(pen);
    pen.y += 1.0;
}

/// All groups as paragraphs; `second` says the same in English.
fn text(groups: &[Group], second: &[Group]) -> Vec<Paragraph> {
    let english = second.iter().map(Some).chain(std::iter::repeat(None));
    groups.iter().zip(english).flat_map(|(group, english)| paragraphs(group, english)).collect()
}

fn paragraphs(group: &Group, english: Option<&Group>) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    if let Some(heading) = &group.heading {
        let bookmark = Some((0, heading.clone()));
        let text = vec![Span::new(bound(heading), Style::new(BOLD, SIZE))];
        paragraphs.push(Paragraph { bookmark, ..Paragraph::heading(2, text).below(5.0) });
        let english = english.and_then(|group| group.heading.as_ref());
        paragraphs.extend(english.map(|text| in_english(text, 0.0)));
    }
    for (i, line) in group.lines.iter().enumerate() {
        paragraphs.push(sentence(line));
        let english = english.and_then(|group| group.lines.get(i));
        paragraphs.extend(english.map(|line| in_english(&whole(line), DASH)));
    }
    keep_pairs(&mut paragraphs);
    paragraphs
}

/// A sentence and its English stand on one page.
fn keep_pairs(paragraphs: &mut [Paragraph]) {
    for i in 1..paragraphs.len() {
        if paragraphs[i].language.is_some() {
            let heads = matches!(paragraphs[i - 1].tag, Tag::Heading(_));
            paragraphs[i - 1].with_next = true;
            paragraphs[i].with_next = heads;
        }
    }
}

/// The item strong, then what happened to it.
fn sentence(line: &told::Line) -> Paragraph {
    let plain = Style::new(REGULAR, SIZE);
    let told = format!("{}.", line.told.join("; "));
    let mut spans = vec![Span::new("-\u{a0}", plain)];
    match &line.subject {
        Some(subject) => {
            spans.push(Span::new(bound(subject), Style::new(BOLD, SIZE)));
            spans.push(Span::new(bound(&format!(": {told}")), plain));
        }
        None => spans.push(Span::new(bound(&text::capital(&told)), plain)),
    }
    let hanging = Paragraph { indent: (DASH - 2.9, DASH), ..Paragraph::new(spans) };
    hanging.below(2.1)
}

/// The whole sentence as one text.
fn whole(line: &told::Line) -> String {
    let told = line.told.join("; ");
    match &line.subject {
        Some(subject) => format!("{subject}: {told}."),
        None => format!("{}.", text::capital(&told)),
    }
}

fn in_english(text: &str, indent: f32) -> Paragraph {
    let spans = vec![Span::new(bound(text), Style::new(ITALIC, SECOND))];
    Paragraph { language: Some("en"), indent: (indent, indent), ..Paragraph::new(spans) }
}
