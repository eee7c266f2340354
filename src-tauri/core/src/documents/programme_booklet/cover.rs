//! The cover: who invites, their logo, what it is, when and where.

use langbiang_typeset::{
    Block, Colour, Fit, Item, Page, Picture, PictureId, Shaper, Stroke, Style, Tag, block,
};

use super::{HEIGHT, OrganiserRole, Programme, WIDTH, page};
use crate::{
    Language, Words,
    documents::{
        Finding, Look, Subject,
        dates::Dates,
        faces::state::{BOLD, ITALIC, REGULAR},
        programme::say,
        wording::{bound, given},
    },
    text,
};

/// The frame: how far from the edges its two lines stand, and how strong they are, in millimetres.
const FRAME: [(f32, f32); 2] = [(8.0, 0.7), (9.6, 0.2)];

/// Most room for the logo, in millimetres.
const LOGO: (f32, f32) = (60.0, 26.0);

const RULE: Stroke = Stroke { colour: Colour::BLACK, width: 0.3 };

/// The cover page.
pub(super) fn page_of(
    programme: &Programme,
    logo: Option<&Picture>,
    look: &Look,
    shaper: &mut Shaper<'_>,
    findings: &mut Vec<Finding>,
) -> Page {
    let subject = programme.subject();
    let mut pen = Pen { shaper, subject, findings, items: frame(), y: 20.0 };
    pen.bodies(programme, logo);
    pen.y = pen.y.max(72.0) + 6.0;
    pen.title(programme, look);
    pen.foot(programme, look);
    page(pen.items)
}

struct Pen<'a, 'f> {
    shaper: &'a mut Shaper<'f>,
    subject: Subject,
    findings: &'a mut Vec<Finding>,
    items: Vec<Item>,
    y: f32,
}

impl Pen<'_, '_> {
    /// The main organisers, and their logo under them.
    fn bodies(&mut self, programme: &Programme, logo: Option<&Picture>) {
        let body = [("body", programme.names(OrganiserRole::Main).next())];
        self.findings.extend(Finding::lacking(&self.subject, body));
        for name in programme.names(OrganiserRole::Main) {
            self.set("organiser", &name.to_uppercase(), Style::new(BOLD, 12.0), 3, Tag::Paragraph);
        }
        let Some(logo) = logo else { return };
        self.y += 6.0;
        let (wide, high) = logo.size();
        let scale = (LOGO.0 / wide as f32).min(LOGO.1 / high as f32);
        let (width, height) = (wide as f32 * scale, high as f32 * scale);
        let picture = PictureId(0);
        let shown = Item::Picture { x: (WIDTH - width) / 2.0, y: self.y, width, height, picture };
        let whose = programme.names(OrganiserRole::Main).next().unwrap_or_default().to_owned();
        self.items.push(Tag::Figure(whose).of(vec![shown]));
        self.y += height;
    }

    /// What it is, of which event.
    fn title(&mut self, programme: &Programme, look: &Look) {
        let title = look.words().get("document.programme.title");
        self.set("", title, Style::new(BOLD, 24.0), 1, Tag::Heading(1));
        if let Some(second) = look.second() {
            self.english(second.get("document.programme.title"), 14.0);
        }
        self.y += 3.0;
        self.rule(30.0);
        self.y += 4.0;
        self.set("name", programme.name(look), Style::new(BOLD, 16.0), 7, Tag::Paragraph);
        programme.second_name(look).into_iter().for_each(|name| self.english(name, 12.0));
        if let Some(theme) = programme.shown_theme() {
            self.y += 2.0;
            let said = |words: &Words| words.fill("document.programme.theme", &[("theme", &theme)]);
            self.set("theme", &said(look.words()), Style::new(BOLD, 13.0), 4, Tag::Paragraph);
            look.second().into_iter().for_each(|words| self.english(&said(words), 11.0));
        }
        if let Some(parent) = given(programme.parent.as_ref()) {
            self.y += 2.0;
            let said =
                |words: &Words| words.fill("document.programme.parent", &[("event", parent)]);
            self.set("parent", &said(look.words()), Style::new(ITALIC, 12.0), 3, Tag::Paragraph);
            look.second().into_iter().for_each(|words| self.english(&said(words), 11.0));
        }
    }

