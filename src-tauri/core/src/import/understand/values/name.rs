//! The name alone, and what stands before it: ông, PGS.TS, Thượng tá; the normal case of a name in
//! capitals or in small letters.
//!
//! Must never infer anything about the person from a name.

use super::coming;
use crate::text::fold;

/// A name cell taken apart.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(in super::super) struct Named {
    pub(in super::super) name: String,
    pub(in super::super) salutation: String,
    pub(in super::super) degree: String,
    pub(in super::super) rank: String,
    /// In whose place the person comes.
    pub(in super::super) replaces: Option<String>,
}

/// Longest first where one begins another; folded, with what they are kept as.
const SALUTATIONS: [(&str, &str); 11] = [
    ("dong chi", "đồng chí"),
    ("d/c", "đồng chí"),
    ("ong (ba)", "ông/bà"),
    ("ong/ba", "ông/bà"),
    ("ong", "ông"),
    ("ba", "bà"),
    ("mr.", "ông"),
    ("mr", "ông"),
    ("mrs.", "bà"),
    ("mrs", "bà"),
    ("ms.", "bà"),
];
const RANKS: [&str; 20] = [
    "dai tuong",
    "thuong tuong",
    "trung tuong",
    "thieu tuong",
    "chuan do doc",
    "do doc",
    "dai ta",
    "thuong ta",
    "trung ta",
    "thieu ta",
    "dai uy",
    "thuong uy",
    "trung uy",
    "thieu uy",
    "thuong si",
    "trung si",
    "ha si",
    "binh nhat",
    "binh nhi",
    "chuan uy",
];
const DEGREES: [&str; 17] = [
    "gs", "pgs", "ts", "tskh", "ths", "bs", "bscki", "bsckii", "cki", "ckii", "ks", "cn", "ds",
    "luat su", "nsnd", "nsut", "ngnd",
];

/// Takes the cell of a name apart.
pub(in super::super) fn read(text: &str) -> Named {
    let mut named = Named::default();
    let mut rest = without_number(text);
    if let Some((before, bracket)) = bracket_of(rest) {
        named.replaces = coming::replaces(bracket);
        rest = if named.replaces.is_some() { before } else { rest };
    }
    loop {
        let before = rest.len();
        if named.salutation.is_empty() {
            rest = salutation(rest, &mut named.salutation);
        }
        rest = rank(rest, &mut named.rank);
        rest = degree(rest, &mut named.degree);
        if rest.len() == before {
            break;
        }
    }
    named.name = rest.to_owned();
    named
}

/// `1. Nguyễn Văn An`.
pub(in super::super) fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(['.', ')', '/']) {
        Some(name) if rest.len() < text.len() => name.trim_start(),
        _ => text,
    }
}

/// A bracket at the end.
fn bracket_of(text: &str) -> Option<(&str, &str)> {
    let (before, bracket) = text.strip_suffix(')')?.rsplit_once('(')?;
    Some((before.trim_end(), bracket)).filter(|(before, _)| !before.is_empty())
}

/// The text behind a word with which it begins, if the rest may be a name of two words.
fn behind<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    if !may_begin(text, word) {
        return None;
    }
    let letters = word.chars().count();
    let end = text.char_indices().nth(letters).map(|(at, _)| at)?;
    let (begin, rest) = text.split_at(end);
    let ends = rest.starts_with(|c: char| !c.is_alphanumeric());
    let name = rest.trim_start_matches([':', '.', ',', ' ']);
    (ends && fold(begin) == word && name.contains(' ')).then_some(name)
}

/// Whether the first letters are the same but for their marks; spares folding the text.
fn may_begin(text: &str, word: &str) -> bool {
    let (first, wanted) = (text.chars().next(), word.chars().next());
    match first.map(|c| c.to_ascii_lowercase()) {
        Some(c) if c.is_ascii() => Some(c) == wanted,
        Some('đ' | 'Đ') => wanted == Some('d'),
        Some('ô' | 'Ô') => wanted == Some('o'),
        _ => false,
    }
}

/// One salutation; Ông is a family name, too, where Thị or Văn follows.
fn salutation<'a>(text: &'a str, found: &mut String) -> &'a str {
    for (word, kept) in SALUTATIONS {
        let middle = |rest: &str| ["thi ", "van "].iter().any(|m| fold(rest).starts_with(m));
        if let Some(rest) = behind(text, word).filter(|rest| !(word == "ong" && middle(rest))) {
            *found = kept.to_owned();
            return rest;
        }
    }
    text
}

fn rank<'a>(text: &'a str, found: &mut String) -> &'a str {
    let word = RANKS.iter().find_map(|word| Some((*word, behind(text, word)?)));
    let Some((word, rest)) = word.filter(|_| found.is_empty()) else { return text };
    *found = text.chars().take(word.chars().count()).collect();
    rest
}

/// `PGS. TS `, `BS.CKII `, `Luật sư `: pieces that end with a full stop or a space.
fn degree<'a>(text: &'a str, found: &mut String) -> &'a str {
    let mut rest = text;
    if !found.is_empty() {
        return text;
    }
    while let Some((piece, after)) = one_degree(rest) {
        if !found.is_empty() {
            found.push('.');
        }
        found.push_str(piece);
        rest = after;
    }
    if rest.contains(' ') { rest } else { text }
}

