//! Which contents of the folder `files` the database speaks of.

use std::{collections::HashSet, path::Path};

use rusqlite::{Connection, OpenFlags};

use super::{
    Store, connection,
    copy::{look_into, ours},
    header,
};
use crate::{Result, files::Digest, io::failed};

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
/// version that knew no contents. Nothing beside it is touched.
///
/// # Errors
/// [`Error::Backup`](crate::Error::Backup) where it is damaged, foreign or newer;
/// [`Error::Io`](crate::Error::Io) or [`Error::Storage`](crate::Error::Storage).
pub(crate) fn digests_of_copy(copy: &Path) -> Result<HashSet<Digest>> {
    let room = tempfile::tempdir().map_err(failed("make", &std::env::temp_dir()))?;
    let open = || {
        if !header::pending_wal(copy) {
            return connection::connect_resting(copy);
        }
        let whole = room.path().join("copy.db");
        header::copy_with_wal(copy, &whole)?;
        connection::connect(&whole, OpenFlags::SQLITE_OPEN_READ_ONLY)
    };
    look_into(copy, open, |conn| match ours(conn)? {
        Err(problem) => Ok(Err(problem)),
        Ok(()) if !conn.table_exists(None, "stored_file")? => Ok(Ok(HashSet::new())),
        Ok(()) => Ok(Ok(digests(conn, "SELECT sha256 FROM stored_file")?)),
    })
}

fn digests(conn: &Connection, sql: &str) -> Result<HashSet<Digest>> {
    let mut statement = conn.prepare(sql)?;
    let texts = statement.query_map((), |row| row.get::<_, String>(0))?;
    let texts = texts.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(texts.iter().filter_map(|text| text.parse().ok()).collect())
}
