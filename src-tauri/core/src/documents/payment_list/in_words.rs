//! Amounts in words, as receipts write them.
//!
//! Vietnamese: every group of three digits after the first is read in full (`không trăm linh năm`),
//! 1 after a ten is *mốt*, 4 *tư*, 5 *lăm*; groups are *nghìn*, *triệu*, *tỷ*, and *tỷ* again
//! beyond.

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// Đồng in Vietnamese words: `một trăm linh năm nghìn đồng`.
pub(super) fn vietnamese(number: u64) -> String {
    format!("{} đồng", vietnamese_number(number))
}

pub(super) fn vietnamese_number(number: u64) -> String {
    if number == 0 {
        return DIGITS[0].to_owned();
    }
    let mut words = Vec::new();
    billions(number, false, &mut words);
    words.join(" ")
}

/// Everything in front of the last *tỷ* is a number of its own.
fn billions(number: u64, full: bool, words: &mut Vec<&str>) {
    let (above, below) = (number / 1_000_000_000, number % 1_000_000_000);
    if above > 0 {
        billions(above, full, words);
        words.push("tỷ");
    }
    let mut full = full || above > 0;
    for (unit, name) in [(1_000_000, "triệu"), (1_000, "nghìn"), (1, "")] {
        let group = below / unit % 1_000;
        if group > 0 {
            three(group as usize, full, words);
            words.extend(Some(name).filter(|name| !name.is_empty()));
            full = true;
        }
    }
}

/// A group of three digits; in full, its zeros are read too.
fn three(group: usize, full: bool, words: &mut Vec<&str>) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let read = full || hundreds > 0;
    if read {
        words.extend([DIGITS[hundreds], "trăm"]);
    }
    match tens {
        0 if ones > 0 && read => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([DIGITS[tens], "mươi"]),
    }
    match ones {
        0 => {}
        1 if tens > 1 => words.push("mốt"),
        4 if tens > 1 => words.push("tư"),
        5 if tens > 0 => words.push("lăm"),
        _ => words.push(DIGITS[ones]),
    }
}

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const UNITS: [(u64, &str); 6] = [
    (1_000_000_000_000_000_000, "quintillion"),
    (1_000_000_000_000_000, "quadrillion"),
    (1_000_000_000_000, "trillion"),
    (1_000_000_000, "billion"),
    (1_000_000, "million"),
    (1_000, "thousand"),
];

/// Đồng in English words: `one hundred and five thousand dong`.
pub(super) fn english(number: u64) -> String {
    format!("{} dong", english_number(number))
}

pub(super) fn english_number(number: u64) -> String {
    if number == 0 {
        return ONES[0].to_owned();
    }
    let mut parts = Vec::new();
    let mut rest = number;
    for (unit, name) in UNITS {
        if rest >= unit {
            parts.push(format!("{} {name}", below_thousand(rest / unit)));
            rest %= unit;
        }
    }
    if rest > 0 {
        let and = if rest < 100 && !parts.is_empty() { "and " } else { "" };
        parts.push(format!("{and}{}", below_thousand(rest)));
    }
    parts.join(" ")
}

fn below_thousand(number: u64) -> String {
    let number = number as usize;
    let (hundreds, rest) = (number / 100, number % 100);
    let small = match rest {
        0..20 => ONES[rest].to_owned(),
        _ if rest % 10 == 0 => TENS[rest / 10].to_owned(),
        _ => format!("{}-{}", TENS[rest / 10], ONES[rest % 10]),
    };
    match (hundreds, rest) {
        (0, _) => small,
        (_, 0) => format!("{} hundred", ONES[hundreds]),
        _ => format!("{} hundred and {small}", ONES[hundreds]),
    }
}

#[cfg(test)]
mod tests;
