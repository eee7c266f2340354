//! Running text over pages: paragraphs under each other, headings kept with what they head.
//!
//! Must never leave a single line of a paragraph alone on a page, and never drop one.

use langbiang_typeset::{
    Bookmark, Element, Item, Line, Shaper, Span, Tag, block, table::Frame, units::mm,
};

/// How the lines of a paragraph stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Align {
    #[default]
    Left,
    /// From edge to edge, the last line at the left.
    Justified,
}

/// A paragraph; lengths in millimetres.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    /// What it is for a reader who hears it.
    pub(super) tag: Tag,
    /// Its language (BCP 47), where that is not the document's.
    pub(super) language: Option<&'static str>,
    /// What stands before its first line, at the left edge.
    pub(super) label: Option<Span>,
    /// Its text.
    pub(super) spans: Vec<Span>,
    /// How its lines stand.
    pub(super) align: Align,
    /// How far its first line stands in, and the others.
    pub(super) indent: (f32, f32),
    /// The space above it, except at the top of a page.
    pub(super) above: f32,
    /// Whether it stands on one page with the beginning of the next one.
    pub(super) with_next: bool,
    /// Its entry in the outline: level and words.
    pub(super) bookmark: Option<(u8, String)>,
}

impl Paragraph {
    /// A paragraph of running text.
    pub(super) fn new(spans: Vec<Span>) -> Self {
        Self {
            tag: Tag::Paragraph,
            language: None,
            label: None,
            spans,
            align: Align::Left,
            indent: (0.0, 0.0),
            above: 0.0,
            with_next: false,
            bookmark: None,
        }
    }

    /// A heading, kept with what it heads.
    pub(super) fn heading(level: u8, spans: Vec<Span>) -> Self {
        Self { tag: Tag::Heading(level), with_next: true, ..Self::new(spans) }
    }

    /// The same, so far below what stands above.
    pub(super) fn below(self, above: f32) -> Self {
        Self { above, ..self }
    }
}

/// Text while it is being set onto pages.
pub(super) struct Flow<'a, 'f> {
    shaper: &'a mut Shaper<'f>,
    frame: Frame,
    width: f32,
    leading: f32,
    /// What stands on each page.
    pub(super) pages: Vec<Vec<Item>>,
    /// The outline, each entry with its page.
    pub(super) bookmarks: Vec<(usize, Bookmark)>,
    /// Where the next line's top is, in millimetres.
    pub(super) y: f32,
}

/// A paragraph in lines, each with its height.
struct Set<'p> {
    paragraph: &'p Paragraph,
    label: Option<Line>,
    lines: Vec<(Line, f32)>,
}

impl Set<'_> {
    /// The label with the height of the line that it stands before.
    fn label(&self) -> Option<(&Line, f32)> {
        self.label.as_ref().zip(self.lines.first().map(|(_, height)| *height))
    }

    fn height(&self, lines: usize) -> f32 {
        self.lines.iter().take(lines).map(|(_, height)| height).sum()
    }
}

impl<'a, 'f> Flow<'a, 'f> {
    /// Text `width` millimetres wide; `leading` is the distance of baselines as a multiple of the
    /// size.
    pub(super) fn new(shaper: &'a mut Shaper<'f>, frame: Frame, width: f32, leading: f32) -> Self {
        let (pages, y) = (vec![Vec::new()], frame.first_top);
        Self { shaper, frame, width, leading, pages, bookmarks: Vec::new(), y }
    }

    /// Sets the paragraphs under what is there.
    pub(super) fn add(&mut self, paragraphs: &[Paragraph]) {
        let sets: Vec<Set<'_>> = paragraphs.iter().map(|paragraph| self.set(paragraph)).collect();
        for i in 0..sets.len() {
            self.place(&sets[i..]);
        }
    }

