//! Pages in millimetres, fonts, shaping, line breaking, tables and QR codes, written as PDF.
//!
//! Knows no event and no delegate. The only crate that names printpdf.

/// Why a document could not be laid out or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Writing the file failed.
    #[error("could not write the PDF: {0}")]
    Io(#[from] std::io::Error),
}
