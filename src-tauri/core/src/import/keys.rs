//! By what a person is known: folded texts, digits of telephones, codes of provinces.
//!
//! Two keys that are empty say nothing. Must never take two people for one because they share an
//! office's telephone or mailbox.

use crate::{delegates::NewDelegate, text::fold};

/// By what a person is known; empty where nothing is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Keys {
    pub(super) name: String,
    pub(super) organisation: String,
    pub(super) email: String,
    /// The first telephone and the others.
    pub(super) phones: Vec<String>,
    pub(super) title: String,
    pub(super) province: String,
    pub(super) birth: String,
    pub(super) id_number: String,
}

impl Keys {
    pub(super) fn of(says: &NewDelegate) -> Self {
        let code = |p: crate::provinces::ProvinceRef| p.to_string();
        let phones = std::iter::once(&*says.phone).chain(says.more_phones.split(';')).map(digits);
        Self {
            name: fold(&says.full_name),
            organisation: fold(&says.organisation),
            email: fold(&says.email),
            phones: phones.filter(|phone| !phone.is_empty()).collect(),
            title: fold(&says.title),
            province: says.province.map_or_else(|| fold(&says.province_text), code),
            birth: says.birth.clone(),
            id_number: says.id_number.clone(),
        }
    }

    pub(super) fn name_and_organisation(&self) -> (&str, &str) {
        (&self.name, &self.organisation)
    }

    /// Addresses and telephones.
    pub(super) fn contacts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&*self.email)
            .chain(self.phones.iter().map(String::as_str))
            .filter(|contact| !contact.is_empty())
    }

    /// Whether one of them is the other's as well.
    pub(super) fn shares_contact(&self, other: &Self) -> bool {
        self.contacts().any(|contact| other.contacts().any(|theirs| theirs == contact))
    }

    /// Whether a date of birth or a number says that they are two.
    pub(super) fn is_another(&self, other: &Self) -> bool {
        differ(&self.id_number, &other.id_number)
            || !(self.birth.starts_with(&other.birth) || other.birth.starts_with(&self.birth))
    }

    /// Whether e-mail or telephone say so.
    pub(super) fn reached_differently(&self, other: &Self) -> bool {
        let phones = !self.phones.is_empty() && !other.phones.is_empty();
        let shared = self.phones.iter().any(|phone| other.phones.contains(phone));
        differ(&self.email, &other.email) || (phones && !shared)
    }

    /// Whether anything at all says so.
    pub(super) fn told_apart(&self, other: &Self) -> bool {
        self.is_another(other)
            || self.reached_differently(other)
            || differ(&self.title, &other.title)
            || differ(&self.province, &other.province)
    }

    /// Whether the names may be of one person: half of the syllables are the same, among them the
    /// first or the last.
    pub(super) fn named_alike(&self, other: &Self) -> bool {
        let (ours, theirs): (Vec<&str>, Vec<&str>) =
            (self.name.split(' ').collect(), other.name.split(' ').collect());
        let common = ours.iter().filter(|syllable| theirs.contains(syllable)).count();
        let end = ours.first() == theirs.first() || ours.last() == theirs.last();
        end && common * 2 >= ours.len().min(theirs.len())
    }
}

/// Whether both say something, and not the same.
pub(super) fn differ(a: &str, b: &str) -> bool {
    !a.is_empty() && !b.is_empty() && a != b
}

/// The digits of a telephone number in the national form without its zero, so that `0912…`,
/// `+84 912…` and a number that lost its zero are one.
pub(super) fn digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("84").filter(|rest| rest.len() >= 9).unwrap_or(&digits);
    national.trim_start_matches('0').to_owned()
}
