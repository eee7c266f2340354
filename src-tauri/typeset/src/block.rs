//! Breaks text into lines and makes blocks of lines that fit their place.
//!
//! Lines break at spaces where Unicode allows it (UAX #14); at a no-break space only where what it
//! binds is wider than the line, and inside a word only where the word alone is. No hyphenation:
//! Vietnamese has none. Nothing is ever cut off: a text that does not fit is set whole and reported.

mod bidi;
mod extent;
mod ink;
mod justify;
mod line;
mod tear;

use std::{borrow::Cow, sync::Arc};

use smallvec::SmallVec;
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

pub use extent::{Extent, extent};
pub use justify::indented;
pub use line::Line;

use crate::{Item, Shaper, Style, shape::Word, units::mm};
use bidi::Levels;

/// Least distance of baselines, as a multiple of the size: stacked accents (Ễ) rise above the
/// ascent of most faces and would touch the line above.
pub const LEADING: f32 = 1.25;

/// Some text of one style inside a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// The text, in any normal form.
    pub text: String,
    /// Its look.
    pub style: Style,
    /// Its language (BCP 47), where that is not the document's.
    pub language: Option<&'static str>,
}

impl Span {
    /// `text` in `style`.
    pub fn new(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style, language: None }
    }

    /// The same in a language of its own (BCP 47).
    #[must_use]
    pub fn in_language(mut self, language: &'static str) -> Self {
        self.language = Some(language);
        self
    }
}

/// Lines under each other.
#[derive(Debug, Clone, Default)]
pub struct Block {
    /// The lines.
    pub lines: Vec<Line>,
    /// Size of the letters in points, after shrinking.
    pub size: f32,
    /// Distance of baselines in millimetres.
    pub leading: f32,
    /// Whether the text keeps within the place it was given.
    pub fits: bool,
}

/// The place that a block should fit.
#[derive(Debug, Clone, Copy)]
pub struct Fit {
    /// Width of the lines in millimetres.
    pub width: f32,
    /// At most so many lines.
    pub lines: usize,
    /// Smallest size in points that may be used to get there.
    pub floor: f32,
    /// Distance of baselines as a multiple of the size.
    pub leading: f32,
}

/// The text in normal form C, in which every Vietnamese letter is one character.
#[must_use]
pub fn nfc(text: &str) -> Cow<'_, str> {
    // What is composed already: all of Latin below the combining marks, and its further letters.
    let is_composed = |c: char| matches!(c, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}');
    if text.chars().all(is_composed) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

/// Breaks a paragraph into lines no wider than `width` millimetres.
#[must_use]
pub fn lines(shaper: &mut Shaper<'_>, spans: &[Span], width: f32) -> Vec<Line> {
    fill(&units(shaper, spans, width), width)
}

/// Breaks one text into lines of about the same width, as few as greedy breaking needs.
#[must_use]
pub fn balanced(shaper: &mut Shaper<'_>, text: &str, style: Style, width: f32) -> Vec<Line> {
    balance(&units(shaper, &[Span::new(text, style)], width), width)
}

/// Sets `text` in balanced lines, shrinking it by half points until it keeps to `fit`. Where the
/// letters of one line would reach into the next, as Ễ does under ộ in capitals, the lines stand
/// further apart.
#[must_use]
pub fn fit(shaper: &mut Shaper<'_>, text: &str, style: Style, fit: Fit) -> Block {
    let mut style = style;
    loop {
        let units = units(shaper, &[Span::new(text, style)], fit.width);
        let torn = units.iter().any(|unit| unit.torn);
        let lines = balance(&units, fit.width);
        let fits = lines.len() <= fit.lines && !torn;
        if fits || style.size <= fit.floor {
            let leading = mm(style.size * fit.leading).max(ink::clear(&lines));
            return Block { lines, size: style.size, leading, fits };
        }
        style.size = (style.size - 0.5).max(fit.floor);
    }
}

impl Block {
    /// Height in millimetres.
    #[must_use]
    pub fn height(&self) -> f32 {
        self.leading * self.lines.len() as f32
    }

    /// The lines centred on `x`, the first baseline at `y`.
    #[must_use]
    pub fn centred(&self, x: f32, y: f32) -> Vec<Item> {
        self.placed(|width| x - width / 2.0, y)
    }

