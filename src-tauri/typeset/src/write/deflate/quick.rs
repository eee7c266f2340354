//! Deflates streams of a few kilobytes (RFC 1951, fixed codes; RFC 1950 around it) and forgets
//! nothing between them.
//!
//! A general compressor clears tables of 128 kB before each stream, which for the stream of a page
//! costs more than to compress it. Here positions are counted on over all streams, so that what an
//! earlier stream left in the table is known to be old. Must never refer beyond its own stream.

/// The table has so many bits of places; 4,096 is plenty for a stream of a few kilobytes.
const BITS: u32 = 12;
/// The shortest repetition that is worth its code, and the longest that there is a code for.
const LEAST: usize = 4;
const MOST: usize = 258;
/// How far back a repetition may lie (RFC 1951, 2).
const WINDOW: usize = 32_768;
/// The symbol that ends a block, and the first of those for lengths.
const END: usize = 256;
const LENGTHS: u32 = 257;

/// The shortest length that has a code.
const SHORTEST: usize = 3;

/// What stands for each byte, and for the end.
static LITERALS: [Code; END + 1] = {
    let mut codes = [Code { bits: 0, count: 0 }; END + 1];
    let mut i = 0;
    while i < codes.len() {
        codes[i] = symbol(i as u32);
        i += 1;
    }
    codes
};

/// What stands for each length from the shortest on, its further bits included.
static REPEATS: [Code; MOST - SHORTEST + 1] = {
    let mut codes = [Code { bits: 0, count: 0 }; MOST - SHORTEST + 1];
    let mut i = 0;
    while i < codes.len() {
        codes[i] = length(i as u32);
        i += 1;
    }
    codes
};

/// A compressor for many short streams.
pub(crate) struct Quick {
    /// Where four bytes stood last, by their hash, counted over all streams.
    last: Vec<u32>,
    /// The count at which the present stream begins; never 0, which stands for nowhere.
    begin: u32,
}

impl Default for Quick {
    fn default() -> Self {
        Self { last: vec![0; 1 << BITS], begin: 1 }
    }
}

impl Quick {
    /// `bytes`, at most some megabytes, as a whole zlib stream.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> Vec<u8> {
        let length = bytes.len() as u32;
        if self.begin.checked_add(length).is_none() {
            *self = Self::default();
        }
        // 32 KiB window, quickest; then the one and last block, with fixed codes.
        let mut out = Bits { out: Vec::with_capacity(bytes.len() / 2 + 32), held: 0, count: 0 };
        out.out.extend([0x78, 0x01]);
        out.push(Code { bits: 0b011, count: 3 });
        self.block(bytes, &mut out);
        out.push(LITERALS[END]);
        self.begin += length;
        let mut out = out.finish();
        out.extend(simd_adler32::adler32(&bytes).to_be_bytes());
        out
    }

    fn block(&mut self, bytes: &[u8], out: &mut Bits) {
        let mut at = 0;
        while let Some(four) = four(bytes, at) {
            match self.before(four, at).filter(|before| self::four(bytes, *before) == Some(four)) {
                Some(before) if at - before <= WINDOW => {
                    let length = common(bytes, before, at);
                    out.push(REPEATS[length - SHORTEST]);
                    out.push(distance((at - before) as u32));
                    at += length;
                }
                _ => {
                    out.push(LITERALS[usize::from(bytes[at])]);
                    at += 1;
                }
            }
        }
        bytes[at..].iter().for_each(|byte| out.push(LITERALS[usize::from(*byte)]));
    }

    /// Where in this stream these four bytes may have stood last; from now on they stand at `at`.
    fn before(&mut self, four: u32, at: usize) -> Option<usize> {
        let place = (four.wrapping_mul(0x9E37_79B1) >> (32 - BITS)) as usize;
        let before = std::mem::replace(&mut self.last[place], self.begin + at as u32);
        before.checked_sub(self.begin).map(|before| before as usize)
    }
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}

/// How many bytes are the same from both places on, of which the first four are.
fn common(bytes: &[u8], before: usize, at: usize) -> usize {
    let most = MOST.min(bytes.len() - at);
    let eight = |from: usize| bytes[from..].first_chunk().map(|eight| u64::from_le_bytes(*eight));
    let mut length = LEAST;
    while length < most {
        match (eight(before + length), eight(at + length)) {
            (Some(one), Some(other)) if one == other => length += 8,
            (Some(one), Some(other)) => {
                length += (one ^ other).trailing_zeros() as usize / 8;
                break;
            }
            _ if bytes[before + length] == bytes[at + length] => length += 1,
            _ => break,
        }
    }
    length.min(most)
}

