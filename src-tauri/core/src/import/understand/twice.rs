//! Finds people who seem to stand in a list twice; both go in, the second with a question.
//!
//! The same name with the same telephone or address, or in the same organisation with nothing that
//! tells the two apart. Linear in the rows.

use crate::{
    import::{Doubt, DoubtKind, Field, UnderstoodRow},
    text::fold,
};
use std::collections::HashMap;

/// So many people of one name are compared; more are test data.
const NAMESAKES: usize = 32;

/// Marks each row whose person stands in a row above.
pub(super) fn mark(rows: &mut [UnderstoodRow]) {
    for (at, other_row) in others(rows) {
        let doubt = Doubt {
            kind: DoubtKind::SamePerson,
            field: Field::FullName,
            other_row: Some(other_row),
        };
        rows[at].doubts.push(doubt);
    }
}

/// The places of rows whose person stands in another, with the number of that one.
fn others(rows: &[UnderstoodRow]) -> Vec<(usize, u32)> {
    let (mut names, mut organisations) = (Numbers::default(), Numbers::default());
    let mut seen: Vec<Vec<(usize, &UnderstoodRow)>> = Vec::new();
    let mut found = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let name = names.of(&row.says.full_name);
        let organisation = organisations.of(&row.says.organisation);
        seen.resize_with(seen.len().max(name + 1), Vec::new);
        let namesakes = &mut seen[name];
        let other = namesakes.iter().find(|(theirs, other)| {
            is_reached_alike(other, row) || (*theirs == organisation && !are_told_apart(other, row))
        });
        found.extend(other.map(|(_, other)| (at, other.number)));
        if namesakes.len() < NAMESAKES {
            namesakes.push((organisation, row));
        }
    }
    found
}

/// Numbers texts, those alike that fold to the same. A list says the same thing many times over,
/// and every spelling is folded once.
#[derive(Default)]
struct Numbers<'a> {
    of_spelling: HashMap<&'a str, usize>,
    of_folded: HashMap<String, usize>,
}

impl<'a> Numbers<'a> {
    fn of(&mut self, text: &'a str) -> usize {
        let next = self.of_folded.len();
        let of_folded = &mut self.of_folded;
        *self
            .of_spelling
            .entry(text)
            .or_insert_with(|| *of_folded.entry(fold(text)).or_insert(next))
    }
}

fn is_reached_alike(a: &UnderstoodRow, b: &UnderstoodRow) -> bool {
    let shared = |a: &str, b: &str| !a.is_empty() && a.eq_ignore_ascii_case(b);
    shared(&a.says.phone, &b.says.phone) || shared(&a.says.email, &b.says.email)
}

fn are_told_apart(a: &UnderstoodRow, b: &UnderstoodRow) -> bool {
    let (a, b) = (&a.says, &b.says);
    let differ = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b && fold(a) != fold(b);
    differ(&a.phone, &b.phone)
        || differ(&a.email, &b.email)
        || differ(&a.title, &b.title)
        || differ(&a.birth, &b.birth)
        || a.province != b.province
}
