//! Number and symbol of a paper (decree 30, annex I, II.3).

use serde::{Deserialize, Serialize};

use crate::{Words, documents::DocumentStyle};

/// Number and symbol of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Numbered {
    /// The number; without one, room is left to write it by hand.
    pub number: Option<u32>,
    /// The type's abbreviation, e.g. `GM` (decree 30, annex III).
    pub kind: String,
    /// The symbol of the issuing body, e.g. `BTTTT`.
    pub symbol: String,
}

impl Numbered {
    /// The whole line: `Số: 05/GM-BTTTT`; Party bodies write `Số 57-KL/TW`.
    pub(crate) fn line(&self, words: &Words, style: DocumentStyle) -> String {
        let key = match style {
            DocumentStyle::Party => "document.official.number_party",
            DocumentStyle::State | DocumentStyle::Plain => "document.official.number",
        };
        words.fill(key, &[("number", &number_of(self, style))])
    }
}

/// Number and symbol without the word before them: `05/GM-BTTTT`, `57-KL/TW`. Numbers below 10
/// have a leading zero; no spaces, and nothing where a part is not known.
pub(crate) fn number_of(of: &Numbered, style: DocumentStyle) -> String {
    let (first, second) = match style {
        DocumentStyle::Party => ('-', '/'),
        DocumentStyle::State | DocumentStyle::Plain => ('/', '-'),
    };
    let mut text = of.number.map_or_else(|| "......".to_owned(), |number| format!("{number:02}"));
    let parts = [of.kind.trim(), of.symbol.trim()];
    let signs = [first, second];
    for (part, sign) in parts.into_iter().filter(|part| !part.is_empty()).zip(signs) {
        text.push(sign);
        text.push_str(part);
    }
    text
}
