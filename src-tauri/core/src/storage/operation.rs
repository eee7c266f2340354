//! The operations that were carried out, and which of them stand.

use rusqlite::{OptionalExtension, Row};

use super::{Store, capture};
use crate::{Result, op::UndoClass};

/// One operation of the journal.
#[derive(Debug, Clone)]
pub(crate) struct OperationRow {
    pub(crate) id: i64,
    /// RFC 3339, UTC.
    pub(crate) at: String,
    pub(crate) name: String,
    pub(crate) subject: Option<String>,
    pub(crate) undo_class: UndoClass,
    pub(crate) undone_by: Option<i64>,
    pub(crate) changes: u32,
    /// Whether the journal no longer knows how to take it back.
    pub(crate) forgotten: bool,
}

pub(super) const COLUMNS: &str = "SELECT o.id, o.at, o.name, o.subject, o.undo_class, o.undone_by,
    (SELECT count(*) FROM change c WHERE c.operation = o.id), o.forgotten";
pub(super) const FROM: &str = "FROM operation o";

impl OperationRow {
    pub(super) fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            at: row.get(1)?,
            name: row.get(2)?,
            subject: row.get(3)?,
            undo_class: UndoClass::from_word(&row.get::<_, String>(4)?)
                .unwrap_or(UndoClass::Irreversible),
            undone_by: row.get(5)?,
            changes: row.get(6)?,
            forgotten: row.get(7)?,
        })
    }
}

impl Store<'_> {
    /// Opens an operation; changes are noted under it until [`Store::end_operation`].
    pub(crate) fn begin_operation(
        &self,
        at: &str,
        name: &str,
        class: UndoClass,
        reverts: Option<i64>,
    ) -> Result<i64> {
        self.conn
            .prepare_cached(
                "INSERT INTO operation(at, name, undo_class, reverts) VALUES(?, ?, ?, ?)",
            )?
            .execute((at, name, class.as_str(), reverts))?;
        let id = self.conn.last_insert_rowid();
        capture::begin(self.conn, id)?;
        Ok(id)
    }

    /// Closes the operation, noting what it was about. One that changed nothing leaves no trace.
    /// Gives the tables that it changed.
    pub(crate) fn end_operation(&self, id: i64, subject: Option<&str>) -> Result<Vec<String>> {
        capture::end(self.conn)?;
        let nouns = self
            .conn
            .prepare_cached("SELECT DISTINCT noun FROM change WHERE operation = ? ORDER BY noun")?
            .query_map([id], |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<String>>>()?;
        if nouns.is_empty() {
            self.conn.prepare_cached("DELETE FROM operation WHERE id = ?")?.execute([id])?;
        } else {
            self.conn
                .prepare_cached("UPDATE operation SET subject = ? WHERE id = ?")?
                .execute((subject, id))?;
        }
        Ok(nouns)
    }

    /// The operation that an undo would take back: the newest that stands and is no fact.
    pub(crate) fn newest_standing(&self) -> Result<Option<OperationRow>> {
        self.operation(
            "WHERE o.reverts IS NULL AND o.undone_by IS NULL AND NOT o.forgotten
             AND o.undo_class <> 'fact'
             ORDER BY o.id DESC LIMIT 1",
        )
    }

    /// The operation that a redo would carry out again: the last one undone, unless something new
    /// was done since.
    pub(crate) fn last_undone(&self) -> Result<Option<OperationRow>> {
        self.operation(
            "WHERE NOT o.forgotten AND o.undone_by > (SELECT coalesce(max(id), 0) FROM operation WHERE reverts IS NULL)
             ORDER BY o.undone_by DESC LIMIT 1",
        )
    }

    fn operation(&self, which: &str) -> Result<Option<OperationRow>> {
        let sql = format!("{COLUMNS} {FROM} {which}");
        Ok(self.conn.prepare_cached(&sql)?.query_row((), OperationRow::of).optional()?)
    }

    /// Notes that `operation` is undone by `by`, or stands again.
    pub(crate) fn set_undone(&self, operation: i64, by: Option<i64>) -> Result<()> {
        self.conn
            .prepare_cached("UPDATE operation SET undone_by = ? WHERE id = ?")?
            .execute((by, operation))?;
        Ok(())
    }

    /// The newest `limit` operations, newest first.
    pub(crate) fn operations(&self, limit: u32) -> Result<Vec<OperationRow>> {
        let mut statement =
            self.conn.prepare_cached(&format!("{COLUMNS} {FROM} ORDER BY o.id DESC LIMIT ?"))?;
        let rows = statement.query_map([limit], OperationRow::of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
