//! Invitations (giấy mời) by template 1.7 of decree 30/2020/NĐ-CP, annex III: a letter for each
//! person or body, or one with a blank to be filled in by hand.
//!
//! Must never invent a number, a date or how somebody is addressed.

mod letter;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};
use langbiang_typeset::{Fonts, Page, Shaper};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    DocumentKind, Finding, Look, Paper, Plain, Subject, Unit, faces,
    file_name::file_name,
    official::Signature,
    options::options,
    units,
    wording::{given, named, post},
};
use crate::{Language, Result, agenda::HalfDay, records::Prose};

crate::vocabulary::vocabulary! {
    /// For whom a letter is made.
    Per {
        /// One for each delegate.
        Person = "person",
        /// One for each organisation that delegates come from.
        Organisation = "organisation",
        /// A single one with a blank for who is invited.
        Blank = "blank",
    }
}

/// What invitations print.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Invitations {
    /// The event's id.
    pub event_id: String,
    /// What the guests are invited to.
    pub event: String,
    /// The same in English, where it was given.
    pub event_en: Option<String>,
    /// Its theme, where the name does not say it.
    pub theme: Option<String>,
    /// Who chairs it, each with post and name.
    pub chairs: Vec<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub end: Option<NaiveDate>,
    /// The half-day, where it takes no more.
    pub half_day: Option<HalfDay>,
    /// When it begins.
    pub time: Option<NaiveTime>,
    /// Hall and place, as one line.
    pub place: Option<String>,
    /// The body above the issuing body.
    pub parent_body: Option<String>,
    /// The issuing body, which invites.
    pub body: Option<String>,
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
    /// Who receives the letter besides the invited, a line each; the usual where empty.
    pub recipients: Vec<String>,
    /// What else is to be said, a paragraph each.
    pub extra: Vec<String>,
    /// Whether the event is a sample.
    pub sample: bool,
    /// Who is invited.
    pub invitees: Vec<Invitee>,
}

/// Somebody who is invited; all empty for a blank.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Invitee {
    /// The delegate's id, or the name of the organisation.
    pub id: String,
    /// How the person is addressed.
    pub salutation: Option<String>,
    /// Full name; none for a body.
    pub name: Option<String>,
    /// Post.
    pub title: Option<String>,
    /// Organisation.
    pub organisation: Option<String>,
}

options! {
    /// What can be chosen about invitations.
    Choices {
        /// For whom a letter is made.
        per: Per = Per::Person,
        /// The number of the letter; 0 leaves room to write it by hand.
        number: u32 = 0,
        /// The place in the line of the date.
        signed_place: String = String::new(),
        /// The date of signing; room to write it by hand where none is given.
        signed_date: Option<NaiveDate> = None,
        /// Who signs: a name; the first of the signers where none is named.
        signers: String = String::new(),
        /// Who chairs, as it is to be printed; the chairs of the event where empty.
        chairs: String = String::new(),
        /// More to say, a paragraph a line: what to bring, whom to tell that one comes.
        extra: Prose = Prose::default(),
        /// Who receives the letter, a line each; "Như trên" and "Lưu: VT" where empty.
        recipients: Prose = Prose::default(),
    }
    once [number, signed_date]
}

impl Unit for Invitee {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Invitee {
    /// Whether it is a blank.
    fn is_blank(&self) -> bool {
        [&self.name, &self.title, &self.organisation]
            .into_iter()
            .all(|f| given(f.as_ref()).is_none())
    }

    fn label(&self) -> &str {
        given(self.name.as_ref()).or(given(self.organisation.as_ref())).unwrap_or_default()
    }

    fn subject(&self) -> Subject {
        let noun = if self.name.is_some() { "delegate" } else { "" };
        Subject::new(noun, if noun.is_empty() { "" } else { &self.id }, self.label())
    }

    /// Post and body.
    fn post(&self) -> Option<std::borrow::Cow<'_, str>> {
        post(given(self.title.as_ref()), given(self.organisation.as_ref()))
    }
}

impl Plain for Invitations {
    const KIND: DocumentKind = DocumentKind::Invitations;
    type Options = Choices;

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        Ok(Box::new(Letters::new(self, options.per, look)?))
    }

    fn units(&self) -> Vec<(&str, Value)> {
        units(&self.invitees)
    }

    fn keep(&mut self, wanted: &dyn Fn(&str) -> bool) {
        self.invitees.retain(|invitee| wanted(&invitee.id));
    }
}

