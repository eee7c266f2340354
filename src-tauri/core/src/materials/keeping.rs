//! Looks after the contents of the workspace: what is missing, what nobody needs any more.

use std::{collections::HashSet, path::Path};

use super::StoredFile;
use crate::{
    Error, Result, Workspace, backups,
    files::{self, Digest, State, Swept},
    integrity::{Check, Finding},
    records::{self, Record},
    storage,
};

/// Removes contents that nobody has pointed to for a week: no record, nothing that an undo could
/// bring back, and no backup. While one of the backups cannot be read, nothing is removed.
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
        tracing::warn!(%copy, %error, "it could name any content, so none is removed");
    }
    if !wanted.unreadable.is_empty() {
        return Ok(Swept::default());
    }
    store.sweep(&wanted.digests, workspace.clock().now())
}

/// Every content that must stay.
struct Wanted {
    digests: HashSet<Digest>,
    /// The names of copies of the database that cannot be read, and why: each could name any
    /// content.
    unreadable: Vec<(String, Error)>,
}

impl Wanted {
    fn of(workspace: &Workspace) -> Result<Self> {
        let digests = workspace.read(|store| {
            let mut digests = store.digests()?;
            digests.extend(store.digests_of_journal()?);
            Ok(digests)
        })?;
        let mut wanted = Self { digests, unreadable: Vec::new() };
        for backup in backups::list(workspace.folder())? {
            wanted.add(&backup.path, backup.name.to_string());
        }
        Ok(wanted)
    }

    /// What the copy at `path`, called `name`, points to.
    fn add(&mut self, path: &Path, name: String) {
        match storage::digests_of_copy(path) {
            Ok(digests) => self.digests.extend(digests),
            Err(error) => self.unreadable.push((name, error)),
        }
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

/// Contents that nobody points to; where a copy of the database cannot be read, that copy instead.
pub(crate) fn orphans(workspace: &Workspace) -> Result<Vec<Finding>> {
    let lying = files::Store::of(workspace.folder()).list()?;
    if lying.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = Wanted::of(workspace)?;
    let finding = |key: Option<String>, detail: String| Finding {
        check: Check::OrphanFiles,
        noun: None,
        key,
        detail,
    };
    if !wanted.unreadable.is_empty() {
        let unreadable = wanted.unreadable.into_iter();
        return Ok(unreadable.map(|(name, why)| finding(Some(name), why.to_string())).collect());
    }
    let orphans = lying.into_iter().filter(|digest| !wanted.digests.contains(digest));
    Ok(orphans.map(|digest| finding(None, digest.to_string())).collect())
}
