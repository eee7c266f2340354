//! Compares a list with the delegates that an event has: who is new, whose details changed, of whom
//! it says nothing new, and where somebody should look.
//!
//! People are known by e-mail or telephone together with a name that is alike, else by name and
//! organisation. An address that several people have proves nothing. Each delegate is given to one
//! row: the one that agrees most. Two people of one name stay two people, and who only might be the
//! same goes in as new with a question. Linear in both lists.

use std::{cmp::Reverse, collections::HashMap};

use super::{
    Doubt, DoubtKind, Field, UnderstoodRow,
    keys::{Keys, differ},
    merge::merge,
};
use crate::delegates::{Delegate, DelegateState, NewDelegate};

/// So many people with one key are compared; more are test data.
const NAMESAKES: usize = 64;

/// Somebody who is known already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The id.
    pub id: String,
    /// What is kept.
    pub says: NewDelegate,
    /// Whether the person comes.
    pub state: DelegateState,
}

/// What would become of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Nobody who is known is this person.
    New,
    /// Somebody is, and the list says something else about the fields named.
    Changed {
        /// The id.
        id: String,
        /// What would change, never empty.
        fields: Vec<Field>,
    },
    /// Somebody is, and the list says nothing new.
    Same {
        /// The id.
        id: String,
    },
}

/// A row with what would become of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Matched {
    /// The row.
    pub row: UnderstoodRow,
    /// What would become of it.
    pub decision: Decision,
    /// Of somebody known what is kept, with what the list says laid over it.
    pub merged: Option<Box<NewDelegate>>,
    /// Who might be the same person, and is not taken for it.
    pub perhaps: Option<String>,
}

/// What becomes of the rows among those who are known.
pub fn matched(known: &[Known], rows: Vec<UnderstoodRow>) -> Vec<Matched> {
    if known.is_empty() {
        return rows.into_iter().map(|row| new_row(row, None)).collect();
    }
    let theirs: Vec<Keys> = known.iter().map(|known| Keys::of(&known.says)).collect();
    let ours: Vec<Keys> = rows.iter().map(|row| Keys::of(&row.says)).collect();
    let people = People::of(&theirs, &ours);
    let given = people.given(&rows);
    let free = |index: usize| !given.contains_key(&index);
    let mut by_row: Vec<Option<usize>> = vec![None; rows.len()];
    for (index, row) in &given {
        by_row[*row] = Some(*index);
    }
    let with = rows.into_iter().enumerate();
    with.map(|(at, row)| match by_row[at] {
        Some(index) => known_row(&known[index], row),
        None => {
            let perhaps = people.perhaps(&ours[at], &free);
            new_row(row, perhaps.map(|index| known[index].id.clone()))
        }
    })
    .collect()
}

impl From<&Delegate> for Known {
    fn from(delegate: &Delegate) -> Self {
        Self { id: delegate.id.clone(), says: delegate.into(), state: delegate.state }
    }
}

impl Matched {
    /// What would be kept.
    #[must_use]
    pub fn result(&self) -> &NewDelegate {
        self.merged.as_deref().unwrap_or(&self.row.says)
    }

    /// Makes the row that of somebody known, or of somebody new, because somebody says so.
    pub fn settle(&mut self, known: Option<&Known>) {
        let mut row = std::mem::take(&mut self.row);
        row.doubts.retain(|doubt| doubt.kind != DoubtKind::SamePerson);
        *self = match known {
            Some(known) => known_row(known, row),
            None => new_row(row, None),
        };
        self.row.doubts.retain(|doubt| doubt.kind != DoubtKind::SamePerson);
    }
}

fn new_row(mut row: UnderstoodRow, perhaps: Option<String>) -> Matched {
    if perhaps.is_some() {
        row.doubts.push(same_person());
    }
    Matched { decision: Decision::New, merged: None, row, perhaps }
}

fn known_row(known: &Known, mut row: UnderstoodRow) -> Matched {
    let (result, mut fields) = merge(&known.says, &row.says);
    // In whose place somebody else comes is settled; no list brings that person back.
    row.state = row.state.filter(|_| known.state != DelegateState::Replaced);
    if row.state.is_some_and(|state| state != known.state) {
        fields.push(Field::State);
    }
    let id = known.id.clone();
    let given = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let renamed = given(&known.says.full_name) != given(&result.full_name);
    if renamed && !Keys::of(&row.says).name.starts_with(&Keys::of(&known.says).name) {
        row.doubts.push(same_person());
    }
    let decision =
        if fields.is_empty() { Decision::Same { id } } else { Decision::Changed { id, fields } };
    Matched { row, decision, merged: Some(Box::new(result)), perhaps: None }
}

fn same_person() -> Doubt {
    Doubt { kind: DoubtKind::SamePerson, field: Field::FullName, other_row: None }
}

type Index<K> = HashMap<K, Vec<usize>>;

/// Those who are known and the rows, by what they are known by.
struct People<'a> {
    theirs: &'a [Keys],
    ours: &'a [Keys],
    by_contact: Index<&'a str>,
    by_name: Index<&'a str>,
    /// How many rows have a contact, a name with organisation.
    contacts: HashMap<&'a str, usize>,
    names: HashMap<(&'a str, &'a str), usize>,
}

