//! Who gets how much.

use std::collections::HashMap;

use crate::{Result, documents::lists::Entry, printing::unreadable, text};

/// The most that one person may get, in đồng: more is a slip of the finger.
const MOST: u64 = 10_000_000_000;

/// What each delegate gets, in đồng.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Amounts {
    usual: u64,
    /// By category, folded.
    of_category: HashMap<String, u64>,
}

impl Amounts {
    /// Reads the usual amount and lines of `category = amount`.
    ///
    /// # Errors
    /// [`Error::Invalid`](crate::Error::Invalid) for what is no amount.
    pub(super) fn read(usual: &str, lines: &str) -> Result<Self> {
        let mut amounts = Self::default();
        if !usual.trim().is_empty() {
            amounts.usual = amount(usual).ok_or_else(|| unreadable("amount"))?;
        }
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let (category, figure) = line.split_once('=').ok_or_else(|| unreadable("amounts"))?;
            let amount = amount(figure).ok_or_else(|| unreadable("amounts"))?;
            amounts.of_category.insert(text::fold(category.trim()), amount);
        }
        Ok(amounts)
    }

    /// What a delegate gets; 0 where nothing was said.
    pub(super) fn of(&self, entry: &Entry) -> u64 {
        let category = text::fold(entry.category.trim());
        self.of_category.get(&category).copied().unwrap_or(self.usual)
    }
}

/// `500000`, `500.000`, `500 000 đ`: whole đồng, with or without marks between thousands.
fn amount(text: &str) -> Option<u64> {
    let text = text.trim().trim_end_matches("đồng").trim_end_matches(['đ', '₫']).trim();
    let groups: Vec<&str> = text.split(['.', ',', ' ', '\u{a0}']).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    // One kind of mark, and no group too long: `500000.000` is no amount that anybody means.
    let mut marks = text.chars().filter(|c| !c.is_ascii_digit());
    let alike = marks.next().is_none_or(|first| marks.all(|mark| mark == first));
    let grouped = groups.len() == 1
        || groups[0].len() <= 3 && groups.iter().skip(1).all(|group| group.len() == 3);
    let right = alike && grouped && groups.iter().all(digits);
    let amount: u64 = right.then(|| groups.concat().parse().ok()).flatten()?;
    (amount <= MOST).then_some(amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_with_and_without_marks_and_never_guessed() {
        for (text, read) in [
            ("500000", Some(500_000)),
            ("500.000", Some(500_000)),
            ("1.500.000 đồng", Some(1_500_000)),
            ("200 000đ", Some(200_000)),
            ("0", Some(0)),
            ("500.00", None),
            ("500000.000", None),
            ("1.500,000", None),
            ("1,5", None),
            ("nhiều", None),
            ("-5", None),
            ("", None),
            ("99999999999", None),
        ] {
            assert_eq!(amount(text), read, "{text}");
        }
    }

    #[test]
    fn a_category_has_its_own_amount_whatever_its_capitals() {
        let amounts = Amounts::read("300.000", "Báo cáo viên = 2.000.000\n\n").unwrap();
        let of =
            |category: &str| amounts.of(&Entry { category: category.into(), ..Entry::default() });
        assert_eq!(of("BÁO CÁO VIÊN"), 2_000_000);
        assert_eq!(of("Khách mời"), 300_000);
        assert!(Amounts::read("", "Báo cáo viên 2.000.000").is_err());
        assert!(Amounts::read("ba trăm", "").is_err());
    }
}
