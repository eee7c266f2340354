//! The records that users keep, one kind a noun, and the four things done with each: add, set,
//! remove, arrange.
//!
//! A noun is declared once, with its fields and their meaning; table, JSON, the terminal's options,
//! the window's types and the checks that need no knowledge of the noun follow from that. What
//! only one noun knows stands in its [`Rules`]. Must never know a noun by name.

mod change;
mod check;
mod declare;
mod field;
mod json;
mod read;

pub use change::{add, arrange, remove, set};
pub(crate) use change::{cleaned, insert, insert_written, put};
pub(crate) use declare::record;
pub(crate) use field::FieldType;
pub use field::{Field, Kind, Prose};
pub use json::{Json, to_json};
pub(crate) use json::{fill_form, set_fields};
pub(crate) use read::find;
pub use read::{get, list};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::{FieldProblem, Result, op::Operation, storage::Store};

/// What is known of a kind of record.
#[derive(Debug)]
pub struct Noun {
    /// The name of its table and of the noun in messages: `legal_basis`.
    pub name: &'static str,
    /// What the terminal calls its records: `legal-bases`.
    pub command: &'static str,
    /// What it is, for the terminal's help.
    pub about: &'static str,
    /// Its fields in the order of forms; `id` is not among them.
    pub fields: &'static [Field],
    /// Records are kept in an order among those that are alike in these fields; `None`: unordered.
    pub siblings: Option<&'static [&'static str]>,
    /// SQL for the words by which history and refusals call a record, over a row `t`.
    pub(crate) label: &'static str,
    /// Its operations.
    pub operations: Operations,
    /// The same for callers that speak JSON.
    pub json: Json,
}

/// The operations of a noun.
#[derive(Debug)]
pub struct Operations {
    /// Adds a record.
    pub add: Operation,
    /// Changes its fields.
    pub set: Operation,
    /// Takes it away, with everything that is part of it.
    pub remove: Operation,
    /// Gives it another place among its siblings; not for nouns without an order.
    pub arrange: Operation,
}

impl Noun {
    /// The field of this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The operations it has.
    pub fn all_operations(&self) -> Vec<&Operation> {
        let Operations { add, set, remove, arrange } = &self.operations;
        let arrange = self.siblings.map(|_| arrange);
        [add, set, remove].into_iter().chain(arrange).collect()
    }
}

impl PartialEq for Noun {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// A record: a plain struct whose fields are columns. Declared with [`record!`].
pub trait Record: Rules + Clone + Default + Serialize + DeserializeOwned + 'static {
    /// What kind of record it is.
    const NOUN: &'static Noun;
    /// UUIDv7; empty before the record is added.
    fn id(&self) -> &str;
    /// Gives a new record its id.
    fn set_id(&mut self, id: String);
}

/// What only this noun knows. The defaults say: nothing special.
pub trait Rules {
    /// What a new record is before a form says anything.
    ///
    /// # Errors
    /// [`Error::Storage`](crate::Error::Storage).
    fn fresh(_store: &Store<'_>) -> Result<Self>
    where
        Self: Default,
    {
        Ok(Self::default())
    }

    /// Fills in what follows from other fields, e.g. a code from a name. The texts are clean.
    ///
    /// # Errors
    /// [`Error::Storage`](crate::Error::Storage).
    fn complete(&mut self, _store: &Store<'_>) -> Result<()> {
        Ok(())
    }

    /// Lets a field that was not `given` follow one that was; `old` is the record before. The last
    /// day of a one-day event goes with its first.
    fn adapt(&mut self, _old: &Self, _given: &dyn Fn(&str) -> bool)
    where
        Self: Sized,
    {
    }

    /// Adds what is wrong beyond single fields, lengths and order of dates.
    ///
    /// # Errors
    /// [`Error::Storage`](crate::Error::Storage).
    fn check(&self, _store: &Store<'_>, _problems: &mut Vec<FieldProblem>) -> Result<()> {
        Ok(())
    }

    /// Changes what else has to change with this record, in the same operation; it is written.
    ///
    /// # Errors
    /// [`Error::Storage`](crate::Error::Storage).
    fn follow(&self, _store: &Store<'_>) -> Result<()> {
        Ok(())
    }

    /// Columns that are not fields: what a search finds, keys for sorting.
    fn derived(&self) -> Vec<(&'static str, Derived)> {
        Vec::new()
    }
}

/// The value of a derived column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Derived {
    /// Folded text.
    Text(String),
    /// A sort key.
    Key(Vec<u8>),
}

/// A record as columns and values, times as `08:30`.
pub(crate) fn to_map<R: Record>(record: &R) -> Map<String, Value> {
    let Ok(Value::Object(mut map)) = serde_json::to_value(record) else { return Map::new() };
    for field in R::NOUN.fields.iter().filter(|field| field.kind == Kind::Time) {
        if let Some(Value::String(time)) = map.get_mut(field.name) {
            time.truncate("08:30".len());
        }
    }
    map
}

#[cfg(test)]
pub(crate) mod tests;
