//! Small PNG files of pages: few colours, each pixel the number of one of them. Loses shades that
//! nobody sees, never a pixel.

use std::{collections::BTreeSet, io::Write};

use flate2::{Compression, write::ZlibEncoder};

/// What a PNG may number.
const MOST: usize = 256;

/// A PPM (P6, eight bits) as a PNG (ISO/IEC 15948) with at most so many shades of red, green and
/// blue each, and fewer where there would be too many colours. None where it is no PPM.
pub(super) fn png(ppm: &[u8], shades: u16) -> Option<Vec<u8>> {
    let (width, height, pixels) = read(ppm)?;
    let (colours, pixels) = (1..=shades).rev().find_map(|shades| {
        let pixels: Vec<[u8; 3]> = pixels.iter().map(|p| p.map(|c| rounded(c, shades))).collect();
        let colours: BTreeSet<[u8; 3]> = pixels.iter().copied().collect();
        (colours.len() <= MOST).then_some((colours.into_iter().collect::<Vec<_>>(), pixels))
    })?;
    // Four bits a pixel where that is enough.
    let bits: u8 = if colours.len() <= 16 { 4 } else { 8 };
    let mut rows = Vec::new();
    for row in pixels.chunks(width) {
        let numbers: Vec<u8> =
            row.iter().map(|c| colours.binary_search(c).unwrap_or(0) as u8).collect();
        rows.push(0);
        match bits {
            4 => rows.extend(numbers.chunks(2).map(|two| two[0] << 4 | two.get(1).unwrap_or(&0))),
            _ => rows.extend(numbers),
        }
    }
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let size = [width as u32, height as u32].map(u32::to_be_bytes).concat();
    chunk(&mut file, b"IHDR", &[&size[..], &[bits, 3, 0, 0, 0]].concat());
    chunk(&mut file, b"PLTE", &colours.concat());
    chunk(&mut file, b"IDAT", &deflated(&rows)?);
    chunk(&mut file, b"IEND", &[]);
    Some(file)
}

/// Width, height and pixels of a PPM.
fn read(ppm: &[u8]) -> Option<(usize, usize, Vec<[u8; 3]>)> {
    let mut words = ppm.splitn(5, u8::is_ascii_whitespace);
    let mut number = |of: &[u8]| {
        let word = words.next()?;
        (of.is_empty() || word == of).then(|| std::str::from_utf8(word).unwrap_or_default())
    };
    number(b"P6")?;
    let (width, height) = (number(b"")?.parse().ok()?, number(b"")?.parse().ok()?);
    number(b"255")?;
    let pixels: Vec<[u8; 3]> = words.next()?.as_chunks().0.to_vec();
    (pixels.len() == width * height && width > 0).then_some((width, height, pixels))
}

/// The nearest of so many shades, black and white among them.
fn rounded(colour: u8, shades: u16) -> u8 {
    let last = u32::from(shades.saturating_sub(1).max(1));
    let nearest = (u32::from(colour) * last + 127) / 255;
    (nearest * 255 / last) as u8
}

fn deflated(rows: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(rows).ok()?;
    encoder.finish().ok()
}

fn chunk(file: &mut Vec<u8>, name: &[u8; 4], data: &[u8]) {
    let checked = [&name[..], data].concat();
    file.extend((data.len() as u32).to_be_bytes());
    file.extend(&checked);
    file.extend(checksum(&checked).to_be_bytes());
}

/// CRC-32 as PNG wants it.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _: u8| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_few_colours_keeps_them() {
        let ppm = [b"P6\n3 2\n255\n".to_vec(), [[255; 9], [0; 9]].concat()].concat();
        let png = png(&ppm, 16).unwrap();
        assert!(png.windows(10).any(|part| part == *b"PLTE\x00\x00\x00\xff\xff\xff"));
        assert_eq!(png[24], 4, "four bits a pixel");
        assert_eq!(checksum(b"IEND"), 0xae42_6082);
        assert_eq!(super::png(&ppm[..20], 16), None, "cut off");
    }

    #[test]
    fn black_and_white_stay_and_shades_go_to_the_nearest() {
        for shades in [2, 16, 32] {
            assert_eq!((rounded(0, shades), rounded(255, shades)), (0, 255));
        }
        assert_eq!(rounded(100, 16), 102);
    }
}
