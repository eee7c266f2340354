//! Reads the areas of a design.

use std::ops::RangeInclusive;

use super::{
    area::{
        Align, Anchor, Area, Breaking, Code, Condition, Drawing, Frame, Look, Ornament, Ornamental,
        Part, PictureArea, Plate, Rule, Shape, Shown, Side, Signers, Stack,
    },
    colour::{Base, Ink},
    design::Design,
    fault::FaultKind,
    field::{Field, Scope, Template},
    keys::Keys,
    path, places,
};

/// Decoration may lie a little outside the page: a band that runs off its edge.
const PLACE: RangeInclusive<f32> = -100.0..=700.0;
const LENGTH: RangeInclusive<f32> = 0.0..=700.0;
/// The least side of what is read, in millimetres.
const LEAST: f32 = 1.0;
/// Sides of a code with which it can be scanned.
const CODE: RangeInclusive<f32> = 8.0..=200.0;
/// Sizes of letters in points.
const SIZE: RangeInclusive<f32> = 3.0..=300.0;
/// Widths of lines in millimetres.
const WEIGHT: RangeInclusive<f32> = 0.0..=20.0;
/// Room that a seal takes, in millimetres (decree 30/2020/NĐ-CP does not say; seals are 36 to 42).
const ROOM: f32 = 38.0;

const KINDS: [&str; 9] =
    ["text", "signers", "picture", "qr", "rect", "ellipse", "rule", "path", "ornament"];

pub(super) fn areas(keys: &Keys<'_>, design: &Design) -> Vec<Area> {
    let tables = keys.tables("area");
    let areas: Vec<_> =
        tables.iter().filter_map(|keys| Some((keys, Reader { keys, design }.area()?))).collect();
    places::check(&areas);
    areas.into_iter().map(|(_, area)| area).collect()
}

/// One area or part being read.
struct Reader<'a, 'k> {
    keys: &'a Keys<'k>,
    /// What is declared before the areas.
    design: &'a Design,
}

impl Reader<'_, '_> {
    fn area(&self) -> Option<Area> {
        let keys = self.keys;
        let when = self.conditions();
        let side = keys.word("side", Side::WORDS, Side::from_word).unwrap_or_default();
        let shape = self.shape(&keys.needed_text("kind"));
        if shape.is_some() {
            keys.finish();
        }
        Some(Area { when, side, shape: shape? })
    }

    fn shape(&self, kind: &str) -> Option<Shape> {
        Some(match kind {
            "text" => Shape::Text(self.stack()),
            "signers" => Shape::Signers(self.signers()),
            "picture" => Shape::Picture(self.picture()),
            "qr" => Shape::Qr(self.code()),
            "rect" => Shape::Rect(self.plate()),
            "ellipse" => Shape::Ellipse(self.plate()),
            "rule" => Shape::Rule(self.rule()),
            "path" => Shape::Path(self.drawing()),
            "ornament" => Shape::Ornament(self.ornament()),
            "" => return None,
            _ => {
                self.keys.fault("kind", FaultKind::UnknownWord, KINDS.join(", "));
                return None;
            }
        })
    }

    fn conditions(&self) -> Vec<Condition> {
        let read = |text: String| {
            let condition = Condition::read(&text);
            if condition.is_none() {
                let words: Vec<_> =
                    Condition::words().chain(Field::WORDS.iter().copied()).collect();
                self.keys.fault("when", FaultKind::UnknownWord, words.join(", "));
            }
            condition
        };
        self.keys.texts("when").into_iter().filter_map(read).collect()
    }

    /// The sides of the page; of any page where the text does not say.
    fn page(&self) -> [f32; 2] {
        self.design.page.map(|side| if side > 0.0 { side } else { *LENGTH.end() })
    }

    /// Where something begins that is read and so `least` long at least, within a side of the page.
    fn begin(&self, key: &'static str, side: f32, least: f32) -> f32 {
        self.keys.needed(key, 0.0..=rest(side, least))
    }

    /// How long it is: it ends on the page.
    fn extent(&self, key: &'static str, side: f32, begin: f32) -> f32 {
        self.keys.needed(key, LEAST..=rest(side, begin))
    }

    /// The place of what is read: on the page.
    fn place(&self) -> Frame {
        let [across, down] = self.page();
        let (x, y) = (self.begin("x", across, LEAST), self.begin("y", down, LEAST));
        let (width, height) = (self.extent("width", across, x), self.extent("height", down, y));
        Frame { x, y, width, height }
    }

    /// The place of decoration.
    fn frame(&self) -> Frame {
        let keys = self.keys;
        Frame {
            x: keys.needed("x", PLACE),
            y: keys.needed("y", PLACE),
            width: keys.needed("width", LENGTH),
            height: keys.needed("height", LENGTH),
        }
    }

    fn align(&self) -> Align {
        self.keys.word("align", Align::WORDS, Align::from_word).unwrap_or(Align::Centre)
    }

