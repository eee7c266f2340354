//! Names typed with the input method off: the keys of Telex (`Nguyeenx`) and VNI (`Nguye64n`).
//!
//! Guesses only what can be a Vietnamese syllable; whoever searches keeps what was typed, too.
//! Keys may come in any order behind their letter, as the usual input programs take them.

use super::syllable::{Fit, Marked, fit};

/// What keys mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The word in lower case, NFC.
    pub(super) text: String,
    /// Whether nothing more is expected: the syllable is whole and ends with a key.
    pub(super) whole: bool,
}

/// What a folded word is when its letters and digits are keys; `None` where it holds no key or
/// can be no syllable.
pub(super) fn decode(word: &str) -> Option<Decoded> {
    if !word.bytes().all(|key| key.is_ascii_alphanumeric()) {
        return None;
    }
    let vni = word.bytes().any(|key| key.is_ascii_digit());
    let mut draft = Draft::default();
    for key in word.chars() {
        let meant = if vni { draft.vni(key) } else { draft.telex(key) };
        draft.ends_with_key = meant;
        draft.has_key |= meant;
        if !meant {
            draft.letters.push(Some(key).filter(char::is_ascii_alphabetic)?);
        }
    }
    draft.decoded().filter(|_| !(draft.lone_w && word.len() < 3))
}

/// The word so far.
#[derive(Default)]
struct Draft {
    letters: Vec<char>,
    tone: Option<char>,
    has_key: bool,
    ends_with_key: bool,
    /// A w stands for ư alone (`nhw`). Two letters, as in TW, are rather an abbreviation.
    lone_w: bool,
}

impl Draft {
    fn telex(&mut self, key: char) -> bool {
        match key {
            'f' => self.toned(Some('\u{300}')),
            's' => self.toned(Some('\u{301}')),
            'x' => self.toned(Some('\u{303}')),
            'r' => self.toned(Some('\u{309}')),
            'j' => self.toned(Some('\u{323}')),
            'z' => self.tone.is_some() && self.toned(None),
            'd' => self.stroked(),
            'a' | 'e' | 'o' => self.marked(&[(key, circumflex(key))]),
            'w' => self.marked(&HORN_OR_BREVE) || self.w_alone(),
            _ => false,
        }
    }

    fn vni(&mut self, key: char) -> bool {
        match key {
            '0' => self.tone.is_some() && self.toned(None),
            '1' => self.toned(Some('\u{301}')),
            '2' => self.toned(Some('\u{300}')),
            '3' => self.toned(Some('\u{309}')),
            '4' => self.toned(Some('\u{303}')),
            '5' => self.toned(Some('\u{323}')),
            '6' => self.marked(&['a', 'e', 'o'].map(|letter| (letter, circumflex(letter)))),
            '7' => self.marked(&HORN_OR_BREVE[..2]),
            '8' => self.marked(&HORN_OR_BREVE[2..]),
            '9' => self.stroked(),
            _ => false,
        }
    }

    /// A tone needs a vowel to stand on; the last one typed counts.
    fn toned(&mut self, tone: Option<char>) -> bool {
        let vowel = self.letters.iter().any(|letter| "aăâeêioôơuưy".contains(*letter));
        if vowel {
            self.tone = tone;
        }
        vowel
    }

    fn stroked(&mut self) -> bool {
        let plain = self.letters.first() == Some(&'d');
        if plain {
            self.letters[0] = 'đ';
        }
        plain
    }

    /// Marks the last letter that can bear it.
    fn marked(&mut self, marks: &[(char, char)]) -> bool {
        for at in (0..self.letters.len()).rev() {
            let plain = self.letters[at];
            let Some((_, with_mark)) = marks.iter().find(|(letter, _)| *letter == plain) else {
                continue;
            };
            self.letters[at] = *with_mark;
            if fit(&self.spelt()) != Fit::No {
                return true;
            }
            self.letters[at] = plain;
        }
        false
    }

    fn w_alone(&mut self) -> bool {
        self.letters.push('ư');
        self.lone_w = fit(&self.spelt()) != Fit::No;
        if !self.lone_w {
            self.letters.pop();
        }
        self.lone_w
    }

    /// The letters, with ươ where one horn was typed for both.
    fn spelt(&self) -> String {
        let mut letters = self.letters.clone();
        for at in 1..letters.len() {
            let closed = at + 1 < letters.len();
            let after_q = at > 1 && letters[at - 2] == 'q';
            match (letters[at - 1], letters[at]) {
                ('u', 'ơ') if closed && !after_q => letters[at - 1] = 'ư',
                ('ư', 'o') => letters[at] = 'ơ',
                _ => {}
            }
        }
        letters.into_iter().collect()
    }

    fn decoded(&self) -> Option<Decoded> {
        let word = Marked { letters: self.spelt(), tone: self.tone };
        let fit = word.fit();
        let whole = fit == Fit::Whole && self.ends_with_key;
        (self.has_key && fit != Fit::No).then(|| Decoded { text: word.written(), whole })
    }
}

/// Horns first, the breve last.
const HORN_OR_BREVE: [(char, char); 3] = [('u', 'ư'), ('o', 'ơ'), ('a', 'ă')];

fn circumflex(letter: char) -> char {
    match letter {
        'a' => 'â',
        'e' => 'ê',
        _ => 'ô',
    }
}

#[cfg(test)]
mod tests;
