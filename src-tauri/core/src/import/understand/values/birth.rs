//! Dates of birth: days, months, years, and the serial numbers that spreadsheets make of days.

use super::{Read, says_nothing};
use chrono::{Datelike, Days, NaiveDate};
use langbiang_reader::Value;

/// Days between the epochs of 1900 and 1904.
const TO_1904: f64 = 1462.0;

/// A date of birth as `1975-03-12`, `1975-03` or `1975`. `on` is the day of the event, by which
/// nobody is unborn.
pub(in super::super) fn read(
    text: &str,
    value: Value,
    from_1904: bool,
    on: NaiveDate,
) -> Read<String> {
    if says_nothing(text) {
        return Read::Nothing;
    }
    let epoch = if from_1904 { TO_1904 } else { 0.0 };
    let read = match value {
        Value::Date(serial) => of_serial(serial + epoch),
        Value::Number(number) if number < 3000.0 => of_text(text, on),
        Value::Number(serial) => of_serial(serial + epoch),
        _ => of_text(text, on).or_else(|| of_text_serial(text, epoch)),
    };
    let born = |read: &String| {
        read.get(..4)
            .and_then(|year| year.parse().ok())
            .is_some_and(|year: i32| (1900..=on.year()).contains(&year))
    };
    read.filter(born).map_or(Read::Unclear, Read::Value)
}

/// A day out of parts that stand in columns of their own; what is missing is left out.
pub(in super::super) fn of_parts(
    day: &str,
    month: &str,
    year: &str,
    on: NaiveDate,
) -> Read<String> {
    if says_nothing(month) && !says_nothing(day) {
        return Read::Unclear;
    }
    let parts = [day, month, year].into_iter().filter(|part| !says_nothing(part));
    let joined = parts.collect::<Vec<_>>().join("/");
    read(&joined, Value::Text, false, on)
}

fn of_serial(serial: f64) -> Option<String> {
    // The 29th of February 1900, which never was, counts: from the 1st of March on, day 0 is this.
    let day_0 = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let days = (60.0..80_000.0).contains(&serial).then_some(serial as u64)?;
    Some(day_0.checked_add_days(Days::new(days))?.to_string())
}

fn of_text_serial(text: &str, epoch: f64) -> Option<String> {
    let serial: f64 = text.parse().ok().filter(|_| text.len() == 5)?;
    of_serial(serial + epoch)
}

fn of_text(text: &str, on: NaiveDate) -> Option<String> {
    let groups: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty()).collect();
    let number = |at: usize| groups.get(at).and_then(|group| group.parse::<i32>().ok());
    let four = |at: usize| groups.get(at).is_some_and(|group| group.len() == 4);
    match groups.len() {
        1 if four(0) => Some(format!("{}", number(0)?)),
        1 if text.len() == 8 => packed(groups.first()?),
        2 if four(1) => month(number(1)?, number(0)?),
        2 if four(0) => month(number(0)?, number(1)?),
        3.. if four(0) => day(number(0)?, number(1)?, number(2)?),
        3.. => day(whole_year(groups.get(2)?, on)?, number(1)?, number(0)?),
        _ => None,
    }
}

/// `12031975`.
fn packed(digits: &str) -> Option<String> {
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse().ok();
    day(part(4..8)?, part(2..4)?, part(0..2)?)
}

fn whole_year(group: &str, on: NaiveDate) -> Option<i32> {
    const YOUNGEST: i32 = 10;
    let year: i32 = group.parse().ok()?;
    match group.len() {
        4 => Some(year),
        2 if 2000 + year <= on.year() - YOUNGEST => {
            Some(if year > 30 { 1900 + year } else { 2000 + year })
        }
        2 => Some(1900 + year),
        _ => None,
    }
}

fn month(year: i32, month: i32) -> Option<String> {
    (1..=12).contains(&month).then(|| format!("{year:04}-{month:02}"))
}

fn day(year: i32, month: i32, day: i32) -> Option<String> {
    let of = |month: i32, day: i32| {
        NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
    };
    Some(of(month, day)?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on() -> NaiveDate {
        "2024-06-06".parse().unwrap()
    }

    fn value(text: &str) -> Read<String> {
        read(text, Value::Text, false, on())
    }

    #[test]
    fn a_day_is_read_however_it_is_typed() {
        for text in [
            "12/03/1975",
            "12/3/75",
            "12.03.1975",
            "12-3-1975",
            "ngày 12 tháng 3 năm 1975",
            "1975-03-12 00:00:00",
            "27465",
            "12031975",
        ] {
            assert_eq!(value(text), Read::Value("1975-03-12".into()), "{text}");
        }
        assert_eq!(value("10/1980"), Read::Value("1980-10".into()));
        assert_eq!(value("1982"), Read::Value("1982".into()));
        assert_eq!(of_parts("12", "", "1975", on()), Read::Unclear);
        assert_eq!(of_parts("", "3", "1975", on()), Read::Value("1975-03".into()));
    }

    #[test]
    fn a_day_that_never_was_or_is_to_come_is_doubted() {
        assert_eq!(value("31/02/1980"), Read::Unclear);
        assert_eq!(value("12/03/2031"), Read::Unclear);
        assert_eq!(value("-"), Read::Nothing);
    }

    #[test]
    fn a_serial_keeps_to_the_epoch() {
        let date = |serial, from_1904| read("x", Value::Number(serial), from_1904, on());
        assert_eq!(date(27465.0, false), Read::Value("1975-03-12".into()));
        assert_eq!(date(26003.0, true), Read::Value("1975-03-12".into()));
    }
}
