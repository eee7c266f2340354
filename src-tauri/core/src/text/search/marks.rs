//! Which letters of a text a search has found, so that a reader sees why it is there.
//!
//! Must never decide what is found: that is the search's own affair.

use super::{Search, Term, is_of_word};
use crate::text::{fold, is_latin_mark};

impl Search {
    /// The parts of `text` that answer the search, each from and to, in UTF-16 units as the window
    /// counts them.
    pub(crate) fn marks(&self, text: &str) -> Vec<(u32, u32)> {
        let mut marks = Vec::new();
        let (mut word, mut start, mut at) = (String::new(), 0, 0);
        for c in text.chars().chain([' ']) {
            if is_of_word(c) || is_latin_mark(c) {
                word.push(c);
            } else {
                marks.extend(self.answered(&word).map(|length| (start, start + length)));
                word.clear();
                start = at + width(c);
            }
            at += width(c);
        }
        marks
    }

    /// How much of a word answers the search, from its first letter.
    fn answered(&self, word: &str) -> Option<u32> {
        let folded = fold(word);
        let answers = |term: &&Term| match term.whole {
            true => folded == term.word,
            false => folded.starts_with(&*term.word),
        };
        let terms = self.wishes.iter().flatten().flatten().filter(answers);
        let longest = terms.map(|term| term.word.chars().count()).max()?;
        let mut letters = 0;
        let within = |c: &char| {
            letters += fold(&c.to_string()).chars().count();
            letters <= longest
        };
        Some(word.chars().take_while(within).map(width).sum())
    }
}

fn width(c: char) -> u32 {
    if c.len_utf16() == 2 { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(typed: &str, text: &str) -> Vec<String> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let part = |(from, to): (u32, u32)| {
            String::from_utf16(&units[from as usize..to as usize]).unwrap()
        };
        Search::read(typed).unwrap().marks(text).into_iter().map(part).collect()
    }

    #[test]
    fn what_was_typed_is_marked_with_its_accents_in_the_text() {
        assert_eq!(marked("dinh ti", "Đinh Tiến Dũng"), ["Đinh", "Ti"]);
        assert_eq!(marked("Nguyeenx", "Ông Nguyễn Văn A"), ["Nguyễn"]);
        assert_eq!(marked("lat", "Đà Lạt, (Lạt)"), ["Lạt", "Lạt"]);
        assert_eq!(marked("b", "𝒳 b"), ["b"], "beyond the first plane");
        assert_eq!(marked("tien", "Đinh Tie\u{302}\u{301}n"), ["Tie\u{302}\u{301}n"]);
        assert!(marked("x", "Đà Lạt").is_empty());
    }
}
