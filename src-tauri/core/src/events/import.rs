//! Takes an event out of a hand-over file and puts it beside the others.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::{
    Event,
    code::free_code,
    copy::{self, NewIds, renamed},
};
use crate::{
    Error, Result, Workspace,
    action::{Form, form},
    archive::{self, Kind, Unpacked},
    backups::Reason,
    error::{ArchiveProblem, ConflictReason},
    files, ids, io,
    op::Outcome,
    people::{Person, Title},
    progress::{Progress, Unwatched},
    records::{self, Noun, Record},
    storage::{Row, Rows, Scope, Store},
};

crate::vocabulary::vocabulary! {
    /// What happens to people who are known here already.
    People {
        /// The event names those who are here.
        Merge = "merge",
        /// The event brings people of its own, even where they have the same names.
        Apart = "apart",
    }
}

form! {
    /// Takes an event out of a hand-over file and puts it beside the others.
    Import: Undoable "import_event", "event" "import"
    {
        /// The file, as `event export` writes it.
        file: PathBuf,
        /// What happens to people who are known here already.
        people: People = People::Merge,
        /// Whether to take an event that is here already once more, as a copy.
        copy: bool = false,
    }
}

/// Takes the event, the events below it and their contents in. People, organisations and contents
/// that are here already are not taken twice, unless people are to be kept apart. `progress` hears
/// bytes.
///
/// # Errors
/// [`Error::Archive`] and [`Error::Io`] for the file; [`Error::Conflict`] when the event is here
/// already and no copy is asked for; [`Error::Cancelled`].
pub fn import(
    workspace: &Workspace,
    form: &Import,
    progress: &dyn Progress,
) -> Result<Outcome<Event>> {
    let folder = io::scratch(workspace.folder())?;
    let unpacked = archive::unpack(&form.file, &folder.path().join("unpacked"), progress)?;
    let (id, scope) = read(workspace, &form.file, &unpacked)?;
    take_contents(workspace, &unpacked)?;
    workspace.back_up(Reason::Import)?;
    workspace.operate(&Import::ACTION.operation, |store| {
        let id = insert(store, form, &id, scope)?;
        let event: Event = records::find(store, &id)?;
        let name = event.name.clone();
        Ok((event, name))
    })
}

/// The event's id and its rows, brought to our schema.
fn read(workspace: &Workspace, file: &Path, unpacked: &Unpacked) -> Result<(String, Scope)> {
    let Kind::Event(event) = &unpacked.manifest.kind else {
        return Err(Error::Archive { file: file.into(), problem: ArchiveProblem::Unexpected });
    };
    let folder = unpacked.database.parent().unwrap_or(file);
    let other = Workspace::open(folder, workspace.shared_clock(), "import")?;
    Ok((event.id.clone(), other.read(|store| store.scope(&event.id))?))
}

/// Contents are kept before rows point to them.
fn take_contents(workspace: &Workspace, unpacked: &Unpacked) -> Result<()> {
    let ours = files::Store::of(workspace.folder());
    for digest in unpacked.files.list()? {
        ours.put(&unpacked.files.path(&digest), &Unwatched)?;
    }
    Ok(())
}

/// Writes the rows; gives the id that the event has here.
fn insert(store: &Store<'_>, form: &Import, id: &str, scope: Scope) -> Result<String> {
    let Scope { mut parts, shared } = scope;
    let mut new = NewIds::new();
    if store.exists(Event::NOUN.name, id)? {
        if !form.copy {
            let (noun, key) = (Event::NOUN.name.into(), store.label(Event::NOUN, id)?);
            return Err(Error::Conflict { noun, key, reason: ConflictReason::Exists });
        }
        // Numbers were given once; a copy of the event does not give them again.
        let given = ["series", "certificate", "withdrawal"];
        parts.retain(|(noun, _)| !given.contains(&noun.name));
        new = copy::new_ids(parts.iter());
    }
    let shared = without_known(store, form.people, shared, &mut new)?;
    let mut rows: Rows = Vec::new();
    for (noun, row) in shared.into_iter().chain(parts) {
        rows.push((noun, anew(store, noun, renamed(row, &new), form.copy)?));
    }
    copy::insert(store, &rows)?;
    Ok(new.get(id).cloned().unwrap_or_else(|| id.to_owned()))
}

