//! What stands on a page: plain data in millimetres from the top left corner.
//!
//! Layout makes it, writing reads it, tests dump it. Must never know PDF.

use std::sync::Arc;

use crate::{FaceId, place::Placement, shape::Word};

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
    /// Their language (BCP 47), where that is not the document's.
    pub language: Option<&'static str>,
    /// How deep they stand inside text of the other direction; odd where they run from right to
    /// left.
    pub(crate) level: u8,
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

/// What a part of a page is for a reader who hears it (ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Tag {
    /// A part with a heading of its own.
    Section,
    /// A heading; 1 is the highest.
    Heading(u8),
    /// A paragraph, or one block of a form.
    Paragraph,
    /// A table; holds rows.
    Table,
    /// A row; holds cells.
    Row,
    /// A cell that names the others of its column or row.
    Header(Scope),
    /// A cell, so many columns wide.
    Cell(u8),
    /// A list; holds list items.
    List,
    /// One item of a list.
    ListItem,
    /// A picture or a code, with what it shows in words.
    Figure(String),
    /// A part of a paragraph, e.g. in another language.
    Span,
}

/// What a header cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The cells below it.
    Column,
    /// The cells right of it, so many columns wide itself.
    Row(u8),
}

/// A part of the structure, as it is read aloud.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Element {
    /// What it is.
    pub tag: Tag,
    /// Its language (BCP 47), where that is not the document's.
    pub language: Option<&'static str>,
    /// Whether it goes on with the last element of the same tag and depth, on the page before: a
    /// table over several pages, a row split by the end of a page.
    pub continues: bool,
    /// Where it stands among those directly below the document, where pages do not lie in the
    /// order in which they are read: the pages of a booklet. Those with none come first.
    pub place: Option<u32>,
}

impl Tag {
    /// An element of this tag around `items`.
    #[must_use]
    pub fn of(self, items: Vec<Item>) -> Item {
        Item::Group(Element { tag: self, language: None, continues: false, place: None }, items)
    }

    /// The same, going on from the page before if `continues`.
    #[must_use]
    pub fn going_on(self, continues: bool, items: Vec<Item>) -> Item {
        Item::Group(Element { tag: self, language: None, continues, place: None }, items)
    }

    /// The same, read as number `place` of the document wherever its page lies.
    #[must_use]
    pub fn read_as(self, place: u32, items: Vec<Item>) -> Item {
        let element = Element { tag: self, language: None, continues: false, place: Some(place) };
        Item::Group(element, items)
    }

    /// The same in a language of its own (BCP 47).
    #[must_use]
    pub fn in_language(self, language: &'static str, items: Vec<Item>) -> Item {
        Item::Group(
            Element { tag: self, language: Some(language), continues: false, place: None },
            items,
        )
    }
}

/// Which of the document's pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureId(pub usize);

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// What it says.
    pub title: String,
    /// How deep it stands: 0 at the top, never more than one deeper than the entry before.
    pub level: u8,
    /// Where on the page it leads, in millimetres from the top; none for the whole page.
    pub y: Option<f32>,
    /// Its place among the others, where the order of the pages is not the one in which they are
    /// read; those of one place stay in the order of their pages.
    pub read_as: Option<u32>,
}

impl Bookmark {
    /// An entry at the top level that leads to the whole page.
    pub fn page(title: impl Into<String>) -> Self {
        Self { title: title.into(), level: 0, y: None, read_as: None }
    }

    /// An entry that leads so many millimetres below the top of the page.
    pub fn at(title: impl Into<String>, level: u8, y: f32) -> Self {
        Self { level, y: Some(y), ..Self::page(title) }
    }
}

/// Something at a place. What stands in no group is an artifact: decoration, a page number, the
/// repeated header of a table.
#[derive(Debug, Clone)]
pub enum Item {
    /// A part of the structure; groups nest as the structure does, in reading order.
    Group(Element, Vec<Item>),
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
    /// A picture stretched over a rectangle.
    Picture {
        /// Left edge.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Which one.
        picture: PictureId,
    },
    /// Static artwork that the document holds once.
    Form(FormId),
    /// Items laid out from a corner of their own, forms included.
    Placed(Placement, Vec<Item>),
}

/// The rectangle that something fills, in millimetres from the top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) right: f32,
    pub(crate) bottom: f32,
}

impl Frame {
    const fn sized(left: f32, top: f32, width: f32, height: f32) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// Where it comes to stand.
    pub(crate) const fn placed(self, placement: &Placement) -> Self {
        let (left, top) = placement.of((self.left, self.top));
        let (right, bottom) = placement.of((self.right, self.bottom));
        Self::sized(left, top, 0.0, 0.0).around(Self::sized(right, bottom, 0.0, 0.0))
    }

    /// The rectangle around both.
    pub(crate) const fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

/// The rectangle that a drawing fills, without the width of its lines; none for words.
pub(crate) fn frame_of(item: &Item) -> Option<Frame> {
    Some(match item {
        Item::Group(..) | Item::Text(_) | Item::Form(_) | Item::Placed(..) => return None,
        Item::Rule { from, to, .. } => {
            Frame::sized(from.0, from.1, 0.0, 0.0).around(Frame::sized(to.0, to.1, 0.0, 0.0))
        }
        Item::Rect { x, y, width, height, .. } | Item::Picture { x, y, width, height, .. } => {
            Frame::sized(*x, *y, *width, *height)
        }
        Item::Qr { x, y, size, .. } => Frame::sized(*x, *y, *size, *size),
        Item::Path(path) => {
            let points = path.segments.iter().filter_map(|segment| match *segment {
                Segment::Move(x, y) | Segment::Line(x, y) => Some((x, y)),
                Segment::Curve(.., x, y) => Some((x, y)),
                Segment::Close => None,
            });
            points.map(|(x, y)| Frame::sized(x, y, 0.0, 0.0)).reduce(Frame::around)?
        }
    })
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
    /// What stands on it, in drawing order.
    pub items: Vec<Item>,
    /// Its entries in the outline, downwards.
    pub bookmarks: Vec<Bookmark>,
}
