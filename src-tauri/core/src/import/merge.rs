//! What is stored with what a list says laid over it.
//!
//! An empty cell never erases what is stored.

use super::{Field, keys::digits};
use crate::{delegates::NewDelegate, text::fold};

/// What is stored after the list, and which fields that changes.
pub(super) fn merge(stored: &NewDelegate, listed: &NewDelegate) -> (NewDelegate, Vec<Field>) {
    let mut merged = stored.clone();
    let mut fields = Vec::new();
    for field in Field::ALL.iter().copied() {
        let (Some(text), Some(into)) = (listed.text(field), merged.text_mut(field)) else {
            continue;
        };
        if !text.is_empty() && into != text && !says_no_more(field, into, text) {
            into.clone_from(text);
            fields.push(field);
        }
    }
    if listed.sex.is_some() && merged.sex != listed.sex {
        merged.sex = listed.sex;
        fields.push(Field::Sex);
    }
    let says_province = listed.province.is_some() || !listed.province_text.is_empty();
    let province = |says: &NewDelegate| (says.province, says.province_text.clone());
    if says_province && province(stored) != province(listed) {
        (merged.province, merged.province_text) = province(listed);
        fields.push(Field::Province);
    }
    (merged, fields)
}

/// Whether a list only says less of the same: an address in other capitals, a telephone that lost
/// its zero, a year where the day is known.
fn says_no_more(field: Field, stored: &str, listed: &str) -> bool {
    match field {
        Field::Email => fold(stored) == fold(listed),
        Field::Phone => digits(stored) == digits(listed) && stored.starts_with(['0', '+']),
        Field::Birth => stored.starts_with(listed),
        _ => false,
    }
}
