//! Door signs (biển phòng họp): a sheet for each room and day, with the day's sessions and the way;
//! further sheets where one does not hold them.
//!
//! Read from three metres: no letter of a room or a session is smaller than [`layout`] allows. Must
//! never leave a session out because the sheet is full.

mod arrow;
mod layout;
mod list;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};
use langbiang_typeset::{Fonts, Page, Picture, Shaper};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::layout::Layout;
use super::{
    DocumentKind, Finding, Look, Paper, Plain, Subject, Unit, faces, image::Image, logo::Logo,
    options::options,
};
use crate::{Result, agenda::HalfDay};

crate::vocabulary::vocabulary! {
    /// Where a sign points.
    Arrow {
        /// Nowhere: it hangs on the door.
        None = "none",
        /// To the left.
        Left = "left",
        /// To the right.
        Right = "right",
        /// Straight on.
        Up = "up",
    }
}

crate::vocabulary::vocabulary! {
    /// How a sheet hangs.
    Orientation {
        /// On its long edge.
        Landscape = "landscape",
        /// On its short edge.
        Portrait = "portrait",
    }
}

options! {
    /// What can be chosen about door signs.
    Choices {
        /// How the sheet hangs.
        orientation: Orientation = Orientation::Landscape,
        /// Where the sign points.
        arrow: Arrow = Arrow::None,
        /// Only the sessions of this day.
        day: Option<NaiveDate> = None,
        /// Whether the items of each session are listed, too.
        items: bool = false,
        /// Whether the logo stands beside the body's name.
        logo: bool = true,
    }
    once [day]
}

/// What the signs of an event print.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DoorSigns {
    /// The event's name.
    pub event: String,
    /// The issuing body.
    pub body: Option<String>,
    /// Its logo.
    pub logo: Option<Image>,
    /// One for each room and day, by day and then in the order of the rooms.
    pub signs: Vec<Sign>,
}

/// One sign.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Sign {
    /// Id of the room, a stroke, and the day.
    pub id: String,
    /// Id of the room; empty for the venue as a whole.
    pub room_id: String,
    /// The room's name.
    pub room: String,
    /// Its floor.
    pub floor: Option<String>,
    /// Its building.
    pub building: Option<String>,
    /// The day.
    pub date: Option<NaiveDate>,
    /// The sessions of that day there.
    pub sessions: Vec<Slot>,
}

/// A session, or an item of one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Slot {
    /// Its half-day, for a session.
    pub half_day: Option<HalfDay>,
    /// When it begins.
    pub start: Option<NaiveTime>,
    /// When it ends.
    pub end: Option<NaiveTime>,
    /// Its name or title.
    pub name: Option<String>,
    /// The items of a session.
    pub items: Vec<Slot>,
}

impl Unit for Sign {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Sign {
    fn subject(&self) -> Subject {
        let noun = if self.room_id.is_empty() { "" } else { "room" };
        Subject::new(noun, &self.room_id, &self.room)
    }
}

impl Plain for DoorSigns {
    const KIND: DocumentKind = DocumentKind::DoorSigns;
    type Options = Choices;

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let logo = Logo::new(options.logo, self.logo.as_ref());
        Ok(Box::new(Batch::new(self, options, look, logo)?))
    }

    fn units(&self) -> Vec<(&str, Value)> {
        super::units(&self.signs)
    }

    fn keep(&mut self, wanted: &dyn Fn(&str) -> bool) {
        self.signs.retain(|sign| wanted(&sign.id));
    }
}

/// The signs being made: what they share.
struct Batch<'a> {
    data: &'a DoorSigns,
    options: &'a Choices,
    look: &'a Look,
    fonts: &'static Fonts,
    logo: Logo,
    /// Each sheet: which sign, and which sheet of it.
    sheets: Vec<(usize, usize)>,
}

impl<'a> Batch<'a> {
    fn new(data: &'a DoorSigns, options: &'a Choices, look: &'a Look, logo: Logo) -> Result<Self> {
        let fonts = faces::state()?;
        let mut batch = Self { data, options, look, fonts, logo, sheets: Vec::new() };
        let mut shaper = Shaper::new(fonts, look.first().as_str());
        for (i, sign) in data.signs.iter().enumerate() {
            let sheets = batch.layout().pages(sign, &mut shaper, &mut Vec::new()).len();
            batch.sheets.extend((0..sheets).map(|sheet| (i, sheet)));
        }
        Ok(batch)
    }

    fn layout(&self) -> Layout<'_> {
        let Self { data, options, look, logo, .. } = self;
        Layout { data, options, look, logo }
    }
}

impl Paper for Batch<'_> {
    fn fonts(&self) -> &'static Fonts {
        self.fonts
    }

    fn title(&self) -> String {
        self.look.words().fill("document.door_sign.file", &[("event", self.data.event.trim())])
    }

    fn author(&self) -> Option<&str> {
        self.data.body.as_deref()
    }

    fn pictures(&self) -> &[Picture] {
        self.logo.pictures()
    }

    fn count(&self) -> usize {
        self.sheets.len()
    }

    fn page(&self, index: usize, shaper: &mut Shaper<'_>, findings: &mut Vec<Finding>) -> Page {
        let (sign, sheet) = self.sheets[index];
        let mut told = Vec::new();
        let mut pages = self.layout().pages(&self.data.signs[sign], shaper, &mut told);
        findings.extend(told.into_iter().filter(|_| sheet == 0));
        pages.swap_remove(sheet)
    }

    fn findings(&self) -> Vec<Finding> {
        let subject = Subject::named(&self.data.event);
        let unnamed = subject.label.is_empty().then(|| Finding::empty(&subject, "event"));
        unnamed.into_iter().chain(self.logo.finding(&subject)).collect()
    }
}
