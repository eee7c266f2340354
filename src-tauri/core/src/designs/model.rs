//! A design as the tables of its text, for whoever changes it part by part: the same keys as the
//! text has, nothing filled in.
//!
//! Must never know what a key means; the reader does.

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::{Map, Value};

use super::{Design, Fault, FaultKind};

/// The order of keys in a text that is written; others follow by their letters.
const ORDER: [&str; 37] = [
    "format",
    "name",
    "purpose",
    "title",
    "title_en",
    "page",
    "both_languages",
    "kind",
    "ornament",
    "shows",
    "own",
    "when",
    "side",
    "text",
    "text_en",
    "second",
    "heading",
    "align",
    "anchor",
    "x",
    "y",
    "width",
    "height",
    "size",
    "from",
    "to",
    "font",
    "smallest",
    "lines",
    "fit",
    "leading",
    "tracking",
    "caps",
    "colour",
    "gap",
    "fill",
    "line",
];

/// A fault and the area that it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The fault.
    pub fault: Fault,
    /// The area's place in the order of the text, from 0; none for the head.
    pub area: Option<usize>,
    /// The part's place in the area, from 0, where it has several.
    pub part: Option<usize>,
}

/// The tables of a text.
///
/// # Errors
/// Where the text is no TOML.
pub fn model(text: &str) -> Result<Value, Vec<Fault>> {
    toml::from_str(text).map_err(|_| match Design::read(text) {
        Err(faults) => faults,
        Ok(_) => vec![Fault {
            line: 1,
            key: String::new(),
            kind: FaultKind::Syntax,
            detail: String::new(),
        }],
    })
}

/// The text of these tables: what is nothing is left out.
#[must_use]
pub fn text(model: &Value) -> String {
    toml::to_string(&Node(model)).unwrap_or_default()
}

/// What is wrong with a text that [`text`] wrote, each with its area.
#[must_use]
pub fn check(text: &str) -> Vec<Placed> {
    let faults = Design::read(text).err().unwrap_or_default();
    faults.into_iter().map(|fault| placed(text, fault)).collect()
}

fn placed(text: &str, fault: Fault) -> Placed {
    let (mut area, mut part) = (None, None);
    let next = |place: Option<usize>| Some(place.map_or(0, |place| place + 1));
    for line in text.lines().take(fault.line) {
        match line.trim() {
            "[[area]]" => (area, part) = (next(area), None),
            "[[area.part]]" => part = next(part),
            _ => {}
        }
    }
    Placed { fault, area, part }
}

/// A value whose tables are written plain values first, so that none falls into another table.
struct Node<'a>(&'a Value);

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(table) => entries(table, serializer),
            Value::Array(values) => serializer.collect_seq(values.iter().map(Node)),
            value => value.serialize(serializer),
        }
    }
}

fn entries<S: Serializer>(table: &Map<String, Value>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut entries: Vec<_> = table.iter().filter(|(_, value)| !value.is_null()).collect();
    entries.sort_by_key(|(name, value)| (rank(value), place(name)));
    let mut map = serializer.serialize_map(Some(entries.len()))?;
    for (name, value) in entries {
        map.serialize_entry(name, &Node(value))?;
    }
    map.end()
}

/// Plain values, then tables, then lists of tables.
fn rank(value: &Value) -> u8 {
    match value {
        Value::Object(_) => 1,
        Value::Array(values) if values.iter().any(Value::is_object) => 2,
        _ => 0,
    }
}

fn place(name: &str) -> usize {
    ORDER.iter().position(|known| *known == name).unwrap_or(ORDER.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::designs::built_in;

    #[test]
    fn the_tables_of_every_design_are_written_as_the_same_design() {
        for (design, original) in built_in() {
            let written = text(&model(original).unwrap());
            assert_eq!(&Design::read(&written).unwrap(), design, "{written}");
        }
    }

    #[test]
    fn a_fault_is_told_with_its_area_and_its_part() {
        let (_, original) = &built_in()[0];
        let mut tables = model(original).unwrap();
        tables["area"][3]["part"][1]["size"] = 1.into();
        let told = check(&text(&tables));
        assert!(told.iter().all(|one| (one.area, one.part) == (Some(3), Some(1))), "{told:?}");
        assert_eq!(told[0].fault.kind, FaultKind::OutOfRange);
        tables["area"][3]["part"][1]["size"] = Value::Null;
        assert_eq!(check(&text(&tables))[0].fault.kind, FaultKind::Missing);
    }
}
