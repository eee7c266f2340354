//! The register of certificates (sổ cấp giấy chứng nhận): every number that was given, to whom, and
//! what became of it.
//!
//! Must never leave a number out, nor hide that one was withdrawn.

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use langbiang_typeset::{
    Page, Span,
    table::{Align, Cell, Width},
};
use serde::{Deserialize, Serialize};

use super::{
    DocumentKind, Finding, Look, Paper, Plain, Ready, faces,
    lists::{
        self, Closing, Extra, Group, GroupBy, List, ListColumn, Occasion, Orientation, PLAIN, Rows,
    },
    options::options,
    wording::bound,
};
use crate::{Result, records::Prose};

/// What a register prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CertificateRegister {
    /// What it is made for.
    pub occasion: Occasion,
    /// Those who have a number: a group a register.
    pub groups: Vec<Group>,
    /// The same places as `groups`: what was given.
    pub given: Vec<Vec<Given>>,
}

/// A number that was given.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Given {
    /// The number as printed.
    pub number: String,
    /// The day.
    pub issued: Option<NaiveDate>,
    /// The day it was withdrawn, and why.
    pub withdrawn: Option<(NaiveDate, String)>,
    /// The days on which it was printed once more, and why.
    pub reprinted: Vec<(NaiveDate, String)>,
}

options! {
    /// What can be chosen about a register.
    Choices {
        /// Whether those who get a certificate sign for it.
        received: bool = false,
        /// What it is attached to.
        annex: String = String::new(),
        /// How the sheet lies.
        orientation: Orientation = Orientation::Fitting,
        /// Whether those who made it sign under it.
        signed: bool = true,
        /// Who signs under it, a line each: `part` or `part = name`.
        makers: Prose = Prose(String::new()),
    }
}

/// Own columns of those who have a number.
const COLUMNS: [ListColumn; 3] = [ListColumn::Number, ListColumn::Name, ListColumn::Post];

/// Height of a row in which somebody signs, in millimetres.
const TO_SIGN: f32 = 9.0;

impl Plain for CertificateRegister {
    const KIND: DocumentKind = DocumentKind::CertificateRegister;
    type Options = Choices;

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let event = [("event", self.occasion.name(look))];
        let title = look.words().fill("document.certificate_register.file", &event);
        let (pages, mut findings) = self.pages(options, look)?;
        findings.extend(lists::check_occasion(&self.occasion, &self.groups, "certificates"));
        for entry in self.groups.iter().flat_map(|group| &group.entries) {
            findings.extend(lists::check_entry(entry, &entry.subject(), &COLUMNS)?);
        }
        Ok(Box::new(Ready { fonts: faces::state()?, title, pages, findings }))
    }
}

impl CertificateRegister {
    fn pages(&self, options: &Choices, look: &Look) -> Result<(Vec<Page>, Vec<Finding>)> {
        let received = options.received.then_some(("received", Width::between(24.0, 40.0)));
        let columns = [
            ("number", Width::whole(30.0, 50.0)),
            ("issued", Width::whole(22.0, 26.0)),
            ("became", Width::between(30.0, 80.0)),
        ];
        let extra = |(name, width): (&str, Width)| {
            Extra::new(look, &format!("document.certificate_register.{name}"), width)
        };
        let extras = columns.into_iter().chain(received).map(extra).collect();
        let mut rows = Rows::new(look, &self.groups, GroupBy::Nothing, &COLUMNS, extras)
            .tall(if options.received { TO_SIGN } else { 0.0 })
            .counting("document.certificate_register.counted")
            .or_else("document.certificate_register.nobody");
        rows.add_by_place(&self.groups, &|group, i| {
            let given = self.given.get(group).and_then(|group| group.get(i));
            let cells = given.map(|given| given.cells(look)).unwrap_or_default();
            cells.into_iter().chain(options.received.then(Cell::default)).collect()
        });
        let (table, widths, headings) = rows.table();
        let title =
            self.occasion.title("document.certificate_register.title", look, &options.annex);
        let usual = ["document.list.maker", "document.list.head"];
        let closing = Closing {
            remark: Some(look.said(|look| self.total(look))),
            makers: lists::makers(options.signed, &options.makers.0, &usual, look),
            place: Some(self.occasion.signed_at()),
        };
        List {
            occasion: &self.occasion,
            entry: title.kind.to_owned(),
            title,
            above: None,
            table,
            widths,
            headings,
            orientation: options.orientation,
            closing,
        }
        .lay_out(look)
    }

    /// `Đã cấp 120 giấy, trong đó 2 giấy bị thu hồi.`
    fn total(&self, look: &Look) -> String {
        let given = || self.given.iter().flatten();
        let withdrawn = given().filter(|given| given.withdrawn.is_some()).count();
        let (all, withdrawn) =
            (lists::counted(given().count(), look), lists::counted(withdrawn, look));
        let values = [("count", &*all), ("withdrawn", &withdrawn)];
        look.words().fill("document.certificate_register.total", &values)
    }
}

impl Given {
    fn cells(&self, look: &Look) -> Vec<Cell> {
        let issued = self.issued.map(|day| look.dates().short(day)).unwrap_or_default();
        let cell = |text: String, align| Cell::of(Span::new(text, PLAIN), align);
        let became = look.said(|look| self.became(look));
        let mut story = cell(bound(&became.first), Align::Left);
        story.paragraphs.extend(became.second.iter().map(|text| lists::in_english(text)));
        vec![
            cell(self.number.replace(' ', "\u{a0}"), Align::Centre),
            cell(issued, Align::Centre),
            story,
        ]
    }

    /// What became of it, in words; nothing for one that simply counts.
    fn became(&self, look: &Look) -> String {
        let say = |key: &str, (day, reason): &(NaiveDate, String)| {
            let values = [("day", &*look.dates().short(*day)), ("reason", reason)];
            look.words().fill(&format!("document.certificate_register.{key}"), &values)
        };
        let reprinted = self.reprinted.iter().map(|one| say("reprinted", one));
        let withdrawn = self.withdrawn.iter().map(|one| say("withdrawn", one));
        reprinted.chain(withdrawn).collect::<Vec<_>>().join("; ")
    }
}
