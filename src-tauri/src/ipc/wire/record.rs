//! Records by their nouns: what `carry_out` takes and gives. Fields are spelt as in the terminal's
//! `--json`; the bindings list them for every noun.

use langbiang_core::{
    action, nouns,
    records::{Field, Kind, Noun},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::{Config, TS};

/// Fields by name.
#[derive(Debug, Deserialize)]
pub struct Form(pub Map<String, Value>);

/// A record, or nothing where one was removed or moved.
#[derive(Debug, Serialize)]
pub struct Kept(pub Value);

macro_rules! written_by_hand {
    ($type:ident) => {
        impl TS for $type {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn name(_: &Config) -> String {
                stringify!($type).to_owned()
            }

            fn inline(config: &Config) -> String {
                Self::name(config)
            }
        }
    };
}
written_by_hand!(Form);
written_by_hand!(Kept);

impl From<Value> for Kept {
    fn from(record: Value) -> Self {
        Self(record)
    }
}

/// The types of every record and every operation, as TypeScript.
pub fn declarations() -> String {
    let records: String = nouns::ALL.iter().map(|noun| record(noun)).collect();
    let operations: String =
        operations().iter().map(|(name, form)| format!("  {name}: {form};\n")).collect();
    format!(
        "/**\n * Fields by name.\n */\nexport type Form = {{ [field: string]: string | number | boolean | null }};\n\n\
         /**\n * A record, or nothing where one was removed or moved.\n */\nexport type Kept = Records[keyof Records] | null;\n\n\
         /**\n * The records of every noun, as they are kept.\n */\nexport type Records = {{\n{records}}};\n\n\
         /**\n * Every operation that `carry_out` knows, with its form.\n */\nexport type Operations = {{\n{operations}}};\n\n"
    )
}

/// Name and form of every operation that goes through `carry_out`.
pub fn operations() -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    for noun in nouns::editable() {
        let of = &noun.operations;
        let record = format!("Partial<Records['{}']>", noun.name);
        all.extend([(of.add.name, record.clone()), (of.set.name, record)]);
        all.push((of.remove.name, "Record<string, never>".into()));
        if noun.siblings.is_some() {
            all.push((of.arrange.name, "{ place: number }".into()));
        }
    }
    let form = |fields: &[Field]| {
        let fields: Vec<_> = fields.iter().map(|field| typed(field, !field.required)).collect();
        format!("{{ {} }}", fields.join("; "))
    };
    all.extend(action::ALL.iter().map(|action| (action.operation.name, form(action.fields))));
    all
}

fn record(noun: &Noun) -> String {
    let fields: Vec<_> = noun.fields.iter().map(|field| typed(field, false)).collect();
    format!("  {}: {{ id: string; {} }};\n", noun.name, fields.join("; "))
}

fn typed(field: &Field, optional: bool) -> String {
    let kind = match field.kind {
        Kind::Number => "number".to_owned(),
        Kind::Flag => "boolean".to_owned(),
        Kind::Word(words) => {
            words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | ")
        }
        _ => "string".to_owned(),
    };
    let (mark, null) =
        (if optional { "?" } else { "" }, if field.nullable { " | null" } else { "" });
    format!("{}{mark}: {kind}{null}", field.name)
}
