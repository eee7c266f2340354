//! Takes the changes of one operation back, for every table by the same three statements.
//!
//! Newest change first, with foreign keys checked at the end: then the order in which the
//! operation worked does not matter. The taking back is itself captured, which is what a redo
//! takes back in turn.

use std::collections::HashMap;

use rusqlite::{ErrorCode, OptionalExtension};

use super::{
    Store,
    capture::{self, Column},
    record::quoted,
};
use crate::{Error, Result, error::ConflictReason, nouns};

struct Change {
    seq: i64,
    noun: String,
    key: i64,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Insert,
    Update,
    Delete,
}

/// The three statements that take back the changes of one table.
struct WayBack {
    of_insert: String,
    of_update: String,
    of_delete: String,
}

impl Store<'_> {
    /// Takes back what `operation`, which was about `subject`, changed.
    ///
    /// # Errors
    /// [`Error::Conflict`] naming the record that is no longer as the operation left it, or that
    /// stands on what the operation made.
    pub(crate) fn revert(&self, operation: i64, subject: &str) -> Result<()> {
        self.conn.execute_batch("PRAGMA defer_foreign_keys = ON;")?;
        let mut ways = HashMap::new();
        for change in self.changes_of(operation)? {
            if !ways.contains_key(&change.noun) {
                ways.insert(change.noun.clone(), self.way_back(&change.noun)?);
            }
            match self.revert_one(&change, &ways[&change.noun]) {
                Ok(1) => {}
                Ok(_) => return Err(self.changed_since(&change, subject)?),
                Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                    return Err(self.changed_since(&change, subject)?);
                }
                Err(error) => return Err(error.into()),
            }
        }
        self.check_references()
    }

    fn changes_of(&self, operation: i64) -> Result<Vec<Change>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT seq, noun, key, before IS NULL, after IS NULL FROM change
             WHERE operation = ? ORDER BY seq DESC",
        )?;
        let changes = statement.query_map([operation], |row| {
            let kind = match (row.get(3)?, row.get(4)?) {
                (true, _) => Kind::Insert,
                (false, true) => Kind::Delete,
                (false, false) => Kind::Update,
            };
            Ok(Change { seq: row.get(0)?, noun: row.get(1)?, key: row.get(2)?, kind })
        })?;
        Ok(changes.collect::<rusqlite::Result<_>>()?)
    }

    fn way_back(&self, table: &str) -> Result<WayBack> {
        let columns = capture::columns(self.conn, table)?;
        Ok(WayBack {
            of_insert: format!("DELETE FROM {table} WHERE seq = ?"),
            of_update: set_back(table, &columns),
            of_delete: insert_again(table, &columns),
        })
    }

    /// Gives how many rows it touched: one, unless the record is no longer as it was left.
    fn revert_one(&self, change: &Change, way: &WayBack) -> rusqlite::Result<usize> {
        let prepare = |sql| self.conn.prepare_cached(sql);
        match change.kind {
            Kind::Insert => prepare(&way.of_insert)?.execute([change.key]),
            Kind::Update => prepare(&way.of_update)?.execute((change.seq, change.key)),
            Kind::Delete => prepare(&way.of_delete)?.execute([change.seq]),
        }
    }

    /// Foreign keys are deferred while reverting; a row that others stand on is named here.
    fn check_references(&self) -> Result<()> {
        let mut statement = self.conn.prepare_cached("PRAGMA foreign_key_check")?;
        let mut rows = statement.query(())?;
        let Some(row) = rows.next()? else { return Ok(()) };
        let (noun, seq): (String, i64) = (row.get(0)?, row.get(1)?);
        let key = self.called(&noun, seq)?.unwrap_or_default();
        Err(Error::Conflict { noun, key, reason: ConflictReason::DependedOn })
    }

    /// The refusal that names the record of `change`; one that is gone by what it was about.
    fn changed_since(&self, change: &Change, subject: &str) -> Result<Error> {
        let key = self.called(&change.noun, change.key)?.unwrap_or_else(|| subject.to_owned());
        let (noun, reason) = (change.noun.clone(), ConflictReason::ChangedSince);
        Ok(Error::Conflict { noun, key, reason })
    }

    /// What a row is called.
    fn called(&self, table: &str, seq: i64) -> Result<Option<String>> {
        let Some(noun) = nouns::named(table) else { return Ok(None) };
        let sql = format!("SELECT id FROM {} WHERE seq = ?", quoted(table));
        let id: Option<String> =
            self.conn.prepare_cached(&sql)?.query_row([seq], |row| row.get(0)).optional()?;
        id.map(|id| self.label(noun, &id)).transpose()
    }
}

fn insert_again(table: &str, columns: &[Column]) -> String {
    let names = capture::join(columns, ", ", |c| quoted(&c.name));
    let values = capture::join(columns, ", ", |c| c.out_of_json("before"));
    format!("INSERT INTO {table}({names}) SELECT {values} FROM change WHERE seq = ?1")
}

/// Sets the columns that changed to what they were, if they still are what they became.
fn set_back(table: &str, columns: &[Column]) -> String {
    let names = capture::join(columns, ", ", |c| quoted(&c.name));
    let values = capture::join(columns, ", ", |c| {
        let (name, before) = (&c.name, c.out_of_json("before"));
        format!(
            "CASE WHEN json_type(before, '$.{name}') IS NULL THEN {table}.\"{name}\" ELSE {before} END"
        )
    });
    let untouched = capture::join(columns, " AND ", |c| {
        let (name, after) = (&c.name, c.out_of_json("after"));
        format!("(json_type(after, '$.{name}') IS NULL OR {table}.\"{name}\" IS {after})")
    });
    format!(
        "UPDATE {table} SET ({names}) = (SELECT {values} FROM change WHERE seq = ?1)
         WHERE seq = ?2 AND (SELECT {untouched} FROM change WHERE seq = ?1)"
    )
}
