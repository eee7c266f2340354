//! What went wrong in the window: which kind of error, and where in the program.
//!
//! The text of an error may hold what somebody typed, so it is not even sent; and what is sent is
//! looked at again, for a log must hold nothing that names a person.

use serde::Deserialize;
use ts_rs::TS;

/// A fault of the window.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// The kind of the error, e.g. `TypeError`.
    pub kind: String,
    /// The file, line and column of the program, e.g. `index.js:12:345`; empty where unknown.
    pub place: String,
}

/// Kinds and files of ours are shorter.
const LONGEST: usize = 80;

impl Fault {
    /// What may stand in a log.
    pub fn for_log(&self) -> String {
        let kind = if is_kind(&self.kind) { &self.kind } else { "Error" };
        let place = if is_place(&self.place) { &self.place } else { "somewhere" };
        format!("{kind} at {place}")
    }
}

/// Letters that end in `Error` or `Exception`, as JavaScript's own kinds do.
fn is_kind(text: &str) -> bool {
    let named = text.ends_with("Error") || text.ends_with("Exception");
    named && text.len() <= LONGEST && text.bytes().all(|b| b.is_ascii_alphabetic())
}

/// `file.js:12:345`.
fn is_place(text: &str) -> bool {
    let mut parts = text.rsplitn(3, ':');
    let number = |part: Option<&str>| {
        part.is_some_and(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()))
    };
    let numbers = number(parts.next()) && number(parts.next());
    let file = parts.next().unwrap_or_default();
    let safe = |b: u8| b.is_ascii_alphanumeric() || b"._-".contains(&b);
    let ending = [".js", ".ts", ".svelte"].iter().any(|ending| file.ends_with(ending));
    numbers && ending && text.len() <= LONGEST && file.bytes().all(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(kind: &str, place: &str) -> String {
        Fault { kind: kind.into(), place: place.into() }.for_log()
    }

    #[test]
    fn a_fault_is_told_by_its_kind_and_its_place_alone() {
        assert_eq!(told("TypeError", "index-B1x_.js:12:345"), "TypeError at index-B1x_.js:12:345");
        assert_eq!(told("Nguyễn Văn Hùng", ""), "Error at somewhere");
        assert_eq!(told("Hung", "Nguyen Van Hung.js:1:2"), "Error at somewhere");
        assert_eq!(told("RangeError", "a.js:1:b"), "RangeError at somewhere");
        assert_eq!(told("RangeError", "hung:1:2"), "RangeError at somewhere");
    }
}
