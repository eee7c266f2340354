//! Why a document could not be laid out or written.

/// What typesetting gives.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a document could not be laid out or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Writing the file failed.
    #[error("could not write the PDF: {0}")]
    Io(#[from] std::io::Error),
    /// The watcher of the progress asked to stop; nothing was written.
    #[error("cancelled")]
    Cancelled,
    /// A font that the product ships cannot be read.
    #[error("the font {0} cannot be read")]
    Font(String),
    /// A font cannot be cut down to the glyphs used.
    #[error("the font {face} cannot be subset: {reason}")]
    Subset {
        /// PostScript name of the face.
        face: String,
        /// What the subsetter said.
        reason: String,
    },
    /// The text is too long for a QR code that can be read on paper: 1,465 bytes at the most.
    #[error("{0} characters are too many for a QR code")]
    Qr(usize),
    /// A file is no picture that can be printed.
    #[error("the picture cannot be used: {0:?}")]
    Picture(crate::picture::Unreadable),
    /// The PDF library gave back a document without the parts that it was asked for.
    #[error("the PDF library left out {0}")]
    Incomplete(&'static str),
}

impl From<lopdf::Error> for Error {
    fn from(error: lopdf::Error) -> Self {
        match error {
            lopdf::Error::IO(io) => Self::Io(io),
            _ => Self::Incomplete("an object that was just made"),
        }
    }
}
