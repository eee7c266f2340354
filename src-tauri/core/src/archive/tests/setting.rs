//! What the tests hand over, and how they look at what came out.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use crate::{
    Error, Result,
    archive::{self, Contents, EventRef, Kind, Manifest},
    error::ArchiveProblem,
    files::{Digest, Store},
    io::write_atomically,
    progress::Unwatched,
};

/// A database, some contents, and a place for the hand-over file.
pub(super) struct Setting {
    pub(super) folder: TempDir,
    pub(super) store: Store,
    pub(super) database: PathBuf,
    pub(super) digests: Vec<Digest>,
    pub(super) out: PathBuf,
}

impl Setting {
    /// A folder in which `database` and `contents` lie.
    pub(super) fn new(database: &[u8], contents: &[&[u8]]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::of(&folder.path().join("workspace"));
        let put = |bytes: &&[u8]| {
            store.put_from(&mut &bytes[..], Path::new("a"), 0, &Unwatched).unwrap().digest
        };
        let digests = contents.iter().map(put).collect();
        let path = folder.path().join("closed-copy.db");
        write_atomically(&path, database).unwrap();
        let out = folder.path().join("Hội nghị.langbiang");
        Self { store, database: path, digests, out, folder }
    }

    /// Some text for a database and two contents.
    pub(super) fn small() -> Self {
        let database = "CREATE TABLE event(id TEXT) STRICT; ".repeat(40);
        Self::new(database.as_bytes(), &[b"PK\x03\x04 slides", b"\x89PNG logo"])
    }

    pub(super) fn contents(&self) -> Contents<'_> {
        Contents {
            kind: Kind::Event(EventRef {
                id: "0190-a".into(),
                code: "da-lat-2024".into(),
                name: "Hội nghị tập huấn".into(),
            }),
            made: "2024-06-06T01:00:00.987654321Z".parse().unwrap(),
            schema: 2,
            database: &self.database,
            store: &self.store,
            digests: &self.digests,
        }
    }

    pub(super) fn write(&self) -> Manifest {
        archive::write(&self.out, &self.contents(), &Unwatched).unwrap()
    }

    /// The bytes of a hand-over file of all this.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.write();
        fs::read(&self.out).unwrap()
    }

    /// A place for what is unpacked.
    pub(super) fn target(&self) -> PathBuf {
        self.folder.path().join("unpacked")
    }

    /// What lies beside the database, drafts included.
    pub(super) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// Whether these bytes are a whole hand-over file.
pub(super) fn verify(bytes: &[u8]) -> Result<Manifest> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.langbiang");
    // Flushing to the disk would take a second for every hundred files that the tests forge.
    #[expect(clippy::disallowed_methods, reason = "a file that nobody has to find again")]
    fs::write(&path, bytes).unwrap();
    archive::verify(&path, &Unwatched)
}

/// What is wrong with a file of these bytes.
pub(super) fn problem(bytes: &[u8]) -> ArchiveProblem {
    problem_of(verify(bytes))
}

pub(super) fn problem_of<T: std::fmt::Debug>(answer: Result<T>) -> ArchiveProblem {
    match answer {
        Err(Error::Archive { problem, .. }) => problem,
        other => panic!("it must be refused as a hand-over file: {other:?}"),
    }
}
