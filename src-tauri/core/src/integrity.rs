//! Looks whether everything that is kept is as it should be, and names what it looked at.
//!
//! Every check works on a copy, so that nobody waits and nothing is touched. It never repairs.

use serde::Serialize;

use crate::{Result, Workspace, materials};

crate::vocabulary::vocabulary! {
    /// What is checked.
    Check {
        /// SQLite's own structures: pages, records, indexes, constraints.
        Database = "database",
        /// Every reference leads to a record.
        ForeignKeys = "foreign_keys",
        /// The search finds what the lists hold.
        SearchIndex = "search_index",
        /// The stored sort keys are those of the names beside them.
        SortKeys = "sort_keys",
        /// The journal tells how every record came to be as it is.
        JournalReplay = "journal_replay",
        /// Every number of a register from its first to its last was given once.
        CertificateNumbers = "certificate_numbers",
        /// The contents that records point to are there and whole.
        MissingFiles = "missing_files",
        /// Somebody points to every content that is there.
        OrphanFiles = "orphan_files",
    }
}

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which check found it.
    pub check: Check,
    /// The table, where one is to blame.
    pub noun: Option<String>,
    /// The record's key in it.
    pub key: Option<String>,
    /// What the check saw, in its own English words: for a developer.
    pub detail: String,
}

/// What came of one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// Which.
    pub check: Check,
    /// What is not as it should be; empty where all is well.
    pub findings: Vec<Finding>,
}

/// Runs every check, in the order of [`Check::ALL`].
///
/// # Errors
/// [`Error::Storage`](crate::Error::Storage) and [`Error::Io`](crate::Error::Io) where the data
/// could not be read or copied.
pub fn check(workspace: &Workspace) -> Result<Vec<Checked>> {
    let of_files = [Check::MissingFiles, Check::OrphanFiles];
    let of_database = Check::ALL.iter().copied().filter(|check| !of_files.contains(check));
    let mut checked = workspace.check_copy_of_all(&of_database.collect::<Vec<_>>())?;
    let (missing, orphans) = (materials::missing(workspace)?, materials::orphans(workspace)?);
    checked.push(Checked { check: Check::MissingFiles, findings: missing });
    checked.push(Checked { check: Check::OrphanFiles, findings: orphans });
    Ok(checked)
}

#[cfg(test)]
mod tests;
