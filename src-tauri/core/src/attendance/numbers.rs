//! The numbers that somebody types from a sheet that was signed: `1-20, 23, 27-31; trừ 5`.
//!
//! Numbers and ranges stand between commas, spaces or semicolons. `tất cả` (`all`) is everybody.
//! What stands behind `trừ` (`except`), up to the next semicolon or the end of the line, is taken
//! off again. Where every group of the sheet counts from 1, its Roman numeral goes before:
//! `I: 1-5; II: 3`. Must never guess: what cannot be right is named, number by number.

use std::collections::{BTreeMap, BTreeSet};

use crate::{FieldProblem, documents::lists::roman, error::Problem, printing::SignedRow, text};

/// A place on the sheet: the group, from 0, and the number in it.
type Place = (usize, u32);

/// What was typed, understood.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// The places named, in the order of the sheet.
    pub(super) named: BTreeSet<Place>,
    /// What cannot be right.
    pub(super) wrong: Vec<FieldProblem>,
}

/// Reads numbers of a sheet whose groups count for themselves; a sheet that counts through is one
/// group.
struct Reader<'a> {
    groups: &'a [Vec<SignedRow>],
    group: Option<usize>,
    excepting: bool,
    named: BTreeMap<Place, bool>,
    excepted: BTreeSet<Place>,
    wrong: Vec<FieldProblem>,
}

/// The places of the sheet that `typed` names.
pub(super) fn read(typed: &str, groups: &[Vec<SignedRow>]) -> Numbers {
    let group = (groups.len() == 1).then_some(0);
    let (named, excepted) = (BTreeMap::new(), BTreeSet::new());
    let mut reader = Reader { groups, group, excepting: false, named, excepted, wrong: Vec::new() };
    for part in typed.split([';', '\n']) {
        reader.excepting = false;
        for word in words(part) {
            reader.word(&word);
        }
    }
    reader.finish()
}

/// Folded words; a dash with spaces around it is a range, a Roman numeral ends with its colon.
fn words(part: &str) -> Vec<String> {
    let folded = text::fold(part).replace(" - ", "-").replace(':', ": ").replace("tat ca", "all");
    let words = folded.split([' ', ',', '.']).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

impl Reader<'_> {
    fn word(&mut self, word: &str) {
        if let Some(numeral) = word.strip_suffix(':') {
            return self.of_group(numeral);
        }
        match (word, self.group) {
            ("tru" | "except", _) => self.excepting = true,
            ("all", Some(group)) => self.take(word, group, 1, self.last(group)),
            ("all", None) => {
                (0..self.groups.len()).for_each(|group| self.take(word, group, 1, self.last(group)))
            }
            (_, None) => self.refuse(Problem::NoGroup, word),
            (_, Some(group)) => match range(word) {
                Some((from, to)) => self.take(word, group, from, to),
                None => self.refuse(Problem::UnreadableNumber, word),
            },
        }
    }

    /// What follows is of the group with this Roman numeral.
    fn of_group(&mut self, numeral: &str) {
        let is = |at: &usize| roman(at + 1).to_lowercase() == numeral;
        self.group = (0..self.groups.len()).find(is);
        if self.group.is_none() {
            self.refuse(Problem::NoNumber, numeral);
        }
    }

    /// How many rows a group has.
    fn last(&self, group: usize) -> u32 {
        let rows = self.groups.get(group).map_or(0, Vec::len);
        u32::try_from(rows).unwrap_or(u32::MAX)
    }

    fn take(&mut self, word: &str, group: usize, from: u32, to: u32) {
        let last = self.last(group);
        if from == 0 || to > last {
            let wrong = FieldProblem::new("numbers", Problem::NoNumber);
            self.wrong.push(wrong.with("value", word).with("most", last));
        }
        for place in (from.max(1)..=to.min(last)).map(|number| (group, number)) {
            if self.excepting {
                self.excepted.insert(place);
            } else {
                let twice = self.named.contains_key(&place);
                self.named.insert(place, twice);
            }
        }
    }

    fn refuse(&mut self, problem: Problem, word: &str) {
        let wrong = FieldProblem::new("numbers", problem).with("value", word);
        self.wrong.push(wrong.with("most", self.group.map_or(0, |group| self.last(group))));
    }

    /// Takes the exceptions off, and names what stands there twice or is excepted for nothing.
    fn finish(mut self) -> Numbers {
        let twice: Vec<u32> =
            self.named.iter().filter(|(_, twice)| **twice).map(|(p, _)| p.1).collect();
        twice.iter().for_each(|number| self.refuse(Problem::NumberTwice, &number.to_string()));
        for place in std::mem::take(&mut self.excepted) {
            if self.named.remove(&place).is_none() {
                self.refuse(Problem::NotNamed, &place.1.to_string());
            }
        }
        Numbers { named: self.named.into_keys().collect(), wrong: self.wrong }
    }
}

