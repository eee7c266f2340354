//! People: speakers, chairs, and later everybody who was ever a delegate.
//!
//! Nothing is ever inferred about a person, least of all the sex from a name.

use crate::{
    Error, FieldProblem, Result, Workspace,
    error::Problem,
    ids,
    names::PersonName,
    op::{ADD_PERSON, Outcome},
    storage::Store,
    text,
};

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// UUIDv7.
    pub id: String,
    /// The name, with its parts.
    pub name: PersonName,
    /// The present title: "Thứ trưởng Bộ Thông tin và Truyền thông".
    pub title: Option<String>,
    /// Where the person works.
    pub organisation_id: Option<String>,
}

/// What a form says about a person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewPerson {
    /// Required.
    pub full_name: String,
    /// Title.
    pub title: Option<String>,
    /// Organisation, by its id.
    pub organisation_id: Option<String>,
}

/// Adds a person.
///
/// # Errors
/// [`Error::Invalid`] when the name is empty or the organisation is not there.
pub fn add(workspace: &Workspace, form: NewPerson) -> Result<Outcome<Person>> {
    workspace.operate(&ADD_PERSON, |store| {
        let person = insert(store, form)?;
        let name = person.name.full.clone();
        Ok((person, name))
    })
}

/// The same inside an operation.
pub(crate) fn insert(store: &Store<'_>, form: NewPerson) -> Result<Person> {
    let full_name = text::clean(&form.full_name);
    let mut problems = Vec::new();
    if full_name.is_empty() {
        problems.push(FieldProblem { field: "full_name", problem: Problem::Required });
    }
    if let Some(organisation) = &form.organisation_id
        && store.organisation(organisation)?.is_none()
    {
        problems.push(FieldProblem { field: "organisation_id", problem: Problem::Unknown });
    }
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let person = Person {
        id: ids::new_id(),
        name: PersonName::split(&full_name),
        title: text::clean_given(form.title.as_deref()),
        organisation_id: form.organisation_id,
    };
    let title = person.title.as_deref().unwrap_or_default();
    store.add_person(&person, &text::fold(&format!("{full_name} {title}")))?;
    Ok(person)
}

/// Every person, by tên, họ, đệm.
///
/// # Errors
/// [`Error::Storage`].
pub fn list(workspace: &Workspace) -> Result<Vec<Person>> {
    workspace.read(|store| store.people())
}

/// The person with this id.
///
/// # Errors
/// [`Error::NotFound`].
pub fn get(workspace: &Workspace, id: &str) -> Result<Person> {
    workspace.read(|store| {
        store.person(id)?.ok_or_else(|| Error::NotFound { noun: "person", key: id.into() })
    })
}
