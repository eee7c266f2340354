//! JPEG (ITU-T T.81): passed on as it is, but for the notes in it.

use std::sync::Arc;

use super::{Colours, Orientation, Picture, Samples, Unreadable, checked};

/// Markers of a segment's kind (T.81, table B.1).
const EXIF: u8 = 0xe1;
const ADOBE: u8 = 0xee;
const JFIF: u8 = 0xe0;
const COMMENT: u8 = 0xfe;
const SCAN: u8 = 0xda;

/// What the header says.
#[derive(Default)]
struct Header {
    /// Width, height, and how many components a pixel has.
    frame: Option<(u32, u32, u8)>,
    orientation: Option<u8>,
    /// The file without the notes in it, up to the first scan.
    kept: Vec<u8>,
}

pub(super) fn read(bytes: &[u8]) -> Result<Picture, Unreadable> {
    let mut header = Header { kept: vec![0xff, 0xd8], ..Header::default() };
    let mut rest = &bytes[2..];
    loop {
        let (marker, segment, after) = segment(rest).ok_or(Unreadable::Damaged)?;
        header.take(marker, segment)?;
        if marker == SCAN {
            return picture(header, after);
        }
        rest = after;
    }
}

/// The next segment: its marker, what it holds, and what follows it.
fn segment(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let fill = bytes.iter().take_while(|byte| **byte == 0xff).count();
    let marker = *bytes.get(fill).filter(|_| fill > 0)?;
    let rest = bytes.get(fill + 1..)?;
    let length = usize::from(u16::from_be_bytes([*rest.first()?, *rest.get(1)?]));
    Some((marker, rest.get(2..length)?, rest.get(length..)?))
}

impl Header {
    fn take(&mut self, marker: u8, segment: &[u8]) -> Result<(), Unreadable> {
        match marker {
            // Baseline, extended and progressive with Huffman codes: what PDF takes.
            0xc0..=0xc2 => self.frame = Some(frame(segment)?),
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return Err(Unreadable::Unsupported),
            EXIF => self.orientation = self.orientation.or_else(|| orientation(segment)),
            _ => {}
        }
        let is_note = matches!(marker, 0xe0..=0xef | COMMENT) && ![JFIF, ADOBE].contains(&marker);
        if !is_note {
            self.kept.extend([0xff, marker]);
            self.kept.extend((segment.len() as u16 + 2).to_be_bytes());
            self.kept.extend(segment);
        }
        Ok(())
    }
}

fn picture(header: Header, scan: &[u8]) -> Result<Picture, Unreadable> {
    let (width, height, components) = header.frame.ok_or(Unreadable::Damaged)?;
    let end = scan.windows(2).rposition(|pair| pair == [0xff, 0xd9]).ok_or(Unreadable::Damaged)?;
    let mut bytes = header.kept;
    bytes.extend(&scan[..end + 2]);
    Ok(Picture {
        stored: checked(width, height)?,
        orientation: header.orientation.map_or(Orientation::UPRIGHT, Orientation),
        colours: if components == 1 { Colours::Grey } else { Colours::Rgb },
        samples: Samples::Jpeg(bytes.into()),
        alpha: None::<Arc<[u8]>>,
    })
}

/// Width, height and components of a frame header (T.81, B.2.2).
fn frame(segment: &[u8]) -> Result<(u32, u32, u8), Unreadable> {
    let [precision, h1, h0, w1, w0, components, ..] = *segment else {
        return Err(Unreadable::Damaged);
    };
    if precision != 8 || !matches!(components, 1 | 3) {
        return Err(Unreadable::Unsupported);
    }
    let number = |high, low| u32::from(u16::from_be_bytes([high, low]));
    Ok((number(w1, w0), number(h1, h0), components))
}

/// The orientation among the notes of a camera (Exif 2.32, 4.6.4), if it is one of the eight.
fn orientation(segment: &[u8]) -> Option<u8> {
    let tiff = segment.strip_prefix(b"Exif\0\0")?;
    let little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let (first, second) = (short(4)?, short(6)?);
    let list = if little { first } else { second } as usize;
    let entries = 0..usize::from(short(list)?);
    let found = entries.map(|i| list + 2 + 12 * i).find(|entry| short(*entry) == Some(0x0112))?;
    let value = u8::try_from(short(found + 8)?).ok()?;
    (1..=8).contains(&value).then_some(value)
}
