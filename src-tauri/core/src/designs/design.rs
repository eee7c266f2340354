//! A design: how a certificate or a badge looks, as data (docs/designs.md).

use std::collections::BTreeMap;

use langbiang_typeset::Colour;
use serde::{Serialize, Serializer};

use super::{
    area::{Area, Shape, Side},
    colour,
    field::{Field, Purpose},
};

/// How a certificate or a badge looks.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Design {
    /// The version of the format; 1.
    pub format: u32,
    /// Its name: small letters, digits and hyphens.
    pub name: String,
    /// What it is for.
    pub purpose: Purpose,
    /// What it is called, in Vietnamese.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Whether it always says everything in two languages.
    pub both_languages: bool,
    /// Width and height of the page in millimetres.
    pub page: [f32; 2],
    /// Its colours by name.
    #[serde(serialize_with = "shown")]
    pub colours: BTreeMap<String, Colour>,
    /// Its fonts by name.
    pub fonts: BTreeMap<String, Font>,
    /// Pictures that it holds, by name, in Base64.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub pictures: BTreeMap<String, Encoded>,
    /// What stands on the page: drawn from back to front, read in this order.
    #[serde(rename = "area")]
    pub areas: Vec<Area>,
}

/// One of the faces that travel with the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Font {
    /// The family, e.g. `EB Garamond`.
    pub family: String,
    /// 400 is regular, 700 bold.
    pub weight: u16,
    /// Whether it is italic.
    pub italic: bool,
}

/// The bytes of a picture and how they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// Base64 (RFC 4648, 4), without line breaks.
    pub base64: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Serialize for Encoded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.base64)
    }
}

fn shown<S: Serializer>(
    colours: &BTreeMap<String, Colour>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(colours.iter().map(|(name, value)| (name, colour::shown(*value))))
}

impl Design {
    /// The design as text, that reads back as the same design.
    #[must_use]
    pub fn written(&self) -> String {
        // Fails for maps with keys that are no text and for numbers too large, which are not here.
        toml::to_string(self).unwrap_or_default()
    }

    /// Whether its page is wider than high.
    #[must_use]
    pub fn is_wide(&self) -> bool {
        self.page[0] > self.page[1]
    }

    /// Whether anything stands on the second side.
    #[must_use]
    pub fn has_back(&self) -> bool {
        self.areas.iter().any(|area| area.side == Side::Back)
    }

    /// Whether any of its words tell `field`.
    #[must_use]
    pub(crate) fn says(&self, field: Field) -> bool {
        let of = |shape: &Shape| match shape {
            Shape::Text(stack) => stack.parts.iter().any(|part| part.text.tells(field)),
            Shape::Signers(signers) => signers.parts.iter().any(|part| part.text.tells(field)),
            _ => false,
        };
        self.areas.iter().any(|area| of(&area.shape))
    }

    /// Whether it shows a photo of the delegate.
    #[must_use]
    pub fn shows_photos(&self) -> bool {
        use super::area::Shown;
        let photo = |shape: &Shape| matches!(shape, Shape::Picture(p) if p.shows == Shown::Photo);
        self.areas.iter().any(|area| photo(&area.shape))
    }
}
