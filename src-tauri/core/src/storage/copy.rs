//! Copies of the whole database, made by SQLite, and what they must hold to be believed.
//!
//! Never touches the file of the live database itself; see `connection`.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::{Storage, Store, checks, connection, header::APPLICATION_ID, migrations, repair};
use crate::{
    Error, Result,
    error::BackupProblem,
    integrity::{Check, Checked},
    io::failed,
};

/// What a database holds, as far as it can be told at a glance.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Contents {
    /// The number of the newest operation; 0 where there is none.
    pub(crate) operation: i64,
    /// Every table with its number of rows.
    pub(crate) rows: Vec<(String, i64)>,
}

impl Store<'_> {
    /// The number of the newest operation; 0 where there is none.
    pub(crate) fn newest_operation(&self) -> Result<i64> {
        Ok(newest_operation(self.conn)?)
    }

    /// Writes a compact copy of the database to `to`, which is not there or empty; not inside a
    /// transaction. Gives what the database holds.
    pub(crate) fn copy_into(&self, to: &Path) -> Result<Contents> {
        let contents = contents(self.conn)?;
        // As bytes: a file name need not be text.
        let to = to.as_os_str().as_encoded_bytes();
        self.conn.execute("VACUUM INTO CAST(?1 AS TEXT)", [to])?;
        Ok(contents)
    }
}

impl Store<'_> {
    /// Writes an exact copy to `to`, which is not there or empty, of the state that this
    /// transaction sees; also on a connection that only reads. Gives what it holds.
    pub(crate) fn copy_exactly(&self, to: &Path) -> Result<Contents> {
        let contents = contents(self.conn)?;
        // A file that is handed on must be whole without a -wal.
        repair::page_by_page(self.conn, to)?.execute_batch("PRAGMA journal_mode = DELETE")?;
        Ok(contents)
    }
}

impl Storage {
    /// Runs `checks` on an exact copy of the last committed state.
    pub(crate) fn check_copy_of_all(&self, checks: &[Check]) -> Result<Vec<Checked>> {
        let folder = tempfile::tempdir().map_err(failed("make", &std::env::temp_dir()))?;
        let copy =
            self.read(|store| repair::page_by_page(store.conn, &folder.path().join("copy.db")))?;
        let one =
            |check: &Check| Ok(Checked { check: *check, findings: checks::run(&copy, *check)? });
        checks.iter().map(one).collect()
    }
}

/// Reads the closed database at `copy` through and gives what it holds.
///
/// # Errors
/// [`Error::Backup`] where it is damaged, foreign or newer; [`Error::Io`] or [`Error::Storage`]
/// where it cannot be read.
pub(crate) fn check_copy(copy: &Path) -> Result<Contents> {
    look_into(copy, || connection::connect(copy, OpenFlags::SQLITE_OPEN_READ_ONLY), found)
}

/// What `look` finds in the closed database at `copy`, which `open` opens.
///
/// # Errors
/// As [`check_copy`].
pub(super) fn look_into<T>(
    copy: &Path,
    open: impl FnOnce() -> Result<Connection>,
    look: impl FnOnce(&Connection) -> Result<Result<T, BackupProblem>>,
) -> Result<T> {
    // SQLite has one code for all that keeps it from opening a file; the system's word says more.
    std::fs::metadata(copy).map_err(failed("read", copy))?;
    match open().and_then(|conn| look(&conn)) {
        Ok(found) => found.map_err(|problem| Error::Backup { file: copy.into(), problem }),
        Err(error) if connection::is_damage(&error) => {
            Err(Error::Backup { file: copy.into(), problem: BackupProblem::Damaged })
        }
        Err(error) => Err(error),
    }
}

/// Whether the database is one of ours and of a version we know.
pub(super) fn ours(conn: &Connection) -> Result<Result<(), BackupProblem>> {
    let pragma = |name| conn.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    if pragma("application_id")? != APPLICATION_ID {
        return Ok(Err(BackupProblem::Foreign));
    }
    let newer = pragma("user_version")? > migrations::NEWEST;
    Ok(if newer { Err(BackupProblem::Newer) } else { Ok(()) })
}

/// What the database holds, or what is wrong with it.
pub(super) fn found(conn: &Connection) -> Result<Result<Contents, BackupProblem>> {
    if let Err(problem) = ours(conn)? {
        return Ok(Err(problem));
    }
    for check in [Check::Database, Check::ForeignKeys] {
        if !checks::run(conn, check)?.is_empty() {
            return Ok(Err(BackupProblem::Damaged));
        }
    }
    Ok(Ok(contents(conn)?))
}

fn contents(conn: &Connection) -> rusqlite::Result<Contents> {
    let mut statement = conn.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0
         AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name",
    )?;
    let names = statement.query_map((), |row| row.get(0))?;
    let count = |name: String| {
        let sql = format!("SELECT count(*) FROM {name}");
        conn.query_row(&sql, (), |row| Ok((name.clone(), row.get(0)?)))
    };
    let rows = names.map(|name| count(name?)).collect::<rusqlite::Result<_>>()?;
    Ok(Contents { operation: newest_operation(conn)?, rows })
}

fn newest_operation(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("SELECT coalesce(max(id), 0) FROM operation", (), |row| row.get(0))
}
