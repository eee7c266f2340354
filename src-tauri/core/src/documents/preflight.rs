//! What is wrong with a document before it is printed, each with the record that it belongs to.
//!
//! A finding never stops a document: the organiser decides whether the page is good enough.

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
    }
}

/// One thing to look at before printing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub kind: FindingKind,
    /// The record as a reader knows it: a delegate's name, an item's title or number.
    pub record: String,
    /// The field's name as in the plain data, e.g. `name`.
    pub field: &'static str,
    /// What was found there: the text that does not fit, or the characters without a sign.
    pub text: String,
}

impl Finding {
    /// A needed field of `record` is empty.
    pub(super) fn empty(record: &str, field: &'static str) -> Self {
        Self {
            kind: FindingKind::EmptyField,
            record: record.to_owned(),
            field,
            text: String::new(),
        }
    }

    /// Characters that no font has, unless there are none.
    pub(super) fn missing(record: &str, field: &'static str, characters: String) -> Option<Self> {
        let kind = FindingKind::MissingGlyph;
        (!characters.is_empty()).then(|| Self {
            kind,
            record: record.to_owned(),
            field,
            text: characters,
        })
    }
}
