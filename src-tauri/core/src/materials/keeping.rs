//! Looks after the contents of the workspace: what is missing, what nobody needs any more.

use std::collections::HashSet;

use super::StoredFile;
use crate::{
    Result, Workspace, backups,
    files::{self, Digest, State, Swept},
    integrity::{Check, Finding},
    records::{self, Record},
    storage,
};

/// Removes contents that nobody has pointed to for a week: no record, nothing that an undo could
/// bring back, and no backup.
///
/// # Errors
/// [`Error::Io`](crate::Error::Io) and [`Error::Storage`](crate::Error::Storage); nothing is removed
/// then that somebody points to.
pub fn sweep(workspace: &Workspace) -> Result<Swept> {
    let store = files::Store::of(workspace.folder());
    if store.list()?.is_empty() {
        return Ok(Swept::default());
    }
    store.sweep(&wanted(workspace)?, workspace.clock().now())
}

/// Every content that must stay. A backup that cannot be read could name any, so it is not passed
/// over.
fn wanted(workspace: &Workspace) -> Result<HashSet<Digest>> {
    let mut wanted = workspace.read(|store| {
        let mut wanted = store.digests()?;
        wanted.extend(store.digests_of_journal()?);
        Ok(wanted)
    })?;
    for backup in backups::list(workspace.folder())? {
        wanted.extend(storage::digests_of_copy(&backup.path)?);
    }
    Ok(wanted)
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

/// Contents that nobody points to.
pub(crate) fn orphans(workspace: &Workspace) -> Result<Vec<Finding>> {
    let lying = files::Store::of(workspace.folder()).list()?;
    if lying.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = wanted(workspace)?;
    let orphans = lying.into_iter().filter(|digest| !wanted.contains(digest));
    let finding = |digest: Digest| Finding {
        check: Check::OrphanFiles,
        noun: None,
        key: None,
        detail: digest.to_string(),
    };
    Ok(orphans.map(finding).collect())
}
