//! Turns pages into a PDF file.
//!
//! Pages are laid out and translated in chunks on all processors, each straight to its deflated
//! content and the steps of its structure; then the fonts are cut down to the glyphs that were used,
//! and one file is assembled around the contents. Memory holds contents, never all pages. Every file
//! is tagged and archivable: PDF 1.7, PDF/A-2a and PDF/UA-1; see docs/adr/0008.
//!
//! Must never lay anything out, and never let a library's error pass in silence.

mod artwork;
mod assemble;
mod content;
mod deflate;
mod embed;
mod file;
mod fonts;
mod image;
mod marks;
mod metadata;
mod outline;
mod pen;
mod sheet;
mod srgb;
mod structure;
mod syntax;
mod text;
mod tree;
mod work;

use std::{io::Write, ops::ControlFlow};

use chrono::{DateTime, Utc};

pub(crate) use self::deflate::deflate;
use self::{artwork::Artwork, assemble::Skeleton};
use crate::{Error, Fonts, Form, Page, Picture, Result, Shaper};

/// Told how many of how many pages are done; may ask to stop. Called from worker threads.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) -> ControlFlow<()> + Sync);

/// What a file says about itself, and what its pages share.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// The faces of its texts.
    pub fonts: &'a Fonts,
    /// Its title, shown in the window of a reader.
    pub title: &'a str,
    /// Its language (BCP 47).
    pub language: &'a str,
    /// When it is made.
    pub made_at: DateTime<Utc>,
    /// Who issues it, as the file's author.
    pub author: Option<&'a str>,
    /// Artwork that pages place by [`FormId`](crate::FormId).
    pub forms: &'a [Form],
    /// Pictures that pages and forms place by [`PictureId`](crate::PictureId).
    pub pictures: &'a [Picture],
    /// What a reader is told about printing it.
    pub printing: Printing,
}

/// What a reader is told about printing a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Printing {
    /// Nothing: a page may be scaled to the paper.
    #[default]
    Free,
    /// That it must keep its size (ISO 32000-1, 12.2, PrintScaling): badges, labels, cards.
    Unscaled,
}

impl<'a> Document<'a> {
    /// A document without forms, pictures and author, that may be scaled.
    #[must_use]
    pub const fn new(
        fonts: &'a Fonts,
        title: &'a str,
        language: &'a str,
        made_at: DateTime<Utc>,
    ) -> Self {
        let (forms, pictures): (&[Form], &[Picture]) = (&[], &[]);
        let printing = Printing::Free;
        Self { fonts, title, language, made_at, author: None, forms, pictures, printing }
    }
}

/// Lays out page `index` with the worker's shaper.
pub type MakePage<'a> = &'a (dyn Fn(usize, &mut Shaper<'_>) -> Result<Page> + Sync);

/// Writes `count` pages, made by `make`, as one file.
///
/// # Errors
/// Those of `make`; [`Error::Cancelled`] when `progress` breaks; [`Error::Io`] from `out`.
pub fn write(
    document: &Document<'_>,
    count: usize,
    make: MakePage<'_>,
    progress: Progress<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    let artwork = Artwork::new(document)?;
    let (pages, usage) = work::translate(document, &artwork, count, make, progress)?;
    Skeleton::new(document, &usage, &artwork)?.save(document.title, pages, out)
}

/// Writes every page as a file of its own and hands it to `each` in order, with its index.
///
/// # Errors
/// As [`write`], and those of `each`.
pub fn write_each<E: From<Error>>(
    document: &Document<'_>,
    count: usize,
    make: MakePage<'_>,
    progress: Progress<'_>,
    each: &mut dyn FnMut(usize, Vec<u8>) -> Result<(), E>,
) -> Result<(), E> {
    let artwork = Artwork::new(document)?;
    let (pages, usage) = work::translate(document, &artwork, count, make, progress)?;
    let skeleton = Skeleton::new(document, &usage, &artwork)?;
    for (index, page) in pages.into_iter().enumerate() {
        let title = page.bookmarks.first().map_or_else(
            || document.title.to_owned(),
            |entry| format!("{} - {}", document.title, entry.title),
        );
        let mut bytes = Vec::new();
        skeleton.save(&title, vec![page], &mut bytes)?;
        each(index, bytes)?;
    }
    Ok(())
}