    /// The lines beginning at `x`, the first baseline at `y`.
    #[must_use]
    pub fn left(&self, x: f32, y: f32) -> Vec<Item> {
        self.placed(|_| x, y)
    }

    /// The characters that no font has a glyph for, each once.
    #[must_use]
    pub fn missing(&self) -> String {
        let words = self.lines.iter().flat_map(|l| &l.runs).flat_map(|r| &r.words);
        let mut missing = String::new();
        for c in words.filter_map(|word| word.missing()).flatten() {
            if !missing.contains(c) {
                missing.push(c);
            }
        }
        missing
    }

    fn placed(&self, x: impl Fn(f32) -> f32, y: f32) -> Vec<Item> {
        let baseline = |i: usize| y + self.leading * i as f32;
        let place = |(i, line)| Line::place(line, x(line.width), baseline(i));
        self.lines.iter().enumerate().flat_map(place).collect()
    }
}

/// A word in its style.
struct Atom {
    word: Arc<Word>,
    style: Style,
    /// Its language, where that is not the document's.
    language: Option<&'static str>,
    /// How deep it stands inside text of the other direction.
    level: u8,
    /// The space before it, where it has one: a no-break space inside a unit.
    gap: Option<f32>,
}

impl Atom {
    fn width(&self) -> f32 {
        mm(self.word.width(self.style.tracking) * self.style.size)
    }
}

/// What stays together on a line.
#[derive(Default)]
struct Unit {
    /// Mostly one word.
    atoms: SmallVec<[Atom; 1]>,
    width: f32,
    /// The space before it when it does not begin a line; none inside a torn word.
    gap: Option<f32>,
    /// Whether the text itself demands a new line after it.
    ends_line: bool,
    /// Whether it is a part of what should have stayed together.
    torn: bool,
}

fn fill(units: &[Unit], width: f32) -> Vec<Line> {
    fill_from(units, width, width)
}

/// Fills a first line of width `first` and others of width `width`.
fn fill_from(units: &[Unit], first: f32, width: f32) -> Vec<Line> {
    let mut lines = vec![Line::default()];
    let mut fresh = true;
    for unit in units {
        let gap = if fresh { None } else { unit.gap };
        let room = if lines.len() == 1 { first } else { width };
        if !fresh && overflows(&lines, gap, unit.width, room) {
            end(&mut lines);
            push_unit(&mut lines, unit, None);
        } else {
            push_unit(&mut lines, unit, gap);
        }
        fresh = unit.ends_line;
        if unit.ends_line {
            end(&mut lines);
        }
    }
    if lines.last().is_some_and(|l| l.runs.is_empty()) {
        lines.pop();
    }
    lines.iter_mut().for_each(Line::reorder);
    lines
}

/// What is allowed for the rounding of sums, in millimetres.
const TOLERANCE: f32 = 0.01;

fn overflows(lines: &[Line], gap: Option<f32>, unit: f32, width: f32) -> bool {
    lines.last().is_some_and(|l| l.width + gap.unwrap_or(0.0) + unit > width + TOLERANCE)
}

fn end(lines: &mut Vec<Line>) {
    if let Some(run) = lines.last_mut().and_then(|l| l.runs.last_mut()) {
        run.space_after = true;
    }
    lines.push(Line::default());
}

fn push_unit(lines: &mut [Line], unit: &Unit, gap: Option<f32>) {
    if let Some(line) = lines.last_mut() {
        for (i, atom) in unit.atoms.iter().enumerate() {
            line.push(atom, if i == 0 { gap } else { atom.gap });
        }
    }
}

/// The narrowest width that needs no more lines than `width` does, to a third of a millimetre.
fn balance(units: &[Unit], width: f32) -> Vec<Line> {
    let widest = fill(units, width);
    let (mut low, mut high) = (width / widest.len().max(1) as f32 * 0.9, width);
    if widest.len() < 2 {
        return widest;
    }
    while high - low > 0.3 {
        let middle = f32::midpoint(low, high);
        if count(units, middle) <= widest.len() { high = middle } else { low = middle }
    }
    let balanced = fill(units, high);
    // Widths are added in another order here and there, which may show in the last place.
    if balanced.len() > widest.len() { widest } else { balanced }
}

