//! Draws the parts of an official paper downwards and knows where it is.

use langbiang_typeset::{
    Fit, Item, Shaper, Span, Stroke, Style, Tag, block, page::Colour, units::mm,
};

use super::{Measures, Sheet};
use crate::{
    Words,
    documents::{Finding, Look, Subject, dates::Dates, faces::state::ITALIC, wording::bound},
};

/// Rules in heads (decree 30: solid, thin).
const RULE: Stroke = Stroke { colour: Colour::BLACK, width: 0.2 };

/// Distance of baselines in heads, as a multiple of the size: capitals with two accents need it.
pub(super) const LEADING: f32 = 1.3;

/// A column of the head: its middle and its width in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Column {
    /// Middle.
    pub(crate) x: f32,
    /// Width.
    pub(crate) width: f32,
}

/// Draws downwards.
pub(crate) struct Pen<'a, 'f> {
    pub(crate) shaper: &'a mut Shaper<'f>,
    pub(crate) words: &'static Words,
    pub(crate) dates: Dates,
    pub(crate) look: &'a Look,
    pub(crate) measures: Measures,
    pub(crate) sheet: Sheet,
    /// What was drawn.
    pub(crate) items: Vec<Item>,
    /// What is wrong with it.
    pub(crate) findings: Vec<Finding>,
    /// Where the next line's top is, in millimetres.
    pub(crate) y: f32,
    /// The record that findings belong to.
    subject: Subject,
}

impl<'a, 'f> Pen<'a, 'f> {
    /// A pen at the top of `sheet`; what it finds is said of `subject`.
    pub(crate) fn new(
        shaper: &'a mut Shaper<'f>,
        look: &'a Look,
        sheet: Sheet,
        subject: &Subject,
    ) -> Self {
        Self {
            shaper,
            words: look.words(),
            dates: look.dates(),
            look,
            measures: Measures::of(look.style),
            sheet,
            items: Vec::new(),
            findings: Vec::new(),
            y: sheet.top,
            subject: subject.clone(),
        }
    }

    /// The column between the margins.
    pub(crate) fn whole(&self) -> Column {
        Column { x: self.sheet.middle(), width: self.sheet.text() }
    }

    /// Width in millimetres of a text on one line.
    pub(crate) fn width(&mut self, text: &str, style: Style) -> f32 {
        let lines = block::lines(self.shaper, &[Span::new(text, style)], f32::MAX);
        lines.first().map_or(0.0, |line| line.width)
    }

    /// Centred between the margins, a little narrower than the text; `field` names the text in
    /// findings. Gives the width of the widest line in millimetres.
    pub(crate) fn centred(&mut self, field: &'static str, text: &str, style: Style) -> f32 {
        let Column { x, width } = self.whole();
        self.set(field, text, style, Column { x, width: width - 10.0 }, Tag::Paragraph)
    }

    /// The English of what stands above it, centred between the margins.
    pub(crate) fn in_english(&mut self, text: &str) {
        let from = self.items.len();
        self.centred("", text, Style::new(ITALIC, 12.0));
        let items = self.items.split_off(from);
        self.items.push(Tag::Section.in_language("en", items));
    }

    /// The English of what stands above it in a column.
    pub(crate) fn column_in_english(&mut self, text: &str, column: Column) {
        let from = self.items.len();
        self.column("", text, Style::new(ITALIC, 11.0), column);
        let items = self.items.split_off(from);
        self.items.push(Tag::Section.in_language("en", items));
    }

    /// Centred in a column; gives the width of the widest line in millimetres.
    pub(crate) fn column(
        &mut self,
        field: &'static str,
        text: &str,
        style: Style,
        column: Column,
    ) -> f32 {
        self.set(field, text, style, column, Tag::Paragraph)
    }

    /// The same with a tag of its own.
    pub(crate) fn set(
        &mut self,
        field: &'static str,
        text: &str,
        style: Style,
        column: Column,
        tag: Tag,
    ) -> f32 {
        let place = Fit { width: column.width, lines: 8, floor: style.size, leading: LEADING };
        let block = block::fit(self.shaper, &bound(text), style, place);
        let subject = &self.subject;
        self.findings.extend(Finding::of_block(&block, subject, field, text));
        self.items.push(tag.of(block.centred(column.x, self.y + block.leading * 0.75)));
        self.y += block.height();
        block.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// Running text from the left edge, e.g. `Thời gian: …`; line spacing in multiples of the size.
    pub(crate) fn lines(&mut self, field: &'static str, spans: &[Span], leading: f32) {
        self.lines_at(field, spans, leading, (self.sheet.left, self.sheet.text()));
    }

    /// The same between `x` and `x + width`.
    pub(crate) fn lines_at(
        &mut self,
        field: &'static str,
        spans: &[Span],
        leading: f32,
        (x, width): (f32, f32),
    ) {
        let mut items = Vec::new();
        for line in block::lines(self.shaper, spans, width) {
            let height = mm(line.size() * leading);
            items.extend(line.place(x, self.y + height * 0.75));
            self.y += height;
        }
        self.items.push(Tag::Paragraph.of(items));
        for span in spans {
            self.missing(field, span.style, &span.text);
        }
    }

    /// A short rule, centred on `x`.
    pub(crate) fn rule(&mut self, x: f32, width: f32) {
        self.y += 1.2;
        let (from, to) = ((x - width / 2.0, self.y), (x + width / 2.0, self.y));
        self.items.push(Item::Rule { from, to, stroke: RULE });
        self.y += 1.2;
    }

    /// Notes that a text which the paper needs is absent or empty.
    pub(crate) fn needs(&mut self, field: &'static str, text: Option<&str>) {
        self.findings.extend(Finding::lacking(&self.subject, [(field, text)]));
    }

    fn missing(&mut self, field: &'static str, style: Style, text: &str) {
        let missing = self.shaper.fonts().missing(style.face, text);
        self.findings.extend(Finding::missing(&self.subject, field, missing));
    }
}
