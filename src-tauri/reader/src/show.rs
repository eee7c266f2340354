//! How numbers, dates and errors look in their cells.
//!
//! Never rounds what a cell keeps: fifteen digits is all that a spreadsheet has.

use crate::Value;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// What a number format makes of a number, as far as lists need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Look {
    /// A number.
    #[default]
    Number,
    /// A whole number with so many digits, zeros in front: `0000000000`.
    Digits(usize),
    /// A day, a time, or both.
    Date,
    /// Hours, also more than a day of them: `[h]:mm`.
    Hours,
}

/// The look of a number format: by its number where it is built in (ECMA-376, part 1, 18.8.30).
pub(crate) fn look_of_id(id: u32) -> Look {
    match id {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Look::Date,
        46 => Look::Hours,
        _ => Look::Number,
    }
}

/// The look of a number format by its code, of which the first section counts.
pub(crate) fn look_of_code(code: &str) -> Look {
    let (letters, hours) = letters(code);
    if !letters.is_empty() && letters.len() <= 20 && letters.bytes().all(|letter| letter == b'0') {
        return Look::Digits(letters.len());
    }
    let general = letters.to_ascii_lowercase().replace("general", "");
    match (hours, general.contains(['d', 'm', 'y', 'h', 's'])) {
        (true, _) => Look::Hours,
        (false, true) => Look::Date,
        (false, false) => Look::Number,
    }
}

/// What of a format's first section is neither quoted, escaped nor in brackets, and whether
/// brackets count hours, minutes or seconds.
fn letters(code: &str) -> (String, bool) {
    let (mut letters, mut hours, mut rest) = (String::new(), false, code.chars());
    while let Some(letter) = rest.next() {
        match letter {
            '"' => while rest.next().is_some_and(|other| other != '"') {},
            '\\' | '_' | '*' => drop(rest.next()),
            '[' => {
                let inside: String = rest.by_ref().take_while(|&other| other != ']').collect();
                let counts = |unit: char| inside.chars().all(|c| c.eq_ignore_ascii_case(&unit));
                hours |= !inside.is_empty() && ['h', 'm', 's'].into_iter().any(counts);
            }
            ';' => break,
            other => letters.push(other),
        }
    }
    (letters, hours)
}

/// A number of a cell as its look shows it, and what it is.
pub(crate) fn cell(value: f64, look: Look, from_1904: bool) -> (String, Value) {
    let as_date = match look {
        Look::Date => date(value, from_1904),
        Look::Hours => hours(value),
        Look::Digits(digits) if value >= 0.0 && value.fract() == 0.0 => {
            return (format!("{value:0digits$}"), Value::Number(value));
        }
        Look::Digits(_) | Look::Number => None,
    };
    match as_date {
        Some(text) => (text, Value::Date(value)),
        None => (number(value), Value::Number(value)),
    }
}

/// A number as the general format shows it, but never with an exponent where it is a telephone's
/// or an identity's: 912345678, 79085000123, 0.5.
pub(crate) fn number(value: f64) -> String {
    // Most are whole, and have no digits to lose.
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return (value as i64).to_string();
    }
    let value = format!("{value:.14e}").parse().unwrap_or(value);
    if (1e-9..1e21).contains(&f64::abs(value)) { value.to_string() } else { format!("{value:e}") }
}

/// The day and time of a serial; none before the epoch or after the year 9999.
pub(crate) fn moment(serial: f64, from_1904: bool) -> Option<NaiveDateTime> {
    // 2,958,465 is 31/12/9999 (ECMA-376, part 1, 18.17.4.1).
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let seconds = (serial * 86_400.0).round() as u64;
    let (days, second) = (seconds / 86_400, (seconds % 86_400) as u32);
    // The epoch of 1900 has a 29th of February that never was; the days before it are one late.
    let day = match (from_1904, days) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        (false, ..60) => NaiveDate::from_ymd_opt(1899, 12, 31)?,
        (false, _) => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0)?;
    Some(day.checked_add_days(Days::new(days))?.and_time(time))
}

