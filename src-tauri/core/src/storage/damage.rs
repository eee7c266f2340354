//! Breaks databases on purpose, each in one way, for tests. The workspace must be closed.

#![expect(clippy::disallowed_methods, reason = "plays a failing disk, and other programs")]

use std::{
    fs,
    io::{Seek, SeekFrom, Write},
    path::Path,
};

use rusqlite::Connection;

use super::connection::DATABASE;

fn open(folder: &Path) -> Connection {
    Connection::open(folder.join(DATABASE)).unwrap()
}

/// Runs SQL as another program might.
pub(crate) fn run(folder: &Path, sql: &str) {
    open(folder).execute_batch(sql).unwrap();
}

/// An organisation that the journal knows and one of the indexes does not.
pub(crate) fn index(folder: &Path) {
    let conn = open(folder);
    let run = |sql: &str| conn.execute_batch(sql).unwrap();
    run("PRAGMA writable_schema = ON;
         CREATE TEMP TABLE hidden AS SELECT * FROM sqlite_schema WHERE name = 'organisation_parent';
         DELETE FROM sqlite_schema WHERE name = 'organisation_parent';
         PRAGMA writable_schema = RESET;");
    run("INSERT INTO organisation(id, name, folded) VALUES('hidden', 'Sở Y tế', 'so y te');
         INSERT INTO change(operation, noun, key)
         SELECT max(id), 'organisation', last_insert_rowid() FROM operation;");
    run("PRAGMA writable_schema = ON;
         INSERT INTO sqlite_schema SELECT * FROM hidden;
         PRAGMA writable_schema = RESET;");
}

/// A delegate that the search does not find.
pub(crate) fn search(folder: &Path) {
    run(
        folder,
        "INSERT INTO delegate_search(delegate_search, rowid, folded)
         SELECT 'delete', seq, folded FROM delegate LIMIT 1",
    );
}

/// A session of an event that is not there.
pub(crate) fn reference(folder: &Path) {
    run(
        folder,
        "PRAGMA foreign_keys = OFF;
         INSERT INTO session(id, event_id, position) VALUES('lost', 'gone', 0)",
    );
}

/// The page in which the table or index begins is overwritten.
pub(crate) fn page(folder: &Path, name: &str) {
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
    let page: u32 = open(folder).query_row(sql, [name], |row| row.get(0)).unwrap();
    let mut file = fs::File::options().write(true).open(folder.join(DATABASE)).unwrap();
    file.seek(SeekFrom::Start(u64::from(page - 1) * 4096)).unwrap();
    file.write_all(&[0xff; 4096]).unwrap();
}

/// The last session was killed.
pub(crate) fn unclean(folder: &Path) {
    fs::write(folder.join("langbiang.holder"), "killed (1)").unwrap();
}
