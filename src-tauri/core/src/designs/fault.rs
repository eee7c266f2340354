//! What is wrong with the text of a design.

crate::vocabulary::vocabulary! {
    /// What can be wrong with a key of a design.
    FaultKind {
        /// The text is not TOML.
        Syntax = "syntax",
        /// There is no such key here.
        UnknownKey = "unknown_key",
        /// It must be there.
        Missing = "missing",
        /// It holds something else than it should: a text in place of a number.
        WrongType = "wrong_type",
        /// The number is too small or too large.
        OutOfRange = "out_of_range",
        /// It is none of the words that it can be, or names what the design does not declare.
        UnknownWord = "unknown_word",
        /// It is declared a second time, or excludes another key that is there.
        Twice = "twice",
        /// It cannot be read: a path, a colour, a picture.
        Unreadable = "unreadable",
        /// The area lies over another one that is read.
        Overlap = "overlap",
    }
}

/// One thing that is wrong with a design, where, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line of the text, from 1.
    pub line: usize,
    /// The key, e.g. `smallest`.
    pub key: String,
    /// What is wrong.
    pub kind: FaultKind,
    /// What would be right, or what was found: words of the format, not for translation.
    pub detail: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, {}: {}", self.line, self.key, self.kind)?;
        if self.detail.is_empty() { Ok(()) } else { write!(f, " ({})", self.detail) }
    }
}
