//! The head of a programme: body and country, the event's name, when and where.
//!
//! Follows decree 30/2020/NĐ-CP, annex I (boxes 1, 2, 5a), or the Party's custom where asked.

use langbiang_typeset::{
    Block, Fit, Item, Shaper, Span, Stroke, Style, block, page::Colour, units::mm,
};

use super::{LEFT, OrganiserRole, Programme, RIGHT};
use crate::{
    Words,
    documents::{
        DocumentStyle,
        dates::Dates,
        faces::state::{BOLD, ITALIC, REGULAR},
        wording::{bound, given},
    },
};

/// Rules in headings (decree: solid, thin).
const RULE: Stroke = Stroke { colour: Colour::BLACK, width: 0.2 };

/// Middle and width of the issuing body's column, in millimetres.
const BODY: (f32, f32) = (LEFT + 33.0, 66.0);
/// Middle and width of the country's column.
const COUNTRY: (f32, f32) = (RIGHT - 47.0, 94.0);

/// Draws downwards and knows where it is.
pub(super) struct Heading<'a, 'f> {
    shaper: &'a mut Shaper<'f>,
    words: &'static Words,
    dates: Dates,
    style: DocumentStyle,
    items: Vec<Item>,
    /// Where the next line's top is.
    y: f32,
}

impl<'a, 'f> Heading<'a, 'f> {
    pub(super) fn new(
        shaper: &'a mut Shaper<'f>,
        words: &'static Words,
        dates: Dates,
        style: DocumentStyle,
    ) -> Self {
        Self { shaper, words, dates, style, items: Vec::new(), y: super::TOP }
    }

    /// Draws all of it; gives the items and where it ends.
    pub(super) fn draw(mut self, programme: &Programme) -> (Vec<Item>, f32) {
        self.bodies(programme);
        self.y += 8.0;
        self.centred(self.words.get("document.programme.title"), Style::new(BOLD, 14.0), 0.0);
        self.name(programme);
        self.facts(programme);
        (self.items, self.y + 4.0)
    }

    /// Country and motto at the right, the main organisers at the left; without organisers the
    /// country stands in the middle. Who is neither state nor Party shows its own name alone.
    fn bodies(&mut self, programme: &Programme) {
        let main: Vec<&str> = programme.names(OrganiserRole::Main).collect();
        let middle = f32::midpoint(LEFT, RIGHT);
        let right = if main.is_empty() { middle } else { COUNTRY.0 };
        let top = self.y;
        let country_end = match self.style {
            DocumentStyle::State => self.country(right),
            DocumentStyle::Party => self.party(right),
            DocumentStyle::Plain => top,
        };
        self.y = top;
        let plain = self.style == DocumentStyle::Plain;
        let body = if plain { (middle, RIGHT - LEFT) } else { BODY };
        for name in &main {
            self.column(&bound(&name.to_uppercase()), Style::new(BOLD, 12.5), body);
        }
        match self.style {
            _ if main.is_empty() => {}
            DocumentStyle::Party => drop(self.column("*", Style::new(BOLD, 12.5), body)),
            _ => self.rule(body.0, 24.0),
        }
        self.y = self.y.max(country_end);
    }

    fn country(&mut self, x: f32) -> f32 {
        let column = (x, COUNTRY.1);
        self.column(self.words.get("document.state.country"), Style::new(BOLD, 12.5), column);
        let motto = self.words.get("document.state.motto");
        let width = self.column(motto, Style::new(BOLD, 13.5), column);
        self.rule(x, width);
        self.y
    }

    fn party(&mut self, x: f32) -> f32 {
        let party = self.words.get("document.state.party");
        let width = self.column(party, Style::new(BOLD, 14.0), (x, COUNTRY.1));
        self.rule(x, width);
        self.y
    }

    /// Name, theme, what it is part of and what it is attached to, each where given.
    fn name(&mut self, programme: &Programme) {
        let full = given(programme.full_name.as_ref());
        self.centred(&bound(full.unwrap_or(programme.name.trim())), Style::new(BOLD, 14.0), 0.0);
        if let (None, Some(theme)) = (full, given(programme.theme.as_ref())) {
            let theme = self.words.fill("document.programme.theme", &[("theme", theme)]);
            self.centred(&bound(&theme), Style::new(BOLD, 13.0), 0.5);
        }
        for (key, name, text) in [
            ("document.programme.parent", "event", &programme.parent),
            ("document.programme.annex", "annex", &programme.annex),
        ] {
            if let Some(text) = given(text.as_ref()) {
                let text = text.trim_start_matches('(').trim_end_matches(')');
                let text = self.words.fill(key, &[(name, text)]);
                self.centred(&bound(&text), Style::new(ITALIC, 13.0), 0.5);
            }
        }
        self.rule(f32::midpoint(LEFT, RIGHT), 50.0);
        self.y += 3.0;
    }

    /// Time, place and the other organisers, each on its own line.
    fn facts(&mut self, programme: &Programme) {
        if let Some(start) = programme.start {
            let when = match programme.end.filter(|end| *end != start) {
                Some(end) => self.dates.range(start, Some(end)),
                None => self.dates.with_half_day(start, programme.half_day),
            };
            self.fact("document.programme.time", &when);
        }
        if let Some(place) = given(programme.place.as_ref()) {
            self.fact("document.programme.place", place);
        }
        for role in [OrganiserRole::Directing, OrganiserRole::Co, OrganiserRole::Sponsor] {
            let names = programme.names(role).collect::<Vec<_>>().join("; ");
            if !names.is_empty() {
                self.fact(&format!("document.programme.organiser.{role}"), &names);
            }
        }
    }

    fn fact(&mut self, key: &str, text: &str) {
        let spans = [
            Span::new(format!("{}: ", self.words.get(key)), Style::new(BOLD, 13.0)),
            Span::new(bound(text), Style::new(REGULAR, 13.0)),
        ];
        let lines = block::lines(self.shaper, &spans, RIGHT - LEFT);
        let leading = mm(13.0 * 1.35);
        for line in lines {
            self.items.extend(line.place(LEFT, self.y + leading * 0.75));
            self.y += leading;
        }
    }

    /// Centred between the margins, `gap` below what stands above.
    fn centred(&mut self, text: &str, style: Style, gap: f32) {
        self.y += gap;
        self.column(text, style, (f32::midpoint(LEFT, RIGHT), RIGHT - LEFT - 10.0));
    }

    /// Centred in a column; gives the width of the widest line.
    fn column(&mut self, text: &str, style: Style, (x, width): (f32, f32)) -> f32 {
        let place = Fit { width, lines: 6, floor: style.size - 1.0, leading: 1.3 };
        let block: Block = block::fit(self.shaper, text, style, place);
        self.items.extend(block.centred(x, self.y + block.leading * 0.75));
        self.y += block.height();
        block.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    fn rule(&mut self, x: f32, width: f32) {
        self.y += 1.2;
        let (from, to) = ((x - width / 2.0, self.y), (x + width / 2.0, self.y));
        self.items.push(Item::Rule { from, to, stroke: RULE });
        self.y += 1.2;
    }
}
