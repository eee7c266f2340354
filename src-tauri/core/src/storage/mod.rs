//! Everything that is kept on disk.
//!
//! The only code that knows rusqlite. It knows the nouns' types and SQL, never their rules:
//! a check that can be put in words to a user belongs to the noun.

mod capture;
mod connection;
mod delegate;
mod header;
mod history;
mod lock;
mod migrations;
mod operation;
mod record;
mod replay;
mod revert;
mod scope;
mod sort_keys;

pub(crate) use connection::{Access, DATABASE, Storage};
pub(crate) use history::ChangeRow;
pub(crate) use operation::OperationRow;
pub(crate) use record::unreadable;
pub(crate) use replay::Mismatch;
pub(crate) use scope::{Row, Rows, Scope};

#[cfg(test)]
mod dump;

use rusqlite::Connection;

use crate::{Error, error::StorageError};

/// What the nouns' SQL hangs on: a connection inside a transaction, or one that only reads.
pub struct Store<'c> {
    conn: &'c Connection,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Storage(StorageError { message: error.to_string() })
    }
}
