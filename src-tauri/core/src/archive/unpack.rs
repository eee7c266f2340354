//! Unpacks a hand-over file into a folder of its own, whole or not at all.
//!
//! What comes out lies as it does in a workspace, but it is nobody's yet: whether to open it, to put
//! it in the place of something or to take from it is for the caller to decide.

use std::path::{Path, PathBuf};

use super::{DATABASE, Manifest, read::Archive};
use crate::{
    Result,
    files::Store,
    io::{Draft, DraftFolder},
    progress::{Meter, Progress},
};

/// What came out of a hand-over file.
#[derive(Debug, Clone)]
pub struct Unpacked {
    /// What the file said about itself.
    pub manifest: Manifest,
    /// The database, not opened by anybody yet.
    pub database: PathBuf,
    /// The contents.
    pub files: Store,
}

/// Unpacks the file `path` into the folder `into`, where there must be nothing yet; `progress` hears
/// bytes. Every part is compared with its digest and flushed to the disk before `into` appears.
///
/// # Errors
/// [`Error::Archive`](crate::Error::Archive) when the file is foreign, damaged, newer or unexpected;
/// [`Error::Io`](crate::Error::Io), also when there is something at `into`;
/// [`Error::Cancelled`](crate::Error::Cancelled). Nothing stays behind.
pub fn unpack(path: &Path, into: &Path, progress: &dyn Progress) -> Result<Unpacked> {
    let mut archive = Archive::open(path)?;
    let manifest = archive.manifest().clone();
    let mut meter = Meter::new(progress, manifest.size());
    let folder = DraftFolder::beside(into)?;
    let database = folder.path().join(DATABASE);
    let mut draft = Draft::beside(&database)?;
    archive.copy(DATABASE, manifest.database, draft.file(), into, &mut meter)?;
    draft.publish(&database)?;
    unpack_files(&mut archive, &manifest, &Store::of(folder.path()), into, &mut meter)?;
    folder.publish(into)?;
    Ok(Unpacked { manifest, database: into.join(DATABASE), files: Store::of(into) })
}

fn unpack_files(
    archive: &mut Archive,
    manifest: &Manifest,
    store: &Store,
    into: &Path,
    meter: &mut Meter<'_>,
) -> Result<()> {
    for (name, part) in manifest.parts().filter(|(name, _)| name != DATABASE) {
        let mut draft = store.draft()?;
        archive.copy(&name, part, draft.file(), into, meter)?;
        store.keep(draft, &part.sha256)?;
    }
    Ok(())
}
