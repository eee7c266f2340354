//! What the parts of a page are, in the order in which they are read.
//!
//! Kept apart from the content, because elements go on over pages and their numbers are known only
//! when the file is put together. Must never know where anything stands, but for the frame of a
//! figure.

use crate::{Scope, Tag};

/// What an element is; [`Tag`] without what only one kind has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Section,
    Heading(u8),
    Paragraph,
    Table,
    Row,
    Header(Scope),
    Cell(u8),
    List,
    ListItem,
    ListBody,
    Figure,
    Span,
}

impl Kind {
    pub(super) const fn of(tag: &Tag) -> Self {
        match tag {
            Tag::Section => Self::Section,
            Tag::Heading(level) => Self::Heading(*level),
            Tag::Paragraph => Self::Paragraph,
            Tag::Table => Self::Table,
            Tag::Row => Self::Row,
            Tag::Header(scope) => Self::Header(*scope),
            Tag::Cell(columns) => Self::Cell(*columns),
            Tag::List => Self::List,
            Tag::ListItem => Self::ListItem,
            Tag::Figure(_) => Self::Figure,
            Tag::Span => Self::Span,
        }
    }

    /// The structure type (ISO 32000-1, 14.8.4).
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Section => "Sect",
            Self::Heading(level) => match level {
                0 | 1 => "H1",
                2 => "H2",
                3 => "H3",
                4 => "H4",
                5 => "H5",
                _ => "H6",
            },
            Self::Paragraph => "P",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::Header(_) => "TH",
            Self::Cell(_) => "TD",
            Self::List => "L",
            Self::ListItem => "LI",
            Self::ListBody => "LBody",
            Self::Figure => "Figure",
            Self::Span => "Span",
        }
    }

    /// What words get that stand in an element which holds only other elements.
    pub(super) const fn implied(self) -> Option<Self> {
        match self {
            Self::Section => Some(Self::Paragraph),
            Self::Table | Self::List => Some(Self::Paragraph),
            Self::Row => Some(Self::Cell(1)),
            Self::ListItem => Some(Self::ListBody),
            _ => None,
        }
    }
}

/// A step through the structure of a page.
#[derive(Debug, Clone)]
pub(super) enum Step {
    /// An element begins.
    Open(Open),
    /// The page's next marked content belongs to the element that is open.
    Mark,
    /// The element ends.
    Close,
}

/// The begin of an element.
#[derive(Debug, Clone)]
pub(super) struct Open {
    pub(super) kind: Kind,
    pub(super) language: Option<&'static str>,
    pub(super) continues: bool,
    /// Its place among those directly below the document.
    pub(super) place: Option<u32>,
    pub(super) figure: Option<Box<Figure>>,
}

impl Open {
    pub(super) const fn plain(kind: Kind) -> Self {
        Self { kind, language: None, continues: false, place: None, figure: None }
    }
}

/// What only a figure has.
#[derive(Debug, Clone, Default)]
pub(super) struct Figure {
    /// What it shows, in words.
    pub(super) words: String,
    /// Left, bottom, right and top in hundredths of a point, y upwards.
    pub(super) frame: Option<[i64; 4]>,
}

impl Figure {
    /// Widens the frame so that it holds this rectangle, too.
    pub(super) fn hold(&mut self, [left, bottom, right, top]: [i64; 4]) {
        let [l, b, r, t] = self.frame.unwrap_or([left, bottom, right, top]);
        self.frame = Some([l.min(left), b.min(bottom), r.max(right), t.max(top)]);
    }
}