    fn anchor(&self) -> Anchor {
        self.keys.word("anchor", Anchor::WORDS, Anchor::from_word).unwrap_or(Anchor::Middle)
    }

    fn stack(&self) -> Stack {
        let (frame, align, anchor) = (self.place(), self.align(), self.anchor());
        let parts = if self.keys.has("text") { vec![self.part()] } else { self.parts() };
        if self.keys.has("part") && self.keys.has("text") {
            self.keys.fault("part", FaultKind::Twice, "text, [[area.part]]");
        }
        Stack { frame, align, anchor, parts: parts.into_iter().flatten().collect() }
    }

    fn parts(&self) -> Vec<Option<Part>> {
        let tables = self.keys.tables("part");
        if tables.is_empty() {
            self.keys.fault("text", FaultKind::Missing, "text, [[area.part]]");
        }
        let part = |keys: &Keys<'_>| {
            let reader = Reader { keys, design: self.design };
            let part = reader.part().map(|part| Part { when: reader.conditions(), ..part });
            keys.finish();
            part
        };
        tables.iter().map(part).collect()
    }

    fn part(&self) -> Option<Part> {
        let keys = self.keys;
        // All keys are read before anything is given up, so that none of them seems unknown.
        let (text, english) = (self.template("text"), keys.has("text_en"));
        let text_en = if english { self.template("text_en") } else { None };
        let size = keys.needed("size", SIZE);
        let usual = (size * 0.7).max(*SIZE.start());
        let lines = keys.number("lines", 1.0..=100.0).unwrap_or(1.0) as usize;
        let part = Part {
            when: Vec::new(),
            text: Template::default(),
            text_en,
            second: keys.flag("second"),
            font: self.font(),
            size,
            smallest: keys.number("smallest", *SIZE.start()..=size.max(3.0)).unwrap_or(usual),
            lines,
            leading: keys.number("leading", 0.8..=4.0).unwrap_or(1.3),
            tracking: keys.number("tracking", -0.2..=2.0).unwrap_or(0.0),
            caps: keys.flag("caps"),
            colour: self.ink("colour").unwrap_or_else(|| self.usual_ink()),
            gap: keys.number("gap", -50.0..=300.0).unwrap_or(0.0),
            fit: keys.word("fit", Breaking::WORDS, Breaking::from_word).unwrap_or_default(),
            heading: keys.flag("heading"),
        };
        Some(Part { text: text?, ..part })
    }

    fn template(&self, key: &'static str) -> Option<Template> {
        let text = self.keys.needed_text(key);
        let unknown = |name: String| {
            let known = Field::ALL.iter().filter(|f| f.is_known_to(self.design.purpose));
            let known: Vec<_> = known.map(|field| field.as_str()).collect();
            let detail = format!("{{{name}}}: {}", known.join(", "));
            self.keys.fault(key, FaultKind::UnknownWord, detail);
        };
        let template = Template::read(&text).map_err(&unknown).ok()?;
        let strange = template.fields().find(|field| !field.is_known_to(self.design.purpose));
        strange.into_iter().for_each(|field| unknown(field.to_string()));
        Some(template)
    }

    fn font(&self) -> String {
        let font = self.keys.needed_text("font");
        if !font.is_empty() && !self.design.fonts.contains_key(&font) {
            let known: Vec<_> = self.design.fonts.keys().map(String::as_str).collect();
            self.keys.fault("font", FaultKind::UnknownWord, known.join(", "));
        }
        font
    }

    /// The colour `ink` where the design declares one, else black.
    fn usual_ink(&self) -> Ink {
        let declared = self.design.colours.contains_key("ink");
        let black = Base::Own(langbiang_typeset::Colour::BLACK);
        if declared { Ink::named("ink") } else { Ink { base: black, share: 100 } }
    }

    fn ink(&self, key: &'static str) -> Option<Ink> {
        self.read_ink(key, &self.keys.text(key)?)
    }

    fn read_ink(&self, key: &'static str, text: &str) -> Option<Ink> {
        let known = |ink: &Ink| match &ink.base {
            Base::Named(name) => self.design.colours.contains_key(name),
            Base::Own(_) | Base::Category => true,
        };
        let ink = Ink::read(text).filter(known);
        if ink.is_none() {
            let names = self.design.colours.keys().map(String::as_str);
            let names: Vec<_> = names.chain(["category", "#rrggbb", "… 20%"]).collect();
            self.keys.fault(key, FaultKind::UnknownWord, names.join(", "));
        }
        ink
    }

    fn signers(&self) -> Signers {
        let (keys, [across, down]) = (self.keys, self.page());
        let places = |key: &'static str, count: usize| {
            let numbers = keys.numbers(key).unwrap_or_default();
            if !keys.has(key) {
                keys.fault(key, FaultKind::Missing, "[x, width, …]");
            } else if numbers.len() != 2 * count {
                keys.fault(key, FaultKind::WrongType, format!("{} numbers", 2 * count));
            } else if !beside(&numbers, across) {
                keys.fault(key, FaultKind::OutOfRange, format!("0 – {across}, [x, width, …]"));
            }
            numbers
        };
        let y = self.begin("y", down, LEAST);
        let signers = Signers {
            y,
            height: self.extent("height", down, y),
            room: keys.number("room", 0.0..=100.0).unwrap_or(ROOM),
            one: places("one", 1),
            two: places("two", 2),
            three: places("three", 3),
            parts: self.parts().into_iter().flatten().collect(),
        };
        if signers.parts.iter().any(|part| part.text.scope() == Scope::Each) {
            keys.fault("part", FaultKind::UnknownWord, "signer, signer_post, authority, signed");
        }
        signers
    }

    fn picture(&self) -> PictureArea {
        let keys = self.keys;
        let shows = keys.word("shows", Shown::WORDS, Shown::from_word);
        if !keys.has("shows") {
            keys.fault("shows", FaultKind::Missing, Shown::WORDS.join(", "));
        }
        let own = keys.text("own");
        let known = |name: &String| self.design.pictures.contains_key(name);
        if shows == Some(Shown::Own) && !own.as_ref().is_some_and(known) {
            let names: Vec<_> = self.design.pictures.keys().map(String::as_str).collect();
            keys.fault("own", FaultKind::UnknownWord, names.join(", "));
        }
        PictureArea {
            frame: self.place(),
            shows: shows.unwrap_or_default(),
            own,
            align: self.align(),
            anchor: self.anchor(),
        }
    }

    fn code(&self) -> Code {
        let keys = self.keys;
        let [across, down] = self.page();
        let (x, y) = (self.begin("x", across, *CODE.start()), self.begin("y", down, *CODE.start()));
        let room = rest(across, x).min(rest(down, y)).min(*CODE.end());
        Code { x, y, size: keys.needed("size", *CODE.start()..=room) }
    }

    fn look(&self) -> Look {
        let weight = self.keys.number("weight", WEIGHT).unwrap_or(0.2);
        Look { fill: self.ink("fill"), line: self.ink("line"), weight }
    }

    fn plate(&self) -> Plate {
        let radius = self.keys.number("radius", LENGTH).unwrap_or(0.0);
        Plate { frame: self.frame(), radius, look: self.look() }
    }

    fn rule(&self) -> Rule {
        let keys = self.keys;
        let point = |key: &'static str| match keys.numbers(key).unwrap_or_default()[..] {
            [x, y] if PLACE.contains(&x) && PLACE.contains(&y) => [x, y],
            _ => {
                keys.fault(key, FaultKind::WrongType, "[x, y]");
                [0.0, 0.0]
            }
        };
        let line = self.ink("line").unwrap_or_else(|| self.usual_ink());
        let weight = keys.number("weight", WEIGHT).unwrap_or(0.2);
        Rule { from: point("from"), to: point("to"), line, weight }
    }

    fn drawing(&self) -> Drawing {
        let keys = self.keys;
        let d = keys.needed_text("d");
        let segments = path::read(&d).unwrap_or_else(|rest| {
            keys.fault("d", FaultKind::Unreadable, rest.chars().take(24).collect::<String>());
            Vec::new()
        });
        Drawing {
            x: keys.number("x", PLACE).unwrap_or(0.0),
            y: keys.number("y", PLACE).unwrap_or(0.0),
            scale: keys.number("scale", 0.001..=100.0).unwrap_or(1.0),
            d,
            segments,
            look: self.look(),
        }
    }

    fn ornament(&self) -> Ornamental {
        let keys = self.keys;
        let ornament = keys.word("ornament", Ornament::WORDS, Ornament::from_word);
        if !keys.has("ornament") {
            keys.fault("ornament", FaultKind::Missing, Ornament::WORDS.join(", "));
        }
        let colours = keys.texts("colours");
        if colours.is_empty() {
            keys.fault("colours", FaultKind::Missing, "[…]");
        }
        let colours = colours.iter().filter_map(|text| self.read_ink("colours", text)).collect();
        Ornamental {
            frame: self.frame(),
            ornament: ornament.unwrap_or_default(),
            colours,
            measure: keys.number("measure", 0.0..=100.0).unwrap_or(0.0),
        }
    }
}

/// What is left of a side of the page, in hundredths of a millimetre as a person would write it.
fn rest(side: f32, begin: f32) -> f32 {
    ((side - begin) * 100.0).round() / 100.0
}

/// Whether columns, each `x, width`, lie beside each other from left to right on the page.
fn beside(places: &[f32], page: f32) -> bool {
    let mut end = 0.0;
    places.chunks_exact(2).all(|place| {
        let clear = place[0] >= end && place[1] >= LEAST;
        end = rest(place[0] + place[1], 0.0);
        clear && end <= page
    })
}
