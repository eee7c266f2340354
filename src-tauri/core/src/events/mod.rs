//! Events: a conference, or one meeting inside a larger one, and what is known of it as a whole.

mod code;
pub(crate) mod copy;
mod duplicate;
mod event;
mod export;
mod import;
mod known;
mod legal_basis;
mod organisers;
mod parts;
mod read;
mod registers;

pub use duplicate::{Duplicate, duplicate};
pub use event::{Event, EventKind};
pub use export::export;
pub use import::{Import, People, import};
pub use legal_basis::LegalBasis;
pub use organisers::{NamedOrganiser, Organiser, OrganiserRole, organisers};
pub use parts::{
    Category, Claim, Headcount, HeadcountKind, Outcome, OutcomeKind, Qualifier, Room, Source,
};
pub(crate) use read::find;
pub use read::{get, list};

use crate::{Result, Workspace, op::Outcome as Done, records};

/// Makes an event. Its code is made from its name where it has none.
///
/// # Errors
/// [`Error::Invalid`](crate::Error::Invalid) with every problem of the form.
pub fn create(workspace: &Workspace, form: Event) -> Result<Done<Event>> {
    records::add(workspace, form)
}
