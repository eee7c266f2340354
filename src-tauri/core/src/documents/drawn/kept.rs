//! Whether a page keeps to its design: words in their areas and away from the cut edge, areas clear
//! of each other. For the tests of everything that is drawn by a design.

use langbiang_typeset::{Form, Item, Page, Placement, Shaper, page::Run};

use crate::{
    designs::{
        Design, EDGE,
        area::{
            Area, Code, Condition, Fact, Frame, PictureArea, Plate, Shape, Side, Signers, Stack,
        },
    },
    documents::Paper,
};

/// What rounding may add, in millimetres.
const ROUNDING: f32 = 0.06;

/// A side of a design as it is filled.
pub(in crate::documents) struct Scene<'a> {
    pub(in crate::documents) design: &'a Design,
    pub(in crate::documents) side: Side,
    /// How many sign.
    pub(in crate::documents) signers: usize,
    /// What is so.
    pub(in crate::documents) is: &'a dyn Fn(Fact) -> bool,
}

impl Scene<'_> {
    /// All that is wrong with the page; of documents with one piece a page.
    pub(in crate::documents) fn faults(&self, paper: &dyn Paper, page: &Page) -> Vec<String> {
        let words = words(paper, page);
        let frames = self.frames();
        let mut faults = self.overlaps();
        for (letters, text) in &words {
            let at = format!("{text:?} at {letters:?}");
            if !frames.iter().any(|frame| inside(*letters, *frame, 0.0)) {
                faults.push(format!("{at} leaves its area"));
            }
            if !inside(*letters, self.page(), EDGE) {
                faults.push(format!("{at} is too near to the edge"));
            }
            if self.plates().any(|plate| cross(*letters, plate) && !inside(*letters, plate, 0.0)) {
                faults.push(format!("{at} runs over the edge of a plate"));
            }
        }
        for (i, (one, text)) in words.iter().enumerate() {
            let over = words[i + 1..].iter().filter(|(other, _)| cross(*one, *other));
            faults.extend(over.map(|(_, other)| format!("{text:?} runs over {other:?}")));
        }
        faults
    }

    /// How far the letters of each signer are from those of the next one.
    pub(in crate::documents) fn between_signers(&self, paper: &dyn Paper, page: &Page) -> Vec<f32> {
        let words = words(paper, page);
        let signers = self.shapes().filter(|shape| matches!(shape, Shape::Signers(_)));
        let ends = |column: Frame| {
            let of = words.iter().filter(|(letters, _)| inside(*letters, column, 0.0));
            let ends = of.map(|(letters, _)| (letters.x, letters.x + letters.width));
            ends.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).expect("every signer has words")
        };
        let columns: Vec<_> = signers.flat_map(|shape| self.of_words(shape)).map(ends).collect();
        columns.windows(2).map(|two| two[1].0 - two[0].1).collect()
    }

    fn page(&self) -> Frame {
        let [width, height] = self.design.page;
        Frame { x: 0.0, y: 0.0, width, height }
    }

    /// The areas that are there.
    fn shapes(&self) -> impl Iterator<Item = &Shape> {
        let holds = |when: &Condition| (self.is)(when.fact) != when.not;
        let there = move |area: &&Area| area.side == self.side && area.when.iter().all(holds);
        self.design.areas.iter().filter(there).map(|area| &area.shape)
    }

    /// The areas of words.
    fn frames(&self) -> Vec<Frame> {
        self.shapes().flat_map(|shape| self.of_words(shape)).collect()
    }

    fn of_words(&self, shape: &Shape) -> Vec<Frame> {
        match shape {
            Shape::Text(Stack { frame, .. }) => vec![*frame],
            Shape::Signers(Signers { y, height, one, two, three, .. }) => {
                let places = [one, two, three][self.signers.clamp(1, 3) - 1];
                let frame =
                    |place: &[f32]| Frame { x: place[0], width: place[1], y: *y, height: *height };
                places.chunks(2).map(frame).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Filled rectangles, on which words stand or not, but never half.
    fn plates(&self) -> impl Iterator<Item = Frame> {
        self.shapes().filter_map(|shape| match shape {
            Shape::Rect(Plate { frame, look, .. }) if look.fill.is_some() => Some(*frame),
            _ => None,
        })
    }

    /// Pictures and codes, over which nothing may run.
    fn of_pictures(&self, shape: &Shape) -> Option<Frame> {
        match shape {
            Shape::Picture(PictureArea { frame, shows, .. }) => {
                (self.is)(Fact::Shown(*shows)).then_some(*frame)
            }
            Shape::Qr(Code { x, y, size }) => {
                let code = Fact::Given(crate::designs::field::Field::Code);
                (self.is)(code).then_some(Frame { x: *x, y: *y, width: *size, height: *size })
            }
            _ => None,
        }
    }

    /// Areas that overlap one another.
    fn overlaps(&self) -> Vec<String> {
        let of = |shape| self.of_words(shape).into_iter().chain(self.of_pictures(shape));
        let areas: Vec<Frame> = self.shapes().flat_map(of).collect();
        let over = |(i, one): (usize, &Frame)| {
            let others = areas[i + 1..].iter().filter(|other| cross(*one, **other));
            others.map(|other| format!("{one:?} overlaps {other:?}")).collect::<Vec<_>>()
        };
        areas.iter().enumerate().flat_map(over).collect()
    }
}

/// The letters of a page, run by run.
fn words(paper: &dyn Paper, page: &Page) -> Vec<(Frame, String)> {
    let shaper = Shaper::new(paper.fonts(), "vi");
    let mut runs = Vec::new();
    collect(&page.items, paper.forms(), &mut runs);
    runs.iter().map(|run| (ink(run, &shaper), run.text())).collect()
}

/// Whether one rectangle is in another, so far from its edges.
fn inside(one: Frame, other: Frame, far: f32) -> bool {
    let far = far - ROUNDING;
    one.x >= other.x + far
        && one.y >= other.y + far
        && one.x + one.width <= other.x + other.width - far
        && one.y + one.height <= other.y + other.height - far
}

/// Whether two rectangles have more than an edge in common.
fn cross(one: Frame, other: Frame) -> bool {
    let share = |a: f32, b: f32, c: f32, d: f32| (a + b).min(c + d) - a.max(c) > ROUNDING;
    share(one.x, one.width, other.x, other.width) && share(one.y, one.height, other.y, other.height)
}

fn ink(run: &Run, shaper: &Shaper<'_>) -> Frame {
    let (x, y, right, bottom) = run.ink(shaper);
    Frame { x, y, width: right - x, height: bottom - y }
}

/// The words of items, of forms and of what is placed at the corner of the page.
fn collect(items: &[Item], forms: &[Form], runs: &mut Vec<Run>) {
    for item in items {
        match item {
            Item::Text(run) => runs.push(run.clone()),
            Item::Group(_, items) => collect(items, forms, runs),
            Item::Form(form) => collect(&forms[form.0].items, forms, runs),
            Item::Placed(placement, items) => {
                assert_eq!(*placement, Placement::at(0.0, 0.0), "one piece a page");
                collect(items, forms, runs);
            }
            _ => {}
        }
    }
}
