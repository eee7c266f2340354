//! Rows across the table that name what the people below them have in common.

use super::values::{coming, place};
use crate::{
    delegates::DelegateState,
    import::{Field, GroupRow, GroupsAs},
    text::fold,
};
use chrono::NaiveDate;

/// A heading and what it says.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub(super) row: u32,
    pub(super) text: String,
    /// What it says of the coming of the people below, where it says that and nothing else.
    pub(super) state: Option<Option<DelegateState>>,
    /// Whether people or another heading of theirs follow.
    pub(super) used: bool,
}

impl Heading {
    pub(super) fn new(row: u32, text: &str) -> Self {
        let bare = bare(text);
        let state = coming::heading(&bare);
        Self { row, text: bare, state, used: false }
    }
}

/// What the headings of a list are: its groups, each with what it was taken for. They are
/// provinces where every one of them is, else categories; `said` goes before both.
pub(super) fn groups(headings: &[Heading], on: NaiveDate, said: Option<GroupsAs>) -> Vec<GroupRow> {
    let naming = || headings.iter().filter(|heading| heading.used && heading.state.is_none());
    let provinces =
        naming().next().is_some() && naming().all(|heading| is_province(&heading.text, on));
    let field = match (said, provinces) {
        (Some(GroupsAs::Nothing), _) => return Vec::new(),
        (Some(GroupsAs::Province), _) | (None, true) => Field::Province,
        (Some(GroupsAs::Category), _) | (None, false) => Field::Category,
    };
    naming()
        .map(|heading| GroupRow { row: heading.row, text: heading.text.clone(), field })
        .collect()
}

/// The name of a province, not that of its committee.
fn is_province(text: &str, on: NaiveDate) -> bool {
    !fold(text).starts_with("ubnd") && place::find(text, on).is_some()
}

/// The heading without its number, its count and its colon: `TỔ 1 (07 đại biểu):` is `TỔ 1`.
fn bare(text: &str) -> String {
    let text = without_number(text.trim());
    let text = match text.rsplit_once(':') {
        Some((before, after)) if after.is_empty() || is_count(after) => before,
        _ => text,
    };
    let text = match text.rsplit_once('(') {
        Some((before, after))
            if is_count(after.trim_end_matches([')', ' '])) && !before.trim().is_empty() =>
        {
            before
        }
        _ => text,
    };
    text.trim_matches([' ', '-', ':', '.', '–', '+']).to_owned()
}

fn is_count(text: &str) -> bool {
    let folded = fold(text);
    folded.starts_with(|c: char| c.is_ascii_digit())
        || ["chua", "khong", "gom"].iter().any(|word| folded.starts_with(word))
}

/// `I. Lãnh đạo`, `A. …`, `1) …`, `- …` without what numbers it.
fn without_number(text: &str) -> &str {
    let end = text.find(['.', ')', '/', '-', ' ']).unwrap_or(0);
    let (number, rest) = text.split_at(end);
    let roman =
        !number.is_empty() && number.len() < 6 && number.bytes().all(|b| b"IVX".contains(&b));
    let letter = number.len() == 1 && number.bytes().all(|b| b.is_ascii_alphabetic());
    let digits = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    match rest.strip_prefix(['.', ')', '/', '-']) {
        Some(rest) if roman || letter || digits => rest.trim_start(),
        _ => text,
    }
}
