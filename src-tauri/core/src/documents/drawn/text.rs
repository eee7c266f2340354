//! Texts under each other in a frame: each broken into lines and shrunk as its part allows, all of
//! them smaller where the frame is too low, and whatever still does not fit reported.

use langbiang_typeset::{
    Block, FaceId, Fit, Item, Shaper, Span, Style, Tag,
    block::{self, LEADING},
    units::mm,
};

use super::{Colours, Fill, Matter, Said, compile::Faces};
use crate::{
    Language,
    designs::{
        area::{Align, Anchor, Breaking, Condition, Frame, Part, Stack},
        field::{Field, Piece, Template},
    },
    documents::{Finding, wording::bound},
};

/// A step by which texts shrink that are too high together, and where that ends.
const STEP: f32 = 0.04;
const SMALLEST: f32 = 0.3;
/// What rounding may add to a height, in millimetres.
const SLACK: f32 = 0.05;

/// A stack with its faces.
pub(super) struct Column {
    pub(super) frame: Frame,
    align: Align,
    anchor: Anchor,
    when: Vec<Condition>,
    parts: Vec<Text>,
}

/// A part with its face and language.
struct Text {
    part: Part,
    face: FaceId,
    language: Language,
    /// Its language where that is not the document's.
    foreign: Option<&'static str>,
    template: Template,
}

/// A part in lines.
struct Set<'t> {
    text: &'t Text,
    words: String,
    block: Block,
}

impl Column {
    pub(super) fn new(stack: &Stack, when: Vec<Condition>, faces: &Faces, matter: &Matter) -> Self {
        let column = Self::of(stack.frame, stack.anchor, &stack.parts, faces, matter);
        Self { align: stack.align, when, ..column }
    }