/// How many lines of width `width` the units fill: [`fill`] without making them.
fn count(units: &[Unit], width: f32) -> usize {
    let (mut lines, mut filled, mut fresh) = (1, 0.0, true);
    for unit in units {
        let wanted = if fresh { unit.width } else { unit.gap.unwrap_or(0.0) + unit.width };
        if !fresh && filled + wanted > width + TOLERANCE {
            lines += 1;
            filled = unit.width;
        } else {
            filled += wanted;
        }
        fresh = unit.ends_line;
        if fresh {
            lines += 1;
            filled = 0.0;
        }
    }
    lines - usize::from(fresh)
}

/// Cuts a paragraph into the units between which lines may break.
fn units(shaper: &mut Shaper<'_>, spans: &[Span], width: f32) -> Vec<Unit> {
    let paragraph = Paragraph::new(spans);
    let mut units: Vec<Unit> = Vec::new();
    let mut begin = 0;
    for (at, kind) in linebreaks(&paragraph.text) {
        let mandatory = kind == BreakOpportunity::Mandatory && at < paragraph.text.len();
        let after_space = paragraph.text[..at].ends_with(is_space);
        if !after_space && at < paragraph.text.len() {
            continue;
        }
        let gap = (begin > 0).then(|| paragraph.space(shaper, begin));
        let mut unit = paragraph.unit(shaper, begin, at, gap);
        unit.ends_line = mandatory;
        if unit.width > width {
            tear::tear(shaper, &paragraph, begin, at, width, unit, &mut units);
        } else if !unit.atoms.is_empty() || mandatory {
            units.push(unit);
        }
        begin = at;
    }
    units
}

/// Spaces at which a line may break; the no-break space is not one of them.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// All spans as one text, with the style of every part.
struct Paragraph {
    text: String,
    /// Where each span ends, its style and its language.
    styles: Vec<(usize, Style, Option<&'static str>)>,
    levels: Levels,
}

impl Paragraph {
    fn new(spans: &[Span]) -> Self {
        let mut text = String::new();
        let mut styles = Vec::with_capacity(spans.len());
        for span in spans {
            text.push_str(&nfc(&span.text));
            styles.push((text.len(), span.style, span.language));
        }
        let levels = Levels::of(&text);
        Self { text, styles, levels }
    }

    /// Width of the space that ends at `at`.
    fn space(&self, shaper: &Shaper<'_>, at: usize) -> f32 {
        let style = self.styles.iter().find(|(end, ..)| at <= *end).map(|(_, style, _)| *style);
        style.map_or(0.0, |s| mm((shaper.space(s.face) + s.tracking) * s.size))
    }

    fn unit(&self, shaper: &mut Shaper<'_>, begin: usize, end: usize, gap: Option<f32>) -> Unit {
        let mut unit = Unit { gap, ..Unit::default() };
        let mut spaced = false;
        let mut from = begin;
        for (span_end, style, language) in &self.styles {
            let to = end.min(*span_end);
            if from >= to {
                continue;
            }
            let mut at = from;
            for piece in self.text[from..to].split_inclusive(char::is_whitespace) {
                let word = piece.trim_end_matches(char::is_whitespace);
                for part in self.levels.parts(at..at + word.len()) {
                    if part.is_empty() {
                        continue;
                    }
                    let gap = spaced.then(|| self.space(shaper, from));
                    let level = self.levels.at(part.start);
                    let text = &self.text[part];
                    let word = match level % 2 {
                        0 => shaper.word(style.face, style.tracking != 0.0, text),
                        _ => shaper.leftwards(style.face, text),
                    };
                    unit.push(Atom { word, style: *style, language: *language, level, gap });
                    spaced = false;
                }
                spaced |= word.len() < piece.len();
                at += piece.len();
            }
            from = to;
        }
        unit
    }
}

impl Unit {
    fn push(&mut self, atom: Atom) {
        let gap = if self.atoms.is_empty() { 0.0 } else { atom.gap.unwrap_or(0.0) };
        self.width += gap + atom.width();
        self.atoms.push(atom);
    }
}
