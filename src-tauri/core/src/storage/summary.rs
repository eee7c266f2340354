//! What a database holds, in a form in which two can be compared: for the preview of a restore.
//!
//! Works by the schema alone, so that no table can be forgotten.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, types::ValueRef};
use sha2::{Digest, Sha256};

use super::{Store, scope};
use crate::Result;

/// A database in outline.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    /// How many records each table holds.
    pub(crate) records: BTreeMap<String, i64>,
    /// Events by their id.
    pub(crate) events: BTreeMap<String, EventSummary>,
    /// Printed numbers of certificates by their id, in the order in which they were issued: ids of
    /// later ones are greater.
    pub(crate) certificates: BTreeMap<String, String>,
    /// Number and time of every operation that was noted, in their order.
    pub(crate) operations: BTreeSet<(i64, String)>,
}

/// An event in outline.
#[derive(Debug)]
pub(crate) struct EventSummary {
    pub(crate) name: String,
    /// Of everything that belongs to it.
    pub(crate) digest: [u8; 32],
}

impl Store<'_> {
    /// What the database holds.
    pub(crate) fn summary(&self) -> Result<Summary> {
        Ok(of(self.conn)?)
    }
}

pub(super) fn of(conn: &Connection) -> rusqlite::Result<Summary> {
    let (mut records, mut hashes) = (BTreeMap::new(), BTreeMap::new());
    for table in record_tables(conn)? {
        let count = format!("SELECT count(*) FROM {table}");
        records.insert(table.clone(), conn.query_row(&count, (), |row| row.get(0))?);
        if let Some(event) = event_of(conn, &table, "r", 0)? {
            hash(conn, &table, &event, &mut hashes)?;
        }
    }
    let events = events(conn, hashes)?;
    let certificates = certificates(conn)?;
    let mut statement = conn.prepare("SELECT id, at FROM operation")?;
    let operations = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let operations = operations.collect::<rusqlite::Result<_>>()?;
    Ok(Summary { records, events, certificates, operations })
}

fn certificates(conn: &Connection) -> rusqlite::Result<BTreeMap<String, String>> {
    let mut statement = conn.prepare("SELECT id, printed_number FROM certificate")?;
    let rows = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

fn events(
    conn: &Connection,
    mut hashes: BTreeMap<String, Sha256>,
) -> rusqlite::Result<BTreeMap<String, EventSummary>> {
    let mut statement = conn.prepare("SELECT id, name FROM event")?;
    let rows = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.map(|row| {
        let (id, name): (String, String) = row?;
        let digest = hashes.remove(&id).unwrap_or_default().finalize().into();
        Ok((id, EventSummary { name, digest }))
    })
    .collect()
}

/// The tables whose rows have an id of their own.
fn record_tables(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = conn.prepare(
        "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
         WHERE t.type = 'table' AND c.name = 'id' AND c.type = 'TEXT' ORDER BY t.name",
    )?;
    let names = statement.query_map((), |row| row.get(0))?;
    names.collect()
}

/// SQL for the id of the event that a row of `table`, called `row`, belongs to: what is deleted
/// with an event, and what keeps it from being deleted, such as certificates.
fn event_of(
    conn: &Connection,
    table: &str,
    row: &str,
    depth: usize,
) -> rusqlite::Result<Option<String>> {
    /// Deeper than any chain of records; ends a circle.
    const DEEPEST: usize = 6;
    if table == "event" {
        return Ok(Some(format!("{row}.id")));
    }
    let mut statement =
        conn.prepare("SELECT \"from\", \"table\", on_delete FROM pragma_foreign_key_list(?1)")?;
    let owners = statement.query_map([table], |row| {
        let (column, parent, on_delete): (String, String, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(scope::is_part(table, &column, &on_delete).then_some((column, parent)))
    })?;
    let owners = owners.filter_map(rusqlite::Result::transpose);
    let mut ways = Vec::new();
    for owner in owners.take(if depth < DEEPEST { usize::MAX } else { 0 }) {
        let (column, parent): (String, String) = owner?;
        let above = format!("{row}p");
        if let Some(event) = event_of(conn, &parent, &above, depth + 1)? {
            ways.push(format!(
                "(SELECT {event} FROM {parent} {above} WHERE {above}.id = {row}.{column})"
            ));
        }
    }
    Ok(match ways.len() {
        0 => None,
        1 => ways.pop(),
        _ => Some(format!("coalesce({})", ways.join(", "))),
    })
}

/// Adds the rows of `table` to the hashes of their events. Left out is what this program computes:
/// `seq`, and sort keys, the only BLOBs there are.
fn hash(
    conn: &Connection,
    table: &str,
    event: &str,
    hashes: &mut BTreeMap<String, Sha256>,
) -> rusqlite::Result<()> {
    let columns: String = conn.query_row(
        "SELECT group_concat('r.' || name, ', ') FROM pragma_table_info(?1)
         WHERE name <> 'seq' AND type <> 'BLOB'",
        [table],
        |row| row.get(0),
    )?;
    let sql = format!("SELECT {event}, {columns} FROM {table} r ORDER BY r.id");
    let mut statement = conn.prepare(&sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let Some(event) = row.get::<_, Option<String>>(0)? else { continue };
        let hash = hashes.entry(event).or_default();
        hash.update(table);
        for at in 1..columns {
            update(hash, row.get_ref(at)?);
        }
    }
    Ok(())
}

/// Each value with its kind and length, so that no two rows read alike.
fn update(hash: &mut Sha256, value: ValueRef<'_>) {
    let mut add = |kind: u8, bytes: &[u8]| {
        hash.update([kind]);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    match value {
        ValueRef::Null => add(0, &[]),
        ValueRef::Integer(number) => add(1, &number.to_be_bytes()),
        ValueRef::Real(number) => add(2, &number.to_be_bytes()),
        ValueRef::Text(text) => add(3, text),
        ValueRef::Blob(bytes) => add(4, bytes),
    }
}
