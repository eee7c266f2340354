//! Which column of a list holds what.

use super::{Field, aliases::Label, read::Row};
use crate::names::PersonName;
use std::collections::HashMap;

/// The columns of a list by what they hold, counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    by_label: HashMap<Label, usize>,
    headers: HashMap<usize, String>,
}

impl Columns {
    /// Takes a column unless the list has one for the same thing already.
    pub(super) fn add(&mut self, label: Label, column: usize, header: &str) {
        if !self.headers.contains_key(&column) && !self.by_label.contains_key(&label) {
            self.by_label.insert(label, column);
            self.headers.insert(column, header.to_owned());
        }
    }

    pub(super) fn len(&self) -> usize {
        self.by_label.len()
    }

    pub(super) fn holds(&self, column: usize) -> bool {
        self.headers.contains_key(&column)
    }

    pub(super) fn number(&self) -> Option<usize> {
        self.by_label.get(&Label::Number).copied()
    }

    /// The column where a field stands; for a name in two columns that of the tên.
    pub fn of(&self, field: Field) -> Option<usize> {
        let column = |label| self.by_label.get(&label).copied();
        let own = column(Label::Of(field));
        if field == Field::FullName { own.or_else(|| column(Label::Given)) } else { own }
    }

    /// The column of a name that stands in one column, unless it holds the tên alone.
    pub(super) fn whole_name(&self) -> Option<usize> {
        self.by_label.get(&Label::Of(Field::FullName)).copied()
    }

    /// Splits a name column whose header stands over two columns, họ đệm and tên.
    pub(super) fn split_name(&mut self) {
        if let Some(column) = self.by_label.remove(&Label::Of(Field::FullName)) {
            self.by_label.insert(Label::FamilyAndMiddle, column);
            self.by_label.insert(Label::Given, column + 1);
            let header = self.headers.get(&column).cloned().unwrap_or_default();
            self.headers.insert(column + 1, header);
        }
    }

    /// The columns that the name stands in.
    pub(super) fn of_name(&self) -> impl Iterator<Item = usize> {
        let before = self.by_label.get(&Label::FamilyAndMiddle).copied();
        let before = before.filter(|_| self.whole_name().is_none());
        before.into_iter().chain(self.of(Field::FullName))
    }

    /// The name in a row, joined where it stands in two columns.
    pub(super) fn name(&self, row: &Row) -> String {
        match *self.of_name().collect::<Vec<_>>() {
            [before, given] => PersonName::join(row.text(before), row.text(given)).full,
            [column] => row.text(column).to_owned(),
            _ => String::new(),
        }
    }

    /// Whether a row is the header once more, as in lists that were pages of a document.
    pub(super) fn repeats_header(&self, row: &Row) -> bool {
        let name = self.of(Field::FullName);
        let header = name.and_then(|column| self.headers.get(&column));
        header
            .is_some_and(|header| !header.is_empty() && name.is_some_and(|c| row.text(c) == header))
    }

    /// The header of a field's column as typed, or the column's letter where it has none.
    pub fn header(&self, field: Field) -> String {
        let Some(column) = self.of(field) else { return String::new() };
        let header = self.headers.get(&column).filter(|header| !header.is_empty());
        header.cloned().unwrap_or_else(|| letter(column))
    }
}

/// The letter of a column counted from 0: A, B … Z, AA.
pub(crate) fn letter(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        more => letter(more - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (255, "IV")] {
            assert_eq!(letter(column), expected);
        }
    }
}
