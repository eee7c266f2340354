//! Which contents of the folder `files` the database speaks of.

use std::{collections::HashSet, path::Path};

use rusqlite::{Connection, OpenFlags};

use super::{
    Store, connection,
    copy::{look_into, ours},
    header,
    record::quoted,
};
use crate::{Result, files::Digest, io::failed};

/// The table of files.
const FILES: &str = "stored_file";

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

    /// Removes the rows of files that `operation` let go of, or made, and that no record names now,
    /// nor a setting. A content could otherwise never become one that nobody needs.
    pub(crate) fn forget_unnamed_files(&self, operation: i64) -> Result<()> {
        self.forget_files(self.files_let_go(operation)?)
    }

    /// The same for these files.
    pub(crate) fn forget_files(&self, let_go: Vec<String>) -> Result<()> {
        if let_go.is_empty() {
            return Ok(());
        }
        let mut named = vec!["SELECT value FROM setting WHERE value = f.id".to_owned()];
        for (noun, key) in self.links()?.iter().filter(|(_, key)| key.table == FILES) {
            let (table, column) = (quoted(noun.name), quoted(&key.column));
            named.push(format!("SELECT {column} FROM {table} WHERE {column} = f.id"));
        }
        let named = named.join(" UNION ALL ");
        let sql = format!("DELETE FROM {FILES} AS f WHERE id = ? AND NOT EXISTS ({named})");
        let mut statement = self.conn.prepare_cached(&sql)?;
        for id in let_go {
            statement.execute([id])?;
        }
        Ok(())
    }

    /// The ids of the files that `operation` made, or that a record it changed named before.
    fn files_let_go(&self, operation: i64) -> Result<Vec<String>> {
        let sql = "SELECT DISTINCT noun FROM change WHERE operation = ?";
        let mut statement = self.conn.prepare_cached(sql)?;
        let nouns = statement.query_map([operation], |row| row.get::<_, String>(0))?;
        let mut ids = Vec::new();
        for noun in nouns {
            let noun = noun?;
            match noun.as_str() {
                FILES => ids.extend(self.files_made(operation)?),
                "setting" => ids.extend(self.values_before(operation, &noun, "value")?),
                _ => {}
            }
            for key in self.foreign_keys(&noun)?.iter().filter(|key| key.table == FILES) {
                ids.extend(self.values_before(operation, &noun, &key.column)?);
            }
        }
        Ok(ids)
    }

    fn files_made(&self, operation: i64) -> Result<Vec<String>> {
        let sql = "SELECT id FROM stored_file WHERE seq IN
            (SELECT key FROM change WHERE operation = ? AND noun = 'stored_file')";
        let mut statement = self.conn.prepare_cached(sql)?;
        let ids = statement.query_map([operation], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// What a column held in the records that `operation` changed or removed.
    fn values_before(&self, operation: i64, noun: &str, column: &str) -> Result<Vec<String>> {
        let sql = "SELECT before ->> ?3 FROM change
            WHERE operation = ?1 AND noun = ?2 AND before ->> ?3 IS NOT NULL";
        let mut statement = self.conn.prepare_cached(sql)?;
        let values = statement.query_map((operation, noun, column), |row| row.get(0))?;
        Ok(values.collect::<rusqlite::Result<_>>()?)
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
