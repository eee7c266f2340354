//! Makes delegates of the rows of a table, and says of the others what is wrong with them.
//!
//! Never repairs what a person wrote; a value that is merely odd is kept as it is.

use super::{
    Field,
    columns::Columns,
    map::Table,
    other_rows::{Kind, Sorter},
    read::{Cell, Row},
};
use crate::{
    delegates::NewDelegate,
    language::{Language, Words},
    provinces,
    text::fold,
};
use chrono::NaiveDate;

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
    /// The headers of the columns that hold each field, as typed.
    pub columns: Columns,
}

/// The delegates and refusals of a table. `on` is the day of the event.
pub fn rows(table: &Table<'_>, on: NaiveDate) -> Rows {
    let mut rows = Rows { columns: table.columns.clone(), ..Rows::default() };
    let mut sorter = Sorter::new(table.rows, &table.columns);
    for row in table.rows {
        match sorter.kind(row) {
            Kind::Blank => {}
            Kind::Other => rows.left_out.push(row.number),
            Kind::Person => match delegate(row, &table.columns, on) {
                Ok(delegate) => rows.delegates.push(delegate),
                Err(problems) => rows.refused.extend(problems),
            },
        }
    }
    rows
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

fn delegate(row: &Row, columns: &Columns, on: NaiveDate) -> Result<NewDelegate, Vec<Refusal>> {
    let value = |field| value(row, columns, field);
    let problems: Vec<Refusal> = Field::ALL
        .iter()
        .filter_map(|&field| Some((field, problem(row, columns, field)?)))
        .map(|(field, reason)| refusal(row.number, columns.header(field), reason))
        .collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let typed = value(Field::Province);
    let province = provinces::find(&typed, Some(on));
    Ok(NewDelegate {
        full_name: value(Field::FullName),
        title: value(Field::Title),
        organisation: value(Field::Organisation),
        province,
        province_text: if province.is_some() { String::new() } else { typed },
        category: value(Field::Category),
        phone: value(Field::Phone),
        email: value(Field::Email),
        note: value(Field::Note),
        source_row: Some(row.number),
        ..NewDelegate::default()
    })
}

fn refusal(row: u32, column: String, reason: Reason) -> Refusal {
    Refusal { row, column, reason, other_row: None }
}

fn value(row: &Row, columns: &Columns, field: Field) -> String {
    let text = match field {
        Field::FullName => return columns.name(row),
        _ => columns.of(field).map_or("", |column| row.text(column)),
    };
    if says_nothing(text) { String::new() } else { text.to_owned() }
}

fn problem(row: &Row, columns: &Columns, field: Field) -> Option<Reason> {
    let is_error = |column: usize| matches!(row.cells.get(column), Some(Cell::Error(_)));
    let has_error = match field {
        Field::FullName => columns.of_name().any(is_error),
        _ => columns.of(field).is_some_and(is_error),
    };
    if has_error {
        return Some(Reason::CellError);
    }
    let text = value(row, columns, field);
    match field {
        _ if text.chars().count() > longest(field) => Some(Reason::TooLong),
        Field::FullName if !text.chars().any(char::is_alphabetic) => Some(Reason::NameMissing),
        Field::Email if !text.is_empty() && !is_email(&text) => Some(Reason::EmailUnreadable),
        Field::Phone if !text.is_empty() && !is_phone(&text) => Some(Reason::PhoneUnreadable),
        _ => None,
    }
}

/// What people write into a cell that they have nothing to say in.
fn says_nothing(text: &str) -> bool {
    const WORDS: [&str; 4] = ["khong", "khong co", "chua co", "n/a"];
    let dashes = text.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '/' | ' '));
    dashes || (text.len() < 16 && WORDS.contains(&fold(text).as_str()))
}

/// One address that a mail program would take; not the whole of RFC 5322.
fn is_email(text: &str) -> bool {
    let Some((mailbox, host)) = text.split_once('@') else { return false };
    let visible = |c: char| !c.is_whitespace() && !matches!(c, '@' | ',' | ';' | '<' | '>' | '"');
    !mailbox.is_empty()
        && text.chars().filter(|&c| c == '@').count() == 1
        && (mailbox.chars().chain(host.chars())).all(visible)
        && host.contains('.')
        && host.split('.').all(|label| !label.is_empty())
}

/// Anything with the digits of at least one number: `0912 345 678`, `+84 (63) 3822…, máy lẻ 12`,
/// and also a number that lost its first zero in a spreadsheet.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    // A spreadsheet shows 9.12E+08 where the column was too narrow: most digits are gone.
    digits >= 6 && !text.to_ascii_uppercase().contains("E+")
}

#[cfg(test)]
mod tests;
