//! The rows that an event is made of, and those that they refer to, found along foreign keys.
//!
//! What goes with an event when it is removed (ON DELETE CASCADE) is part of it; so are the events
//! below it, and certificates, which a removal must not reach. What the parts name (people,
//! organisations, contents, the event above) is shared with other events.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::ValueRef;
use serde_json::{Map, Value};

use super::{Store, capture, record::quoted, references::ForeignKey};
use crate::{Result, nouns, records::Noun};

/// A row with all its columns but `seq`; a BLOB is hexadecimal text.
pub(crate) type Row = Map<String, Value>;

/// Rows with their nouns.
pub(crate) type Rows = Vec<(&'static Noun, Row)>;

/// Nouns that are part of what they refer to although a removal is refused by them.
const PARTS: &[(&str, &str)] = &[
    ("event", "parent_id"),
    ("attendance", "delegate_id"),
    ("certificate", "delegate_id"),
    ("withdrawal", "certificate_id"),
    ("reprint", "certificate_id"),
];

/// A foreign key with the noun that has it.
type Link = (&'static Noun, ForeignKey);

/// Ids by table.
type Ids = BTreeMap<&'static str, BTreeSet<String>>;

/// The rows of an event.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    /// The event with all its parts.
    pub(crate) parts: Rows,
    /// What the parts name.
    pub(crate) shared: Rows,
}

impl Store<'_> {
    /// The rows that event `id` is made of, and those they refer to.
    pub(crate) fn scope(&self, id: &str) -> Result<Scope> {
        let links = self.links()?;
        let mut parts = Ids::new();
        self.add_with_parts(&links, "event", id, &mut parts)?;
        let mut all = parts.clone();
        let mut todo: Vec<_> = flat(&parts);
        while let Some((table, id)) = todo.pop() {
            for (target, key) in self.named_by(&links, table, &id)? {
                // Of the event above only the row itself; of people and bodies all they have.
                let mut found = Ids::new();
                if target == "event" {
                    found.entry(target).or_default().insert(key);
                } else {
                    self.add_with_parts(&links, target, &key, &mut found)?;
                }
                todo.extend(flat(&found).into_iter().filter(|(t, id)| add(&mut all, t, id)));
            }
        }
        let shared = |(table, id): &(&'static str, String)| {
            !parts.get(table).is_some_and(|ids| ids.contains(id))
        };
        Ok(Scope {
            parts: self.rows(&flat(&parts))?,
            shared: self.rows(&flat(&all).into_iter().filter(shared).collect::<Vec<_>>())?,
        })
    }

    /// Every row that is kept.
    pub(crate) fn all_rows(&self) -> Result<Rows> {
        let mut rows = Rows::new();
        for noun in nouns::ALL {
            let sql = format!("SELECT id FROM {}", quoted(noun.name));
            let mut statement = self.conn.prepare_cached(&sql)?;
            let ids = statement.query_map((), |row| row.get::<_, String>(0))?;
            for id in ids {
                rows.extend(self.row(noun, &id?)?.map(|row| (*noun, row)));
            }
        }
        Ok(rows)
    }

    /// Table and id of a record and of everything that is part of it.
    pub(super) fn with_parts(&self, noun: &Noun, id: &str) -> Result<Vec<(&'static str, String)>> {
        let mut ids = Ids::new();
        self.add_with_parts(&self.links()?, noun.name, id, &mut ids)?;
        Ok(flat(&ids))
    }

    /// Adds a record with everything that is part of it.
    fn add_with_parts(
        &self,
        links: &[Link],
        table: &'static str,
        id: &str,
        ids: &mut Ids,
    ) -> Result<()> {
        if !add(ids, table, id) {
            return Ok(());
        }
        for (other, key) in links.iter().filter(|(_, key)| key.table == table) {
            if is_part(other.name, &key.column, &key.on_delete) {
                for part in self.ids_with(other, &key.column, id)? {
                    self.add_with_parts(links, other.name, &part, ids)?;
                }
            }
        }
        Ok(())
    }

    /// Table and id of every record that a row names.
    fn named_by(
        &self,
        links: &[Link],
        table: &'static str,
        id: &str,
    ) -> Result<Vec<(&'static str, String)>> {
        let mut named = Vec::new();
        for (_, key) in links.iter().filter(|(noun, _)| noun.name == table) {
            let (column, target) = (quoted(&key.column), nouns::named(&key.table));
            let sql = format!("SELECT {column} FROM {} WHERE id = ?", quoted(table));
            let id: Option<String> =
                self.conn.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?;
            named.extend(target.map(|noun| noun.name).zip(id));
        }
        Ok(named)
    }

    /// Whole rows, in the order of [`nouns::ALL`], then by id.
    fn rows(&self, ids: &[(&'static str, String)]) -> Result<Rows> {
        let mut rows = Rows::new();
        for noun in nouns::ALL {
            for (_, id) in ids.iter().filter(|(table, _)| *table == noun.name) {
                rows.extend(self.row(noun, id)?.map(|row| (*noun, row)));
            }
        }
        Ok(rows)
    }

    /// One whole row.
    pub(crate) fn row(&self, noun: &Noun, id: &str) -> Result<Option<Row>> {
        let sql = format!("SELECT * FROM {} WHERE id = ?", quoted(noun.name));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let names: Vec<String> = statement.column_names().map(String::from).collect();
        let mut found = statement.query([id])?;
        let Some(row) = found.next()? else { return Ok(None) };
        let mut columns = Row::new();
        for (at, name) in names.into_iter().enumerate().filter(|(_, name)| name != "seq") {
            columns.insert(name, as_json(row.get_ref(at)?));
        }
        Ok(Some(columns))
    }

    /// Writes a whole row, which must not be there yet.
    pub(crate) fn insert_row(&self, noun: &Noun, row: &Row) -> Result<()> {
        let columns = capture::columns(self.conn, noun.name)?;
        let columns: Vec<_> = columns.into_iter().filter(|c| c.name != "seq").collect();
        let names = capture::join(&columns, ", ", |c| quoted(&c.name));
        let values = capture::join(&columns, ", ", |c| c.out_of_json("?1"));
        let sql = format!("INSERT INTO {}({names}) SELECT {values}", quoted(noun.name));
        let json = Value::Object(row.clone()).to_string();
        self.conn.prepare_cached(&sql)?.execute([json])?;
        Ok(())
    }

    /// Foreign keys are checked at the end of this transaction, so rows may come in any order.
    pub(crate) fn check_references_at_the_end(&self) -> Result<()> {
        Ok(self.conn.execute_batch("PRAGMA defer_foreign_keys = ON;")?)
    }
}

/// Whether a row is part of what its foreign key `column` names.
pub(super) fn is_part(table: &str, column: &str, on_delete: &str) -> bool {
    on_delete == "CASCADE" || PARTS.contains(&(table, column))
}

/// Notes an id; whether it is new.
fn add(ids: &mut Ids, table: &'static str, id: &str) -> bool {
    ids.entry(table).or_default().insert(id.to_owned())
}

fn flat(ids: &Ids) -> Vec<(&'static str, String)> {
    ids.iter().flat_map(|(table, ids)| ids.iter().map(|id| (*table, id.clone()))).collect()
}

/// A value as JSON: a BLOB, which JSON does not hold, by its digits.
pub(super) fn as_json(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(bytes) => {
            bytes.iter().map(|b| format!("{b:02X}")).collect::<String>().into()
        }
    }
}
