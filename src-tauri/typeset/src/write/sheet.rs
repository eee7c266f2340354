//! What a page or a piece of artwork is drawn on: a pen, and what the drawing needs of the file.
//!
//! Must never mark anything: what a thing is, the content says.

use super::pen::Pen;
use crate::{Document, Error, Item, Result, qr::Codes};

/// A content stream being drawn.
pub(super) struct Sheet<'a, 'c> {
    document: &'a Document<'a>,
    codes: &'c mut Codes,
    pub(super) pen: Pen<'a>,
    /// The document's pictures that stand on it, once each time.
    pub(super) pictures: Vec<usize>,
    /// Whether anything on it is transparent.
    pub(super) transparent: bool,
}

impl<'a, 'c> Sheet<'a, 'c> {
    pub(super) const fn new(
        document: &'a Document<'a>,
        codes: &'c mut Codes,
        pen: Pen<'a>,
    ) -> Self {
        Self { document, codes, pen, pictures: Vec::new(), transparent: false }
    }

    /// Draws what is no group, no form and no place of its own.
    pub(super) fn draw(&mut self, item: &Item) -> Result<()> {
        match item {
            Item::Text(run) => self.pen.text(run),
            Item::Rule { from, to, stroke } => self.pen.rule(*from, *to, *stroke),
            Item::Rect { x, y, width, height, fill } => {
                self.pen.rect(*x, *y, *width, *height, *fill);
            }
            Item::Path(path) => self.pen.path(path),
            Item::Qr { x, y, size, text } => {
                self.pen.code((*x, *y, *size), &self.codes.matrix(text)?);
            }
            Item::Picture { x, y, width, height, picture } => {
                let of = self.document.pictures.get(picture.0);
                let of = of.ok_or(Error::Incomplete("a picture that a page shows"))?;
                self.pen.picture((*x, *y, *width, *height), *picture, of);
                self.transparent |= of.alpha.is_some();
                self.pictures.push(picture.0);
            }
            Item::Group(..) | Item::Form(_) | Item::Placed(..) => {}
        }
        Ok(())
    }
}
