//! The two code pages of Windows that old lists come in: of the West, and of Vietnam.
//!
//! Must never lose a byte: one that has no letter stands for the control code of its number, as the
//! Encoding Standard of the WHATWG says, whose `index-windows-1252` and `-1258` these tables follow.

/// 256 letters, of which the first 128 are ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodePage {
    /// windows-1252: Western Europe, and what stands for bytes where nothing else is said.
    Windows1252,
    /// windows-1258: the letters of Vietnamese, their tones as marks after them.
    Windows1258,
}

/// The letters of 0x80 to 0x9F in windows-1252.
const WESTERN: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// Where windows-1258 differs from windows-1252.
const VIETNAMESE: [(u8, char); 18] = [
    (0x8A, '\u{8A}'),
    (0x8E, '\u{8E}'),
    (0x9A, '\u{9A}'),
    (0x9E, '\u{9E}'),
    (0xC3, 'Ă'),
    (0xCC, '\u{300}'),
    (0xD0, 'Đ'),
    (0xD2, '\u{309}'),
    (0xD5, 'Ơ'),
    (0xDD, 'Ư'),
    (0xDE, '\u{303}'),
    (0xE3, 'ă'),
    (0xEC, '\u{301}'),
    (0xF0, 'đ'),
    (0xF2, '\u{323}'),
    (0xF5, 'ơ'),
    (0xFD, 'ư'),
    (0xFE, '₫'),
];

impl CodePage {
    /// The letter of a byte.
    #[must_use]
    pub fn letter(self, byte: u8) -> char {
        let own = VIETNAMESE.iter().find(|(at, _)| *at == byte && self == Self::Windows1258);
        match (own, byte) {
            (Some((_, letter)), _) => *letter,
            (None, 0x80..=0x9F) => WESTERN[usize::from(byte - 0x80)],
            (None, _) => char::from(byte),
        }
    }

    /// The byte of a letter; `None` where the code page has no such letter.
    #[must_use]
    pub fn byte(self, letter: char) -> Option<u8> {
        let same = u8::try_from(u32::from(letter)).ok();
        let same = same.filter(|&byte| self.letter(byte) == letter);
        same.or_else(|| (0x80..=u8::MAX).find(|&byte| self.letter(byte) == letter))
    }

    /// The letters of bytes.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> String {
        bytes.iter().map(|&byte| self.letter(byte)).collect()
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{WINDOWS_1252, WINDOWS_1258};

    use super::*;

    #[test]
    fn every_byte_is_the_letter_that_browsers_read() {
        for (page, peer) in
            [(CodePage::Windows1252, WINDOWS_1252), (CodePage::Windows1258, WINDOWS_1258)]
        {
            for byte in 0..=u8::MAX {
                let letter = page.letter(byte);
                let theirs = peer.decode_without_bom_handling(&[byte]).0.into_owned();
                assert_eq!(letter.to_string(), theirs, "{page:?} {byte:02X}");
                assert_eq!(page.byte(letter), Some(byte), "{page:?} {byte:02X}");
            }
            assert_eq!(page.byte('ễ'), None);
        }
    }
}
