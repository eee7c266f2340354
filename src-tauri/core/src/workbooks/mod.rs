//! Workbooks (.xlsx) of what is counted and given: the report after an event, the register of
//! certificates; and of the rows of lists that wait to be corrected.
//!
//! Whoever stands in one is handed out, which is noted. Every text is written as text, never as a
//! formula, and every number as a number. The same data give the same bytes: the time comes from the
//! workspace's clock.

mod set_aside;
mod sheet;
#[cfg(test)]
mod tests;

use std::path::Path;

use chrono::NaiveDate;

pub use self::set_aside::set_aside;
use self::sheet::{Cell, Sheet};
use crate::{
    Result, Workspace,
    attendance::{self, DatedHalfDay, Whole},
    certificates, delegates,
    documents::{Look, PrintLanguage},
    events,
    privacy::{DisclosureKind, HandOut},
    quotas::{self, Line},
};

/// Writes the figures of event `event` (id or code) into a workbook: by category, by province, by
/// half-day, and who was there when.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event, [`Error::Io`](crate::Error::Io).
pub fn report(
    workspace: &Workspace,
    event: &str,
    language: PrintLanguage,
    out: &Path,
) -> Result<()> {
    let look = Look::new(language);
    let quotas = quotas::show(workspace, event)?;
    let whole = attendance::show(workspace, event)?;
    let sheets = [
        by(&look, "category", &quotas.categories, &quotas.total),
        by(&look, "province", &quotas.provinces, &quotas.total),
        of_half_days(&look, &whole),
        everybody(&look, &whole),
    ];
    let (kind, columns) = (DisclosureKind::Report, "full_name,attendance");
    let (count, language) = (whole.delegates.len(), look.first());
    let handed = HandOut { event, kind, columns, count, language };
    handed.noted(workspace, |_| sheet::write(workspace, out, &sheets)).map(drop)
}

/// Told and counted numbers, a line each, and their sum.
fn by(look: &Look, key: &str, lines: &[Line], total: &Line) -> Sheet {
    let heads = [key, "quota", "expected", "invited", "registered", "present"];
    let none = word(look, &format!("no_{key}"));
    let name = |line: &Line| if line.name.is_empty() { none.clone() } else { line.name.clone() };
    let rows = lines.iter().map(|line| figures(line, name(line)));
    Sheet {
        name: first(look, key),
        heads: heads.map(|key| word(look, key)).to_vec(),
        rows: rows.chain([figures(total, word(look, "sum"))]).collect(),
    }
}

fn of_half_days(look: &Look, whole: &Whole) -> Sheet {
    let row = |(of, half): (&attendance::Totals, &DatedHalfDay)| {
        let counts = [of.present, of.absent, of.not_noted].map(|count| Cell::Number(count as u64));
        std::iter::once(Cell::Text(said(look, half))).chain(counts).collect()
    };
    Sheet {
        name: first(look, "half_day"),
        heads: ["half_day", "present", "away", "not_seen"].map(|key| word(look, key)).to_vec(),
        rows: whole.totals.iter().zip(&whole.half_days).map(row).collect(),
    }
}

fn everybody(look: &Look, whole: &Whole) -> Sheet {
    let mark = |mark: &Option<bool>| match mark {
        Some(true) => Cell::Text(word(look, "present")),
        Some(false) => Cell::Text(word(look, "away")),
        None => Cell::Empty,
    };
    let row = |one: &attendance::Shown| {
        std::iter::once(Cell::Text(one.name.clone())).chain(one.marks.iter().map(mark)).collect()
    };
    let halves = whole.half_days.iter().map(|half| said(look, half));
    Sheet {
        name: first(look, "attendance_short"),
        heads: std::iter::once(word(look, "name")).chain(halves).collect(),
        rows: whole.delegates.iter().map(row).collect(),
    }
}

/// Writes the register of the certificates of event `event` (id or code) into a workbook.
///
/// # Errors
/// As [`report`].
pub fn register(
    workspace: &Workspace,
    event: &str,
    language: PrintLanguage,
    out: &Path,
) -> Result<()> {
    let look = Look::new(language);
    let said = |key: &str| look.said(|look| look.words().get(key).to_owned());
    let head = |key: &str| said(&format!("document.certificate_register.{key}")).on_one_line();
    let own = |key: &str| said(&format!("document.list.column.{key}")).on_one_line();
    let on = delegates::naming_date(&events::get(workspace, event)?, workspace);
    let all = certificates::register(workspace, event)?;
    let sheet = Sheet {
        name: format!("{} {}", said("document.certificate_register.series").first, on.format("%Y")),
        heads: vec![
            head("series"),
            head("number"),
            own("name"),
            own("title"),
            own("organisation"),
            head("issued"),
            head("became"),
        ],
        rows: all.into_iter().map(|one| registered(&look, one)).collect(),
    };
    let (kind, columns) = (DisclosureKind::Register, "certificate,full_name,title,organisation");
    let (count, language) = (sheet.rows.len(), look.first());
    let handed = HandOut { event, kind, columns, count, language };
    handed.noted(workspace, |_| sheet::write(workspace, out, &[sheet])).map(drop)
}

fn registered(look: &Look, one: certificates::Registered) -> Vec<Cell> {
    let became = look.said(|look| became(look, &one)).on_one_line();
    vec![
        Cell::Text(one.series),
        Cell::Text(one.number),
        Cell::Text(one.name),
        Cell::Text(one.title),
        Cell::Text(one.organisation),
        Cell::Date(one.issued),
        Cell::Text(became),
    ]
}

/// What became of a certificate, in words.
fn became(look: &Look, one: &certificates::Registered) -> String {
    let noted = |(day, reason): &(NaiveDate, String), key: &str| {
        let values = [("day", &*look.dates().short(*day)), ("reason", reason)];
        look.words().fill(&format!("document.certificate_register.{key}"), &values)
    };
    let reprinted = one.reprinted.iter().map(|once| noted(once, "reprinted"));
    let withdrawn = one.withdrawn.iter().map(|once| noted(once, "withdrawn"));
    reprinted.chain(withdrawn).collect::<Vec<_>>().join("; ")
}

/// A word of the report, in English too in a workbook in both languages.
fn word(look: &Look, key: &str) -> String {
    look.said(|look| first(look, key)).on_one_line()
}

/// The same in the language that comes first: the name of a sheet is short.
fn first(look: &Look, key: &str) -> String {
    look.words().get(&format!("document.event_report.{key}")).to_owned()
}

/// `Sáng 06/6/2024`.
fn said(look: &Look, half: &DatedHalfDay) -> String {
    let key = format!("document.half_day.{}", half.half_day);
    let say = |look: &Look| format!("{} {}", look.words().get(&key), look.dates().short(half.date));
    look.said(say).on_one_line()
}

fn figures(line: &Line, name: String) -> Vec<Cell> {
    let told = [line.told.quota, line.told.expected];
    let told = told.map(|value| value.map_or(Cell::Empty, |value| Cell::Number(value.into())));
    let counted = [line.counted.invited, line.counted.registered, line.counted.present];
    let counted = counted.map(|value| Cell::Number(value.into()));
    std::iter::once(Cell::Text(name)).chain(told).chain(counted).collect()
}
