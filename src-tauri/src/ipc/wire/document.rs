//! Documents that can be printed.

use std::path::Path;

use langbiang_core::{self as core, documents};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which document.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Document {
    /// Chương trình.
    Programme,
    /// Giấy chứng nhận.
    Certificates,
}

/// Which language the document is printed in.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// English.
    En,
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
    /// The record as a reader knows it, e.g. a delegate's name; empty for the event itself.
    pub record: String,
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
}

impl From<documents::Finding> for Finding {
    fn from(finding: documents::Finding) -> Self {
        Self { kind: finding.kind.into(), record: finding.record, text: finding.text }
    }
}

impl From<documents::FindingKind> for FindingKind {
    fn from(kind: documents::FindingKind) -> Self {
        match kind {
            documents::FindingKind::DoesNotFit => Self::DoesNotFit,
            documents::FindingKind::MissingGlyph => Self::MissingGlyph,
            documents::FindingKind::EmptyField => Self::EmptyField,
            documents::FindingKind::DuplicateName => Self::DuplicateName,
        }
    }
}

impl Document {
    /// What its file is called unless the user says otherwise, e.g. `programme-dalat-2024.pdf`;
    /// without accents, so that it survives every stick and every system.
    pub fn file_name(self, event_code: &str, language: Language) -> String {
        let word = match (self, language) {
            (Self::Programme, Language::Vi) => "chuong-trinh",
            (Self::Programme, Language::En) => "programme",
            (Self::Certificates, Language::Vi) => "giay-chung-nhan",
            (Self::Certificates, Language::En) => "certificates",
        };
        format!("{word}-{event_code}.pdf")
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
