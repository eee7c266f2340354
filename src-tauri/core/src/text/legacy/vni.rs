//! VNI-Windows: the encoding of the `VNI-…` fonts, a letter and after it the mark.
//!
//! The marks are letters of Latin-1, small ones after small letters and capital ones (32 lower)
//! after capitals; typists mix the two, so either is taken. Ơ, ư, đ, the toned i and ỵ are single
//! characters. The longest match wins: `ôù` is ớ, `ô` is ơ. There is no official standard; the
//! codes are those that the vendor's fonts draw.

use super::super::syllable::TONES;
use unicode_normalization::UnicodeNormalization;

const CIRCUMFLEX: char = '\u{302}';
const BREVE: char = '\u{306}';

/// After any vowel: huyền, hỏi, ngã, sắc, nặng.
const PLAIN: [char; 5] = ['ø', 'û', 'õ', 'ù', 'ï'];
/// After a, e and o, with the circumflex: without a tone, then as above.
const CIRCUMFLEXED: [char; 6] = ['â', 'à', 'å', 'ã', 'á', 'ä'];
/// After a, with the breve.
const BREVED: [char; 6] = ['ê', 'è', 'ú', 'ü', 'é', 'ë'];
const SINGLE: [(char, char); 9] = [
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('í', 'í'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('ñ', 'đ'),
];

/// The text in Unicode.
pub(super) fn decode(text: &str) -> String {
    let (mut decoded, mut rest) = (String::with_capacity(text.len()), text.chars().peekable());
    while let Some(c) = rest.next() {
        let c = single(c).unwrap_or(c);
        decoded.push(c);
        if let Some((shape, tone)) = rest.peek().and_then(|&m| mark(c, small(m))) {
            decoded.extend(shape.into_iter().chain(tone));
            rest.next();
        }
    }
    decoded.nfc().collect()
}

fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

fn single(c: char) -> Option<char> {
    let &(_, letter) = SINGLE.iter().find(|(code, _)| *code == small(c))?;
    Some(if c.is_uppercase() { letter.to_uppercase().next()? } else { letter })
}

/// The combining shape and tone that the character `mark` gives the decoded vowel before it.
fn mark(vowel: char, mark: char) -> Option<(Option<char>, Option<char>)> {
    let vowel = small(vowel);
    let place = |marks: &[char]| marks.iter().position(|&m| m == mark);
    let shaped = |shape, place: usize| {
        (Some(shape), place.checked_sub(1).and_then(|tone| TONES.get(tone)).copied())
    };
    let takes_tones = matches!(vowel, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư');
    if let Some(tone) = place(&PLAIN).filter(|_| takes_tones) {
        return Some((None, Some(TONES[tone])));
    }
    match vowel {
        'a' | 'e' | 'o' if place(&CIRCUMFLEXED).is_some() => {
            place(&CIRCUMFLEXED).map(|place| shaped(CIRCUMFLEX, place))
        }
        'a' => place(&BREVED).map(|place| shaped(BREVE, place)),
        _ => None,
    }
}
