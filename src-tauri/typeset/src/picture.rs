//! Pictures that a document shows: logos, signatures, photos.
//!
//! What a file is, its first bytes decide, never its name. A photo's own notes (where and with what
//! it was taken) are left out of what is kept: they are nobody's business on a badge. Must never
//! know where a picture came from.

mod jpeg;
mod png;

use std::sync::Arc;

use crate::{Error, Result};

/// The most pixels that are read: four times what a page of A4 shows at 600 dots an inch, a side
/// of a photo included.
const MOST_PIXELS: u64 = 140_000_000;

/// Why a file is no picture that can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Neither PNG nor JPEG.
    UnknownFormat,
    /// Cut off, or not what its first bytes promise.
    Damaged,
    /// A JPEG of inks (CMYK) or of a kind that PDF does not take: arithmetic, lossless, 12 bits.
    Unsupported,
    /// More pixels than are read.
    TooLarge,
}

/// A picture, read and ready to be written. Clones share what it holds.
#[derive(Clone)]
pub struct Picture {
    /// Width and height of what is stored, before it is turned.
    pub(crate) stored: (u32, u32),
    pub(crate) orientation: Orientation,
    pub(crate) colours: Colours,
    pub(crate) samples: Samples,
    /// How opaque each pixel is, eight bits each, deflated rows with PNG's predictor; none where
    /// all are.
    pub(crate) alpha: Option<Arc<[u8]>>,
}

/// What the samples of a pixel are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Colours {
    Grey,
    Rgb,
}

/// The samples as PDF takes them.
#[derive(Clone)]
pub(crate) enum Samples {
    /// A JPEG, for DCTDecode.
    Jpeg(Arc<[u8]>),
    /// Deflated rows with PNG's predictor, for FlateDecode.
    Rows(Arc<[u8]>),
}

/// How what is stored is turned to be looked at (Exif 2.32, tag 274), 1 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Orientation(pub(crate) u8);

impl Orientation {
    pub(crate) const UPRIGHT: Self = Self(1);

    /// Whether width and height change places.
    const fn lies(self) -> bool {
        self.0 >= 5
    }

    /// The matrix that turns the unit square of what is stored, y upwards, into that of what is seen.
    pub(crate) fn matrix(self) -> [f32; 6] {
        match self.0 {
            2 => [-1.0, 0.0, 0.0, 1.0, 1.0, 0.0],
            3 => [-1.0, 0.0, 0.0, -1.0, 1.0, 1.0],
            4 => [1.0, 0.0, 0.0, -1.0, 0.0, 1.0],
            5 => [0.0, -1.0, -1.0, 0.0, 1.0, 1.0],
            6 => [0.0, -1.0, 1.0, 0.0, 0.0, 1.0],
            7 => [0.0, 1.0, 1.0, 0.0, 0.0, 0.0],
            8 => [0.0, 1.0, -1.0, 0.0, 1.0, 0.0],
            _ => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        }
    }
}

impl Picture {
    /// Reads a PNG or a JPEG, whole.
    ///
    /// # Errors
    /// [`Error::Picture`] with the reason.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let read = match bytes {
            [0x89, b'P', b'N', b'G', ..] => png::read(bytes),
            [0xff, 0xd8, 0xff, ..] => jpeg::read(bytes),
            _ => Err(Unreadable::UnknownFormat),
        };
        read.map_err(Error::Picture)
    }

    /// Width and height in pixels as it is seen, so that its proportions can be kept.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        let (width, height) = self.stored;
        if self.orientation.lies() { (height, width) } else { (width, height) }
    }
}

/// The size, where it is one that is read.
fn checked(width: u32, height: u32) -> Result<(u32, u32), Unreadable> {
    if width == 0 || height == 0 {
        return Err(Unreadable::Damaged);
    }
    let fits = u64::from(width) * u64::from(height) <= MOST_PIXELS;
    if fits { Ok((width, height)) } else { Err(Unreadable::TooLarge) }
}

#[cfg(test)]
mod tests;
