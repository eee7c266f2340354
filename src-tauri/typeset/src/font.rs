//! Font faces: their bytes, what characters they cover, and their metrics.
//!
//! Must never look for a font on the machine: a document looks the same everywhere only if it
//! carries its own.

use std::{collections::BTreeMap, sync::Arc};

use crate::{Error, Result};

/// Stands for a character that no face has: □.
const BOX: char = '\u{25a1}';

/// The characters below this are looked up at once: Latin with all of Vietnamese, and punctuation.
const NEAR: u32 = 0x2100;

/// Which face of a [`Fonts`]: the position in the list it was loaded from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaceId(pub u8);

/// The faces of a document. Clones, and documents of other faces, share those they have in common.
#[derive(Clone)]
pub struct Fonts {
    faces: Vec<Arc<Face>>,
    fallback: FaceId,
}

/// One face.
pub struct Face {
    /// PostScript name, as it stands in the PDF.
    pub name: String,
    /// Height of the letters above the baseline as the font declares it, in em.
    pub ascent: f32,
    /// Depth below the baseline, in em, positive.
    pub descent: f32,
    /// Height of an H, in em.
    pub cap_height: f32,
    pub(crate) units_per_em: f32,
    pub(crate) bytes: &'static [u8],
    pub(crate) shaping: harfrust::Font,
    /// What a reader is told of it.
    pub(crate) descriptor: Descriptor,
    /// The glyph of each character that it has.
    glyphs: BTreeMap<u32, u16>,
    /// By glyph: its advance in font units, before kerning.
    widths: Vec<u16>,
    /// By glyph: how far its ink rises above the baseline and falls below it, in font units.
    ink: Vec<(i16, i16)>,
    /// The glyphs of the characters below [`NEAR`], 0 for none: nearly all that is ever asked for.
    near: Vec<u16>,
    /// By glyph: the character that it stands for when text is taken out of the file.
    canonical: Vec<Option<char>>,
}

/// What a PDF says of a face beside its glyphs (ISO 32000-1, table 122), lengths in font units.
pub(crate) struct Descriptor {
    pub(crate) ascent: i16,
    pub(crate) descent: i16,
    /// The frame of all glyphs: left, bottom, right, top.
    pub(crate) frame: [i16; 4],
    /// Degrees against the clock from upright.
    pub(crate) slant: f32,
    /// 400 is regular, 700 bold.
    pub(crate) weight: u16,
}

