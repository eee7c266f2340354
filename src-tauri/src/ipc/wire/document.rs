//! Documents that can be printed.

use std::{collections::BTreeMap, path::Path};

use langbiang_core::{self as core, documents, printing::Job};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is to be printed, and how.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintJob {
    /// The event's id.
    pub event_id: String,
    /// Which document, e.g. `programme`.
    #[ts(type = "Document")]
    pub document: documents::DocumentKind,
    /// In which language.
    #[ts(type = "'vi' | 'en' | 'both'")]
    pub language: documents::PrintLanguage,
    /// Choices; those not named are as at the last print.
    #[serde(default)]
    #[ts(as = "Option<BTreeMap<String, String>>", optional)]
    pub options: BTreeMap<String, String>,
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
    /// A picture is not there or cannot be read.
    MissingPicture,
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
            documents::FindingKind::MissingPicture => Self::MissingPicture,
        }
    }
}

impl PrintJob {
    /// What its file is called unless the user says otherwise, e.g. `chuong-trinh-dalat-2024.pdf`;
    /// without accents, so that it survives every stick and every system.
    pub fn file_name(&self, event_code: &str) -> String {
        let words = core::Words::of(self.interface_language());
        let name = words.get(&format!("document_kind.{}", self.document));
        let word = core::text::fold(name).replace(' ', "-");
        format!("{word}-{event_code}.pdf")
    }

    /// The language of the dialogs around it.
    pub fn interface_language(&self) -> core::Language {
        match self.language {
            documents::PrintLanguage::En => core::Language::En,
            _ => core::Language::Vi,
        }
    }
}

impl From<PrintJob> for Job {
    fn from(job: PrintJob) -> Self {
        let PrintJob { event_id, document, language, options } = job;
        Self { language, options, ..Self::new(event_id, document) }
    }
}

impl From<&Path> for SavedFile {
    fn from(path: &Path) -> Self {
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let folder = path.parent().unwrap_or(Path::new("")).display().to_string();
        Self { file, folder }
    }
}
