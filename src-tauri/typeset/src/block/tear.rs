//! Breaks what is wider than a line, without loss.

use unicode_linebreak::linebreaks;

use super::{Paragraph, Unit};
use crate::Shaper;

/// Signs after which an address of letters (e-mail, web) is best broken.
const JOINTS: [char; 6] = ['@', '.', '/', '-', '_', '='];

/// Breaks a unit wider than the line: between its words, and a word wider than the line where
/// Unicode allows a break inside it, else anywhere.
pub(super) fn tear(
    shaper: &mut Shaper<'_>,
    paragraph: &Paragraph,
    begin: usize,
    end: usize,
    width: f32,
    whole: Unit,
    into: &mut Vec<Unit>,
) {
    let first = into.len();
    for (from, to) in words(paragraph, begin, end) {
        let gap = (from > begin).then(|| paragraph.space(shaper, from));
        let word = paragraph.unit(shaper, from, to, gap);
        if word.width > width {
            tear_word(shaper, paragraph, (from, to), width, gap, into);
        } else {
            into.push(word);
        }
    }
    into.iter_mut().skip(first).for_each(|piece| piece.torn = true);
    if let Some(opening) = into.get_mut(first) {
        opening.gap = whole.gap;
    }
    if let Some(last) = into.last_mut() {
        last.ends_line |= whole.ends_line;
    }
}

/// Where the words of a part of a paragraph begin and end.
fn words(paragraph: &Paragraph, begin: usize, end: usize) -> Vec<(usize, usize)> {
    let mut from = begin;
    let pieces = paragraph.text[begin..end].split_inclusive(char::is_whitespace);
    let place = |piece: &str| {
        let at = from;
        from += piece.len();
        (at, at + piece.trim_end_matches(char::is_whitespace).len())
    };
    pieces.map(place).filter(|(from, to)| from < to).collect()
}

/// Breaks a word wider than the line.
fn tear_word(
    shaper: &mut Shaper<'_>,
    paragraph: &Paragraph,
    (begin, end): (usize, usize),
    width: f32,
    gap: Option<f32>,
    into: &mut Vec<Unit>,
) {
    let (mut from, first) = (begin, into.len());
    for (at, _) in linebreaks(&paragraph.text[begin..end]) {
        tear_anywhere(shaper, paragraph, (from, begin + at), width, into);
        from = begin + at;
    }
    if let Some(opening) = into.get_mut(first) {
        opening.gap = gap;
    }
}

fn tear_anywhere(
    shaper: &mut Shaper<'_>,
    paragraph: &Paragraph,
    (begin, end): (usize, usize),
    width: f32,
    into: &mut Vec<Unit>,
) {
    let mut from = begin;
    // Where it could be broken at the latest, and where it would best be.
    let (mut last, mut joint) = (begin, begin);
    let ends =
        paragraph.text[begin..end].char_indices().map(|(i, c)| (begin + i + c.len_utf8(), c));
    for (to, c) in ends {
        if last > from && paragraph.unit(shaper, from, to, None).width > width {
            let at = if joint > from { joint } else { last };
            into.push(paragraph.unit(shaper, from, at, None));
            from = at;
        }
        last = to;
        if JOINTS.contains(&c) {
            joint = to;
        }
    }
    into.push(paragraph.unit(shaper, from, end, None));
}
