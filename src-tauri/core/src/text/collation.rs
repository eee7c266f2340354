//! Vietnamese order of text (CLDR `vi`), as keys that SQLite compares byte by byte.
//!
//! Keys of two versions of the collation data do not compare: whoever stores keys stores
//! [`VERSION`] beside them and rebuilds them when it differs.

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;
use std::{collections::HashMap, convert::Infallible, sync::LazyLock};

/// The collation data that [`sort_key`] uses.
pub const VERSION: &str = "vi; icu_collator_data 2.4.0 (CLDR 49)";

static VIETNAMESE: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("vi").into(), CollatorOptions::default()).ok());

/// A key whose byte order is the Vietnamese order of the texts: letters of the alphabet first
/// (a ă â … d đ …), then tones (ngang, huyền, hỏi, ngã, sắc, nặng), then lower before upper case.
/// NFC and NFD give the same key; an empty text gives the smallest.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    // The data is compiled in, so it cannot be missing; a test would show it.
    if let Some(collator) = VIETNAMESE.as_ref() {
        let written: Result<_, Infallible> = collator.write_sort_key_to(text, &mut key);
        let Ok(()) = written;
    }
    key
}

/// Keys of texts that come again and again, each made once.
#[derive(Debug, Default)]
pub(crate) struct Keys(HashMap<String, Vec<u8>>);

impl Keys {
    /// The [`sort_key`] of a text.
    pub(crate) fn of(&mut self, text: &str) -> Vec<u8> {
        if let Some(key) = self.0.get(text) {
            return key.clone();
        }
        let key = sort_key(text);
        self.0.insert(text.to_owned(), key.clone());
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    fn assert_order(texts: &[&str]) {
        for pair in texts.windows(2) {
            assert!(sort_key(pair[0]) < sort_key(pair[1]), "{} < {}", pair[0], pair[1]);
        }
    }

    // The 15 orderings that ICU, ICU4X and glibc agree on. 10 and 11 compare name by name and are
    // tested in `crate::names`.

    #[test]
    fn tones_follow_ngang_huyen_hoi_nga_sac_nang() {
        assert_order(&["ma", "mà", "mả", "mã", "má", "mạ"]);
        assert_order(&["mạ", "mă", "mâ"]);
    }

    #[test]
    fn letters_follow_the_vietnamese_alphabet() {
        assert_order(&["An", "Anh", "Ăn", "Ân"]);
        assert_order(&["Dung", "Dũng", "Đạt", "Đức"]);
        assert_order(&["Em", "Ê"]);
        assert_order(&["Lâm", "Linh", "Long", "Lộc"]);
        assert_order(&["ô", "ơn"]);
        assert_order(&["Uyên", "Ước"]);
        assert_order(&["Ly", "Lý"]);
    }

    #[test]
    fn a_joined_string_puts_le_anh_too_early() {
        assert_order(&["Lê Ánh", "Lê Hoàng Anh", "Nguyễn Anh"]);
    }

    #[test]
    fn whole_strings_compare_letters_before_tones() {
        assert_order(&["Hoàng An", "Hoang Anh", "Hoàng Anh", "Hoàng Ánh", "Hoảng Anh", "Hoang Ba"]);
    }

    #[test]
    fn the_two_places_of_a_tone_are_neighbours() {
        assert_order(&["Hoà", "Hòa"]);
        assert_order(&["Thuý", "Thúy"]);
    }

    #[test]
    fn the_version_names_the_data_that_is_compiled_in() {
        let lock = include_str!("../../../../Cargo.lock");
        let entry = lock.split("name = \"icu_collator_data\"\nversion = \"").nth(1);
        let version = entry.and_then(|rest| rest.split('"').next()).expect("it is locked");
        assert!(VERSION.contains(&format!("icu_collator_data {version} ")), "{version}");
    }

    proptest! {
        #[test]
        fn composed_and_decomposed_text_sort_alike(text in "[a-zA-ZàẢãẠăẰẮẳẵẶâẦấẨẫẬĐđêỀếỂễỆôơờỚưỪ ]{0,20}") {
            let nfd: String = text.nfd().collect();
            prop_assert_eq!(sort_key(&text), sort_key(&nfd));
        }
    }
}
