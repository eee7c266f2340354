//! Labels before words that nobody translates: names, posts, rooms, themes.
//!
//! Must never touch what stands behind the label.

use langbiang_typeset::{Span, Style};

use crate::{
    Words,
    documents::{Look, faces::state::ITALIC, wording::bound},
};

/// How much smaller the second language is, in points.
const SMALLER: f32 = 1.5;

/// The words of one language, or of both.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Labels {
    /// Those that come first.
    pub(crate) words: &'static Words,
    /// Those of the second language, in a document in both.
    pub(crate) second: Option<&'static Words>,
}

impl Labels {
    /// Those of `look`.
    pub(crate) fn of(look: &Look) -> Self {
        Self { words: look.words(), second: look.second() }
    }

    /// `said`, which begins with the label of message `key`; in both languages the second one
    /// stands behind the first, smaller and slanted: `Chủ trì / Chaired by: …`.
    pub(crate) fn spans(self, key: &str, said: &str, style: Style) -> Vec<Span> {
        let label = bare(self.words.get(key));
        let rest = said.strip_prefix(label).filter(|_| !label.is_empty());
        let (Some(second), Some(rest)) = (self.second, rest) else {
            return vec![Span::new(bound(said), style)];
        };
        vec![
            Span::new(format!("{label} / "), style),
            english(bare(second.get(key)), style),
            Span::new(bound(rest), style),
        ]
    }
}

/// Words in English beside words of this style.
fn english(text: &str, style: Style) -> Span {
    let style = Style { face: ITALIC, size: style.size - SMALLER, ..style };
    Span::new(bound(text), style).in_language("en")
}

/// What stands before the colon or the value: `Phòng: {room}`, `Chaired by `.
fn bare(text: &str) -> &str {
    text.split([':', '{']).next().unwrap_or_default().trim_end()
}
