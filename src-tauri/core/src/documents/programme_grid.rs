//! The programme as a grid: rooms side by side, time from top to bottom, a sheet a day.
//!
//! For the wall and for those who must be everywhere at once. Must never print a box in a place
//! that says another time or room than the agenda does.

mod axis;
mod boxes;
mod drawing;
mod found;
mod sheet;
mod slots;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use langbiang_typeset::{Fonts, Page, Shaper, units::A4};
use serde::{Deserialize, Serialize};

use super::{
    DocumentKind, Finding, Look, Paper, Plain, Ready, faces,
    options::options,
    programme::{Day, Programme, Session, check},
    table_cards::SheetSize,
};
use crate::{Result, agenda::ItemKind};

/// Width and height of a sheet lying on its side, in millimetres.
const fn landscape(size: SheetSize) -> (f32, f32) {
    match size {
        SheetSize::A4 => (A4.1, A4.0),
        SheetSize::A3 => (2.0 * A4.0, A4.1),
    }
}

/// A programme and the rooms of the event.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProgrammeGrid {
    /// The programme.
    #[serde(flatten)]
    pub programme: Programme,
    /// Every room as sessions name it, in the event's order.
    pub rooms: Vec<String>,
}

options! {
    /// What can be chosen about a grid.
    Choices {
        /// The size of the sheets.
        sheet: SheetSize = SheetSize::A4,
    }
}

impl Plain for ProgrammeGrid {
    const KIND: DocumentKind = DocumentKind::ProgrammeGrid;
    type Options = Choices;

    fn paper<'a>(&'a self, choices: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let fonts = faces::state()?;
        let name = [("event", self.programme.name(look))];
        let title = look.words().fill("document.programme.file", &name);
        let mut findings = check::findings(&self.programme, fonts);
        let pages = self.pages(choices, look, fonts, &mut findings);
        Ok(Box::new(Ready { fonts, title, pages, findings }))
    }
}

impl ProgrammeGrid {
    fn pages(
        &self,
        choices: &Choices,
        look: &Look,
        fonts: &'static Fonts,
        findings: &mut Vec<Finding>,
    ) -> Vec<Page> {
        let mut shaper = Shaper::new(fonts, look.first().as_str());
        let mut sheets =
            sheet::Sheets { grid: self, look, shaper: &mut shaper, size: choices.sheet };
        let mut pages = Vec::new();
        for day in &self.programme.days {
            pages.extend(sheets.day(day, findings));
        }
        pages
    }
}

/// The sessions of a day, or of one half of it.
#[derive(Debug, Clone)]
struct Stretch<'a> {
    date: Option<NaiveDate>,
    half_day: Option<crate::agenda::HalfDay>,
    sessions: Vec<&'a Session>,
}

impl<'a> Stretch<'a> {
    fn day(day: &'a Day) -> Self {
        let sessions = day.half_days.iter().flat_map(|part| &part.sessions).collect();
        Self { date: day.date, half_day: None, sessions }
    }

    fn halves(day: &'a Day) -> Vec<Self> {
        let half = |part: &'a super::programme::Part| Self {
            date: day.date,
            half_day: part.half_day,
            sessions: part.sessions.iter().collect(),
        };
        day.half_days.iter().map(half).collect()
    }
}
