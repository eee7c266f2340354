//! Looks after the contents of the workspace: what is missing, what nobody needs any more.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use super::StoredFile;
use crate::{
    Error, Result, Workspace, backups,
    files::{self, Digest, State, Swept},
    integrity::{Check, Finding},
    io,
    records::{self, Record},
    storage,
};

/// Removes contents that nobody has pointed to for a week: no record, nothing that an undo could
/// bring back, no backup, and no database that was moved aside. While one of these cannot be read,
/// nothing is removed.
///
/// # Errors
/// [`Error::Io`] and [`Error::Storage`]; nothing is removed then that somebody points to.
pub fn sweep(workspace: &Workspace) -> Result<Swept> {
    let store = files::Store::of(workspace.folder());
    if store.list()?.is_empty() {
        return Ok(Swept::default());
    }
    let wanted = Wanted::of(workspace)?;
    for (copy, error) in &wanted.unreadable {
        let copy = name_of(copy);
        tracing::warn!(
            copy,
            error = error.for_log(),
            "it could name any content, so none is removed"
        );
    }
    if !wanted.unreadable.is_empty() {
        return Ok(Swept::default());
    }
    store.sweep(&wanted.digests, workspace.clock().now())
}

/// Removes those of `gone` that nobody points to at all, without the week that others wait; gives
/// how many. Where a copy of the database cannot be read, they stay and wait.
///
/// # Errors
/// [`Error::Io`] and [`Error::Storage`].
pub(crate) fn remove_at_once(workspace: &Workspace, gone: &[Digest]) -> Result<usize> {
    let store = files::Store::of(workspace.folder());
    let wanted = Wanted::of(workspace)?;
    let mut removed = 0;
    for digest in
        gone.iter().filter(|d| wanted.unreadable.is_empty() && !wanted.digests.contains(d))
    {
        io::remove(&store.path(digest))?;
        removed += 1;
    }
    Ok(removed)
}

/// Every content that must stay.
struct Wanted {
    digests: HashSet<Digest>,
    /// The copies of the database that cannot be read, and why: each could name any content.
    unreadable: Vec<(PathBuf, Error)>,
}

impl Wanted {
    fn of(workspace: &Workspace) -> Result<Self> {
        let digests = workspace.read(|store| {
            let mut digests = store.digests()?;
            digests.extend(store.digests_of_journal()?);
            Ok(digests)
        })?;
        let mut wanted = Self { digests, unreadable: Vec::new() };
        let backups = backups::list(workspace.folder())?.into_iter().map(|backup| backup.path);
        for copy in backups.chain(storage::databases_aside(workspace.folder())?) {
            match storage::digests_of_copy(&copy) {
                Ok(digests) => wanted.digests.extend(digests),
                Err(error) => wanted.unreadable.push((copy, error)),
            }
        }
        Ok(wanted)
    }
}

/// Files whose contents are gone or are no longer what they were.
pub(crate) fn missing(workspace: &Workspace) -> Result<Vec<Finding>> {
    let store = files::Store::of(workspace.folder());
    let mut findings = Vec::new();
    for file in records::list::<StoredFile>(workspace, &[])? {
        let state = file.sha256.parse().ok().map(|digest| store.check(&digest)).transpose()?;
        let detail = match state {
            Some(State::Present { .. }) => continue,
            Some(State::Damaged) => "damaged",
            _ => "missing",
        };
        findings.push(Finding {
            check: Check::MissingFiles,
            noun: Some(StoredFile::NOUN.name.into()),
            key: Some(file.name),
            detail: detail.into(),
        });
    }
    Ok(findings)
}

/// Contents that nobody points to. Where a copy of the database cannot be read none is known, and
/// the backups that cannot be read are named instead; what was moved aside may well be damaged.
pub(crate) fn orphans(workspace: &Workspace) -> Result<Vec<Finding>> {
    let lying = files::Store::of(workspace.folder()).list()?;
    if lying.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = Wanted::of(workspace)?;
    if !wanted.unreadable.is_empty() {
        let place = backups::place(workspace.folder());
        let bad = wanted.unreadable.iter().filter(|(copy, _)| copy.starts_with(&place));
        return Ok(bad.map(|(copy, why)| finding(name_of(copy), why.to_string())).collect());
    }
    let orphans = lying.into_iter().filter(|digest| !wanted.digests.contains(digest));
    Ok(orphans.map(|digest| finding(None, digest.to_string())).collect())
}

fn name_of(path: &Path) -> Option<String> {
    path.file_name().map(|name| name.to_string_lossy().into_owned())
}

fn finding(key: Option<String>, detail: String) -> Finding {
    Finding { check: Check::OrphanFiles, noun: None, key, detail }
}