impl Fonts {
    /// Loads TrueType faces; [`FaceId`] counts them from 0. Words with characters that a face lacks
    /// are set in the face `fallback`.
    ///
    /// # Errors
    /// [`Error::Font`] naming the face that cannot be read.
    pub fn load(faces: &[(&str, &'static [u8])], fallback: FaceId) -> Result<Self> {
        let load = |(name, bytes): &(&str, &'static [u8])| Face::load(name, bytes).map(Arc::new);
        Ok(Self::of(faces.iter().map(load).collect::<Result<_>>()?, fallback))
    }

    /// Faces that are loaded already, counted from 0; there must be at least one.
    #[must_use]
    pub fn of(faces: Vec<Arc<Face>>, fallback: FaceId) -> Self {
        Self { faces, fallback }
    }

    /// The face with this id; the fallback for an id that was never loaded.
    #[must_use]
    pub fn face(&self, id: FaceId) -> &Face {
        self.faces.get(usize::from(id.0)).unwrap_or(&self.faces[usize::from(self.fallback.0)])
    }

    pub(crate) fn faces(&self) -> &[Arc<Face>] {
        &self.faces
    }

    /// The face in which `word` can be set: `wanted`, or the fallback where only that covers it; or
    /// where none does and only the fallback has the box that says so.
    pub(crate) fn covering(&self, wanted: FaceId, word: &str) -> FaceId {
        let (face, other) = (self.face(wanted), self.face(self.fallback));
        let better = other.covers(word) || other.has(BOX) && !face.has(BOX);
        if !face.covers(word) && better { self.fallback } else { wanted }
    }

    /// The characters of `text` for which neither `wanted` nor the fallback has a glyph, each once.
    #[must_use]
    pub fn missing(&self, wanted: FaceId, text: &str) -> String {
        let mut missing = String::new();
        for word in crate::block::nfc(text).split_whitespace() {
            let face = self.face(self.covering(wanted, word));
            for c in word.chars().filter(|c| !face.has(*c)) {
                if !missing.contains(c) {
                    missing.push(c);
                }
            }
        }
        missing
    }
}

impl Face {
    /// Reads a TrueType face known as `name`, its PostScript name.
    ///
    /// # Errors
    /// [`Error::Font`] where it cannot be read.
    pub fn load(name: &str, bytes: &'static [u8]) -> Result<Self> {
        let unreadable = || Error::Font(name.to_owned());
        let face = ttf_parser::Face::parse(bytes, 0).map_err(|_| unreadable())?;
        let glyphs = glyphs(&face);
        let em = f32::from(face.units_per_em());
        Ok(Self {
            name: name.to_owned(),
            ascent: f32::from(face.ascender()) / em,
            descent: -f32::from(face.descender()) / em,
            cap_height: face.capital_height().map_or(0.7, |h| f32::from(h) / em),
            units_per_em: em,
            bytes,
            ink: ink(&face),
            shaping: harfrust::Font::new(bytes, 0).ok_or_else(unreadable)?,
            descriptor: descriptor(&face),
            near: near(&glyphs),
            canonical: canonical(&glyphs, face.number_of_glyphs()),
            glyphs,
            widths: widths(&face),
        })
    }

    pub(crate) fn glyph(&self, c: char) -> Option<u16> {
        let code = u32::from(c);
        let glyph = match self.near.get(code as usize) {
            Some(glyph) => *glyph,
            None => self.glyphs.get(&code).copied().unwrap_or(0),
        };
        Some(glyph).filter(|glyph| *glyph != 0)
    }

    /// The character that a glyph stands for when text is taken out of the file.
    pub(crate) fn canonical(&self, glyph: u16) -> Option<char> {
        self.canonical.get(usize::from(glyph)).copied().flatten()
    }

    /// The glyph of a space.
    pub(crate) fn space(&self) -> u16 {
        self.glyph(' ').unwrap_or(0)
    }

    /// The glyph that stands for a character which the face lacks.
    pub(crate) fn placeholder(&self) -> u16 {
        [BOX, '\u{fffd}', '?'].into_iter().find_map(|c| self.glyph(c)).unwrap_or(0)
    }

    fn has(&self, c: char) -> bool {
        self.glyph(c).is_some() || is_invisible(c)
    }

    fn covers(&self, word: &str) -> bool {
        word.chars().all(|c| self.has(c))
    }

    /// How far a glyph's ink rises above the baseline and falls below it, in em.
    pub(crate) fn ink(&self, glyph: u16) -> (f32, f32) {
        let (rise, fall) = self.ink.get(usize::from(glyph)).copied().unwrap_or_default();
        (f32::from(rise) / self.units_per_em, f32::from(fall) / self.units_per_em)
    }

    /// Advance of a glyph in font units, before kerning.
    pub(crate) fn width(&self, glyph: u16) -> u16 {
        self.widths.get(usize::from(glyph)).copied().unwrap_or(0)
    }
}

fn glyphs(face: &ttf_parser::Face<'_>) -> BTreeMap<u32, u16> {
    let mut glyphs = BTreeMap::new();
    let tables = face.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables);
    for table in tables.filter(|table| table.is_unicode()) {
        table.codepoints(|code| {
            let glyph = table.glyph_index(code).map_or(0, |glyph| glyph.0);
            glyphs.entry(code).or_insert(glyph);
        });
    }
    glyphs
}

fn widths(face: &ttf_parser::Face<'_>) -> Vec<u16> {
    let width = |glyph| face.glyph_hor_advance(ttf_parser::GlyphId(glyph)).unwrap_or(0);
    (0..face.number_of_glyphs()).map(width).collect()
}

fn descriptor(face: &ttf_parser::Face<'_>) -> Descriptor {
    let (hhea, frame) = (face.tables().hhea, face.global_bounding_box());
    Descriptor {
        ascent: hhea.ascender,
        descent: hhea.descender,
        frame: [frame.x_min, frame.y_min, frame.x_max, frame.y_max],
        slant: face.italic_angle(),
        weight: face.weight().to_number(),
    }
}

/// From the frames that the table `glyf` declares: to draw every outline would take longer than to
/// lay out a hundred pages.
fn ink(face: &ttf_parser::Face<'_>) -> Vec<(i16, i16)> {
    let ink = |glyph| {
        let frame = face.tables().glyf.and_then(|table| table.bbox(ttf_parser::GlyphId(glyph)));
        frame.map_or((0, 0), |frame| (frame.y_max, frame.y_min.saturating_neg()))
    };
    (0..face.number_of_glyphs()).map(ink).collect()
}

/// Characters that shaping hides, so that no glyph is needed: joiners, direction marks, BOM.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

fn near(glyphs: &BTreeMap<u32, u16>) -> Vec<u16> {
    let mut near = vec![0; NEAR as usize];
    for (code, glyph) in glyphs.range(..NEAR) {
        near[*code as usize] = *glyph;
    }
    near
}

/// Fonts draw several characters with one glyph (space and no-break space, Đ and Ð). The letter
/// that Vietnamese uses comes first; any other is written with its own text beside it.
fn canonical(glyphs: &BTreeMap<u32, u16>, count: u16) -> Vec<Option<char>> {
    let mut best: Vec<Option<char>> = vec![None; usize::from(count)];
    for (code, glyph) in glyphs {
        let Some(c) = char::from_u32(*code) else { continue };
        let Some(known) = best.get_mut(usize::from(*glyph)) else { continue };
        if known.is_none_or(|known| preference(c) < preference(known)) {
            *known = Some(c);
        }
    }
    best
}

fn preference(c: char) -> u8 {
    match c {
        ' '..='~' => 0,
        'Đ' | 'đ' | '\u{1ea0}'..='\u{1ef9}' => 1,
        '\u{c0}'..='\u{24f}' => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_face_has_is_a_box_in_every_face() {
        let bytes: [&[u8]; 2] = [
            include_bytes!("../../../assets/fonts/BeVietnamPro-Regular.ttf"),
            include_bytes!("../../../assets/fonts/LiberationSerif-Regular.ttf"),
        ];
        let fonts = Fonts::load(&[("modern", bytes[0]), ("serif", bytes[1])], FaceId(1)).unwrap();
        assert!(!fonts.face(FaceId(0)).has(BOX), "else this test tells nothing");
        assert_eq!(fonts.covering(FaceId(0), "Nguyễn"), FaceId(0));
        let face = fonts.covering(FaceId(0), "Hà🏔");
        assert_eq!(Some(fonts.face(face).placeholder()), fonts.face(FaceId(1)).glyph(BOX));
        assert_eq!(fonts.missing(FaceId(0), "Hà🏔"), "🏔");
    }
}
