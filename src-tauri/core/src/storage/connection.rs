//! The connections to the database of a workspace: one that writes, two that read.
//!
//! Nothing else in the product opens that file. Never read, copy or hash it by other means while
//! it is open: on POSIX closing it then drops SQLite's locks, and acknowledged rows can be lost.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, TryLockError},
    time::Duration,
};

use rusqlite::{Connection, ErrorCode::CannotOpen, OpenFlags, TransactionBehavior};

use super::{Store, header, lock::Lock};
use crate::{Error, Result, error::WorkspaceProblem};

/// The database's file name inside a workspace.
pub(crate) const DATABASE: &str = "langbiang.db";

/// How the writer commits: WAL with FULL, so that an acknowledged commit survives a power cut
/// (NORMAL lost some in trials).
const JOURNAL: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

/// Settings of every connection. Each line is here for a reason:
/// - `foreign_keys`: off by default in SQLite.
/// - `trusted_schema` off: a crafted file cannot run functions through its schema.
/// - `secure_delete`: what is erased is overwritten.
/// - `fullfsync`: on macOS a plain fsync does not reach the disk.
const PRAGMAS: &str = "
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA fullfsync = ON;";

/// How much of the database a connection holds in memory, in kibibytes.
pub(super) const CACHE: i64 = 32 << 10;

/// The connections that look; two, so that a long look does not keep a short one waiting.
pub(super) type Readers = [Mutex<Connection>; 2];

/// The open database.
///
/// Fields are dropped in this order: the writer must be the last connection to close, for only it
/// can fold the -wal back into the file; the lock goes after everything.
pub(crate) struct Storage {
    pub(super) readers: Readers,
    pub(super) writer: Option<Mutex<Connection>>,
    pub(super) lock: Option<Lock>,
}

impl Storage {
    /// Runs `work` on a connection that sees the last committed state and cannot change it.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Store<'_>) -> Result<T>) -> Result<T> {
        let conn = lock_any(&self.readers);
        // One transaction, so that everything `work` sees is of one moment.
        let tx = conn.unchecked_transaction()?;
        let value = self.watched(work(&Store { conn: &tx }))?;
        tx.commit()?;
        Ok(value)
    }

    /// Runs `work` in one transaction that takes effect as a whole once this returns `Ok`.
    ///
    /// # Errors
    /// Whatever `work` says; nothing was changed then. [`WorkspaceProblem::InUse`] when this
    /// workspace was opened for reading.
    pub(crate) fn write<T>(&self, work: impl FnOnce(&Store<'_>) -> Result<T>) -> Result<T> {
        let Some(writer) = &self.writer else { return Err(read_only()) };
        let mut conn = lock_anyway(writer);
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = self.watched(work(&Store { conn: &tx }))?;
        self.watched(tx.commit().map_err(Error::from))?;
        Ok(value)
    }

    /// Runs `work` outside a transaction while nobody else can write: for copies of the whole.
    pub(crate) fn alone<T>(&self, work: impl FnOnce(&Store<'_>) -> Result<T>) -> Result<T> {
        let Some(writer) = &self.writer else { return Err(read_only()) };
        self.watched(work(&Store { conn: &lock_anyway(writer) }))
    }

    /// Whether this was opened to be changed.
    pub(crate) fn writes(&self) -> bool {
        self.writer.is_some()
    }

    /// Damage that shows while we work is looked into at the next start.
    fn watched<T>(&self, result: Result<T>) -> Result<T> {
        if let (Err(error), Some(lock)) = (&result, &self.lock)
            && is_damage(error)
        {
            lock.suspect(true);
        }
        result
    }
}

/// Whether the error says that the file itself is broken.
pub(super) fn is_damage(error: &Error) -> bool {
    matches!(error, Error::Storage(inner) if inner.damage)
}

fn read_only() -> Error {
    let problem = WorkspaceProblem::InUse { holder: "read-only".into() };
    Error::Workspace { path: PathBuf::new(), problem }
}

/// Opens the file and sets it up.
pub(super) fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    Ok(set_up(path, flags)?)
}

#[expect(clippy::disallowed_methods, reason = "this is the one door to the database")]
fn set_up(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.set_prepared_statement_cache_capacity(64);
    conn.execute_batch(PRAGMAS)?;
    conn.pragma_update(None, "cache_size", -CACHE)?;
    Ok(conn)
}

/// Opens the file to look at it. For a database in WAL mode SQLite wants to make a -shm beside it;
/// in a folder that cannot be written to nobody makes one, and while there is no -wal either, the
/// file rests: SQLite is told so, and then neither locks it nor looks for changes.
pub(super) fn connect_to_look(path: &Path) -> Result<Connection> {
    let opened = set_up(path, OpenFlags::SQLITE_OPEN_READ_ONLY);
    let refused = |error: &rusqlite::Error| error.sqlite_error_code() == Some(CannotOpen);
    if opened.as_ref().is_err_and(refused) && !header::beside(path, "-wal").exists() {
        return connect_resting(path);
    }
    Ok(opened?)
}

/// Opens a file that nobody changes, and that has no -wal, to look at it; SQLite makes nothing
/// beside it.
pub(super) fn connect_resting(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    connect(Path::new(&resting(path)), flags)
}

/// The address of a file that nobody changes (<https://sqlite.org/uri.html>).
fn resting(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() };
    let drive = if path.get(1..3) == Some(":/") { "/" } else { "" };
    let path = path.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    format!("file:{drive}{path}?immutable=1")
}

pub(super) fn reader(path: &Path) -> Result<Mutex<Connection>> {
    let conn = connect_to_look(path)?;
    conn.execute_batch("PRAGMA query_only = ON;")?;
    Ok(Mutex::new(conn))
}

/// Where WAL is impossible (some network folders) SQLite silently keeps another mode; then only
/// DELETE with EXTRA is as safe.
pub(super) fn set_journal(conn: &Connection) -> Result<()> {
    conn.execute_batch(JOURNAL)?;
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode != "wal" {
        conn.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;")?;
    }
    Ok(())
}

/// The first reader that is free, else the first.
fn lock_any(readers: &Readers) -> MutexGuard<'_, Connection> {
    for reader in readers {
        match reader.try_lock() {
            Ok(guard) => return guard,
            Err(TryLockError::Poisoned(poisoned)) => return poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => {}
        }
    }
    lock_anyway(&readers[0])
}

/// A panic elsewhere poisons a lock, but its transaction was rolled back when it unwound.
fn lock_anyway(mutex: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resting_file_is_found_whatever_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Đà Lạt 100% #1.db");
        connect(&path, OpenFlags::default()).unwrap().execute_batch("CREATE TABLE a(b)").unwrap();
        let conn = connect_resting(&path).unwrap();
        conn.execute_batch("SELECT b FROM a").unwrap();
    }
}
