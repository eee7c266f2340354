//! Who organises an event.

use chrono::NaiveDate;

use super::read;
use crate::{
    Result, Workspace, organisations,
    records::{Rules, record},
    storage::Store,
};

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

record! {
    /// An organisation that holds an event, alone or with others.
    Organiser: "organiser", "organisers", "add_organiser",
    label "(SELECT o.name FROM organisation o WHERE o.id = t.organisation_id)",
    ordered by ["event_id"]
    {
        /// The event.
        event_id: String,
        /// What the organisation does for it.
        role: OrganiserRole = OrganiserRole::default(),
        /// The organisation.
        organisation_id: String,
    }
}

impl Rules for Organiser {}

/// An organiser with the name that its organisation has at the event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedOrganiser {
    /// What it does.
    pub role: OrganiserRole,
    /// Its name on the first day of the event.
    pub name: String,
    /// The organisation.
    pub organisation_id: String,
}

/// The organisers of event `event_id` (id or code) in order, named as on its first day.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound).
pub fn organisers(workspace: &Workspace, event_id: &str) -> Result<Vec<NamedOrganiser>> {
    workspace.read(|store| {
        let event = read::find(store, event_id)?;
        of_event(store, &event.id, event.start)
    })
}

/// The same inside other work.
pub(crate) fn of_event(
    store: &Store<'_>,
    event_id: &str,
    on: Option<NaiveDate>,
) -> Result<Vec<NamedOrganiser>> {
    let organisers: Vec<Organiser> = store.records(&[("event_id", event_id)])?;
    let named = |organiser: Organiser| {
        let name = organisations::name_of(store, &organiser.organisation_id, on)?;
        let organisation_id = organiser.organisation_id;
        Ok(NamedOrganiser { role: organiser.role, name, organisation_id })
    };
    organisers.into_iter().map(named).collect()
}
