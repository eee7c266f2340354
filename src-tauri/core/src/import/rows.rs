//! What is wrong with rows of a list, and the rows of one as the preview takes them.

use super::{ColumnField, Field, Understood};
use crate::{
    delegates::NewDelegate,
    language::{Language, Words},
};

crate::vocabulary::vocabulary! {
    /// Why a row of a list is not taken.
    Reason {
        /// There is no name.
        NameMissing = "name_missing",
        /// The text is longer than the field may be.
        TooLong = "too_long",
        /// It is no e-mail address.
        EmailUnreadable = "email_unreadable",
        /// It is no telephone number.
        PhoneUnreadable = "phone_unreadable",
        /// The cell shows the error of a formula.
        CellError = "cell_error",
        /// Question marks stand where letters of the name were.
        LettersLost = "letters_lost",
        /// The same person stands in a row above.
        DuplicateOfRow = "duplicate_of_row",
    }
}

/// What is wrong with one cell of a list; its row is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The row as the spreadsheet shows it, from 1.
    pub row: u32,
    /// The column's header as typed, or its letter.
    pub column: String,
    /// What is wrong.
    pub reason: Reason,
    /// The row above that holds the same person, for [`Reason::DuplicateOfRow`].
    pub other_row: Option<u32>,
}

impl Refusal {
    /// The reason in words.
    pub fn words(&self, language: Language) -> String {
        let row = self.other_row.map(|row| row.to_string()).unwrap_or_default();
        Words::of(language).fill(&format!("import.reason.{}", self.reason), &[("row", &row)])
    }
}

/// What a list says, before it is compared with the delegates that are there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rows {
    /// One for each row that can be taken, in the order of the list, with its row.
    pub delegates: Vec<NewDelegate>,
    /// One for each problem, in the order of the list.
    pub refused: Vec<Refusal>,
    /// Rows that are about nobody: headings, totals, signatures.
    pub left_out: Vec<u32>,
    /// The header of the names as typed, or the letter of their column.
    pub name_header: String,
}

impl From<Understood> for Rows {
    /// The people of a list, without what only the new preview shows.
    fn from(list: Understood) -> Self {
        let groups = list.groups.iter().map(|group| group.row);
        let mut left_out: Vec<u32> = list.left_out.iter().copied().chain(groups).collect();
        left_out.sort_unstable();
        Self {
            name_header: name_header(&list),
            delegates: list.rows.into_iter().map(|row| row.says).collect(),
            refused: list.refused.into_iter().flat_map(|row| row.problems).collect(),
            left_out,
        }
    }
}

fn name_header(list: &Understood) -> String {
    let names = [ColumnField::Name, ColumnField::GivenName].map(Some);
    let column = list.columns.iter().find(|column| names.contains(&column.field));
    let shown = column.map(|c| if c.header.is_empty() { &c.letter } else { &c.header });
    shown.cloned().unwrap_or_default()
}

/// The longest text a field takes, in characters.
pub fn longest(field: Field) -> usize {
    match field {
        Field::FullName => 200,
        Field::Title | Field::Organisation | Field::Category => 500,
        Field::Province => 100,
        Field::Phone | Field::MorePhones | Field::Salutation | Field::Degree | Field::Rank => 100,
        Field::Ethnicity | Field::Religion | Field::PartyMember => 100,
        Field::Birth | Field::Sex | Field::IdNumber => 20,
        Field::Email => 254,   // RFC 5321, 4.5.3.1.3
        Field::Note => 32_767, // as long as a cell can be
    }
}

#[cfg(test)]
mod tests;
