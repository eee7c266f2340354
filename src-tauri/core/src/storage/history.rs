//! The history of one record, and how far back the journal goes.

use rusqlite::OptionalExtension;

use super::{OperationRow, Store, record::quoted};
use crate::{Result, nouns};

/// One change of a record.
#[derive(Debug, Clone)]
pub(crate) struct ChangeRow {
    pub(crate) operation: OperationRow,
    /// What changed, or the whole record that was removed, as a JSON object.
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

impl Store<'_> {
    /// Table and `seq` of the record with this id, also of one that was removed.
    pub(crate) fn key_of(&self, id: &str) -> Result<Option<(String, i64)>> {
        for noun in nouns::ALL {
            let sql = format!("SELECT seq FROM {} WHERE id = ?", quoted(noun.name));
            let seq =
                self.conn.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?;
            if let Some(seq) = seq {
                return Ok(Some((noun.name.into(), seq)));
            }
        }
        let sql = "SELECT noun, key FROM change WHERE after IS NULL AND before ->> '$.id' = ?";
        let removed =
            self.conn.prepare_cached(sql)?.query_row([id], |r| Ok((r.get(0)?, r.get(1)?)));
        Ok(removed.optional()?)
    }

    /// The changes of a record, newest first.
    pub(crate) fn changes_to(&self, noun: &str, key: i64) -> Result<Vec<ChangeRow>> {
        let sql = format!(
            "{}, c.before, c.after {} JOIN change c ON c.operation = o.id
             WHERE c.noun = ? AND c.key = ? ORDER BY c.seq DESC",
            super::operation::COLUMNS,
            super::operation::FROM,
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map((noun, key), |row| {
            let (before, after) = (row.get("before")?, row.get("after")?);
            Ok(ChangeRow { operation: OperationRow::of(row)?, before, after })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Forgets how to take back what was done before `since` (RFC 3339), and the oldest of what is
    /// kept beyond `bytes`, but never the newest `at_least` operations. Their lines stay.
    pub(crate) fn forget(&self, since: &str, bytes: u64, at_least: u32) -> Result<()> {
        let sql = "
            WITH sizes AS (SELECT operation,
                sum(64 + coalesce(length(before), 0) + coalesce(length(after), 0)) AS size
              FROM change GROUP BY operation),
            kept AS (SELECT operation, sum(size) OVER (ORDER BY operation DESC) AS size FROM sizes)
            SELECT min(max(
                coalesce((SELECT max(id) FROM operation WHERE at < ?1), 0),
                coalesce((SELECT max(operation) FROM kept WHERE size > ?2), 0)),
              coalesce((SELECT id FROM operation ORDER BY id DESC LIMIT 1 OFFSET ?3), 0))";
        let last: i64 = self.conn.query_row(sql, (since, bytes as i64, at_least), |r| r.get(0))?;
        self.conn.execute("DELETE FROM change WHERE operation <= ?", [last])?;
        self.conn.execute(
            "UPDATE operation SET forgotten = 1 WHERE id <= ? AND NOT forgotten",
            [last],
        )?;
        Ok(())
    }
}
