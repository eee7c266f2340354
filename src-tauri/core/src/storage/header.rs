//! Whose database is this, and of which version? Asked before SQLite may touch it.
//!
//! A file that is newer or foreign must stay as it is to the last byte, its -wal and -shm
//! included, and opening it with SQLite would already change those. So a file with a pending
//! -wal is looked at in a copy. Must only be called while the workspace's lock is held and no
//! connection is open: closing the file would drop SQLite's own POSIX locks.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OpenFlags};

use crate::{Error, Result, error::WorkspaceProblem};

/// "LgBg": tells our database files from all others (SQLite file format, offset 68).
pub(super) const APPLICATION_ID: i32 = 0x4c67_4267;

/// Refuses the database at `path` unless it is ours and of at most version `newest`.
///
/// # Errors
/// [`WorkspaceProblem`] `Foreign`, `Newer` or `Corrupt`, or [`Error::Io`].
pub(super) fn check(path: &Path, newest: i32) -> Result<()> {
    let error = |source| Error::Io { doing: "read", path: path.into(), source };
    let folder = tempfile::tempdir().map_err(error)?;
    let copy = folder.path().join("copy.db");
    let wal = beside(path, "-wal");
    let pending = fs::metadata(&wal).is_ok_and(|m| m.len() > 0);
    if !pending && plain_header(path)?.is_some_and(|h| acceptable(h, newest)) {
        return Ok(());
    }
    fs::copy(path, &copy).map_err(error)?;
    if pending {
        fs::copy(&wal, beside(&copy, "-wal")).map_err(error)?;
    }
    match problem(&copy, newest) {
        None => Ok(()),
        Some(problem) => Err(Error::Workspace { path: path.into(), problem }),
    }
}

struct Header {
    application_id: i32,
    version: i32,
}

fn acceptable(header: Header, newest: i32) -> bool {
    header.application_id == APPLICATION_ID && header.version <= newest
}

/// Application id and version from the first 100 bytes (SQLite file format, 1.3).
fn plain_header(path: &Path) -> Result<Option<Header>> {
    use std::io::Read;
    let error = |source| Error::Io { doing: "read", path: path.into(), source };
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(error)?.take(100).read_to_end(&mut bytes).map_err(error)?;
    let number = |at: usize| {
        let four = bytes.get(at..at + 4)?;
        Some(i32::from_be_bytes(four.try_into().ok()?))
    };
    Ok(number(68)
        .zip(number(60))
        .map(|(application_id, version)| Header { application_id, version }))
}

/// What is wrong with the database at `copy`, which may be changed freely.
fn problem(copy: &Path, newest: i32) -> Option<WorkspaceProblem> {
    let Ok(header) = read_header(copy) else { return Some(WorkspaceProblem::Corrupt) };
    if header.application_id != APPLICATION_ID {
        return Some(WorkspaceProblem::Foreign);
    }
    let needs =
        || needed_version(copy).unwrap_or_else(|_| format!("> {}", env!("CARGO_PKG_VERSION")));
    (header.version > newest).then(|| WorkspaceProblem::Newer { needs: needs() })
}

fn read_header(copy: &Path) -> rusqlite::Result<Header> {
    let conn = open_copy(copy)?;
    let pragma = |name| conn.pragma_query_value(None, name, |row| row.get(0));
    Ok(Header { application_id: pragma("application_id")?, version: pragma("user_version")? })
}

/// The oldest program that can open the database, as its last writer noted.
fn needed_version(copy: &Path) -> rusqlite::Result<String> {
    open_copy(copy)?.query_row("SELECT value FROM meta WHERE key = 'needs'", (), |row| row.get(0))
}

#[expect(clippy::disallowed_methods, reason = "a throw-away copy, not the live database")]
fn open_copy(copy: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
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
