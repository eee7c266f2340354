//! The start: lock, unfinished restore, header, damage, version, and only then work.
//!
//! Nothing is written before the file is known to be ours, of a version we know and, after an
//! unclean end, undamaged. Only damage may start a repair: a full disk or an I/O error may not.

use std::{path::Path, sync::Mutex};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags, config::DbConfig};

use super::{
    Storage, Store, capture, checks,
    connection::{DATABASE, Readers, connect, connect_to_look, is_damage, reader, set_journal},
    header::{self, Kind},
    lock, migrations, repair, search_texts, sort_keys, swap,
};
use crate::{Error, Result, error::WorkspaceProblem, io};

/// How a workspace is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// The one process that may change it.
    Write,
    /// One of any number that look and print.
    Read,
}

/// What an opening needs from outside.
pub(crate) struct Opening<'a> {
    /// The name that a second opener is told.
    pub(crate) program: &'a str,
    /// The present instant, for the names of what is moved aside.
    pub(crate) now: DateTime<Utc>,
    /// Whether a new database may be made: not where there are backups of one. Asked only where
    /// there is none.
    pub(crate) may_create: &'a dyn Fn() -> Result<bool>,
    /// Called with the old database before it is brought to a newer version.
    pub(crate) before_upgrade: &'a dyn Fn(&Store<'_>) -> Result<()>,
}

impl Storage {
    /// Opens the workspace in `folder`, making it when it is to be written and not there yet.
    ///
    /// # Errors
    /// [`Error::Workspace`] when it is in use, newer, foreign, damaged or missing.
    pub(crate) fn open(folder: &Path, access: Access, opening: &Opening<'_>) -> Result<Self> {
        let open = || match access {
            Access::Write => Self::open_to_write(folder, opening),
            Access::Read => Self::open_to_read(folder, opening),
        };
        // Damage is not believed at once: SQLite says so of a read that failed, too
        // (SQLITE_IOERR_CORRUPTFS becomes SQLITE_CORRUPT). A second start looks through everything.
        let opened = open().or_else(|error| if is_damage(&error) { open() } else { Err(error) });
        opened.map_err(|error| if is_damage(&error) { corrupt(folder) } else { error })
    }

    fn open_to_write(folder: &Path, opening: &Opening<'_>) -> Result<Self> {
        io::make_folder(folder)?;
        let lock = lock::take(folder, opening.program)?;
        swap::finish(folder)?;
        look_from_outside(folder, opening)?;
        let path = folder.join(DATABASE);
        if lock.suspects() {
            look_through(folder, opening.now)?;
        }
        let started = start(&path, opening);
        lock.suspect(started.as_ref().is_err_and(is_damage));
        let (writer, readers) = started?;
        Ok(Self { writer: Some(writer), readers, lock: Some(lock) })
    }

    /// Looks; whatever has to be put right first needs the lock for a moment.
    fn open_to_read(folder: &Path, opening: &Opening<'_>) -> Result<Self> {
        let path = folder.join(DATABASE);
        if (swap::pending(folder) || header::pending_wal(&path)) && lock::is_free(folder) {
            // Where that fails, what can be read can still be read.
            let _ = Self::open_to_write(folder, opening);
        }
        if !path.exists() {
            return Err(refusal(folder, WorkspaceProblem::Missing));
        }
        if version(&path)? < migrations::NEWEST {
            drop(Self::open_to_write(folder, opening)?);
        }
        let readers = [reader(&path)?, reader(&path)?];
        if version(&path)? > migrations::NEWEST {
            let needs = needs(&path)?;
            return Err(refusal(folder, WorkspaceProblem::Newer { needs }));
        }
        Ok(Self { writer: None, readers, lock: None })
    }
}

/// Whether a database stands in `folder`, or would once an interrupted restore is finished.
pub(crate) fn is_in(folder: &Path) -> bool {
    folder.join(DATABASE).exists() || swap::pending(folder)
}

/// Refuses what is not ours to open, without SQLite; sets the -wal of another database aside.
fn look_from_outside(folder: &Path, opening: &Opening<'_>) -> Result<()> {
    let path = folder.join(DATABASE);
    let first_start = || if (opening.may_create)()? { Ok(()) } else { Err(corrupt(folder)) };
    if !path.exists() {
        return first_start();
    }
    if header::stale_wal(&path)? {
        swap::set_aside(folder, &["-wal", "-shm"], opening.now)?;
    }
    match header::check(&path, migrations::NEWEST)? {
        Kind::Empty => first_start(),
        Kind::Ours => Ok(()),
    }
}

/// Checks the whole database; damage in nothing but indexes is repaired.
///
/// Damage is only believed when all can be read and it is found again.
///
/// # Errors
/// [`WorkspaceProblem::Corrupt`]; every file is then as it was. [`Error::Io`] where one cannot be
/// read.
fn look_through(folder: &Path, now: DateTime<Utc>) -> Result<()> {
    let path = folder.join(DATABASE);
    if !path.exists() {
        return Ok(());
    }
    if checks::at_start(&connect_to_check(&path)?)?.is_empty() {
        return Ok(());
    }
    header::read_through(&path)?;
    let conn = connect_to_check(&path)?;
    let findings = checks::at_start(&conn)?;
    if findings.is_empty() {
        return Ok(());
    }
    tracing::error!(count = findings.len(), first = findings[0].detail, "the database is damaged");
    if !checks::only_indexes(&findings) || !repair::on_a_copy(&conn, folder)? {
        return Err(corrupt(folder));
    }
    drop(conn);
    swap::begin(folder, now).map(drop)
}

/// Opens a database that may be damaged.
fn connect_to_check(path: &Path) -> Result<Connection> {
    let pending = header::pending_wal(path);
    let conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // What stands in its -wal must not go into a database that may be damaged.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, pending)?;
    Ok(conn)
}

/// Opens the database to write and brings it up to date; then opens it to read.
fn start(path: &Path, opening: &Opening<'_>) -> Result<(Mutex<Connection>, Readers)> {
    let mut writer =
        connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    set_journal(&writer)?;
    migrations::run(&mut writer, migrations::MIGRATIONS, |conn, _| {
        (opening.before_upgrade)(&Store { conn })
    })?;
    sort_keys::refresh(&mut writer)?;
    search_texts::refresh(&mut writer)?;
    capture::install(&writer)?;
    Ok((writer.into(), [reader(path)?, reader(path)?]))
}

fn version(path: &Path) -> Result<i32> {
    let conn = connect_to_look(path)?;
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn needs(path: &Path) -> Result<String> {
    let conn = connect_to_look(path)?;
    Ok(conn.query_row("SELECT value FROM meta WHERE key = 'needs'", (), |row| row.get(0))?)
}

pub(super) fn refusal(folder: &Path, problem: WorkspaceProblem) -> Error {
    Error::Workspace { path: folder.into(), problem }
}

pub(super) fn corrupt(folder: &Path) -> Error {
    refusal(folder, WorkspaceProblem::Corrupt { backup: None })
}

#[cfg(test)]
mod tests;
