//! Telephone numbers of Vietnam: ten digits, eleven on land, with the leading 0.
//!
//! Mobile numbers have begun with 03, 05, 07, 08 or 09 since 11/2018; before, some had eleven
//! digits beginning with 01. A number of another country stays as its digits behind a +.

use super::{Read, says_nothing};
use crate::text::fold;

/// The numbers that a cell holds; a mobile one is the first, where there is one.
pub(in super::super) fn read(text: &str) -> Read<Vec<String>> {
    let text = text.trim();
    if says_nothing(text) {
        return Read::Nothing;
    }
    // Most cells: nothing to part.
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return number(text).map_or(Read::Unclear, |number| Read::Value(vec![number]));
    }
    if text.to_ascii_uppercase().contains("E+") {
        return Read::Lost;
    }
    let parts = text
        .split(['/', ';', ',', '\n', '|'])
        .flat_map(|part| part.split("hoặc"))
        .flat_map(|part| part.split(" và "));
    let mut numbers: Vec<String> = Vec::new();
    for part in parts {
        for number in in_part(without_extension(part)) {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
    }
    if numbers.is_empty() { Read::Unclear } else { Read::Value(numbers) }
}

/// The numbers of one part, which may hold two with a dash or spaces between.
fn in_part(part: &str) -> Vec<String> {
    if let Some(number) = number(part) {
        return vec![number];
    }
    let halves: Vec<String> = part.split(" - ").filter_map(number).collect();
    if !halves.is_empty() {
        return halves;
    }
    part.split_whitespace().filter_map(number).collect()
}

/// `máy lẻ 12`, `ext. 12`, `(Zalo)` say nothing of the number itself.
fn without_extension(part: &str) -> &str {
    let folded = part.to_lowercase();
    let at = ["máy lẻ", "may le", "lẻ ", "ext", "(zalo"]
        .iter()
        .filter_map(|word| folded.find(word))
        .min();
    // Lower case keeps the length of the letters that stand before these words, or nothing is cut.
    at.and_then(|at| part.get(..at)).filter(|_| folded.len() == part.len()).unwrap_or(part)
}

/// The one number that these digits are.
fn number(part: &str) -> Option<String> {
    let digits: String = part.chars().filter(char::is_ascii_digit).collect();
    let international =
        part.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '+').starts_with('+');
    let national = digits.strip_prefix("84").filter(|rest| {
        international || ((9..=10).contains(&rest.len()) && !digits.starts_with('0'))
    });
    match national {
        Some(rest) => domestic(rest.trim_start_matches('0')).or_else(|| domestic(&digits)),
        None if international && (7..=15).contains(&digits.len()) => Some(format!("+{digits}")),
        None => domestic(&digits),
    }
}

/// The number with its 0, given its digits with or without it.
fn domestic(digits: &str) -> Option<String> {
    let rest = digits.strip_prefix('0').unwrap_or(digits);
    let first = rest.chars().next()?;
    let whole = match first {
        '3' | '5' | '7' | '8' | '9' => rest.len() == 9,
        '2' => rest.len() == 10 || rest.len() == 9,
        '1' => rest.len() == 10,
        '4' | '6' => rest.len() == 9 && digits.starts_with('0'),
        _ => false,
    };
    // Land lines of before 2017 had area codes such as 063 or 04.
    let old_land = digits.starts_with('0') && rest.len() == 9 && !matches!(first, '0' | '1');
    (whole || old_land).then(|| format!("0{rest}"))
}

/// Whether it is the number of a mobile telephone.
pub(in super::super) fn is_mobile(number: &str) -> bool {
    let second = number.chars().nth(1);
    number.starts_with('0')
        && matches!(second, Some('1' | '3' | '5' | '7' | '8' | '9'))
        && number.len() >= 10
}

/// Whether a cell looks like a telephone number.
pub(in super::super) fn looks_like(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let short = text.chars().count() < 60;
    let digits = text.chars().filter(char::is_ascii_digit).count();
    short
        && digits >= 8
        && (letters <= digits || fold(text).contains("dt"))
        && matches!(read(text), Read::Value(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<String> {
        match read(text) {
            Read::Value(numbers) => numbers,
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_number_is_read_however_it_is_typed() {
        for text in [
            "0912345678",
            "912345678",
            "0912 345 678",
            "0912.345.678",
            "+84912345678",
            "(+84) 912 345678",
            "84912345678",
            "0912-345678",
            "0912345678 (Zalo)",
            "ĐT: 0912345678",
            "+84 0912345678",
        ] {
            assert_eq!(numbers(text), ["0912345678"], "{text}");
        }
        assert_eq!(numbers("(0263) 3.545.678"), ["02633545678"]);
        assert_eq!(numbers("0263 3822 123, máy lẻ 12"), ["02633822123"]);
        assert_eq!(numbers("+33 1 42 68 53 00"), ["+33142685300"]);
    }

    #[test]
    fn several_numbers_of_a_cell_come_apart() {
        for text in
            ["0912345678 - 0263.3822.123", "0912345678/0263 3822 123", "0912345678 02633822123"]
        {
            assert_eq!(numbers(text), ["0912345678", "02633822123"], "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_doubted_and_what_says_nothing_is_not() {
        assert_eq!(read("091234567"), Read::Unclear);
        assert_eq!(read("hỏi cơ quan"), Read::Unclear);
        assert_eq!(read("chưa có"), Read::Nothing);
        assert_eq!(read("9.12E+08"), Read::Lost);
    }
}
