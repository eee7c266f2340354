//! A text that cells share.

/// One text.
#[derive(Debug)]
pub(crate) struct Shared {
    /// None where it is longer than a cell may be: the cell that shows it says where that is.
    pub(crate) text: Option<Box<str>>,
    /// The font of its first piece, where that is not the cell's.
    pub(crate) font: Option<u16>,
}
