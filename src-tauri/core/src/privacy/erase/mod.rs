//! Erases a person for good (law 91/2025/QH15, articles 4 and 14): nothing of him or her stays in
//! the workspace's folder, copies included, but the numbers of certificates.
//!
//! Copies go first and the live database last, so that whatever stops it, the same can be asked
//! again. The journal is forgotten as a whole: an erasure bars every undo anyway, and an old value
//! in it could tell. Out of reach are files that were handed out, backups on a stick, the blocks
//! that a disk keeps of removed files; what is known of the first two is told. Must never note who
//! was erased.

mod purge;
mod rows;
mod who;

use std::{collections::HashSet, path::PathBuf};

use serde::Serialize;
use serde_json::Value;

use super::{Disclosure, DisclosureKind, Erasure};
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    backups,
    delegates::Delegate,
    error::Problem,
    io, materials,
    op::{Operation, Outcome},
    printing::Print,
    records,
    settings::{self, Key},
    storage::{self, Store},
};
pub(super) use purge::kept;
pub use purge::{Purge, purge};
use rows::{Taken, take_out};
use who::{GONE, Marks, Who};

form! {
    /// Erases everything that is kept of somebody, for good, also from the backups in the workspace.
    Erase: Irreversible "erase_person", "people" "erase"
    {
        /// The id of a person or a delegate, or the code of a delegate.
        who: String,
        /// Why; it is noted, and must not name anybody.
        reason: String,
    }
}

/// What was erased, and what could not be reached.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
pub struct Erased {
    /// How many records of the live database went or were emptied.
    pub records: u32,
    /// Copies of the database that were written anew without the person.
    pub rewritten: Vec<PathBuf>,
    /// Copies that could not be read, and so were removed.
    pub dropped: Vec<PathBuf>,
    /// How many contents of files were removed.
    pub contents: usize,
    /// Records whose texts still name somebody called so: a namesake, or a mention to look at.
    pub mentions: Vec<Mention>,
    /// What lies out of reach, as far as it is known.
    pub elsewhere: Elsewhere,
}

/// A record that names somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// Its noun.
    pub noun: String,
    /// Its id.
    pub id: String,
}

/// Where else the person may be found.
#[derive(Debug, Clone, PartialEq, Serialize, Default)]
pub struct Elsewhere {
    /// The second place for backups, where one is set; what lies there is not touched.
    pub second_place: Option<String>,
    /// Backups that lie there now.
    pub backups: Vec<String>,
    /// What was handed out of the events the person took part in, and of people one by one.
    pub disclosures: Vec<Told>,
    /// Papers that were printed with the person on them.
    pub prints: Vec<Told>,
}

/// Something that left the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// When: RFC 3339, UTC.
    pub at: String,
    /// The columns or the document.
    pub what: String,
    /// To whom, where it is known.
    pub to: Option<String>,
}

/// Erases the person.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] without a reason or with one that names the person;
/// [`Error::Io`], [`Error::Storage`] and [`Error::DiskFull`]: the live database is then as it was,
/// and the same can be asked again.
pub fn erase(workspace: &Workspace, form: &Erase) -> Result<Outcome<Erased>> {
    workspace.must_write()?;
    let (who, marks, mut elsewhere) = workspace.read(|store| known(store, &form.who))?;
    // A copy may know more of the person than the live database does.
    let take = |store: &Store<'_>| {
        let who = who.clone().whole(store)?;
        let marks = Marks::of(store, &who, &marks)?;
        Ok((take_out(store, &who, &marks)?, marks))
    };
    let operation = &Erase::ACTION.operation;
    let erasing =
        Erasing { operation, reason: &form.reason, marks: &marks, first: &|_| Ok(()), take: &take };
    let mut done = everywhere(workspace, &erasing)?;
    elsewhere.prints = std::mem::take(&mut done.value.elsewhere.prints);
    done.value.mentions = workspace.read(|store| mentions(store, &marks))?;
    second_place(workspace, &mut elsewhere)?;
    done.value.elsewhere = elsewhere;
    Ok(done)
}

/// What is to be erased from every database of the workspace.
struct Erasing<'a> {
    operation: &'a Operation,
    reason: &'a str,
    /// Whom nothing that is noted may name.
    marks: &'a Marks,
    /// What has to be done in the live database before anything is gone.
    first: &'a dyn Fn(&Store<'_>) -> Result<()>,
    /// Takes it out of one database; gives what its journal may not name any more.
    take: &'a dyn Fn(&Store<'_>) -> Result<(Taken, Marks)>,
}

/// Erases it from every copy, then from the live database, and from what else lies in the folder.
fn everywhere(workspace: &Workspace, erasing: &Erasing<'_>) -> Result<Outcome<Erased>> {
    let _alone = workspace.backing_up();
    check(erasing.reason, erasing.marks)?;
    let mut erased = Erased::default();
    copies(workspace, erasing, &mut erased)?;
    storage::clear_leftovers(workspace.folder())?;
    let before = workspace.read(|store| store.digests())?;
    let (taken, changes) = live(workspace, erasing)?;
    workspace.alone(|store| store.compact())?;
    erased.records = taken.records;
    erased.contents = contents(workspace, &before)?;
    logs(workspace, erasing.marks)?;
    let told =
        |print: Print| Told { at: print.printed, what: print.document.to_string(), to: None };
    erased.elsewhere.prints = taken.prints.into_iter().map(told).collect();
    Ok(Outcome { value: erased, changes })
}

