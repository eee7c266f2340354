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
    let mut seen: HashMap<String, Vec<usize>> = HashMap::new();
    for at in 0..rows.len() {
        let namesakes = seen.entry(fold(&rows[at].says.full_name)).or_default();
        let other = namesakes.iter().find(|&&other| same(&rows[other], &rows[at]));
        let other_row = other.map(|&other| rows[other].number);
        if namesakes.len() < NAMESAKES {
            namesakes.push(at);
        }
        if other_row.is_some() {
            let doubt = Doubt { kind: DoubtKind::SamePerson, field: Field::FullName, other_row };
            rows[at].doubts.push(doubt);
        }
    }
}

fn same(a: &UnderstoodRow, b: &UnderstoodRow) -> bool {
    let (a, b) = (&a.says, &b.says);
    let shared = |a: &str, b: &str| !a.is_empty() && a.eq_ignore_ascii_case(b);
    let differ = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && fold(a) != fold(b);
    let apart = differ(&a.phone, &b.phone)
        || differ(&a.email, &b.email)
        || differ(&a.title, &b.title)
        || differ(&a.birth, &b.birth)
        || a.province != b.province;
    shared(&a.phone, &b.phone)
        || shared(&a.email, &b.email)
        || (!apart && fold(&a.organisation) == fold(&b.organisation))
}