impl<'a> People<'a> {
    fn of(theirs: &'a [Keys], ours: &'a [Keys]) -> Self {
        let contacts = |keys: &'a Keys| keys.contacts().collect::<Vec<_>>();
        Self {
            theirs,
            ours,
            by_contact: index(theirs, contacts),
            by_name: index(theirs, |keys| vec![&*keys.name]),
            contacts: count(ours.iter().flat_map(contacts)),
            names: count(ours.iter().map(Keys::name_and_organisation)),
        }
    }

    /// Who is known, with the row that is given: of all pairs those that agree most come first.
    fn given(&self, rows: &[UnderstoodRow]) -> HashMap<usize, usize> {
        let mut pairs: Vec<(Reverse<u32>, usize, usize)> = Vec::new();
        for (at, keys) in self.ours.iter().enumerate() {
            for index in self.candidates(keys) {
                let agreement = self.agreement(keys, index, rows[at].replaces.is_some());
                pairs.extend(agreement.map(|score| (Reverse(score), at, index)));
            }
        }
        pairs.sort_unstable();
        let (mut given, mut taken) = (HashMap::new(), vec![false; self.ours.len()]);
        for (_, at, index) in pairs {
            if !taken[at] && !given.contains_key(&index) {
                given.insert(index, at);
                taken[at] = true;
            }
        }
        given
    }

    /// Who shares a contact or the name.
    fn candidates(&self, keys: &Keys) -> Vec<usize> {
        let by_contact = keys.contacts().filter_map(|contact| self.by_contact.get(contact));
        let by_name = self.by_name.get(&*keys.name);
        let all = by_contact.chain(by_name);
        let mut found: Vec<usize> =
            all.flat_map(|found| found.iter().take(NAMESAKES)).copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// How much a row and somebody known agree; nothing where they are not certainly the same.
    fn agreement(&self, keys: &Keys, index: usize, replaces: bool) -> Option<u32> {
        let other = &self.theirs[index];
        let same_name = keys.name == other.name;
        if keys.is_another(other) || (replaces && !same_name) {
            return None;
        }
        let contact = keys.shares_contact(other);
        let certain = match (same_name, contact) {
            (true, true) => true,
            (false, true) => self.alone(keys, other) && keys.named_alike(other),
            (true, false) => self.by_organisation(keys, index),
            (false, false) => false,
        };
        let equal = |a: &str, b: &str| u32::from(!a.is_empty() && a == b);
        certain.then(|| {
            8 * u32::from(same_name)
                + 4 * u32::from(contact)
                + 2 * equal(&keys.organisation, &other.organisation)
                + equal(&keys.title, &other.title)
                + equal(&keys.province, &other.province)
                + equal(&keys.email, &other.email)
        })
    }

    /// Whether a contact that both have is that of one person in each list.
    fn alone(&self, keys: &Keys, other: &Keys) -> bool {
        let once = |contact: &str| {
            self.contacts.get(contact) == Some(&1)
                && self.by_contact.get(contact).is_some_and(|found| found.len() == 1)
        };
        keys.contacts().any(|ours| other.contacts().any(|theirs| theirs == ours) && once(ours))
    }

    /// Whether name and organisation are enough: nothing tells the two apart; or nobody else has
    /// them, and somebody changed post, or telephone but not post.
    fn by_organisation(&self, keys: &Keys, index: usize) -> bool {
        let other = &self.theirs[index];
        if keys.organisation != other.organisation {
            return false;
        }
        let namesakes = self.by_name.get(&*keys.name).into_iter().flatten();
        let namesakes = namesakes.filter(|i| self.theirs[**i].organisation == keys.organisation);
        let only = namesakes.take(2).count() == 1
            && self.names.get(&keys.name_and_organisation()) == Some(&1);
        let same_post = !keys.title.is_empty()
            && keys.title == other.title
            && !differ(&keys.province, &other.province);
        !keys.told_apart(other) || (only && (!keys.reached_differently(other) || same_post))
    }

    /// Somebody of the same name whom nothing tells apart but the organisation.
    fn perhaps(&self, keys: &Keys, free: &dyn Fn(usize) -> bool) -> Option<usize> {
        let namesakes = self.by_name.get(&*keys.name)?.iter().take(NAMESAKES).copied();
        let mut like = namesakes.filter(|index| {
            let other = &self.theirs[*index];
            free(*index) && !keys.is_another(other) && !keys.reached_differently(other)
        });
        like.next()
    }
}

fn index<'a, K: std::hash::Hash + Eq>(
    people: &'a [Keys],
    keys: impl Fn(&'a Keys) -> Vec<K>,
) -> Index<K> {
    let mut index: Index<K> = HashMap::new();
    for (at, person) in people.iter().enumerate() {
        keys(person).into_iter().for_each(|key| index.entry(key).or_default().push(at));
    }
    index
}

fn count<K: std::hash::Hash + Eq>(keys: impl Iterator<Item = K>) -> HashMap<K, usize> {
    let mut times = HashMap::new();
    keys.for_each(|key| *times.entry(key).or_default() += 1);
    times
}

#[cfg(test)]
mod tests;
