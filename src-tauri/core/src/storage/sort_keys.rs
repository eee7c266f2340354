//! Rebuilds the stored sort keys when the collation data is of another version.
//!
//! Keys of two versions must never be compared. Runs at open, before capture: it changes nothing
//! that a user did.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::{
    Result,
    integrity::{Check, Finding},
    text::collation,
};

/// Rebuilds every key unless the database already holds keys of this program's version.
pub(super) fn refresh(conn: &mut Connection) -> Result<()> {
    if version(conn)?.as_deref() == Some(collation::VERSION) {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for table in ["person", "delegate"] {
        rebuild_names(&tx, table)?;
    }
    rebuild_organisations(&tx)?;
    tx.execute(
        "INSERT INTO meta(key, value) VALUES('collation', ?1)
         ON CONFLICT(key) DO UPDATE SET value = ?1",
        [collation::VERSION],
    )?;
    Ok(tx.commit()?)
}

/// The records whose stored keys are not those of their names, and a version that is not ours.
pub(super) fn wrong(conn: &Connection) -> rusqlite::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut wrong = |noun: &str, key: Option<i64>, detail: &str| {
        let (noun, key) = (Some(noun.to_owned()), key.map(|key| key.to_string()));
        findings.push(Finding { check: Check::SortKeys, noun, key, detail: detail.into() });
    };
    if version(conn)?.as_deref() != Some(collation::VERSION) {
        wrong("meta", None, "collation");
    }
    for (table, columns) in KEYED {
        for (text, stored) in *columns {
            let sql = format!("SELECT seq, coalesce({text}, ''), {stored} FROM {table}");
            let mut statement = conn.prepare(&sql)?;
            let mut rows = statement.query(())?;
            while let Some(row) = rows.next()? {
                if key(row.get(1)?) != row.get::<_, Vec<u8>>(2)? {
                    wrong(table, Some(row.get(0)?), stored);
                }
            }
        }
    }
    Ok(findings)
}

/// Every stored key: table, column of the text, column of its key.
const KEYED: &[(&str, &[(&str, &str)])] = &[
    ("person", NAMES),
    ("delegate", NAMES),
    ("delegate", &[("organisation", "sort_organisation")]),
];
const NAMES: &[(&str, &str)] =
    &[("family", "sort_family"), ("middle", "sort_middle"), ("given", "sort_given")];

fn version(conn: &Connection) -> rusqlite::Result<Option<String>> {
    conn.query_row("SELECT value FROM meta WHERE key = 'collation'", (), |row| row.get(0))
        .optional()
}

fn rebuild_names(conn: &Connection, table: &str) -> Result<()> {
    let mut rows = conn.prepare(&format!("SELECT seq, family, middle, given FROM {table}"))?;
    let mut update = conn.prepare(&format!(
        "UPDATE {table} SET sort_family = ?2, sort_middle = ?3, sort_given = ?4 WHERE seq = ?1"
    ))?;
    let mut rows = rows.query(())?;
    while let Some(row) = rows.next()? {
        let [family, middle, given] = [row.get(1)?, row.get(2)?, row.get(3)?].map(key);
        update.execute((row.get::<_, i64>(0)?, family, middle, given))?;
    }
    Ok(())
}

fn rebuild_organisations(conn: &Connection) -> Result<()> {
    let mut rows = conn.prepare("SELECT seq, coalesce(organisation, '') FROM delegate")?;
    let mut update = conn.prepare("UPDATE delegate SET sort_organisation = ?2 WHERE seq = ?1")?;
    let mut rows = rows.query(())?;
    while let Some(row) = rows.next()? {
        update.execute((row.get::<_, i64>(0)?, key(row.get(1)?)))?;
    }
    Ok(())
}

fn key(text: String) -> Vec<u8> {
    collation::sort_key(&text)
}
