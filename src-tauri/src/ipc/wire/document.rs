//! Documents that can be printed.

use std::{collections::BTreeMap, path::Path};

use langbiang_core::{
    self as core,
    designs::{self, field::Purpose},
    documents::{self, DocumentKind, OptionKind, OptionSpec},
    printing::{Job, Print},
};
use serde::{Deserialize, Serialize};
use ts_rs::{Config, TS};

use super::event::DocumentStyle;

/// Which document, as core spells it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Document(pub DocumentKind);

/// In which language a document is printed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct PrintLanguage(pub documents::PrintLanguage);

macro_rules! words_of_core {
    ($($type:ident: $words:expr;)*) => {
        $(impl TS for $type {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn name(_: &Config) -> String {
                stringify!($type).to_owned()
            }

            fn inline(config: &Config) -> String {
                Self::name(config)
            }
        })*

        /// The types of core's closed lists of words, as TypeScript.
        pub fn words() -> Vec<String> {
            let list = |name: &str, words: &[&str]| {
                let words: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
                format!("export type {name} = {};\n\n", words.join(" | "))
            };
            vec![$(list(stringify!($type), $words)),*]
        }
    };
}
pub(crate) use words_of_core;
words_of_core! {
    Document: DocumentKind::WORDS;
    PrintLanguage: documents::PrintLanguage::WORDS;
}

/// The language of the window and its dialogs.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

/// What is to be printed, and how.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintJob {
    /// The event's id.
    pub event_id: String,
    /// Which document.
    pub document: Document,
    /// In which language.
    pub language: PrintLanguage,
    /// Whose custom it follows; the event's where none is given.
    pub style: Option<DocumentStyle>,
    /// The design, for documents that have designs.
    pub design: Option<String>,
    /// Which delegates; all where none is given.
    pub select: Option<String>,
    /// Only what is new or changed since it was last printed.
    pub only_changed: bool,
    /// Choices; those not named are as at the last print.
    pub options: BTreeMap<String, String>,
}

/// One choice about a document.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: ChoiceKind,
    /// The words it may be, for `word` and `words`.
    pub words: Vec<String>,
    /// What it was at the last print, or the usual.
    pub value: String,
    /// The usual.
    pub usual: String,
}

/// What a choice holds.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChoiceKind {
    /// `yes` or `no`.
    Flag,
    /// A whole number.
    Number,
    /// Millimetres.
    Length,
    /// A civil date, or nothing.
    Date,
    /// One line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// One word of a list.
    Word,
    /// Some words of a list, in the order wanted, joined by commas.
    Words,
}

/// One print of the log.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LoggedPrint {
    /// Its id.
    pub id: String,
    /// Which document.
    pub document: Document,
    /// In which language.
    pub language: PrintLanguage,
    /// The design, where it has one.
    pub design: Option<String>,
    /// Which delegates, where not all.
    pub selection: Option<String>,
    /// When: RFC 3339, UTC.
    pub printed: String,
    /// How many pages.
    pub pages: u32,
    /// Whose custom it followed.
    pub style: DocumentStyle,
    /// The choices that were made.
    pub options: BTreeMap<String, String>,
}

/// A design of a certificate or a badge.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Design {
    /// Its name, as a job names it.
    pub name: String,
    /// The document that is made with it.
    pub document: Document,
    /// What it is called in Vietnamese.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Whether it was taken in, and does not travel with the program.
    pub own: bool,
    /// Width and height of its page in millimetres.
    pub page: [f32; 2],
}

impl From<designs::Listed> for Design {
    fn from(design: designs::Listed) -> Self {
        let document = match design.purpose {
            Purpose::Certificate => DocumentKind::Certificates,
            Purpose::Badge => DocumentKind::Badges,
        };
        let designs::Listed { name, title, title_en, own, page, .. } = design;
        Self { name, document: Document(document), title, title_en, own, page }
    }
}

/// Files that were written.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedFiles {
    /// How many.
    pub files: u32,
    /// The folder they are in.
    pub folder: String,
}

/// A file that was written.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedFile {
    /// Its name.
    pub file: String,
    /// The folder it is in.
    pub folder: String,
}

