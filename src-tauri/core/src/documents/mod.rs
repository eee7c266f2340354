//! Everything the product prints: plain data in, pages out.
//!
//! Each document declares the plain data it needs; `printing` fills it from the database. A document
//! must never see the database, a clock or a path, so that the same data gives the same bytes.

pub mod certificates;
pub mod dates;
mod faces;
#[cfg(test)]
mod look;
pub mod preflight;
pub mod programme;
mod wording;

use std::ops::ControlFlow;

pub use preflight::{Finding, FindingKind};

use crate::{Error, progress::Progress};

crate::vocabulary::vocabulary! {
    /// Whose custom a document follows.
    DocumentStyle {
        /// State bodies: decree 30/2020/NĐ-CP.
        State = "state",
        /// Party bodies: no country and motto, an asterisk under the body's name.
        Party = "party",
        /// Neither: companies, associations.
        Plain = "plain",
    }
}

/// A document that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What a reader should look at before it goes to the printer.
    pub findings: Vec<Finding>,
}

/// Hands a [`Progress`] to typesetting, which knows no trait of core.
fn watch(progress: &dyn Progress) -> impl Fn(usize, usize) -> ControlFlow<()> + Sync + '_ {
    |done, total| match progress.step(done, total) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    }
}

/// A wish to stop is not a failure of the document.
fn plainly(error: langbiang_typeset::Error) -> Error {
    match error {
        langbiang_typeset::Error::Cancelled => Error::Cancelled,
        other => other.into(),
    }
}
