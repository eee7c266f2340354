//! What is wrong with a document before it is printed, each with the record that it belongs to.
//!
//! A finding never stops a document: the organiser decides whether the page is good enough.

use std::collections::HashMap;

use langbiang_typeset::{Block, block::nfc};

use crate::Words;

crate::vocabulary::vocabulary! {
    /// What a finding is about.
    FindingKind {
        /// The text is longer than its place even at the smallest size that can be read.
        DoesNotFit = "does_not_fit",
        /// None of the fonts has a sign for some characters; a box stands in their place.
        MissingGlyph = "missing_glyph",
        /// A field that the document needs is empty.
        EmptyField = "empty_field",
        /// Two records of the batch carry the same name.
        DuplicateName = "duplicate_name",
        /// Two records claim one place at one time.
        Overlap = "overlap",
        /// A picture that the document shows is not there or cannot be read.
        MissingPicture = "missing_picture",
        /// A choice or a design of the last print cannot be any more; the usual one took its place.
        NotAsBefore = "not_as_before",
    }
}

/// The record that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Subject {
    /// Its noun, e.g. `delegate`; empty where no single record is meant.
    pub noun: &'static str,
    /// Its id.
    pub id: String,
    /// As a reader knows it: a delegate's name, an item's title.
    pub label: String,
}

impl Subject {
    /// The record `id` of `noun`, known as `label`.
    pub(crate) fn new(noun: &'static str, id: &str, label: &str) -> Self {
        Self { noun, id: id.to_owned(), label: label.trim().to_owned() }
    }

    /// Something that is known by its words alone.
    pub(crate) fn named(label: &str) -> Self {
        Self::new("", "", label)
    }
}

/// One thing to look at before printing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub kind: FindingKind,
    /// The record.
    pub subject: Subject,
    /// The field's name as in the plain data, e.g. `name`.
    pub field: &'static str,
    /// What was found there: the text that does not fit, or the characters without a sign.
    pub text: String,
    /// The page it is on, from 1, where one page is meant.
    pub page: Option<usize>,
}

impl Finding {
    /// A finding of this kind.
    pub(crate) fn new(
        kind: FindingKind,
        subject: &Subject,
        field: &'static str,
        text: impl Into<String>,
    ) -> Self {
        Self { kind, subject: subject.clone(), field, text: text.into(), page: None }
    }

    /// What a reader calls its field: a name or a title is called by whose it is, a choice by its
    /// own words.
    #[must_use]
    pub fn field_words<'w>(&self, words: &'w Words) -> &'w str {
        let field = self.field;
        let keys = [
            format!("finding_field.{}_{field}", self.subject.noun),
            format!("finding_field.{field}"),
            format!("option.{field}"),
        ];
        keys.iter().find_map(|key| words.find(key)).unwrap_or(field)
    }

    /// What it is about, by which two that tell the same are known: the text too where no record
    /// is meant, or where other characters are missing.
    pub(super) fn matter(&self) -> (&'static str, Subject, &'static str, String) {
        let by_text = self.subject.id.is_empty() || self.kind == FindingKind::MissingGlyph;
        let text = if by_text { self.text.clone() } else { String::new() };
        (self.kind.as_str(), self.subject.clone(), self.field, text)
    }

    /// A needed field is empty.
    pub(super) fn empty(subject: &Subject, field: &'static str) -> Self {
        Self::new(FindingKind::EmptyField, subject, field, "")
    }

    /// Those of these needed texts that are absent or empty, one finding each.
    pub(super) fn lacking<'a>(
        subject: &'a Subject,
        needed: impl IntoIterator<Item = (&'static str, Option<&'a str>), IntoIter: 'a>,
    ) -> impl Iterator<Item = Self> + 'a {
        let absent = |text: Option<&str>| text.is_none_or(|text| text.trim().is_empty());
        let absent = needed.into_iter().filter(move |(_, text)| absent(*text));
        absent.map(|(field, _)| Self::empty(subject, field))
    }

    /// Characters that no font has, unless there are none.
    pub(super) fn missing(
        subject: &Subject,
        field: &'static str,
        characters: String,
    ) -> Option<Self> {
        let kind = FindingKind::MissingGlyph;
        (!characters.is_empty()).then(|| Self::new(kind, subject, field, characters))
    }

    /// What is wrong with a text that was set into its place.
    pub(super) fn of_block(
        block: &Block,
        subject: &Subject,
        field: &'static str,
        text: &str,
    ) -> impl Iterator<Item = Self> {
        let long = !block.fits;
        let long = long.then(|| Self::new(FindingKind::DoesNotFit, subject, field, text));
        long.into_iter().chain(Self::missing(subject, field, block.missing()))
    }
}

/// Names that stand more than once: two people, or one printed twice. Each is told once, at the
/// second of them.
pub(super) fn namesakes(subjects: impl IntoIterator<Item = Subject>) -> Vec<Finding> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut twice = Vec::new();
    for subject in subjects {
        let count = seen.entry(nfc(&subject.label).into_owned()).or_insert(0);
        *count += 1;
        if *count == 2 && !subject.label.is_empty() {
            twice.push(Finding::new(FindingKind::DuplicateName, &subject, "name", ""));
        }
    }
    twice
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, designs::field::Field};

    #[test]
    fn a_field_is_called_by_what_it_is_of_that_record() {
        let called = |noun: &'static str, field| {
            let finding = Finding::empty(&Subject::new(noun, "1", "một"), field);
            finding.field_words(Words::of(Language::Vi))
        };
        assert_eq!(called("delegate", "title"), "chức vụ");
        assert_eq!(called("role", "title"), "chức vụ");
        assert_eq!(called("item", "title"), "tên nội dung");
        assert_eq!(called("session", "title"), "tên phiên");
        assert_eq!(called("session", "name"), "tên phiên");
        assert_eq!(called("event", "name"), "tên sự kiện");
        assert_eq!(called("delegate", "name"), "họ tên");
    }

    #[test]
    fn every_field_of_a_design_has_words_in_both_languages() {
        for language in [Language::Vi, Language::En] {
            let fields = Field::ALL.iter().map(|field| field.source()).chain(["text"]);
            let raw: Vec<_> = fields
                .filter(|f| Words::of(language).find(&format!("finding_field.{f}")).is_none())
                .collect();
            assert!(raw.is_empty(), "{language}: {raw:?}");
        }
    }
}
