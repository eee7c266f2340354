//! TCVN3, "ABC": the encoding of the `.Vn…` fonts, one character for a letter.
//!
//! Source: TCVN 5712:1993, VN3. Seven capitals have codes of their own; the other sixty are the
//! small letters drawn by a capital font, so without the font their case is lost.

use super::{letter, with_tones};
use std::sync::LazyLock;

/// For each vowel its codes with huyền, hỏi, ngã, sắc and nặng.
pub(super) const TONED: [(char, [u8; 5]); 12] = [
    ('a', [0xB5, 0xB6, 0xB7, 0xB8, 0xB9]),
    ('ă', [0xBB, 0xBC, 0xBD, 0xBE, 0xC6]),
    ('â', [0xC7, 0xC8, 0xC9, 0xCA, 0xCB]),
    ('e', [0xCC, 0xCE, 0xCF, 0xD0, 0xD1]),
    ('ê', [0xD2, 0xD3, 0xD4, 0xD5, 0xD6]),
    ('i', [0xD7, 0xD8, 0xDC, 0xDD, 0xDE]),
    ('o', [0xDF, 0xE1, 0xE2, 0xE3, 0xE4]),
    ('ô', [0xE5, 0xE6, 0xE7, 0xE8, 0xE9]),
    ('ơ', [0xEA, 0xEB, 0xEC, 0xED, 0xEE]),
    ('u', [0xEF, 0xF1, 0xF2, 0xF3, 0xF4]),
    ('ư', [0xF5, 0xF6, 0xF7, 0xF8, 0xF9]),
    ('y', [0xFA, 0xFB, 0xFC, 0xFD, 0xFE]),
];

/// The letters without a tone: capitals from A1, small letters from A8.
const TONELESS: [char; 14] = ['Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ'];

static LETTERS: LazyLock<[Option<char>; 256]> = LazyLock::new(|| {
    let mut letters = with_tones(&TONED);
    for (code, &letter) in (0xA1..).zip(&TONELESS) {
        letters[code] = Some(letter);
    }
    letters
});

/// The text in Unicode, before any repair of capitals.
pub(super) fn decode(text: &str) -> String {
    text.chars().map(|c| letter(&LETTERS, c)).collect()
}

/// The decoded `text` with the capitals that the encoding cannot say, where its own ASCII letters
/// say them: a word with two ASCII capitals and no small ASCII letter was typed in capitals, and
/// in a text that has such a word and no small ASCII letter at all, so was the rest.
///
/// `Lª` and `Hµ` stay `Lê` and `Hà`: one capital alone proves nothing.
pub(super) fn repair_capitals(text: &str) -> String {
    let small = |word: &str| word.bytes().any(|b| b.is_ascii_lowercase());
    let typed_in_capitals =
        |word: &&str| word.bytes().filter(u8::is_ascii_uppercase).count() > 1 && !small(word);
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    if !small(text) && words.any(|word| typed_in_capitals(&word)) {
        return text.to_uppercase();
    }
    let pieces = text.split_inclusive(|c: char| !c.is_alphanumeric());
    let repaired = |piece: &str| {
        if typed_in_capitals(&piece) { piece.to_uppercase() } else { piece.to_owned() }
    };
    pieces.map(repaired).collect()
}
