//! The document's forms, drawn once, in pieces.
//!
//! A page that shows a form shows its pieces, each inside the mark of the page that it belongs to.
//! The pieces hold no marks of their own: what is marked inside a form may stand on one page only
//! (ISO 14289-1, 7.20). Must never hold what differs from page to page.

use super::{pen::Pen, sheet::Sheet};
use crate::{
    Document, Element, Error, Form, Item, Result, Tag,
    page::{Frame, frame_of},
    qr::Codes,
    units::pt,
};

/// All forms of a document.
#[derive(Default)]
pub(super) struct Artwork {
    /// The parts of each form.
    pub(super) forms: Vec<Drawn>,
    /// The pieces of all forms.
    pub(super) pieces: Vec<Piece>,
    /// The document's pictures that stand on them.
    pub(super) pictures: Vec<usize>,
}

/// A form.
pub(super) struct Drawn {
    pub(super) parts: Vec<Part>,
    /// Whether anything on it is transparent.
    pub(super) transparent: bool,
}

/// A part of a form.
pub(super) enum Part {
    /// An element around others.
    Group(Element, Vec<Part>),
    /// Words, by the number of their piece.
    Words(usize),
    /// Drawings, by the number of their piece, with the frame around them.
    Drawings(usize, Option<Frame>),
}

/// A piece of artwork.
pub(super) struct Piece {
    pub(super) content: Vec<u8>,
    /// Width and height in points.
    pub(super) size: (f32, f32),
}

impl Artwork {
    pub(super) fn new(document: &Document<'_>) -> Result<Self> {
        let mut artwork = Self::default();
        let mut codes = Codes::default();
        for form in document.forms {
            let mut drawing = Drawing { document, form, codes: &mut codes, artwork: &mut artwork };
            let parts = drawing.parts(&form.items, false)?;
            let transparent = is_transparent(document, &form.items);
            artwork.forms.push(Drawn { parts, transparent });
        }
        Ok(artwork)
    }
}

fn is_transparent(document: &Document<'_>, items: &[Item]) -> bool {
    items.iter().any(|item| match item {
        Item::Group(_, items) => is_transparent(document, items),
        Item::Picture { picture, .. } => {
            document.pictures.get(picture.0).is_some_and(|picture| picture.alpha.is_some())
        }
        _ => false,
    })
}

/// A form being drawn.
struct Drawing<'a, 'w> {
    document: &'a Document<'a>,
    form: &'a Form,
    codes: &'w mut Codes,
    artwork: &'w mut Artwork,
}

impl Drawing<'_, '_> {
    /// The parts of these items; neighbours of one kind are one part, all of a figure is.
    fn parts(&mut self, items: &[Item], in_figure: bool) -> Result<Vec<Part>> {
        let mut parts = Vec::new();
        let kind = |item: &Item| match item {
            Item::Group(..) => 0,
            Item::Text(_) if !in_figure => 1,
            _ => 2,
        };
        for alike in items.chunk_by(|a, b| kind(a) == kind(b)) {
            match alike.first().map_or(0, kind) {
                1 => parts.push(Part::Words(self.piece(alike)?)),
                2 => {
                    let frames = alike.iter().filter_map(frame_of);
                    let frame = frames.reduce(Frame::around);
                    parts.push(Part::Drawings(self.piece(alike)?, frame));
                }
                _ => self.groups(alike, &mut parts)?,
            }
        }
        Ok(parts)
    }

    fn groups(&mut self, groups: &[Item], parts: &mut Vec<Part>) -> Result<()> {
        for group in groups {
            if let Item::Group(element, items) = group {
                let is_figure = matches!(element.tag, Tag::Figure(_));
                parts.push(Part::Group(element.clone(), self.parts(items, is_figure)?));
            }
        }
        Ok(())
    }

    /// Draws items as a new piece and gives its number.
    fn piece(&mut self, items: &[Item]) -> Result<usize> {
        if items.iter().any(|item| matches!(item, Item::Form(_) | Item::Placed(..))) {
            return Err(Error::Incomplete("a form, or a place of its own, inside a form"));
        }
        let (width, height) = self.form.size;
        let pen = Pen::artwork(self.document.fonts, height);
        let mut sheet = Sheet::new(self.document, self.codes, pen);
        items.iter().try_for_each(|item| sheet.draw(item))?;
        sheet.pen.leave_text();
        self.artwork.pictures.append(&mut sheet.pictures);
        let content = sheet.pen.out;
        self.artwork.pieces.push(Piece { content, size: (pt(width), pt(height)) });
        Ok(self.artwork.pieces.len() - 1)
    }
}