/// One thing to look at before printing; it never stops a document.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What it is about.
    pub kind: FindingKind,
    /// The noun of the record, e.g. `delegate`; empty where no single record is meant.
    pub noun: String,
    /// Its id.
    pub id: String,
    /// The record as a reader knows it, e.g. a delegate's name; empty for the event itself.
    pub record: String,
    /// The field.
    pub field: String,
    /// What was found there, e.g. the text that does not fit.
    pub text: String,
    /// The page it is on, from 1, where one page is meant.
    pub page: Option<u32>,
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// The text is longer than its place.
    DoesNotFit,
    /// No font has a sign for some characters.
    MissingGlyph,
    /// A field that the document needs is empty.
    EmptyField,
    /// Two records carry the same name.
    DuplicateName,
    /// Two records claim one place at one time.
    Overlap,
    /// A picture is not there or cannot be read.
    MissingPicture,
    /// A choice or a design of the last print cannot be any more.
    NotAsBefore,
}

impl From<documents::Finding> for Finding {
    fn from(finding: documents::Finding) -> Self {
        let documents::Subject { noun, id, label } = finding.subject;
        Self {
            kind: finding.kind.into(),
            noun: noun.to_owned(),
            id,
            record: label,
            field: finding.field.to_owned(),
            text: finding.text,
            page: finding.page.and_then(|page| u32::try_from(page).ok()),
        }
    }
}

impl From<documents::FindingKind> for FindingKind {
    fn from(kind: documents::FindingKind) -> Self {
        match kind {
            documents::FindingKind::DoesNotFit => Self::DoesNotFit,
            documents::FindingKind::MissingGlyph => Self::MissingGlyph,
            documents::FindingKind::EmptyField => Self::EmptyField,
            documents::FindingKind::DuplicateName => Self::DuplicateName,
            documents::FindingKind::Overlap => Self::Overlap,
            documents::FindingKind::MissingPicture => Self::MissingPicture,
            documents::FindingKind::NotAsBefore => Self::NotAsBefore,
        }
    }
}

impl PrintJob {
    /// What its file is called unless the user says otherwise, e.g. `chuong-trinh-dalat-2024.pdf`;
    /// without accents, so that it survives every stick and every system.
    pub fn file_name(&self, event_code: &str) -> String {
        let words = core::Words::of(self.interface_language());
        let key = format!("document_kind.{}", self.document.0);
        let word = core::text::fold(words.get(&key)).replace(' ', "-");
        format!("{word}-{event_code}.pdf")
    }

    /// The language of the dialogs around it.
    pub fn interface_language(&self) -> core::Language {
        match self.language.0 {
            documents::PrintLanguage::En => core::Language::En,
            _ => core::Language::Vi,
        }
    }
}

impl From<PrintJob> for Job {
    fn from(job: PrintJob) -> Self {
        Self {
            event: job.event_id,
            document: job.document.0,
            language: job.language.0,
            style: job.style.map(documents::DocumentStyle::from),
            design: job.design,
            select: job.select,
            only_changed: job.only_changed,
            options: job.options,
        }
    }
}

impl Choice {
    /// A choice with its present value.
    pub fn new(spec: &OptionSpec, value: String) -> Self {
        let (kind, words): (_, &[&str]) = match spec.kind {
            OptionKind::Flag => (ChoiceKind::Flag, &[]),
            OptionKind::Number => (ChoiceKind::Number, &[]),
            OptionKind::Length => (ChoiceKind::Length, &[]),
            OptionKind::Date => (ChoiceKind::Date, &[]),
            OptionKind::Line => (ChoiceKind::Line, &[]),
            OptionKind::Lines => (ChoiceKind::Lines, &[]),
            OptionKind::Word(words) => (ChoiceKind::Word, words),
            OptionKind::Words(words) => (ChoiceKind::Words, words),
        };
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        Self { name: spec.name.to_owned(), kind, words, value, usual: spec.usual.clone() }
    }
}

impl From<Print> for LoggedPrint {
    fn from(print: Print) -> Self {
        Self {
            options: print.choices(),
            style: print.style.into(),
            id: print.id,
            document: Document(print.document),
            language: PrintLanguage(print.language),
            design: print.design,
            selection: print.selection,
            printed: print.printed,
            pages: print.pages,
        }
    }
}

impl From<Language> for core::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Vi => Self::Vi,
            Language::En => Self::En,
        }
    }
}

impl From<&Path> for SavedFile {
    fn from(path: &Path) -> Self {
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let folder = path.parent().unwrap_or(Path::new("")).display().to_string();
        Self { file, folder }
    }
}
