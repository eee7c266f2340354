//! Writes a hand-over file, and believes it only after reading it back.
//!
//! The same data at the same time give the same bytes: parts stand in the order of digests and carry
//! no time of their own. A content is never in memory as a whole.

use std::{collections::BTreeSet, fs::File, io::Read, path::Path};

use chrono::{DateTime, SubsecRound, Utc};
use zip::{CompressionMethod, System, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{
    DATABASE, FORMAT, Kind, MANIFEST, Manifest, Part, manifest::name_of, read::Archive, refuse,
};
use crate::{
    Error, Result,
    error::ArchiveProblem,
    files::{Digest, State, Store, copy},
    io::{Draft, cannot},
    progress::{Meter, Progress, Unwatched},
};

/// Parts from this size on are written with Zip64 fields (APPNOTE 4.3.9.2). The limit is 4 GiB; the
/// margin is for a database that deflating makes larger.
pub(super) const LARGE: u64 = 0xf000_0000;

/// How hard the database is deflated. For 50,000 delegates it took three fifths of the time of the
/// usual level 6, for a file that was a twentieth larger; level 1 made it a third larger.
const LEVEL: i64 = 2;

/// What goes into a hand-over file.
#[derive(Debug)]
pub struct Contents<'a> {
    /// What it is a copy of.
    pub kind: Kind,
    /// The present instant.
    pub made: DateTime<Utc>,
    /// The version of the database's schema.
    pub schema: i32,
    /// A closed copy of the database, never the live file.
    pub database: &'a Path,
    /// Where the contents lie.
    pub store: &'a Store,
    /// Which of them go along.
    pub digests: &'a [Digest],
}

/// Writes `contents` to `out`, reads it back, and only then gives it that name; `progress` hears
/// bytes. A content that is gone or damaged is named in the manifest and keeps nobody from a backup.
///
/// # Errors
/// [`Error::Io`] naming the file that could not be read or written, [`Error::Archive`] with
/// [`ArchiveProblem::Unverified`], [`Error::Cancelled`]; an older file `out` is then untouched.
pub fn write(out: &Path, contents: &Contents<'_>, progress: &dyn Progress) -> Result<Manifest> {
    let mut meter = Meter::new(progress, 3 * contents.size());
    let manifest = contents.look_through(&mut meter)?;
    let mut draft = Draft::beside(out)?;
    fill(draft.file(), out, contents, &manifest, &mut meter)?;
    draft.file().sync_all().map_err(|e| cannot("write", out, e))?;
    read_back(&draft, out, &manifest, &mut meter)?;
    draft.publish(out)?;
    Ok(manifest)
}

/// Writes the zip into the draft of `out`.
fn fill(
    draft: &mut File,
    out: &Path,
    contents: &Contents<'_>,
    manifest: &Manifest,
    meter: &mut Meter<'_>,
) -> Result<()> {
    let mut filling = Filling { out, zip: ZipWriter::new(draft) };
    if let Err(error) = filling.parts(contents, manifest, meter) {
        // Dropped, it would write the rest of a zip nobody wants, and complain on a full disk.
        std::mem::forget(filling.zip);
        return Err(error);
    }
    filling.zip.finish().map(|_| ()).map_err(|e| cannot("write", out, system(e)))
}

/// Whether the draft holds what it should.
fn read_back(draft: &Draft, out: &Path, manifest: &Manifest, meter: &mut Meter<'_>) -> Result<()> {
    let mut same = || {
        let mut archive = Archive::open(draft.path())?;
        archive.verify(meter)?;
        Ok(archive.manifest() == manifest)
    };
    match same() {
        Ok(true) => Ok(()),
        Ok(false) | Err(Error::Archive { .. }) => Err(refuse(out, ArchiveProblem::Unverified)),
        Err(error) => Err(error),
    }
}

impl Contents<'_> {
    /// How many bytes there are to read, as far as can be seen from outside.
    fn size(&self) -> u64 {
        let paths = self.digests.iter().map(|digest| self.store.path(digest));
        let sizes = paths.map(|path| size_of(&path));
        sizes.fold(size_of(self.database), u64::saturating_add)
    }

    /// Reads everything once, for the manifest stands before what it is about.
    fn look_through(&self, meter: &mut Meter<'_>) -> Result<Manifest> {
        let (mut files, mut missing) = (Vec::new(), Vec::new());
        let database = self.hash_database(meter)?;
        for sha256 in self.digests.iter().copied().collect::<BTreeSet<Digest>>() {
            match self.store.inspect(&sha256, meter) {
                Ok(State::Present { size }) => files.push(Part { sha256, size }),
                Err(Error::Cancelled) => return Err(Error::Cancelled),
                Ok(State::Missing | State::Damaged) | Err(_) => missing.push(sha256),
            }
        }
        Ok(Manifest {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").into(),
            schema: self.schema,
            made: self.made.trunc_subsecs(0),
            kind: self.kind.clone(),
            database,
            files,
            missing,
        })
    }

    fn hash_database(&self, meter: &mut Meter<'_>) -> Result<Part> {
        let copied = copy(&mut open(self.database)?, &mut std::io::sink(), meter);
        let (sha256, size) = copied.map_err(|s| s.between(self.database, self.database))?;
        Ok(Part { sha256, size })
    }
}

/// A zip that is being written.
struct Filling<'a> {
    out: &'a Path,
    zip: ZipWriter<&'a mut File>,
}

impl Filling<'_> {
    fn parts(
        &mut self,
        contents: &Contents<'_>,
        manifest: &Manifest,
        meter: &mut Meter<'_>,
    ) -> Result<()> {
        let json = manifest.to_json().map_err(|e| cannot("write", self.out, e.into()))?;
        let unwatched = &mut Meter::new(&Unwatched, 0);
        self.part(MANIFEST, &mut &json[..], self.out, stored(json.len() as u64), unwatched)?;
        let options = stored(manifest.database.size)
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(LEVEL));
        let mut database = open(contents.database)?;
        self.part(DATABASE, &mut database, contents.database, options, meter)?;
        for Part { sha256, size } in &manifest.files {
            let (mut from, path) = (contents.store.open(sha256)?, contents.store.path(sha256));
            self.part(&name_of(sha256), &mut from, &path, stored(*size), meter)?;
        }
        Ok(())
    }

    fn part(
        &mut self,
        name: &str,
        from: &mut dyn Read,
        path: &Path,
        options: SimpleFileOptions,
        meter: &mut Meter<'_>,
    ) -> Result<()> {
        self.zip.start_file(name, options).map_err(|e| cannot("write", self.out, system(e)))?;
        let copied = copy(from, &mut self.zip, meter);
        copied.map(|_| ()).map_err(|stopped| stopped.between(path, self.out))
    }
}

/// How a part of `size` bytes is written: as it is, for pictures and presentations are compressed
/// already; always the same, whatever the machine and the hour.
pub(super) fn stored(size: u64) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::DEFAULT)
        .unix_permissions(0o644)
        .system(System::Unix)
        .large_file(size >= LARGE)
}

fn open(path: &Path) -> Result<File> {
    File::open(path).map_err(|e| cannot("open", path, e))
}

fn size_of(path: &Path) -> u64 {
    path.metadata().map_or(0, |found| found.len())
}

/// What the system said, where zip only passes it on.
fn system(error: ZipError) -> std::io::Error {
    match error {
        ZipError::Io(error) => error,
        other => std::io::Error::other(other),
    }
}
