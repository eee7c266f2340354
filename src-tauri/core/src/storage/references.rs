//! What records are called, and which of them speak of which: along the schema's foreign keys.

use chrono::NaiveDate;
use rusqlite::OptionalExtension;
use serde_json::Value;

use super::{Row, Store, record::quoted};
use crate::{
    Error, Result,
    agenda::{Item, Session},
    delegates::Delegate,
    error::ConflictReason,
    events::{Event, Source},
    nouns,
    records::{Noun, Record},
    text,
};

/// The columns by which records belong to an event, and what they name.
pub(crate) const OF_AN_EVENT: &[(&str, &Noun)] = &[
    ("event_id", Event::NOUN),
    ("session_id", Session::NOUN),
    ("item_id", Item::NOUN),
    ("source_id", Source::NOUN),
    ("delegate_id", Delegate::NOUN),
];

/// A column whose values are ids of another table's records.
pub(super) struct ForeignKey {
    pub(super) column: String,
    pub(super) table: String,
    /// What a removal of the other record does: `CASCADE`, `SET NULL`, `NO ACTION`.
    pub(super) on_delete: String,
}

impl Store<'_> {
    /// The words by which a record is called.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub(crate) fn label(&self, noun: &Noun, id: &str) -> Result<String> {
        let sql = format!("SELECT {} FROM {} t WHERE t.id = ?", noun.label, quoted(noun.name));
        let label = self.conn.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?;
        let missing = || Error::NotFound { noun: noun.name, key: id.into() };
        label.ok_or_else(missing)
    }

    /// The id of the record that `key` names: by its id, by the code of an event, or by its label
    /// without regard to accents and case. A name of what belongs to another event than `within`,
    /// where that is given, names nothing.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Ambiguous`] where several are called so.
    pub(crate) fn resolve(&self, noun: &Noun, key: &str, within: Option<&str>) -> Result<String> {
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
            if text::fold(&label) == wanted && self.may_be_of(noun, &id, within)? {
                found.push(id);
            }
        }
        match (found.pop(), found.is_empty()) {
            (Some(id), true) => Ok(id),
            (Some(_), false) => Err(Error::Ambiguous { noun: noun.name, key: key.into() }),
            (None, _) => Err(Error::NotFound { noun: noun.name, key: key.into() }),
        }
    }

    /// Whether a record is of this event, if one is given, or of no event.
    fn may_be_of(&self, noun: &Noun, id: &str, event: Option<&str>) -> Result<bool> {
        let Some(event) = event else { return Ok(true) };
        Ok(self.event_of(noun, id)?.is_none_or(|of| of == event))
    }

    /// The event that a record belongs to; none for an event itself.
    pub(crate) fn event_of(&self, noun: &Noun, id: &str) -> Result<Option<String>> {
        let row = self.row(noun, id)?;
        row.map(|row| self.event_of_row(&row)).transpose().map(Option::flatten)
    }

    /// The event that a row with these columns belongs to: by its own column, or through what it
    /// is part of.
    pub(crate) fn event_of_row(&self, row: &Row) -> Result<Option<String>> {
        for (column, noun) in OF_AN_EVENT {
            if let Some(key) = row.get(*column).and_then(Value::as_str) {
                let of_event = *noun == Event::NOUN;
                return if of_event { Ok(Some(key.into())) } else { self.event_of(noun, key) };
            }
        }
        Ok(None)
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
        Ok(keys.into_iter().map(|key| (key.column, key.table)).collect())
    }

    /// The foreign keys of a table.
    pub(super) fn foreign_keys(&self, table: &str) -> Result<Vec<ForeignKey>> {
        let sql =
            "SELECT \"from\", \"table\", on_delete FROM pragma_foreign_key_list(?1) ORDER BY id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([table], |row| {
            Ok(ForeignKey { column: row.get(0)?, table: row.get(1)?, on_delete: row.get(2)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every foreign key of every noun.
    pub(super) fn links(&self) -> Result<Vec<(&'static Noun, ForeignKey)>> {
        let mut links = Vec::new();
        for noun in nouns::ALL {
            links.extend(self.foreign_keys(noun.name)?.into_iter().map(|key| (*noun, key)));
        }
        Ok(links)
    }

    /// The ids of the records of a noun that have this value in a column, the oldest first.
    pub(super) fn ids_with(&self, noun: &Noun, column: &str, value: &str) -> Result<Vec<String>> {
        let (table, column) = (quoted(noun.name), quoted(column));
        let sql = format!("SELECT id FROM {table} WHERE {column} = ? ORDER BY seq");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let ids = statement.query_map([value], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
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

    /// The refusal that names the first record that refers to this one, or to a part of it.
    pub(super) fn dependent(&self, noun: &Noun, id: &str) -> Result<Option<Error>> {
        for (other, key) in self.links()?.iter().filter(|(_, key)| key.table == noun.name) {
            for found in self.ids_with(other, &key.column, id)? {
                let refusal = match &*key.on_delete {
                    "SET NULL" => None,
                    "CASCADE" => self.dependent(other, &found)?,
                    _ => Some(Error::Conflict {
                        noun: other.name.into(),
                        key: self.label(other, &found)?,
                        reason: ConflictReason::DependedOn,
                    }),
                };
                if refusal.is_some() {
                    return Ok(refusal);
                }
            }
        }
        Ok(None)
    }
}
