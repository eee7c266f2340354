//! Everything the product prints: plain data in, pages out.
//!
//! Each document declares the plain data it needs; `printing` fills it from the database. A document
//! must never see the database, a clock or a path, so that the same data gives the same bytes.

pub mod certificates;
pub mod preflight;
pub mod programme;

pub use preflight::{Finding, FindingKind};

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
