//! The programme as a booklet: A5 pages with a cover, two on each side of an A4 sheet, to be
//! folded and stitched in the middle.
//!
//! Must never let the order of the sheets be the order in which the pages are read aloud.

mod cover;
mod imposed;
mod inside;
#[cfg(test)]
mod tests;

use langbiang_typeset::{Fonts, Item, Page, Picture, Shaper};
use serde::{Deserialize, Serialize};

use super::{
    DocumentKind, Finding, FindingKind, Look, Paper, Plain, faces,
    image::Image,
    options::options,
    programme::{Programme, check},
};
use crate::{Result, events::OrganiserRole};

/// An A5 page and the edges of its text, in millimetres. The inner margin has room for the fold.
const WIDTH: f32 = 148.0;
const HEIGHT: f32 = 210.0;
const LEFT: f32 = 16.0;
const RIGHT: f32 = WIDTH - 14.0;
const TOP: f32 = 15.0;
const BOTTOM: f32 = HEIGHT - 18.0;

/// A programme and the logo of who holds the event.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProgrammeBooklet {
    /// The programme.
    #[serde(flatten)]
    pub programme: Programme,
    /// The logo on the cover.
    pub logo: Option<Image>,
}

options! {
    /// What can be chosen about a booklet.
    Choices {
        /// Whether the pages lie on A4 sheets as they are folded; else each by itself.
        imposed: bool = true,
        /// Whether pages that would stay empty inside are ruled for notes.
        note_pages: bool = true,
    }
}

impl Plain for ProgrammeBooklet {
    const KIND: DocumentKind = DocumentKind::ProgrammeBooklet;
    type Options = Choices;

    fn paper<'a>(&'a self, choices: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        Ok(Box::new(Booklet::new(self, choices, look)?))
    }
}

/// A booklet that is laid out.
struct Booklet<'a> {
    fonts: &'static Fonts,
    title: String,
    author: Option<&'a str>,
    pictures: Vec<Picture>,
    pages: Vec<Page>,
    findings: Vec<Finding>,
}

impl<'a> Booklet<'a> {
    fn new(data: &'a ProgrammeBooklet, choices: &Choices, look: &Look) -> Result<Self> {
        let (fonts, programme) = (faces::state()?, &data.programme);
        let mut findings = check::findings(programme, fonts);
        let pictures: Vec<Picture> = data.picture().into_iter().collect();
        if data.logo.is_some() && pictures.is_empty() {
            let kind = FindingKind::MissingPicture;
            findings.push(Finding::new(kind, &programme.subject(), "logo", ""));
        }
        let mut shaper = Shaper::new(fonts, look.first().as_str());
        let cover = cover::page_of(programme, pictures.first(), look, &mut shaper, &mut findings);
        let inside = inside::pages(programme, choices, look, &mut shaper);
        let pages: Vec<Page> = std::iter::once(cover).chain(inside).collect();
        let pages = if choices.imposed { imposed::sheets(pages) } else { pages };
        let title =
            look.words().fill("document.programme.file", &[("event", programme.name(look))]);
        let author = programme.names(OrganiserRole::Main).next();
        Ok(Self { fonts, title, author, pictures, pages, findings })
    }
}

impl ProgrammeBooklet {
    fn picture(&self) -> Option<Picture> {
        Picture::read(self.logo.as_ref()?.bytes.as_deref()?).ok()
    }
}

impl Paper for Booklet<'_> {
    fn fonts(&self) -> &Fonts {
        self.fonts
    }

    fn title(&self) -> String {
        self.title.clone()
    }

    fn pictures(&self) -> &[Picture] {
        &self.pictures
    }

    fn author(&self) -> Option<&str> {
        self.author
    }

    fn count(&self) -> usize {
        self.pages.len()
    }

    fn page(&self, index: usize, _: &mut Shaper<'_>, _: &mut Vec<Finding>) -> Page {
        self.pages[index].clone()
    }

    fn findings(&self) -> Vec<Finding> {
        self.findings.clone()
    }
}

/// An A5 page with these items.
fn page(items: Vec<Item>) -> Page {
    Page { width: WIDTH, height: HEIGHT, items, bookmarks: Vec::new() }
}