/// Some bits, and how many they are.
#[derive(Clone, Copy)]
struct Code {
    bits: u32,
    count: u32,
}

/// A literal byte, the end, or a length without its further bits, by the fixed codes (RFC 1951,
/// 3.2.6).
const fn symbol(symbol: u32) -> Code {
    let (code, count) = match symbol {
        0..=143 => (0x30 + symbol, 8),
        144..=255 => (0x190 + symbol - 144, 9),
        256..=279 => (symbol - 256, 7),
        _ => (0xC0 + symbol - 280, 8),
    };
    Code { bits: code.reverse_bits() >> (32 - count), count }
}

/// So many bytes more than the shortest length (RFC 1951, 3.2.5).
const fn length(more: u32) -> Code {
    /// The longest has a symbol of its own.
    const LONGEST: u32 = 285;
    if more as usize == MOST - SHORTEST {
        return symbol(LONGEST);
    }
    let (code, extra) = scale(more, 2);
    symbol(LENGTHS + code).followed_by(more, extra)
}

/// So many bytes back (RFC 1951, 3.2.5).
const fn distance(back: u32) -> Code {
    let (code, extra) = scale(back - 1, 1);
    Code { bits: code.reverse_bits() >> 27, count: 5 }.followed_by(back - 1, extra)
}

/// The code of a value, and how many of its lower bits stand behind the code: codes count up by the
/// `steps` highest bits below the leading one.
const fn scale(value: u32, steps: u32) -> (u32, u32) {
    match value.checked_ilog2() {
        Some(log) if log > steps => {
            let extra = log - steps;
            ((extra << steps) + (value >> extra), extra)
        }
        _ => (value, 0),
    }
}

impl Code {
    /// With the `count` lower bits of `value` behind it.
    const fn followed_by(self, value: u32, count: u32) -> Self {
        let more = value & ((1 << count) - 1);
        Self { bits: self.bits | more << self.count, count: self.count + count }
    }
}

/// What was written, from the least bit of each byte on (RFC 1951, 3.1.1).
struct Bits {
    out: Vec<u8>,
    held: u64,
    count: u32,
}

impl Bits {
    /// A code of at most 32 bits.
    fn push(&mut self, code: Code) {
        self.held |= u64::from(code.bits) << self.count;
        self.count += code.count;
        if self.count >= 32 {
            self.out.extend((self.held as u32).to_le_bytes());
            self.held >>= 32;
            self.count -= 32;
        }
    }

    fn finish(mut self) -> Vec<u8> {
        let rest = self.held.to_le_bytes();
        self.out.extend(rest.iter().take(self.count.div_ceil(8) as usize));
        self.out
    }
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

    /// What is alike at every distance and in every length, and what is not alike at all.
    fn streams() -> impl Iterator<Item = Vec<u8>> {
        let noise = |i: u32| (i.wrapping_mul(i).wrapping_mul(2_654_435_761) >> 23) as u8;
        let texts = (0..400_u32).map(move |size| {
            let word = |i| if i % 7 < 5 { noise(i % (size / 3 + 1)) } else { noise(i) };
            (0..size * 29).map(word).collect::<Vec<u8>>()
        });
        texts.chain((0..600).map(|size| vec![b'a'; size]))
    }

    #[test]
    fn every_stream_comes_back_as_it_was_whatever_stood_before_it() {
        let mut quick = Quick::default();
        for stream in streams().chain(streams()) {
            assert_eq!(inflate(&quick.bytes(&stream)), stream);
        }
    }

    #[test]
    fn counting_begins_anew_before_it_runs_over() {
        let stream = b"BT /F1 12 Tf (BT /F1 12 Tf) Tj".repeat(4);
        let mut quick = Quick { begin: u32::MAX - 100, ..Quick::default() };
        let first = Quick::default().bytes(&stream);
        for _ in 0..3 {
            assert_eq!(quick.bytes(&stream), first, "the same bytes each time");
        }
        assert!(first.len() * 3 < stream.len());
    }
}
