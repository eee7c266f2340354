//! `overview`: how far an event is prepared; `search`: everything that has a name.

use langbiang_core::{
    Result,
    overview::{self, Check},
    search,
};
use serde_json::json;

use super::Context;
use crate::answer::{Answer, table};

/// As many of a kind as a screen of text shows.
const EACH: usize = 20;

pub(super) fn show(context: &Context, event: &str) -> Result<Answer> {
    let overview = overview::show(context.look()?, event)?;
    let looked_at = overview.checks.iter().filter(|check| check.of > 0);
    let text: String = looked_at.map(|check| line(context, check)).collect();
    let json = json!({
        "checks": overview.checks, "conflicts": overview.conflicts, "outdated": overview.outdated,
        "last_backup": overview.last_backup.map(|at| at.to_rfc3339()),
    });
    Ok(Answer::new(json, text))
}

/// `[ ] 12 đại biểu thiếu số điện thoại`, in the words of the window.
fn line(context: &Context, check: &Check) -> String {
    let kind = check.kind;
    let count = check.open.to_string();
    let (mark, words) = match check.open {
        0 => ('x', context.words.get(&format!("ui.overview.done.{kind}")).to_owned()),
        _ => (' ', open(context, kind.as_str(), &count)),
    };
    format!("[{mark}] {words}\n")
}

/// Some things are missing or not; others are counted.
fn open(context: &Context, kind: &str, count: &str) -> String {
    let number = if count == "1" { "one" } else { "many" };
    let (plain, counted) =
        (format!("ui.overview.open.{kind}"), format!("ui.overview.open.{kind}_{number}"));
    let words = context.words.get(&plain);
    if words == plain {
        context.words.fill(&counted, &[("count", count)])
    } else {
        words.to_owned()
    }
}

pub(super) fn search(context: &Context, text: &str) -> Result<Answer> {
    let found = search::everything(context.look()?, text, EACH)?;
    let row = |one: &search::Found| {
        let key = format!("ui.palette.section.{}", one.kind);
        let kind = context.words.get(&key);
        vec![kind.to_owned(), one.name.clone(), one.about.clone(), one.event.clone()]
    };
    let rows: Vec<Vec<String>> = found.iter().map(row).collect();
    let none = || context.words.fill("ui.palette.none", &[("text", text)]);
    let answer = if rows.is_empty() { format!("{}\n", none()) } else { table(&rows) };
    Ok(Answer::new(json!({ "found": found }), answer))
}
