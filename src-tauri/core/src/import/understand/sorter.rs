//! Tells the rows of people from everything else that stands in a list: headings of groups, rows
//! of column numbers, totals, and the lines for signatures below.
//!
//! A row is left out only where nothing in it can be a delegate; in doubt it is taken.

use super::{
    columns::Columns,
    content::is_ordinal,
    head::Head,
    page::Line,
    values::coming,
    words::{looks_like_body, looks_like_name},
};
use crate::text::{clean, fold};

/// What a row of a table is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing stands in it, except perhaps its number.
    Blank,
    /// Not about a person.
    Other,
    /// A text across the table, that may name a group.
    Heading(String),
    /// About a person, well or badly.
    Person,
}

/// Goes through a table from the top and says of each row what it is.
#[derive(Debug)]
pub(super) struct Sorter<'a> {
    columns: &'a Columns,
    heads: Vec<String>,
    names: Vec<usize>,
    /// People of this list have numbers; at most two rows of three are headings and the like.
    numbered: bool,
    /// How many cells most people's rows have.
    usual: usize,
    /// A line for signatures was seen.
    signed: bool,
    /// A person was seen.
    begun: bool,
}

impl<'a> Sorter<'a> {
    pub(super) fn new(lines: &[Line], head: &Head, columns: &'a Columns) -> Self {
        let names = columns.of_name();
        let named = || lines.iter().filter(|line| names.iter().any(|&c| !line.text(c).is_empty()));
        let ordinal = |line: &&Line| columns.number.is_some_and(|n| is_ordinal(line.text(n)));
        let with_number = named().filter(ordinal).count();
        let mut widths: Vec<usize> = named().map(|line| line.filled().count()).collect();
        widths.sort_unstable();
        let usual = widths.get(widths.len() / 2).copied().unwrap_or(0);
        let numbered = with_number * 3 > named().count();
        let heads = head.heads.iter().map(|title| clean(&title.own)).collect();
        Self { columns, heads, names, numbered, usual, signed: false, begun: false }
    }

    pub(super) fn kind(&mut self, line: &Line) -> Kind {
        let number = self.columns.number.map_or("", |column| line.text(column));
        let numbered = is_ordinal(number);
        let filled: Vec<usize> = self.filled(line);
        self.signed |= self.begun && !numbered && self.is_signed(line, &filled, number);
        if filled.is_empty() && !has_words(number) {
            let says_something = !number.is_empty() && !numbered && !self.begun;
            return if says_something { Kind::Other } else { Kind::Blank };
        }
        if self.is_other(line, &filled, number) {
            return Kind::Other;
        }
        if let Some(text) = self.heading(line, &filled, number) {
            return Kind::Heading(text.to_owned());
        }
        let person = self.is_person(line, &filled, numbered);
        self.begun |= person;
        if person { Kind::Person } else { Kind::Other }
    }

    /// The columns of the table with text, without that of the numbers.
    fn filled(&self, line: &Line) -> Vec<usize> {
        let inside = |column: &usize| {
            self.columns.is_inside(*column) && Some(*column) != self.columns.number
        };
        line.filled().filter(inside).collect()
    }

    fn is_other(&self, line: &Line, filled: &[usize], number: &str) -> bool {
        let numbered = is_ordinal(number);
        let first = filled.first().map_or("", |&column| line.text(column));
        (!self.begun && is_column_numbers(line, filled))
            || (!numbered && (is_total(first) || is_total(number)))
            || (!numbered && self.signed && filled.len() < 3)
            || self.repeats_header(line)
    }

    /// A line for signatures, which names nobody beside it; a note of a delegate may read alike.
    fn is_signed(&self, line: &Line, filled: &[usize], number: &str) -> bool {
        let nobody = |text: &str| text.is_empty() || is_signature(text);
        let mut texts = filled.iter().map(|&column| line.text(column)).chain([number]);
        filled.len() < 3
            && self.names.iter().all(|&column| nobody(line.text(column)))
            && texts.any(is_signature)
    }

    /// Whether the row is the header once more, as in lists that were pages of a document.
    fn repeats_header(&self, line: &Line) -> bool {
        let heads = self.heads.iter().enumerate().filter(|(_, head)| !head.is_empty());
        let mut same = heads.filter(|(column, head)| line.text(*column) == head.as_str());
        let first = same.next().map(|(column, _)| column);
        first.is_some_and(|column| self.names.contains(&column)) || same.next().is_some()
    }

