//! Reads a hand-over file and refuses whatever is not as the manifest says.
//!
//! The file may come from anywhere. No name in it becomes a path, nothing is inflated beyond what was
//! announced, and a part counts only when size and digest are right.

use std::{
    collections::HashMap,
    fs::File,
    io::{BufReader, Read, Write},
    path::{Path, PathBuf},
};

use zip::{CompressionMethod, ZipArchive, read::ZipFileEntry, result::ZipError};

use super::{DATABASE, MANIFEST, Manifest, Part, refuse};
use crate::{
    Error, Result,
    error::ArchiveProblem,
    files::{Stopped, copy},
    io::cannot,
    progress::Meter,
};

/// The most that a manifest may take: half a million contents.
const MAX_MANIFEST: u64 = 64 << 20;

/// What a database may always inflate to, and to how many times the whole file beyond that. Ours
/// deflate to a half or a fifth, an empty one to a fortieth; deflate itself goes to a thousandth.
const MAX_DATABASE: u64 = 256 << 20;
const MAX_RATIO: u64 = 100;

/// A hand-over file that is open: its outline is as it should be, its parts are not read yet.
pub(super) struct Archive {
    file: PathBuf,
    zip: ZipArchive<BufReader<File>>,
    manifest: Manifest,
}

impl Archive {
    /// Opens the file and checks everything that can be seen without reading the parts.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let mut file = File::open(path).map_err(|e| cannot("open", path, e))?;
        let mut look = || Ok((file.metadata()?.len(), begins_like_ours(&mut file)?));
        let (length, ours) = look().map_err(|e| cannot("read", path, e))?;
        if !ours {
            return Err(refuse(path, ArchiveProblem::Foreign));
        }
        let damaged = |e| damaged(path, e);
        let mut zip = ZipArchive::new(BufReader::new(file)).map_err(damaged)?;
        let json = manifest_text(&mut zip).map_err(damaged)?;
        let manifest = Manifest::read(&json).map_err(|problem| refuse(path, problem))?;
        check_outline(&zip, &manifest, length).map_err(|problem| refuse(path, problem))?;
        // Also finds parts that share bytes, which is how small files grow large.
        zip.validate_header_consistency().map_err(damaged)?;
        Ok(Self { file: path.into(), zip, manifest })
    }

    /// What the file says about itself.
    pub(super) fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Reads every part through.
    pub(super) fn verify(&mut self, meter: &mut Meter<'_>) -> Result<()> {
        let nowhere = self.file.clone();
        let parts: Vec<_> = self.manifest.parts().collect();
        parts.into_iter().try_for_each(|(name, part)| {
            self.copy(&name, part, &mut std::io::sink(), &nowhere, meter)
        })
    }

    /// Copies one part to `to`, which lies at `path`.
    ///
    /// # Errors
    /// [`Error::Archive`] when it is not what the manifest says: then `to` must be thrown away.
    pub(super) fn copy(
        &mut self,
        name: &str,
        part: Part,
        to: &mut dyn Write,
        path: &Path,
        meter: &mut Meter<'_>,
    ) -> Result<()> {
        let mut entry = self.zip.by_name(name).map_err(|e| damaged(&self.file, e))?;
        // It ends, or fails, at the size that stands in the zip, which is the manifest's.
        match copy(&mut entry, to, meter) {
            Ok(found) if found == (part.sha256, part.size) => Ok(()),
            Ok(_) => Err(refuse(&self.file, ArchiveProblem::Damaged)),
            Err(Stopped::Reading(e)) => Err(damaged(&self.file, ZipError::Io(e))),
            Err(stopped) => Err(stopped.between(&self.file, path)),
        }
    }
}

/// Whether the file `path` holds something and begins as ours do.
///
/// # Errors
/// [`Error::Io`].
pub(super) fn is_one(path: &Path) -> Result<bool> {
    let mut file = File::open(path).map_err(|e| cannot("open", path, e))?;
    let mut look = || Ok(file.metadata()?.len() > 0 && begins_like_ours(&mut file)?);
    look().map_err(|e| cannot("read", path, e))
}

/// Whether the file begins as ours do: with a zip's first part (APPNOTE 4.3.7), the manifest. So do
/// the first bytes of one that was cut off, however early.
fn begins_like_ours(file: &mut File) -> std::io::Result<bool> {
    const NAME_AT: usize = 30;
    let mut head = Vec::new();
    file.take((NAME_AT + MANIFEST.len()) as u64).read_to_end(&mut head)?;
    let name = head.get(NAME_AT..).unwrap_or_default();
    let magic = &head[..head.len().min(4)];
    Ok(b"PK\x03\x04".starts_with(magic) && MANIFEST.as_bytes().starts_with(name))
}

fn manifest_text(zip: &mut ZipArchive<BufReader<File>>) -> Result<Vec<u8>, ZipError> {
    let part = zip.by_name(MANIFEST)?;
    if part.size() > MAX_MANIFEST {
        return Err(ZipError::InvalidArchive("a manifest beyond all measure".into()));
    }
    let mut json = Vec::new();
    part.take(MAX_MANIFEST).read_to_end(&mut json)?;
    Ok(json)
}

/// Whether the parts that the zip lists are those of the manifest, each once, in size and kind.
fn check_outline(
    zip: &ZipArchive<BufReader<File>>,
    manifest: &Manifest,
    length: u64,
) -> Result<(), ArchiveProblem> {
    if zip.has_duplicate_names() {
        return Err(ArchiveProblem::Unexpected);
    }
    if manifest.database.size > MAX_DATABASE.max(length.saturating_mul(MAX_RATIO)) {
        return Err(ArchiveProblem::Unexpected);
    }
    let mut announced: HashMap<String, Part> = manifest.parts().collect();
    for index in 0..zip.len() {
        let entry = zip.by_index_data(index).map_err(|_| ArchiveProblem::Damaged)?;
        let name = entry.name().map_err(|_| ArchiveProblem::Damaged)?.into_owned();
        if name != MANIFEST {
            let part = announced.remove(&name).ok_or(ArchiveProblem::Unexpected)?;
            check_entry(&entry, &name, part)?;
        }
    }
    if announced.is_empty() { Ok(()) } else { Err(ArchiveProblem::Damaged) }
}

fn check_entry(entry: &ZipFileEntry<'_>, name: &str, part: Part) -> Result<(), ArchiveProblem> {
    let method = entry.compression();
    let may_inflate = name == DATABASE && method == CompressionMethod::Deflated;
    if entry.encrypted() || !(may_inflate || method == CompressionMethod::Stored) {
        return Err(ArchiveProblem::Unexpected);
    }
    if entry.size() == part.size { Ok(()) } else { Err(ArchiveProblem::Damaged) }
}

/// A problem of the file, unless it was the system that could not read it.
fn damaged(path: &Path, error: ZipError) -> Error {
    match error {
        ZipError::Io(e) if e.raw_os_error().is_some() => cannot("read", path, e),
        _ => refuse(path, ArchiveProblem::Damaged),
    }
}
