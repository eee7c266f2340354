//! Tells the rows of people from everything else that stands in a list: headings of groups, rows
//! of column numbers, totals, and the lines for signatures below.
//!
//! A row is left out only where nothing in it can be a delegate; in doubt it is taken.

use super::{columns::Columns, read::Row};

/// What a row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing stands in it, except perhaps its number.
    Blank,
    /// Not about a person.
    Other,
    /// About a person, well or badly.
    Person,
}

/// Goes through a table from the top and says of each row what it is.
#[derive(Debug)]
pub(super) struct Sorter<'a> {
    columns: &'a Columns,
    /// People of this list have numbers; at most two rows of three are headings and the like.
    numbered: bool,
    signed: bool,
}

impl<'a> Sorter<'a> {
    pub(super) fn new(rows: &[Row], columns: &'a Columns) -> Self {
        let named = || rows.iter().filter(|row| !columns.name(row).is_empty());
        let with_number = named().filter(|row| number(columns, row)).count();
        Self { columns, numbered: with_number * 3 > named().count(), signed: false }
    }

    pub(super) fn kind(&mut self, row: &Row) -> Kind {
        let numbered = number(self.columns, row);
        let filled: Vec<usize> = self.filled(row);
        self.signed |= !numbered && self.is_signature(row, &filled);
        if filled.is_empty() {
            if self.number_text(row).chars().any(char::is_alphabetic) {
                Kind::Other
            } else {
                Kind::Blank
            }
        } else if self.is_other(row, &filled, numbered) {
            Kind::Other
        } else {
            Kind::Person
        }
    }

    fn is_other(&self, row: &Row, filled: &[usize], numbered: bool) -> bool {
        let only_name = filled.iter().all(|&c| self.columns.of_name().any(|name| name == c));
        filled.iter().all(|&c| is_column_number(row.text(c)))
            || (!numbered && is_total(row.text(filled[0])))
            || (!numbered && is_total(self.number_text(row)))
            || (self.signed && !numbered && filled.len() < 3)
            || (self.numbered && !numbered && only_name)
            || filled.iter().all(|&c| !self.columns.holds(c))
            || self.columns.repeats_header(row)
    }

    /// A line under the list, which names nobody beside it; a note of a delegate may read alike.
    fn is_signature(&self, row: &Row, filled: &[usize]) -> bool {
        let names_nobody =
            self.columns.of_name().all(|c| row.text(c).is_empty() || is_signature(row.text(c)));
        names_nobody && filled.len() < 3 && filled.iter().any(|&c| is_signature(row.text(c)))
    }

    /// The columns with text, without that of the numbers.
    fn filled(&self, row: &Row) -> Vec<usize> {
        let columns = (0..row.cells.len()).filter(|&c| Some(c) != self.columns.number());
        columns.filter(|&c| !row.text(c).is_empty()).collect()
    }

    fn number_text<'r>(&self, row: &'r Row) -> &'r str {
        self.columns.number().map_or("", |column| row.text(column))
    }
}

/// Whether the row has a number in the list (`1`, `01`, `1.`), and not that of a heading (`II`).
fn number(columns: &Columns, row: &Row) -> bool {
    let text = columns.number().map_or("", |column| row.text(column));
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ')'))
}

/// `(1)`, `2`, `[3]`: the row under a header that numbers the columns.
fn is_column_number(text: &str) -> bool {
    let digits = text.trim_matches(|c| matches!(c, '(' | ')' | '[' | ']' | '.'));
    (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// With its marks, since Tống is a family name.
fn is_total(text: &str) -> bool {
    let text = text.to_lowercase();
    ["tổng cộng", "tổng số"].iter().any(|start| text.starts_with(start))
        || matches!(text.trim_end_matches([':', '.', ' ']), "tổng" | "cộng")
}

/// The lines under a list (decree 30/2020/NĐ-CP, annex I: signer, recipients, place and date).
fn is_signature(text: &str) -> bool {
    const STARTS: [&str; 16] = [
        "người lập",
        "người tổng hợp",
        "thủ trưởng",
        "nơi nhận",
        "tm. ",
        "kt. ",
        "tl. ",
        "tuq. ",
        "(ký",
        "ký tên",
        "ký, ghi",
        "xác nhận của",
        "danh sách này có",
        "danh sách có",
        "danh sách gồm",
        "ghi chú:",
    ];
    let text = text.to_lowercase();
    let is_date = text.contains("ngày") && text.contains("tháng") && text.contains("năm");
    is_date || STARTS.iter().any(|start| text.starts_with(start))
}
