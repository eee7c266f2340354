//! Colours of a design: `#1f4d3f`, a name that the design declares, `category`, and tints of them
//! (`main 20%` is a fifth of the colour on white paper).

use langbiang_typeset::Colour;
use serde::{Serialize, Serializer};

/// Which colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ink {
    /// Where it comes from.
    pub base: Base,
    /// How much of it, in percent; the rest is white.
    pub share: u8,
}

/// Where a colour comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Base {
    /// A colour of its own.
    Own(Colour),
    /// One that the design declares under `[colours]`.
    Named(String),
    /// That of the delegate's category.
    Category,
}

/// The name of the category's colour.
const CATEGORY: &str = "category";

impl Ink {
    /// A colour as it is written; none where it cannot be understood.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (base, share) = match text.trim().split_once(' ') {
            Some((base, share)) => (base, share.trim().strip_suffix('%')?.parse().ok()?),
            None => (text.trim(), 100),
        };
        if share > 100 || base.is_empty() {
            return None;
        }
        let base = match base {
            CATEGORY => Base::Category,
            _ if base.starts_with('#') => Base::Own(hex(base)?),
            _ => Base::Named(base.to_owned()),
        };
        Some(Self { base, share })
    }

    /// A colour that the design declares.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self { base: Base::Named(name.to_owned()), share: 100 }
    }
}

/// The colour `#rrggbb`.
#[must_use]
pub fn hex(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').filter(|d| d.len() == 6 && d.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some(Colour(part(0)?, part(2)?, part(4)?))
}

/// The colour as it is written, `#rrggbb`.
#[must_use]
pub fn shown(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// `share` percent of a colour on white.
#[must_use]
pub fn tint(Colour(red, green, blue): Colour, share: u8) -> Colour {
    let part = |part: u8| {
        let part = 255.0 - (255.0 - f32::from(part)) * f32::from(share.min(100)) / 100.0;
        part.round() as u8
    };
    Colour(part(red), part(green), part(blue))
}

impl std::fmt::Display for Ink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.base {
            Base::Own(colour) => f.write_str(&shown(*colour))?,
            Base::Named(name) => f.write_str(name)?,
            Base::Category => f.write_str(CATEGORY)?,
        }
        if self.share == 100 { Ok(()) } else { write!(f, " {}%", self.share) }
    }
}

impl Serialize for Ink {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_written_as_it_was_read() {
        for text in ["#1f4d3f", "main", "main 20%", "category", "category 8%", "#000000 50%"] {
            assert_eq!(Ink::read(text).unwrap().to_string(), text);
        }
        for text in ["", "#1f4d3", "#1f4d3g", "main 101%", "main 20", "#đ1f4d"] {
            assert_eq!(Ink::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_tint_is_colour_on_white_paper() {
        assert_eq!(tint(Colour::BLACK, 100), Colour::BLACK);
        assert_eq!(tint(Colour::BLACK, 20), Colour(204, 204, 204));
        assert_eq!(tint(Colour(200, 0, 0), 0), Colour::WHITE);
    }
}
