//! How plain data becomes the words of a page: absent and empty fields, posts beside names, and
//! which words stay together on a line.
//!
//! Must never change a letter of what was stored; only spaces become no-break spaces.

use std::borrow::Cow;

use crate::Language;

/// The trimmed text of a field, unless it is absent or empty.
pub(super) fn given(field: Option<&String>) -> Option<&str> {
    field.map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// The name of an event in a language; the Vietnamese one where it has no other.
pub(super) fn named<'a>(
    name: &'a str,
    in_english: Option<&'a String>,
    language: Language,
) -> &'a str {
    given(in_english).filter(|_| language == Language::En).unwrap_or(name.trim())
}

/// A person's post and body as one text; the body is left out where the post names it already
/// (`Thứ trưởng Bộ Thông tin và Truyền thông`).
pub(super) fn post<'a>(
    title: Option<&'a str>,
    organisation: Option<&'a str>,
) -> Option<Cow<'a, str>> {
    match (title, organisation) {
        (Some(title), Some(body)) if says(title, body) => Some(title.into()),
        (Some(title), Some(body)) => Some(format!("{title}, {body}").into()),
        (title, body) => title.or(body).map(Cow::from),
    }
}

/// Whether a text names something already, whatever its capitals.
pub(super) fn says(title: &str, body: &str) -> bool {
    let plain = |text: &str| langbiang_typeset::block::nfc(text).to_lowercase();
    plain(title).contains(&plain(body))
}

/// Most syllables of a name that is kept together; longer runs of capitals are titles of bodies.
const LONGEST_NAME: usize = 4;

/// Binds what a reader takes in as one with no-break spaces: proper names of two to four syllables
/// (`Đà Lạt`, `Nguyễn Thanh Lâm`), a number with the short word before it (`ngày 06`, `số 57-KL/TW`)
/// and a dash with what stands before it (`2020 – 2025`).
pub(super) fn bound(text: &str) -> String {
    join(text, belongs)
}

/// The same for a text in a language: English titles are not names, however many capitals they
/// have; only Vietnamese names in them, known by their accents, are kept together.
pub(super) fn bound_in(language: Language, text: &str) -> String {
    let accented = |word: &str| word.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    match language {
        Language::Vi => bound(text),
        Language::En => join(text, |words, i| {
            let name = in_one_name(words, i) && words[i - 1..=i].iter().any(|w| accented(w));
            name || with_number_or_dash(words, i)
        }),
    }
}

/// The words of a text, with a no-break space before each that belongs to the word before it.
fn join(text: &str, belongs: impl Fn(&[&str], usize) -> bool) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut bound = String::with_capacity(text.len() + 8);
    for (i, word) in words.iter().enumerate() {
        if i > 0 {
            bound.push(if belongs(&words, i) { '\u{a0}' } else { ' ' });
        }
        bound.push_str(word);
    }
    bound
}

/// Whether word `i` belongs to the word before it.
fn belongs(words: &[&str], i: usize) -> bool {
    with_number_or_dash(words, i) || in_one_name(words, i)
}

/// Whether it is a number after a short word, or a dash.
fn with_number_or_dash(words: &[&str], i: usize) -> bool {
    let (before, word) = (words[i - 1], words[i]);
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    let short = || before.chars().count() <= 5 && before.chars().all(char::is_alphabetic);
    let dash = |word: &str| matches!(word, "-" | "–" | "—");
    number && (short() || dash(before)) || dash(word)
}

/// Whether both words are syllables of one name. A comma ends a name.
fn in_one_name(words: &[&str], i: usize) -> bool {
    let syllable =
        |word: &&&str| is_syllable(word.trim_end_matches([',', '.', ';', ':', ')', '”']));
    let ends = |word: &&str| word.ends_with([',', '.', ';', ':', ')', '”']);
    // Most words are none, and need no look at their neighbours.
    if !is_capital(words[i]) || !is_capital(words[i - 1]) {
        return false;
    }
    let left = words[..i].iter().rev().take_while(|w| !ends(w) && syllable(w)).count();
    let right = match words[i..].iter().position(ends) {
        Some(end) => words[i..=i + end].iter().take_while(syllable).count(),
        None => words[i..].iter().take_while(syllable).count(),
    };
    left > 0 && right > 0 && left + right <= LONGEST_NAME
}

/// A capital and then small letters, as in a name; a word all in capitals is a heading.
fn is_syllable(word: &str) -> bool {
    let letters = word.trim_start_matches(['“', '(']).chars();
    is_capital(word) && letters.skip(1).all(char::is_lowercase)
}

/// Whether it begins with a capital.
fn is_capital(word: &str) -> bool {
    word.trim_start_matches(['“', '(']).starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_numbers_and_dashes_stay_with_what_they_belong_to() {
        let shown = |text: &str| bound(text).replace('\u{a0}', "~");
        assert_eq!(
            shown("tại thành phố Đà Lạt, tỉnh Lâm Đồng"),
            "tại thành phố Đà~Lạt, tỉnh Lâm~Đồng"
        );
        assert_eq!(shown("Thứ trưởng Nguyễn Thanh Lâm"), "Thứ trưởng Nguyễn~Thanh~Lâm");
        assert_eq!(shown("Phạm S"), "Phạm~S");
        assert_eq!(shown("ngày 06 tháng 6 năm 2024"), "ngày~06 tháng~6 năm~2024");
        assert_eq!(shown("Kết luận số 57-KL/TW của Bộ"), "Kết luận số~57-KL/TW của Bộ");
        assert_eq!(shown("nhiệm kỳ 2020 – 2025"), "nhiệm kỳ~2020~–~2025");
        assert_eq!(shown("CỘNG HÒA XÃ HỘI CHỦ NGHĨA"), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA");
        assert_eq!(shown("Một Hai Ba Bốn Năm"), "Một Hai Ba Bốn Năm");
    }

    #[test]
    fn english_titles_may_break_anywhere_but_in_vietnamese_names() {
        let shown = |text: &str| bound_in(Language::En, text).replace('\u{a0}', "~");
        let title = "to Raise the Quality and Effectiveness of Foreign Information";
        assert_eq!(shown(title), title);
        assert_eq!(shown("Training Conference on"), "Training Conference on");
        assert_eq!(
            shown("in Đà Lạt, Lâm Đồng, on 6 June 2024"),
            "in Đà~Lạt, Lâm~Đồng, on~6 June~2024"
        );
        assert_eq!(bound_in(Language::Vi, "tại Đà Lạt"), bound("tại Đà Lạt"));
    }

    #[test]
    fn a_body_that_the_post_names_is_not_said_twice() {
        let said = |title, body| post(title, body).map(Cow::into_owned);
        let minister = Some("Thứ trưởng Bộ Thông tin và Truyền thông");
        assert_eq!(said(minister, Some("Bộ Thông tin và Truyền thông")).as_deref(), minister);
        assert_eq!(said(Some("Trưởng phòng"), Some("Sở X")).as_deref(), Some("Trưởng phòng, Sở X"));
        assert_eq!(said(None, Some("Sở X")).as_deref(), Some("Sở X"));
        assert_eq!(said(None, None), None);
    }
}
