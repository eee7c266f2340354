//! That two records which look like one person are two people: said once, and not asked again.
//!
//! It holds of the people, not of the rows they happened to be: of a delegate it is known also of
//! the person he or she becomes, and a merge carries it over. It stays on this machine; an event
//! that is handed over takes none along, for the other record may be of another event. Must never
//! keep anybody from being merged by name.

use std::collections::HashSet;

use serde_json::Value;

use super::Person;
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    delegates::Delegate,
    error::Problem,
    op::Outcome,
    records::{self, Record, Rules, record},
    storage::Store,
};

record! {
    /// That two records, each a person or a delegate, are two people.
    Distinction: "distinction", "distinctions", "distinguish", label "t.id"
    {
        /// The one whose id comes first.
        first: String,
        /// The other.
        second: String,
    }
}

impl Rules for Distinction {}

form! {
    /// Notes that two records that look like one person are two people, so that they are not offered again.
    Distinguish: Undoable "distinguish_people", "people" "distinct"
    {
        /// One of them: the id of a person or a delegate.
        first: String,
        /// The other: the id of a person or a delegate.
        second: String,
        /// Whether to take that back.
        back: bool = false,
    }
}

/// Notes it, once; or takes it back.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] where both are one person already.
pub fn distinguish(workspace: &Workspace, form: &Distinguish) -> Result<Outcome<()>> {
    workspace.operate(&Distinguish::ACTION.operation, |store| {
        let (one, two) = (Somebody::of(store, &form.first)?, Somebody::of(store, &form.second)?);
        if one.ids.iter().any(|id| two.ids.contains(id)) {
            return Err(Error::Invalid(vec![FieldProblem::new("second", Problem::Taken)]));
        }
        let told = Distinctions::of(store)?;
        if form.back {
            told.take_back(store, &one.ids, &two.ids)?;
        } else if !told.tell(&one.ids, &two.ids) {
            records::insert(store, between(one.id(), two.id()))?;
        }
        Ok(((), format!("{}, {}", one.name, two.name)))
    })
}

/// The distinction of two ids.
fn between(one: &str, two: &str) -> Distinction {
    let (first, second) = if one < two { (one, two) } else { (two, one) };
    Distinction { first: first.into(), second: second.into(), ..Distinction::default() }
}

/// Somebody under every id that he or she has: of the person first, then of the delegates.
pub(super) struct Somebody {
    pub(super) ids: Vec<String>,
    name: String,
}

impl Somebody {
    /// Whoever has this id.
    pub(super) fn of(store: &Store<'_>, id: &str) -> Result<Self> {
        let person = match store.record::<Person>(id)? {
            Some(person) => person,
            None => {
                let delegate: Delegate = records::find(store, id)?;
                let Some(person) = &delegate.person_id else {
                    return Ok(Self { ids: vec![delegate.id], name: delegate.full_name });
                };
                records::find(store, person)?
            }
        };
        let mut ids = vec![person.id.clone()];
        let all: Vec<Delegate> = store.records(&[("person_id", &person.id)])?;
        ids.extend(all.into_iter().map(|delegate| delegate.id));
        Ok(Self { ids, name: person.full_name })
    }

    fn id(&self) -> &str {
        self.ids.first().map_or("", String::as_str)
    }
}

/// Every pair that is told apart.
pub(super) struct Distinctions {
    all: Vec<Distinction>,
    pairs: HashSet<(String, String)>,
}

impl Distinctions {
    pub(super) fn of(store: &Store<'_>) -> Result<Self> {
        let all: Vec<Distinction> = store.records(&[])?;
        let pairs = all.iter().map(|one| (one.first.clone(), one.second.clone())).collect();
        Ok(Self { all, pairs })
    }

    /// Whether two who have these ids are told apart.
    pub(super) fn tell(&self, one: &[String], two: &[String]) -> bool {
        let known = |a: &String, b: &String| {
            let Distinction { first, second, .. } = between(a, b);
            self.pairs.contains(&(first, second))
        };
        !self.pairs.is_empty() && one.iter().any(|a| two.iter().any(|b| known(a, b)))
    }

    fn take_back(&self, store: &Store<'_>, one: &[String], two: &[String]) -> Result<()> {
        for told in &self.all {
            let crosses = |one: &[String], two: &[String]| {
                one.contains(&told.first) && two.contains(&told.second)
            };
            if crosses(one, two) || crosses(two, one) {
                store.remove_record(Distinction::NOUN, &told.id)?;
            }
        }
        Ok(())
    }

    /// Who had `ids` is person `id` from now on: whatever told one of them apart tells that person
    /// apart; what stood between two of them is over.
    pub(super) fn merge(&self, store: &Store<'_>, id: &str, ids: &[String]) -> Result<()> {
        let now = |side: &String| if ids.contains(side) { id.to_owned() } else { side.clone() };
        let touched = |told: &&Distinction| ids.contains(&told.first) || ids.contains(&told.second);
        let mut kept: HashSet<(String, String)> = HashSet::new();
        for told in self.all.iter().filter(touched) {
            store.remove_record(Distinction::NOUN, &told.id)?;
            let (one, two) = (now(&told.first), now(&told.second));
            let again = between(&one, &two);
            if one != two && kept.insert((again.first.clone(), again.second.clone())) {
                records::insert(store, again)?;
            }
        }
        Ok(())
    }
}

/// Takes out whatever tells somebody apart who is erased.
pub(crate) fn forget(store: &Store<'_>, id: &str) -> Result<usize> {
    let first = store.remove_rows(Distinction::NOUN, "first", id)?;
    Ok(first + store.remove_rows(Distinction::NOUN, "second", id)?)
}

impl Form for Distinguish {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        Ok(distinguish(workspace, &self)?.map(|()| Value::Null))
    }
}
