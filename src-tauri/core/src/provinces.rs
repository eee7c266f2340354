//! Provinces and centrally run cities, in the scheme of 63 (until 30/6/2025) and that of 34.
//!
//! The mergers of 2025 gave codes to other provinces (15 was Yên Bái and is Lào Cai), so a code
//! never goes without its scheme, and a name never without a date. The facts and their sources are
//! in `assets/provinces.csv`; none may be written in code.

use crate::text::squeeze;
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::{collections::HashMap, fmt, str::FromStr, sync::LazyLock};

crate::vocabulary::vocabulary! {
    /// A list of provinces in force together.
    Scheme {
        /// 63 units, until 30/6/2025.
        P63 = "p63",
        /// 34 units, from 01/7/2025 (Resolution 202/2025/QH15).
        P34 = "p34",
    }
}

impl Scheme {
    /// The scheme in force on a day.
    pub fn on(day: NaiveDate) -> Self {
        if Some(day) < NaiveDate::from_ymd_opt(2025, 7, 1) { Self::P63 } else { Self::P34 }
    }
}

/// One province; only provinces that exist can be named by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProvinceRef {
    scheme: Scheme,
    code: &'static str,
}

impl ProvinceRef {
    /// The province with this two-digit code (`"01"`) in a scheme.
    pub fn new(scheme: Scheme, code: &str) -> Option<Self> {
        names_of(scheme, code).next().map(|name| name.province)
    }

    /// The scheme that the code belongs to.
    pub fn scheme(self) -> Scheme {
        self.scheme
    }

    /// Two digits, as the statistics office gives them.
    pub fn code(self) -> &'static str {
        self.code
    }
}

/// `p63-68`: the scheme and the code, as stored and sent.
impl fmt::Display for ProvinceRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.scheme, self.code)
    }
}

impl FromStr for ProvinceRef {
    type Err = NoProvince;

    fn from_str(text: &str) -> Result<Self, NoProvince> {
        let (scheme, code) = text.split_once('-').ok_or(NoProvince)?;
        let scheme = Scheme::from_word(scheme).ok_or(NoProvince)?;
        Self::new(scheme, code).ok_or(NoProvince)
    }
}

/// The text is not scheme and code of a province that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such province")]
pub struct NoProvince;

impl Serialize for ProvinceRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ProvinceRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// The province that a text names, e.g. `Lâm Đồng`, `tỉnh Lâm Đồng`, `TP. HCM`, `UBND tỉnh Hà
/// Giang`, `Đắc Lắc`; marks, case, spaces and hyphens do not count.
///
/// Looks first in the scheme in force `on` that day (of 34 where no day is given), then in the
/// other: somebody who writes `Bình Phước` in 2026 means the old province.
pub fn find(text: &str, on: Option<NaiveDate>) -> Option<ProvinceRef> {
    let typed = squeeze(text);
    let first = on.map_or(Scheme::P34, Scheme::on);
    let second = if first == Scheme::P34 { Scheme::P63 } else { Scheme::P34 };
    [first, second].into_iter().find_map(|scheme| {
        spellings(&typed).find_map(|s| BY_SPELLING.get(&(scheme, s.to_owned())).copied())
    })
}

/// The name of a province on a day, without tỉnh or thành phố: `Thừa Thiên Huế` in 2024, `Huế` in
/// 2025. On a day when its scheme was not in force, the nearest name.
pub fn name(province: ProvinceRef, on: NaiveDate) -> &'static str {
    name_on(province, on).map_or(province.code, |name| name.name)
}

/// The name with what the province is, as inside a sentence: `tỉnh Lâm Đồng`, `thành phố Đà Nẵng`,
/// but `Thành phố Hồ Chí Minh` (decree 30/2020/NĐ-CP, annex II).
pub fn full_name(province: ProvinceRef, on: NaiveDate) -> String {
    match name_on(province, on) {
        Some(Name { kind, name, .. }) => format!("{kind} {name}"),
        None => province.code.to_owned(),
    }
}

/// Every province of a scheme in the order of codes, roughly north to south: the usual order of
/// lists.
pub fn all(scheme: Scheme) -> Vec<ProvinceRef> {
    let mut all: Vec<_> =
        TABLE.iter().map(|name| name.province).filter(|p| p.scheme == scheme).collect();
    all.dedup();
    all
}

/// The province of 34 that one of 63 went to as a whole; `None` for one of 34.
pub fn successor(province: ProvinceRef) -> Option<ProvinceRef> {
    let name = TABLE.iter().find(|name| name.province == province)?;
    ProvinceRef::new(Scheme::P34, name.successor)
}

