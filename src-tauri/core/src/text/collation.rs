//! Vietnamese order of text (CLDR `vi`), as keys that SQLite compares byte by byte.
//!
//! Keys of two versions of the collation data do not compare: whoever stores keys stores
//! [`VERSION`] beside them and rebuilds them when it differs.

use icu_collator::{
    Collator,
    options::CollatorOptions,
    provider::{
        Baked, CollationData, CollationDiacriticsV1, CollationJamoV1, CollationMetadataV1,
        CollationReorderingV1, CollationRootV1, CollationSpecialPrimariesV1, CollationTailoringV1,
    },
};
use icu_locale_core::locale;
use icu_normalizer::provider::{NormalizerNfdDataV1, NormalizerNfdTablesV1};
use icu_provider::{
    DataError, DataErrorKind, DataMarker, DataPayload, DataProvider, DataRequest, DataResponse,
};
use std::{collections::HashMap, convert::Infallible, sync::LazyLock};

/// The collation data that [`sort_key`] uses.
pub const VERSION: &str = "vi; icu_collator_data 2.4.0 (CLDR 49)";

static VIETNAMESE: LazyLock<Option<Collator>> = LazyLock::new(|| {
    Collator::try_new_unstable(&Data, locale!("vi").into(), CollatorOptions::default()).ok()
});

/// What the order of Vietnamese needs. The tailorings of all other languages, most of them
/// Chinese, would be a megabyte of every program.
struct Data;

impl DataProvider<CollationTailoringV1> for Data {
    fn load(&self, _: DataRequest<'_>) -> Result<DataResponse<CollationTailoringV1>, DataError> {
        const TAILORING: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/collation-vi.postcard"));
        let data: CollationData<'static> = postcard::from_bytes(TAILORING)
            .map_err(|_| DataErrorKind::Deserialize.with_marker(CollationTailoringV1::INFO))?;
        Ok(DataResponse { metadata: Default::default(), payload: DataPayload::from_owned(data) })
    }
}

/// What is the same for every language comes with the packages.
macro_rules! baked {
    ($($marker:ident from $baked:path),+ $(,)?) => {$(
        impl DataProvider<$marker> for Data {
            fn load(&self, of: DataRequest<'_>) -> Result<DataResponse<$marker>, DataError> {
                $baked.load(of)
            }
        }
    )+};
}

baked! {
    CollationDiacriticsV1 from Baked,
    CollationJamoV1 from Baked,
    CollationMetadataV1 from Baked,
    CollationReorderingV1 from Baked,
    CollationRootV1 from Baked,
    CollationSpecialPrimariesV1 from Baked,
    NormalizerNfdDataV1 from icu_normalizer::provider::Baked,
    NormalizerNfdTablesV1 from icu_normalizer::provider::Baked,
}

/// A key whose byte order is the Vietnamese order of the texts: letters of the alphabet first
/// (a ă â … d đ …), then tones (ngang, huyền, hỏi, ngã, sắc, nặng), then lower before upper case.
/// NFC and NFD give the same key; an empty text gives the smallest.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    // The data is compiled in, so it cannot be missing; a test would show it.
    if let Some(collator) = VIETNAMESE.as_ref() {
        let collator = collator.as_borrowed();
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
        fn the_data_of_one_language_give_the_keys_of_all_data(text in ".{0,20}|[a-zA-ZàẢăẰẵâẪĐđêễôơứỴ\\-. ]{0,30}") {
            let all = Collator::try_new(locale!("vi").into(), CollatorOptions::default()).unwrap();
            let mut key = Vec::new();
            let Ok(()) = all.write_sort_key_to(&text, &mut key) as Result<_, Infallible>;
            prop_assert_eq!(sort_key(&text), key);
        }

        #[test]
        fn composed_and_decomposed_text_sort_alike(text in "[a-zA-ZàẢãẠăẰẮẳẵẶâẦấẨẫẬĐđêỀếỂễỆôơờỚưỪ ]{0,20}") {
            let nfd: String = text.nfd().collect();
            prop_assert_eq!(sort_key(&text), sort_key(&nfd));
        }
    }
}
