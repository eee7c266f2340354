//! The SHA-256 of a content: its name in the store and in a hand-over file.
//!
//! A digest can only be made by hashing, or from a text that was checked; so no path that is built
//! from one can lead anywhere else.

use std::{
    fmt,
    io::{self, ErrorKind, Read, Write},
    path::Path,
    str::FromStr,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{Error, io::cannot, progress::Meter};

/// How much of a content is in memory at a time, and goes by between two reports of progress.
const CHUNK: usize = 256 << 10;

/// The SHA-256 of a content (FIPS 180-4). Written as 64 hexadecimal digits in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 32]);

/// The text is not 64 hexadecimal digits in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a SHA-256 in 64 hexadecimal digits")]
pub struct NotADigest;

impl Digest {
    /// The digest of bytes in memory.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Digest {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let mut bytes = [0; 32];
        let digits = text.as_bytes();
        if digits.len() != 2 * bytes.len() {
            return Err(NotADigest);
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
        }
        Ok(Self(bytes))
    }
}

fn nibble(digit: u8) -> Result<u8, NotADigest> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        _ => Err(NotADigest),
    }
}

impl TryFrom<String> for Digest {
    type Error = NotADigest;

    fn try_from(text: String) -> Result<Self, NotADigest> {
        text.parse()
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.to_string()
    }
}

/// Why a copy stopped half-way.
pub(crate) enum Stopped {
    /// The source said this.
    Reading(io::Error),
    /// The target said this.
    Writing(io::Error),
    /// The user, or whatever else the meter answered.
    Asked(Error),
}

impl Stopped {
    /// The error for a copy of file `from` to file `to`.
    pub(crate) fn between(self, from: &Path, to: &Path) -> Error {
        match self {
            Self::Reading(source) => cannot("read", from, source),
            Self::Writing(source) => cannot("write", to, source),
            Self::Asked(error) => error,
        }
    }
}

/// Copies `from` to its end, piece by piece; gives digest and size of what went through.
pub(crate) fn copy(
    from: &mut dyn Read,
    to: &mut dyn Write,
    meter: &mut Meter<'_>,
) -> Result<(Digest, u64), Stopped> {
    let (mut hash, mut size) = (Sha256::new(), 0);
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = match from.read(&mut chunk) {
            Ok(0) => return Ok((Digest(hash.finalize().into()), size)),
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(Stopped::Reading(error)),
        };
        hash.update(&chunk[..read]);
        to.write_all(&chunk[..read]).map_err(Stopped::Writing)?;
        size += read as u64;
        meter.add(read as u64).map_err(Stopped::Asked)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// FIPS 180-4's own example.
    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn a_digest_reads_back_what_it_writes() {
        assert_eq!(Digest::of(b"abc").to_string(), ABC);
        assert_eq!(ABC.parse(), Ok(Digest::of(b"abc")));
    }

    #[test]
    fn nothing_but_sixty_four_small_digits_is_a_digest() {
        let slash = ABC.replacen("ba", "/.", 1);
        let upper = ABC.to_uppercase();
        let marks = "é".repeat(32);
        for text in ["", "../../etc/passwd", &ABC[1..], &format!("{ABC}0"), &slash, &upper, &marks]
        {
            assert_eq!(text.parse::<Digest>(), Err(NotADigest), "{text:?}");
        }
    }
}
