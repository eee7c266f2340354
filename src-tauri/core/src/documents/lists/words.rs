//! Words and numbers of lists.

use crate::{
    Language,
    documents::{Look, official::Maker, wording},
};

/// A number in Roman letters, as groups are numbered (decree 30, annex I): `I`, `IV`, `XII`.
pub(crate) fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

/// A count as running text writes it: below ten with a leading zero in Vietnamese, thousands set
/// off by dots there and by commas in English.
pub(crate) fn counted(count: usize, look: &Look) -> String {
    match look.first() {
        Language::Vi if count < 10 => format!("{count:02}"),
        Language::Vi => thousands(count as u64, '.'),
        Language::En => thousands(count as u64, ','),
    }
}

/// `1.500.000`: groups of three digits with `mark` between them.
pub(crate) fn thousands(number: u64, mark: char) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// `12 đại biểu`, `1 delegate`: `key` names the words for one and for more.
pub(crate) fn people(key: &str, count: usize, look: &Look) -> String {
    let key = format!("{key}.{}", if count == 1 { "one" } else { "more" });
    look.words().fill(&key, &[("count", &counted(count, look))])
}

/// Post and body as one text, the body left out where the post names it.
pub(crate) fn post(title: &str, organisation: &str) -> String {
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let (title, organisation) = (some(title), some(organisation));
    wording::post(title.as_deref(), organisation.as_deref()).unwrap_or_default().into_owned()
}

/// Who answers for a list: lines of `part = name` or `part`; the usual parts where none are given,
/// in English too where both languages are wanted; nobody where it is not to be `signed`.
pub(crate) fn makers(signed: bool, lines: &str, usual: &[&str], look: &Look) -> Vec<Maker> {
    if !signed {
        return Vec::new();
    }
    let lines: Vec<&str> = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        let maker = |key: &&str| Maker {
            part: look.words().get(key).to_owned(),
            in_english: look.second().map(|words| words.get(key).to_owned()),
            name: None,
        };
        return usual.iter().map(maker).collect();
    }
    let maker = |line: &&str| match line.split_once('=') {
        Some((part, name)) => {
            let name = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
            Maker { part: part.trim().to_owned(), name, ..Maker::default() }
        }
        None => Maker { part: (*line).to_owned(), ..Maker::default() },
    };
    lines.iter().map(maker).collect()
}
