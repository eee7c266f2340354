//! Certificates of attendance (giấy chứng nhận): one page a delegate, drawn by a design.
//!
//! Not one of the document types of decree 30/2020/NĐ-CP, so free in layout; but never called
//! *chứng chỉ*, which has rules of its own, and never with a drawn seal or signature: the seal's
//! place stays empty. Sex is never inferred: without a stored salutation it says *Ông/Bà*.

#[cfg(test)]
mod tests;
mod texts;

use chrono::NaiveDate;
use langbiang_typeset::{Bookmark, Fonts, Form, Page, Picture, Shaper, block::nfc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::texts::Texts;
use super::{
    DocumentKind, Finding, Look, Paper, Plain, Subject, Unit,
    drawn::{self, Drawn, Fill, Matter, Whom},
    image::Image,
    occasion::Occasion,
    options::options,
    preflight::namesakes,
};
use crate::{
    Language, Result,
    delegates::Sort,
    designs::{
        Design,
        area::Side,
        field::{Field, Purpose},
    },
};

/// What a batch of certificates prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Certificates {
    /// The design as text (docs/designs.md); the usual one where it is empty.
    pub design: String,
    /// The event and who issues the paper.
    #[serde(flatten)]
    pub occasion: Occasion,
    /// Who signs, the highest first; the first stands at the right.
    pub signers: Vec<Signer>,
    /// Place named in the line above the signature, e.g. `Lâm Đồng`.
    pub signed_place: Option<String>,
    /// Date of that line; absent leaves blanks to be filled by hand.
    pub signed_date: Option<NaiveDate>,
    /// One for each page, in printing order.
    pub certificates: Vec<Certificate>,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Signer {
    /// Id of the record.
    pub id: String,
    /// Authority line, e.g. `KT. BỘ TRƯỞNG` (decree 30, annex I, 7a).
    pub authority: Option<String>,
    /// Post, e.g. `THỨ TRƯỞNG`.
    pub post: Option<String>,
    /// Full name, without academic title or rank (decree 30, annex I, 7b).
    pub name: Option<String>,
    /// A picture of the signature.
    pub signature: Option<Image>,
}

/// One certificate.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Certificate {
    /// Id of the delegate.
    pub id: String,
    /// Full name of the delegate.
    pub name: String,
    /// How to address him or her, where stored, e.g. `Ông`; else *Ông/Bà* is printed.
    pub salutation: Option<String>,
    /// Title (chức vụ).
    pub title: Option<String>,
    /// Organisation (đơn vị).
    pub organisation: Option<String>,
    /// Number in the register, as printed, e.g. `012/GCN-BTTTT`.
    pub number: Option<String>,
    /// The delegate's code, the only thing that the QR holds.
    pub code: String,
}

options! {
    /// What can be chosen about certificates.
    Choices {
        /// Who signs: up to three names, joined by semicolons; the first of the signers where
        /// none is named.
        signers: String = String::new(),
        /// In which order they are printed.
        order: Sort = Sort::Name,
        /// What the paper is called.
        heading: String = String::new(),
        /// What the delegates did, e.g. "đã hoàn thành".
        attended: String = String::new(),
        /// The place in the line of the date.
        signed_place: String = String::new(),
        /// The date of signing; the event's last day where none is given.
        signed_date: Option<NaiveDate> = None,
        /// Whether day, month and year stay blank, to be filled in by hand.
        date_by_hand: bool = false,
        /// Whether a QR code with the delegate's code is printed.
        code: bool = true,
        /// The design's main colour, #rrggbb.
        main_colour: String = String::new(),
        /// The design's second colour, #rrggbb.
        second_colour: String = String::new(),
    }
}

