//! Personal names in the Vietnamese order: họ (family), tên đệm (middle), tên (given).
//!
//! The split is a guess that the user may move; the full name as typed is what is printed.
//! Must never infer anything about the person (sex, origin) from a name.

use crate::{
    records::Derived,
    text::{clean, collation::sort_key},
};

/// A name as typed and the three parts by which it is sorted and addressed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PersonName {
    /// The whole name as typed, cleaned: `Nguyễn Thị Thanh Duyên`.
    pub full: String,
    /// Họ: `Nguyễn`; empty for a name of one word.
    pub family: String,
    /// Tên đệm, possibly several words or none: `Thị Thanh`.
    pub middle: String,
    /// Tên: `Duyên`, by which a Vietnamese list is sorted first.
    pub given: String,
}

impl PersonName {
    /// Splits at the first and the last space: the first word is the họ, the last the tên. One
    /// word alone is a tên. Right for nearly every Vietnamese name; others keep their full form.
    pub fn split(full: &str) -> Self {
        let full = clean(full);
        let (rest, given) = full.rsplit_once(' ').unwrap_or(("", &full));
        let (family, middle) = rest.split_once(' ').unwrap_or((rest, ""));
        let (family, middle, given) = (family.to_owned(), middle.to_owned(), given.to_owned());
        Self { family, middle, given, full }
    }

    /// The same name with parts that make it up: those given, if they do, else a fresh split.
    pub fn mended(self) -> Self {
        let parts = [&*self.family, &self.middle, &self.given].join(" ");
        if clean(&parts) == clean(&self.full) { self } else { Self::split(&self.full) }
    }

    /// Joins a name that a list keeps in two columns, họ đệm and tên.
    pub fn join(family_and_middle: &str, given: &str) -> Self {
        let (before, given) = (clean(family_and_middle), clean(given));
        let (family, middle) = before.split_once(' ').unwrap_or((&before, ""));
        let (family, middle) = (family.to_owned(), middle.to_owned());
        Self { full: clean(&format!("{before} {given}")), family, middle, given }
    }
}

/// Keys that sort names byte by byte. Compare `given`, then `family`, then `middle`: joined into
/// one key, a later part would outweigh the tone of an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SortKeys {
    /// Of the tên.
    pub given: Vec<u8>,
    /// Of the họ.
    pub family: Vec<u8>,
    /// Of the tên đệm.
    pub middle: Vec<u8>,
}

/// The sort keys of a name, in the version [`crate::text::collation::VERSION`].
pub fn sort_keys(name: &PersonName) -> SortKeys {
    sort_keys_by(sort_key, name)
}

/// The same out of keys that were made before.
pub(crate) fn sort_keys_by(mut key: impl FnMut(&str) -> Vec<u8>, name: &PersonName) -> SortKeys {
    let [given, family, middle] = [&name.given, &name.family, &name.middle].map(|part| key(part));
    SortKeys { given, family, middle }
}

/// The same as the columns of a record.
pub(crate) fn sort_columns(name: &PersonName) -> Vec<(&'static str, Derived)> {
    let SortKeys { given, family, middle } = sort_keys(name);
    vec![
        ("sort_given", Derived::Key(given)),
        ("sort_family", Derived::Key(family)),
        ("sort_middle", Derived::Key(middle)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(full: &str) -> [String; 3] {
        let name = PersonName::split(full);
        [name.family, name.middle, name.given]
    }

    fn assert_order(names: &[&str]) {
        for pair in names.windows(2) {
            let [a, b] = [0, 1].map(|i| sort_keys(&PersonName::split(pair[i])));
            assert!(a < b, "{} < {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn a_name_is_family_middle_and_given() {
        assert_eq!(parts("Nguyễn Thị Thanh Duyên"), ["Nguyễn", "Thị Thanh", "Duyên"]);
        assert_eq!(parts("Lò Thị Ơn"), ["Lò", "Thị", "Ơn"]);
        assert_eq!(parts("Lê Ánh"), ["Lê", "", "Ánh"]);
        assert_eq!(parts("Phạm S"), ["Phạm", "", "S"]);
        assert_eq!(parts("Y Thông"), ["Y", "", "Thông"]);
        assert_eq!(parts("Thông"), ["", "", "Thông"]);
        assert_eq!(parts(" "), ["", "", ""]);
    }

    #[test]
    fn a_name_is_kept_as_typed() {
        assert_eq!(PersonName::split("  NGUYỄN\u{a0}VĂN  THUẬT ").full, "NGUYỄN VĂN THUẬT");
        assert_eq!(PersonName::split("Dao Phet Aroune").full, "Dao Phet Aroune");
        let (nfc, nfd) =
            ("Nguyễn Văn Thuật", "Nguye\u{302}\u{303}n Va\u{306}n Thua\u{323}\u{302}t");
        assert_eq!(PersonName::split(nfc), PersonName::split(nfd));
    }

    #[test]
    fn parts_that_a_user_moved_stay_and_parts_of_another_name_do_not() {
        let moved = PersonName {
            family: "Tôn Nữ".into(),
            middle: "Thị".into(),
            given: "Ninh".into(),
            full: "Tôn Nữ Thị Ninh".into(),
        };
        assert_eq!(moved.clone().mended(), moved);
        let renamed = PersonName { full: "Lê Ánh".into(), ..moved };
        assert_eq!(renamed.mended(), PersonName::split("Lê Ánh"));
    }

    #[test]
    fn two_columns_join_into_the_name_that_one_column_splits() {
        let joined = PersonName::join("Nguyễn Thị Thanh ", " Duyên");
        assert_eq!(joined, PersonName::split("Nguyễn Thị Thanh Duyên"));
        assert_eq!(PersonName::join("", "Thông"), PersonName::split("Thông"));
        assert_eq!(PersonName::join("Lê", "Ánh"), PersonName::split("Lê Ánh"));
    }

    #[test]
    fn lists_sort_by_given_name_then_family_then_middle() {
        assert_order(&["Trần Thị Ái", "Nguyễn An"]);
        assert_order(&["Lê Hoàng Anh", "Nguyễn Anh", "Lê Ánh", "Nguyễn Thị Ánh", "Trần Ánh"]);
        assert_order(&["Lê An", "Lê Văn An", "Nguyễn An"]);
        assert_order(&["Đỗ Đình Đường", "Phạm S", "Y Thông"]);
    }

    #[test]
    fn capitals_stand_beside_the_same_name_in_small_letters() {
        assert_order(&["Lê Văn An", "LÊ VĂN AN", "Lê Văn Ân"]);
    }
}