/// Codes are unique: those of events in the workspace, those of delegates in the world.
fn anew(store: &Store<'_>, noun: &Noun, mut row: Row, copy: bool) -> Result<Row> {
    let text = |row: &Row, field: &str| row.get(field).and_then(Value::as_str).map(str::to_owned);
    if noun.name == Event::NOUN.name {
        let code = text(&row, "code").unwrap_or_default();
        if store.event_with_code(&code)?.is_some() {
            let name = text(&row, "name").unwrap_or_default();
            row.insert("code".into(), free_code(store, &name)?.into());
        }
    }
    if noun.name == "delegate" && copy {
        row.insert("code".into(), ids::new_code().into());
    }
    Ok(row)
}

/// What is to be added of the shared rows. `new` learns which of ours stand for theirs.
fn without_known(
    store: &Store<'_>,
    people: People,
    shared: Rows,
    new: &mut NewIds,
) -> Result<Rows> {
    let mut known = HashSet::new();
    for (noun, row) in &shared {
        let Some(id) = copy::id(row) else { continue };
        let ours = match (noun.name, people) {
            ("person", People::Apart) | ("title" | "organisation_name", _) => None,
            ("person", People::Merge) => same_person(store, row, &shared)?,
            ("organisation", _) => same_organisation(store, row)?,
            _ => store.exists(noun.name, id)?.then(|| id.to_owned()),
        };
        if let Some(ours) = ours {
            known.insert(id.to_owned());
            new.insert(id.to_owned(), ours);
        }
    }
    if people == People::Apart {
        let own = |(noun, _): &&(&'static Noun, Row)| matches!(noun.name, "person" | "title");
        new.extend(copy::new_ids(shared.iter().filter(own)));
    }
    let mut added = Rows::new();
    for (noun, row) in shared {
        let known = owner(noun, &row).is_some_and(|owner| known.contains(owner));
        if !known || is_news(store, noun, &row, new)? {
            added.push((noun, row));
        }
    }
    Ok(added)
}

/// Whether a row tells a post of somebody known here that is not known here.
fn is_news(store: &Store<'_>, noun: &Noun, row: &Row, ours: &NewIds) -> Result<bool> {
    let text = |field: &str| row.get(field).and_then(Value::as_str).unwrap_or_default();
    let Some(person) = ours.get(text("person_id")).filter(|_| noun.name == Title::NOUN.name) else {
        return Ok(false);
    };
    let held = store.records::<Title>(&[("person_id", person), ("wording", text("wording"))])?;
    Ok(held.is_empty() && !store.exists(noun.name, text("id"))?)
}

/// Whose row it is: a title's person, a former name's organisation, else its own.
fn owner<'a>(noun: &Noun, row: &'a Row) -> Option<&'a str> {
    match noun.name {
        "title" => row.get("person_id")?.as_str(),
        "organisation_name" => row.get("organisation_id")?.as_str(),
        _ => copy::id(row),
    }
}

/// The person here who is surely the same: the same id, or the same name with the same telephone
/// number, e-mail address or title. Two people of one name stay two.
fn same_person(store: &Store<'_>, row: &Row, shared: &Rows) -> Result<Option<String>> {
    let text = |field: &str| row.get(field).and_then(Value::as_str).filter(|text| !text.is_empty());
    let (Some(id), Some(name)) = (text("id"), text("full_name")) else { return Ok(None) };
    if store.exists("person", id)? {
        return Ok(Some(id.to_owned()));
    }
    let theirs = |row: &Row| row.get("person_id").and_then(Value::as_str) == Some(id);
    let titles: Vec<&str> = shared
        .iter()
        .filter(|(noun, row)| noun.name == "title" && theirs(row))
        .filter_map(|(_, row)| row.get("wording")?.as_str())
        .collect();
    for ours in store.records::<Person>(&[("full_name", name)])? {
        let alike = |ours: &Option<String>, field| ours.is_some() && ours.as_deref() == text(field);
        let held = store.records::<Title>(&[("person_id", &ours.id)])?;
        let same_title = held.iter().any(|title| titles.contains(&&*title.wording));
        if alike(&ours.phone, "phone") || alike(&ours.email, "email") || same_title {
            return Ok(Some(ours.id));
        }
    }
    Ok(None)
}

/// The organisation here with the same id or the same name.
fn same_organisation(store: &Store<'_>, row: &Row) -> Result<Option<String>> {
    let text = |field: &str| row.get(field).and_then(Value::as_str).unwrap_or_default();
    if store.exists("organisation", text("id"))? {
        return Ok(Some(text("id").to_owned()));
    }
    let named = store.records::<crate::organisations::Organisation>(&[("name", text("name"))])?;
    Ok(named.into_iter().next().map(|organisation| organisation.id))
}

impl Form for Import {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        import(workspace, &self, &Unwatched).map(Outcome::json)
    }
}
