//! Breaks what is wider than a line, without loss.

use unicode_linebreak::linebreaks;

use super::{Paragraph, Unit, is_space};
use crate::Shaper;

/// Breaks a unit wider than the line: where Unicode allows a break inside a word, else anywhere.
pub(super) fn tear(
    shaper: &mut Shaper<'_>,
    paragraph: &Paragraph,
    begin: usize,
    end: usize,
    width: f32,
    whole: Unit,
    into: &mut Vec<Unit>,
) {
    let text = paragraph.text[begin..end].trim_end_matches(is_space);
    let mut from = begin;
    let mut pieces = Vec::new();
    for (at, _) in linebreaks(text) {
        tear_anywhere(shaper, paragraph, (from, begin + at), width, &mut pieces);
        from = begin + at;
    }
    if let Some(last) = pieces.last_mut() {
        last.ends_line = whole.ends_line;
    }
    if let Some(first) = pieces.first_mut() {
        first.gap = whole.gap;
    }
    into.append(&mut pieces);
}

fn tear_anywhere(
    shaper: &mut Shaper<'_>,
    paragraph: &Paragraph,
    (begin, end): (usize, usize),
    width: f32,
    into: &mut Vec<Unit>,
) {
    let mut from = begin;
    let mut last = begin;
    let ends = paragraph.text[begin..end].char_indices().map(|(i, c)| begin + i + c.len_utf8());
    for to in ends {
        if last > from && paragraph.unit(shaper, from, to, None).width > width {
            into.push(paragraph.unit(shaper, from, last, None));
            from = last;
        }
        last = to;
    }
    into.push(paragraph.unit(shaper, from, end, None));
}
