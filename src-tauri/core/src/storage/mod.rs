//! Everything that is kept on disk.
//!
//! The only code that knows rusqlite. It knows the nouns' types and SQL, never their rules:
//! a check that can be put in words to a user belongs to the noun.

mod capture;
mod cell;
mod checks;
mod connection;
mod contents;
mod copy;
mod delegate;
mod erasing;
mod everything;
mod header;
mod history;
mod lacking;
mod lock;
mod migrations;
mod of_delegates;
mod opening;
mod operation;
mod record;
mod references;
mod register;
mod repair;
mod replacing;
mod replay;
mod revert;
mod scope;
mod search_texts;
mod sort_keys;
mod summary;
mod swap;

pub(crate) use connection::{DATABASE, Storage};
pub(crate) use contents::digests_of_copy;
pub(crate) use copy::{Contents, check_copy};
pub(crate) use delegate::{Intake, Listed};
pub(crate) use erasing::{remove_copy, rework_copy};
pub(crate) use history::ChangeRow;
pub(crate) use opening::{Access, Opening, is_in};
pub(crate) use operation::OperationRow;
pub(crate) use record::unreadable;
pub(crate) use references::OF_AN_EVENT;
pub(crate) use replacing::{Note, Replacing, summary_of_copy};
pub(crate) use scope::{Row, Rows, Scope};
pub(crate) use summary::Summary;
pub(crate) use swap::{clear_leftovers, databases_aside};

#[cfg(test)]
pub(crate) mod damage;
#[cfg(test)]
mod dump;
#[cfg(test)]
mod everything_speed;
#[cfg(test)]
mod people_speed;
#[cfg(test)]
mod search_speed;
#[cfg(test)]
mod speed;

use rusqlite::Connection;

use crate::{Error, error::StorageError};

/// What the nouns' SQL hangs on: a connection inside a transaction, or one that only reads.
pub struct Store<'c> {
    conn: &'c Connection,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull) {
            return Self::DiskFull;
        }
        Self::Storage(StorageError {
            message: error.to_string(),
            code: error.sqlite_error().map(|inner| inner.extended_code),
            damage: is_damage(&error),
        })
    }
}

/// Whether SQLite says that the file itself is broken. Nothing else may start a recovery.
fn is_damage(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase))
}