/// One line of the data file: a name while it is valid.
#[derive(Debug)]
struct Name {
    province: ProvinceRef,
    name: &'static str,
    kind: &'static str,
    until: Option<NaiveDate>,
    successor: &'static str,
    aliases: &'static str,
}

/// In the order of the file: by scheme, code and time.
static TABLE: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/provinces.csv").lines();
    lines.filter(|line| !line.starts_with('#')).filter_map(parse_line).collect()
});

static BY_SPELLING: LazyLock<HashMap<(Scheme, String), ProvinceRef>> = LazyLock::new(|| {
    TABLE
        .iter()
        .flat_map(|name| {
            let spellings = std::iter::once(name.name).chain(name.aliases.split('|'));
            spellings.map(|s| ((name.province.scheme, squeeze(s)), name.province))
        })
        .filter(|((_, spelling), _)| !spelling.is_empty())
        .collect()
});

/// `None` for the header; the tests count the rest.
fn parse_line(line: &'static str) -> Option<Name> {
    let mut cells = line.split(',');
    let mut next = || cells.next();
    let scheme = Scheme::from_word(next()?)?;
    let (code, name, kind) = (next()?, next()?, next()?);
    let (_from, until, successor, aliases) = (next()?, next()?, next()?, next()?);
    let province = ProvinceRef { scheme, code };
    Some(Name { province, name, kind, until: until.parse().ok(), successor, aliases })
}

fn name_on(province: ProvinceRef, on: NaiveDate) -> Option<&'static Name> {
    names_of(province.scheme, province.code).find(|name| name.until.is_none_or(|until| on <= until))
}

/// The names that a province has had, the oldest first.
fn names_of(scheme: Scheme, code: &str) -> impl Iterator<Item = &'static Name> {
    let of = |name: &Name| (name.province.scheme, name.province.code);
    let first = TABLE.partition_point(|name| of(name) < (scheme, code));
    TABLE[first..].iter().take_while(move |name| of(name) == (scheme, code))
}