    /// Centred texts that are always there.
    pub(super) fn of<'p>(
        frame: Frame,
        anchor: Anchor,
        parts: impl IntoIterator<Item = &'p Part>,
        faces: &Faces,
        matter: &Matter,
    ) -> Self {
        let parts = parts.into_iter().filter_map(|part| Text::new(part, faces, matter)).collect();
        Self { frame, align: Align::Centre, anchor, when: Vec::new(), parts }
    }

    /// The lines of all parts in their place, each part with its tag.
    pub(super) fn lay_out(
        &self,
        shaper: &mut Shaper<'_>,
        fill: Fill<'_>,
        colours: &Colours<'_>,
        findings: &mut Vec<Finding>,
    ) -> Vec<Said> {
        if !fill.holds(&self.when) {
            return Vec::new();
        }
        let sets = self.set(shaper, fill, colours);
        self.report(&sets, fill, findings);
        self.place(&sets)
    }

    /// How high the texts are, in millimetres.
    pub(super) fn height(
        &self,
        shaper: &mut Shaper<'_>,
        fill: Fill<'_>,
        colours: &Colours<'_>,
    ) -> f32 {
        height(&self.set(shaper, fill, colours))
    }

    /// Breaks all texts, smaller and smaller until they fit the frame or can shrink no more.
    fn set(&self, shaper: &mut Shaper<'_>, fill: Fill<'_>, colours: &Colours<'_>) -> Vec<Set<'_>> {
        let width = self.frame.width;
        let mut sets = Vec::with_capacity(self.parts.len());
        for text in &self.parts {
            if let Some(words) = text.words(fill) {
                let block = text.block(shaper, &words, width, 1.0, colours);
                sets.push(Set { text, words, block });
            }
        }
        let mut share = 1.0;
        while height(&sets) > self.frame.height + SLACK && share > SMALLEST {
            share -= STEP;
            for set in &mut sets {
                set.block = set.text.block(shaper, &set.words, width, share, colours);
            }
        }
        sets
    }

    fn report(&self, sets: &[Set<'_>], fill: Fill<'_>, findings: &mut Vec<Finding>) {
        let too_high = height(sets) > self.frame.height + SLACK;
        let longest = sets.iter().max_by(|a, b| a.block.height().total_cmp(&b.block.height()));
        for set in sets {
            let is_longest = longest.is_some_and(|longest| std::ptr::eq(longest, set));
            let fits = set.block.fits && !(too_high && is_longest);
            if !fits || !set.block.missing().is_empty() {
                let block = Block { fits, ..set.block.clone() };
                let subject = fill.texts.subject(fill.whom);
                findings.extend(Finding::of_block(&block, &subject, set.text.field(), &set.words));
            }
        }
    }

    fn place(&self, sets: &[Set<'_>]) -> Vec<Said> {
        let room = self.frame.height - height(sets);
        let mut top = self.frame.y
            + match self.anchor {
                Anchor::Top => 0.0,
                Anchor::Middle => room / 2.0,
                Anchor::Bottom => room,
            };
        let mut said = Vec::with_capacity(sets.len());
        for (i, Set { text, block, .. }) in sets.iter().enumerate() {
            top += if i == 0 { 0.0 } else { text.part.gap };
            let tag = if text.part.heading { Tag::Heading(1) } else { Tag::Paragraph };
            said.push(Said::new(tag, text.foreign, self.lines(block, top)));
            top += block.height();
        }
        said
    }

    fn lines(&self, block: &Block, top: f32) -> Vec<Item> {
        let Frame { x, width, .. } = self.frame;
        // Letters hang a little above the middle of their line: accents rise more than tails fall.
        let first = top + block.leading * 0.5 + mm(block.size) * 0.28;
        let place = |(i, line): (usize, &langbiang_typeset::Line)| {
            let room = width - line.width;
            let left = match self.align {
                Align::Left => x,
                Align::Centre => x + room / 2.0,
                Align::Right => x + room,
            };
            line.place(left, first + block.leading * i as f32)
        };
        block.lines.iter().enumerate().flat_map(place).collect()
    }
}

fn height(sets: &[Set<'_>]) -> f32 {
    let gaps = sets.iter().skip(1).map(|set| set.text.part.gap);
    sets.iter().map(|set| set.block.height()).chain(gaps).sum()
}

impl Text {
    /// The part in its language; none for a second language where there is one alone.
    fn new(part: &Part, faces: &Faces, matter: &Matter) -> Option<Self> {
        let (first, second) = matter.languages;
        let language = if part.second { second? } else { first };
        let english = part.text_en.as_ref().filter(|_| language == Language::En);
        Some(Self {
            face: faces.get(&part.font).copied().unwrap_or(FaceId(0)),
            language,
            foreign: part.second.then(|| language.as_str()),
            template: english.unwrap_or(&part.text).clone(),
            part: part.clone(),
        })
    }

    /// What it says; nothing where all its fields say nothing.
    fn words(&self, fill: Fill<'_>) -> Option<String> {
        if !fill.holds(&self.part.when) {
            return None;
        }
        let mut words = String::new();
        let mut told = self.template.fields().next().is_none();
        for piece in &self.template.0 {
            match piece {
                Piece::Words(text) => words.push_str(text),
                Piece::Field(field) => {
                    if let Some(text) = fill.tell(*field, self.language) {
                        told = true;
                        words.push_str(&text);
                    }
                }
            }
        }
        let words = words.trim();
        (told && !words.is_empty()).then(|| self.dress(words))
    }

    /// In capitals if wanted; names of people and places kept together, but for a delegate's name,
    /// which may need two lines.
    fn dress(&self, words: &str) -> String {
        let bound = match self.template.0[..] {
            [Piece::Field(Field::Name)] => words.to_owned(),
            _ => bound(words),
        };
        if self.part.caps { bound.to_uppercase() } else { bound }
    }

    fn block(
        &self,
        shaper: &mut Shaper<'_>,
        words: &str,
        width: f32,
        share: f32,
        colours: &Colours<'_>,
    ) -> Block {
        let Part { smallest, lines, leading, tracking, .. } = self.part;
        let size = (self.part.size * share).max(smallest);
        let colour = colours.of(&self.part.colour);
        let style = Style { face: self.face, size, colour, tracking };
        let place = Fit { width, lines, floor: smallest, leading: leading.max(LEADING) };
        match self.part.fit {
            Breaking::Balance => block::fit(shaper, words, style, place),
            Breaking::Wrap => wrapped(shaper, words, style, place),
        }
    }

    /// The field that a finding is about.
    fn field(&self) -> &'static str {
        self.template.fields().next().map_or("text", Field::source)
    }
}

/// Lines filled one after the other, smaller until they are few enough.
fn wrapped(shaper: &mut Shaper<'_>, text: &str, style: Style, place: Fit) -> Block {
    let mut style = style;
    loop {
        let lines = block::lines(shaper, &[Span::new(text, style)], place.width);
        let fits = lines.len() <= place.lines;
        if fits || style.size <= place.floor {
            return Block {
                lines,
                size: style.size,
                leading: mm(style.size * place.leading),
                fits,
            };
        }
        style.size = (style.size - 0.5).max(place.floor);
    }
}
