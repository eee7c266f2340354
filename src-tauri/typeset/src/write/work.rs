//! The workers that lay out and translate pages.
//!
//! A chunk of pages is one piece of work, so that pages that share words are shaped together. Must
//! never let the order in which workers finish show in the file.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

use super::{
    Document, MakePage, Progress,
    artwork::Artwork,
    content::{Translated, Translator},
    fonts::Usage,
};
use crate::{Error, Result, Shaper};

/// Pages that one worker translates at a time.
const CHUNK: usize = 250;

/// The chunks in order, each with what it used, as the workers finish them.
type Chunks = Vec<Option<Result<(Vec<Translated>, Usage)>>>;

/// Lays out and translates all pages, in order, and says which glyphs they and the forms use.
pub(super) fn translate(
    document: &Document<'_>,
    artwork: &Artwork,
    count: usize,
    make: MakePage<'_>,
    progress: Progress<'_>,
) -> Result<(Vec<Translated>, Usage)> {
    let chunks = count.div_ceil(CHUNK);
    let work = Work {
        document,
        artwork,
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
    artwork: &'a Artwork,
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
        let mut translator = Translator::new(self.document, self.artwork);
        loop {
            let index = self.next.fetch_add(1, Ordering::Relaxed);
            let begin = index * CHUNK;
            if begin >= self.count {
                return;
            }
            let end = (begin + CHUNK).min(self.count);
            let chunk = self.chunk(&mut shaper, &mut translator, begin..end);
            self.keep(index, end - begin, chunk);
        }
    }

    fn chunk(
        &self,
        shaper: &mut Shaper<'_>,
        translator: &mut Translator<'_>,
        range: std::ops::Range<usize>,
    ) -> Result<(Vec<Translated>, Usage)> {
        let mut usage = Usage::new(self.document.fonts);
        let translate = |index| {
            let page = (self.make)(index, shaper)?;
            usage.add(&page.items);
            translator.page(page)
        };
        let pages = range.map(translate).collect::<Result<_>>()?;
        Ok((pages, usage))
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
