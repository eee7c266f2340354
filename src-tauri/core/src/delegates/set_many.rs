//! Changes one field of many delegates at once, as one operation that one undo takes back.
//!
//! Only fields that many have in common; a name or a telephone of many is always a mistake.

use serde_json::{Map, Value, json};

use super::{Delegate, Query, list};
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    error::Problem,
    events,
    op::Outcome,
    printing,
    progress::{Progress, Unwatched},
    records,
};

form! {
    /// Changes one field of many delegates of an event at once.
    SetMany: Undoable "set_delegates", "delegates" "set-many"
    {
        /// The event.
        event_id: String,
        /// Which delegates: words to search for, or "category=…;province=…,…".
        select: String,
        /// The field.
        field: String,
        /// What it says from now on; an empty text takes it back.
        value: String = String::new(),
    }
}

/// The fields that many delegates share.
const SHARED: &[&str] = &[
    "salutation",
    "degree",
    "rank",
    "title",
    "organisation",
    "province",
    "province_text",
    "category",
    "delegation_id",
    "state",
    "note",
];

/// Changes the field, of all of them or of none; gives how many delegates the selection meant.
///
/// # Errors
/// [`Error::NotFound`] for the event; [`Error::Invalid`] for a field that is not shared by many, a
/// value that cannot be, and an empty selection; [`Error::Cancelled`].
pub fn set_many(
    workspace: &Workspace,
    form: &SetMany,
    progress: &dyn Progress,
) -> Result<Outcome<usize>> {
    let given = given(form)?;
    let event = workspace.read(|store| events::find(store, &form.event_id))?;
    let all = list(workspace, &event.id, &Query::default())?.delegates;
    let meant = printing::select(workspace, &event.id, all, Some(&form.select))?;
    workspace.operate(&SetMany::ACTION.operation, |store| {
        for (done, listed) in meant.iter().enumerate() {
            progress.step(done, meant.len())?;
            records::set_fields::<Delegate>(store, &listed.delegate.id, &given)?;
        }
        Ok((meant.len(), event.name))
    })
}

fn given(form: &SetMany) -> Result<Map<String, Value>> {
    let mut problems = Vec::new();
    if form.select.trim().is_empty() {
        problems.push(FieldProblem::new("select", Problem::Required));
    }
    let typed = form.field.trim().replace('-', "_");
    let name = if typed == "delegation" { "delegation_id".to_owned() } else { typed };
    if !SHARED.contains(&name.as_str()) {
        problems.push(FieldProblem::new("field", Problem::Unknown));
    }
    match problems.is_empty() {
        true => Ok(std::iter::once((name, form.value.clone().into())).collect()),
        false => Err(Error::Invalid(problems)),
    }
}

impl Form for SetMany {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        Ok(set_many(workspace, &self, &Unwatched)?.map(|changed| json!({ "changed": changed })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{events::Event, journal, records::tests::forms::workspace};

    #[test]
    fn many_are_changed_at_once_and_one_undo_takes_it_back() {
        let (_folder, workspace) = workspace();
        let event = Event { name: "A".into(), ..Event::default() };
        let event = events::create(&workspace, event).unwrap().value;
        for (full_name, organisation) in
            [("Lê Ánh", "Sở A"), ("Phạm S", "Sở A"), ("Y Thông", "Sở B")]
        {
            let (full_name, organisation) = (full_name.into(), organisation.into());
            let event_id = event.id.clone();
            let form = Delegate { event_id, full_name, organisation, ..Delegate::default() };
            records::add(&workspace, form).unwrap();
        }
        let ask = |select: &str, field: &str, value: &str| {
            let (select, field, value) = (select.into(), field.into(), value.into());
            let form = SetMany { event_id: event.code.clone(), select, field, value };
            set_many(&workspace, &form, &Unwatched)
        };
        let dump = || workspace.read(|store| store.dump()).unwrap();
        let before = dump();
        assert_eq!(ask("organisation=Sở A", "category", "Khách mời").unwrap().value, 2);
        let all: Vec<Delegate> = records::list(&workspace, &[("category", "Khách mời")]).unwrap();
        assert_eq!(all.len(), 2);
        let after = dump();
        journal::undo(&workspace).unwrap();
        assert_eq!(dump(), before);
        journal::redo(&workspace).unwrap();
        assert_eq!(dump(), after);
        for (select, field, value) in [
            ("", "category", "x"),
            ("name=Lê Ánh", "phone", "09"),
            ("name=Lê Ánh", "state", "maybe"),
        ] {
            assert!(matches!(ask(select, field, value), Err(Error::Invalid(_))), "{field}");
        }
        assert_eq!(dump(), after);
    }
}
