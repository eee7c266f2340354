//! Whose database is this, and of which version? Asked before SQLite may touch it.
//!
//! A file that is newer or foreign must stay as it is to the last byte, its -wal and -shm
//! included, and opening it with SQLite would already change those. So a file with a pending
//! -wal is looked at in a copy. Must only be called while the workspace's lock is held and no
//! connection is open: closing the file would drop SQLite's own POSIX locks.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};

use crate::{
    Error, Result,
    error::WorkspaceProblem,
    io::{failed, folder_of},
};

/// "LgBg": tells our database files from all others (SQLite file format, offset 68).
pub(super) const APPLICATION_ID: i32 = 0x4c67_4267;

/// What a database file is, seen from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Ours, of a version that we know.
    Ours,
    /// Nothing was ever written into it: a first start that was cut short.
    Empty,
}

/// Refuses the database at `path` unless it is ours and of at most version `newest`, or empty.
///
/// # Errors
/// [`WorkspaceProblem`] `Foreign`, `Newer` or `Corrupt`; [`Error::Io`] or [`Error::Storage`] where
/// it cannot be read, which says nothing about it.
pub(super) fn check(path: &Path, newest: i32) -> Result<Kind> {
    if !pending_wal(path) && acceptable(&plain_header(path)?, newest) {
        return Ok(Kind::Ours);
    }
    let folder = tempfile::tempdir().map_err(failed("read", path))?;
    let copy = folder.path().join("copy.db");
    copy_with_wal(path, &copy)?;
    let refuse = |problem| Error::Workspace { path: folder_of(path).into(), problem };
    // Damage is not believed at once: SQLite says so of a read that failed, too.
    let looked = problem(&copy, newest).or_else(|error| {
        if super::is_damage(&error) { problem(&copy, newest) } else { Err(error) }
    });
    match looked {
        Ok(found) => found.map_err(refuse),
        Err(error) if super::is_damage(&error) => {
            Err(refuse(WorkspaceProblem::Corrupt { backup: None }))
        }
        Err(error) => Err(error.into()),
    }
}

/// Copies a database that this process has not open, with what still stands in its -wal.
pub(super) fn copy_with_wal(path: &Path, copy: &Path) -> Result<()> {
    fs::copy(path, copy).map_err(failed("read", path))?;
    if pending_wal(path) && !stale_wal(path)? {
        let wal = beside(path, "-wal");
        fs::copy(&wal, beside(copy, "-wal")).map_err(failed("read", &wal))?;
    }
    Ok(())
}

/// Reads a database that this process has not open to its end, and what stands in its -wal.
///
/// # Errors
/// [`Error::Io`] where the disk does not give it.
pub(super) fn read_through(path: &Path) -> Result<()> {
    let wal = Some(beside(path, "-wal")).filter(|_| pending_wal(path));
    for file in wal.iter().map(PathBuf::as_path).chain([path]) {
        let read = fs::File::open(file).and_then(|mut file| io::copy(&mut file, &mut io::sink()));
        read.map_err(failed("read", file))?;
    }
    Ok(())
}

/// Whether something stands in the -wal beside `path`: a writer is at work, or was cut short.
pub(super) fn pending_wal(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|m| m.len() > 0)
}

/// Whether the -wal beside `path` belongs to another database, as when somebody copied a backup
/// over the database by hand: SQLite would replay it all the same. Ours has a -wal only while its
/// header says so (bytes 18 and 19, SQLite file format, 1.3.3), and a backup's header never does.
pub(super) fn stale_wal(path: &Path) -> Result<bool> {
    const ROLLBACK_JOURNAL: &[u8] = &[1, 1];
    Ok(pending_wal(path) && plain_header(path)?.get(18..20) == Some(ROLLBACK_JOURNAL))
}

fn acceptable(header: &[u8], newest: i32) -> bool {
    let number = |at: usize| Some(i32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    number(68) == Some(APPLICATION_ID) && number(60).is_some_and(|version| version <= newest)
}

/// The first 100 bytes, or fewer (SQLite file format, 1.3).
fn plain_header(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(failed("read", path))?;
    file.take(100).read_to_end(&mut bytes).map_err(failed("read", path))?;
    Ok(bytes)
}

/// What the database at `copy`, which may be changed freely, is, or what is wrong with it.
fn problem(copy: &Path, newest: i32) -> rusqlite::Result<Result<Kind, WorkspaceProblem>> {
    let conn = open_copy(copy)?;
    let pragma = |name| conn.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    Ok(match (pragma("application_id")?, pragma("user_version")?) {
        (APPLICATION_ID, version) if version > newest => {
            Err(WorkspaceProblem::Newer { needs: needed_version(&conn) })
        }
        (APPLICATION_ID, _) => Ok(Kind::Ours),
        (0, 0) if is_empty(&conn)? => Ok(Kind::Empty),
        _ => Err(WorkspaceProblem::Foreign),
    })
}

fn is_empty(conn: &Connection) -> rusqlite::Result<bool> {
    conn.query_row("SELECT count(*) = 0 FROM sqlite_schema", (), |row| row.get(0))
}

/// The oldest program that can open the database, as its last writer noted.
fn needed_version(conn: &Connection) -> String {
    conn.query_row("SELECT value FROM meta WHERE key = 'needs'", (), |row| row.get(0))
        .unwrap_or_else(|_| format!("> {}", env!("CARGO_PKG_VERSION")))
}

#[expect(clippy::disallowed_methods, reason = "a throw-away copy, not the live database")]
fn open_copy(copy: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// The file that SQLite keeps beside a database, e.g. with `-wal`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::migrations;

    /// A newer version that stands only in the -wal, as after a crash of a newer program.
    #[test]
    fn a_newer_file_with_a_pending_wal_is_refused_and_none_of_its_files_is_touched() {
        let folder = tempfile::tempdir().unwrap();
        let (live, crashed) = (folder.path().join("live.db"), folder.path().join("crashed.db"));
        #[expect(clippy::disallowed_methods, reason = "plays the newer program")]
        let mut conn = Connection::open(&live).unwrap();
        conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;").unwrap();
        migrations::run(&mut conn, migrations::MIGRATIONS, |_, _| Ok(())).unwrap();
        conn.execute_batch("PRAGMA user_version = 999; UPDATE meta SET value = '9.9';").unwrap();
        for suffix in ["", "-wal", "-shm"] {
            fs::copy(beside(&live, suffix), beside(&crashed, suffix)).unwrap();
        }
        let files =
            || ["", "-wal", "-shm"].map(|suffix| fs::read(beside(&crashed, suffix)).unwrap());
        let before = files();
        let Err(Error::Workspace { problem, .. }) = check(&crashed, migrations::NEWEST) else {
            panic!("it must be refused")
        };
        assert_eq!(problem, WorkspaceProblem::Newer { needs: "9.9".into() });
        assert_eq!(before, files());
    }
}
