//! Workbooks (.xlsx) of what is counted and given: the report after an event, the register of
//! certificates; and of the rows of lists that wait to be corrected.
//!
//! Every text is written as text, never as a formula, and every number as a number. The same data
//! give the same bytes: the time comes from the workspace's clock.

mod set_aside;
mod sheet;
#[cfg(test)]
mod tests;

use std::path::Path;

use chrono::NaiveDate;

pub use self::set_aside::set_aside;
use self::sheet::{Cell, Sheet};
use crate::{
    Language, Result, Words, Workspace, attendance, certificates, delegates,
    documents::dates::Dates,
    events,
    quotas::{self, Line},
};

/// Writes the figures of event `event` (id or code) into a workbook: by category, by province, by
/// half-day, and who was there when.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event, [`Error::Io`](crate::Error::Io).
pub fn report(workspace: &Workspace, event: &str, language: Language, out: &Path) -> Result<()> {
    let words = Words::of(language);
    let quotas = quotas::show(workspace, event)?;
    let whole = attendance::show(workspace, event)?;
    let half = |half: &attendance::DatedHalfDay| said(words, language, half);
    let halves: Vec<String> = whole.half_days.iter().map(half).collect();
    let by = |key: &str, lines: &[Line]| {
        let heads = [key, "quota", "expected", "invited", "registered", "present"];
        let heads = heads.map(|key| word(words, key)).to_vec();
        let rows = lines.iter().chain([&quotas.total]).enumerate();
        let (sum, none) = (word(words, "sum"), word(words, &format!("no_{key}")));
        let name =
            |line: &Line| if line.name.is_empty() { none.clone() } else { line.name.clone() };
        let rows = rows.map(|(i, line)| {
            figures(line, if i == lines.len() { sum.clone() } else { name(line) })
        });
        Sheet { name: word(words, key), heads, rows: rows.collect() }
    };
    let totals = whole.totals.iter().zip(&halves).map(|(of, half)| {
        let counts = [of.present, of.absent, of.not_noted].map(|count| Cell::Number(count as u64));
        std::iter::once(Cell::Text(half.clone())).chain(counts).collect()
    });
    let heads = ["half_day", "present", "away", "not_seen"].map(|key| word(words, key)).to_vec();
    let of_half_days = Sheet { name: word(words, "half_day"), heads, rows: totals.collect() };
    let mark = |mark: &Option<bool>| match mark {
        Some(true) => Cell::Text(word(words, "present")),
        Some(false) => Cell::Text(word(words, "away")),
        None => Cell::Empty,
    };
    let row = |one: &attendance::Shown| {
        std::iter::once(Cell::Text(one.name.clone())).chain(one.marks.iter().map(mark)).collect()
    };
    let heads = std::iter::once(word(words, "name")).chain(halves.iter().cloned()).collect();
    let rows = whole.delegates.iter().map(row).collect();
    let everybody = Sheet { name: word(words, "attendance_short"), heads, rows };
    let by_category = by("category", &quotas.categories);
    let by_province = by("province", &quotas.provinces);
    sheet::write(workspace, out, &[by_category, by_province, of_half_days, everybody])
}

/// Writes the register of the certificates of event `event` (id or code) into a workbook.
///
/// # Errors
/// As [`report`].
pub fn register(workspace: &Workspace, event: &str, language: Language, out: &Path) -> Result<()> {
    let words = Words::of(language);
    let head = |key: &str| words.get(&format!("document.certificate_register.{key}")).to_owned();
    let own = |key: &str| words.get(&format!("document.list.column.{key}")).to_owned();
    let on = delegates::naming_date(&events::get(workspace, event)?, workspace);
    let row = |one: certificates::Registered| {
        let noted = |(day, reason): &(NaiveDate, String), key: &str| {
            let day = Dates::new(language).short(*day);
            words.fill(
                &format!("document.certificate_register.{key}"),
                &[("day", &day), ("reason", reason)],
            )
        };
        let reprinted = one.reprinted.iter().map(|once| noted(once, "reprinted"));
        let withdrawn = one.withdrawn.iter().map(|once| noted(once, "withdrawn"));
        let became = reprinted.chain(withdrawn).collect::<Vec<_>>().join("; ");
        vec![
            Cell::Text(one.series),
            Cell::Text(one.number),
            Cell::Text(one.name),
            Cell::Text(one.title),
            Cell::Text(one.organisation),
            Cell::Date(one.issued),
            Cell::Text(became),
        ]
    };
    let rows = certificates::register(workspace, event)?.into_iter().map(row).collect();
    let heads = vec![
        head("series"),
        head("number"),
        own("name"),
        own("title"),
        own("organisation"),
        head("issued"),
        head("became"),
    ];
    let name = format!("{} {}", head("series"), on.format("%Y"));
    sheet::write(workspace, out, &[Sheet { name, heads, rows }])
}

fn word(words: &Words, key: &str) -> String {
    words.get(&format!("document.event_report.{key}")).to_owned()
}

/// `Sáng 06/6/2024`.
fn said(words: &Words, language: Language, half: &attendance::DatedHalfDay) -> String {
    let key = format!("document.half_day.{}", half.half_day);
    format!("{} {}", words.get(&key), Dates::new(language).short(half.date))
}

fn figures(line: &Line, name: String) -> Vec<Cell> {
    let told = [line.told.quota, line.told.expected];
    let told = told.map(|value| value.map_or(Cell::Empty, |value| Cell::Number(value.into())));
    let counted = [line.counted.invited, line.counted.registered, line.counted.present];
    let counted = counted.map(|value| Cell::Number(value.into()));
    std::iter::once(Cell::Text(name)).chain(told).chain(counted).collect()
}
