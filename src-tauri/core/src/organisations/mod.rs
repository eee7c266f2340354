//! Organisations: ministries and their departments, provinces' offices, newspapers, companies.
//!
//! Bodies are renamed, merged and closed; what was printed stays true. So a new name never
//! overwrites an old one: what is printed is the name valid on the day of the event.

mod name;
mod organisation;
mod rename;

pub(crate) use name::of as name_of;
pub use name::{FormerName, name};
pub use organisation::{Organisation, OrganisationKind};
pub use rename::{Rename, rename};

use crate::{
    Result, Workspace,
    records::{self},
    storage::Store,
    text,
};

/// Every organisation, in the order in which they were added.
///
/// # Errors
/// [`Error::Storage`](crate::Error::Storage).
pub fn list(workspace: &Workspace) -> Result<Vec<Organisation>> {
    records::list(workspace, &[])
}

/// The organisation of this name, letter for letter, added first if it is not there.
pub(crate) fn find_or_insert(store: &Store<'_>, name: &str) -> Result<Organisation> {
    let name = text::clean(name);
    match store.records(&[("name", &name)])?.into_iter().next() {
        Some(organisation) => Ok(organisation),
        None => records::insert(store, Organisation { name, ..Organisation::default() }),
    }
}
