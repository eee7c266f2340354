//! The report after an event (báo cáo): who was invited, registered and came, by category, province
//! and half-day, who was absent, and what came of it.
//!
//! A paper of type *Báo cáo* (BC) of decree 30/2020/NĐ-CP. Must never print a number that was not
//! counted or told: what is not known is not said.

mod blocks;
mod body;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use langbiang_typeset::{Bookmark, Page, Shaper};
use serde::{Deserialize, Serialize};

use self::blocks::Blocks;
use super::{
    DocumentKind, DocumentStyle, Finding, Look, Paper, Plain, Ready, faces,
    lists::Occasion,
    official::{self, Letterhead, Numbered, Pen, Sheet, Signature, Title},
    options::options,
    wording::given,
};
use crate::{Result, agenda::HalfDay, records::Prose};

const SHEET: Sheet = Sheet::PORTRAIT;

/// The type's abbreviation (decree 30, annex III).
const KIND: &str = "BC";

/// Between the last words and the signature, in millimetres.
const BEFORE_SIGNATURE: f32 = 7.0;

/// What a report prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EventReport {
    /// The event and who reports.
    pub occasion: Occasion,
    /// The symbol of the issuing body.
    pub symbol: Option<String>,
    /// The number; left to be written by hand where there is none.
    pub number: Option<u32>,
    /// The place in the line of the date.
    pub signed_place: Option<String>,
    /// The date; left to be written by hand where there is none.
    pub signed_date: Option<NaiveDate>,
    /// Who signs.
    pub signature: Signature,
    /// Who receives it, a line each; the usual where empty.
    pub recipients: Vec<String>,
    /// All delegates together.
    pub total: Figures,
    /// By category.
    pub categories: Vec<Figures>,
    /// By province.
    pub provinces: Vec<Figures>,
    /// How many provinces there were on the event's day.
    pub of_provinces: usize,
    /// Those from which nobody was expected to come.
    pub missing: Vec<String>,
    /// By half-day.
    pub half_days: Vec<OfHalfDay>,
    /// Who did not come at all.
    pub absent: Vec<Absent>,
    /// How many certificates were issued and count.
    pub certificates: usize,
    /// What came of it.
    pub results: Vec<String>,
    /// What is recommended.
    pub recommendations: Vec<String>,
}

/// How many of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Figures {
    /// The category or province; empty for those of none.
    pub name: String,
    /// How many could come, where that was told.
    pub quota: Option<u32>,
    /// On the list.
    pub invited: u32,
    /// Registered.
    pub registered: u32,
    /// Noted as there for at least one half-day.
    pub present: u32,
}

/// How many were there for half a day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OfHalfDay {
    /// The day.
    pub date: Option<NaiveDate>,
    /// The half of it.
    pub half_day: Option<HalfDay>,
    /// Were there.
    pub present: usize,
    /// Were away.
    pub absent: usize,
    /// Of whom nothing is noted.
    pub not_noted: usize,
}

/// Somebody who did not come.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Absent {
    /// Id of the delegate.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Post and body.
    pub post: String,
    /// Whether he or she said so before.
    pub declined: bool,
}

options! {
    /// What can be chosen about a report.
    Choices {
        /// The number of the report; 0 leaves room to write it by hand.
        number: u32 = 0,
        /// The place in the line of the date.
        signed_place: String = String::new(),
        /// The date of signing; room to write it by hand where none is given.
        signed_date: Option<NaiveDate> = None,
        /// Who signs: a name; the first of the signers where none is named.
        signers: String = String::new(),
        /// Who receives the report, a line each; "Như trên" and "Lưu: VT" where empty.
        recipients: Prose = Prose::default(),
        /// Whether those who did not come are named.
        absent: bool = true,
    }
    once [number, signed_date]
}

impl Plain for EventReport {
    const KIND: DocumentKind = DocumentKind::EventReport;
    type Options = Choices;

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let event = [("event", self.occasion.name(look))];
        let title = look.words().fill("document.event_report.file", &event);
        let (pages, findings) = self.pages(options, look)?;
        Ok(Box::new(Ready { fonts: faces::state()?, title, pages, findings }))
    }
}

impl EventReport {
    fn pages(&self, options: &Choices, look: &Look) -> Result<(Vec<Page>, Vec<Finding>)> {
        let mut shaper = Shaper::new(faces::state()?, look.first().as_str());
        let subject = self.occasion.subject();
        let mut pen = Pen::new(&mut shaper, look, SHEET, &subject);
        self.letterhead(look.style).draw(&mut pen);
        let title = self.title(look);
        title.draw(&mut pen);
        pen.needs("name", given(Some(&self.occasion.name)));
        let (heading, findings, end) = (pen.items, pen.findings, pen.y + 1.0);
        let mut blocks = Blocks::new(&mut shaper, look, SHEET, end);
        blocks.pages.pages[0] = heading;
        blocks.pages.findings = findings;
        blocks.pages.bookmarks.push((0, Bookmark::page(title.kind)));
        self.body(&mut blocks, options);
        let mut pages = blocks.pages;
        let recipients = official::recipients(
            &self.recipients,
            look.words().get("document.event_report.recipients"),
        );
        pages.close(&mut shaper, (look, SHEET, &subject), BEFORE_SIGNATURE, &|pen| {
            official::signature(pen, &self.signature, &recipients);
        });
        let findings = std::mem::take(&mut pages.findings);
        let sample = self.occasion.sample.then(|| look.words());
        Ok((official::finish(pages, SHEET, &mut shaper, (look.style, sample)), findings))
    }

    /// Without one the English would only say the Vietnamese name again.
    fn has_english_name(&self) -> bool {
        given(self.occasion.name_en.as_ref()).is_some()
    }

    fn letterhead(&self, style: DocumentStyle) -> Letterhead {
        let symbol = given(self.symbol.as_ref()).unwrap_or_default().to_owned();
        // Who is neither state nor Party numbers its papers only if it says so.
        let silent = style == DocumentStyle::Plain && symbol.is_empty() && self.number.is_none();
        let number = Numbered { number: self.number, kind: KIND.to_owned(), symbol };
        Letterhead {
            number: (!silent).then_some(number),
            place: self.signed_place.clone(),
            date: self.signed_date,
            ..self.occasion.letterhead.clone()
        }
    }

    fn title<'a>(&self, look: &Look) -> Title<'a> {
        let summary = |look: &Look| {
            let event = [("event", self.occasion.name(look))];
            look.words().fill("document.event_report.summary", &event)
        };
        Title {
            kind: look.words().get("document.event_report.title"),
            kind_in_english: look.second().map(|words| words.get("document.event_report.title")),
            summary: vec![summary(look)],
            summary_in_english: look
                .in_english()
                .filter(|_| self.has_english_name())
                .iter()
                .map(summary)
                .collect(),
            ..Title::default()
        }
    }
}
