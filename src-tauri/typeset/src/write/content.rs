//! A page's items as content and structure.
//!
//! What stands in a group is marked as the group's; what stands in none, and every line, rectangle
//! and drawing outside a figure, is marked as an artifact, which nobody is read. Must never leave
//! anything unmarked, and never mark one thing inside another.

use super::{
    artwork::{Artwork, Part},
    deflate::Deflater,
    marks::{Figure, Kind, Open, Step},
    pen::Pen,
    sheet::Sheet,
    syntax::whole,
};
use crate::{
    Bookmark, Document, Element, Error, Item, Page, Placement, Result, Tag,
    page::{Frame, frame_of},
    qr::Codes,
    units::pt,
};

/// A page as PDF sees it.
pub(super) struct Translated {
    /// Size in points.
    pub(super) size: (f32, f32),
    /// Deflated content.
    pub(super) content: Vec<u8>,
    pub(super) steps: Vec<Step>,
    pub(super) bookmarks: Vec<Bookmark>,
    /// The document's pictures that stand on it.
    pub(super) pictures: Vec<usize>,
    /// Whether anything on it is transparent.
    pub(super) transparent: bool,
}

/// Translates pages; one for each worker.
pub(super) struct Translator<'a> {
    document: &'a Document<'a>,
    artwork: &'a Artwork,
    deflater: Deflater,
    codes: Codes,
    /// Room for the content of a page, before it is deflated.
    room: Vec<u8>,
}

impl<'a> Translator<'a> {
    pub(super) fn new(document: &'a Document<'a>, artwork: &'a Artwork) -> Self {
        let (deflater, codes) = (Deflater::default(), Codes::default());
        Self { document, artwork, deflater, codes, room: Vec::new() }
    }

    /// One page.
    pub(super) fn page(&mut self, page: Page) -> Result<Translated> {
        let room = std::mem::take(&mut self.room);
        let pen = Pen::page(self.document.fonts, page.height, room);
        let sheet = Sheet::new(self.document, &mut self.codes, pen);
        let mut content = Content::new(sheet, self.artwork);
        content.items(&page.items)?;
        content.end_mark();
        let Content { sheet, steps, transparent, .. } = content;
        let (pictures, transparent) = (sheet.pictures, transparent || sheet.transparent);
        let mut plain = sheet.pen.out;
        let content = self.deflater.bytes(&plain)?;
        plain.clear();
        self.room = plain;
        let (size, bookmarks) = ((pt(page.width), pt(page.height)), page.bookmarks);
        Ok(Translated { size, content, steps, bookmarks, pictures, transparent })
    }
}

/// What is drawn now belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Nothing,
    Artifact,
    /// The innermost element.
    Element,
}

/// The content of one page, while it is written.
struct Content<'a, 'c> {
    sheet: Sheet<'a, 'c>,
    artwork: &'a Artwork,
    steps: Vec<Step>,
    /// The elements that are open, each with whether it was only implied.
    open: Vec<(Kind, bool)>,
    /// Where the figure that is open began among the steps.
    figure: Option<usize>,
    mark: Mark,
    marks: i64,
    transparent: bool,
    /// Where the items drawn now stand on the page.
    place: Placement,
}

impl<'a, 'c> Content<'a, 'c> {
    const fn new(sheet: Sheet<'a, 'c>, artwork: &'a Artwork) -> Self {
        Self {
            sheet,
            artwork,
            steps: Vec::new(),
            open: Vec::new(),
            figure: None,
            mark: Mark::Nothing,
            marks: 0,
            transparent: false,
            place: Placement::at(0.0, 0.0),
        }
    }

    fn items(&mut self, items: &[Item]) -> Result<()> {
        items.iter().try_for_each(|item| match item {
            Item::Group(element, items) => {
                self.begin(element);
                self.items(items)?;
                self.end();
                Ok(())
            }
            Item::Form(form) => self.form(form.0),
            Item::Placed(placement, items) => self.placed(*placement, items),
            Item::Text(_) => {
                self.mark_words();
                self.sheet.draw(item)
            }
            drawing => {
                self.mark_drawing(frame_of(drawing));
                self.sheet.draw(drawing)
            }
        })
    }

