//! The records of every noun, by the same few statements.
//!
//! A noun's fields are the columns of its table. Names of tables and columns come from the nouns'
//! declarations and from the schema, never from a user.

use chrono::NaiveDate;
use rusqlite::{ErrorCode, OptionalExtension, Params, ToSql, params_from_iter, types::ValueRef};
use serde_json::{Map, Value};

use super::Store;
use crate::{
    Error, Result,
    error::{ConflictReason, StorageError},
    nouns,
    records::{Derived, Kind, Noun, Record},
    text,
};

/// A value that is in no form its type knows: a fault of ours or of another program.
pub(crate) fn unreadable(error: &dyn std::fmt::Display) -> Error {
    Error::Storage(StorageError { message: error.to_string(), damage: false })
}

impl Store<'_> {
    /// The record with this id.
    pub(crate) fn record<R: Record>(&self, id: &str) -> Result<Option<R>> {
        Ok(self.records::<R>(&[("id", id)])?.pop())
    }

    /// The records whose columns have these values, in their order.
    pub(crate) fn records<R: Record>(&self, with: &[(&str, &str)]) -> Result<Vec<R>> {
        let wanted: String =
            with.iter().map(|(column, _)| format!(" AND {} = ?", quoted(column))).collect();
        let order = if R::NOUN.siblings.is_some() { "position, seq" } else { "seq" };
        let table = quoted(R::NOUN.name);
        let tail = format!("FROM {table} WHERE true{wanted} ORDER BY {order}");
        self.records_of(&tail, params_from_iter(with.iter().map(|(_, value)| value)))
    }

    /// The records that `tail`, SQL from `FROM` on, selects.
    pub(super) fn records_of<R: Record, P: Params>(&self, tail: &str, params: P) -> Result<Vec<R>> {
        let noun = R::NOUN;
        let kinds: Vec<(&str, Kind)> = std::iter::once(("id", Kind::Text))
            .chain(noun.fields.iter().map(|field| (field.name, field.kind)))
            .collect();
        let columns = kinds.iter().map(|(name, _)| quoted(name)).collect::<Vec<_>>().join(", ");
        let mut statement = self.conn.prepare_cached(&format!("SELECT {columns} {tail}"))?;
        let mut rows = statement.query(params)?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            let mut map = Map::new();
            for (at, (name, kind)) in kinds.iter().enumerate() {
                map.insert((*name).into(), value(row.get_ref(at)?, *kind));
            }
            records.push(serde_json::from_value(Value::Object(map)).map_err(|e| unreadable(&e))?);
        }
        Ok(records)
    }

    /// Adds a record as the last of its siblings, or changes the one with its id.
    pub(crate) fn put_record(
        &self,
        noun: &Noun,
        map: &Map<String, Value>,
        derived: &[(&'static str, Derived)],
    ) -> Result<()> {
        let mut columns: Vec<&str> = map.keys().map(String::as_str).collect();
        let mut values: Vec<Box<dyn ToSql>> = map.values().map(bound).collect();
        for (column, value) in derived {
            columns.push(column);
            values.push(match value {
                Derived::Text(text) => Box::new(text.clone()),
                Derived::Key(key) => Box::new(key.clone()),
            });
        }
        let changed = join(&columns, |c| format!("{0} = excluded.{0}", quoted(c)));
        let (position, last) = match noun.siblings {
            Some(siblings) => (", position", last_position(noun.name, siblings, &columns)),
            None => ("", String::new()),
        };
        let sql = format!(
            "INSERT INTO {table}({names}{position}) SELECT {places}{last} WHERE true
             ON CONFLICT(id) DO UPDATE SET {changed}",
            table = quoted(noun.name),
            names = join(&columns, |column| quoted(column)),
            places = (1..=columns.len()).map(|at| format!("?{at}")).collect::<Vec<_>>().join(", "),
        );
        self.conn.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        Ok(())
    }

    /// Takes a record away, with what is part of it.
    ///
    /// # Errors
    /// [`Error::Conflict`] naming a record that refers to it.
    pub(crate) fn remove_record(&self, noun: &Noun, id: &str) -> Result<()> {
        let sql = format!("DELETE FROM {} WHERE id = ?", quoted(noun.name));
        match self.conn.prepare_cached(&sql)?.execute([id]) {
            Ok(_) => Ok(()),
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                Err(self.dependent(noun, id)?.unwrap_or_else(|| error.into()))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The refusal that names the first record that refers to this one, or to a part of it.
    fn dependent(&self, noun: &Noun, id: &str) -> Result<Option<Error>> {
        for other in nouns::ALL {
            for (column, table, cascades) in self.foreign_keys(other.name)? {
                if table != noun.name {
                    continue;
                }
                for found in self.ids_with(other, &column, id)? {
                    match &*cascades {
                        "SET NULL" => {}
                        "CASCADE" => {
                            if let Some(error) = self.dependent(other, &found)? {
                                return Ok(Some(error));
                            }
                        }
                        _ => {
                            let (noun, key) = (other.name.into(), self.label(other, &found)?);
                            let reason = ConflictReason::DependedOn;
                            return Ok(Some(Error::Conflict { noun, key, reason }));
                        }
                    }
                }
            }
        }
        Ok(None)
    }

    /// The words by which a record is called.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub(crate) fn label(&self, noun: &Noun, id: &str) -> Result<String> {
        let sql = format!("SELECT {} FROM {} t WHERE t.id = ?", noun.label, quoted(noun.name));
        let label = self.conn.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?;
        let missing = || Error::NotFound { noun: noun.name, key: id.into() };
        Ok(label.ok_or_else(missing)?)
    }

    /// The id of the record that `key` names: by its id, by the code of an event, or by its label
    /// without regard to accents and case.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Ambiguous`] where several are called so.
    pub(crate) fn resolve(&self, noun: &Noun, key: &str) -> Result<String> {
        if self.exists(noun.name, key)? {
            return Ok(key.into());
        }
        if noun.field("code").is_some() {
            let sql = format!("SELECT id FROM {} WHERE code = ?", quoted(noun.name));
            let found = self.conn.prepare_cached(&sql)?.query_row([key], |row| row.get(0));
            if let Some(id) = found.optional()? {
                return Ok(id);
            }
        }
        let sql = format!("SELECT id, {} FROM {} t", noun.label, quoted(noun.name));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
        // Nothing is no name, not even that of a session without one.
        let wanted = text::fold(key);
        if wanted.is_empty() {
            return Err(Error::NotFound { noun: noun.name, key: key.into() });
        }
        let mut found = Vec::new();
        for row in rows {
            let (id, label): (String, String) = row?;
            if text::fold(&label) == wanted {
                found.push(id);
            }
        }
        match (found.pop(), found.is_empty()) {
            (Some(id), true) => Ok(id),
            (Some(_), false) => Err(Error::Ambiguous { noun: noun.name, key: key.into() }),
            (None, _) => Err(Error::NotFound { noun: noun.name, key: key.into() }),
        }
    }

    /// Whether a table has a record with this id.
    pub(crate) fn exists(&self, table: &str, id: &str) -> Result<bool> {
        let sql = format!("SELECT 1 FROM {} WHERE id = ?", quoted(table));
        Ok(self.conn.prepare_cached(&sql)?.exists([id])?)
    }

    /// The names of the columns of a noun's table.
    #[cfg(test)]
    pub(crate) fn columns_of(&self, noun: &Noun) -> Result<Vec<String>> {
        let columns = super::capture::columns(self.conn, noun.name)?;
        Ok(columns.into_iter().map(|column| column.name).collect())
    }

    /// The columns of a noun that name another record, with the tables they speak of.
    pub(crate) fn references(&self, noun: &Noun) -> Result<Vec<(String, String)>> {
        let keys = self.foreign_keys(noun.name)?;
        Ok(keys.into_iter().map(|(column, table, _)| (column, table)).collect())
    }

    /// The ids of the records of a noun that have this value in a column, the oldest first.
    pub(super) fn ids_with(&self, noun: &Noun, column: &str, value: &str) -> Result<Vec<String>> {
        let (table, column) = (quoted(noun.name), quoted(column));
        let sql = format!("SELECT id FROM {table} WHERE {column} = ? ORDER BY seq");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let ids = statement.query_map([value], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// Column, table and what a removal does, of every foreign key of a table.
    pub(super) fn foreign_keys(&self, table: &str) -> Result<Vec<(String, String, String)>> {
        let sql =
            "SELECT \"from\", \"table\", on_delete FROM pragma_foreign_key_list(?1) ORDER BY id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows =
            statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether record `id` is `key` or stands above it along `column`.
    pub(crate) fn stands_below(
        &self,
        table: &str,
        column: &str,
        key: &str,
        id: &str,
    ) -> Result<bool> {
        let sql = format!(
            "WITH RECURSIVE above(id) AS (SELECT ?1 UNION
               SELECT t.{0} FROM {1} t JOIN above a ON t.id = a.id WHERE t.{0} IS NOT NULL)
             SELECT 1 FROM above WHERE id = ?2",
            quoted(column),
            quoted(table)
        );
        Ok(self.conn.prepare_cached(&sql)?.exists([key, id])?)
    }

    /// The record and its siblings, in their order.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a noun without an order.
    pub(crate) fn siblings(&self, noun: &Noun, id: &str) -> Result<Vec<String>> {
        let alike = noun.siblings.ok_or(Error::NotFound { noun: noun.name, key: id.into() })?;
        let alike: String =
            alike.iter().map(|c| format!(" AND s.{0} IS t.{0}", quoted(c))).collect();
        let sql = format!(
            "SELECT s.id FROM {0} t JOIN {0} s ON true{alike} WHERE t.id = ?
             ORDER BY s.position, s.seq",
            quoted(noun.name)
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let ids = statement.query_map([id], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// Numbers the siblings from 0 in this order.
    pub(crate) fn put_order(&self, noun: &Noun, ids: &[String]) -> Result<()> {
        let sql = format!("UPDATE {} SET position = ?1 WHERE id = ?2", quoted(noun.name));
        let mut statement = self.conn.prepare_cached(&sql)?;
        for (position, id) in (0u32..).zip(ids) {
            statement.execute((position, id))?;
        }
        Ok(())
    }

    /// The version of the schema.
    pub(crate) fn schema_version(&self) -> Result<i32> {
        Ok(self.conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
    }

    /// The id of the event with this code.
    pub(crate) fn event_with_code(&self, code: &str) -> Result<Option<String>> {
        let sql = "SELECT id FROM event WHERE code = ?";
        Ok(self.conn.prepare_cached(sql)?.query_row([code], |row| row.get(0)).optional()?)
    }

    /// The first day of an event.
    pub(crate) fn start_of_event(&self, id: &str) -> Result<Option<NaiveDate>> {
        let sql = "SELECT start FROM event WHERE id = ?";
        let day: Option<Option<String>> =
            self.conn.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?;
        Ok(day.flatten().and_then(|day| day.parse().ok()))
    }
}

/// The next place among the siblings, whose values are bound like the columns.
fn last_position(table: &str, siblings: &[&str], columns: &[&str]) -> String {
    let alike: String = siblings
        .iter()
        .filter_map(|sibling| {
            let at = columns.iter().position(|column| column == sibling)?;
            Some(format!(" AND {} IS ?{}", quoted(sibling), at + 1))
        })
        .collect();
    format!(", (SELECT coalesce(max(position) + 1, 0) FROM {} WHERE true{alike})", quoted(table))
}

fn value(stored: ValueRef<'_>, kind: Kind) -> Value {
    match stored {
        ValueRef::Integer(number) if kind == Kind::Flag => (number != 0).into(),
        ValueRef::Integer(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        _ => Value::Null,
    }
}

fn bound(value: &Value) -> Box<dyn ToSql> {
    match value {
        Value::Bool(flag) => Box::new(*flag),
        Value::Number(number) => Box::new(number.as_i64()),
        Value::String(text) => Box::new(text.clone()),
        _ => Box::new(rusqlite::types::Null),
    }
}

pub(super) fn quoted(name: impl AsRef<str>) -> String {
    format!("\"{}\"", name.as_ref())
}

fn join(columns: &[&str], f: impl Fn(&&str) -> String) -> String {
    columns.iter().map(f).collect::<Vec<_>>().join(", ")
}
