//! Turns words into glyphs: kerning, ligatures and the letter forms of the language.
//!
//! Vietnamese is written in syllables, so a few thousand words fill whole conferences: each is
//! shaped once a worker. Must never decide where a line ends.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use harfrust::{Buffer, Direction, Feature, Script, ShapeOptions, ShapePlan, ShaperFont, Tag};

use crate::{FaceId, Fonts, font::Face};

/// A shaped word: no space inside.
#[derive(Debug)]
pub struct Word {
    pub(crate) face: FaceId,
    pub(crate) glyphs: Vec<Glyph>,
    /// Sum of the advances in em.
    pub(crate) advance: f32,
    /// How far its ink rises above the baseline and falls below it, in em.
    pub(crate) ink: (f32, f32),
    /// Whether it runs from right to left; its glyphs are kept from left to right all the same.
    pub(crate) leftwards: bool,
    text: Box<str>,
    /// Room for how a writer spells it, so that it does so once.
    spelt: OnceLock<Box<[u8]>>,
}

/// One glyph of a word.
#[derive(Debug)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    /// Advance after kerning, in em.
    pub(crate) wide: f32,
    /// Advance after kerning less the advance that the font gives, in em.
    pub(crate) kern: f32,
    /// The characters it stands for; several for a ligature, none for a mark of its own.
    pub(crate) text: Box<str>,
    /// Whether a reader of the file gets exactly `text` back for it.
    pub(crate) readable: bool,
    /// Whether it only holds the place of a character that no font has.
    pub(crate) missing: bool,
}

impl Word {
    /// The characters of the word (NFC).
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How a writer spells the word: what `spell` gave when it was asked first.
    pub(crate) fn spelt_by(&self, spell: fn(&Self) -> Box<[u8]>) -> &[u8] {
        self.spelt.get_or_init(|| spell(self))
    }

    /// The characters that came out as a box, if any did.
    pub(crate) fn missing(&self) -> Option<impl Iterator<Item = char> + '_> {
        let boxes = || self.glyphs.iter().filter(|g| g.missing);
        boxes().next()?;
        Some(boxes().flat_map(|g| g.text.chars()))
    }

    /// Width in em with `tracking` em after each glyph.
    pub(crate) fn width(&self, tracking: f32) -> f32 {
        self.advance + tracking * self.glyphs.len() as f32
    }
}

/// Where the words from right to left are kept.
const LEFTWARDS: usize = 2;

/// Shapes words for one worker and remembers them.
pub struct Shaper<'f> {
    fonts: &'f Fonts,
    faces: Vec<ShapingFace<'f>>,
    /// By face, by whether ligatures are on, and last those from right to left.
    words: Vec<[HashMap<Box<str>, Arc<Word>>; 3]>,
    buffer: Buffer,
}

struct ShapingFace<'f> {
    font: ShaperFont<'f, 'f>,
    plans: [ShapePlan; 2],
    /// Width of a space in em.
    space: f32,
}

impl<'f> Shaper<'f> {
    /// A shaper for the language `language` (BCP 47).
    #[must_use]
    pub fn new(fonts: &'f Fonts, language: &str) -> Self {
        let language: Option<harfrust::Language> = language.parse().ok();
        let faces = fonts.faces().iter().map(|face| shaping_face(face, language.as_ref()));
        let words = fonts.faces().iter().map(|_| Default::default()).collect();
        Self { fonts, faces: faces.collect(), words, buffer: Buffer::new() }
    }

