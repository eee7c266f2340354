//! The colours of the screen (IEC 61966-2-1) as an ICC profile of version 2.
//!
//! An archived file must say what its colours mean (ISO 19005-2, 6.2.4). Made here from the
//! published primaries and curve, so that no profile of somebody else is shipped.

/// Red, green and blue under the light of the profile connection space (D50), as x, y, z: the
/// primaries of the standard, adapted by Bradford's method (IEC 61966-2-1, annex F; ICC.1:2001-04).
const PRIMARIES: [(&[u8; 4], [f64; 3]); 3] = [
    (b"rXYZ", [0.436_07, 0.222_49, 0.013_92]),
    (b"gXYZ", [0.385_15, 0.716_87, 0.097_08]),
    (b"bXYZ", [0.143_07, 0.060_61, 0.714_10]),
];
/// The white of the profile connection space.
const WHITE: [f64; 3] = [0.964_2, 1.0, 0.824_9];
/// Points of the curve.
const POINTS: u32 = 1024;
const NAME: &str = "sRGB IEC61966-2.1";
const COPYRIGHT: &str = "No copyright; use freely";

/// The profile.
pub(super) fn profile() -> Vec<u8> {
    let mut tags = vec![
        (*b"desc", description(NAME)),
        (*b"cprt", signed(b"text", format!("{COPYRIGHT}\0").as_bytes())),
        (*b"wtpt", xyz(WHITE)),
    ];
    tags.extend(PRIMARIES.map(|(name, values)| (*name, xyz(values))));
    let curve = curve();
    let directory = 4 + 12 * (tags.len() as u32 + 3);
    let mut entries = Vec::new();
    let mut data = Vec::new();
    let mut add = |names: &[[u8; 4]], content: &[u8]| {
        let begin = 128 + directory + data.len() as u32;
        for name in names {
            entries.extend(name);
            entries.extend(begin.to_be_bytes());
            entries.extend((content.len() as u32).to_be_bytes());
        }
        data.extend(content);
        data.resize(data.len().next_multiple_of(4), 0);
    };
    tags.iter().for_each(|(name, content)| add(&[*name], content));
    add(&[*b"rTRC", *b"gTRC", *b"bTRC"], &curve);
    let mut profile = header(128 + directory + data.len() as u32);
    profile.extend((tags.len() as u32 + 3).to_be_bytes());
    profile.extend(entries);
    profile.extend(data);
    profile
}

/// The first 128 bytes (ICC.1:2001-04, 6.1).
fn header(size: u32) -> Vec<u8> {
    let mut header = size.to_be_bytes().to_vec();
    header.extend([0; 4]);
    header.extend([2, 0x10, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    for part in [2026_u16, 1, 1, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.resize(68, 0);
    header.extend(WHITE.iter().flat_map(|value| fixed(*value)));
    header.resize(128, 0);
    header
}

/// A tag's content after its type.
fn signed(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend([0; 4]);
    tag.extend(content);
    tag
}

/// A description in ASCII only (6.5.17).
fn description(text: &str) -> Vec<u8> {
    let mut content = (text.len() as u32 + 1).to_be_bytes().to_vec();
    content.extend(text.bytes());
    // The end of the text; no Unicode, no Macintosh text.
    content.resize(content.len() + 1 + 8 + 3 + 67, 0);
    signed(b"desc", &content)
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    let content: Vec<u8> = values.iter().flat_map(|value| fixed(*value)).collect();
    signed(b"XYZ ", &content)
}

/// A number with sixteen bits after the point (5.3.3).
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

/// How much light each value of the screen gives.
fn curve() -> Vec<u8> {
    let mut content = POINTS.to_be_bytes().to_vec();
    for i in 0..POINTS {
        let value = f64::from(i) / f64::from(POINTS - 1);
        let light =
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        content.extend(((light * 65_535.0).round() as u16).to_be_bytes());
    }
    signed(b"curv", &content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_primaries_add_up_to_white_and_every_tag_lies_inside() {
        for i in 0..3 {
            let sum: f64 = PRIMARIES.iter().map(|(_, xyz)| xyz[i]).sum();
            assert!((sum - WHITE[i]).abs() < 0.001, "{sum}");
        }
        let profile = profile();
        let word = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap());
        assert_eq!(word(0) as usize, profile.len());
        assert_eq!(&profile[36..40], b"acsp");
        for tag in 0..word(128) as usize {
            let (begin, size) = (word(136 + 12 * tag), word(140 + 12 * tag));
            assert!(begin % 4 == 0 && (begin + size) as usize <= profile.len());
        }
        assert_ne!(profile.last(), Some(&b'\r'));
    }
}