/// The letters being made.
struct Letters<'a> {
    data: &'a Invitations,
    per: Per,
    look: &'a Look,
    fonts: &'static Fonts,
    /// Each page: which letter, and which page of it.
    pages: Vec<(usize, usize)>,
    /// What is wrong with all of them alike.
    shared: Vec<Finding>,
}

impl<'a> Letters<'a> {
    fn new(data: &'a Invitations, per: Per, look: &'a Look) -> Result<Self> {
        let fonts = faces::state()?;
        let mut shaper = Shaper::new(fonts, look.first().as_str());
        // Which line is longest only the letters themselves can tell: each of them is laid out.
        let (mut shared, mut counts) = (Vec::new(), Vec::new());
        for invitee in &data.invitees {
            let (made, found) = letter::pages(data, invitee, look, &mut shaper);
            counts.push(made.len());
            shared = if shared.is_empty() { found } else { shared };
        }
        let numbered = counts.iter().enumerate();
        let pages =
            numbered.flat_map(|(i, count)| (0..*count).map(move |page| (i, page))).collect();
        let shared = [data.lacking(look.first()), shared].concat();
        Ok(Self { data, per, look, fonts, pages, shared })
    }
}

impl Invitations {
    fn subject(&self) -> Subject {
        Subject::new("event", &self.event_id, &self.event)
    }

    /// The event's name in the language of the letter; the Vietnamese one where it has no other.
    fn name(&self, language: Language) -> &str {
        named(&self.event, self.event_en.as_ref(), language)
    }

    /// What every letter in this language needs and does not have.
    fn lacking(&self, language: Language) -> Vec<Finding> {
        let begins = self.time.is_some() || self.half_day.is_some();
        let english = if language == Language::En { self.event_en.as_deref() } else { Some("-") };
        let fields = [
            ("name", Some(&*self.event)),
            ("name_en", english),
            ("chairs", self.chairs.first().map(String::as_str)),
            ("start", self.start.map(|_| "start")),
            ("time", begins.then_some("time")),
            ("place", self.place.as_deref()),
        ];
        Finding::lacking(&self.subject(), fields).collect()
    }
}

impl Paper for Letters<'_> {
    fn fonts(&self) -> &Fonts {
        self.fonts
    }

    fn title(&self) -> String {
        self.look
            .words()
            .fill("document.invitations.file", &[("event", self.data.name(self.look.first()))])
    }

    fn author(&self) -> Option<&str> {
        self.data.body.as_deref()
    }

    fn count(&self) -> usize {
        self.pages.len()
    }

    fn page(&self, index: usize, shaper: &mut Shaper<'_>, findings: &mut Vec<Finding>) -> Page {
        let (letter, page) = self.pages[index];
        let invitee = &self.data.invitees[letter];
        if page == 0 {
            if self.per == Per::Organisation && invitee.name.is_some() {
                findings.push(Finding::empty(&invitee.subject(), "organisation"));
            }
            findings.extend(invitee.findings(self.fonts));
        }
        let (mut pages, _) = letter::pages(self.data, invitee, self.look, shaper);
        pages.swap_remove(page)
    }

    fn findings(&self) -> Vec<Finding> {
        self.shared.clone()
    }

    fn file_name(&self, index: usize) -> String {
        file_name(index, self.count(), self.data.invitees[self.pages[index].0].label())
    }
}

impl Invitee {
    /// What is wrong with this one's line.
    fn findings(&self, fonts: &Fonts) -> Vec<Finding> {
        let (subject, face) = (self.subject(), faces::state::REGULAR);
        let fields =
            [("name", &self.name), ("title", &self.title), ("organisation", &self.organisation)];
        let glyphs = fields.into_iter().filter_map(|(field, text)| {
            Finding::missing(
                &subject,
                field,
                fonts.missing(face, text.as_deref().unwrap_or_default()),
            )
        });
        let unnamed = self.name.as_ref().is_some_and(|name| name.trim().is_empty());
        unnamed.then(|| Finding::empty(&subject, "name")).into_iter().chain(glyphs).collect()
    }
}
