//! Brings a database to the newest version.
//!
//! Migrations are numbered SQL files that are only ever appended. All that are pending run in one
//! transaction together with `user_version`, so a file is at one version or at another, never
//! between. `rusqlite_migration` does not go with this version of rusqlite.

use rusqlite::{Connection, TransactionBehavior};

use super::{header::APPLICATION_ID, record::unreadable};
use crate::Result;

/// Every migration, oldest first; the version of a database is how many of them it has seen.
pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_rebuilt.sql"),
    include_str!("migrations/0003_whole_model.sql"),
];

/// The version that this program writes.
pub(super) const NEWEST: i32 = MIGRATIONS.len() as i32;

/// Runs what is pending of `migrations`. `before_upgrade` is called first when the database
/// already holds data, with its present version.
///
/// # Errors
/// Whatever SQLite or `before_upgrade` refuses; the database is then as it was.
pub(super) fn run(
    conn: &mut Connection,
    migrations: &[&str],
    before_upgrade: impl FnOnce(&Connection, i32) -> Result<()>,
) -> Result<()> {
    let version: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let pending = migrations.get(version as usize..).unwrap_or_default();
    if pending.is_empty() {
        return Ok(());
    }
    if version > 0 {
        before_upgrade(conn, version)?;
    }
    // A rebuilt table must not take the rows that refer to it along; so says SQLite's "Making
    // Other Kinds Of Table Schema Changes". The setting cannot be changed inside a transaction.
    conn.pragma_update(None, "foreign_keys", false)?;
    let result = upgrade(conn, pending, migrations.len());
    conn.pragma_update(None, "foreign_keys", true)?;
    result
}

fn upgrade(conn: &mut Connection, pending: &[&str], version: usize) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for sql in pending {
        tx.execute_batch(sql)?;
    }
    if tx.prepare("PRAGMA foreign_key_check")?.exists(())? {
        return Err(unreadable(&"a migration left a reference to nothing"));
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", version as i32)?;
    tx.execute(
        "INSERT INTO meta(key, value) VALUES('needs', ?1) ON CONFLICT(key) DO UPDATE SET value = ?1",
        [env!("CARGO_PKG_VERSION")],
    )?;
    Ok(tx.commit()?)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests of the runner on databases of their own")]
mod tests {
    use super::*;

    fn version(conn: &Connection) -> i32 {
        conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_byte_for_byte_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("w.db");
        let mut conn = Connection::open(&path).unwrap();
        run(&mut conn, MIGRATIONS, |_, _| Ok(())).unwrap();
        drop(conn);
        let before = std::fs::read(&path).unwrap();
        let mut conn = Connection::open(&path).unwrap();
        let broken = [MIGRATIONS, &["CREATE TABLE a(b); INSERT INTO nowhere VALUES(1);"]].concat();
        run(&mut conn, &broken, |_, _| Ok(())).unwrap_err();
        drop(conn);
        assert_eq!(before, std::fs::read(&path).unwrap());
    }

    #[test]
    fn an_upgrade_is_announced_with_the_old_version_but_a_first_creation_is_not() {
        let mut conn = Connection::open_in_memory().unwrap();
        run(&mut conn, MIGRATIONS, |_, _| panic!("nothing to back up yet")).unwrap();
        let more = [MIGRATIONS, &["CREATE TABLE later(a TEXT) STRICT;"]].concat();
        let mut seen = None;
        run(&mut conn, &more, |_, version| {
            seen = Some(version);
            Ok(())
        })
        .unwrap();
        assert_eq!(seen, Some(NEWEST));
        assert_eq!(version(&conn), NEWEST + 1);
    }

    #[test]
    fn the_schema_is_the_one_on_record() {
        let mut conn = Connection::open_in_memory().unwrap();
        run(&mut conn, MIGRATIONS, |_, _| Ok(())).unwrap();
        let fresh: Vec<String> = conn
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
            .unwrap()
            .query_map((), |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        insta::assert_snapshot!("schema", fresh.join(";\n\n"));
    }
}
