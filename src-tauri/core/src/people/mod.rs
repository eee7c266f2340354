//! People: speakers, chairs, and everybody who came to more than one event.
//!
//! Nothing is ever inferred about a person, least of all the sex from a name.

mod about;
mod distinct;
mod duplicates;
mod merge;
mod of_delegate;
mod person;
mod title;

pub use about::{About, Taken, about, export};
pub(crate) use distinct::forget as forget_distinctions;
pub use distinct::{Distinction, Distinguish, distinguish};
pub use duplicates::{Duplicate, Kept, Why, duplicates, duplicates_of};
pub use merge::{Merge, Merged, Side, merge};
pub(crate) use of_delegate::of_delegate;
pub use person::Person;
pub(crate) use title::held_by as titles_of;
pub use title::{Title, titles};

use crate::{Result, Workspace};

/// Every person, by tên, họ, đệm.
///
/// # Errors
/// [`Error::Storage`](crate::Error::Storage).
pub fn list(workspace: &Workspace) -> Result<Vec<Person>> {
    let mut people: Vec<Person> = workspace.read(|store| store.records(&[]))?;
    people.sort_by_cached_key(|person| crate::names::sort_keys(&person.name()));
    Ok(people)
}

#[cfg(test)]
mod tests;
