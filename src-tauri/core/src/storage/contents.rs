//! Which contents of the folder `files` the database speaks of.

use std::{collections::HashSet, path::Path};

use rusqlite::{Connection, OpenFlags};

use super::{Store, connection};
use crate::{Result, files::Digest};

impl Store<'_> {
    /// The contents that records point to.
    pub(crate) fn digests(&self) -> Result<HashSet<Digest>> {
        digests(self.conn, "SELECT sha256 FROM stored_file")
    }

    /// The contents that an undo could make records point to again.
    pub(crate) fn digests_of_journal(&self) -> Result<HashSet<Digest>> {
        digests(
            self.conn,
            "SELECT before ->> '$.sha256' FROM change
             WHERE noun = 'stored_file' AND before ->> '$.sha256' IS NOT NULL",
        )
    }
}

/// The contents that the records of the closed database at `copy` point to; none where it is of a
/// version that knew no contents.
pub(crate) fn digests_of_copy(copy: &Path) -> Result<HashSet<Digest>> {
    let conn = connection::connect(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    if !conn.table_exists(None, "stored_file")? {
        return Ok(HashSet::new());
    }
    digests(&conn, "SELECT sha256 FROM stored_file")
}

fn digests(conn: &Connection, sql: &str) -> Result<HashSet<Digest>> {
    let mut statement = conn.prepare(sql)?;
    let texts = statement.query_map((), |row| row.get::<_, String>(0))?;
    let texts = texts.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(texts.iter().filter_map(|text| text.parse().ok()).collect())
}
