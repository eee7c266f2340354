//! Vietnamese text: cleaned at the border, folded for search, keyed for sorting.
//!
//! Every text that enters the program (a form, a file, an argument) passes [`clean`] once; what is
//! stored is what the user typed, in NFC. Must never change a letter that the user can see, apart
//! from [`clean`]'s one repair of Ð.

pub mod collation;
pub(crate) mod guard;
mod keys;
pub mod legacy;
pub mod phone;
pub(crate) mod search;
pub mod syllable;
pub mod tidy;

use unicode_normalization::{
    UnicodeNormalization,
    char::{decompose_canonical, is_combining_mark},
};

/// The text as it is stored: NFC, every kind of space and line break one plain space, runs of
/// spaces one, none at the ends, nothing invisible. Quotes, dashes and … stay as typed.
///
/// Ð (U+00D0, Icelandic eth), which old fonts and converters leave in the place of Đ, is repaired
/// where a word starts: there Vietnamese has Đ and Icelandic never has Ð. Inside a word it stays.
pub fn clean(text: &str) -> String {
    if is_clean(text) {
        return text.to_owned();
    }
    let visible = text.chars().filter(|&c| !is_invisible(c));
    let mut cleaned = String::with_capacity(text.len());
    for c in visible.map(|c| if c.is_whitespace() { ' ' } else { c }).nfc() {
        match c {
            ' ' if cleaned.is_empty() || cleaned.ends_with(' ') => {}
            'Ð' if starts_word(&cleaned) => cleaned.push('Đ'),
            'ð' if starts_word(&cleaned) => cleaned.push('đ'),
            _ => cleaned.push(c),
        }
    }
    cleaned.truncate(cleaned.trim_end_matches(' ').len());
    cleaned
}

/// Whether a text has nothing but letters in their whole form, signs and single spaces between
/// them: most texts, and quickly told. Neither [`clean`] nor [`tidy::tidy`] changes such a text.
pub(crate) fn is_clean(text: &str) -> bool {
    let plain = |c: char| matches!(c, '!'..='~' | '¡'..='\u{AC}' | '®'..='Ï' | 'Ñ'..='ï' | 'ñ'..='ſ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'Ạ'..='ỹ');
    let mut before = ' ';
    for c in text.chars() {
        if !plain(c) && (c != ' ' || before == ' ') {
            return false;
        }
        before = c;
    }
    before != ' ' || text.is_empty()
}

/// With a capital at its beginning.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// With a small letter at its beginning, for the middle of a sentence.
pub(crate) fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The same for a text of several lines: each line [`clean`], none empty at the ends.
pub fn clean_lines(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(clean).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// What a form's optional field says: the text [`clean`], or nothing where nothing is left of it.
pub fn clean_given(text: Option<&str>) -> Option<String> {
    text.map(clean).filter(|text| !text.is_empty())
}

/// The text as it is searched and compared loosely: no tones or other marks, đ as d, lower case,
/// one kind of space, dash and quote.
///
/// `hoà` and `hòa` fold to the same text, `Lý` and `Lí` do not.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.chars().all(is_whole_latin) {
        text.chars().for_each(|c| push_plain(&mut folded, base(c)));
    } else {
        let letters = text.nfd().filter(|&c| !is_invisible(c) && !is_latin_mark(c));
        letters.for_each(|c| push_plain(&mut folded, c));
    }
    folded.truncate(folded.trim_end_matches(' ').len());
    folded
}

/// Whether a character is a Latin letter with its marks, or a usual sign: nearly all there is. Each
/// of these folds by itself, without a look at what stands beside it.
fn is_whole_latin(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{1E00}'..='\u{1EFF}' | '–' | '‘'..='”')
}

/// A letter without its marks.
fn base(c: char) -> char {
    let mut base = None;
    if c.is_ascii() {
        return c;
    }
    decompose_canonical(c, |part| base = base.or(Some(part)));
    base.unwrap_or(c)
}

fn push_plain(folded: &mut String, c: char) {
    if c.is_ascii_graphic() {
        return folded.push(c.to_ascii_lowercase());
    }
    for c in plain(c) {
        if c != ' ' || !(folded.is_empty() || folded.ends_with(' ')) {
            folded.push(c);
        }
    }
}

/// The folded letters and digits alone, for comparing labels: `TP. HCM` and `tphcm` are one.
pub(crate) fn squeeze(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn starts_word(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || is_combining_mark(c))
}

/// Characters that take no room: zero-width spaces and joiners, direction marks, soft hyphens,
/// byte order marks and control characters other than line breaks and tabs.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
        || (c.is_control() && !c.is_whitespace())
}

