//! Takes away what nobody has pointed at for a week.
//!
//! Since when a content has been an orphan stands in a small file in the store, not in the time that
//! a file system keeps: copying a workspace changes that one, and a wrong clock could not be told
//! from a right one. A content goes only when a sweep found it an orphan a week ago and finds it so
//! still; whatever is unclear only ever makes it stay longer.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::PathBuf,
};

use chrono::{DateTime, TimeDelta, Utc};

use super::{Digest, Store, alone, names};
use crate::{
    Result,
    io::{DRAFT, write_atomically},
};

/// How long an orphan stays.
pub const GRACE: TimeDelta = TimeDelta::days(7);

/// The file that says since when: a JSON object of names and instants.
const NOTE: &str = "orphans.json";

/// Names in the store (a digest, or a draft that a kill left behind) and when each was first found
/// to be an orphan.
type Orphans = BTreeMap<String, DateTime<Utc>>;

/// What a sweep did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Swept {
    /// The contents that are gone.
    pub removed: Vec<Digest>,
    /// How many bytes that freed, left-over drafts included.
    pub freed: u64,
    /// How many orphans wait for their week to be over.
    pub waiting: usize,
}

impl Store {
    /// Removes every content that is not in `keep` and was not a week ago. `keep` must name whatever
    /// a row points at, and whatever an undo could make a row point at again.
    ///
    /// A content that cannot be removed, for it is open on Windows, waits for the next sweep.
    ///
    /// # Errors
    /// [`Error::Io`](crate::Error::Io) when the store cannot be read or the note not be written.
    pub fn sweep(&self, keep: &HashSet<Digest>, now: DateTime<Utc>) -> Result<Swept> {
        let _alone = alone();
        let noted = self.orphans();
        let (mut still, mut swept) = (Orphans::new(), Swept::default());
        for (name, path) in self.unwanted(keep)? {
            // An instant that lies ahead was noted under a clock that went wrong; start again.
            let since = noted.get(&name).copied().filter(|since| *since <= now).unwrap_or(now);
            if now - since < GRACE || !swept.remove(&name, path) {
                still.insert(name, since);
            }
        }
        swept.waiting = still.len();
        if still != noted {
            self.note(&still)?;
        }
        Ok(swept)
    }

    /// Contents that are not to be kept, and drafts: their names, and where they lie.
    fn unwanted(&self, keep: &HashSet<Digest>) -> Result<Vec<(String, PathBuf)>> {
        let contents = self.list()?.into_iter().filter(|digest| !keep.contains(digest));
        let contents = contents.map(|digest| (digest.to_string(), self.path(&digest)));
        let drafts = names(&self.root)?.into_iter().filter(|name| name.starts_with(DRAFT));
        let drafts = drafts.map(|name| (name.clone(), self.root.join(name)));
        Ok(contents.chain(drafts).collect())
    }

    /// Somebody put this content in again: its week starts anew when it is left alone next.
    pub(super) fn forget_orphan(&self, digest: &Digest) -> Result<()> {
        let mut orphans = self.orphans();
        match orphans.remove(&digest.to_string()) {
            Some(_) => self.note(&orphans),
            None => Ok(()),
        }
    }

    /// What is noted; nothing where the note cannot be read, so that every week starts again.
    fn orphans(&self) -> Orphans {
        let note = fs::read(self.root.join(NOTE)).unwrap_or_default();
        serde_json::from_slice(&note).unwrap_or_default()
    }

    fn note(&self, orphans: &Orphans) -> Result<()> {
        let json = serde_json::to_vec_pretty(orphans).unwrap_or_default();
        write_atomically(&self.root.join(NOTE), &json)
    }
}

impl Swept {
    /// Whether the file is gone.
    fn remove(&mut self, name: &str, path: PathBuf) -> bool {
        let size = fs::metadata(&path).map_or(0, |found| found.len());
        if let Err(error) = fs::remove_file(&path) {
            tracing::warn!(%name, %error, "an orphan cannot be removed");
            return false;
        }
        self.freed += size;
        self.removed.extend(name.parse::<Digest>());
        true
    }
}
