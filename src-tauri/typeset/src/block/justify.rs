//! Lines that fill the whole width, as running text of official papers does.

use std::sync::Arc;

use super::{Line, Span, fill_from, line::grouped, units};
use crate::{Item, Shaper, page::Run, shape::Word, units::mm};

/// The widest that the space between two words may become, as a multiple of the natural one: a
/// line that would need more stays as it is.
const WIDEST: f32 = 3.5;

/// Breaks a paragraph into lines of this width, with a first line that is `indent` millimetres shorter, or longer where negative.
#[must_use]
pub fn indented(shaper: &mut Shaper<'_>, spans: &[Span], width: f32, indent: f32) -> Vec<Line> {
    fill_from(&units(shaper, spans, width - indent.max(0.0)), width - indent, width)
}

impl Line {
    /// The line with its left end at `x` and its baseline at `y`, its spaces widened until it is
    /// `width` millimetres wide. A line of few words stays as it
    /// is, and one with words from right to left.
    #[must_use]
    pub fn justified(&self, shaper: &Shaper<'_>, x: f32, y: f32, width: f32) -> Vec<Item> {
        let gaps: usize = self.runs.iter().map(spaces).sum();
        let Some(last) = self.runs.last() else { return Vec::new() };
        // The space at the end of the line is none between words.
        let gaps = gaps - usize::from(last.space_after);
        let more = (width - self.width) / gaps.max(1) as f32;
        let natural = mm(shaper.space(last.style.face) * last.style.size);
        if self.is_mixed() || gaps == 0 || more <= 0.0 || natural + more > WIDEST * natural {
            return self.place(x, y);
        }
        let mut before = 0;
        let mut runs = Vec::new();
        for run in &self.runs {
            runs.extend(spread(shaper, run, (x + before as f32 * more, y), more));
            before += spaces(run);
        }
        grouped(runs)
    }
}

/// How many spaces stand in a run and after it.
fn spaces(run: &Run) -> usize {
    run.words.len() - 1 + usize::from(run.space_after)
}

/// Every word of a run as a run of its own, each `more` millimetres further right than the one
/// before it was.
fn spread<'a>(
    shaper: &Shaper<'_>,
    run: &'a Run,
    (x, y): (f32, f32),
    more: f32,
) -> impl Iterator<Item = Run> + 'a {
    let style = run.style;
    let space = mm((shaper.space(style.face) + style.tracking) * style.size) + more;
    let last = run.words.len() - 1;
    let mut at = run.x + x;
    run.words.iter().enumerate().map(move |(i, word): (usize, &Arc<Word>)| {
        let here = at;
        at += mm(word.width(style.tracking) * style.size) + space;
        let space_after = i < last || run.space_after;
        Run { x: here, y, words: vec![Arc::clone(word)], space_after, ..*run }
    })
}