    /// Place and days at the foot, the other organisers above them.
    fn foot(&mut self, programme: &Programme, look: &Look) {
        let from = self.items.len();
        let top = self.y;
        self.y = 0.0;
        for role in [OrganiserRole::Directing, OrganiserRole::Co, OrganiserRole::Sponsor] {
            let names = programme.names(role).collect::<Vec<_>>().join("; ");
            if !names.is_empty() {
                let key = format!("document.programme.organiser.{role}");
                let said = |words: &Words| format!("{}: {names}", words.get(&key));
                let style = Style::new(ITALIC, 11.0);
                self.set("organiser", &said(look.words()), style, 3, Tag::Paragraph);
                look.second().into_iter().for_each(|words| self.english(&said(words), 10.0));
            }
        }
        self.y += 3.0;
        if let Some(place) = given(programme.place.as_ref()) {
            self.set("place", &text::capital(place), Style::new(REGULAR, 12.0), 3, Tag::Paragraph);
        }
        if let Some(when) = say::when(programme, look.dates()) {
            self.set("start", &text::capital(&when), Style::new(REGULAR, 12.0), 2, Tag::Paragraph);
        }
        let english =
            look.second().and_then(|_: &Words| say::when(programme, Dates::new(Language::En)));
        if let Some(when) = english {
            self.english(&text::capital(&when), 11.0);
        }
        // Drawn from the top, then let down to the foot; never up into the title.
        let down = (HEIGHT - 17.0 - self.y).max(top + 4.0);
        let foot = self.items.split_off(from);
        self.items.extend(foot.into_iter().map(|item| lowered(item, down)));
    }

    fn english(&mut self, text: &str, size: f32) {
        let from = self.items.len();
        self.set("", text, Style::new(ITALIC, size), 2, Tag::Paragraph);
        let items = self.items.split_off(from);
        self.items.push(Tag::Section.in_language("en", items));
    }

    fn set(&mut self, field: &'static str, text: &str, style: Style, lines: usize, tag: Tag) {
        let fit = Fit { width: WIDTH - 36.0, lines, floor: style.size * 0.7, leading: 1.3 };
        let block: Block = block::fit(self.shaper, &bound(text), style, fit);
        self.findings.extend(Finding::of_block(&block, &self.subject, field, text));
        self.items.push(tag.of(block.centred(WIDTH / 2.0, self.y + block.leading * 0.75)));
        self.y += block.height();
    }

    fn rule(&mut self, width: f32) {
        let (from, to) = ((WIDTH - width) / 2.0, (WIDTH + width) / 2.0);
        self.items.push(Item::Rule { from: (from, self.y), to: (to, self.y), stroke: RULE });
    }
}

/// The words of a group further down.
fn lowered(item: Item, down: f32) -> Item {
    match item {
        Item::Group(element, items) => {
            Item::Group(element, items.into_iter().map(|item| lowered(item, down)).collect())
        }
        Item::Text(mut run) => {
            run.y += down;
            Item::Text(run)
        }
        other => other,
    }
}

/// Two lines around the page.
fn frame() -> Vec<Item> {
    let around = |(edge, width): (f32, f32)| {
        let stroke = Stroke { colour: Colour::BLACK, width };
        let (left, top, right, bottom) = (edge, edge, WIDTH - edge, HEIGHT - edge);
        [
            ((left, top), (right, top)),
            ((right, top), (right, bottom)),
            ((right, bottom), (left, bottom)),
            ((left, bottom), (left, top)),
        ]
        .map(|(from, to)| Item::Rule { from, to, stroke })
    };
    FRAME.into_iter().flat_map(around).collect()
}
