//! Reads a design's text: strictly, and all that is wrong at once.

use std::collections::BTreeMap;

use langbiang_typeset::Picture;
use toml::de::{DeTable, DeValue};

use super::{
    areas::areas,
    colour::hex,
    design::{Design, Encoded, Font},
    fault::{Fault, FaultKind},
    field::Purpose,
    keys::{Faults, Keys, Value},
};
use crate::documents::faces;

/// The one version of the format there is.
const FORMAT: f32 = 1.0;
/// Sides of a page, in millimetres: from a small label to A2.
const PAGE: std::ops::RangeInclusive<f32> = 30.0..=600.0;
/// The longest name in characters.
const LONGEST_NAME: usize = 40;

impl Design {
    /// The design that a text describes (docs/designs.md).
    ///
    /// # Errors
    /// Everything that is wrong with it, downwards.
    pub fn read(text: &str) -> Result<Self, Vec<Fault>> {
        let (design, faults) = Self::sketch(text)?;
        if faults.is_empty() { Ok(design) } else { Err(faults) }
    }

    /// The same to draw it: what lies over one another is drawn so. A design with that fault is
    /// never taken in, but while it is being changed one wants to see it.
    ///
    /// # Errors
    /// Whatever else is wrong with it, downwards.
    pub(crate) fn read_to_draw(text: &str) -> Result<Self, Vec<Fault>> {
        let (design, mut faults) = Self::sketch(text)?;
        faults.retain(|fault| fault.kind != FaultKind::Overlap);
        if faults.is_empty() { Ok(design) } else { Err(faults) }
    }

    /// What a text describes, and all that is wrong with it; an error where it is no TOML.
    fn sketch(text: &str) -> Result<(Self, Vec<Fault>), Vec<Fault>> {
        let faults = Faults::of(text);
        let table = match DeTable::parse(text) {
            Ok(table) => table,
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                // The parser speaks English; the line itself speaks to everybody.
                let before = text.get(..at).unwrap_or_default().matches('\n').count();
                let line = text.lines().nth(before).unwrap_or_default().trim();
                let shown: String = line.chars().take(LONGEST_NAME).collect();
                faults.note(at, "", FaultKind::Syntax, shown);
                return Err(faults.all());
            }
        };
        let design = design(&Keys::new(table.get_ref(), 0, &faults));
        Ok((design, faults.all()))
    }
}

fn design(keys: &Keys<'_>) -> Design {
    keys.needed("format", FORMAT..=FORMAT);
    let name = keys.needed_text("name");
    if !name.is_empty() && !is_name(&name) {
        keys.fault("name", FaultKind::Unreadable, "a-z 0-9 -");
    }
    let purpose = keys.word("purpose", Purpose::WORDS, Purpose::from_word);
    if !keys.has("purpose") {
        keys.fault("purpose", FaultKind::Missing, Purpose::WORDS.join(", "));
    }
    let mut design = Design {
        format: 1,
        name,
        purpose: purpose.unwrap_or_default(),
        title: keys.needed_text("title"),
        title_en: keys.needed_text("title_en"),
        both_languages: keys.flag("both_languages"),
        page: page(keys),
        colours: named(keys, "colours", colour),
        fonts: named(keys, "fonts", font),
        pictures: named(keys, "pictures", picture),
        areas: Vec::new(),
    };
    design.areas = areas(keys, &design);
    keys.finish();
    design
}

/// A name that is easy to type and safe as the name of a file.
pub(super) fn is_name(name: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !name.is_empty() && name.len() <= LONGEST_NAME && name.chars().all(allowed)
}

fn page(keys: &Keys<'_>) -> [f32; 2] {
    let sides = keys.numbers("page").unwrap_or_default();
    match sides[..] {
        [width, height] if PAGE.contains(&width) && PAGE.contains(&height) => [width, height],
        [] if !keys.has("page") => {
            keys.fault("page", FaultKind::Missing, "[mm, mm]");
            [0.0, 0.0]
        }
        _ => {
            let detail = format!("[{0} – {1}, {0} – {1}]", PAGE.start(), PAGE.end());
            keys.fault("page", FaultKind::OutOfRange, detail);
            [0.0, 0.0]
        }
    }
}

/// The entries of a table whose names the design chooses.
fn named<T>(
    keys: &Keys<'_>,
    key: &'static str,
    read: impl Fn(&str, &Value<'_>, &Faults) -> Option<T>,
) -> BTreeMap<String, T> {
    let Some(table) = keys.table(key) else { return BTreeMap::new() };
    let entry = |(name, value): (&str, &Value<'_>)| {
        Some((name.to_owned(), read(name, value, keys.faults())?))
    };
    table.entries().filter_map(entry).collect()
}

fn text<'a>(name: &str, value: &'a Value<'_>, faults: &Faults) -> Option<&'a str> {
    match value.get_ref() {
        DeValue::String(text) => Some(text),
        _ => {
            faults.note(value.span().start, name, FaultKind::WrongType, "text");
            None
        }
    }
}

fn colour(name: &str, value: &Value<'_>, faults: &Faults) -> Option<langbiang_typeset::Colour> {
    let colour = hex(text(name, value, faults)?);
    if colour.is_none() {
        faults.note(value.span().start, name, FaultKind::Unreadable, "#rrggbb");
    }
    colour
}

fn font(name: &str, value: &Value<'_>, faults: &Faults) -> Option<Font> {
    let at = value.span().start;
    let DeValue::Table(table) = value.get_ref() else {
        faults.note(at, name, FaultKind::WrongType, "{ family, weight, italic }");
        return None;
    };
    let keys = Keys::new(table, at, faults);
    let weight = keys.number("weight", 100.0..=900.0).unwrap_or(400.0);
    let italic = keys.flag("italic");
    let font = Font { family: keys.needed_text("family"), weight: weight as u16, italic };
    keys.finish();
    if faces::find(&font.family, font.weight, font.italic).is_none() && !font.family.is_empty() {
        faults.note(at, name, FaultKind::UnknownWord, faces::list());
        return None;
    }
    Some(font)
}

fn picture(name: &str, value: &Value<'_>, faults: &Faults) -> Option<Encoded> {
    let base64 = text(name, value, faults)?.to_owned();
    let bytes = super::base64::decode(&base64).filter(|bytes| Picture::read(bytes).is_ok());
    if bytes.is_none() {
        faults.note(value.span().start, name, FaultKind::Unreadable, "PNG, JPEG; Base64");
    }
    bytes.map(|bytes| Encoded { base64, bytes })
}
