//! Compares a list with the delegates that an event has already: who is new, whose details
//! changed, who stands in the list twice.
//!
//! People are told apart by e-mail, else by phone, else by name and organisation. A shared mailbox
//! or telephone of an office proves nothing, so an address that several people have counts only
//! together with the name. An empty cell never erases what is stored. Linear in both lists.

use super::{
    Field,
    rows::{Reason, Refusal, Rows},
};
use crate::{delegates::NewDelegate, text::fold};
use std::collections::HashMap;

/// A delegate of the event as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExistingDelegate {
    /// Its id.
    pub id: String,
    /// What is stored.
    pub data: NewDelegate,
}

/// What would become of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Nobody in the event is this person.
    New,
    /// Somebody is, and the list says something else about the fields named.
    Changed {
        /// The delegate's id.
        id: String,
        /// What would change, never empty.
        fields: Vec<Field>,
    },
    /// Somebody is, and the list says nothing new.
    Same {
        /// The delegate's id.
        id: String,
    },
}

/// A row that can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    /// What would become of it.
    pub decision: Decision,
    /// What would be stored: for a known delegate what is stored, with the changes of the list.
    pub delegate: NewDelegate,
}

/// What an import would do; nothing is done yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// The rows that can be taken, in the order of the list.
    pub rows: Vec<PreviewRow>,
    /// What is wrong with the others, by row.
    pub refused: Vec<Refusal>,
    /// Rows that are about nobody.
    pub left_out: Vec<u32>,
}

/// What importing `rows` into an event with these delegates would do.
pub fn preview(existing: &[ExistingDelegate], rows: Rows) -> Preview {
    let stored: Vec<Keys> = existing.iter().map(|e| Keys::of(&e.data)).collect();
    let listed: Vec<Keys> = rows.delegates.iter().map(Keys::of).collect();
    let known = Known::of(&stored, &listed);
    let mut seen = Seen::default();
    let mut taken: HashMap<usize, usize> = HashMap::new();
    let mut preview =
        Preview { refused: rows.refused, left_out: rows.left_out, ..Preview::default() };
    for (index, delegate) in rows.delegates.iter().enumerate() {
        let keys = &listed[index];
        let found = known.find(keys);
        let taken_by = found.and_then(|found| taken.get(&found).copied());
        let again = taken_by.filter(|&earlier| listed[earlier].name == keys.name);
        if let Some(earlier) = seen.find(keys, &listed).or(again) {
            let column = rows.name_header.clone();
            preview.refused.push(duplicate(delegate, column, &rows.delegates[earlier]));
            continue;
        }
        seen.insert(index, keys);
        let found = found.filter(|_| taken_by.is_none());
        taken.extend(found.map(|found| (found, index)));
        preview.rows.push(decide(found.map(|found| &existing[found]), delegate));
    }
    preview.refused.sort_by_key(|refusal| refusal.row);
    preview
}

fn duplicate(delegate: &NewDelegate, column: String, earlier: &NewDelegate) -> Refusal {
    let row = delegate.source_row.unwrap_or(0);
    Refusal { row, column, reason: Reason::DuplicateOfRow, other_row: earlier.source_row }
}

fn decide(stored: Option<&ExistingDelegate>, listed: &NewDelegate) -> PreviewRow {
    let Some(stored) = stored else {
        return PreviewRow { decision: Decision::New, delegate: listed.clone() };
    };
    let (delegate, fields) = merge(&stored.data, listed);
    let id = stored.id.clone();
    let decision =
        if fields.is_empty() { Decision::Same { id } } else { Decision::Changed { id, fields } };
    PreviewRow { decision, delegate }
}

