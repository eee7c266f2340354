//! Turns pages into a PDF file.
//!
//! Pages are laid out and translated in chunks on all processors, each chunk a small printpdf
//! document without font bytes; then the fonts are cut down to the glyphs that were used and one
//! file is assembled around the chunks' content streams. Memory holds streams, never all pages.
//!
//! Must never lay anything out, and never let a library's error pass in silence.

mod assemble;
mod content;
mod fonts;

use std::{
    io::Write,
    ops::ControlFlow,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use chrono::{DateTime, Utc};

pub(crate) use self::content::deflate;
use self::fonts::Usage;
use crate::{Bookmark, Error, Fonts, Form, Page, Picture, Result, Shaper};

/// Pages that one worker translates at a time.
const CHUNK: usize = 250;

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
    let (pages, usage) = translate(document, count, make, progress)?;
    let skeleton = assemble::Skeleton::new(document, &usage)?;
    skeleton.save(document.title, pages, out)
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
    let (pages, usage) = translate(document, count, make, progress)?;
    let skeleton = assemble::Skeleton::new(document, &usage)?;
    for (index, page) in pages.into_iter().enumerate() {
        let title = page.bookmarks.first().map_or_else(
            || document.title.to_owned(),
            |entry| format!("{} - {}", document.title, entry.title),
        );
        let mut bytes = Vec::new();
        skeleton.clone().save(&title, vec![page], &mut bytes)?;
        each(index, bytes)?;
    }
    Ok(())
}

/// A page as PDF sees it.
struct Translated {
    /// Size in points.
    size: (f32, f32),
    /// Deflated content.
    content: Vec<u8>,
    bookmarks: Vec<Bookmark>,
}

/// The chunks in order, each with what it used, as the workers finish them.
type Chunks = Vec<Option<Result<(Vec<Translated>, Usage)>>>;

fn translate(
    document: &Document<'_>,
    count: usize,
    make: MakePage<'_>,
    progress: Progress<'_>,
) -> Result<(Vec<Translated>, Usage)> {
    let chunks = count.div_ceil(CHUNK);
    let work = Work {
        document,
        make,
        progress,
        count,
        next: AtomicUsize::new(0),
        done: Mutex::new((0, (0..chunks).map(|_| None).collect())),
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(chunks);
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(|| work.run());
        }
        work.run();
    });
    work.finish()
}

/// What the workers share.
struct Work<'a> {
    document: &'a Document<'a>,
    make: MakePage<'a>,
    progress: Progress<'a>,
    count: usize,
    /// The next chunk that nobody has taken.
    next: AtomicUsize,
    /// Pages done, and the chunks.
    done: Mutex<(usize, Chunks)>,
}

impl Work<'_> {
    fn run(&self) {
        let mut shaper = Shaper::new(self.document.fonts, self.document.language);
        let translator = content::Translator::new(self.document.fonts);
        loop {
            let index = self.next.fetch_add(1, Ordering::Relaxed);
            let begin = index * CHUNK;
            if begin >= self.count {
                return;
            }
            let end = (begin + CHUNK).min(self.count);
            let chunk = self.chunk(&mut shaper, &translator, begin..end);
            self.keep(index, end - begin, chunk);
        }
    }

    fn chunk(
        &self,
        shaper: &mut Shaper<'_>,
        translator: &content::Translator,
        range: std::ops::Range<usize>,
    ) -> Result<(Vec<Translated>, Usage)> {
        let pages = range.map(|i| (self.make)(i, shaper)).collect::<Result<Vec<_>>>()?;
        let mut usage = Usage::new(self.document.fonts);
        pages.iter().for_each(|page| usage.add(&page.items));
        Ok((translator.pages(&pages)?, usage))
    }

    fn keep(&self, index: usize, pages: usize, chunk: Result<(Vec<Translated>, Usage)>) {
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        done.0 += pages;
        let stop = (self.progress)(done.0, self.count).is_break();
        let chunk = if stop { Err(Error::Cancelled) } else { chunk };
        if chunk.is_err() {
            self.next.store(self.count, Ordering::Relaxed);
        }
        done.1[index] = Some(chunk);
    }

    /// All pages in order, or the first error.
    fn finish(self) -> Result<(Vec<Translated>, Usage)> {
        let (_, chunks) = self.done.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut pages = Vec::with_capacity(self.count);
        let mut usage = Usage::new(self.document.fonts);
        self.document.forms.iter().for_each(|form| usage.add(&form.items));
        let whole = chunks.iter().all(Option::is_some);
        for chunk in chunks.into_iter().flatten() {
            let (mut translated, used) = chunk?;
            pages.append(&mut translated);
            usage.merge(used);
        }
        if whole { Ok((pages, usage)) } else { Err(Error::Cancelled) }
    }
}
