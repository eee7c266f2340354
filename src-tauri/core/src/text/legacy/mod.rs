//! The Vietnamese encodings from before Unicode, as old lists still have them.
//!
//! A spreadsheet whose text was typed in such a font stores the bytes as characters of Latin-1
//! (windows-1252): `Nguyễn` is stored as `NguyÔn` or `Nguyeãn` and looks right only in that font.
//! [`decode`] turns such text into Unicode (NFC), [`detect`] says which encoding a column is in.
//! Decoding comes before [`clean`](super::clean), which would drop the soft hyphen that is ư in
//! TCVN3. A text that holds letters no old encoding can hold is Unicode and must never be changed.
//!
//! Sources: TCVN 5712:1993 (TCVN3), RFC 1456 (VISCII), Microsoft's code page 1258. VPS is left
//! out: no second source confirms its table.

pub mod detect;
mod tcvn3;
mod viscii;
mod vni;

use super::syllable::TONES;
use langbiang_reader::CodePage;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

crate::vocabulary::vocabulary! {
    /// An encoding from before Unicode.
    Legacy {
        /// TCVN3, also called ABC: the fonts `.VnTime`, `.VnArial` and their like.
        Tcvn3 = "tcvn3",
        /// VNI-Windows: the fonts `VNI-Times` and their like.
        Vni = "vni",
        /// VISCII, RFC 1456.
        Viscii = "viscii",
        /// Microsoft's code page: letters, and after them tones as marks.
        Windows1258 = "windows-1258",
    }
}

/// The encoding that a font of this name draws, and whether it draws every letter as a capital
/// (`.VnTimeH`). Nothing for a font of Unicode.
pub fn of_font(font: &str) -> Option<(Legacy, bool)> {
    let begins = |with: &str| font.get(..with.len()).is_some_and(|f| f.eq_ignore_ascii_case(with));
    if begins(".Vn") {
        Some((Legacy::Tcvn3, font.ends_with('H')))
    } else {
        begins("VNI-").then_some((Legacy::Vni, false))
    }
}

/// The text as NFC. `text` holds the bytes as characters of Latin-1 or windows-1252; one that
/// [`is_unicode`] comes back as it is, in NFC.
pub fn decode(text: &str, encoding: Legacy) -> String {
    if text.is_ascii() && encoding != Legacy::Viscii || is_unicode(text) {
        return text.nfc().collect();
    }
    match encoding {
        Legacy::Tcvn3 => tcvn3::repair_capitals(&tcvn3::decode(text)),
        Legacy::Vni => vni::decode(text),
        Legacy::Viscii => viscii::decode(text),
        Legacy::Windows1258 => windows_1258(text),
    }
}

/// As [`decode`], for text in a font whose name is known: a capital font makes all of it capitals.
pub fn decode_in_font(text: &str, font: &str) -> String {
    match of_font(font) {
        Some((encoding, true)) => decode(text, encoding).to_uppercase(),
        Some((encoding, false)) => decode(text, encoding),
        None => text.nfc().collect(),
    }
}

/// As [`decode`], for the bytes of a text file.
pub fn decode_bytes(bytes: &[u8], encoding: Legacy) -> String {
    let text: String = bytes.iter().map(|&byte| char::from(byte)).collect();
    decode(&text, encoding)
}

/// Whether the text holds a letter or mark that no old encoding leaves in Latin-1, such as ă, đ
/// or ễ: then it is in Unicode, whatever the rest looks like.
pub fn is_unicode(text: &str) -> bool {
    let beyond = |c: char| c > '\u{FF}' && latin1(c) > '\u{FF}';
    text.chars().any(|c| beyond(c) && (c.is_alphabetic() || is_combining_mark(c)))
}

/// The character whose number is the byte of `c` in windows-1252: `€` gives U+0080. `c` itself
/// where that code page has no such character.
fn latin1(c: char) -> char {
    // Letters of Vietnamese, which it has not, need no asking; they are the most that are asked of.
    if matches!(c, '\0'..='\u{FF}' | 'Ă'..='đ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ạ'..='ỹ') {
        return c;
    }
    CodePage::Windows1252.byte(c).map_or(c, char::from)
}

fn windows_1258(text: &str) -> String {
    let letter = |c| {
        let byte = u8::try_from(u32::from(latin1(c)));
        byte.map_or(c, |byte| CodePage::Windows1258.letter(byte))
    };
    text.chars().map(letter).nfc().collect()
}

/// A table with the letters of these vowels, each with huyền, hỏi, ngã, sắc and nặng.
fn with_tones(vowels: &[(char, [u8; 5])]) -> [Option<char>; 256] {
    let mut letters = [None; 256];
    for (vowel, codes) in vowels {
        for (&code, tone) in codes.iter().zip(TONES) {
            letters[usize::from(code)] = [*vowel, tone].into_iter().nfc().next();
        }
    }
    letters
}

fn letter(letters: &[Option<char>; 256], c: char) -> char {
    letters.get(c as usize).copied().flatten().unwrap_or(c)
}

#[cfg(test)]
mod tests;
