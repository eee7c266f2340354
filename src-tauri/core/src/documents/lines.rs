//! Choices that have a line for each category: `category = value`.

use std::collections::HashSet;

use crate::{Error, FieldProblem, Result, error::Problem, text};

/// Reads the lines of the choice `field`, each of a category that is `known`: categories, folded,
/// with what `value` understands.
///
/// # Errors
/// [`Error::Invalid`] for lines that say nothing, and for categories that there are not: all such
/// lines at once, with what is known.
pub(super) fn read<T>(
    field: &'static str,
    lines: &str,
    known: &[&str],
    value: impl Fn(&str) -> Option<T>,
) -> Result<Vec<(String, T)>> {
    let mut read = Vec::new();
    let mut wrong = Vec::new();
    for (i, line) in lines.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match line_of(line, known, &value) {
            Ok(line) => read.push(line),
            Err((problem, said)) => {
                let wrong_line = FieldProblem::new(field, problem).with("value", said);
                let known = (problem == Problem::NoCategory).then(|| all(known));
                let wrong_line =
                    known.into_iter().fold(wrong_line, |line, all| line.with("known", all));
                wrong.push(wrong_line.with("line", i + 1));
            }
        }
    }
    if wrong.is_empty() { Ok(read) } else { Err(Error::Invalid(wrong)) }
}

/// A category, folded, and its value; else what is wrong, and with which words.
fn line_of<'a, T>(
    line: &'a str,
    known: &[&str],
    value: impl Fn(&str) -> Option<T>,
) -> Result<(String, T), (Problem, &'a str)> {
    let unreadable = || (Problem::UnreadableLine, line.trim());
    let (category, said) = line.rsplit_once('=').ok_or_else(unreadable)?;
    let value = value(said.trim()).ok_or_else(unreadable)?;
    let folded = text::fold(category.trim());
    if !known.iter().any(|known| text::fold(known) == folded) {
        return Err((Problem::NoCategory, category.trim()));
    }
    Ok((folded, value))
}

/// The categories as they are told.
fn all(known: &[&str]) -> String {
    if known.is_empty() { "–".to_owned() } else { known.join("; ") }
}

/// Each of these names of categories once, without empty ones.
pub(super) fn known<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let (mut typed, mut folded) = (HashSet::new(), HashSet::new());
    let named = names.into_iter().map(str::trim).filter(|name| !name.is_empty());
    named.filter(|name| typed.insert(*name) && folded.insert(text::fold(name))).collect()
}
