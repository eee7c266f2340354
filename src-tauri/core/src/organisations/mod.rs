//! Organisations: ministries and their departments, provinces' offices, newspapers, companies.

use crate::{
    Error, FieldProblem, Result, Workspace,
    error::Problem,
    ids,
    op::{ADD_ORGANISATION, Outcome},
    storage::Store,
    text,
};

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// UUIDv7.
    pub id: String,
    /// The organisation above it: the ministry of a department.
    pub parent_id: Option<String>,
    /// Its full name.
    pub name: String,
    /// Its short name: "Bộ TT&TT".
    pub short_name: Option<String>,
}

/// Adds an organisation.
///
/// # Errors
/// [`Error::Invalid`] when the name is empty or the parent is not there.
pub fn add(
    workspace: &Workspace,
    name: &str,
    short_name: Option<&str>,
    parent_id: Option<&str>,
) -> Result<Outcome<Organisation>> {
    workspace.operate(&ADD_ORGANISATION, |store| {
        let organisation = insert(store, name, short_name, parent_id)?;
        let name = organisation.name.clone();
        Ok((organisation, name))
    })
}

/// The same inside an operation.
pub(crate) fn insert(
    store: &Store<'_>,
    name: &str,
    short_name: Option<&str>,
    parent_id: Option<&str>,
) -> Result<Organisation> {
    let name = text::clean(name);
    let short_name = text::clean_given(short_name);
    let mut problems = Vec::new();
    if name.is_empty() {
        problems.push(FieldProblem { field: "name", problem: Problem::Required });
    }
    if let Some(parent) = parent_id
        && store.organisation(parent)?.is_none()
    {
        problems.push(FieldProblem { field: "parent_id", problem: Problem::Unknown });
    }
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let folded = text::fold(&[&*name, short_name.as_deref().unwrap_or_default()].join(" "));
    let parent_id = parent_id.map(str::to_owned);
    let organisation = Organisation { id: ids::new_id(), parent_id, name, short_name };
    store.add_organisation(&organisation, &folded)?;
    Ok(organisation)
}

/// The organisation of this name, letter for letter, added first if it is not there.
pub(crate) fn find_or_insert(store: &Store<'_>, name: &str) -> Result<Organisation> {
    match store.organisation_named(&text::clean(name))? {
        Some(organisation) => Ok(organisation),
        None => insert(store, name, None, None),
    }
}

/// Every organisation, in the order in which they were added.
///
/// # Errors
/// [`Error::Storage`].
pub fn list(workspace: &Workspace) -> Result<Vec<Organisation>> {
    workspace.read(|store| store.organisations())
}