    fn set<'p>(&mut self, paragraph: &'p Paragraph) -> Set<'p> {
        let (first, others) = paragraph.indent;
        let width = self.width - others;
        let lines = block::indented(self.shaper, &paragraph.spans, width, first - others);
        let height = |line: Line| {
            let height = mm(line.size() * self.leading);
            (line, height)
        };
        let label = paragraph.label.as_ref();
        let label = label
            .and_then(|span| block::lines(self.shaper, std::slice::from_ref(span), width).pop());
        Set { paragraph, label, lines: lines.into_iter().map(height).collect() }
    }

    /// Places the first of these; the others say what it must stand with.
    fn place(&mut self, sets: &[Set<'_>]) {
        let (set, bare) = (&sets[0], self.is_bare());
        let mut above = if bare { 0.0 } else { set.paragraph.above };
        let together: usize = sets.iter().take_while(|set| set.paragraph.with_next).count();
        let chain: f32 =
            sets[1..].iter().take(together).map(|set| set.paragraph.above + set.height(2)).sum();
        let room = self.frame.bottom - self.y - above;
        let all = set.lines.len();
        let first = match room + 0.01 >= set.height(all) + chain {
            true => all,
            // What must stand with the next goes where that goes.
            false if together > 0 => 0,
            false => set.fitting(room),
        };
        if first == 0 && !bare {
            self.turn();
            above = 0.0;
        }
        self.y += above;
        self.mark(set.paragraph);
        let mut from = 0;
        while from < all {
            let room = self.frame.bottom - self.y;
            let (label, lines) = (set.label.clone(), set.lines[from..].to_vec());
            let left = Set { paragraph: set.paragraph, label, lines };
            let fits = left.fitting(room);
            // One line at least on an empty page, even one taller than it: else there is no end.
            let count = if fits == 0 && self.is_bare() { 1 } else { fits };
            if count > 0 {
                self.draw(&left, count, from > 0);
            }
            from += count;
            if from < all {
                self.turn();
            }
        }
    }

    fn is_bare(&self) -> bool {
        let top = if self.pages.len() == 1 { self.frame.first_top } else { self.frame.top };
        self.y <= top + 0.01
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = self.frame.top;
    }

    fn mark(&mut self, paragraph: &Paragraph) {
        let page = self.pages.len() - 1;
        if let Some((level, title)) = paragraph.bookmark.clone() {
            self.bookmarks.push((page, Bookmark::at(title, level, self.y)));
        }
    }

    fn draw(&mut self, set: &Set<'_>, count: usize, continues: bool) {
        let Paragraph { tag, language, indent, align, .. } = set.paragraph;
        let mut items = Vec::new();
        if let (Some((line, height)), false) = (set.label(), continues) {
            items.extend(line.place(self.frame.x, self.y + height * 0.75));
        }
        for (i, (line, height)) in set.lines.iter().take(count).enumerate() {
            let indent = if i == 0 && !continues { indent.0 } else { indent.1 };
            let (x, width) = (self.frame.x + indent, self.width - indent);
            let y = self.y + height * 0.75;
            match align {
                Align::Justified if i + 1 < set.lines.len() => {
                    items.extend(line.justified(self.shaper, x, y, width));
                }
                Align::Left | Align::Justified => items.extend(line.place(x, y)),
            }
            self.y += height;
        }
        let element = Element { tag: tag.clone(), language: *language, continues, place: None };
        if let Some(page) = self.pages.last_mut() {
            page.push(Item::Group(element, items));
        }
    }
}

impl Set<'_> {
    /// How many lines go into `room`, so that neither the first nor the last line of the paragraph
    /// stands alone.
    fn fitting(&self, room: f32) -> usize {
        let all = self.lines.len();
        let mut used = 0.0;
        let fits = |(_, height): &&(Line, f32)| {
            used += height;
            used <= room + 0.01
        };
        let count = self.lines.iter().take_while(fits).count();
        match count {
            count if count == all => all,
            _ if all < 4 => 0,
            count => Some(count.min(all - 2)).filter(|count| *count >= 2).unwrap_or(0),
        }
    }
}

#[cfg(test)]
mod tests {
    use langbiang_typeset::Style;

    use super::*;
    use crate::documents::faces::{self, state::REGULAR};

    #[test]
    fn a_heading_and_its_english_go_to_the_page_of_what_they_head() {
        let mut shaper = Shaper::new(faces::state().unwrap(), "vi");
        let text = |text: &str| vec![Span::new(text, Style::new(REGULAR, 12.0))];
        let line = mm(12.0 * 1.25);
        let frame = Frame { x: 10.0, first_top: 10.0, top: 10.0, bottom: 10.0 + 6.5 * line };
        let mut flow = Flow::new(&mut shaper, frame, 100.0, 1.25);
        let before = (0..5).map(|_| Paragraph::new(text("Nội dung")));
        let heading = Paragraph::heading(2, text("Chiều"));
        let english = Paragraph { with_next: true, ..Paragraph::new(text("Afternoon")) };
        let after = Paragraph::new(text("Thảo luận"));
        flow.add(&before.chain([heading, english, after]).collect::<Vec<_>>());
        let counts: Vec<usize> = flow.pages.iter().map(Vec::len).collect();
        assert_eq!(counts, [5, 3], "room for the heading alone is no room");
    }
}
