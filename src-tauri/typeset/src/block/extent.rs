//! How wide paragraphs are before they are broken.

use super::{Atom, Span, Unit, units};
use crate::Shaper;

/// How wide a paragraph is, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Extent {
    /// All of it on one line.
    pub text: f32,
    /// Its widest part that is kept together, e.g. a name.
    pub part: f32,
    /// Its widest word.
    pub word: f32,
}

/// How wide a paragraph is.
#[must_use]
pub fn extent(shaper: &mut Shaper<'_>, spans: &[Span]) -> Extent {
    let mut extent = Extent::default();
    for unit in units(shaper, spans, f32::MAX) {
        extent.text += unit.width + unit.gap.unwrap_or(0.0);
        extent.part = extent.part.max(unit.width);
        extent.word = unit.words().fold(extent.word, f32::max);
    }
    extent
}

impl Unit {
    /// The widths of its words: pieces of several styles that touch are one.
    fn words(&self) -> impl Iterator<Item = f32> + '_ {
        let words = self.atoms.chunk_by(|_, next| next.gap.is_none());
        words.map(|word| word.iter().map(Atom::width).sum())
    }
}
