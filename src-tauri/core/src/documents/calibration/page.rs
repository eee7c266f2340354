//! The page to measure: two rulers from one corner, four steps, a table to fill in; and a back with
//! the same corner, for printers that print on both sides.
//!
//! Always in both languages, and never corrected itself: it shows what the printer does.

use langbiang_typeset::{
    Bookmark, Colour, FaceId, Fonts, Item, Page, Scope, Shaper, Stroke, Style, Tag, units::A4,
};
use serde::{Deserialize, Serialize};

use super::{ACROSS, CORNER, Calibration, DOWN};
use crate::{
    Language, Result, Words,
    documents::{
        DocumentKind, Finding, Look, Paper, Plain, Subject, faces,
        faces::state::{BOLD, ITALIC, REGULAR},
        options::options,
        stack::{Frame, Part, Setter, Stand},
    },
};

const HAIRLINE: Stroke = Stroke { colour: Colour::BLACK, width: 0.15 };
const GREY: Colour = Colour(95, 95, 95);
/// Where the words stand: right of the ruler down and below the one across.
const WORDS: Frame = Frame { x: 42.0, y: 40.0, width: 145.0, height: 130.0 };
/// The rows of the table: what is measured, by the letter at its arrow, and what it should be; the
/// last two on the back.
const ROWS: [(&str, f32); 6] =
    [("A", CORNER), ("B", CORNER), ("C", ACROSS), ("D", DOWN), ("E", CORNER), ("F", CORNER)];
/// How many of them are on the front.
const OF_FRONT: usize = 4;
/// Right edges of the table's columns from its left edge, and the height of a row.
const COLUMNS: [f32; 4] = [12.0, 85.0, 113.0, 145.0];
const ROW: f32 = 11.5;

options! {
    /// What can be chosen about the calibration page.
    Choices {
        /// Also a second page to print on the back, which measures how far it is off.
        two_sided: bool = false,
    }
}

/// What the page says beside what never changes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CalibrationPage {
    /// What is settled now, as it was typed.
    pub measured: Option<String>,
}

impl Plain for CalibrationPage {
    const KIND: DocumentKind = DocumentKind::Calibration;
    type Options = Choices;

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let two_sided = options.two_sided;
        Ok(Box::new(Sheet { data: self, two_sided, look, fonts: faces::state()? }))
    }
}

/// The page being made.
struct Sheet<'a> {
    data: &'a CalibrationPage,
    two_sided: bool,
    look: &'a Look,
    fonts: &'static Fonts,
}

impl Paper for Sheet<'_> {
    fn fonts(&self) -> &'static Fonts {
        self.fonts
    }

    fn title(&self) -> String {
        self.look.words().get("document.calibration.title").to_owned()
    }

    fn exact_size(&self) -> bool {
        true
    }

    fn count(&self) -> usize {
        if self.two_sided { 2 } else { 1 }
    }

    fn page(&self, index: usize, shaper: &mut Shaper<'_>, findings: &mut Vec<Finding>) -> Page {
        let subject = Subject::default();
        let mut setter = Setter { shaper, subject: &subject, findings };
        let (items, title) = if index == 0 {
            (self.front(&mut setter), "document.calibration.title")
        } else {
            (self.back(&mut setter), "document.calibration.back")
        };
        let bookmarks = vec![Bookmark::page(self.look.words().get(title))];
        Page { width: A4.0, height: A4.1, items, bookmarks }
    }
}

