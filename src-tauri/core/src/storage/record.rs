//! The records of every noun, by the same few statements.
//!
//! A noun's fields are the columns of its table. Names of tables and columns come from the nouns'
//! declarations and from the schema, never from a user.

use rusqlite::{ErrorCode, Params, ToSql, params_from_iter};
use serde::de::value::MapDeserializer;
use serde_json::{Map, Value};

use super::{Store, cell::Cell};
use crate::{
    Error, Result,
    error::StorageError,
    records::{Derived, Kind, Noun, Record},
};

/// A value that is in no form its type knows: a fault of ours or of another program.
pub(crate) fn unreadable(error: &dyn std::fmt::Display) -> Error {
    Error::Storage(StorageError { message: error.to_string(), code: None, damage: false })
}

impl Store<'_> {
    /// The record with this id.
    pub(crate) fn record<R: Record>(&self, id: &str) -> Result<Option<R>> {
        Ok(self.records::<R>(&[("id", id)])?.pop())
    }

    /// The records whose columns have these values, in their order.
    pub(crate) fn records<R: Record>(&self, with: &[(&str, &str)]) -> Result<Vec<R>> {
        self.records_without(with, "")
    }

    /// The same, but the text `left_out` is not read and empty: one that may be megabytes long.
    pub(crate) fn records_without<R: Record>(
        &self,
        with: &[(&str, &str)],
        left_out: &str,
    ) -> Result<Vec<R>> {
        let wanted: String =
            with.iter().map(|(column, _)| format!(" AND {} = ?", quoted(column))).collect();
        let order = if R::NOUN.siblings.is_some() { "position, seq" } else { "seq" };
        let table = quoted(R::NOUN.name);
        let tail = format!("FROM {table} WHERE true{wanted} ORDER BY {order}");
        self.select(&tail, params_from_iter(with.iter().map(|(_, value)| value)), left_out)
    }

    /// The records that `tail`, SQL from `FROM` on, selects.
    pub(super) fn records_of<R: Record, P: Params>(&self, tail: &str, params: P) -> Result<Vec<R>> {
        self.select(tail, params, "")
    }

    fn select<R: Record, P: Params>(
        &self,
        tail: &str,
        params: P,
        left_out: &str,
    ) -> Result<Vec<R>> {
        let noun = R::NOUN;
        let kinds: Vec<(&'static str, Kind)> = std::iter::once(("id", Kind::Text))
            .chain(noun.fields.iter().map(|field| (field.name, field.kind)))
            .collect();
        let column =
            |(name, _): &(&str, Kind)| if *name == left_out { "''".into() } else { quoted(name) };
        let columns = kinds.iter().map(column).collect::<Vec<_>>().join(", ");
        let mut statement = self.conn.prepare_cached(&format!("SELECT {columns} {tail}"))?;
        let mut rows = statement.query(params)?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            let cell = |(at, (name, kind)): (usize, &(&'static str, Kind))| {
                Ok((*name, Cell { stored: row.get_ref(at)?, kind: *kind }))
            };
            let cells = kinds.iter().enumerate().map(cell).collect::<rusqlite::Result<Vec<_>>>()?;
            let row = MapDeserializer::new(cells.into_iter());
            records.push(R::deserialize(row).map_err(|error| unreadable(&error))?);
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
        let mut changed = join(&columns, |c| format!("{0} = excluded.{0}", quoted(c)));
        let (position, last) = match noun.siblings {
            Some(siblings) => (", position", last_position(noun.name, siblings, &columns)),
            None => ("", String::new()),
        };
        changed.push_str(&noun.siblings.map_or(String::new(), among_others));
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

    /// Takes a record away, with what is part of it and what sources claim of any of that.
    ///
    /// # Errors
    /// [`Error::Conflict`] naming a record that refers to it.
    pub(crate) fn remove_record(&self, noun: &Noun, id: &str) -> Result<()> {
        let gone = self.with_parts(noun, id)?;
        let sql = format!("DELETE FROM {} WHERE id = ?", quoted(noun.name));
        match self.conn.prepare_cached(&sql)?.execute([id]) {
            Ok(_) => self.remove_claims(&gone),
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                Err(self.dependent(noun, id)?.unwrap_or_else(|| error.into()))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// A claim names its record in plain columns, so no foreign key takes it along.
    fn remove_claims(&self, of: &[(&'static str, String)]) -> Result<()> {
        let sql = "DELETE FROM claim WHERE noun = ? AND record = ?";
        let mut statement = self.conn.prepare_cached(sql)?;
        for record in of {
            statement.execute((record.0, &record.1))?;
        }
        Ok(())
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
}

/// A record that comes among other siblings becomes the last of them.
fn among_others(siblings: &[&str]) -> String {
    let stays: String =
        siblings.iter().map(|s| format!(" AND {0} IS excluded.{0}", quoted(s))).collect();
    format!(", position = CASE WHEN true{stays} THEN position ELSE excluded.position END")
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
