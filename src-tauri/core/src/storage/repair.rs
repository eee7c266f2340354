//! Makes the indexes of a database anew, on a copy.
//!
//! The tables are read, never written; the original is only read.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, backup::Backup};

use super::{checks, connection, swap};
use crate::{Result, io};

/// Copies the database, makes all indexes of the copy anew and checks it as a whole. Gives whether
/// the copy is in order; it then stands ready for [`swap::begin`].
pub(super) fn on_a_copy(conn: &Connection, folder: &Path) -> Result<bool> {
    let staged = swap::staged(folder);
    swap::clear_staged(folder)?;
    match rebuilt(conn, &staged) {
        Ok(true) => io::flush(&staged).map(|()| true),
        Err(error) if !connection::is_damage(&error) => Err(error),
        _ => swap::clear_staged(folder).map(|()| false),
    }
}

fn rebuilt(conn: &Connection, staged: &Path) -> Result<bool> {
    let copy = page_by_page(conn, staged)?;
    copy.execute_batch("PRAGMA journal_mode = DELETE; REINDEX;")?;
    rebuild_search(&copy)?;
    Ok(checks::at_start(&copy)?.is_empty())
}

/// Makes every full-text index anew from its table (FTS5, 6.9).
pub(super) fn rebuild_search(conn: &Connection) -> Result<()> {
    for index in checks::full_text_indexes(conn)? {
        conn.execute(&format!("INSERT INTO {index}({index}) VALUES('rebuild')"), ())?;
    }
    Ok(())
}

/// An exact copy of the last committed state, damage included.
pub(super) fn page_by_page(conn: &Connection, to: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut copy = connection::connect(to, flags)?;
    Backup::new(conn, &mut copy)?.step(-1)?;
    Ok(copy)
}
