//! A design as the window changes it.

use langbiang_core::{
    designs::{Fault, model::Placed},
    documents::specimen,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TS};

/// The tables of a design's text, with the keys of docs/designs.md.
#[derive(Debug, Serialize, Deserialize)]
pub struct Tables(pub Value);

impl TS for Tables {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        "Tables".to_owned()
    }

    fn inline(config: &Config) -> String {
        Self::name(config)
    }
}

/// What `Tables` is in TypeScript; the feature that changes designs knows the keys.
pub fn declaration() -> String {
    "/**\n * The tables of a design's text, with the keys of docs/designs.md.\n */\nexport type \
     Tables = { [key: string]: unknown };\n\n"
        .to_owned()
}

/// What a design is looked at with.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Scene {
    /// How long the texts are.
    pub record: Specimen,
    /// Whether there is a logo.
    pub logo: bool,
    /// Whether everything is said in two languages.
    pub both_languages: bool,
    /// How many sign, from 1 to 3.
    pub signers: u32,
}

/// How long the texts are that a design is looked at with.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Specimen {
    /// As most are.
    Typical,
    /// As short as they come.
    Shortest,
    /// As long as lists hold them.
    Longest,
}

/// A design that was drawn, as far as it can be.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Drawing {
    /// Stands for the PDF, which `paper` gives once; none where it could not be drawn.
    pub token: Option<String>,
    /// The design as text.
    pub text: String,
    /// What is wrong with it; with any of these it is not kept.
    pub faults: Vec<DesignFault>,
    /// What does not fit or has no sign, by the fields' names.
    pub tight: Vec<String>,
}

/// Something wrong with a design.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DesignFault {
    /// The area's place, from 0; none for the head.
    pub area: Option<u32>,
    /// The part's place in the area, from 0, where it has several.
    pub part: Option<u32>,
    /// The key.
    pub key: String,
    /// What is wrong, e.g. `out_of_range`.
    pub kind: String,
    /// What would be right, or what was found: words of the format.
    pub detail: String,
}

impl From<Placed> for DesignFault {
    fn from(Placed { fault, area, part }: Placed) -> Self {
        let place = |place: Option<usize>| place.and_then(|place| u32::try_from(place).ok());
        let Fault { key, kind, detail, .. } = fault;
        Self { area: place(area), part: place(part), key, kind: kind.to_string(), detail }
    }
}

impl From<Scene> for specimen::Scene {
    fn from(scene: Scene) -> Self {
        let record = match scene.record {
            Specimen::Typical => specimen::Record::Typical,
            Specimen::Shortest => specimen::Record::Shortest,
            Specimen::Longest => specimen::Record::Longest,
        };
        let signers = usize::try_from(scene.signers).unwrap_or(1);
        Self { record, logo: scene.logo, both_languages: scene.both_languages, signers }
    }
}
