//! Puts a backup in the place of everything that is there, or says what that would change.
//!
//! Nothing is lost by it: the present data is backed up and moved aside first. What is restored
//! was read through before; a crash in between is finished at the next start.

mod source;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::Serialize;

use crate::{
    Error, Result, Workspace,
    backups::{self, Backup, Reason},
    clock::Clock,
    error::{BackupProblem, WorkspaceProblem},
    files,
    io::failed,
    op::RESTORE_WORKSPACE,
    progress::Unwatched,
    storage::{Note, Replacing, Summary, digests_of_copy, summary_of_copy},
};

/// What a restore would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Preview {
    /// When the newest operation of the backup was done, RFC 3339 UTC.
    pub newest: Option<String>,
    /// How many records there are now and would be then; only the tables in which that differs.
    pub records: Vec<Count>,
    /// Events that would be there again, by name.
    pub added: Vec<String>,
    /// Events that would be gone.
    pub removed: Vec<String>,
    /// Events of which something would be otherwise: their own fields, agenda, delegates or
    /// certificates.
    pub changed: Vec<String>,
    /// How many operations were done since, and would be lost.
    pub operations_lost: u64,
    /// Printed numbers of certificates that were issued since, and would not be known any more;
    /// their registers go on behind them.
    pub certificates_lost: Vec<String>,
}

/// The records of one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The table, e.g. `delegate`.
    pub noun: String,
    /// How many there are.
    pub now: i64,
    /// How many there would be.
    pub then: i64,
}

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The backup of what was there, where it could be read and was not backed up already.
    pub backup: Option<Backup>,
    /// Where what was there was moved.
    pub moved_aside: Option<PathBuf>,
}

/// What restoring `backup`, one of the folder `backups` or a hand-over file, into the workspace in
/// `folder` would change. Changes nothing, and works while another process has the workspace open.
///
/// # Errors
/// [`Error::Backup`] and [`Error::Archive`] where it cannot be restored; [`Error::Io`],
/// [`Error::Storage`].
pub fn preview(folder: &Path, backup: &Path, clock: Arc<dyn Clock>) -> Result<Preview> {
    let room = tempfile::tempdir().map_err(failed("make", &std::env::temp_dir()))?;
    let source = source::open(room.path(), backup, &Unwatched)?;
    let then = summary_of_copy(&source.database, &room.path().join("copy.db"))
        .map_err(|error| source::named(backup, error))?;
    let present = Workspace::open_read_only(folder, clock)
        .and_then(|workspace| workspace.read(|store| store.summary()));
    match present {
        Err(error) if is_unreadable(&error) => Ok(compare(&Summary::default(), &then)),
        present => Ok(compare(&present?, &then)),
    }
}

/// Restores `backup`, one of the folder `backups` or a hand-over file, into the workspace in
/// `folder`, which must be closed.
///
/// # Errors
/// [`Error::Backup`] and [`Error::Archive`] where it cannot be restored, [`Error::Workspace`] where
/// the workspace is in use, [`Error::Io`] and [`Error::Storage`]; the present data is then as it was.
pub fn apply(folder: &Path, backup: &Path, clock: &dyn Clock, program: &str) -> Result<Restored> {
    let now = clock.now();
    let source = source::open(folder, backup, &Unwatched)?;
    let replacing = Replacing::begin(folder, program)?;
    // Before anything else: a bad backup must not cost a good one its place.
    replacing.stage(&source.database).map_err(|error| source::named(backup, error))?;
    // Contents have to be there before records point to them; too many do no harm.
    if let Some(files) = &source.files {
        take_contents(folder, files, &source.database)?;
    }
    let (operation, registers, made) = replacing
        .with_present(|store| {
            let made = backups::make(store, folder, now, Reason::Restore);
            let made = made.or_else(unless_it_could_be_written)?;
            Ok((store.newest_operation()?, store.standings()?, made))
        })?
        .unwrap_or_default();
    let known = backups::list(folder)?.into_iter().map(|backup| backup.name.operation).max();
    let moved_aside = replacing.finish(
        now,
        &Note {
            at: crate::workspace::rfc3339(now),
            operation: RESTORE_WORKSPACE.name,
            undo: RESTORE_WORKSPACE.undo,
            subject: file_name(backup),
            // Numbers only ever count up, also over what is lost now: names of backups hold them.
            after: operation.max(known.unwrap_or_default()),
            registers,
        },
    )?;
    Ok(Restored { backup: made, moved_aside })
}

/// Takes the contents that `database` points to; a stick may hold those of another laptop as well.
/// What is missing there keeps nobody from the rest, and the check of everything names it.
fn take_contents(folder: &Path, files: &files::Store, database: &Path) -> Result<()> {
    let ours = files::Store::of(folder);
    for digest in digests_of_copy(database)? {
        if !ours.take_over(files, &digest)? {
            tracing::warn!(%digest, "a content is missing or damaged and was not restored");
        }
    }
    Ok(())
}

/// A copy that does not turn out right is damage in what is there. That is moved aside as it is.
fn unless_it_could_be_written(error: Error) -> Result<Option<Backup>> {
    match error {
        Error::Backup { problem: BackupProblem::Unverified, .. } => Ok(None),
        other => Err(other),
    }
}

/// Whether what is there cannot be looked at for good: missing, damaged, newer or foreign.
fn is_unreadable(error: &Error) -> bool {
    match error {
        Error::Workspace { problem, .. } => !matches!(problem, WorkspaceProblem::InUse { .. }),
        Error::Storage(inner) => inner.damage,
        _ => false,
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn compare(now: &Summary, then: &Summary) -> Preview {
    let counts = |noun: &String| {
        let count = |summary: &Summary| summary.records.get(noun).copied().unwrap_or_default();
        Count { noun: noun.clone(), now: count(now), then: count(then) }
    };
    let nouns: std::collections::BTreeSet<&String> =
        now.records.keys().chain(then.records.keys()).collect();
    let names = |of: &Summary, which: &dyn Fn(&str) -> bool| {
        let events = of.events.iter().filter(|(id, _)| which(id));
        events.map(|(_, event)| event.name.clone()).collect()
    };
    let lost = now.certificates.iter().filter(|(id, _)| !then.certificates.contains_key(*id));
    Preview {
        newest: then.operations.last().map(|(_, at)| at.clone()),
        records: nouns.into_iter().map(counts).filter(|c| c.now != c.then).collect(),
        added: names(then, &|id| !now.events.contains_key(id)),
        removed: names(now, &|id| !then.events.contains_key(id)),
        changed: names(now, &|id| {
            then.events.get(id).is_some_and(|event| event.digest != now.events[id].digest)
        }),
        operations_lost: now.operations.iter().filter(|o| !then.operations.contains(o)).count()
            as u64,
        certificates_lost: lost.map(|(_, number)| number.clone()).collect(),
    }
}

#[cfg(test)]
mod tests;
