//! Deflating, with one compressor for many streams.

mod quick;

use flate2::{Compress, Compression, FlushCompress, Status};

use crate::{Error, Result};

pub(crate) use quick::Quick;

/// Below so many bytes, a code of its own for the letters of a stream costs more time than all the
/// rest of a page, and saves a twentieth.
const SHORT: usize = 12_000;

/// Deflates short streams by itself, others with zlib-rs at level 6; one for each worker, because
/// making one costs as much as a page.
#[derive(Default)]
pub(crate) struct Deflater {
    /// Made when they are needed first.
    short: Option<Quick>,
    long: Option<Compress>,
}

impl Deflater {
    /// `bytes` deflated.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> Result<Vec<u8>> {
        if bytes.len() < SHORT {
            return Ok(self.short.get_or_insert_default().bytes(bytes));
        }
        let compress = self.long.get_or_insert_with(|| Compress::new(Compression::new(6), true));
        compress.reset();
        let mut out = Vec::with_capacity(bytes.len() / 2 + 128);
        loop {
            let read = compress.total_in() as usize;
            let rest = bytes.get(read..).unwrap_or_default();
            let status = compress.compress_vec(rest, &mut out, FlushCompress::Finish);
            match status.map_err(|_| Error::Incomplete("a deflated stream"))? {
                Status::StreamEnd => return Ok(out),
                Status::Ok | Status::BufError => out.reserve(out.capacity().max(64)),
            }
        }
    }
}

/// `bytes` deflated, once.
pub(crate) fn deflate(bytes: &[u8]) -> Result<Vec<u8>> {
    Deflater::default().bytes(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn inflate(bytes: &[u8]) -> Vec<u8> {
        let mut plain = Vec::new();
        flate2::read::ZlibDecoder::new(bytes).read_to_end(&mut plain).unwrap();
        plain
    }

    #[test]
    fn one_compressor_serves_streams_of_any_size() {
        let mut deflater = Deflater::default();
        for size in [0, 1, 700, 200_000] {
            let plain: Vec<u8> = (0..size).map(|i: u32| (i.wrapping_mul(i) >> 3) as u8).collect();
            assert_eq!(inflate(&deflater.bytes(&plain).unwrap()), plain);
        }
    }
}
