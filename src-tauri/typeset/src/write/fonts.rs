//! Which glyphs a file uses, and the fonts cut down to them.
//!
//! Codes in the pages are the whole font's glyph numbers; a CIDToGIDMap leads them to the numbers
//! of the cut font. Widths are written exactly, so that kerning adds up.

use std::collections::BTreeMap;

use lopdf::{Object, Stream, dictionary};

use super::deflate::deflate;
use crate::{Error, Fonts, Item, Result, font::Face};

/// By face: each glyph used, with the characters it stands for.
pub(super) struct Usage {
    faces: Vec<BTreeMap<u16, Box<str>>>,
    /// By face and glyph, to pass quickly over what is known.
    seen: Vec<Vec<bool>>,
}

impl Usage {
    pub(super) fn new(fonts: &Fonts) -> Self {
        let faces = fonts.faces();
        Self { faces: vec![BTreeMap::new(); faces.len()], seen: vec![Vec::new(); faces.len()] }
    }

    /// Notes the glyphs of all texts of a page or a form.
    pub(super) fn add(&mut self, items: &[Item]) {
        for item in items {
            let run = match item {
                Item::Text(run) => run,
                Item::Group(_, items) | Item::Placed(_, items) => {
                    self.add(items);
                    continue;
                }
                _ => continue,
            };
            for word in &run.words {
                for glyph in &word.glyphs {
                    self.note(usize::from(word.face.0), glyph.id, &glyph.text);
                }
            }
        }
    }

    fn note(&mut self, face: usize, glyph: u16, text: &str) {
        let at = usize::from(glyph);
        let seen = &mut self.seen[face];
        if seen.len() <= at {
            seen.resize(at + 1, false);
        }
        if !seen[at] {
            seen[at] = true;
            self.faces[face].insert(glyph, text.into());
        }
    }

    /// Adds what another worker used. Where two read one glyph differently, the lesser text stays,
    /// so that the order of workers does not matter.
    pub(super) fn merge(&mut self, other: Self) {
        for (mine, theirs) in self.faces.iter_mut().zip(other.faces) {
            for (glyph, text) in theirs {
                let known = mine.entry(glyph).or_insert_with(|| text.clone());
                if text < *known {
                    *known = text;
                }
            }
        }
    }

    /// The faces that are used at all, by position, with their glyphs as the file reads them.
    pub(super) fn faces<'a>(&'a self, fonts: &'a Fonts) -> impl Iterator<Item = Used<'a>> {
        let used = self.faces.iter().zip(fonts.faces()).enumerate();
        used.filter(|(_, (glyphs, _))| !glyphs.is_empty()).map(|(i, (glyphs, face))| Used {
            index: i as u8,
            face,
            glyphs: readable(face, glyphs),
        })
    }
}

/// The glyph's own character counts before what happened to make it; a space is always there.
fn readable(face: &Face, glyphs: &BTreeMap<u16, Box<str>>) -> BTreeMap<u16, String> {
    let text = |glyph: u16, text: &str| {
        face.canonical(glyph).map_or_else(|| text.to_owned(), String::from)
    };
    let mut readable: BTreeMap<_, _> = glyphs.iter().map(|(g, t)| (*g, text(*g, t))).collect();
    face.glyph(' ').into_iter().for_each(|g| drop(readable.insert(g, " ".to_owned())));
    for missing in readable.values_mut().filter(|t| t.is_empty()) {
        *missing = "\u{fffd}".to_owned();
    }
    readable
}

/// A face with the glyphs that a file uses of it.
pub(super) struct Used<'a> {
    pub(super) index: u8,
    pub(super) face: &'a Face,
    pub(super) glyphs: BTreeMap<u16, String>,
}

impl Used<'_> {
    /// What the cut font is called.
    pub(super) fn name(&self) -> String {
        format!("{}+{}", self.tag(), self.face.name)
    }

    /// The cut font.
    ///
    /// # Errors
    /// [`Error::Subset`] where the face is broken.
    pub(super) fn program(&self) -> Result<Vec<u8>> {
        subsetter::subset(self.face.bytes, 0, &self.remapper())
            .map_err(|e| Error::Subset { face: self.face.name.clone(), reason: e.to_string() })
    }

    fn remapper(&self) -> subsetter::GlyphRemapper {
        let glyphs: Vec<u16> = self.glyphs.keys().copied().collect();
        subsetter::GlyphRemapper::new_from_glyphs_sorted(&glyphs)
    }

    /// Six letters that tell subsets of one font apart (ISO 32000-1, 9.6.4).
    fn tag(&self) -> String {
        use sha2::Digest;
        let mut hash = sha2::Sha256::new();
        self.glyphs.keys().for_each(|glyph| hash.update(glyph.to_be_bytes()));
        hash.finalize()[..6].iter().map(|byte| char::from(b'A' + byte % 26)).collect()
    }

    /// Two bytes a code: the glyph in the cut font (ISO 32000-1, 9.7.4.2).
    pub(super) fn glyph_map(&self) -> Result<Stream> {
        let remapper = self.remapper();
        let last = self.glyphs.keys().next_back().copied().unwrap_or(0);
        let glyph = |code| remapper.get(code).unwrap_or(0).to_be_bytes();
        let bytes: Vec<u8> = (0..=last).flat_map(glyph).collect();
        Ok(Stream::new(dictionary! { "Filter" => "FlateDecode" }, deflate(&bytes)?))
    }

    /// Widths in thousandths of an em, each run of following codes as one array.
    pub(super) fn widths(&self) -> Object {
        let mut all = Vec::new();
        let codes: Vec<u16> = self.glyphs.keys().copied().collect();
        for run in codes.chunk_by(|a, b| a + 1 == *b) {
            all.push(Object::Integer(i64::from(run[0])));
            all.push(Object::Array(run.iter().map(|glyph| self.width(*glyph)).collect()));
        }
        Object::Array(all)
    }

    fn width(&self, glyph: u16) -> Object {
        let width = f32::from(self.face.width(glyph)) * 1000.0 / self.face.units_per_em;
        Object::Real((width * 100.0).round() / 100.0)
    }
}