/// `23` or `20-23`.
fn range(word: &str) -> Option<(u32, u32)> {
    let (from, to) = word.split_once('-').unwrap_or((word, word));
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(sizes: &[usize]) -> Vec<Vec<SignedRow>> {
        let row = |at: usize| SignedRow { id: format!("d{at}"), name: String::new() };
        sizes.iter().map(|size| (0..*size).map(row).collect()).collect()
    }

    fn numbers(typed: &str, sizes: &[usize]) -> Vec<Place> {
        let read = read(typed, &groups(sizes));
        assert_eq!(read.wrong, [], "{typed}");
        read.named.into_iter().collect()
    }

    fn wrong(typed: &str, sizes: &[usize]) -> Vec<(Problem, String)> {
        let told = read(typed, &groups(sizes)).wrong;
        let value = |problem: &FieldProblem| problem.values[0].1.clone();
        told.iter().map(|problem| (problem.problem, value(problem))).collect()
    }

    #[test]
    fn numbers_and_ranges_stand_between_whatever_a_hand_types() {
        let all = |numbers: &[u32]| numbers.iter().map(|n| (0, *n)).collect::<Vec<_>>();
        assert_eq!(numbers("1-3, 5;7 9", &[9]), all(&[1, 2, 3, 5, 7, 9]));
        assert_eq!(numbers("1 - 3\n5–6.", &[9]), all(&[1, 2, 3, 5, 6]));
        assert_eq!(numbers("tất cả trừ 2, 4", &[5]), all(&[1, 3, 5]));
        assert_eq!(numbers("1-4 except 2-3; 5", &[5]), all(&[1, 4, 5]));
        assert_eq!(numbers("  ", &[5]), []);
    }

    #[test]
    fn what_cannot_be_right_is_named_and_nothing_is_guessed() {
        use Problem::{NoNumber, NotNamed, NumberTwice, UnreadableNumber};
        assert_eq!(wrong("8-12", &[9]), [(NoNumber, "8-12".into())]);
        assert_eq!(
            wrong("0, 4000000000", &[9]),
            [(NoNumber, "0".into()), (NoNumber, "4000000000".into())]
        );
        assert_eq!(wrong("1-4, 3", &[9]), [(NumberTwice, "3".into())]);
        assert_eq!(wrong("1-4 trừ 7", &[9]), [(NotNamed, "7".into())]);
        for typed in ["5-3", "2a", "3 -5", "1-2-3", "99999999999"] {
            assert!(wrong(typed, &[9]).iter().any(|(p, _)| *p == UnreadableNumber), "{typed}");
        }
    }

    #[test]
    fn groups_that_count_for_themselves_are_named_by_their_numeral() {
        assert_eq!(numbers("I: 1-2; II:3", &[4, 4]), [(0, 1), (0, 2), (1, 3)]);
        assert_eq!(numbers("ii: tất cả trừ 1", &[4, 2]), [(1, 2)]);
        assert_eq!(wrong("1-2", &[4, 4]), [(Problem::NoGroup, "1-2".into())]);
        assert_eq!(wrong("III: 1", &[4, 4])[0], (Problem::NoNumber, "iii".into()));
    }
}
