//! What single cells say: names, telephones, dates … out of text as people type it.
//!
//! Each gives a value or nothing; whoever asks notes what was repaired and what is doubtful. Never
//! guesses what a cell does not say.

pub(super) mod birth;
pub(super) mod card;
pub(super) mod coming;
pub(super) mod email;
pub(super) mod name;
pub(super) mod phone;
pub(super) mod place;
pub(super) mod post;

use crate::text::fold;

/// A value read from a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Read<T> {
    /// The cell says nothing: empty, a dash, `chưa có`.
    Nothing,
    /// What it says.
    Value(T),
    /// It says something that cannot be this.
    Unclear,
    /// Digits or letters of it are gone.
    Lost,
}

/// What people write into a cell that they have nothing to say in.
pub(super) fn says_nothing(text: &str) -> bool {
    const WORDS: [&str; 8] =
        ["khong", "khong co", "chua co", "n/a", "chua ro", "chua biet", "none", "dang cap nhat"];
    let dashes = text.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '/' | ' ' | '…' | '_'));
    dashes || (text.len() < 24 && WORDS.contains(&fold(text).as_str()))
}

/// `nt`, `-nt-`, `//`, `như trên`: what the row above says.
pub(super) fn is_ditto(text: &str) -> bool {
    let bare = text
        .trim_matches(|c: char| matches!(c, '-' | '–' | '.' | ' ' | '(' | ')' | '"' | '“' | '”'));
    let marks = |c: char| matches!(c, '/' | '"' | '”' | '“' | '〃' | '\'');
    let only_marks = text.chars().count() <= 5 && text.chars().filter(|c| marks(*c)).count() > 1;
    let only_marks = only_marks && text.chars().all(|c| marks(c) || matches!(c, '-' | ' '));
    let short = text.len() <= 14;
    only_marks
        || (short && matches!(fold(bare).as_str(), "nt" | "n.t" | "n/t" | "nhu tren" | "ditto"))
}
