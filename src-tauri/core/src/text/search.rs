//! What a user searches for: the words, every way they may have been meant, and how well a text
//! answers them.
//!
//! A word is always looked for as it was typed; a reading of raw keys or of a telephone number is
//! another way to find more, never one to find less.

use super::{
    clean, fold, is_latin_mark,
    keys::{self, Decoded},
    syllable::Marked,
};
use unicode_normalization::char::is_combining_mark;

mod marks;

/// What [`phone_words`] and [`words_once`] made and how [`Search`] asks for it; stored texts of
/// another version are made anew.
pub(crate) const VERSION: &str = "2";

/// Stands before the digits of a telephone number from the last to the first, so that its tail is
/// the start of a word. Nobody can type it: it is for private use, and no letter or digit.
const TAIL: char = '\u{E000}';
/// Fewer digits than this are hardly the tail of a number.
const SHORTEST_TAIL: usize = 3;
/// Fewer digits than this are no telephone number.
const SHORTEST_PHONE: usize = 7;
/// Fewer letters than this are rather a word than the start of a badge's code.
const SHORTEST_CODE: usize = 6;
/// More words than this nobody types; FTS5 bounds the size of an expression.
const MOST_WORDS: usize = 40;
/// The longest start of a word that the index holds by itself: `prefix` of delegate_search.
const LONGEST_INDEXED: usize = 3;

/// One search. Every one of its wishes must be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Search {
    wishes: Vec<Wish>,
    /// For each word with marks, typed or as keys: the words that answer it exactly.
    exact: Vec<Vec<Marked>>,
    /// The start of a badge's code.
    pub(crate) code: Option<String>,
}

/// Any one of these, of which every term must occur.
type Wish = Vec<Vec<Term>>;

/// A folded word, or the start of one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    word: String,
    whole: bool,
    /// The words that begin so, where they were looked up.
    words: Vec<String>,
}

impl Search {
    /// Reads what was typed; `None` where it holds no letter and no digit.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let text = clean(text);
        let words = text.split(|c: char| !(c.is_alphanumeric() || is_latin_mark(c)));
        let mut search = Self { wishes: Vec::new(), exact: Vec::new(), code: code(&text) };
        let mut digits = Vec::new();
        for word in words.filter(|word| !fold(word).is_empty()).take(MOST_WORDS) {
            if word.bytes().all(|c| c.is_ascii_digit()) {
                digits.push(word);
            } else {
                search.add_digits(&mut digits);
                search.add_word(word);
            }
        }
        search.add_digits(&mut digits);
        (!search.wishes.is_empty()).then_some(search)
    }

    /// Digits with spaces or dots between them are one number, perhaps.
    fn add_digits(&mut self, digits: &mut Vec<&str>) {
        if digits.is_empty() {
            return;
        }
        let joined = national(&digits.concat());
        let mut wish = vec![digits.drain(..).map(begun).collect::<Vec<_>>()];
        if wish[0].len() > 1 || wish[0][0].word != joined {
            wish.push(vec![begun(&joined)]);
        }
        if joined.len() >= SHORTEST_TAIL {
            wish.push(vec![begun(&tail(&joined))]);
        }
        self.wishes.push(wish);
    }

    fn add_word(&mut self, word: &str) {
        let folded = fold(word);
        let parts = folded.split(|c| !is_of_word(c)).filter(|part| !part.is_empty());
        let typed: Vec<Term> = parts.map(begun).collect();
        if typed.is_empty() {
            return;
        }
        let decoded = keys::decode(&folded).filter(|_| word.is_ascii());
        let mut wish = vec![typed];
        if let Some(Decoded { text, whole }) = &decoded {
            wish.push(vec![Term { whole: *whole, ..begun(&fold(text)) }]);
        }
        if !word.is_ascii() || decoded.is_some() {
            let words = decoded.iter().map(|decoded| &*decoded.text).chain([word]);
            self.exact.push(words.map(Marked::of).collect());
        }
        self.wishes.push(wish);
    }

    /// The search as an FTS5 MATCH expression over folded texts, the words in any order.
    ///
    /// Nothing of what the user typed can act as an operator of FTS5: a word holds only letters and
    /// digits, each of which the tokenizer `ascii` takes for a part of one word, and stands in quotes.
    /// Source: SQLite, "FTS5 Extension", 3.1 to 3.7 and 4.3.2.
    pub(crate) fn expression(&self) -> String {
        all(&self.wishes)
    }

    /// The same without single letters, which FTS5 is slow to look for; `None` where nothing is
    /// saved by that. What it finds must be looked at with [`Search::holds`].
    pub(crate) fn without_letters(&self) -> Option<String> {
        let long = |wish: &&Wish| wish.iter().flatten().all(|term| term.word.chars().count() > 1);
        let wishes: Vec<&Wish> = self.wishes.iter().filter(long).collect();
        let saves = !wishes.is_empty() && wishes.len() < self.wishes.len();
        saves.then(|| all(wishes))
    }

    /// The same search with the words that stand for each start of a word, where `words` gives any:
    /// FTS5 goes through all that it finds some thirty times for a start that is longer than those
    /// in its index (fts5SetupPrefixIter and fts5MergeRowidLists of SQLite 3.54), and once for a word.
    ///
    /// # Errors
    /// What `words` refuses.
    pub(crate) fn spelled_out<E>(
        mut self,
        mut words: impl FnMut(&str) -> Result<Vec<String>, E>,
    ) -> Result<Self, E> {
        let starts = self.wishes.iter_mut().flatten().flatten();
        for start in starts.filter(|t| !t.whole && t.word.chars().count() > LONGEST_INDEXED) {
            start.words = words(&start.word)?;
        }
        Ok(self)
    }

    /// Whether a folded text is among what the expression finds.
    pub(crate) fn holds(&self, folded: &str) -> bool {
        self.wishes
            .iter()
            .all(|wish| wish.iter().any(|terms| terms.iter().all(|term| term.is_in(folded))))
    }

    /// How many of the words with marks are not in the text with just these marks.
    pub(crate) fn unlike(&self, text: &str) -> usize {
        if self.exact.is_empty() {
            return 0;
        }
        let words: Vec<Marked> =
            text.split(|c: char| !c.is_alphanumeric()).map(Marked::of).collect();
        let met = |wanted: &&Vec<Marked>| {
            wanted.iter().any(|wanted| words.iter().any(|word| begins(word, wanted)))
        };
        self.exact.len() - self.exact.iter().filter(met).count()
    }
}

