//! Provinces as people write them, given as what they are on the day of the event.

use crate::provinces::{self, ProvinceRef, Scheme};
use crate::text::fold;
use chrono::NaiveDate;

/// The province of the day of the event that a text names; one that was merged is the one that it
/// went to. `(cũ)` and `(mới)` say which is meant where an old and a new one share a name.
pub(in super::super) fn find(text: &str, on: NaiveDate) -> Option<ProvinceRef> {
    let (bare, old) = without_age(text);
    let day = if old { NaiveDate::from_ymd_opt(2025, 6, 30).unwrap_or(on) } else { on };
    let found =
        provinces::find(without_kind(bare), Some(day)).or_else(|| abbreviated(bare, day))?;
    let merged = Scheme::on(on) == Scheme::P34 && found.scheme() == Scheme::P63;
    if merged { provinces::successor(found) } else { Some(found) }
}

fn without_age(text: &str) -> (&str, bool) {
    let Some((before, after)) = text.rsplit_once('(') else { return (text, false) };
    match fold(after.trim_end_matches([')', ' '])).as_str() {
        "cu" => (before.trim(), true),
        "moi" => (before.trim(), false),
        _ => (text, false),
    }
}

/// `T. Thanh Hoá`, which the table of names does not know.
fn without_kind(text: &str) -> &str {
    text.strip_prefix("T. ").or_else(|| text.strip_prefix("t. ")).unwrap_or(text)
}

/// `Q.Ninh`: the one province of the day whose first word begins so and whose other words are these.
fn abbreviated(text: &str, on: NaiveDate) -> Option<ProvinceRef> {
    let (letter, rest) = text.split_once('.').filter(|(letter, _)| letter.chars().count() == 1)?;
    let (letter, rest) = (fold(letter), fold(rest));
    let fits = |province: &ProvinceRef| {
        let name = fold(provinces::name(*province, on));
        name.starts_with(&letter) && name.split_once(' ').is_some_and(|(_, others)| others == rest)
    };
    let mut fitting = provinces::all(Scheme::on(on)).into_iter().filter(fits);
    fitting.next().filter(|_| fitting.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str, on: &str) -> Option<&'static str> {
        let on = on.parse().unwrap();
        find(text, on).map(|province| provinces::name(province, on))
    }

    #[test]
    fn an_old_province_is_the_one_that_it_went_to() {
        assert_eq!(name("Bình Phước", "2026-06-10"), Some("Đồng Nai"));
        assert_eq!(name("Đắk Nông (cũ)", "2026-06-10"), Some("Lâm Đồng"));
        assert_eq!(name("Lâm Đồng (mới)", "2026-06-10"), Some("Lâm Đồng"));
        assert_eq!(name("Bình Phước", "2024-06-06"), Some("Bình Phước"));
    }

    #[test]
    fn spellings_of_offices_are_understood() {
        for (text, province) in [
            ("T. Thanh Hoá", "Thanh Hóa"),
            ("Q.Ninh", "Quảng Ninh"),
            ("ĐắcLắc", "Đắk Lắk"),
            ("TT-Huế", "Thừa Thiên Huế"),
            ("Sài Gòn", "Hồ Chí Minh"),
        ] {
            assert_eq!(name(text, "2024-06-06"), Some(province), "{text}");
        }
        assert_eq!(name("Vũng Tàu", "2026-06-10"), Some("Hồ Chí Minh"));
        assert_eq!(name("Hà Nam Ninh", "2024-06-06"), None);
    }
}