impl Unit for Certificate {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Certificate {
    fn subject(&self) -> Subject {
        Subject::new("delegate", &self.id, &self.name)
    }
}

impl Plain for Certificates {
    const KIND: DocumentKind = DocumentKind::Certificates;
    type Options = Choices;
    const OF_UNITS: &'static [&'static str] = &["order"];

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let colours = [("main", &*options.main_colour), ("second", &*options.second_colour)];
        let design = drawn::design(&self.design, Purpose::Certificate, colours)?;
        Ok(Box::new(Batch::new(self, options, look, &design)?))
    }

    fn units(&self) -> Vec<(&str, Value)> {
        super::units(&self.certificates)
    }

    fn keep(&mut self, wanted: &dyn Fn(&str) -> bool) {
        self.certificates.retain(|certificate| wanted(&certificate.id));
    }
}

/// The certificates being made: what they share.
struct Batch<'a> {
    texts: Texts<'a>,
    look: &'a Look,
    matter: Matter,
    drawn: Drawn,
    size: (f32, f32),
    /// Whether the event is named in English.
    in_english: bool,
    /// Pictures that cannot be shown, and what the paper should say and cannot.
    missing: Vec<Finding>,
}

impl<'a> Batch<'a> {
    fn new(
        data: &'a Certificates,
        options: &'a Choices,
        look: &'a Look,
        design: &Design,
    ) -> Result<Self> {
        let texts = Texts { data, options, style: look.style };
        let (style, languages) = (look.style, drawn::languages(design, look));
        let mut matter = Matter { style, languages, ..Matter::default() };
        let mut missing = Vec::new();
        let event = data.occasion.subject();
        matter.logo = matter.show(data.occasion.logo.as_ref(), &event, "logo", &mut missing);
        for signer in &data.signers {
            let subject = signer.subject();
            let picture = signer.signature.as_ref();
            let signature = matter.show(picture, &subject, "signature", &mut missing);
            matter.signatures.push(signature);
        }
        matter.add_own(design);
        missing.extend(texts.lacking(design));
        let fill = Fill { texts: &texts, matter: &matter, whom: Whom::All };
        let drawn = Drawn::new(design, Side::Front, fill, 0)?;
        let in_english = drawn::says(design, look, Field::Event, Language::En);
        let size = design.page.into();
        Ok(Self { texts, look, drawn, size, in_english, missing, matter })
    }

    fn data(&self) -> &'a Certificates {
        self.texts.data
    }
}

impl Signer {
    fn subject(&self) -> Subject {
        Subject::new("signer", &self.id, self.name.as_deref().unwrap_or_default())
    }
}

impl Paper for Batch<'_> {
    fn fonts(&self) -> &Fonts {
        &self.drawn.fonts
    }

    fn title(&self) -> String {
        let event = [("event", self.data().occasion.event.trim())];
        self.look.words().fill("document.certificate.file", &event)
    }

    fn author(&self) -> Option<&str> {
        self.data().occasion.body.as_deref()
    }

    fn pictures(&self) -> &[Picture] {
        &self.matter.pictures
    }

    fn forms(&self) -> &[Form] {
        &self.drawn.forms
    }

    fn count(&self) -> usize {
        self.data().certificates.len()
    }

    fn page(&self, index: usize, shaper: &mut Shaper<'_>, findings: &mut Vec<Finding>) -> Page {
        let certificate = &self.data().certificates[index];
        let fill = Fill { texts: &self.texts, matter: &self.matter, whom: Whom::Each(index) };
        let items = self.drawn.page(shaper, fill, findings);
        let name = certificate.name.trim();
        for (field, text) in [("name", name), ("code", certificate.code.trim())] {
            if text.is_empty() && (field != "code" || self.texts.options.code) {
                findings.push(Finding::empty(&certificate.subject(), field));
            }
        }
        let bookmarks = (!name.is_empty()).then(|| Bookmark::page(nfc(name)));
        let (width, height) = self.size;
        Page { width, height, items, bookmarks: bookmarks.into_iter().collect() }
    }

    fn findings(&self) -> Vec<Finding> {
        let data = self.data();
        let twice = namesakes(data.certificates.iter().map(Certificate::subject));
        let shared = self.drawn.findings.iter().chain(&self.missing).cloned();
        shared.chain(data.occasion.empty(self.in_english)).chain(twice).collect()
    }

    fn file_name(&self, index: usize) -> String {
        super::file_name::file_name(index, self.count(), &self.data().certificates[index].name)
    }
}
