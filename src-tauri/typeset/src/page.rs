//! What stands on a page: plain data in millimetres from the top left corner.
//!
//! Layout makes it, writing reads it, tests dump it. Must never know PDF.

use std::sync::Arc;

use crate::{FaceId, shape::Word};

/// A colour of the screen (sRGB).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour(
    /// Red.
    pub u8,
    /// Green.
    pub u8,
    /// Blue.
    pub u8,
);

impl Colour {
    /// Ink.
    pub const BLACK: Self = Self(0, 0, 0);
    /// Paper.
    pub const WHITE: Self = Self(255, 255, 255);
}

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Which face.
    pub face: FaceId,
    /// Size in points.
    pub size: f32,
    /// Colour of the letters.
    pub colour: Colour,
    /// Space added after each letter, in em.
    pub tracking: f32,
}

impl Style {
    /// Black letters without tracking, `size` in points.
    #[must_use]
    pub const fn new(face: FaceId, size: f32) -> Self {
        Self { face, size, colour: Colour::BLACK, tracking: 0.0 }
    }

    /// The same in another colour.
    #[must_use]
    pub const fn colour(mut self, colour: Colour) -> Self {
        self.colour = colour;
        self
    }

    /// The same with `em` of space after each letter.
    #[must_use]
    pub const fn tracking(mut self, em: f32) -> Self {
        self.tracking = em;
        self
    }
}

/// A line: its colour and its width in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Colour of the line.
    pub colour: Colour,
    /// Width in millimetres.
    pub width: f32,
}

/// Words of one style on one baseline.
#[derive(Debug, Clone)]
pub struct Run {
    /// Left end in millimetres.
    pub x: f32,
    /// Baseline in millimetres from the top.
    pub y: f32,
    /// How the letters look; the words name the face they were really shaped in.
    pub style: Style,
    /// The words, one space between each two.
    pub words: Vec<Arc<Word>>,
    /// Whether a space follows, so that text taken out of the file does not run together.
    pub space_after: bool,
}

impl Run {
    /// The text as it is read, without the space after it.
    #[must_use]
    pub fn text(&self) -> String {
        self.words.iter().map(|w| w.text()).collect::<Vec<_>>().join(" ")
    }
}

/// A step of a path; points in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Begins a new part.
    Move(f32, f32),
    /// A straight line.
    Line(f32, f32),
    /// A cubic Bézier curve: two control points and the end.
    Curve(f32, f32, f32, f32, f32, f32),
    /// Back to where the part began.
    Close,
}

/// A drawing of lines and curves.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Path {
    /// Its steps.
    pub segments: Vec<Segment>,
    /// Colour of the inside (even-odd), if any.
    pub fill: Option<Colour>,
    /// The line along it, if any.
    pub stroke: Option<Stroke>,
}

/// Which of the document's [`Form`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormId(pub usize);

/// Something at a place.
#[derive(Debug, Clone)]
pub enum Item {
    /// Words.
    Text(Run),
    /// A straight line from one point to another.
    Rule {
        /// Begin.
        from: (f32, f32),
        /// End.
        to: (f32, f32),
        /// Its look.
        stroke: Stroke,
    },
    /// A filled rectangle.
    Rect {
        /// Left edge.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Colour.
        fill: Colour,
    },
    /// A drawing.
    Path(Path),
    /// A QR code (ISO/IEC 18004) with its quiet zone of four modules.
    Qr {
        /// Left edge.
        x: f32,
        /// Top edge.
        y: f32,
        /// Edge of the square, quiet zone included.
        size: f32,
        /// What it says.
        text: String,
    },
    /// Static artwork that the document holds once.
    Form(FormId),
}

/// Static artwork and text, stored once however many pages show it.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Width and height in millimetres: those of the pages that show it.
    pub size: (f32, f32),
    /// What stands on it; not another form.
    pub items: Vec<Item>,
}

/// One page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Width in millimetres.
    pub width: f32,
    /// Height in millimetres.
    pub height: f32,
    /// What stands on it, in drawing order; QR codes come last in any case.
    pub items: Vec<Item>,
    /// Its entry in the outline, if it has one.
    pub bookmark: Option<String>,
}
