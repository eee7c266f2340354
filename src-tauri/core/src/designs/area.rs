//! The areas of a design: what stands where on the page. Lengths are millimetres from the top left
//! corner of the page, sizes of letters points.
//!
//! Plain data; what is said here is drawn by `documents::drawn`.

use langbiang_typeset::Segment;
use serde::Serialize;

use super::{
    colour::Ink,
    field::{Field, Template},
};
use crate::documents::DocumentStyle;

crate::vocabulary::vocabulary! {
    /// Which side of the paper.
    Side {
        /// The one with the name.
        Front = "front",
        /// The second one.
        Back = "back",
    }
}

crate::vocabulary::vocabulary! {
    /// Where lines stand between left and right, or a picture in its frame.
    Align {
        /// At the left.
        Left = "left",
        /// In the middle.
        Centre = "centre",
        /// At the right.
        Right = "right",
    }
}

crate::vocabulary::vocabulary! {
    /// Where what is lower than its frame stands in it.
    Anchor {
        /// At the top.
        Top = "top",
        /// In the middle.
        Middle = "middle",
        /// At the bottom.
        Bottom = "bottom",
    }
}

crate::vocabulary::vocabulary! {
    /// How a text is broken into lines.
    Breaking {
        /// Into lines of about the same width.
        Balance = "balance",
        /// Each line filled before the next one.
        Wrap = "wrap",
    }
}

crate::vocabulary::vocabulary! {
    /// Which picture.
    Shown {
        /// The logo of the issuing body.
        Logo = "logo",
        /// The delegate's photo.
        Photo = "photo",
        /// One that the design holds.
        Own = "own",
    }
}

crate::vocabulary::vocabulary! {
    /// Drawings that the program makes.
    Ornament {
        /// A frame of three woven threads with rosettes in its corners.
        Guilloche = "guilloche",
        /// The two summits of Langbiang in fine contour lines.
        Ridge = "ridge",
        /// A short rule with a diamond in its middle.
        Divider = "divider",
        /// A frame of the old key pattern (hồi văn).
        Fret = "fret",
        /// The star and rings of a bronze drum (trống đồng).
        Drum = "drum",
        /// A rosette of fine lines.
        Rosette = "rosette",
        /// A lotus, seen from the side.
        Lotus = "lotus",
        /// A frame whose corners are cut in arcs, with a lotus bud in each.
        Petals = "petals",
        /// Two lines, thick and thin, with small squares at the corners.
        Rules = "rules",
        /// Waves upon waves, as on old porcelain.
        Waves = "waves",
    }
}

/// A place on the page.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Frame {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// What must be so for an area or a part to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// What.
    pub fact: Fact,
    /// Whether it must not be so.
    pub not: bool,
}

/// What can be so or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// The field says something.
    Given(Field),
    /// There is a logo, or a photo.
    Shown(Shown),
    /// The document follows this custom.
    Style(DocumentStyle),
    /// One person signs.
    OneSigner,
    /// The document is in two languages.
    Both,
}

/// Something on the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Area {
    /// What must be so for it to be there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<Condition>,
    /// The side it is on.
    pub side: Side,
    /// What it is.
    #[serde(flatten)]
    pub shape: Shape,
}

/// What an area is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Shape {
    /// Texts under each other.
    Text(Stack),
    /// Those who sign, beside each other.
    Signers(Signers),
    /// A picture, as large as its frame allows.
    Picture(PictureArea),
    /// A QR code with the delegate's code.
    Qr(Code),
    /// A rectangle.
    Rect(Plate),
    /// An ellipse that touches its frame.
    Ellipse(Plate),
    /// A straight line.
    Rule(Rule),
    /// A drawing of lines and curves.
    Path(Drawing),
    /// A drawing that the program makes.
    Ornament(Ornamental),
}

/// Texts under each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stack {
    /// Its place.
    #[serde(flatten)]
    pub frame: Frame,
    /// How the lines stand.
    pub align: Align,
    /// Where the stack stands in a higher frame.
    pub anchor: Anchor,
    /// The texts.
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
}

