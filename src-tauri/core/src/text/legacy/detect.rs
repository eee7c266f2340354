//! Says which old encoding a column of a list is in, by its fonts or by its words.
//!
//! A column is judged, never a cell: one name proves little (`Loïc` is also `Lọc` in VNI). Words
//! of ASCII letters alone say nothing and are passed over. Of the others it counts which are
//! Vietnamese syllables as they stand and which once decoded. Text in Unicode must never be taken
//! for an old encoding: where the words do not say enough, the column is in Unicode.

use super::{Legacy, decode, is_unicode, of_font};
use crate::text::{clean, syllable::is_syllable};
use std::collections::BTreeSet;

/// From this confidence on a column is decoded.
pub const SURE: f32 = 0.6;
/// The same for a column that has cells in Unicode too.
const SURE_IN_MIXED: f32 = 0.8;
/// So many different words are judged; more say nothing more.
const MOST_WORDS: usize = 500;

/// What a column is in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The encoding; `None` for Unicode.
    pub encoding: Option<Legacy>,
    /// How sure that is, 0 to 1. For Unicode: 1 where nothing speaks for an old encoding.
    pub confidence: f32,
}

/// What the column with these cells is in, by its words.
pub fn of_column<'a>(cells: impl IntoIterator<Item = &'a str>) -> Guess {
    let (mut found, mut mixed) = (BTreeSet::new(), false);
    for cell in cells {
        if is_unicode(cell) {
            mixed = true;
        } else if found.len() < MOST_WORDS {
            found.extend(marked(cell));
        }
    }
    let sure = if mixed { SURE_IN_MIXED } else { SURE };
    match best(&found) {
        Some((encoding, confidence)) if confidence >= sure => {
            Guess { encoding: Some(encoding), confidence }
        }
        best => Guess { encoding: None, confidence: 1.0 - best.map_or(0.0, |(_, c)| c) },
    }
}

/// As [`of_column`], for every column of a table: an encoding that one column surely has, another
/// column has already where all of its few words say so.
pub fn of_columns(columns: &[Vec<&str>]) -> Vec<Guess> {
    let alone: Vec<Guess> = columns.iter().map(|cells| of_column(cells.iter().copied())).collect();
    let surest = alone.iter().filter(|guess| guess.encoding.is_some());
    let surest = surest.max_by(|a, b| a.confidence.total_cmp(&b.confidence)).copied();
    let Some(Guess { encoding: Some(encoding), .. }) = surest else { return alone };
    let beside = |(guess, cells): (&Guess, &Vec<&str>)| match guess.encoding {
        None if all_words_say(cells, encoding) => {
            Guess { encoding: Some(encoding), confidence: SURE }
        }
        _ => *guess,
    };
    alone.iter().zip(columns).map(beside).collect()
}

/// What text in fonts of these names is in; `None` where no font names an old encoding or two name
/// different ones.
pub fn of_fonts<'a>(fonts: impl IntoIterator<Item = &'a str>) -> Option<Guess> {
    let mut encodings = fonts.into_iter().filter_map(of_font).map(|(encoding, _)| encoding);
    let first = encodings.next()?;
    let agreed = encodings.all(|encoding| encoding == first);
    agreed.then_some(Guess { encoding: Some(first), confidence: 1.0 })
}

fn all_words_say(cells: &[&str], encoding: Legacy) -> bool {
    let mut marked = cells.iter().flat_map(|cell| marked(cell)).peekable();
    marked.peek().is_some()
        && !cells.iter().any(|cell| is_unicode(cell))
        && marked.all(|word| !is_syllable(word) && is_syllable(&decode(word, encoding)))
}

/// The encoding that makes the most sense of the words; of equals the first.
fn best(words: &BTreeSet<&str>) -> Option<(Legacy, f32)> {
    let confidences = Legacy::ALL.iter().map(|&encoding| (encoding, confidence(words, encoding)));
    confidences.reduce(|a, b| if b.1 > a.1 { b } else { a }).filter(|(_, c)| *c > 0.0)
}

/// Of the words that decoding changes, the share that only then are syllables, less for few. A
/// word that is a syllable either way (`thò` and `thị`) says little against the encoding.
fn confidence(words: &BTreeSet<&str>, encoding: Legacy) -> f32 {
    let (mut made, mut against) = (0.0, 0.0);
    for word in words {
        let decoded = decode(word, encoding);
        if decoded == **word {
            continue;
        }
        match (is_syllable(&clean(word)), is_syllable(&decoded)) {
            (false, true) => made += weight(word),
            (true, true) => against += 0.25,
            (_, false) => against += 1.0,
        }
    }
    let share = if made > 0.0 { made / (made + against) } else { 0.0 };
    share * (1.0 - 0.5_f32.powf(made))
}

/// How much a word says: French has ï after a vowel (`Loïc`, `Thaï`) as VNI has for ạ and ọ.
fn weight(word: &str) -> f32 {
    if word.chars().all(|c| c.is_ascii() || matches!(c, 'ï' | 'Ï')) { 0.5 } else { 1.0 }
}

/// The words that can say something: with letters of ASCII and others. A sign alone (`½`, `¶`) is
/// no word.
fn marked(cell: &str) -> impl Iterator<Item = &str> {
    words(cell).filter(|word| !word.is_ascii() && word.contains(|c: char| c.is_ascii_alphabetic()))
}

/// Old encodings use signs as letters, so only ASCII ends a word, and the no-break space.
fn words(cell: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| c == '\u{a0}' || c.is_ascii_whitespace() || is_ascii_sign(c);
    cell.split(ends).filter(|word| !word.is_empty())
}

fn is_ascii_sign(c: char) -> bool {
    c.is_ascii_punctuation() || c.is_ascii_digit()
}

#[cfg(test)]
mod tests;
