//! The names that an organisation had before.

use chrono::NaiveDate;

use super::Organisation;
use crate::{
    Result, Workspace, records,
    records::{Rules, record},
    storage::Store,
};

record! {
    /// A name that an organisation had until some day.
    FormerName: "organisation_name", "org-names", "add_organisation_name", label "t.name"
    {
        /// The organisation.
        organisation_id: String,
        /// The full name.
        name: String,
        /// The short name.
        short_name: Option<String>,
        /// The abbreviation.
        abbreviation: Option<String>,
        /// First day; open where it is not known.
        since: Option<NaiveDate>,
        /// Last day.
        until: NaiveDate,
    }
}

impl Rules for FormerName {}

/// The name of an organisation on a day; its present name where no day is given.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound).
pub fn name(workspace: &Workspace, id: &str, on: Option<NaiveDate>) -> Result<String> {
    workspace.read(|store| of(store, id, on))
}

/// The same inside other work. Of several names that are valid then, the one that ended first.
pub(crate) fn of(store: &Store<'_>, id: &str, on: Option<NaiveDate>) -> Result<String> {
    let present: Organisation = records::find(store, id)?;
    let Some(on) = on else { return Ok(present.name) };
    let former: Vec<FormerName> = store.records(&[("organisation_id", id)])?;
    let valid = |name: &FormerName| name.since.is_none_or(|since| since <= on) && on <= name.until;
    let then = former.into_iter().filter(valid).min_by_key(|name| name.until);
    Ok(then.map_or(present.name, |name| name.name))
}
