//! What a field of a record can hold, as Rust types and as a closed list of kinds.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::provinces::ProvinceRef;

/// One field of a noun.
#[derive(Debug)]
pub struct Field {
    /// Its name, as the column, the struct and JSON spell it.
    pub name: &'static str,
    /// What it means; the terminal's help.
    pub about: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether a new record needs it.
    pub required: bool,
    /// Whether it can be empty; one that is neither required nor nullable has a default.
    pub nullable: bool,
}

impl Field {
    /// `person` for `person_id`: the field names a record by its id.
    pub fn reference(&self) -> Option<&'static str> {
        self.name.strip_suffix("_id")
    }
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Text,
    /// Several lines of text.
    Prose,
    /// A whole number, not negative.
    Number,
    /// Yes or no.
    Flag,
    /// A civil date, `2024-06-06`.
    Date,
    /// A time of day, `08:30`.
    Time,
    /// A province with its scheme, `p63-68`.
    Province,
    /// A file on this machine.
    File,
    /// One of these words.
    Word(&'static [&'static str]),
}

/// A Rust type that a field can have.
pub(crate) trait FieldType {
    const KIND: Kind;
    const NULLABLE: bool = false;
}

impl<T: FieldType> FieldType for Option<T> {
    const KIND: Kind = T::KIND;
    const NULLABLE: bool = true;
}

macro_rules! kinds {
    ($($type:ty = $kind:ident),+ $(,)?) => {
        $(impl FieldType for $type { const KIND: Kind = Kind::$kind; })+
    };
}

kinds! {
    String = Text,
    Prose = Prose,
    u32 = Number,
    u64 = Number,
    bool = Flag,
    NaiveDate = Date,
    NaiveTime = Time,
    ProvinceRef = Province,
    PathBuf = File,
}

/// Text of several lines: the outline of a talk, a note.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Prose(pub String);