/// What is stored with what the list says laid over it, and which fields that changes.
fn merge(stored: &NewDelegate, listed: &NewDelegate) -> (NewDelegate, Vec<Field>) {
    let mut merged = stored.clone();
    let mut fields = Vec::new();
    let mut lay_over = |field, into: &mut String, text: &String| {
        if !text.is_empty() && into != text {
            into.clone_from(text);
            fields.push(field);
        }
    };
    lay_over(Field::FullName, &mut merged.full_name, &listed.full_name);
    lay_over(Field::Title, &mut merged.title, &listed.title);
    lay_over(Field::Organisation, &mut merged.organisation, &listed.organisation);
    lay_over(Field::Category, &mut merged.category, &listed.category);
    if !lost_its_zero(&stored.phone, &listed.phone) {
        lay_over(Field::Phone, &mut merged.phone, &listed.phone);
    }
    if fold(&stored.email) != fold(&listed.email) {
        lay_over(Field::Email, &mut merged.email, &listed.email);
    }
    lay_over(Field::Note, &mut merged.note, &listed.note);
    let says_province = listed.province.is_some() || !listed.province_text.is_empty();
    let province = |d: &NewDelegate| (d.province, d.province_text.clone());
    if says_province && province(stored) != province(listed) {
        (merged.province, merged.province_text) = province(listed);
        fields.push(Field::Province);
    }
    merged.source_row = listed.source_row;
    (merged, fields)
}

/// A spreadsheet made a number of the stored phone; the stored one is better.
fn lost_its_zero(stored: &str, listed: &str) -> bool {
    stored.starts_with(['0', '+'])
        && !listed.starts_with(['0', '+'])
        && digits(stored) == digits(listed)
}

/// By what a person is known; empty where nothing is said.
#[derive(Debug, PartialEq, Eq)]
struct Keys {
    name: String,
    organisation: String,
    email: String,
    phone: String,
    title: String,
    province: String,
}

impl Keys {
    fn of(delegate: &NewDelegate) -> Self {
        let code = |p: crate::provinces::ProvinceRef| format!("{} {}", p.scheme(), p.code());
        Self {
            name: fold(&delegate.full_name),
            organisation: fold(&delegate.organisation),
            email: fold(&delegate.email),
            phone: digits(&delegate.phone),
            title: fold(&delegate.title),
            province: delegate.province.map_or_else(|| fold(&delegate.province_text), code),
        }
    }

    fn name_and_organisation(&self) -> (&str, &str) {
        (&self.name, &self.organisation)
    }

    fn contacts(&self) -> impl Iterator<Item = &str> {
        [self.email.as_str(), &self.phone].into_iter().filter(|contact| !contact.is_empty())
    }

    /// Whether e-mail or phone say that these are two people of one name.
    fn reached_differently(&self, other: &Self) -> bool {
        differ(&self.email, &other.email) || differ(&self.phone, &other.phone)
    }

    /// Whether anything at all says so.
    fn told_apart(&self, other: &Self) -> bool {
        self.reached_differently(other)
            || differ(&self.title, &other.title)
            || differ(&self.province, &other.province)
    }
}

fn differ(a: &str, b: &str) -> bool {
    !a.is_empty() && !b.is_empty() && a != b
}

/// The digits of a telephone number in the national form without its zero, so that `0912…`,
/// `+84 912…` and a number that lost its zero are one.
fn digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("84").filter(|rest| rest.len() >= 9).unwrap_or(&digits);
    national.trim_start_matches('0').to_owned()
}

/// So many people of one name in one organisation are compared; more are test data.
const NAMESAKES: usize = 64;

type People<K> = HashMap<K, Vec<usize>>;

/// The delegates of the event by what they are known by.
#[derive(Debug)]
struct Known<'a> {
    people: &'a [Keys],
    by_email: People<&'a str>,
    by_phone: People<&'a str>,
    by_name: People<(&'a str, &'a str)>,
    /// How many rows of the list give each e-mail and phone, and each name with organisation.
    listed_contacts: HashMap<&'a str, usize>,
    listed_names: HashMap<(&'a str, &'a str), usize>,
}

