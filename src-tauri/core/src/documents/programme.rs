//! The programme (chương trình) of an event: the official table of sessions and agenda items.
//!
//! Every text may be absent or empty and every time unknown: such a field is left out of the page,
//! never guessed. Texts may be in any Unicode normal form.

pub(crate) mod check;
mod heading;
mod plan;
mod rows;
pub(crate) mod say;
#[cfg(test)]
pub(super) mod tests;

use langbiang_typeset::{Page, Shaper, Style, block, page::Colour, table::Frame, units::A4};

pub use plan::{Day, Item, Organiser, Part, Person, Programme, Session};

use super::{
    DocumentKind, Look, Paper, Plain, Ready,
    faces::{self, state::REGULAR},
    options::options,
};
use crate::{Result, Words, events::OrganiserRole};

/// Margins in millimetres (decree 30, annex I: top and bottom 20-25, left 30-35, right 15-20).
const TOP: f32 = 20.0;
const BOTTOM: f32 = A4.1 - 20.0;
const LEFT: f32 = 30.0;
const RIGHT: f32 = A4.0 - 15.0;

options! {
    /// What can be chosen about a programme.
    Choices {
        /// What it is attached to, printed in brackets under the name.
        annex: String = String::new(),
        /// Whether with a column of notes.
        notes: bool = false,
    }
}

impl Plain for Programme {
    const KIND: DocumentKind = DocumentKind::Programme;
    type Options = Choices;

    fn paper<'a>(&'a self, choices: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let name = [("event", self.printed_name())];
        let title = look.words().fill("document.programme.file", &name);
        let fonts = faces::state()?;
        let (pages, findings) = (pages(self, choices, look)?, check::findings(self, fonts));
        Ok(Box::new(Ready { fonts, title, pages, findings }))
    }
}

/// The pages of the programme, laid out.
fn pages(programme: &Programme, choices: &Choices, look: &Look) -> Result<Vec<Page>> {
    let (words, dates) = (look.words(), look.dates());
    let mut shaper = Shaper::new(faces::state()?, look.first().as_str());
    let heading = heading::Heading::new(&mut shaper, words, dates, look.style);
    let (heading, end) = heading.draw(programme);
    let frame = Frame { x: LEFT, first_top: end, top: TOP, bottom: BOTTOM };
    let mut laid = rows::table(programme, choices, words, dates).lay_out(&mut shaper, frame);
    if let Some(first) = laid.pages.first_mut() {
        first.splice(0..0, heading);
    }
    let total = laid.pages.len();
    let page = |items| Page { width: A4.0, height: A4.1, items, bookmarks: Vec::new() };
    let mut pages: Vec<Page> = laid.pages.into_iter().map(page).collect();
    for (i, page) in pages.iter_mut().enumerate() {
        number(page, &mut shaper, i + 1, total);
        if programme.sample {
            sample(page, &mut shaper, words);
        }
    }
    Ok(pages)
}

/// Which page of how many, in the middle of the top margin from the second page on: where decree
/// 30 (annex I, box 14) wants the number, and where it wants none. With the total, a reader who
/// holds loose sheets knows whether one is missing.
fn number(page: &mut Page, shaper: &mut Shaper<'_>, number: usize, total: usize) {
    if number > 1 {
        centred(page, shaper, &format!("{number}/{total}"), Style::new(REGULAR, 13.0), 13.0);
    }
}

/// Says that the people and times are made up; in the bottom margin, where it disturbs nobody.
fn sample(page: &mut Page, shaper: &mut Shaper<'_>, words: &Words) {
    let style = Style::new(REGULAR, 9.0).colour(Colour(128, 128, 128));
    centred(page, shaper, words.get("document.sample"), style, A4.1 - 9.0);
}

fn centred(page: &mut Page, shaper: &mut Shaper<'_>, text: &str, style: Style, y: f32) {
    for line in block::balanced(shaper, text, style, RIGHT - LEFT) {
        page.items.extend(line.place(f32::midpoint(LEFT, RIGHT) - line.width / 2.0, y));
    }
}
