//! Cleans a form and says what is wrong with it, as far as its fields alone tell.

use serde_json::{Map, Value};

use super::{Field, Kind, Noun};
use crate::{FieldProblem, error::Problem, text};

/// The longest line a field takes, in characters; the longest known name of an event has 145,
/// the longest title of a talk 339.
const LONGEST_LINE: usize = 1_000;
/// The longest text of several lines.
const LONGEST_PROSE: usize = 20_000;
/// A date as it is kept: `2024-06-06`.
const LENGTH_OF_A_DATE: usize = 10;

/// Cleans every text of `map`; an empty one becomes nothing where the field can be empty.
pub(super) fn clean(noun: &Noun, map: &mut Map<String, Value>) {
    for field in noun.fields {
        if let Some(Value::String(typed)) = map.get(field.name) {
            let cleaned = match field.kind {
                Kind::Text => text::clean(typed),
                Kind::Prose => text::clean_lines(typed),
                _ => continue,
            };
            let empty = cleaned.is_empty() && field.nullable;
            map.insert(field.name.into(), if empty { Value::Null } else { cleaned.into() });
        }
    }
}

/// What is wrong with a cleaned form.
pub(super) fn problems(noun: &Noun, map: &Map<String, Value>) -> Vec<FieldProblem> {
    let mut problems: Vec<_> =
        noun.fields.iter().filter_map(|field| of_field(field, map)).collect();
    problems.extend(out_of_order(noun, map, "start", "end"));
    problems.extend(out_of_order(noun, map, "since", "until"));
    problems.extend(out_of_order(noun, map, "since", "ended"));
    problems
}

fn of_field(field: &Field, map: &Map<String, Value>) -> Option<FieldProblem> {
    let text = map.get(field.name)?.as_str().unwrap_or_default();
    let longest = if field.kind == Kind::Prose { LONGEST_PROSE } else { LONGEST_LINE };
    if text.chars().count() > longest {
        return Some(FieldProblem::new(field.name, Problem::TooLong));
    }
    // Years beyond 9999 would neither sort nor print.
    if field.kind == Kind::Date && !text.is_empty() && text.len() != LENGTH_OF_A_DATE {
        return Some(FieldProblem::new(field.name, Problem::Unreadable));
    }
    let missing = field.required && field.kind == Kind::Text && text.is_empty();
    missing.then(|| FieldProblem::new(field.name, Problem::Required))
}

/// Dates and times are ISO 8601 texts of one length, so they compare as texts.
fn out_of_order(
    noun: &Noun,
    map: &Map<String, Value>,
    from: &'static str,
    to: &'static str,
) -> Option<FieldProblem> {
    let (Some(first), Some(_)) = (noun.field(from), noun.field(to)) else { return None };
    let text = |name: &str| map.get(name).and_then(Value::as_str);
    match (text(from), text(to)) {
        // An end alone says nothing of an event or a talk, but a post may have begun at any time.
        (None, Some(_)) if from == "start" => {
            Some(FieldProblem::new(first.name, Problem::Required))
        }
        (Some(a), Some(b)) if b < a => Some(FieldProblem::new(to, Problem::EndBeforeStart)),
        _ => None,
    }
}