fn one_degree(text: &str) -> Option<(&str, &str)> {
    const AFTER: [char; 4] = ['.', ' ', ',', ':'];
    DEGREES.iter().filter(|word| may_begin(text, word)).find_map(|word| {
        let end = text.char_indices().nth(word.chars().count()).map(|(at, _)| at)?;
        let (piece, rest) = text.split_at(end);
        let is_it = rest.starts_with(AFTER) && is_written_so(piece) && fold(piece) == *word;
        is_it.then(|| (piece, rest.trim_start_matches(AFTER)))
    })
}

/// Degrees have two capitals (`TS`, `ThS`) or are words; `Ks` or `Ds` may begin a name.
fn is_written_so(piece: &str) -> bool {
    let capitals = piece.chars().filter(|c| c.is_uppercase()).count();
    piece.starts_with(char::is_uppercase) && (capitals > 1 || piece.contains(' '))
}

/// The normal case of a name that is all capitals or all small letters; in TCVN3 a capital with a
/// tone has no code and stands small at the beginning of its word.
pub(in super::super) fn offered(name: &str, tcvn3: bool) -> Option<String> {
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    let capitals = letters().count() > 1 && letters().all(|c| !c.is_lowercase());
    let small = letters().all(|c| !c.is_uppercase());
    let cased = letters().any(|c| c.is_lowercase() || c.is_uppercase());
    let better = match cased {
        true if capitals || small => titled(&name.to_lowercase()),
        true if tcvn3 => first_capitals(name),
        _ => return None,
    };
    (better != name).then_some(better)
}

/// Every word with a capital, also behind an apostrophe or a hyphen: `H'Hen`, `K'Brèo`.
fn titled(lower: &str) -> String {
    let mut begins = true;
    let mut titled = String::with_capacity(lower.len());
    for c in lower.chars() {
        if begins {
            titled.extend(c.to_uppercase())
        } else {
            titled.push(c)
        }
        begins = !c.is_alphanumeric();
    }
    titled
}

fn first_capitals(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if !first.is_ascii() => first.to_uppercase().chain(letters).collect(),
            _ => word.to_owned(),
        }
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Whether a text names somebody: not `(đơn vị báo sau)`, not letters without a name.
pub(in super::super) fn names_somebody(text: &str) -> bool {
    const LATER: [&str; 6] =
        ["cu sau", "bao sau", "bo sung sau", "chua co", "dang cap nhat", "se bo sung"];
    let folded = fold(text);
    let bracketed = text.starts_with('(') && text.ends_with(')');
    text.chars().any(char::is_alphabetic)
        && !bracketed
        && !LATER.iter().any(|word| folded.ends_with(word))
}

/// Whether question marks stand where letters were.
pub(in super::super) fn lost_letters(text: &str) -> bool {
    if !text.contains(['?', '\u{FFFD}']) {
        return false;
    }
    let chars: Vec<char> = text.chars().collect();
    let beside = |at: usize| {
        let left = at.checked_sub(1).and_then(|left| chars.get(left));
        let right = chars.get(at + 1);
        left.into_iter().chain(right).any(|c| c.is_alphabetic())
    };
    (0..chars.len()).any(|at| chars[at] == '\u{FFFD}' || (chars[at] == '?' && beside(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_name_comes_off() {
        for (text, [salutation, degree, rank, name]) in [
            ("Đ/c: Lê Văn An", ["đồng chí", "", "", "Lê Văn An"]),
            ("Bà Ông Thị Yến", ["bà", "", "", "Ông Thị Yến"]),
            ("Ông Thị Yến", ["", "", "", "Ông Thị Yến"]),
            ("PGS. TS Lê An", ["", "PGS.TS", "", "Lê An"]),
            ("GS.TSKH Lê An", ["", "GS.TSKH", "", "Lê An"]),
            ("Ông TS. Lê An", ["ông", "TS", "", "Lê An"]),
            ("BS.CKII Lê An", ["", "BS.CKII", "", "Lê An"]),
            ("Luật sư Lê An", ["", "Luật sư", "", "Lê An"]),
            ("Đại tá, Lê An", ["", "", "Đại tá", "Lê An"]),
            ("Bà Rịa", ["", "", "", "Bà Rịa"]),
            ("3. Lê An", ["", "", "", "Lê An"]),
        ] {
            let named = read(text);
            assert_eq!(
                [&*named.salutation, &named.degree, &named.rank, &named.name],
                [salutation, degree, rank, name],
                "{text}"
            );
        }
    }

    #[test]
    fn the_normal_case_is_offered() {
        assert_eq!(offered("H'HEN AYUN", false).as_deref(), Some("H'Hen Ayun"));
        assert_eq!(offered("nguyễn văn an", false).as_deref(), Some("Nguyễn Văn An"));
        assert_eq!(offered("Hồ Ngọc ánh", true).as_deref(), Some("Hồ Ngọc Ánh"));
        for name in ["Hồ Ngọc ánh", "Zoë van der Meer", "王小明", "Phạm S"] {
            assert_eq!(offered(name, false), None, "{name}");
        }
    }

    #[test]
    fn a_place_that_is_not_filled_names_nobody() {
        assert!(!names_somebody("(đơn vị báo sau)"));
        assert!(names_somebody("Phạm S"));
        assert!(lost_letters("Nguy?n V?n An") && !lost_letters("Ai đây ?"));
    }
}
