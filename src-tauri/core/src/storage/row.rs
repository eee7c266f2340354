//! Reads what several tables hold alike: dates, times, words of a closed list, provinces.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{
    Row,
    types::{FromSqlError, Type},
};

use crate::provinces::{ProvinceRef, Scheme};

/// The word in column `at`; an unknown one is an error, not a guess.
pub(super) fn word<T>(
    row: &Row<'_>,
    at: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text: String = row.get(at)?;
    parse(&text).ok_or_else(|| unreadable(&text))
}

/// The same where the column may be NULL.
pub(super) fn maybe_word<T>(
    row: &Row<'_>,
    at: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(at)?;
    text.map(|t| parse(&t).ok_or_else(|| unreadable(&t))).transpose()
}

/// An ISO 8601 date.
pub(super) fn date(row: &Row<'_>, at: &str) -> rusqlite::Result<Option<NaiveDate>> {
    maybe_word(row, at, |text| text.parse().ok())
}

/// A date as it is stored.
pub(super) fn stored_date(date: Option<NaiveDate>) -> Option<String> {
    date.map(|d| d.to_string())
}

/// A time of day as `HH:MM`.
pub(super) fn time(row: &Row<'_>, at: &str) -> rusqlite::Result<Option<NaiveTime>> {
    maybe_word(row, at, |text| NaiveTime::parse_from_str(text, "%H:%M").ok())
}

/// A time of day as it is stored.
pub(super) fn stored_time(time: Option<NaiveTime>) -> Option<String> {
    time.map(|t| t.format("%H:%M").to_string())
}

/// The columns `province_scheme` and `province_code`.
pub(super) fn province(row: &Row<'_>) -> rusqlite::Result<Option<ProvinceRef>> {
    let scheme = maybe_word(row, "province_scheme", Scheme::from_word)?;
    maybe_word(row, "province_code", |code| ProvinceRef::new(scheme?, code))
}

fn unreadable(text: &str) -> rusqlite::Error {
    let error = FromSqlError::Other(format!("{text:?} is not a value of this column").into());
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
}
