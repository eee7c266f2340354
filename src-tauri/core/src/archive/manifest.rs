//! What a hand-over file says about itself: its first part, `manifest.json`.
//!
//! A field may be added without a new format number when readers may pass it over; anything else
//! takes the next number. `format` and `program` stay what and where they are in every format.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{DATABASE, FORMAT};
use crate::{error::ArchiveProblem, files::Digest};

/// The contents of a hand-over file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The number of the format.
    pub format: u64,
    /// The version of the program that wrote it, which can also read it.
    pub program: String,
    /// The version of the database's schema.
    pub schema: i32,
    /// When it was made, to the second.
    pub made: DateTime<Utc>,
    /// What it is a copy of.
    #[serde(flatten)]
    pub kind: Kind,
    /// The database.
    pub database: Part,
    /// The contents, in the order of digests.
    pub files: Vec<Part>,
    /// Contents that the database points at but that were gone or damaged when this was made.
    #[serde(default)]
    pub missing: Vec<Digest>,
}

/// What a hand-over file is a copy of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "event", rename_all = "snake_case")]
pub enum Kind {
    /// A whole workspace.
    Backup,
    /// One event, with everything that belongs to it.
    Event(EventRef),
}

/// Which event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRef {
    /// UUIDv7.
    pub id: String,
    /// Its short name.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// One part of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Of its bytes, inflated.
    pub sha256: Digest,
    /// Bytes, inflated.
    pub size: u64,
}

/// What every format says.
#[derive(Deserialize)]
struct Outline {
    format: u64,
    program: String,
}

impl Manifest {
    /// Understands the text of a manifest.
    pub(super) fn read(json: &[u8]) -> Result<Self, ArchiveProblem> {
        let outline: Outline = serde_json::from_slice(json).map_err(|_| ArchiveProblem::Foreign)?;
        if outline.format != FORMAT {
            return Err(ArchiveProblem::Newer { needs: outline.program });
        }
        let manifest: Self =
            serde_json::from_slice(json).map_err(|_| ArchiveProblem::Unexpected)?;
        let different: BTreeSet<Digest> = manifest.files.iter().map(|part| part.sha256).collect();
        if different.len() < manifest.files.len() {
            return Err(ArchiveProblem::Unexpected);
        }
        Ok(manifest)
    }

    /// Its text: the same for the same manifest.
    pub(super) fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        let mut json = serde_json::to_vec_pretty(self)?;
        json.push(b'\n');
        Ok(json)
    }

    /// Every part but the manifest itself, with its name, in the order of the file.
    pub(super) fn parts(&self) -> impl Iterator<Item = (String, Part)> {
        let files = self.files.iter().map(|part| (name_of(&part.sha256), *part));
        std::iter::once((DATABASE.to_owned(), self.database)).chain(files)
    }

    /// The bytes of database and contents together.
    pub fn size(&self) -> u64 {
        self.parts().fold(0, |sum, (_, part)| sum.saturating_add(part.size))
    }
}

/// The name of a content's part.
pub(super) fn name_of(digest: &Digest) -> String {
    format!("files/{digest}")
}
