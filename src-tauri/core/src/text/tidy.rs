//! Tidies a cell of a list that came from elsewhere: what [`clean`] does, and the letters that
//! converters and other keyboards leave in the place of Vietnamese ones.
//!
//! Must never touch a word that those repairs do not make Vietnamese.

use super::{clean, syllable::is_syllable};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The text [`clean`], with two repairs more: ƣ (U+01A3), which text taken out of a PDF has for ư
/// (`đƣợc`) and seldom for ơ, where that makes a Vietnamese syllable of its word; and the African
/// Ɖ (U+0189) for Đ where a word starts.
pub fn tidy(text: &str) -> String {
    let text = clean(text);
    if !text.contains(['ƣ', 'Ƣ', 'Ɖ', 'ɖ']) {
        return text;
    }
    text.split_inclusive(is_sign).map(|piece| repaired(&stroked(piece))).collect()
}

/// The piece with Đ for Ɖ at its start.
fn stroked(piece: &str) -> String {
    let mut chars = piece.chars();
    match chars.next() {
        Some('Ɖ') => format!("Đ{}", chars.as_str()),
        Some('ɖ') => format!("đ{}", chars.as_str()),
        _ => piece.to_owned(),
    }
}

/// The piece, a word and perhaps the sign after it, with ư or else ơ for ƣ.
fn repaired(piece: &str) -> String {
    let (word, sign) = piece.split_at(piece.trim_end_matches(is_sign).len());
    if !word.contains(['ƣ', 'Ƣ']) {
        return piece.to_owned();
    }
    let with = |small, capital| {
        let word: String = word.replace('ƣ', small).replace('Ƣ', capital).nfc().collect();
        is_syllable(&word).then(|| word + sign)
    };
    with("ư", "Ư").or_else(|| with("ơ", "Ơ")).unwrap_or_else(|| piece.to_owned())
}

/// Whether a word ends here.
fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && !is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_letter_oi_becomes_what_makes_a_syllable() {
        assert_eq!(tidy("Trƣởng phòng, đƣợc NHƢ trƣờng"), "Trưởng phòng, được NHƯ trường");
        assert_eq!(tidy("Phó trưởng ban (Sƣn)"), "Phó trưởng ban (Sơn)");
        assert_eq!(tidy("qıƣmaq ƣƣ"), "qıƣmaq ƣƣ", "no Vietnamese word");
    }

    #[test]
    fn every_letter_like_d_with_stroke_becomes_one_where_a_word_starts() {
        assert_eq!(tidy("Ɖỗ Ðình ɖường aɖa"), "Đỗ Đình đường aɖa");
    }

    #[test]
    fn marks_and_spaces_are_put_right() {
        assert_eq!(
            tidy(" Nguye\u{302}\u{303}n\u{a0}\u{a0}Va\u{306}n\u{200b}  Đ\u{feff}ƣờng"),
            "Nguyễn Văn Đường"
        );
        assert_eq!(
            tidy("Y Êban, K'Brêu, Müller 0912 345 678"),
            "Y Êban, K'Brêu, Müller 0912 345 678"
        );
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing_more(text in "[ƣƢƉɖÐðđaonhtrg\u{323}\u{301} .]{0,12}|.*") {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