    /// A text that stands alone in its row, but for counts. A number before it is that of a person,
    /// unless the text names a body. In a list whose people have no numbers, a lone name is one.
    fn heading<'t>(&self, line: &'t Line, filled: &[usize], number: &'t str) -> Option<&'t str> {
        let own = Some(number).filter(|number| has_words(number));
        let texts =
            || filled.iter().map(|&column| line.text(column)).filter(|text| !is_count(text));
        let (text, others) =
            (own.or_else(|| texts().next())?, texts().count() + usize::from(own.is_some()));
        if others > 1 {
            return None;
        }
        let column = filled.iter().copied().find(|&column| line.text(column) == text);
        let in_name = column.is_none_or(|column| self.names.contains(&column));
        let bold = column.is_some_and(|column| line.slot(column).bold);
        let name = in_name && looks_like_name(text, true) && !bold;
        let body = !name && looks_like_body(text);
        let is_heading = match (is_ordinal(number), self.numbered) {
            (true, _) => body && in_name && self.usual > 2 && filled.len() == 1,
            (false, true) => true,
            (false, false) => {
                (self.usual > 2 && !name)
                    || coming::heading(text).is_some()
                    || (self.usual > 1 && body)
            }
        };
        is_heading.then_some(text)
    }

    fn is_person(&self, line: &Line, filled: &[usize], numbered: bool) -> bool {
        let named = self.names.iter().any(|&column| !line.text(column).is_empty());
        let read = filled.iter().filter(|&&column| self.columns.is_read(column)).count();
        match (numbered, named) {
            (true, _) => read > 0,
            (false, true) => true,
            (false, false) => read > if self.numbered { 2 } else { 1 },
        }
    }
}

fn has_words(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 1 && !is_roman(text)
}

/// `04`, `3 đại biểu`, `(05 người)`: how many a group has.
fn is_count(text: &str) -> bool {
    let text = text.trim_start_matches('(');
    let words = text.trim_start_matches(|c: char| c.is_ascii_digit());
    const OF: [&str; 6] = ["", "dai bieu", "nguoi", "d/c", "dong chi", "nguoi)"];
    words.len() < text.len()
        && text.len() - words.len() < 4
        && OF.contains(&fold(words.trim_end_matches(')')).as_str())
}

/// The number of a group: `I`, `II.`, `A`.
fn is_roman(text: &str) -> bool {
    let number = text.trim_end_matches(['.', ')', ':']);
    (1..=5).contains(&number.len()) && number.bytes().all(|b| b"IVX".contains(&b))
}

/// `(1)`, `2`, `[3]`, `A` in every cell: the row under a header that numbers the columns.
fn is_column_numbers(line: &Line, filled: &[usize]) -> bool {
    let is_number = |text: &str| {
        let number = text.trim_matches(|c| matches!(c, '(' | ')' | '[' | ']' | '.'));
        let digits = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
        digits || (number.len() == 1 && number.bytes().all(|b| b.is_ascii_uppercase()))
    };
    filled.len() > 1 && filled.iter().all(|&column| is_number(line.text(column)))
}

/// With its marks, since Tống is a family name.
fn is_total(text: &str) -> bool {
    let text = text.to_lowercase();
    let word = text.split([':', '.', ' ']).next().unwrap_or_default();
    ["tổng cộng", "tổng số"].iter().any(|start| text.starts_with(start))
        || matches!(
            text.trim_end_matches([':', '.', ' ']),
            "tổng" | "cộng" | "total" | "grand total"
        )
        || (word == "cộng" && text.chars().any(|c| c.is_ascii_digit()))
}

/// The lines under a list (decree 30/2020/NĐ-CP, annex I: signer, recipients, place and date).
fn is_signature(text: &str) -> bool {
    const STARTS: [&str; 24] = [
        "nguoi lap",
        "nguoi tong hop",
        "thu truong",
        "noi nhan",
        "tm. ",
        "kt. ",
        "tl. ",
        "tuq. ",
        "t/m ",
        "t/l ",
        "k/t ",
        "(ky",
        "ky ten",
        "ky, ghi",
        "xac nhan cua",
        "danh sach nay co",
        "danh sach co",
        "danh sach gom",
        "ghi chu:",
        "lanh dao don vi",
        "- luu",
        "luu: vt",
        "nguoi lam bieu",
        "truong doan ky",
    ];
    let lower = text.to_lowercase();
    let is_date = lower.contains("ngày")
        && lower.contains("tháng")
        && lower.contains("năm")
        && lower.contains(',');
    let folded = fold(text);
    text.ends_with("./.") || is_date || STARTS.iter().any(|start| folded.starts_with(start))
}
