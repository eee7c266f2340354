//! Every row of every record table as text, for tests that compare whole databases.

use super::{Store, capture};
use crate::Result;

impl Store<'_> {
    /// One line a row, in the order of tables and keys; the journal is left out.
    pub(crate) fn dump(&self) -> Result<Vec<String>> {
        let mut lines = Vec::new();
        for table in capture::tables() {
            let mut statement =
                self.conn.prepare(&format!("SELECT * FROM {table} ORDER BY seq"))?;
            let columns = statement.column_count();
            let mut rows = statement.query(())?;
            while let Some(row) = rows.next()? {
                let values = (0..columns).map(|at| row.get_ref(at).map(|v| format!("{v:?}")));
                let values = values.collect::<rusqlite::Result<Vec<_>>>()?;
                lines.push(format!("{table} {}", values.join(" ")));
            }
        }
        Ok(lines)
    }

    /// Changes an event behind the journal's back, as another program might.
    pub(crate) fn tamper(&self) -> Result<()> {
        let id = self.begin_operation("", "tamper", crate::op::UndoClass::Fact, None)?;
        self.conn.execute("UPDATE event SET name = name || '!'", ())?;
        self.end_operation(id, None)?;
        Ok(())
    }

    /// Whether SQLite and the full-text index find nothing wrong.
    pub(crate) fn sound(&self) -> Result<bool> {
        let verdict: String =
            self.conn.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
        let index =
            "INSERT INTO delegate_search(delegate_search, rank) VALUES('integrity-check', 1)";
        Ok(verdict == "ok" && self.conn.execute(index, ()).is_ok())
    }
}
