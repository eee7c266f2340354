//! What every official paper shares: its sheet, the head with body and country, type name and
//! summary, signature and recipients, page numbers.
//!
//! State bodies follow decree 30/2020/NĐ-CP, annex I; Party bodies guideline 36-HD/VPTW of 2018
//! (annex 3, as public copies of it give the sizes); who is neither shows its own name alone. Must
//! never invent a number, a date or a name: what is not known is left out, or left to be written
//! by hand.

mod closing;
mod head;
mod number;
mod pages;
mod pen;
#[cfg(test)]
mod tests;
mod title;

use langbiang_typeset::{Style, table::Frame, units::A4};

pub use closing::{Maker, Signature};
pub(crate) use closing::{makers, recipients, signature};
pub use head::Letterhead;
pub use number::Numbered;
pub(crate) use pages::{Pages, finish};
pub(crate) use pen::{Column, Pen};
pub(crate) use title::Title;

use super::{
    DocumentStyle,
    faces::state::{BOLD, ITALIC, REGULAR},
};

/// A sheet and its margins: edges of the text in millimetres from the top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Sheet {
    /// Width of the paper.
    pub(crate) width: f32,
    /// Height of the paper.
    pub(crate) height: f32,
    /// Where the text begins.
    pub(crate) top: f32,
    /// Where it ends.
    pub(crate) bottom: f32,
    /// Its left edge.
    pub(crate) left: f32,
    /// Its right edge.
    pub(crate) right: f32,
}

impl Sheet {
    /// A4 upright. Decree 30, annex I, I.3: top and bottom 20-25 mm, left 30-35, right 15-20; the
    /// Party's guideline: 20, 20, 30, 15.
    pub(crate) const PORTRAIT: Self = Self::new(A4.0, A4.1);

    /// A4 turned, for wide tables.
    pub(crate) const LANDSCAPE: Self = Self::new(A4.1, A4.0);

    const fn new(width: f32, height: f32) -> Self {
        Self { width, height, top: 20.0, bottom: height - 20.0, left: 30.0, right: width - 15.0 }
    }

    /// Width of the text.
    pub(crate) fn text(&self) -> f32 {
        self.right - self.left
    }

    /// The middle of the text.
    pub(crate) fn middle(&self) -> f32 {
        f32::midpoint(self.left, self.right)
    }

    /// Where a table stands that begins at `first_top` on the first page.
    pub(crate) fn frame(&self, first_top: f32) -> Frame {
        Frame { x: self.left, first_top, top: self.top, bottom: self.bottom }
    }
}

/// The looks of the parts in one custom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measures {
    /// The country, or the Party's heading.
    pub(crate) country: Style,
    /// The motto under the country.
    pub(crate) motto: Style,
    /// The body above.
    pub(crate) parent: Style,
    /// The issuing body.
    pub(crate) body: Style,
    /// Number and symbol.
    pub(crate) number: Style,
    /// Place and date.
    pub(crate) date: Style,
    /// Type name.
    pub(crate) kind: Style,
    /// Summary under it.
    pub(crate) summary: Style,
    /// Running text.
    pub(crate) text: Style,
    /// Authority, post and name of who signs.
    pub(crate) signer: Style,
}

impl Measures {
    /// Those of `style`.
    pub(crate) const fn of(style: DocumentStyle) -> Self {
        match style {
            DocumentStyle::Party => Self {
                country: Style::new(BOLD, 15.0),
                motto: Style::new(BOLD, 14.0),
                parent: Style::new(REGULAR, 14.0),
                body: Style::new(BOLD, 14.0),
                number: Style::new(REGULAR, 14.0),
                date: Style::new(ITALIC, 14.0),
                kind: Style::new(BOLD, 16.0),
                summary: Style::new(BOLD, 14.0),
                text: Style::new(REGULAR, 14.0),
                signer: Style::new(BOLD, 14.0),
            },
            DocumentStyle::State | DocumentStyle::Plain => Self {
                country: Style::new(BOLD, 12.0),
                motto: Style::new(BOLD, 13.0),
                parent: Style::new(REGULAR, 12.0),
                body: Style::new(BOLD, 12.0),
                number: Style::new(REGULAR, 13.0),
                date: Style::new(ITALIC, 13.0),
                kind: Style::new(BOLD, 14.0),
                summary: Style::new(BOLD, 14.0),
                text: Style::new(REGULAR, 13.0),
                signer: Style::new(BOLD, 13.0),
            },
        }
    }
}