    /// What stands at a place of its own; marks never reach over its edge.
    fn placed(&mut self, placement: Placement, items: &[Item]) -> Result<()> {
        self.end_mark();
        let set = self.sheet.pen.enter(placement);
        let inner = self.place.after(placement);
        let outer = std::mem::replace(&mut self.place, inner);
        self.items(items)?;
        self.end_mark();
        self.sheet.pen.leave(set);
        self.place = outer;
        Ok(())
    }

    fn form(&mut self, form: usize) -> Result<()> {
        let drawn = self.artwork.forms.get(form);
        let drawn = drawn.ok_or(Error::Incomplete("a form that a page shows"))?;
        self.transparent |= drawn.transparent;
        self.parts(&drawn.parts);
        Ok(())
    }

    fn parts(&mut self, parts: &[Part]) {
        for part in parts {
            match part {
                Part::Group(element, parts) => {
                    self.begin(element);
                    self.parts(parts);
                    self.end();
                }
                Part::Words(piece) => {
                    self.mark_words();
                    self.piece(*piece);
                }
                Part::Drawings(piece, frame) => {
                    self.mark_drawing(*frame);
                    self.piece(*piece);
                }
            }
        }
    }

    /// Shows a piece of artwork with its top left corner where the page, or the place that is
    /// entered, has its own.
    fn piece(&mut self, number: usize) {
        let height = self.artwork.pieces.get(number).map(|piece| piece.size.1);
        self.sheet.pen.artwork_of(number, height);
    }

    /// Begins an element.
    fn begin(&mut self, element: &Element) {
        self.end_mark();
        self.end_implied();
        let figure = match &element.tag {
            Tag::Figure(words) => Some(Box::new(Figure { words: words.clone(), frame: None })),
            _ => None,
        };
        if figure.is_some() {
            self.figure = Some(self.steps.len());
        }
        let Element { tag, language, continues, place } = element;
        let (kind, language, continues, place) = (Kind::of(tag), *language, *continues, *place);
        self.open.push((kind, false));
        self.steps.push(Step::Open(Open { kind, language, continues, place, figure }));
    }

    /// Ends the innermost element.
    fn end(&mut self) {
        self.end_mark();
        self.end_implied();
        if self.open.pop().is_some_and(|(kind, _)| kind == Kind::Figure) {
            self.figure = None;
        }
        self.steps.push(Step::Close);
    }

    fn end_implied(&mut self) {
        while self.open.pop_if(|(_, implied)| *implied).is_some() {
            self.steps.push(Step::Close);
        }
    }

    /// Words belong to the innermost element, or to one that is implied in it.
    fn mark_words(&mut self) {
        let Some((kind, _)) = self.open.last() else { return self.switch(Mark::Artifact) };
        if let Some(implied) = kind.implied() {
            self.end_mark();
            self.open.push((implied, true));
            self.steps.push(Step::Open(Open::plain(implied)));
        }
        self.switch(Mark::Element);
    }

    /// A drawing belongs to a figure, or to nothing.
    fn mark_drawing(&mut self, frame: Option<Frame>) {
        let figure = self.figure.and_then(|at| self.steps.get_mut(at));
        let Some(Step::Open(Open { figure: Some(figure), .. })) = figure else {
            return self.switch(Mark::Artifact);
        };
        if let Some(frame) = frame {
            figure.hold(self.sheet.pen.corners(frame.placed(&self.place)));
        }
        self.switch(Mark::Element);
    }

    fn switch(&mut self, mark: Mark) {
        if self.mark == mark {
            return;
        }
        self.end_mark();
        self.mark = mark;
        let out = &mut self.sheet.pen.out;
        match (mark, self.open.last()) {
            (Mark::Element, Some((kind, _))) => {
                out.push(b'/');
                out.extend(kind.name().bytes());
                out.extend(b"<</MCID ");
                whole(out, self.marks);
                out.extend(b">>BDC\n");
                self.marks += 1;
                self.steps.push(Step::Mark);
            }
            _ => out.extend(b"/Artifact BMC\n"),
        }
    }

    /// Ends what is marked now.
    fn end_mark(&mut self) {
        if std::mem::replace(&mut self.mark, Mark::Nothing) != Mark::Nothing {
            self.sheet.pen.leave_text();
            self.sheet.pen.out.extend(b"EMC\n");
        }
    }
}
