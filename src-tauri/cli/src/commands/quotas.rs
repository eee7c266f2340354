//! `quota show`: how many may come, are expected, registered and came.

use langbiang_core::{
    Result,
    quotas::{self, Line},
};
use serde_json::json;

use super::Context;
use crate::answer::{Answer, table};

pub(super) fn show(context: &Context, event: &str) -> Result<Answer> {
    let quotas = quotas::show(context.look()?, event)?;
    let word = |key: &str| context.words.get(&format!("cli.quota.{key}")).to_owned();
    let heads = ["quota", "expected", "invited", "registered", "present"].map(word);
    let mut rows = vec![std::iter::once(String::new()).chain(heads).collect::<Vec<_>>()];
    let parts = [(&quotas.categories, "no_category"), (&quotas.provinces, "no_province")];
    for (lines, nameless) in parts {
        rows.extend(lines.iter().map(|line| row(line, &word(nameless))));
        rows.push(Vec::new());
    }
    rows.push(row(&quotas.total, &word("total")));
    let covered = quotas.of_provinces.saturating_sub(quotas.missing.len());
    let (covered, all) = (covered.to_string(), quotas.of_provinces.to_string());
    let missing = quotas.missing.join(", ");
    let values = [("covered", &*covered), ("all", &all), ("missing", &missing)];
    let text = format!("{}{}\n", table(&rows), context.words.fill("cli.quota.missing", &values));
    let json = json!({
        "total": quotas.total, "categories": quotas.categories, "provinces": quotas.provinces,
        "of_provinces": quotas.of_provinces, "missing": quotas.missing,
    });
    Ok(Answer::new(json, text))
}

/// A line's name, or what those of none are called, and its numbers.
fn row(line: &Line, nameless: &str) -> Vec<String> {
    let name = if line.name.is_empty() { nameless } else { &line.name };
    let told = |value: Option<u32>| value.map_or_else(|| "-".to_owned(), |value| value.to_string());
    let counted = line.counted;
    vec![
        name.to_owned(),
        told(line.told.quota),
        told(line.told.expected),
        counted.invited.to_string(),
        counted.registered.to_string(),
        counted.present.to_string(),
    ]
}
