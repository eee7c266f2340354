//! Opens the database of a workspace and keeps its connections: one that writes, two that read.
//!
//! Nothing else in the product opens that file. Never read, copy or hash it by other means while
//! it is open: on POSIX closing it then drops SQLite's locks, and acknowledged rows can be lost.

use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, TryLockError},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::{Store, capture, header, lock, migrations, sort_keys};
use crate::{Error, Result, error::WorkspaceProblem, io};

/// The database's file name inside a workspace.
pub(crate) const DATABASE: &str = "langbiang.db";

/// How a workspace is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// The one process that may change it.
    Write,
    /// One of any number that look and print.
    Read,
}

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
    PRAGMA cache_size = -32768;
    PRAGMA fullfsync = ON;";

/// The open database.
///
/// Fields are dropped in this order: the writer must be the last connection to close, for only it
/// can fold the -wal back into the file; the lock goes after everything.
pub(crate) struct Storage {
    readers: [Mutex<Connection>; 2],
    writer: Option<Mutex<Connection>>,
    _lock: Option<File>,
}

impl Storage {
    /// Opens the workspace in `folder`, making it when it is to be written and not there yet.
    ///
    /// # Errors
    /// [`Error::Workspace`] when it is in use, newer, foreign, damaged or missing.
    pub(crate) fn open(folder: &Path, access: Access, program: &str) -> Result<Self> {
        let path = folder.join(DATABASE);
        match access {
            Access::Write => Self::open_to_write(folder, &path, program),
            Access::Read => Self::open_to_read(folder, &path),
        }
    }

    fn open_to_write(folder: &Path, path: &Path, program: &str) -> Result<Self> {
        io::make_folder(folder)?;
        let lock = lock::take(folder, program)?;
        if path.exists() {
            header::check(path, migrations::NEWEST)?;
        }
        let mut writer =
            connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        set_journal(&writer)?;
        migrations::run(&mut writer, migrations::MIGRATIONS, |conn, version| {
            keep_copy(conn, folder, version)
        })?;
        sort_keys::refresh(&mut writer)?;
        capture::install(&writer)?;
        let readers = [reader(path)?, reader(path)?];
        Ok(Self { writer: Some(Mutex::new(writer)), readers, _lock: Some(lock) })
    }

    fn open_to_read(folder: &Path, path: &Path) -> Result<Self> {
        let refuse = |problem| Err(Error::Workspace { path: folder.into(), problem });
        if !path.exists() {
            return refuse(WorkspaceProblem::Missing);
        }
        if version(path)? < migrations::NEWEST {
            // An older database is brought up to date first, which needs the lock for a moment.
            drop(Self::open_to_write(folder, path, "upgrade")?);
        }
        let readers = [reader(path)?, reader(path)?];
        if version(path)? > migrations::NEWEST {
            let needs = lock_any(&readers).query_row(
                "SELECT value FROM meta WHERE key = 'needs'",
                (),
                |row| row.get(0),
            )?;
            return refuse(WorkspaceProblem::Newer { needs });
        }
        Ok(Self { writer: None, readers, _lock: None })
    }

    /// Runs `work` on a connection that sees the last committed state and cannot change it.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Store<'_>) -> Result<T>) -> Result<T> {
        let conn = lock_any(&self.readers);
        // One transaction, so that everything `work` sees is of one moment.
        let tx = conn.unchecked_transaction()?;
        let value = work(&Store { conn: &tx })?;
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
        let value = work(&Store { conn: &tx })?;
        tx.commit()?;
        Ok(value)
    }
}

fn read_only() -> Error {
    let problem = WorkspaceProblem::InUse { holder: "read-only".into() };
    Error::Workspace { path: PathBuf::new(), problem }
}

#[expect(clippy::disallowed_methods, reason = "this is the one door to the database")]
fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let open = || {
        let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        conn.busy_timeout(Duration::from_secs(5))?;
        conn.set_prepared_statement_cache_capacity(64);
        conn.execute_batch(PRAGMAS)?;
        Ok(conn)
    };
    open().map_err(|error: rusqlite::Error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt) => {
            Error::Workspace { path: path.into(), problem: WorkspaceProblem::Corrupt }
        }
        _ => error.into(),
    })
}

fn reader(path: &Path) -> Result<Mutex<Connection>> {
    let conn = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    conn.execute_batch("PRAGMA query_only = ON;")?;
    Ok(Mutex::new(conn))
}

fn version(path: &Path) -> Result<i32> {
    let conn = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Where WAL is impossible (some network folders) SQLite silently keeps another mode; then only
/// DELETE with EXTRA is as safe.
fn set_journal(conn: &Connection) -> Result<()> {
    conn.execute_batch(JOURNAL)?;
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode != "wal" {
        conn.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;")?;
    }
    Ok(())
}

/// Keeps the database as it is before an upgrade, for ever.
fn keep_copy(conn: &Connection, folder: &Path, version: i32) -> Result<()> {
    let backups = folder.join("backups");
    io::make_folder(&backups)?;
    let copy = backups.join(format!("before-upgrade-from-{version}.db"));
    if !copy.exists() {
        conn.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
    }
    Ok(())
}

/// The first reader that is free, else the first.
fn lock_any(readers: &[Mutex<Connection>; 2]) -> MutexGuard<'_, Connection> {
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
