//! Who may be kept twice: people and delegates that look like one person, each pair with why.
//!
//! A name alone is no reason, for namesakes are many; nor is a telephone alone, for an office shares
//! one. Every record is put into a few drawers and compared with the first of its drawer, and with
//! those there that were told apart from it, so the work grows with the number of people. Who was
//! told apart is no pair. Nothing is changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use super::{Person, distinct::Distinctions};
use crate::{Result, Workspace, delegates::Delegate, events, storage::Store, text};

crate::vocabulary::vocabulary! {
    /// Why two records may be one person.
    Why {
        /// The same telephone number, and a name that ends alike.
        SamePhone = "same_phone",
        /// The same e-mail address, and a name that ends alike.
        SameEmail = "same_email",
        /// The same name at the same organisation.
        SameOrganisation = "same_organisation",
        /// The same name and date of birth.
        SameBirth = "same_birth",
    }
}

/// One record that may be somebody kept twice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Kept {
    /// `person` or `delegate`.
    pub noun: &'static str,
    /// Its id.
    pub id: String,
    /// The name.
    pub name: String,
    /// Where he or she works, as far as a delegate says it.
    pub organisation: String,
}

/// Two records that may be one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Duplicate {
    /// The one that has been kept longer.
    pub first: Kept,
    /// The other.
    pub second: Kept,
    /// Why.
    pub why: Vec<Why>,
}

/// What is known of one record, and of the delegates that a person was.
struct Known {
    kept: Kept,
    /// Its own id and those of the delegates that a person was.
    ids: Vec<String>,
    phones: BTreeSet<String>,
    emails: BTreeSet<String>,
    organisations: BTreeSet<String>,
    births: BTreeSet<String>,
    /// The events of those delegates, by id.
    events: BTreeSet<String>,
}

/// What two records share where they stand in one drawer.
type Drawer = (Why, String, String);

/// The pairs of records that may be one person.
///
/// # Errors
/// [`Error::Storage`](crate::Error::Storage).
pub fn duplicates(workspace: &Workspace) -> Result<Vec<Duplicate>> {
    let (all, apart) = workspace.read(|store| Ok((all(store)?, Distinctions::of(store)?)))?;
    Ok(among(&all, &apart, |_| true))
}

/// The pairs of which at least one comes to event `event` (id or code).
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn duplicates_of(workspace: &Workspace, event: &str) -> Result<Vec<Duplicate>> {
    let (event, all, apart) = workspace
        .read(|store| Ok((events::find(store, event)?, all(store)?, Distinctions::of(store)?)))?;
    Ok(among(&all, &apart, |known| known.events.contains(&event.id)))
}

/// The pairs of which one is `meant`.
fn among(all: &[Known], apart: &Distinctions, meant: impl Fn(&Known) -> bool) -> Vec<Duplicate> {
    // Those of a drawer who are told apart from each other; nearly always one.
    let mut drawers: HashMap<Drawer, Vec<usize>> = HashMap::new();
    let mut pairs: BTreeMap<(usize, usize), BTreeSet<Why>> = BTreeMap::new();
    let one = |at: usize| all.get(at);
    for (at, known) in all.iter().enumerate() {
        for drawer in known.drawers() {
            let why = drawer.0;
            let firsts = drawers.entry(drawer).or_default();
            let told_apart =
                |first: usize| one(first).is_some_and(|one| apart.tell(&one.ids, &known.ids));
            let same: Vec<usize> =
                firsts.iter().copied().filter(|first| !told_apart(*first)).collect();
            if same.is_empty() {
                firsts.push(at);
            }
            let meant = |first: &usize| meant(known) || one(*first).is_some_and(&meant);
            for first in same.into_iter().filter(|first| *first != at).filter(meant) {
                pairs.entry((first, at)).or_default().insert(why);
            }
        }
    }
    let kept = |at: usize| all.get(at).map(|known| known.kept.clone());
    let duplicate = |((first, second), why): ((usize, usize), BTreeSet<Why>)| {
        let why = why.into_iter().collect();
        Some(Duplicate { first: kept(first)?, second: kept(second)?, why })
    };
    pairs.into_iter().filter_map(duplicate).collect()
}

/// Every person, and every delegate who is no person yet, the oldest first.
fn all(store: &Store<'_>) -> Result<Vec<Known>> {
    let mut known: Vec<Known> = store.records::<Person>(&[])?.iter().map(Known::from).collect();
    let at: HashMap<String, usize> =
        known.iter().enumerate().map(|(at, one)| (one.kept.id.clone(), at)).collect();
    for delegate in store.records::<Delegate>(&[])? {
        let person = delegate.person_id.as_ref().and_then(|id| at.get(id).copied());
        match person.and_then(|at| known.get_mut(at)) {
            Some(person) => person.learn(&delegate),
            None => known.push(Known::from(&delegate)),
        }
    }
    Ok(known)
}

impl Known {
    fn new(noun: &'static str, id: &str, name: &str) -> Self {
        let (id, name) = (id.to_owned(), name.to_owned());
        Self {
            ids: vec![id.clone()],
            kept: Kept { noun, id, name, organisation: String::new() },
            phones: BTreeSet::new(),
            emails: BTreeSet::new(),
            organisations: BTreeSet::new(),
            births: BTreeSet::new(),
            events: BTreeSet::new(),
        }
    }

    fn learn(&mut self, delegate: &Delegate) {
        self.ids.push(delegate.id.clone());
        self.events.insert(delegate.event_id.clone());
        self.phones.extend(phones(&delegate.phone));
        self.phones.extend(phones(&delegate.more_phones));
        self.emails.extend(said(text::fold(&delegate.email)));
        self.organisations.extend(said(text::fold(&delegate.organisation)));
        // A year alone is shared by too many.
        self.births.extend(said(delegate.birth.clone()).filter(|birth| birth.len() > 4));
        if self.kept.organisation.is_empty() {
            self.kept.organisation.clone_from(&delegate.organisation);
        }
    }

    fn drawers(&self) -> Vec<Drawer> {
        let name = text::fold(&self.kept.name);
        let given = name.rsplit(' ').next().unwrap_or_default().to_owned();
        let with = |why: Why, name: &str, values: &BTreeSet<String>| -> Vec<Drawer> {
            values.iter().map(|value| (why, name.to_owned(), value.clone())).collect()
        };
        [
            with(Why::SamePhone, &given, &self.phones),
            with(Why::SameEmail, &given, &self.emails),
            with(Why::SameOrganisation, &name, &self.organisations),
            with(Why::SameBirth, &name, &self.births),
        ]
        .concat()
    }
}

impl From<&Person> for Known {
    fn from(person: &Person) -> Self {
        let mut known = Self::new("person", &person.id, &person.full_name);
        known.phones.extend(phones(person.phone.as_deref().unwrap_or_default()));
        known.emails.extend(said(text::fold(person.email.as_deref().unwrap_or_default())));
        known
    }
}

impl From<&Delegate> for Known {
    fn from(delegate: &Delegate) -> Self {
        let mut known = Self::new("delegate", &delegate.id, &delegate.full_name);
        known.learn(delegate);
        known
    }
}

fn said(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// The digits of telephone numbers, however they are typed.
fn phones(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(';').filter_map(|number| {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let home = digits.strip_prefix("84").unwrap_or(&digits).trim_start_matches('0');
        (home.len() >= 8).then(|| home.to_owned())
    })
}