impl Sheet<'_> {
    fn front(&self, setter: &mut Setter<'_, '_>) -> Vec<Item> {
        let mut items = rulers(setter.shaper, &ARROWS[..OF_FRONT]);
        let (words, end) = setter.set(&self.steps(), WORDS, Stand::Top);
        items.extend(words);
        items.extend(self.table(setter, end + 6.0));
        let below = end + 11.0 + ROW * (self.rows().len() + 1) as f32;
        let frame = Frame { height: 40.0, ..WORDS.below(below - WORDS.y) };
        items.extend(setter.set(&self.now(), frame, Stand::Top).0);
        items
    }

    /// The same corner once more, and what is to be done with it.
    fn back(&self, setter: &mut Setter<'_, '_>) -> Vec<Item> {
        let mut items = rulers(setter.shaper, &ARROWS[OF_FRONT..]);
        let mut words = self.title_of("document.calibration.back");
        for key in ["document.calibration.back_step.1", "document.calibration.back_step.2"] {
            words.extend(self.both("step", key, 12.0, 3.2));
        }
        items.extend(setter.set(&words, WORDS, Stand::Top).0);
        items
    }

    /// What is measured.
    fn rows(&self) -> &'static [(&'static str, f32)] {
        if self.two_sided { &ROWS } else { &ROWS[..OF_FRONT] }
    }

    /// The words of both languages, the document's first, each with how it is set beside the other.
    fn languages(&self) -> [(&'static Words, Option<&'static str>); 2] {
        let second = match self.look.first() {
            Language::Vi => Language::En,
            Language::En => Language::Vi,
        };
        [(self.look.words(), None), (Words::of(second), Some(second.as_str()))]
    }

    /// One text in both languages, the second smaller and slanted.
    fn both(&self, field: &'static str, key: &str, size: f32, air: f32) -> Vec<Part> {
        let part = |(words, language): (&'static Words, Option<&'static str>)| {
            let text = words.get(key).to_owned();
            match language {
                None => Part::new(field, text, Style::new(REGULAR, size)).within(4, 9.0).below(air),
                Some(language) => {
                    let style = Style::new(ITALIC, size - 1.5).colour(GREY);
                    Part::new(field, text, style).within(4, 8.0).below(0.4).in_language(language)
                }
            }
        };
        self.languages().into_iter().map(part).collect()
    }

    fn title_of(&self, key: &str) -> Vec<Part> {
        let strong = |part: Part| match part.language {
            None => Part { style: Style::new(BOLD, 18.0), ..part }.tagged(Tag::Heading(1)),
            Some(_) => part,
        };
        self.both("title", key, 18.0, 0.0).into_iter().map(strong).collect()
    }

    fn steps(&self) -> Vec<Part> {
        let steps = ["1", "2", "3", "4"].map(|n| format!("document.calibration.step.{n}"));
        let steps = steps.iter().flat_map(|key| self.both("step", key, 12.0, 3.2));
        self.title_of("document.calibration.title").into_iter().chain(steps).collect()
    }

    /// What is settled at present.
    fn now(&self) -> Vec<Part> {
        let measured = self.data.measured.as_deref().and_then(Calibration::read);
        match measured {
            None => self.both("now", "document.calibration.exact", 11.0, 0.0),
            Some(measured) => {
                let parts = self.both("now", "document.calibration.now", 11.0, 0.0);
                let fill = |part: Part| {
                    let text = part.text.replace("{measured}", &self.number(&measured.to_string()));
                    Part { text, ..part }
                };
                parts.into_iter().map(fill).collect()
            }
        }
    }

    /// What to measure, what it should be, room for what it is.
    fn table(&self, setter: &mut Setter<'_, '_>, top: f32) -> Vec<Item> {
        let head = ["column.letter", "column.what", "column.exact", "column.measured"];
        let head = head.map(|key| self.cell(key, BOLD)).into_iter().enumerate();
        let header = |(column, parts): (usize, Vec<Part>)| {
            Tag::Header(Scope::Column).of(set_cell(setter, top, (0, column), &parts))
        };
        let mut rows = vec![Tag::Row.of(head.map(header).collect())];
        for (i, (letter, exact)) in self.rows().iter().enumerate() {
            let plain = |text: String| vec![Part::new("table", text, Style::new(REGULAR, 11.0))];
            let exact = self.number(&format!("{exact:.1}"));
            let what = self.cell(&format!("measure.{letter}"), REGULAR);
            let cells = [plain((*letter).to_owned()), what, plain(exact), Vec::new()];
            let cells = cells.iter().enumerate().map(|(column, parts)| {
                Tag::Cell(1).of(set_cell(setter, top, (i + 1, column), parts))
            });
            rows.push(Tag::Row.of(cells.collect()));
        }
        [Tag::Table.of(rows)].into_iter().chain(lines(top, self.rows().len())).collect()
    }

    /// Words of a cell in both languages, the first in this face.
    fn cell(&self, key: &str, face: FaceId) -> Vec<Part> {
        let mut parts = self.both("table", &format!("document.calibration.{key}"), 10.5, 0.0);
        parts.retain(|part| !part.text.is_empty());
        let first = parts.first_mut();
        first.into_iter().for_each(|part| part.style.face = face);
        parts
    }

    /// A number with the point or comma of the language.
    fn number(&self, text: &str) -> String {
        match self.look.first() {
            Language::Vi => text.replace('.', ","),
            Language::En => text.to_owned(),
        }
    }
}

