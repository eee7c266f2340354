//! Events: a conference, or one meeting inside a larger one.

mod create;
mod form;
mod organisers;
mod read;
mod update;

pub use create::create;
pub(crate) use create::insert;
pub use form::NewEvent;
pub(crate) use organisers::put_organisers;
pub use organisers::set_organisers;
pub(crate) use read::find;
pub use read::{get, list};
pub use update::update;

use chrono::NaiveDate;

use crate::{agenda::HalfDay, documents::DocumentStyle, provinces::ProvinceRef};

crate::vocabulary::vocabulary! {
    /// What an organisation does for an event.
    OrganiserRole {
        /// Chủ trì tổ chức.
        Main = "main",
        /// Phối hợp tổ chức.
        Co = "co",
        /// Chỉ đạo.
        Directing = "directing",
        /// Bảo trợ.
        Sponsor = "sponsor",
    }
}

/// An organisation among the organisers of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organiser {
    /// What it does.
    pub role: OrganiserRole,
    /// Which organisation.
    pub organisation_id: String,
    /// Its name.
    pub name: String,
}

/// An event as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// UUIDv7.
    pub id: String,
    /// A short name for terminals and files, unique in the workspace.
    pub code: String,
    /// The event that this one is part of.
    pub parent_id: Option<String>,
    /// Its name without theme.
    pub name: String,
    /// Chủ đề, or a clause of purpose ("góp phần …").
    pub theme: Option<String>,
    /// The name as it is printed, where it is not simply the name.
    pub name_full: Option<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub end: Option<NaiveDate>,
    /// The only half-day it takes, if it takes no more.
    pub half_day: Option<HalfDay>,
    /// IANA zone in which the agenda's times are meant.
    pub time_zone: String,
    /// Hall, building, address.
    pub venue: Option<String>,
    /// Place as it is printed: "thành phố Đà Lạt, tỉnh Lâm Đồng".
    pub place: Option<String>,
    /// Province or city.
    pub province: Option<ProvinceRef>,
    /// Whose custom its documents follow.
    pub document_style: DocumentStyle,
    /// Whether it is a sample, whose documents say so.
    pub sample: bool,
    /// Organisers in order.
    pub organisers: Vec<Organiser>,
    /// How many delegates its list has.
    pub delegates: u32,
}

impl Event {
    /// The name that documents print.
    pub fn printed_name(&self) -> &str {
        self.name_full.as_deref().unwrap_or(&self.name)
    }
}
