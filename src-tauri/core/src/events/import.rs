//! Takes an event out of a hand-over file and puts it beside the others.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{
    Event,
    code::free_code,
    copy::{self, NewIds, renamed},
    known::without_known,
    registers::prepare,
};
use crate::{
    Error, Result, Workspace,
    action::{Form, form},
    archive::{self, Kind, Unpacked},
    backups::Reason,
    error::{ArchiveProblem, ConflictReason},
    files, ids, io,
    op::Outcome,
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
/// [`Error::Archive`] and [`Error::Io`] for the file; [`Error::Conflict`] when the event, or one
/// below it, is here already and no copy is asked for, or one of its certificates has a number that
/// was given here; [`Error::Cancelled`].
pub fn import(
    workspace: &Workspace,
    form: &Import,
    progress: &dyn Progress,
) -> Result<Outcome<Event>> {
    let folder = io::scratch(workspace.folder())?;
    let unpacked = archive::unpack(&form.file, &folder.path().join("unpacked"), progress)?;
    let (id, scope) = read(workspace, &form.file, &unpacked)?;
    workspace.read(|store| is_here(store, form, &scope.parts))?;
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
    let Scope { mut parts, shared } = without_events_above(store, scope)?;
    let mut new = NewIds::new();
    let is_here = is_here(store, form, &parts)?;
    if is_here {
        // Numbers were given once; a copy of the event does not give them again.
        let given = ["series", "certificate", "withdrawal", "reprint"];
        parts.retain(|(noun, _)| !given.contains(&noun.name));
        new = copy::new_ids(parts.iter());
    }
    let shared = without_known(store, form.people, shared, &mut new)?;
    store.check_references_at_the_end()?;
    for (noun, row) in shared.into_iter().chain(parts) {
        let mut row = anew(store, noun, renamed(row, &new), is_here)?;
        prepare(store, noun, &mut row)?;
        store.insert_row(noun, &row)?;
    }
    Ok(new.get(id).cloned().unwrap_or_else(|| id.to_owned()))
}

/// Whether the event or one below it is here already, which is refused unless it is to be a copy.
fn is_here(store: &Store<'_>, form: &Import, parts: &Rows) -> Result<bool> {
    for id in parts.iter().filter(|(noun, _)| *noun == Event::NOUN).filter_map(|(_, r)| copy::id(r))
    {
        if store.exists(Event::NOUN.name, id)? {
            let (noun, key) = (Event::NOUN.name.into(), store.label(Event::NOUN, id)?);
            let refusal = Error::Conflict { noun, key, reason: ConflictReason::Exists };
            return if form.copy { Ok(true) } else { Err(refusal) };
        }
    }
    Ok(false)
}

/// An event comes only with its own file or with one of an event above it. What points to one that
/// was not handed over and is not here points to nothing.
fn without_events_above(store: &Store<'_>, scope: Scope) -> Result<Scope> {
    let Scope { mut parts, mut shared } = scope;
    let mut absent = Vec::new();
    for (_, row) in shared.extract_if(.., |(noun, _)| *noun == Event::NOUN) {
        let id = copy::id(&row).unwrap_or_default();
        if !store.exists(Event::NOUN.name, id)? {
            absent.push(Value::from(id));
        }
    }
    for (noun, row) in parts.iter_mut().chain(&mut shared) {
        for (column, _) in store.references(noun)? {
            if row.get(&column).is_some_and(|value| absent.contains(value)) {
                row.insert(column, Value::Null);
            }
        }
    }
    Ok(Scope { parts, shared })
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

impl Form for Import {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        import(workspace, &self, &Unwatched).map(Outcome::json)
    }
}
