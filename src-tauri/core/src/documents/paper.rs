//! From laid-out pages to files: what every document has in common once its plain data are known.
//!
//! Must never know which document it is.

use std::{
    collections::HashSet,
    ops::ControlFlow,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, Utc};
use langbiang_typeset::{
    Document, Fonts, Form, Page, Picture, Shaper,
    write::{self, Printing},
};

use super::{DocumentStyle, Finding, Printed, calibration::Calibration, dates::Dates};
use crate::{Error, Language, Result, Words, error::NothingTo, progress::Progress};

crate::vocabulary::vocabulary! {
    /// The language of a document.
    PrintLanguage {
        /// Vietnamese.
        Vi = "vi",
        /// English.
        En = "en",
        /// Vietnamese, with English beside or below it.
        Both = "both",
    }
}

/// How a document is made, whatever it says.
#[derive(Debug, Clone)]
pub struct Look {
    /// Its language.
    pub language: PrintLanguage,
    /// Whose custom it follows.
    pub style: DocumentStyle,
    /// When it is made, for the file's own data; never printed.
    pub made_at: DateTime<Utc>,
    /// What the printer does to a page; for what is cut or printed on sheets of labels.
    pub calibration: Calibration,
}

impl Look {
    /// The usual look in `language`.
    #[must_use]
    pub fn new(language: PrintLanguage) -> Self {
        let (style, made_at) = (DocumentStyle::State, DateTime::UNIX_EPOCH);
        Self { language, style, made_at, calibration: Calibration::default() }
    }

    /// The language that comes first, which is that of the file.
    #[must_use]
    pub fn first(&self) -> Language {
        match self.language {
            PrintLanguage::En => Language::En,
            PrintLanguage::Vi | PrintLanguage::Both => Language::Vi,
        }
    }

    /// The words of the language that comes first.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        Words::of(self.first())
    }

    /// The words of the second language of a document in both.
    #[must_use]
    pub fn second(&self) -> Option<&'static Words> {
        (self.language == PrintLanguage::Both).then(|| Words::of(Language::En))
    }

    /// The same look in English alone, for a document in both languages.
    #[must_use]
    pub(crate) fn in_english(&self) -> Option<Self> {
        self.second().map(|_| Self { language: PrintLanguage::En, ..self.clone() })
    }

    /// What is said in the language that comes first, and in English too in a document in both; once
    /// where both say the same.
    #[must_use]
    pub(crate) fn said(&self, say: impl Fn(&Self) -> String) -> Said {
        let first = say(self);
        let second = self.in_english().map(|look| say(&look)).filter(|second| *second != first);
        Said { first, second }
    }

    /// Dates in the language that comes first.
    #[must_use]
    pub fn dates(&self) -> Dates {
        Dates::new(self.first())
    }
}

impl From<Language> for PrintLanguage {
    fn from(language: Language) -> Self {
        match language {
            Language::Vi => Self::Vi,
            Language::En => Self::En,
        }
    }
}

/// Words in the language that comes first, and in English where a document is in both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Said {
    pub(crate) first: String,
    pub(crate) second: Option<String>,
}

impl Said {
    /// Words that are the same in every language: a name, a number.
    pub(crate) fn once(words: impl Into<String>) -> Self {
        Self { first: words.into(), second: None }
    }

    /// The same, in English only where there is something of its own to say.
    pub(crate) fn in_english_if(self, wanted: bool) -> Self {
        Self { second: self.second.filter(|_| wanted), ..self }
    }

    /// Both on one line.
    pub(crate) fn on_one_line(self) -> String {
        match self.second {
            Some(second) => format!("{} / {second}", self.first),
            None => self.first,
        }
    }
}

/// A document whose pages can be laid out, each by itself and in any order.
pub trait Paper: Sync {
    /// The faces of its texts.
    fn fonts(&self) -> &Fonts;

    /// The title of its file.
    fn title(&self) -> String;

    /// Artwork that its pages share.
    fn forms(&self) -> &[Form] {
        &[]
    }

    /// Pictures that its pages and artwork show.
    fn pictures(&self) -> &[Picture] {
        &[]
    }

    /// Who issues it.
    fn author(&self) -> Option<&str> {
        None
    }

    /// Whether it must be printed at its own size: what is cut or folded.
    fn exact_size(&self) -> bool {
        false
    }

    /// How many pages it has.
    fn count(&self) -> usize;

    /// Lays out page `index`, and adds to `findings` what is wrong with it.
    fn page(&self, index: usize, shaper: &mut Shaper<'_>, findings: &mut Vec<Finding>) -> Page;

    /// What is wrong with the document as a whole.
    fn findings(&self) -> Vec<Finding> {
        Vec::new()
    }

    /// The name of the file of page `index` where each page is a file of its own.
    fn file_name(&self, index: usize) -> String {
        format!("{:03}.pdf", index + 1)
    }
}

/// A document whose pages depend on each other, and so are there already.
pub(crate) struct Ready {
    pub(crate) fonts: &'static Fonts,
    pub(crate) title: String,
    pub(crate) pages: Vec<Page>,
    pub(crate) findings: Vec<Finding>,
}

impl Paper for Ready {
    fn fonts(&self) -> &'static Fonts {
        self.fonts
    }

