//! Numbers of identity cards: twelve digits (CCCD), nine before (CMND).

use super::{Read, says_nothing};
use langbiang_reader::Value;

/// The number, with the zeros that a spreadsheet took from its beginning: no card has ten or
/// eleven digits.
pub(in super::super) fn read(text: &str, value: Value) -> Read<String> {
    if says_nothing(text) {
        return Read::Nothing;
    }
    let is_number = matches!(value, Value::Number(_) | Value::Date(_));
    let text = text.strip_suffix(".0").unwrap_or(text);
    let scientific = text.to_ascii_uppercase().contains("E+");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let letters = text.chars().any(char::is_alphabetic);
    match digits.len() {
        _ if scientific => Read::Lost,
        9 | 12 if !letters => Read::Value(digits),
        10 | 11 if !letters => Read::Value(format!("{digits:0>12}")),
        8 if is_number => Read::Value(format!("{digits:0>9}")),
        6..=9 if letters && text.is_ascii() => Read::Value(text.to_owned()),
        _ => Read::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zeros_that_a_spreadsheet_took_come_back() {
        let text = |text: &str| read(text, Value::Text);
        assert_eq!(text("001075001234"), Read::Value("001075001234".into()));
        assert_eq!(text("001 075 001 234"), Read::Value("001075001234".into()));
        assert_eq!(
            read("1075001234", Value::Number(1_075_001_234.0)),
            Read::Value("001075001234".into())
        );
        assert_eq!(text("68075001234.0"), Read::Value("068075001234".into()));
        assert_eq!(text("250123456"), Read::Value("250123456".into()));
        assert_eq!(text("B1234567"), Read::Value("B1234567".into()), "a passport");
    }

    #[test]
    fn a_number_that_lost_digits_is_lost() {
        assert_eq!(read("6.80991E+10", Value::Text), Read::Lost);
        assert_eq!(read("12345", Value::Text), Read::Unclear);
    }
}