fn known(store: &Store<'_>, key: &str) -> Result<(Who, Marks, Elsewhere)> {
    let who = Who::find(store, key)?;
    let marks = Marks::of(store, &who, &Marks::default())?;
    let mut events = HashSet::new();
    for id in &who.delegates {
        events.extend(store.record::<Delegate>(id)?.map(|delegate| delegate.event_id));
    }
    let mut disclosures = Vec::new();
    for d in store.records::<Disclosure>(&[])? {
        if concerns(store, &d, &events)? {
            disclosures.push(Told { at: d.disclosed, what: d.columns, to: d.recipient });
        }
    }
    Ok((who, marks, Elsewhere { disclosures, ..Elsewhere::default() }))
}

/// Whether somebody who took part in these events may stand in what was handed out; a hand-over
/// file of an event holds the events below it, too.
fn concerns(store: &Store<'_>, handed: &Disclosure, events: &HashSet<String>) -> Result<bool> {
    let Some(of) = &handed.event_id else { return Ok(handed.kind == DisclosureKind::Person) };
    let mut concerned = events.contains(of);
    if handed.kind == DisclosureKind::Event {
        for event in events {
            concerned |= store.stands_below("event", "parent_id", event, of)?;
        }
    }
    Ok(concerned)
}

/// What is noted must not tell who was erased.
fn check(reason: &str, marks: &Marks) -> Result<()> {
    let problem = match reason.trim() {
        "" => Problem::Required,
        reason if marks.tell(reason) => Problem::Unreadable,
        _ => return Ok(()),
    };
    Err(Error::Invalid(vec![FieldProblem::new("reason", problem)]))
}

/// Takes the person out of every backup and every database that was moved aside. One that cannot
/// be read for good could hold anybody, and goes.
fn copies(workspace: &Workspace, erasing: &Erasing<'_>, erased: &mut Erased) -> Result<()> {
    let out_of = |store: &Store<'_>| {
        let (_, marks) = (erasing.take)(store)?;
        forget(store, None, &marks).map(drop)
    };
    let backups = backups::list(workspace.folder())?.into_iter().map(|backup| backup.path);
    for copy in backups.chain(storage::databases_aside(workspace.folder())?) {
        match storage::rework_copy(&copy, out_of) {
            Ok(()) => erased.rewritten.push(copy),
            Err(Error::Backup { .. }) => {
                storage::remove_copy(&copy)?;
                erased.dropped.push(copy);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn forget(store: &Store<'_>, of: Option<i64>, marks: &Marks) -> Result<Vec<String>> {
    store.forget_all(of, |subject| marks.tell(subject).then(|| GONE.to_owned()))
}

/// Takes it out of the live database and notes the erasure, in one transaction.
fn live(workspace: &Workspace, erasing: &Erasing<'_>) -> Result<(Taken, Vec<String>)> {
    let at = workspace.timestamp();
    let Erasing { operation, reason, .. } = erasing;
    workspace.write(|store| {
        let id = store.begin_operation(&at, operation.name, operation.undo, None)?;
        (erasing.first)(store)?;
        let (taken, marks) = (erasing.take)(store)?;
        let mut changes = forget(store, Some(id), &marks)?;
        let erasure = Erasure {
            reason: (*reason).to_owned(),
            records: taken.records,
            erased: at.clone(),
            ..Erasure::default()
        };
        records::insert(store, erasure)?;
        changes.extend(store.end_operation(id, Some(reason))?);
        Ok((taken, changes))
    })
}

/// Removes the contents that were let go and that nobody points to any more; gives how many.
fn contents(workspace: &Workspace, before: &HashSet<crate::files::Digest>) -> Result<usize> {
    let now = workspace.read(|store| store.digests())?;
    let gone: Vec<_> = before.difference(&now).copied().collect();
    if gone.is_empty() { Ok(0) } else { materials::remove_at_once(workspace, &gone) }
}

/// A log never holds a person's data; should one, it goes.
fn logs(workspace: &Workspace, marks: &Marks) -> Result<()> {
    let folder = workspace.folder().join("logs");
    let Ok(files) = std::fs::read_dir(&folder) else { return Ok(()) };
    for file in files.flatten().map(|file| file.path()).filter(|path| path.is_file()) {
        let bytes = io::read(&file)?;
        if marks.tell(&String::from_utf8_lossy(&bytes)) {
            io::remove(&file)?;
        }
    }
    Ok(())
}

/// Records whose texts still name somebody called so.
fn mentions(store: &Store<'_>, marks: &Marks) -> Result<Vec<Mention>> {
    let written =
        marks.names.iter().flat_map(|name| [name.clone(), name.to_uppercase(), title(name)]);
    let found = store.records_that_say(&written.collect::<Vec<_>>())?;
    Ok(found.into_iter().map(|(noun, id)| Mention { noun, id }).collect())
}

/// A name with its words in capitals, as most are written.
fn title(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        first + letters.as_str()
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn second_place(workspace: &Workspace, elsewhere: &mut Elsewhere) -> Result<()> {
    elsewhere.second_place = settings::get(workspace, Key::BackupFolder)?;
    let files = elsewhere.second_place.as_ref().and_then(|place| std::fs::read_dir(place).ok());
    let names = files.into_iter().flatten().flatten().map(|file| file.file_name());
    let names = names.filter_map(|name| name.into_string().ok());
    elsewhere.backups = names.filter(|name| backups::Name::parse(name).is_some()).collect();
    elsewhere.backups.sort_unstable();
    Ok(())
}

impl Form for Erase {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        let done = erase(workspace, &self)?;
        Ok(done.map(|erased| serde_json::to_value(erased).unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests;
