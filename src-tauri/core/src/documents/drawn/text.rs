//! Texts under each other in a frame: each broken into lines and shrunk as its part allows, all of
//! them smaller where the frame is too low. What still does not fit is reported, and set so small
//! that it runs over nothing else: letters, accents and tails never leave the frame.

use langbiang_typeset::{
    Block, FaceId, Fit, Item, Line, Shaper, Span, Style, Tag,
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
    documents::{Finding, wording::bound_in},
};

/// A step by which texts shrink that are too high together, and where that ends.
const STEP: f32 = 0.04;
const SMALLEST: f32 = 0.3;
/// The same for what is reported as too long: its share at each step, and its least size in points.
const PRESSED: f32 = 0.92;
const LEAST: f32 = 0.2;
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
    /// Whether it keeps to what its part allows.
    fits: bool,
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
        Self::report(&sets, fill, findings);
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
                let block = text.block(shaper, &words, width, text.sizes(1.0), colours);
                sets.push(Set { text, words, block, fits: true });
            }
        }
        let mut share = 1.0;
        let mut holds = self.holds(&sets);
        while !holds && share > SMALLEST {
            share -= STEP;
            for Set { text, words, block, .. } in &mut sets {
                *block = text.block(shaper, words, width, text.sizes(share), colours);
            }
            holds = self.holds(&sets);
        }
        sets.iter_mut().for_each(|set| set.fits = set.block.fits);
        if !holds {
            self.press(&mut sets, shaper, colours);
        }
        sets
    }

    /// Whether all letters keep to the frame.
    fn holds(&self, sets: &[Set<'_>]) -> bool {
        let room = self.frame.height + SLACK;
        let (top, bottom) = reach_of_all(sets);
        height(sets) <= room && bottom - top <= room
    }

    /// Of what is too high together, notes the longest, which is made smaller and smaller.
    fn press(&self, sets: &mut [Set<'_>], shaper: &mut Shaper<'_>, colours: &Colours<'_>) {
        while !self.holds(sets) {
            let longest =
                sets.iter_mut().max_by(|a, b| a.block.height().total_cmp(&b.block.height()));
            let Some(set) = longest.filter(|set| set.block.size > LEAST) else { return };
            let size = set.block.size * PRESSED;
            let width = self.frame.width;
            set.block = set.text.block(shaper, &set.words, width, (size, size), colours);
            set.fits = false;
        }
    }

    fn report(sets: &[Set<'_>], fill: Fill<'_>, findings: &mut Vec<Finding>) {
        for Set { text, words, block, fits } in sets {
            if !fits || !block.missing().is_empty() {
                let block = Block { fits: *fits, ..block.clone() };
                let subject = fill.texts.subject(fill.whom);
                findings.extend(Finding::of_block(&block, &subject, text.field(), words));
            }
        }
    }

    /// Where the stack begins: as it is anchored, but never so that letters leave the frame.
    fn top(&self, sets: &[Set<'_>]) -> f32 {
        let Frame { y, height: room, .. } = self.frame;
        let rest = room - height(sets);
        let top = match self.anchor {
            Anchor::Top => 0.0,
            Anchor::Middle => rest / 2.0,
            Anchor::Bottom => rest,
        };
        let (first, last) = reach_of_all(sets);
        y + top.min(room - last).max(-first)
    }

    fn place(&self, sets: &[Set<'_>]) -> Vec<Said> {
        let begin = self.top(sets);
        let mut said = Vec::with_capacity(sets.len());
        for (top, Set { text, block, .. }) in placed(sets) {
            let tag = if text.part.heading { Tag::Heading(1) } else { Tag::Paragraph };
            said.push(Said::new(tag, text.foreign, self.lines(block, begin + top)));
        }
        said
    }

    fn lines(&self, block: &Block, top: f32) -> Vec<Item> {
        let Frame { x, width, .. } = self.frame;
        let first = top + baseline(block);
        let place = |(i, line): (usize, &Line)| {
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

/// The first baseline of a block from its top. Letters hang a little above the middle of their
/// line: accents rise more than tails fall.
fn baseline(block: &Block) -> f32 {
    block.leading * 0.5 + mm(block.size) * 0.28
}

/// The texts, each with where it begins from the top of the stack: so far below the one before it
/// that no letters meet.
fn placed<'s, 't>(sets: &'s [Set<'t>]) -> impl Iterator<Item = (f32, &'s Set<'t>)> {
    let mut above: Option<(f32, &Block)> = None;
    sets.iter().map(move |set| {
        let top = above.map_or(0.0, |(begin, above)| {
            let clear = begin + reach(above).1 - reach(&set.block).0;
            clear.max(begin + above.height() + set.text.part.gap)
        });
        above = Some((top, &set.block));
        (top, set)
    })
}

/// From where to where the letters of a block really reach, from its top.
fn reach(block: &Block) -> (f32, f32) {
    let first = baseline(block);
    let last = first + block.leading * block.lines.len().saturating_sub(1) as f32;
    let ink = |line: Option<&Line>| line.map(Line::ink).unwrap_or_default();
    (first - ink(block.lines.first()).0, last + ink(block.lines.last()).1)
}

/// The same of all texts together.
fn reach_of_all(sets: &[Set<'_>]) -> (f32, f32) {
    let ends = placed(sets).map(|(top, set)| {
        let (highest, lowest) = reach(&set.block);
        (top + highest, top + lowest)
    });
    ends.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or_default()
}

fn height(sets: &[Set<'_>]) -> f32 {
    placed(sets).last().map_or(0.0, |(top, set)| top + set.block.height())
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
            _ => bound_in(self.language, words),
        };
        if self.part.caps { bound.to_uppercase() } else { bound }
    }

    /// The size to begin with when all are to be smaller, and the smallest that is allowed.
    fn sizes(&self, share: f32) -> (f32, f32) {
        let Part { size, smallest, .. } = self.part;
        ((size * share).max(smallest), smallest)
    }

    fn block(
        &self,
        shaper: &mut Shaper<'_>,
        words: &str,
        width: f32,
        (size, floor): (f32, f32),
        colours: &Colours<'_>,
    ) -> Block {
        let Part { lines, leading, tracking, .. } = self.part;
        let colour = colours.of(&self.part.colour);
        let style = Style { face: self.face, size, colour, tracking };
        let place = Fit { width, lines, floor, leading: leading.max(LEADING) };
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