/// The combining marks of Latin letters, tones included.
fn is_latin_mark(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

fn plain(c: char) -> impl Iterator<Item = char> {
    let c = match c {
        'đ' | 'Đ' | 'ð' | 'Ð' => 'd',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‘' | '’' | '‚' | '‛' | '′' | '´' | '`' => '\'',
        _ if c.is_whitespace() => ' ',
        _ => c,
    };
    c.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cleaning_joins_marks_and_keeps_one_plain_space() {
        assert_eq!(
            clean("  Nguye\u{302}\u{303}n\u{a0}\u{200b} Văn\r\n\tThuật \u{feff}"),
            "Nguyễn Văn Thuật"
        );
        assert_eq!(
            clean("a\u{200b}\u{301}"),
            "á",
            "a mark joins its letter over what is invisible"
        );
    }

    #[test]
    fn a_text_that_is_told_to_be_clean_at_a_glance_is_clean() {
        for c in (0..=0x2FFF).filter_map(char::from_u32) {
            let text = format!("a {c}b");
            let nfc: String = text.nfc().collect();
            assert!(
                !is_clean(&text) || (nfc == text && !is_invisible(c) && !matches!(c, 'Ð' | 'ð')),
                "{c:?}"
            );
            assert!(!is_clean(&text) || tidy::tidy(&text) == text, "{c:?}");
        }
        assert!(is_clean("Nguyễn Thị Ơn, Sở TT&TT") && is_clean(""));
        assert!(!is_clean("a  b") && !is_clean(" a") && !is_clean("a ") && !is_clean("a\u{a0}b"));
    }

    #[test]
    fn what_folds_by_itself_folds_as_it_would_beside_others() {
        for c in (0..=0x2FFF).filter_map(char::from_u32) {
            // A Thai mark after the letter takes the other way.
            let (alone, beside) = (fold(&format!("a{c} b")), fold(&format!("a{c} b\u{e48}")));
            assert_eq!(format!("{alone}\u{e48}"), beside, "{c:?}");
        }
    }

    #[test]
    fn cleaning_keeps_quotes_dashes_and_ellipses_as_typed() {
        let typed = "“Ngoại giao” 2020 – 2025 … ‘số’ - «x»";
        assert_eq!(clean(typed), typed);
    }

    #[test]
    fn eth_becomes_d_with_stroke_only_where_a_word_starts() {
        assert_eq!(clean("Ðỗ Ðình ðường, TP.ÐÀ LẠT"), "Đỗ Đình đường, TP.ĐÀ LẠT");
        assert_eq!(clean("Davíð DAVÍÐSSON"), "Davíð DAVÍÐSSON");
    }

    #[test]
    fn folding_drops_every_mark_of_the_134_letters() {
        const LETTERS: &str = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        assert_eq!(LETTERS.chars().count(), 67);
        for text in [LETTERS.to_owned(), LETTERS.to_uppercase()] {
            let folded = fold(&text);
            assert!(folded.bytes().all(|b| b.is_ascii_lowercase()), "{folded}");
            assert_eq!(folded.len(), 67);
        }
    }

    #[test]
    fn folding_unites_what_users_write_differently() {
        for (a, b) in [
            ("văn hoá", "văn hóa"),
            ("Uỷ viên", "ỦY VIÊN"),
            ("nhiệm kỳ 2020 – 2025", "nhiệm kỳ 2020 - 2025"),
            ("“Ngoại giao”", "\"Ngoại giao\""),
            ("Ðình", "Đình"),
            ("Bà Rịa\u{a0}-  Vũng Tàu", "ba ria - vung tau"),
        ] {
            assert_eq!(fold(a), fold(b));
        }
        assert_ne!(fold("Lý"), fold("Lí"), "i and y are two spellings of a name");
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_more(text in ".*") {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once);
        }

        #[test]
        fn folding_twice_changes_nothing_more(text in ".*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn composed_and_decomposed_text_are_one(text in "[ÀÁẢÃẠàáảãạĂẰẮẲẴẶÂẦẤẨẪẬĐđÊỀẾỂỄỆÔỒỐỔỖỘƠỜỚỞỠỢƯỪỨỬỮỰ a-zA-Z\u{300}-\u{323}]{0,40}") {
            let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
            prop_assert_eq!(clean(&nfc), clean(&nfd));
            prop_assert_eq!(fold(&nfc), fold(&nfd));
            prop_assert_eq!(fold(&clean(&text)), fold(&text));
        }
    }
}