/// The serial of a day and time.
pub(crate) fn serial(moment: NaiveDateTime, from_1904: bool) -> Option<f64> {
    let epoch = match from_1904 {
        true => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        false => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    let days = moment.date().signed_duration_since(epoch).num_days();
    Some(days as f64 + f64::from(moment.time().num_seconds_from_midnight()) / 86_400.0)
}

/// A date as Vietnamese write it: the day in two digits, the month padded only for 1 and 2; the
/// time before it where there is one, alone where there is no day.
pub(crate) fn date(serial: f64, from_1904: bool) -> Option<String> {
    let moment = moment(serial, from_1904)?;
    let time = format!("{:02}h{:02}", moment.hour(), moment.minute());
    if serial < 1.0 {
        return Some(time);
    }
    let (day, month, year) = (moment.day(), moment.month(), moment.year());
    let date = match month {
        1 | 2 => format!("{day:02}/{month:02}/{year}"),
        _ => format!("{day:02}/{month}/{year}"),
    };
    let midnight = (moment.hour(), moment.minute()) == (0, 0);
    Some(if midnight { date } else { format!("{time} {date}") })
}

/// Hours and minutes of a span of days.
pub(crate) fn hours(days: f64) -> Option<String> {
    let minutes = (0.0..1e9).contains(&days).then(|| (days * 1_440.0).round() as u64)?;
    Some(format!("{:02}h{:02}", minutes / 60, minutes % 60))
}

/// The serial of a date as ISO 8601 writes it, with or without a time.
pub(crate) fn serial_of_iso(text: &str, from_1904: bool) -> Option<f64> {
    let text = text.trim_end_matches('Z');
    let midnight = || text.parse::<NaiveDate>().ok().map(|day| day.and_time(NaiveTime::MIN));
    serial(text.parse::<NaiveDateTime>().ok().or_else(midnight)?, from_1904)
}

/// Whether a text is the error of a formula (ECMA-376, part 1, 18.17.3, and what Google writes).
pub(crate) fn is_error(text: &str) -> bool {
    const ERRORS: [&str; 10] = [
        "#REF!",
        "#N/A",
        "#NAME?",
        "#VALUE!",
        "#DIV/0!",
        "#NUM!",
        "#NULL!",
        "#ERROR!",
        "#GETTING_DATA",
        "#SPILL!",
    ];
    ERRORS.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lose_neither_digits_nor_gain_any() {
        for (value, text) in [
            (912_345_678.0, "912345678"),
            (79_085_000_123.0, "79085000123"),
            (0.1 + 0.2, "0.3"),
            (1.2e11, "120000000000"),
            (-4.5, "-4.5"),
            (0.0, "0"),
            (-0.0, "0"),
            (999_999_999_999_999.0, "999999999999999"),
            (-1_234_567_890_123_456.0, "-1234567890123460"),
            (1e300, "1e300"),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn formats_tell_dates_from_numbers() {
        for (code, look) in [
            ("dd/mm/yyyy", Look::Date),
            ("[$-42A]d mmmm yyyy;@", Look::Date),
            ("General", Look::Number),
            ("#,##0 \"đồng mỗi ngày\"", Look::Number),
            ("_-* #,##0.00\\ _₫_-", Look::Number),
            ("[Red]0.00", Look::Number),
            ("[h]:mm:ss", Look::Hours),
            ("0000000000", Look::Digits(10)),
            ("@", Look::Number),
        ] {
            assert_eq!(look_of_code(code), look, "{code}");
        }
    }

    #[test]
    fn dates_count_from_either_epoch_and_padded_numbers_keep_their_zeros() {
        assert_eq!(cell(45_449.0, Look::Date, false), ("06/6/2024".into(), Value::Date(45_449.0)));
        assert_eq!(cell(43_987.0, Look::Date, true).0, "06/6/2024");
        assert_eq!(cell(1.0, Look::Date, false).0, "01/01/1900");
        assert_eq!(cell(61.0, Look::Date, false).0, "01/3/1900");
        assert_eq!(cell(45_449.312_5, Look::Date, false).0, "07h30 06/6/2024");
        assert_eq!(cell(1.5, Look::Hours, false).0, "36h00");
        assert_eq!(cell(-1.0, Look::Date, false), ("-1".into(), Value::Number(-1.0)));
        assert_eq!(cell(912_345_678.0, Look::Digits(10), false).0, "0912345678");
        assert_eq!(serial_of_iso("2024-06-06T07:30:00", false), Some(45_449.312_5));
    }
}
