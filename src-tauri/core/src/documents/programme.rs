//! The programme (chương trình) of an event: the official table of sessions and agenda items.
//!
//! Every text may be absent or empty and every time unknown: such a field is left out of the page,
//! never guessed. Texts may be in any Unicode normal form.

pub(crate) mod check;
mod heading;
pub(crate) mod label;
mod plan;
mod rows;
pub(crate) mod say;
#[cfg(test)]
pub(super) mod tests;

use langbiang_typeset::{Bookmark, Page, Shaper};

pub use plan::{Day, Item, Organiser, Part, Person, Programme, Session};

use super::{
    DocumentKind, Finding, Look, Paper, Plain, Ready, faces,
    official::{self, Pages, Pen, Sheet},
    options::options,
};
use crate::{Result, events::OrganiserRole};

/// The sheet of the table.
const SHEET: Sheet = Sheet::PORTRAIT;

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
        let name = [("event", self.name(look))];
        let title = look.words().fill("document.programme.file", &name);
        let fonts = faces::state()?;
        let (pages, mut findings) = pages(self, choices, look)?;
        findings.extend(check::findings(self, fonts));
        Ok(Box::new(Ready { fonts, title, pages, findings }))
    }
}

/// The pages of the programme, laid out.
fn pages(
    programme: &Programme,
    choices: &Choices,
    look: &Look,
) -> Result<(Vec<Page>, Vec<Finding>)> {
    let mut shaper = Shaper::new(faces::state()?, look.first().as_str());
    let mut pen = Pen::new(&mut shaper, look, SHEET, &programme.subject());
    heading::draw(&mut pen, programme);
    let (heading, findings, end) = (pen.items, pen.findings, pen.y);
    let (table, marks) = rows::table(programme, choices, look);
    let mut laid = table.lay_out(&mut shaper, SHEET.frame(end));
    if let Some(first) = laid.pages.first_mut() {
        first.splice(0..0, heading);
    }
    let bookmark = |(row, level, title): rows::Mark| {
        let (page, y) = *laid.places.get(row)?;
        Some((page, Bookmark::at(title, level, y)))
    };
    let bookmarks = marks.into_iter().filter_map(bookmark).collect();
    let pages = Pages { pages: laid.pages, bookmarks, ..Pages::default() };
    let sample = programme.sample.then(|| look.words());
    Ok((official::finish(pages, SHEET, &mut shaper, (look.style, sample)), findings))
}