/// Words in the middle of a cell, from its left where they say what to measure.
fn set_cell(
    setter: &mut Setter<'_, '_>,
    top: f32,
    (row, column): (usize, usize),
    parts: &[Part],
) -> Vec<Item> {
    let left = if column == 0 { 0.0 } else { COLUMNS[column - 1] };
    let (x, width) = (WORDS.x + left + 1.5, COLUMNS[column] - left - 3.0);
    let frame = Frame { x, y: top + ROW * row as f32, width, height: ROW };
    setter.set(parts, frame, if column == 1 { Stand::Left } else { Stand::Middle }).0
}

/// The lines of the table with so many rows below its head.
fn lines(top: f32, rows: usize) -> Vec<Item> {
    let bottom = top + ROW * (rows + 1) as f32;
    let right = WORDS.x + COLUMNS[3];
    let lying = (0..=rows + 1).map(|n| top + ROW * n as f32).map(|y| ((WORDS.x, y), (right, y)));
    let upright = [0.0].iter().chain(&COLUMNS).map(|x| ((WORDS.x + x, top), (WORDS.x + x, bottom)));
    lying.chain(upright).map(|(from, to)| Item::Rule { from, to, stroke: HAIRLINE }).collect()
}

/// The letter of a distance, its arrow from one point to another, and where the letter stands.
type Arrow = (&'static str, (f32, f32), (f32, f32), (f32, f32));

/// What is measured, in the order of the table.
const ARROWS: [Arrow; 6] = [
    ("A", (0.3, 60.0), (CORNER, 60.0), (10.0, 58.5)),
    ("B", (60.0, 0.3), (60.0, CORNER), (63.0, 12.0)),
    ("C", (CORNER, 32.0), (CORNER + ACROSS, 32.0), (CORNER + ACROSS / 2.0, 37.0)),
    ("D", (33.5, CORNER), (33.5, CORNER + DOWN), (36.5, CORNER + DOWN / 2.0)),
    ("E", (0.3, 60.0), (CORNER, 60.0), (10.0, 58.5)),
    ("F", (60.0, 0.3), (60.0, CORNER), (63.0, 12.0)),
];

/// Both rulers with a tick a millimetre, numbers each centimetre, and these arrows.
fn rulers(shaper: &mut Shaper<'_>, arrows: &[Arrow]) -> Vec<Item> {
    let mut items = vec![
        line((CORNER - 6.0, CORNER), (CORNER + ACROSS, CORNER)),
        line((CORNER, CORNER - 6.0), (CORNER, CORNER + DOWN)),
    ];
    for (length, down) in [(ACROSS, false), (DOWN, true)] {
        // Along the ruler, and off it.
        let point = |along: f32, off: f32| {
            if down { (CORNER + off, CORNER + along) } else { (CORNER + along, CORNER + off) }
        };
        for n in 0..=length as usize {
            let long = if n == length as usize { 5.5 } else { tick(n) };
            items.push(line(point(n as f32, 0.0), point(n as f32, long)));
            if n % 10 == 0 && n > 0 {
                let (x, y) = if down { point(n as f32 + 1.0, 8.6) } else { point(n as f32, 8.6) };
                items.extend(number(shaper, &(n / 10).to_string(), 8.0, (x, y)));
            }
        }
    }
    for (letter, from, to, at) in arrows {
        items.extend(arrow(*from, *to));
        items.extend(number(shaper, letter, 14.0, *at));
    }
    items
}

/// How long the tick at so many millimetres is: longer at five, longest at ten.
const fn tick(millimetres: usize) -> f32 {
    match millimetres % 10 {
        0 => 3.8,
        5 => 2.6,
        _ => 1.6,
    }
}

fn line(from: (f32, f32), to: (f32, f32)) -> Item {
    Item::Rule { from, to, stroke: HAIRLINE }
}

/// A line with a head at both ends.
fn arrow(from: (f32, f32), to: (f32, f32)) -> Vec<Item> {
    let across = (to.0 - from.0).abs() > (to.1 - from.1).abs();
    let head = |(x, y): (f32, f32), back: f32| {
        let wing = |side: f32| if across { (x + back, y + side) } else { (x + side, y + back) };
        [line(wing(1.0), (x, y)), line(wing(-1.0), (x, y))]
    };
    [line(from, to)].into_iter().chain(head(from, 2.2)).chain(head(to, -2.2)).collect()
}

/// A number or letter of the drawing, centred there; the table says the same to who hears it.
fn number(shaper: &mut Shaper<'_>, text: &str, size: f32, (x, y): (f32, f32)) -> Vec<Item> {
    let lines = langbiang_typeset::block::balanced(shaper, text, Style::new(BOLD, size), 20.0);
    lines.iter().flat_map(|line| line.place(x - line.width / 2.0, y)).collect()
}