impl Term {
    fn is_in(&self, folded: &str) -> bool {
        folded.match_indices(&*self.word).any(|(at, _)| {
            let after = folded[at + self.word.len()..].chars().next();
            let starts = !folded[..at].chars().next_back().is_some_and(is_of_word);
            starts && !(self.whole && after.is_some_and(is_of_word))
        })
    }

    fn written(&self) -> String {
        match &*self.words {
            [] => format!("\"{}\"{}", self.word, if self.whole { "" } else { "*" }),
            [word] => format!("\"{word}\""),
            words => format!("(\"{}\")", words.join("\" OR \"")),
        }
    }
}

/// The words by which a telephone field is found beside those it holds: each number without spaces
/// and dots, as it is dialled at home, and the same from its end.
pub(crate) fn phone_words(phone: &str) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let parted = phone.replace(" - ", ";");
    let mut numbers: Vec<String> = parted.split([',', ';', '/']).map(digits).collect();
    numbers.retain(|number| !number.is_empty());
    if numbers.iter().any(|number| number.len() < SHORTEST_PHONE) {
        numbers = vec![digits(phone)];
    }
    numbers.retain(|number| number.len() >= SHORTEST_PHONE);
    let words = numbers.iter().map(|number| national(number));
    words.map(|number| format!(" {number} {}", tail(&number))).collect()
}

/// A folded text with each of its words once, which is all that a search asks of it: the names of
/// people come again in their addresses, the names of provinces in those of bodies.
pub(crate) fn words_once(folded: &str) -> String {
    let mut words: Vec<&str> = Vec::new();
    for word in folded.split(|c| !is_of_word(c)).filter(|word| !word.is_empty()) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(" ")
}

/// A number with Viet Nam's code in front, as it is dialled at home.
fn national(digits: &str) -> String {
    let abroad = digits.strip_prefix("0084").or_else(|| digits.strip_prefix("84"));
    match abroad.filter(|rest| rest.len() >= 9) {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits.to_owned(),
    }
}

fn tail(digits: &str) -> String {
    std::iter::once(TAIL).chain(digits.chars().rev()).collect()
}

fn begun(word: &str) -> Term {
    Term { word: word.to_owned(), whole: false, words: Vec::new() }
}

/// A code may be read out in groups; it has no I, L, O and U.
fn code(text: &str) -> Option<String> {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    let code: String = letters.map(|c| c.to_ascii_uppercase()).collect();
    let known = |c: u8| c.is_ascii_alphanumeric() && !b"ILOU".contains(&c);
    ((SHORTEST_CODE..=26).contains(&code.len()) && code.bytes().all(known)).then_some(code)
}

fn all<'w>(wishes: impl IntoIterator<Item = &'w Wish>) -> String {
    wishes.into_iter().map(any).collect::<Vec<_>>().join(" AND ")
}

fn any(wish: &Wish) -> String {
    let every =
        |terms: &Vec<Term>| terms.iter().map(Term::written).collect::<Vec<_>>().join(" AND ");
    match &wish[..] {
        [terms] if terms.len() == 1 => every(terms),
        _ => format!(
            "({})",
            wish.iter().map(|t| format!("({})", every(t))).collect::<Vec<_>>().join(" OR ")
        ),
    }
}

/// Whether the word begins as wanted. A tone may still be missing while the word is not all there.
fn begins(word: &Marked, wanted: &Marked) -> bool {
    let rest = word.letters.strip_prefix(&*wanted.letters);
    rest.is_some_and(|rest| word.tone == wanted.tone || wanted.tone.is_none() && !rest.is_empty())
}

/// Whether this is a part of a word, in what is found as in what is searched for.
fn is_of_word(c: char) -> bool {
    c == TAIL || c.is_alphanumeric() && !is_combining_mark(c)
}

#[cfg(test)]
mod tests;