impl<'a> Known<'a> {
    fn of(people: &'a [Keys], listed: &'a [Keys]) -> Self {
        let contacts = listed.iter().flat_map(|keys| [keys.email.as_str(), &keys.phone]);
        Self {
            people,
            by_email: group(people, |keys| keys.email.as_str()),
            by_phone: group(people, |keys| keys.phone.as_str()),
            by_name: group(people, Keys::name_and_organisation),
            listed_contacts: count(contacts),
            listed_names: count(listed.iter().map(Keys::name_and_organisation)),
        }
    }

    /// Who of them it is, if that is certain.
    fn find(&self, keys: &Keys) -> Option<usize> {
        let by_phone = || self.by_contact(&self.by_phone, &keys.phone, keys);
        let by_email = self.by_contact(&self.by_email, &keys.email, keys);
        by_email.or_else(by_phone).or_else(|| self.by_name(keys))
    }

    /// By an address that one person alone has, or by one that several have and the name.
    fn by_contact(&self, by: &People<&str>, contact: &str, keys: &Keys) -> Option<usize> {
        let found = by.get(contact).filter(|_| !contact.is_empty())?;
        let shared = found.len() > 1 || self.listed_contacts.get(contact).is_some_and(|&n| n > 1);
        self.only(found, |other| !shared || other.name == keys.name)
    }

    /// By name and organisation: who differs in nothing, else who may have changed post.
    fn by_name(&self, keys: &Keys) -> Option<usize> {
        let name = keys.name_and_organisation();
        let found = self.by_name.get(&name)?;
        let alone_in_list = self.listed_names.get(&name) == Some(&1);
        let moved = || self.only(found, |o| alone_in_list && !o.reached_differently(keys));
        self.only(found, |other| !other.told_apart(keys)).or_else(moved)
    }

    /// The one that fits, unless there are several.
    fn only(&self, found: &[usize], fits: impl Fn(&Keys) -> bool) -> Option<usize> {
        let fits = |&person: &usize| fits(&self.people[person]);
        let mut fitting = found.iter().take(NAMESAKES).copied().filter(fits);
        fitting.next().filter(|_| fitting.next().is_none())
    }
}

/// The rows of the list that were taken, by what their people are known by.
#[derive(Debug, Default)]
struct Seen<'a> {
    by_contact: HashMap<(&'a str, &'a str), usize>,
    by_name: People<(&'a str, &'a str)>,
}

impl<'a> Seen<'a> {
    fn insert(&mut self, row: usize, keys: &'a Keys) {
        for contact in keys.contacts() {
            self.by_contact.insert((contact, &keys.name), row);
        }
        self.by_name.entry(keys.name_and_organisation()).or_default().push(row);
    }

    /// A row with the same name and the same address, or of the same organisation with nothing
    /// that tells the two apart.
    fn find(&self, keys: &Keys, listed: &[Keys]) -> Option<usize> {
        let by_contact =
            || keys.contacts().find_map(|c| self.by_contact.get(&(c, keys.name.as_str())).copied());
        let namesakes = self.by_name.get(&keys.name_and_organisation());
        let mut namesakes = namesakes.into_iter().flatten().take(NAMESAKES).copied();
        by_contact().or_else(|| namesakes.find(|&row| !listed[row].told_apart(keys)))
    }
}

fn group<'a, K: std::hash::Hash + Eq>(
    people: &'a [Keys],
    key: impl Fn(&'a Keys) -> K,
) -> People<K> {
    let mut groups: People<K> = HashMap::new();
    for (person, keys) in people.iter().enumerate() {
        groups.entry(key(keys)).or_default().push(person);
    }
    groups
}

fn count<K: std::hash::Hash + Eq>(keys: impl Iterator<Item = K>) -> HashMap<K, usize> {
    let mut times = HashMap::new();
    keys.for_each(|key| *times.entry(key).or_default() += 1);
    times
}

#[cfg(test)]
mod tests;
