//! Who gets how much.

use std::collections::HashMap;

use crate::{
    Result,
    documents::{lines, lists::Entry},
    printing::unreadable,
    text,
};

/// The most that one person may get, in đồng: more is a slip of the finger.
const MOST: u64 = 10_000_000_000;

/// What each delegate gets, in đồng.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Amounts {
    /// None where nothing was said.
    usual: Option<u64>,
    /// By category, folded.
    of_category: HashMap<String, u64>,
}

impl Amounts {
    /// Reads the usual amount and lines of `category = amount`, each of a category that is `known`.
    ///
    /// # Errors
    /// [`Error::Invalid`](crate::Error::Invalid) for what is no amount, and for a category that there is not: all such
    /// lines at once.
    pub(super) fn read(usual: &str, lines: &str, known: &[&str]) -> Result<Self> {
        let mut amounts = Self::default();
        if !usual.trim().is_empty() {
            amounts.usual = Some(amount(usual).ok_or_else(|| unreadable("amount"))?);
        }
        amounts.of_category = lines::read("amounts", lines, known, amount)?.into_iter().collect();
        Ok(amounts)
    }

    /// Whether nobody gets anything that was said.
    pub(super) fn is_empty(&self) -> bool {
        self.usual.is_none() && self.of_category.is_empty()
    }

    /// What a delegate gets; none where nothing was said.
    pub(super) fn of(&self, entry: &Entry) -> Option<u64> {
        let category = text::fold(entry.category.trim());
        self.of_category.get(&category).copied().or(self.usual)
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
    use crate::{Error, FieldProblem};

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
        let known = ["Báo cáo viên", "Khách mời", "Ban Tổ chức"];
        let read = |usual, lines| Amounts::read(usual, lines, &known);
        let amounts = read("300.000", "báo cáo viên = 2.000.000\n\nBan tổ chức = 0").unwrap();
        let of =
            |category: &str| amounts.of(&Entry { category: category.into(), ..Entry::default() });
        assert_eq!(of("BÁO CÁO VIÊN"), Some(2_000_000));
        assert_eq!(of("Khách mời"), Some(300_000));
        assert_eq!(of("Ban Tổ chức"), Some(0), "said, and so not open");
        assert!(read("ba trăm", "").is_err());
        assert_eq!(read("", "").unwrap().of(&Entry::default()), None);
    }

    #[test]
    fn lines_that_say_nothing_are_named_with_what_there_is() {
        let lines = "Báo cáo viên 2.000.000\nKhách mời = 5\nBáo trí = 500.000\n\nKhách mời = nhiều";
        let Err(Error::Invalid(wrong)) = Amounts::read("", lines, &["Khách mời", "Báo chí"])
        else {
            panic!("taken");
        };
        let said = |wrong: &FieldProblem| {
            assert_eq!(wrong.field, "amounts");
            let values = wrong.values.iter().map(|(name, value)| format!("{name}: {value}"));
            format!("{} {}", wrong.problem, values.collect::<Vec<_>>().join(", "))
        };
        assert_eq!(
            wrong.iter().map(said).collect::<Vec<_>>(),
            [
                "unreadable_line value: Báo cáo viên 2.000.000, line: 1",
                "no_category value: Báo trí, known: Khách mời; Báo chí, line: 3",
                "unreadable_line value: Khách mời = nhiều, line: 5",
            ]
        );
        let Err(Error::Invalid(wrong)) = Amounts::read("", "A = 1", &[]) else { panic!("taken") };
        assert_eq!(wrong[0].values[1], ("known", "–".to_owned()));
    }
}
