//! A line of words: measured, then placed.

use std::sync::Arc;

use super::Atom;
use crate::{Item, Tag, page::Run};

/// A line of words, measured but not yet placed.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// In the order in which they are read.
    pub(super) runs: Vec<Run>,
    /// Where each of them ends, in that order.
    pub(super) ends: Vec<f32>,
    /// Width in millimetres.
    pub width: f32,
}

impl Line {
    /// Size of its largest letters in points.
    #[must_use]
    pub fn size(&self) -> f32 {
        self.runs.iter().map(|r| r.style.size).fold(0.0, f32::max)
    }

    /// The text as it is read.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for run in &self.runs {
            text.push_str(&run.text());
            if run.space_after {
                text.push(' ');
            }
        }
        text.trim_end().to_owned()
    }

    /// The line with its left end at `x` and its baseline at `y`; words in a language of their own
    /// stand in a group that says it.
    #[must_use]
    pub fn place(&self, x: f32, y: f32) -> Vec<Item> {
        grouped(self.runs.iter().map(|run| Run { x: run.x + x, y, ..run.clone() }))
    }

    pub(super) fn push(&mut self, atom: &Atom, gap: Option<f32>) {
        let x = self.width + gap.unwrap_or(0.0);
        self.width = x + atom.width();
        if let Some(last) = self.runs.last_mut() {
            last.space_after = gap.is_some();
            let same_face = last.words.last().is_some_and(|w| w.face == atom.word.face);
            let alike = last.style == atom.style && last.language == atom.language;
            let ahead = last.level == 0 && atom.level == 0;
            if gap.is_some() && same_face && alike && ahead {
                last.words.push(Arc::clone(&atom.word));
                last.space_after = false;
                self.ends.pop();
                self.ends.push(self.width);
                return;
            }
        }
        let (words, style) = (vec![Arc::clone(&atom.word)], atom.style);
        let (language, level) = (atom.language, atom.level);
        self.runs.push(Run { x, y: 0.0, style, words, language, level, space_after: false });
        self.ends.push(self.width);
    }
}

/// Runs as items, neighbours of one language that is not the document's in one group.
pub(super) fn grouped(runs: impl IntoIterator<Item = Run>) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for run in runs {
        let Some(language) = run.language else {
            items.push(Item::Text(run));
            continue;
        };
        match items.last_mut() {
            Some(Item::Group(element, inner)) if element.language == Some(language) => {
                inner.push(Item::Text(run));
            }
            _ => items.push(Tag::Span.in_language(language, vec![Item::Text(run)])),
        }
    }
    items
}
