//! Why a chore stopped: one text for the person at the keyboard.

use std::fmt;

/// What every part of a chore gives.
pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

/// A sentence that says what went wrong and what to do about it.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for Failure {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Failure {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// Turns an I/O error into a sentence: `could not <doing>: <what the system said>`.
pub(crate) fn could_not(doing: impl fmt::Display) -> impl FnOnce(std::io::Error) -> Failure {
    move |error| Failure(format!("Could not {doing}: {error}."))
}
