//! What travels with the program deflated: `build.rs` packs it, and it is unpacked when it is wanted.
//!
//! Must never be given what comes from elsewhere: it is trusted to be as long as it says.

use std::io::Read;

use flate2::read::ZlibDecoder;

/// A file of `OUT_DIR` that the build script packed.
macro_rules! packed {
    ($file:expr) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $file, ".z"))
    };
}
pub(crate) use packed;

/// What was packed; what cannot be unpacked is refused by whoever reads it.
pub(crate) fn unpacked(packed: &[u8]) -> Vec<u8> {
    // Typefaces and words are two to three times as large as packed.
    let mut bytes = Vec::with_capacity(packed.len() * 3);
    drop(ZlibDecoder::new(packed).read_to_end(&mut bytes));
    bytes
}