    fn title(&self) -> String {
        self.title.clone()
    }

    fn count(&self) -> usize {
        self.pages.len()
    }

    fn page(&self, index: usize, _: &mut Shaper<'_>, _: &mut Vec<Finding>) -> Page {
        self.pages[index].clone()
    }

    fn findings(&self) -> Vec<Finding> {
        self.findings.clone()
    }
}

/// Writes the paper as one file.
pub(crate) fn write(paper: &dyn Paper, look: &Look, progress: &dyn Progress) -> Result<Printed> {
    let batch = Batch::new(paper)?;
    let mut bytes = Vec::new();
    batch.with(look, |document, make| {
        write::write(document, paper.count(), make, &watch(progress), &mut bytes).map_err(plainly)
    })?;
    Ok(Printed { bytes, pages: paper.count(), findings: batch.findings() })
}

/// Writes every page as a file of its own, handed to `each` in order with the name that the file
/// should have. Gives what to look at.
pub(crate) fn write_each(
    paper: &dyn Paper,
    look: &Look,
    progress: &dyn Progress,
    each: &mut dyn FnMut(&str, &[u8]) -> Result<()>,
) -> Result<Vec<Finding>> {
    let batch = Batch::new(paper)?;
    let mut keep = |index: usize, bytes: Vec<u8>| each(&paper.file_name(index), &bytes);
    batch
        .with(look, |document, make| {
            write::write_each(document, paper.count(), make, &watch(progress), &mut keep)
        })
        .map_err(|error| match error {
            Error::Document(error) => plainly(error),
            other => other,
        })?;
    Ok(batch.findings())
}

/// What to look at before the paper is printed; writes nothing.
pub(crate) fn preflight(paper: &dyn Paper, look: &Look) -> Result<Vec<Finding>> {
    Ok(pages(paper, look)?.1)
}

/// The pages, laid out, and what to look at.
pub(crate) fn pages(paper: &dyn Paper, look: &Look) -> Result<(Vec<Page>, Vec<Finding>)> {
    let batch = Batch::new(paper)?;
    let mut shaper = Shaper::new(paper.fonts(), look.first().as_str());
    let pages = (0..paper.count()).map(|index| batch.page(index, &mut shaper)).collect();
    Ok((pages, batch.findings()))
}

/// Pages being made by several workers, and what they found on the way in any order.
struct Batch<'a> {
    paper: &'a dyn Paper,
    found: Mutex<Vec<(usize, Vec<Finding>)>>,
}

impl<'a> Batch<'a> {
    fn new(paper: &'a dyn Paper) -> Result<Self> {
        if paper.count() == 0 {
            return Err(Error::Nothing(NothingTo::Print));
        }
        Ok(Self { paper, found: Mutex::default() })
    }

    fn with<T>(
        &self,
        look: &Look,
        write: impl FnOnce(&Document<'_>, write::MakePage<'_>) -> T,
    ) -> T {
        let document = Document {
            fonts: self.paper.fonts(),
            title: &self.paper.title(),
            language: look.first().as_str(),
            made_at: look.made_at,
            author: self.paper.author(),
            forms: self.paper.forms(),
            pictures: self.paper.pictures(),
            printing: if self.paper.exact_size() { Printing::Unscaled } else { Printing::Free },
        };
        write(&document, &|index, shaper| Ok(self.page(index, shaper)))
    }

    fn page(&self, index: usize, shaper: &mut Shaper<'_>) -> Page {
        let mut findings = Vec::new();
        let page = self.paper.page(index, shaper, &mut findings);
        if !findings.is_empty() {
            let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
            found.push((index, findings));
        }
        page
    }

    /// Those of the whole, then those of each page in order; what is wrong with the same field of a
    /// record on several pages or pieces once.
    fn findings(self) -> Vec<Finding> {
        let mut found = self.found.into_inner().unwrap_or_else(PoisonError::into_inner);
        found.sort_by_key(|(index, _)| *index);
        let of_pages = found.into_iter().flat_map(|(index, findings)| {
            findings.into_iter().map(move |finding| Finding { page: Some(index + 1), ..finding })
        });
        let mut told = HashSet::new();
        let mut findings: Vec<Finding> =
            self.paper.findings().into_iter().chain(of_pages).collect();
        findings.retain(|finding| told.insert(finding.matter()));
        findings
    }
}

/// Hands a [`Progress`] to typesetting, which knows no trait of core.
fn watch(progress: &dyn Progress) -> impl Fn(usize, usize) -> ControlFlow<()> + Sync + '_ {
    |done, total| match progress.step(done, total) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    }
}

/// A wish to stop is not a failure of the document.
fn plainly(error: langbiang_typeset::Error) -> Error {
    match error {
        langbiang_typeset::Error::Cancelled => Error::Cancelled,
        other => other.into(),
    }
}
