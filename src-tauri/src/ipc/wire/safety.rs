//! Backups, what a restore would change, and whether all is in order.

use langbiang_core::{
    backups::{self, Closed},
    integrity, restore,
};
use serde::Serialize;
use ts_rs::TS;

/// A backup of the folder of backups.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// Stands for the file; the window never sees a path.
    pub token: String,
    /// When it was made, RFC 3339 UTC.
    pub at: String,
    /// Why: `upgrade`, `import`, `restore`, `exit`, `manual`, `hourly`.
    pub reason: String,
    /// Bytes.
    pub size: u64,
    /// Whether it could be read through.
    pub sound: bool,
}

/// What came of a backup that somebody asked for.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackedUp {
    /// Whether there was anything to back up since the newest backup.
    pub made: bool,
    /// What came of the second place.
    pub second_place: SecondPlace,
}

/// What came of the second place for backups.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SecondPlace {
    /// None is set, or there is no backup yet.
    None,
    /// The newest backup lies there, too.
    Done,
    /// It is not there: the stick is not in.
    Missing,
    /// It could not be written.
    Failed,
}

/// What a restore did with what was there.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    /// The name of the folder, inside that of the data, to which it was moved.
    pub moved_aside: Option<String>,
    /// Whether it was backed up, too.
    pub backed_up: bool,
}

/// What a restore would change.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestorePreview {
    /// When the newest operation of the backup was done, RFC 3339 UTC.
    pub newest: Option<String>,
    /// Events that would be there again.
    pub added: Vec<String>,
    /// Events that would be gone.
    pub removed: Vec<String>,
    /// Events of which something would be otherwise.
    pub changed: Vec<String>,
    /// The kinds of records of which there would be more or fewer.
    pub records: Vec<RecordCount>,
    /// How many operations would be lost.
    pub operations_lost: u64,
    /// Printed numbers of certificates that would not be known any more.
    pub certificates_lost: Vec<String>,
}

/// How many records there are and would be.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordCount {
    /// Their noun.
    pub noun: String,
    /// How many there are.
    pub now: i64,
    /// How many there would be.
    pub then: i64,
}

/// What came of one check.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Checked {
    /// Its name, e.g. `missing_files`.
    pub check: String,
    /// How much is not in order.
    pub findings: usize,
}

impl Backup {
    /// A backup that was or was not read through, behind `token`.
    pub fn new(token: String, backup: &backups::Backup, sound: bool) -> Self {
        Self {
            token,
            at: backup.name.at.to_rfc3339(),
            reason: backup.name.reason.to_string(),
            size: backup.size,
            sound,
        }
    }
}

impl From<Closed> for BackedUp {
    fn from(closed: Closed) -> Self {
        let second_place = match closed.second_place {
            None => SecondPlace::None,
            Some(backups::SecondPlace::Copied(_) | backups::SecondPlace::AlreadyThere(_)) => {
                SecondPlace::Done
            }
            Some(backups::SecondPlace::Missing) => SecondPlace::Missing,
            Some(backups::SecondPlace::Failed(_)) => SecondPlace::Failed,
        };
        Self { made: closed.backup.is_some(), second_place }
    }
}

impl From<restore::Restored> for Restored {
    fn from(restored: restore::Restored) -> Self {
        let folder = restored.moved_aside.as_deref().and_then(std::path::Path::file_name);
        Self {
            moved_aside: folder.map(|name| name.to_string_lossy().into_owned()),
            backed_up: restored.backup.is_some(),
        }
    }
}

impl From<restore::Preview> for RestorePreview {
    fn from(preview: restore::Preview) -> Self {
        let records = preview.records.into_iter();
        Self {
            newest: preview.newest,
            added: preview.added,
            removed: preview.removed,
            changed: preview.changed,
            records: records
                .map(|count| RecordCount { noun: count.noun, now: count.now, then: count.then })
                .collect(),
            operations_lost: preview.operations_lost,
            certificates_lost: preview.certificates_lost,
        }
    }
}

impl From<integrity::Checked> for Checked {
    fn from(checked: integrity::Checked) -> Self {
        Self { check: checked.check.to_string(), findings: checked.findings.len() }
    }
}
