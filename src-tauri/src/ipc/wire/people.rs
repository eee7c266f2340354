//! Who may be kept twice, and what one record of two would say. Numbers are masked.

use langbiang_core::{
    people::{self, Merged},
    privacy::mask,
};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// Two records that may be one person.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Duplicate {
    /// The one that has been kept longer.
    pub first: Twin,
    /// The other.
    pub second: Twin,
    /// Likeness they look alike.
    pub why: Vec<Likeness>,
}

/// One of the two.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Twin {
    /// The id of a person or a delegate.
    pub id: String,
    /// The name.
    pub name: String,
    /// Where he or she works, as far as it is known.
    pub organisation: String,
}

/// Likeness two records may be one person.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::enum_variant_names, reason = "each says what is the same")]
pub enum Likeness {
    /// The same telephone number.
    SamePhone,
    /// The same address for electronic mail.
    SameEmail,
    /// The same name at the same organisation.
    SameOrganisation,
    /// The same name and date of birth.
    SameBirth,
}

/// What merging two records would give.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergePreview {
    /// The fields in which either says something.
    pub fields: Vec<MergeField>,
    /// Whether two delegates of one event become one.
    pub folds: bool,
}

/// One field, side by side.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergeField {
    /// Its name, as the operation takes it.
    pub field: String,
    /// What the first says.
    pub first: String,
    /// What the other says.
    pub second: String,
    /// Whether both say the same; masked numbers may look alike and not be.
    pub same: bool,
}

impl From<people::Duplicate> for Duplicate {
    fn from(pair: people::Duplicate) -> Self {
        let why = pair.why.into_iter().map(Likeness::from).collect();
        Self { first: pair.first.into(), second: pair.second.into(), why }
    }
}

impl From<people::Kept> for Twin {
    fn from(kept: people::Kept) -> Self {
        Self { id: kept.id, name: kept.name, organisation: kept.organisation }
    }
}

impl From<people::Why> for Likeness {
    fn from(why: people::Why) -> Self {
        match why {
            people::Why::SamePhone => Self::SamePhone,
            people::Why::SameEmail => Self::SameEmail,
            people::Why::SameOrganisation => Self::SameOrganisation,
            people::Why::SameBirth => Self::SameBirth,
        }
    }
}

impl From<Merged> for MergePreview {
    fn from(merged: Merged) -> Self {
        let fields = merged.sides().map(MergeField::from).collect();
        Self { fields, folds: !merged.folded.is_empty() }
    }
}

impl From<&people::Side> for MergeField {
    fn from(side: &people::Side) -> Self {
        Self {
            first: shown(&side.field, &side.first),
            second: shown(&side.field, &side.second),
            same: side.first == side.second,
            field: side.field.clone(),
        }
    }
}

fn shown(field: &str, value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match field {
        "phone" | "more_phones" => mask::phone(&text),
        "id_number" => mask::id_number(&text),
        _ => text,
    }
}
