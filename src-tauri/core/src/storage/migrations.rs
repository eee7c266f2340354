//! Brings a database to the newest version.
//!
//! Migrations are numbered SQL files that are only ever appended. All that are pending run in one
//! transaction together with `user_version`, so a file is at one version or at another, never
//! between. `rusqlite_migration` does not go with this version of rusqlite.

use rusqlite::{Connection, TransactionBehavior};

use super::header::APPLICATION_ID;
use crate::{Error, Result, error::ConflictReason};

/// Every migration, oldest first; the version of a database is how many of them it has seen.
pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_rebuilt.sql"),
    include_str!("migrations/0003_whole_model.sql"),
    include_str!("migrations/0004_documents.sql"),
    include_str!("migrations/0005_people.sql"),
    include_str!("migrations/0006_noted.sql"),
    include_str!("migrations/0007_quick.sql"),
    include_str!("migrations/0008_quicker.sql"),
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
    // A step may build a table anew; with foreign keys on, dropping the old one would delete what
    // refers to it (sqlite.org/lang_altertable.html, 7). Inside a transaction this has no effect.
    let enforced: bool = conn.pragma_query_value(None, "foreign_keys", |row| row.get(0))?;
    conn.pragma_update(None, "foreign_keys", false)?;
    let done = in_one_transaction(conn, pending, migrations.len() as i32);
    conn.pragma_update(None, "foreign_keys", enforced)?;
    done
}

fn in_one_transaction(conn: &mut Connection, pending: &[&str], version: i32) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for sql in pending {
        tx.execute_batch(sql)?;
    }
    check_references(&tx)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", version)?;
    tx.execute(
        "INSERT INTO meta(key, value) VALUES('needs', ?1) ON CONFLICT(key) DO UPDATE SET value = ?1",
        [env!("CARGO_PKG_VERSION")],
    )?;
    Ok(tx.commit()?)
}

/// What foreign keys would have refused while they were off.
fn check_references(conn: &Connection) -> Result<()> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query(())?;
    let Some(row) = rows.next()? else { return Ok(()) };
    let (noun, key): (String, Option<i64>) = (row.get(0)?, row.get(1)?);
    let key = key.unwrap_or_default().to_string();
    Err(Error::Conflict { noun, key, reason: ConflictReason::DependedOn })
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

    fn two_tables() -> Connection {
        let mut conn = Connection::open_in_memory().unwrap();
        conn.pragma_update(None, "foreign_keys", true).unwrap();
        let tables = "CREATE TABLE a(id TEXT PRIMARY KEY) STRICT;
            CREATE TABLE b(a TEXT NOT NULL REFERENCES a(id) ON DELETE CASCADE) STRICT;
            INSERT INTO a VALUES('1'); INSERT INTO b VALUES('1');";
        run(&mut conn, &[MIGRATIONS, &[tables]].concat(), |_, _| Ok(())).unwrap();
        conn
    }

    fn step(conn: &mut Connection, sql: &str) -> Result<()> {
        run(conn, &[MIGRATIONS, &["", sql]].concat(), |_, _| Ok(()))
    }

    #[test]
    fn a_table_that_is_built_anew_keeps_the_rows_that_refer_to_it() {
        let mut conn = two_tables();
        let anew = "CREATE TABLE new_a(id TEXT PRIMARY KEY, more TEXT) STRICT;
            INSERT INTO new_a SELECT id, NULL FROM a; DROP TABLE a; ALTER TABLE new_a RENAME TO a;";
        step(&mut conn, anew).unwrap();
        let rows: i32 = conn.query_row("SELECT count(*) FROM b", (), |row| row.get(0)).unwrap();
        assert_eq!(rows, 1);
        conn.execute("INSERT INTO b VALUES('2')", ()).expect_err("foreign keys are on again");
    }

    #[test]
    fn a_step_that_breaks_a_reference_is_not_taken() {
        let mut conn = two_tables();
        let broken = step(&mut conn, "DELETE FROM a;");
        assert!(matches!(broken, Err(Error::Conflict { noun, .. }) if noun == "b"));
        assert_eq!(version(&conn), NEWEST + 1);
        let rows: i32 = conn.query_row("SELECT count(*) FROM a", (), |row| row.get(0)).unwrap();
        assert_eq!(rows, 1);
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
    fn what_was_handed_out_before_version_6_is_still_known_and_still_stays() {
        let mut conn = Connection::open_in_memory().unwrap();
        run(&mut conn, MIGRATIONS.get(..5).unwrap(), |_, _| Ok(())).unwrap();
        let insert = |kind: &str| {
            format!(
                "INSERT INTO disclosure(id, kind, columns, count, purpose, disclosed)
                 VALUES('{kind}', '{kind}', 'everything', 1, 'x', '2026-11-30T00:00:00Z')"
            )
        };
        conn.execute(&insert("person"), ()).unwrap();
        conn.execute(&insert("event"), ()).expect_err("not known yet");
        run(&mut conn, MIGRATIONS, |_, _| Ok(())).unwrap();
        conn.execute(&insert("event"), ()).unwrap();
        let kinds = "SELECT group_concat(seq || kind) FROM (SELECT * FROM disclosure ORDER BY seq)";
        let kinds: String = conn.query_row(kinds, (), |row| row.get(0)).unwrap();
        assert_eq!(kinds, "1person,2event");
        conn.execute("UPDATE disclosure SET count = 2", ()).expect_err("it stays as it was noted");
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
