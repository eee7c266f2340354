//! Words as the operands of PDF's show operators (ISO 32000-1, 9.4.3).
//!
//! A word is spelt once and then copied: a conference uses few words many times.

use super::syntax::{escaped, hexadecimal, tenths};
use crate::{
    font::Face,
    page::Run,
    shape::{Glyph, Word},
};

/// Shows the words of a run, each two joined by a space.
pub(super) fn show(out: &mut Vec<u8>, face: &Face, run: &Run) {
    out.extend(b"[(");
    for (i, word) in run.words.iter().enumerate() {
        if i > 0 {
            space(out, face);
        }
        if word.glyphs.iter().all(|glyph| glyph.readable) {
            out.extend_from_slice(word.spelt_by(spell));
        } else {
            out.extend(b")]TJ\n");
            with_text(out, word);
            out.extend(b"[(");
        }
    }
    if run.space_after {
        space(out, face);
    }
    out.extend(b")]TJ\n");
}

/// Shows a space.
pub(super) fn show_space(out: &mut Vec<u8>, face: &Face) {
    out.push(b'(');
    space(out, face);
    out.extend(b")Tj\n");
}

fn space(out: &mut Vec<u8>, face: &Face) {
    escaped(out, face.space().to_be_bytes());
}

/// The glyphs of a word from inside a string to inside a string, with what kerning moves them by.
fn spell(word: &Word) -> Box<[u8]> {
    if word.leftwards {
        return spell_leftwards(word);
    }
    let mut out = Vec::with_capacity(4 * word.glyphs.len());
    for Glyph { id, kern, .. } in &word.glyphs {
        escaped(&mut out, id.to_be_bytes());
        let moved = -(kern * 10_000.0).round() as i64;
        if moved != 0 {
            out.push(b')');
            tenths(&mut out, moved);
            out.push(b'(');
        }
    }
    out.into()
}

/// The same from right to left: the first letter is shown first, as it is read, and each after it
/// further left (14.8.2.3.3 leaves that to whoever shows glyphs one by one).
fn spell_leftwards(word: &Word) -> Box<[u8]> {
    let mut out = Vec::with_capacity(12 * word.glyphs.len());
    let go = |out: &mut Vec<u8>, left: f32| {
        let moved = (left * 10_000.0).round() as i64;
        if moved != 0 {
            out.push(b')');
            tenths(out, moved);
            out.push(b'(');
        }
    };
    // Where the pen is, from the left end of the word in em.
    let (mut pen, mut place) = (0.0, word.advance);
    for Glyph { id, kern, wide, .. } in word.glyphs.iter().rev() {
        place -= wide;
        go(&mut out, pen - place);
        escaped(&mut out, id.to_be_bytes());
        pen = place + wide - kern;
    }
    go(&mut out, pen - word.advance);
    out.into()
}

/// Glyphs that read as something else carry their text beside them (14.9.4).
fn with_text(out: &mut Vec<u8>, word: &Word) {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(word.text().encode_utf16().flat_map(u16::to_be_bytes));
    out.extend(b"/Span<</ActualText");
    hexadecimal(out, &bytes);
    out.extend(b">>BDC[(");
    out.extend_from_slice(word.spelt_by(spell));
    out.extend(b")]TJ EMC\n");
}