    /// The faces it shapes with.
    #[must_use]
    pub fn fonts(&self) -> &'f Fonts {
        self.fonts
    }

    /// Shapes `word` (NFC, no space inside) in `face`, or in the fallback where only that covers
    /// it. Letters that are spaced apart never join to a ligature.
    pub fn word(&mut self, face: FaceId, tracked: bool, word: &str) -> Arc<Word> {
        self.known(face, usize::from(tracked), word)
    }

    /// The same of a word that runs from right to left.
    pub(crate) fn leftwards(&mut self, face: FaceId, word: &str) -> Arc<Word> {
        self.known(face, LEFTWARDS, word)
    }

    fn known(&mut self, face: FaceId, way: usize, word: &str) -> Arc<Word> {
        if let Some(known) = self.words[usize::from(face.0)][way].get(word) {
            return Arc::clone(known);
        }
        let covering = self.fonts.covering(face, word);
        let shaped = Arc::new(self.shape(covering, way, word));
        self.words[usize::from(face.0)][way].insert(word.into(), Arc::clone(&shaped));
        shaped
    }

    /// Width of a space of `face` in em.
    #[must_use]
    pub fn space(&self, face: FaceId) -> f32 {
        self.faces[usize::from(face.0)].space
    }

    fn shape(&mut self, id: FaceId, way: usize, word: &str) -> Word {
        let shaping = &self.faces[usize::from(id.0)];
        self.buffer.clear();
        self.buffer.push_str(word);
        let mut options = ShapeOptions::new();
        if let Some(plan) = shaping.plans.get(way) {
            self.buffer.set_direction(Direction::LeftToRight);
            self.buffer.set_script(plan.script());
            self.buffer.set_language(plan.language().cloned());
            options = options.plan(Some(plan));
        } else {
            // Rare enough to find out each time what script it is.
            self.buffer.guess_segment_properties();
            self.buffer.set_direction(Direction::RightToLeft);
        }
        // Fails only for a plan of another direction, which cannot be: both are made here.
        let _ = harfrust::shape(&shaping.font, &mut self.buffer, options);
        read_glyphs(self.fonts.face(id), (id, way == LEFTWARDS), &self.buffer, word)
    }
}

fn shaping_face<'f>(face: &'f Face, language: Option<&harfrust::Language>) -> ShapingFace<'f> {
    let off = [Tag::new(b"liga"), Tag::new(b"clig")].map(|tag| Feature::new(tag, 0, ..));
    let plan = |features: &[Feature]| {
        let script = Some(Script::LATIN);
        ShapePlan::new(&face.shaping, Direction::LeftToRight, script, language, features)
    };
    let space = face.glyph(' ').map_or(0.25, |g| f32::from(face.width(g)) / face.units_per_em);
    ShapingFace { font: ShaperFont::new(&face.shaping), plans: [plan(&[]), plan(&off)], space }
}

fn read_glyphs(face: &Face, (id, leftwards): (FaceId, bool), buffer: &Buffer, word: &str) -> Word {
    let (infos, positions) = (buffer.glyph_infos(), buffer.glyph_positions());
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(infos.len());
    let mut advance = 0.0;
    for (i, (info, position)) in infos.iter().zip(positions).enumerate() {
        let shaped = u16::try_from(info.glyph_id).unwrap_or(0);
        // The font's own box may not be shown (ISO 19005-2, 6.2.11.8); a character's may.
        let missing = shaped == 0;
        let glyph = if missing { face.placeholder() } else { shaped };
        let first = i == 0 || infos[i - 1].cluster != info.cluster;
        let other = |n: &harfrust::GlyphInfo| Some(n.cluster).filter(|c| *c != info.cluster);
        // From right to left what follows stands before.
        let end = match leftwards {
            false => infos[i..].iter().find_map(other),
            true => infos[..i].iter().rev().find_map(other),
        };
        let text = if first { cluster(word, info.cluster, end) } else { "" };
        let natural = f32::from(face.width(glyph)) / face.units_per_em;
        let wide = position.x_advance as f32 / face.units_per_em;
        advance += wide;
        let alone = first && infos.get(i + 1).is_none_or(|n| n.cluster != info.cluster);
        glyphs.push(Glyph {
            id: glyph,
            wide,
            kern: wide - natural,
            text: text.into(),
            readable: alone && !missing && reads_as(face, glyph, text),
            missing,
        });
    }
    let ink = glyphs.iter().map(|glyph| face.ink(glyph.id));
    let ink = ink.fold((0.0, 0.0), |(a, b): (f32, f32), (rise, fall)| (a.max(rise), b.max(fall)));
    let (text, spelt) = (word.into(), OnceLock::new());
    Word { face: id, glyphs, advance, ink, leftwards, text, spelt }
}

fn cluster(word: &str, begin: u32, end: Option<u32>) -> &str {
    let end = end.map_or(word.len(), |e| e as usize);
    word.get(begin as usize..end).unwrap_or("")
}

/// A glyph without a character of its own (a ligature, a local form) reads as whatever made it.
fn reads_as(face: &Face, glyph: u16, text: &str) -> bool {
    face.canonical(glyph).is_none_or(|c| text.chars().eq([c]))
}
