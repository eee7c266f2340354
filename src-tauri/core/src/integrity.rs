//! Looks whether everything that is kept is as it should be, and names what it looked at.
//!
//! Every check works on a copy, so that nobody waits and nothing is touched. It never repairs.

use serde::Serialize;

use crate::{Result, Workspace};

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
    workspace.check_copy_of_all(Check::ALL)
}

#[cfg(test)]
mod tests;
