//! Makes a backup: copy, read back, flush, give it its name, and only then rotate the others.
//!
//! A copy that does not hold what the database holds never gets a name.

use std::path::Path;

use chrono::{DateTime, SubsecRound, Utc};

use super::{Backup, Name, Reason, check, list, place, rotation};
use crate::{
    Error, Result, Workspace,
    error::BackupProblem,
    io,
    storage::{self, Contents, Store},
};

impl Workspace {
    /// Makes a backup for `reason`, unless nothing was changed since the newest one. Before
    /// something dangerous that one is read through first.
    ///
    /// # Errors
    /// [`Error::Backup`] where the copy did not turn out right, [`Error::Io`] or
    /// [`Error::Storage`] where it could not be written; every older backup is still there.
    pub fn back_up(&self, reason: Reason) -> Result<Option<Backup>> {
        let _alone = self.backing_up();
        let now = self.clock().now();
        // Others may write again while the copy is read back.
        match self.alone(|store| begin(store, self.folder(), now, reason))? {
            Some(draft) => draft.finish(self.folder(), now).map(Some),
            None => Ok(None),
        }
    }
}

/// [`Workspace::back_up`] in one go, on a connection that nobody else writes to.
pub(crate) fn make(
    store: &Store<'_>,
    folder: &Path,
    now: DateTime<Utc>,
    reason: Reason,
) -> Result<Option<Backup>> {
    let draft = begin(store, folder, now, reason)?;
    draft.map(|draft| draft.finish(folder, now)).transpose()
}

/// A copy without a name.
struct Draft {
    file: tempfile::TempPath,
    contents: Contents,
    reason: Reason,
}

fn begin(
    store: &Store<'_>,
    folder: &Path,
    now: DateTime<Utc>,
    reason: Reason,
) -> Result<Option<Draft>> {
    if nothing_new(store.newest_operation()?, folder, reason)? {
        return Ok(None);
    }
    let place = place(folder);
    io::make_folder(&place)?;
    clear_unfinished(&place)?;
    let file = unfinished(&place)?;
    let contents = store.copy_into(&file)?;
    tracing::debug!(?now, %reason, "backup copied");
    Ok(Some(Draft { file, contents, reason }))
}

/// Whether a backup holds all there is.
fn nothing_new(operation: i64, folder: &Path, reason: Reason) -> Result<bool> {
    let newest = list(folder)?.into_iter().max_by_key(|b| (b.name.operation, b.name.at));
    let Some(newest) = newest else { return Ok(operation == 0 && reason != Reason::Upgrade) };
    let up_to_date = newest.name.operation == operation
        && (reason != Reason::Upgrade || newest.name.reason == Reason::Upgrade);
    Ok(up_to_date && (!reason.comes_before_danger() || check(&newest.path).is_ok()))
}

/// Removes what a crash left of a copy that never got a name. The workspace's lock is held.
fn clear_unfinished(place: &Path) -> Result<()> {
    for entry in std::fs::read_dir(place).map_err(io::failed("read", place))?.flatten() {
        if entry.file_name().to_string_lossy().starts_with(io::DRAFT) {
            io::remove(&entry.path())?;
        }
    }
    Ok(())
}

impl Draft {
    fn finish(self, folder: &Path, now: DateTime<Utc>) -> Result<Backup> {
        let at = now.trunc_subsecs(0);
        let name = Name { at, operation: self.contents.operation, reason: self.reason };
        let path = place(folder).join(name.to_string());
        io::flush(&self.file)?;
        read_back(&self.file, &self.contents, &path)?;
        io::relocate(&self.file, &path)?;
        let size = std::fs::metadata(&path).map_err(io::failed("read", &path))?.len();
        // The backup is made; one too many of the others does no harm.
        if let Err(error) = rotate(folder, &path, now) {
            tracing::warn!(error = error.for_log(), "an old backup could not be removed");
        }
        Ok(Backup { path, name, size })
    }
}

/// An empty file for a copy that has no name yet.
fn unfinished(place: &Path) -> Result<tempfile::TempPath> {
    let file = tempfile::Builder::new().prefix(io::DRAFT).suffix(".db").tempfile_in(place);
    Ok(file.map_err(io::failed("write", place))?.into_temp_path())
}

/// Reads a finished copy back, which is to become `path`.
///
/// # Errors
/// [`Error::Backup`] where it does not hold `contents`.
pub(super) fn read_back(copy: &Path, contents: &Contents, path: &Path) -> Result<()> {
    match storage::check_copy(copy) {
        Ok(found) if found == *contents => Ok(()),
        Ok(_) | Err(Error::Backup { .. }) => {
            Err(Error::Backup { file: path.into(), problem: BackupProblem::Unverified })
        }
        Err(error) => Err(error),
    }
}

/// Removes what `fresh`, just read back, and the others make superfluous.
fn rotate(folder: &Path, fresh: &Path, now: DateTime<Utc>) -> Result<()> {
    let names = list(folder)?.into_iter().map(|backup| backup.name).collect();
    let path = |name: &Name| place(folder).join(name.to_string());
    let sound = |name: &Name| path(name) == fresh || check(&path(name)).is_ok();
    for name in rotation::superfluous(names, now, sound) {
        io::remove(&path(&name))?;
    }
    Ok(())
}