/// One text of a stack.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// What must be so for it to be there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<Condition>,
    /// What it says. A text whose fields all say nothing is not there.
    pub text: Template,
    /// What it says in English, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_en: Option<Template>,
    /// Whether it is in the second language, and only there where there are two.
    pub second: bool,
    /// The font, by its name in the design.
    pub font: String,
    /// Size of the letters.
    pub size: f32,
    /// The smallest size they may shrink to.
    pub smallest: f32,
    /// The most lines.
    pub lines: usize,
    /// Distance of the baselines as a multiple of the size.
    pub leading: f32,
    /// Space after each letter in em.
    pub tracking: f32,
    /// Whether all letters are capitals.
    pub caps: bool,
    /// Their colour.
    pub colour: Ink,
    /// Space above it.
    pub gap: f32,
    /// How it is broken into lines.
    pub fit: Breaking,
    /// Whether it is the heading of the page.
    pub heading: bool,
}

/// Those who sign, beside each other: above the room for signature and seal all texts but the one
/// with the name, which stands at the foot.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Signers {
    /// Top edge.
    pub y: f32,
    /// Height.
    pub height: f32,
    /// Height of the room for signature and seal.
    pub room: f32,
    /// Left edge and width of the place of one signer.
    pub one: Vec<f32>,
    /// Of two: of the left one and of the right one.
    pub two: Vec<f32>,
    /// Of three.
    pub three: Vec<f32>,
    /// The texts of each.
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PictureArea {
    /// Its place.
    #[serde(flatten)]
    pub frame: Frame,
    /// Which.
    pub shows: Shown,
    /// The name of one that the design holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<String>,
    /// Where a narrower picture stands.
    pub align: Align,
    /// Where a lower picture stands.
    pub anchor: Anchor,
}

/// A QR code.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Code {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Edge of the square with the light margin that belongs to the code.
    pub size: f32,
}

/// Fill and line of a shape.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Look {
    /// Colour of the inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fill: Option<Ink>,
    /// Colour of the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<Ink>,
    /// Width of the line.
    pub weight: f32,
}

/// A rectangle or an ellipse.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plate {
    /// Its place.
    #[serde(flatten)]
    pub frame: Frame,
    /// Radius of its corners.
    pub radius: f32,
    /// How it looks.
    #[serde(flatten)]
    pub look: Look,
}

/// A straight line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rule {
    /// Begin: x and y.
    pub from: [f32; 2],
    /// End.
    pub to: [f32; 2],
    /// Its colour.
    pub line: Ink,
    /// Its width.
    pub weight: f32,
}

/// A drawing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Drawing {
    /// Where its origin stands.
    pub x: f32,
    /// The same downwards.
    pub y: f32,
    /// Millimetres of one of its units.
    pub scale: f32,
    /// The path as it was written (SVG 2, 9.3).
    pub d: String,
    /// The path read, in its own units.
    #[serde(skip)]
    pub segments: Vec<Segment>,
    /// How it looks.
    #[serde(flatten)]
    pub look: Look,
}

/// A drawing that the program makes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ornamental {
    /// Its place.
    #[serde(flatten)]
    pub frame: Frame,
    /// Which.
    pub ornament: Ornament,
    /// Its colours, at least one.
    pub colours: Vec<Ink>,
    /// The measure of its smallest part: a frame's width, a wave's height; 0 for the usual one.
    pub measure: f32,
}

/// The words of conditions that are no fields.
const FACTS: [(&str, Fact); 7] = [
    ("logo", Fact::Shown(Shown::Logo)),
    ("photo", Fact::Shown(Shown::Photo)),
    ("state_style", Fact::Style(DocumentStyle::State)),
    ("party_style", Fact::Style(DocumentStyle::Party)),
    ("plain_style", Fact::Style(DocumentStyle::Plain)),
    ("one_signer", Fact::OneSigner),
    ("both_languages", Fact::Both),
];

impl Condition {
    /// A condition as it is written: a word, with `!` before it where it must not be so.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (word, not) = text.strip_prefix('!').map_or((text, false), |word| (word, true));
        let fact = FACTS.iter().find(|(name, _)| *name == word).map(|(_, fact)| *fact);
        let fact = fact.or_else(|| Field::from_word(word).map(Fact::Given))?;
        Some(Self { fact, not })
    }

    /// The words that stand for something else than a field.
    pub fn words() -> impl Iterator<Item = &'static str> {
        FACTS.iter().map(|(word, _)| *word)
    }
}

impl std::fmt::Display for Condition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let word = match self.fact {
            Fact::Given(field) => field.as_str(),
            fact => FACTS.iter().find(|(_, known)| *known == fact).map_or("", |(word, _)| word),
        };
        write!(f, "{}{word}", if self.not { "!" } else { "" })
    }
}

impl Serialize for Condition {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
