//! What can be checked of a database, and what of it can be put right without losing a row.
//!
//! A check reads; it never repairs. Trouble with reading (I/O) is an error, damage is a finding.

use rusqlite::Connection;

use super::{Store, connection::is_damage, sort_keys};
use crate::{
    Result,
    integrity::{Check, Finding},
};

/// What is checked after an unclean end.
pub(super) fn at_start(conn: &Connection) -> Result<Vec<Finding>> {
    let checks = [Check::Database, Check::ForeignKeys, Check::SearchIndex];
    let mut findings = Vec::new();
    for check in checks {
        findings.extend(run(conn, check)?);
    }
    Ok(findings)
}

/// Runs one check; it needs a connection that may write, though nothing is changed.
pub(super) fn run(conn: &Connection, check: Check) -> Result<Vec<Finding>> {
    match found(conn, check) {
        Err(error) if is_damage(&error) => Ok(vec![finding(check, None, None, error.to_string())]),
        found => found,
    }
}

fn found(conn: &Connection, check: Check) -> Result<Vec<Finding>> {
    Ok(match check {
        Check::Database => database(conn)?,
        Check::ForeignKeys => foreign_keys(conn)?,
        Check::SearchIndex => search_indexes(conn)?,
        Check::SortKeys => sort_keys::wrong(conn)?,
        Check::CertificateNumbers => certificate_numbers(conn)?,
        Check::MissingFiles | Check::OrphanFiles => Vec::new(),
        Check::JournalReplay => {
            let rows = Store { conn }.replay()?.into_iter();
            let told = "the journal tells this row otherwise".to_owned();
            rows.map(|row| finding(check, Some(row.noun), Some(row.key), told.clone())).collect()
        }
    })
}

fn finding(check: Check, noun: Option<String>, key: Option<i64>, detail: String) -> Finding {
    Finding { check, noun, key: key.map(|key| key.to_string()), detail }
}

/// SQLite's own check, which compares the indexes with their tables too.
fn database(conn: &Connection) -> rusqlite::Result<Vec<Finding>> {
    let mut statement = conn.prepare("PRAGMA integrity_check")?;
    let lines = statement.query_map((), |row| row.get::<_, String>(0))?;
    let lines = lines.collect::<rusqlite::Result<Vec<_>>>()?;
    let trouble = lines.into_iter().filter(|line| line != "ok");
    Ok(trouble.map(|line| finding(Check::Database, None, None, line)).collect())
}

fn foreign_keys(conn: &Connection) -> rusqlite::Result<Vec<Finding>> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let found = statement.query_map((), |row| {
        let parent: String = row.get(2)?;
        Ok(finding(Check::ForeignKeys, Some(row.get(0)?), row.get(1)?, parent))
    })?;
    found.collect()
}

/// Whether every full-text index holds what its table holds (FTS5, 4.3: rank 1 compares the two).
fn search_indexes(conn: &Connection) -> rusqlite::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for index in full_text_indexes(conn)? {
        let check = format!("INSERT INTO {index}({index}, rank) VALUES('integrity-check', 1)");
        match conn.execute(&check, ()) {
            Err(error) if super::is_damage(&error) => {
                findings.push(finding(Check::SearchIndex, Some(index), None, error.to_string()));
            }
            done => drop(done?),
        }
    }
    Ok(findings)
}

/// Registers in which a number between the first and the next was not given, or one beyond was.
/// Where numbers were given elsewhere, too (column `elsewhere`), they are not all known here, and
/// only one beyond is wrong; that none was given twice the schema sees to.
fn certificate_numbers(conn: &Connection) -> rusqlite::Result<Vec<Finding>> {
    let mut statement = conn.prepare(
        "SELECT s.seq, s.name, s.next_number - s.first_number, count(c.id),
           coalesce(max(c.number) < s.next_number AND min(c.number) >= s.first_number, true),
           s.elsewhere
         FROM series s LEFT JOIN certificate c ON c.series_id = s.id GROUP BY s.id",
    )?;
    let rows = statement.query_map((), |row| {
        let (seq, name): (i64, String) = (row.get(0)?, row.get(1)?);
        let (expected, given): (i64, i64) = (row.get(2)?, row.get(3)?);
        let (within, elsewhere): (bool, bool) = (row.get(4)?, row.get(5)?);
        let detail = format!("{name}: {given} of {expected} numbers");
        let wrong = !within || (expected != given && !elsewhere);
        let series = Some("series".to_owned());
        Ok(wrong.then(|| finding(Check::CertificateNumbers, series, Some(seq), detail)))
    })?;
    rows.filter_map(rusqlite::Result::transpose).collect()
}

/// The names of the full-text indexes.
pub(super) fn full_text_indexes(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = conn.prepare(
        "SELECT name FROM sqlite_schema
         WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5(%' ORDER BY name",
    )?;
    let names = statement.query_map((), |row| row.get(0))?;
    names.collect()
}

/// Whether all that is wrong lies in indexes, which can be made anew from their tables.
pub(super) fn only_indexes(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| match finding.check {
        Check::SearchIndex => true,
        Check::Database => is_about_an_index(&finding.detail),
        _ => false,
    })
}

/// What SQLite's check says of an index; the words stand in its sources (pragma.c, fts5_main.c).
fn is_about_an_index(line: &str) -> bool {
    const BEGINNINGS: &[&str] = &[
        "wrong # of entries in index ",
        "non-unique entry in index ",
        "malformed inverted index for FTS5 table ",
    ];
    const WITHIN: &[&str] = &[" missing from index ", " values differ from index "];
    BEGINNINGS.iter().any(|words| line.starts_with(words))
        || WITHIN.iter().any(|words| line.starts_with("row ") && line.contains(words))
}
