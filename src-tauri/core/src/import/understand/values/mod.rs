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
    let dash = |c: char| matches!(c, '-' | '–' | '—' | '.' | '/' | ' ' | '…' | '_');
    // Most cells are told by their first letter, without folding them.
    let may_be =
        text.len() < 24 && text.starts_with(['k', 'K', 'c', 'C', 'n', 'N', 'đ', 'Đ', 'd', 'D']);
    text.chars().all(dash) || (may_be && WORDS.contains(&fold(text).as_str()))
}

/// `nt`, `-nt-`, `//`, `như trên`: what the row above says.
pub(super) fn is_ditto(text: &str) -> bool {
    const WORDS: [&str; 5] = ["nt", "n.t", "n/t", "nhu tren", "ditto"];
    const LONGEST: usize = 16;
    if text.is_empty() || text.len() > LONGEST {
        return false;
    }
    let mark = |c: char| matches!(c, '/' | '"' | '”' | '“' | '〃' | '\'');
    let around = |c: char| matches!(c, '-' | '–' | '.' | ' ' | '(' | ')');
    let marks = text.chars().filter(|c| mark(*c)).count();
    let only_marks = marks > 1 && text.chars().all(|c| mark(c) || around(c));
    let bare = text.trim_matches(|c| mark(c) || around(c));
    let may_be = bare.starts_with(['n', 'N', 'd', 'D']);
    only_marks || (may_be && WORDS.contains(&fold(bare).as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_points_to_the_row_above_is_known() {
        for text in ["nt", "-nt-", "//", "- // -", "Như trên", "\"\"", "n.t", "(nt)"] {
            assert!(is_ditto(text), "{text}");
        }
        for text in ["", "-", "/", "NTK", "Nt Lan", "'", "Nhà trên"] {
            assert!(!is_ditto(text), "{text}");
        }
    }

    #[test]
    fn a_dash_and_chua_co_say_nothing() {
        for text in ["", "-", "…", "Chưa có", "không", "N/A"] {
            assert!(says_nothing(text), "{text}");
        }
        assert!(!says_nothing("Không tham dự") && !says_nothing("Có"));
    }
}