/// What was typed, then what is left of it without the words for tỉnh and thành phố.
fn spellings(typed: &str) -> impl Iterator<Item = &str> {
    const BEFORE: [&str; 7] =
        ["ubndtinh", "ubndthanhpho", "ubndtp", "tinh", "thanhpho", "thudo", "tp"];
    const AFTER: [&str; 2] = ["province", "city"];
    std::iter::once(typed)
        .chain(BEFORE.iter().filter_map(|word| typed.strip_prefix(word)))
        .chain(AFTER.iter().filter_map(|word| typed.strip_suffix(word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;
    use std::collections::HashSet;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn code_in(text: &str, on: &str) -> Option<(Scheme, &'static str)> {
        find(text, Some(day(on))).map(|p| (p.scheme(), p.code()))
    }

    #[test]
    fn the_table_is_in_the_order_in_which_it_is_searched() {
        assert!(TABLE.iter().map(|name| name.province).is_sorted());
    }

    #[test]
    fn there_are_63_and_34() {
        assert_eq!(all(Scheme::P63).len(), 63);
        assert_eq!(all(Scheme::P34).len(), 34);
        assert_eq!(TABLE.len(), 63 + 34 + 2, "Huế and Đồng Nai have two lines each");
        for scheme in [Scheme::P63, Scheme::P34] {
            assert!(all(scheme).is_sorted_by_key(|p| p.code()), "{scheme} goes by code");
        }
    }

    #[test]
    fn every_old_province_went_to_a_new_one_and_eleven_stayed_alone() {
        let mut parts: HashMap<ProvinceRef, usize> = HashMap::new();
        for old in all(Scheme::P63) {
            *parts.entry(successor(old).expect("it went somewhere")).or_default() += 1;
        }
        assert_eq!(parts.len(), 34);
        let made_of = |n| parts.values().filter(|&&parts| parts == n).count();
        assert_eq!((made_of(1), made_of(2), made_of(3)), (11, 17, 6));
        assert!(all(Scheme::P34).into_iter().all(|new| successor(new).is_none()));
    }

    #[test]
    fn a_reused_code_is_another_province() {
        let on = [day("2024-06-06"), day("2026-06-06")];
        let (mut reused, both) = (HashSet::new(), all(Scheme::P34));
        for new in both {
            if let Some(old) = ProvinceRef::new(Scheme::P63, new.code()) {
                let (was, is) = (name(old, on[0]), name(new, on[1]));
                if was != is && was != "Thừa Thiên Huế" {
                    reused.insert(new.code());
                }
            }
        }
        assert_eq!(reused, HashSet::from(["15", "24", "44", "52", "80", "82", "91"]));
        assert_eq!(name(ProvinceRef::new(Scheme::P63, "15").unwrap(), on[0]), "Yên Bái");
        assert_eq!(name(ProvinceRef::new(Scheme::P34, "15").unwrap(), on[1]), "Lào Cai");
    }

    #[test]
    fn hue_is_a_province_until_2024_and_a_city_after() {
        let hue = find("Huế", Some(day("2024-09-04"))).unwrap();
        assert_eq!((hue.scheme(), hue.code()), (Scheme::P63, "46"));
        assert_eq!(full_name(hue, day("2024-12-31")), "tỉnh Thừa Thiên Huế");
        assert_eq!(full_name(hue, day("2025-01-01")), "thành phố Huế");
        assert_eq!(
            successor(hue).map(|new| full_name(new, day("2026-01-01"))).unwrap(),
            "thành phố Huế"
        );
    }

    #[test]
    fn dong_nai_is_a_city_from_30_april_2026() {
        let dong_nai = find("Đồng Nai", Some(day("2026-04-29"))).unwrap();
        assert_eq!(full_name(dong_nai, day("2026-04-29")), "tỉnh Đồng Nai");
        assert_eq!(full_name(dong_nai, day("2026-04-30")), "thành phố Đồng Nai");
    }

    #[test]
    fn the_day_decides_the_scheme() {
        assert_eq!(code_in("Lào Cai", "2025-06-30"), Some((Scheme::P63, "10")));
        assert_eq!(code_in("Lào Cai", "2025-07-01"), Some((Scheme::P34, "15")));
        assert_eq!(code_in("Bình Phước", "2026-01-01"), Some((Scheme::P63, "70")));
        assert_eq!(find("Lâm Đồng", None).map(ProvinceRef::scheme), Some(Scheme::P34));
    }

    #[test]
    fn every_name_is_found_in_all_its_spellings() {
        for (on, scheme) in [("2024-06-06", Scheme::P63), ("2026-06-06", Scheme::P34)] {
            for province in all(scheme) {
                let (plain, full) = (name(province, day(on)), full_name(province, day(on)));
                for text in
                    [plain, &full, &plain.to_uppercase(), &fold(plain), &format!("UBND {full}")]
                {
                    assert_eq!(find(text, Some(day(on))), Some(province), "{text}");
                }
            }
        }
    }

    #[test]
    fn what_people_type_is_understood() {
        let same = |text: &str, as_name: &str| {
            let on = Some(day("2024-06-06"));
            assert!(find(text, on).is_some(), "{text}");
            assert_eq!(find(text, on), find(as_name, on), "{text}");
        };
        for text in ["TP.HCM", "TPHCM", "TP. Hồ Chí Minh", "Sài Gòn", "HCM City", "tp ho chi minh"]
        {
            same(text, "Hồ Chí Minh");
        }
        for text in ["BR-VT", "BRVT", "Bà Rịa–Vũng Tàu", "Bà Rịa Vũng Tàu"] {
            same(text, "Bà Rịa - Vũng Tàu");
        }
        for text in ["TT-Huế", "TT Huế", "T.T.Huế", "Thừa Thiên - Huế"] {
            same(text, "Thừa Thiên Huế");
        }
        for (text, as_name) in [
            ("HN", "Hà Nội"),
            ("Thủ đô Hà Nội", "Hà Nội"),
            ("Hanoi", "Hà Nội"),
            ("Đắc Lắc", "Đắk Lắk"),
            ("Dak Lak", "Đắk Lắk"),
            ("Đăk Nông", "Đắk Nông"),
            ("Kontum", "Kon Tum"),
            ("Bắc Cạn", "Bắc Kạn"),
            ("Hoà Bình", "Hòa Bình"),
            ("Lam Dong Province", "Lâm Đồng"),
        ] {
            same(text, as_name);
        }
    }

    #[test]
    fn what_is_no_province_is_not_guessed() {
        for text in ["", " - ", "Bộ Ngoại giao", "Viêng Chăn", "68", "Lâm", "TP", "Đà Lạt"]
        {
            assert_eq!(find(text, Some(day("2024-06-06"))), None, "{text}");
        }
    }
}
