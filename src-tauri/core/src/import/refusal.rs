//! Why a row of a list is not taken.

use super::Field;
use crate::language::{Language, Words};

crate::vocabulary::vocabulary! {
    /// Why a row of a list is not taken.
    Reason {
        /// There is no name.
        NameMissing = "name_missing",
        /// The text is longer than the field may be.
        TooLong = "too_long",
        /// The cell shows the error of a formula.
        CellError = "cell_error",
        /// Question marks stand where letters of the name were.
        LettersLost = "letters_lost",
    }
}

/// What is wrong with one cell of a list; its row is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The row as the spreadsheet shows it, from 1.
    pub row: u32,
    /// The column's header as typed, or its letter.
    pub column: String,
    /// What the column holds.
    pub field: Field,
    /// What is wrong.
    pub reason: Reason,
}

impl Refusal {
    /// The reason in words.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        Words::of(language).get(&format!("import.reason.{}", self.reason)).to_owned()
    }
}

/// The longest text a field takes, in characters.
pub(super) fn longest(field: Field) -> usize {
    match field {
        Field::FullName => 200,
        Field::Title | Field::Organisation | Field::Category => 500,
        Field::Province | Field::Phone | Field::MorePhones | Field::Salutation => 100,
        Field::Degree | Field::Rank | Field::Ethnicity | Field::Religion => 100,
        Field::PartyMember => 100,
        Field::Birth | Field::Sex | Field::IdNumber | Field::State => 20,
        Field::Email => 254,   // RFC 5321, 4.5.3.1.3
        Field::Note => 32_767, // as long as a cell can be
    }
}
