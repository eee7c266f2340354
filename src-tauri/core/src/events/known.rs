//! What of an event that is handed over is known here already: people, bodies and contents.
//!
//! Nothing that is here is lost; what came to be known elsewhere since is added to it.

use std::collections::HashSet;

use serde_json::Value;

use super::{
    copy::{self, NewIds},
    import::People,
};
use crate::{
    Result,
    organisations::{FormerName, Organisation},
    people::{Person, Title},
    records::{self, Noun, Record},
    storage::{Row, Rows, Store, unreadable},
};

/// Ids of theirs that stand for what is known here.
#[derive(Default)]
struct Known {
    ids: HashSet<String>,
    /// The bodies among them that have got a name elsewhere that is news here.
    renamed: HashSet<String>,
}

/// What is to be added of the shared rows. `new` learns which of ours stand for theirs.
pub(super) fn without_known(
    store: &Store<'_>,
    people: People,
    shared: Rows,
    new: &mut NewIds,
) -> Result<Rows> {
    let mut known = Known::default();
    for (noun, row) in &shared {
        if let Some(ours) = ours(store, people, (noun, row), &shared)? {
            known.note(store, (noun, row), &ours)?;
            new.insert(text(row, "id").to_owned(), ours);
        }
    }
    if people == People::Apart {
        let own = |(noun, _): &&(&'static Noun, Row)| matches!(noun.name, "person" | "title");
        new.extend(copy::new_ids(shared.iter().filter(own)));
    }
    let mut added = Rows::new();
    for (noun, row) in shared {
        if known.lacks(store, noun, &row, new)? {
            added.push((noun, row));
        }
    }
    Ok(added)
}

/// The record here that is the same as theirs.
fn ours(
    store: &Store<'_>,
    people: People,
    (noun, row): (&Noun, &Row),
    shared: &Rows,
) -> Result<Option<String>> {
    match (noun.name, people) {
        ("person", People::Apart) | ("title" | "organisation_name", _) => Ok(None),
        ("person", People::Merge) => same_person(store, row, shared),
        ("organisation", _) => same_organisation(store, row),
        _ => {
            let id = text(row, "id");
            Ok(store.exists(noun.name, id)?.then(|| id.to_owned()))
        }
    }
}

impl Known {
    fn note(&mut self, store: &Store<'_>, (noun, row): (&Noun, &Row), ours: &str) -> Result<()> {
        let id = text(row, "id").to_owned();
        if *noun == *Organisation::NOUN && renew(store, row, ours)? {
            self.renamed.insert(id.clone());
        }
        self.ids.insert(id);
        Ok(())
    }

    /// Whether a row is to be added: whose it is is not known here, or it is news of them.
    fn lacks(&self, store: &Store<'_>, noun: &Noun, row: &Row, new: &NewIds) -> Result<bool> {
        let owner = owner(noun, row);
        if !self.ids.contains(owner) {
            return Ok(true);
        }
        match noun.name {
            "title" => is_new_post(store, row, new),
            "organisation_name" if self.renamed.contains(owner) => {
                Ok(!is_here::<FormerName>(store, row)?)
            }
            _ => Ok(false),
        }
    }
}

/// Whose row it is: a title's person, a former name's organisation, else its own.
fn owner<'a>(noun: &Noun, row: &'a Row) -> &'a str {
    match noun.name {
        "title" => text(row, "person_id"),
        "organisation_name" => text(row, "organisation_id"),
        _ => text(row, "id"),
    }
}

fn text<'a>(row: &'a Row, field: &str) -> &'a str {
    row.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn is_here<R: Record>(store: &Store<'_>, row: &Row) -> Result<bool> {
    store.exists(R::NOUN.name, text(row, "id"))
}

/// Whether somebody known here is not known to hold this post. A post that is open here and ended
/// elsewhere since ends here too.
fn is_new_post(store: &Store<'_>, row: &Row, ours: &NewIds) -> Result<bool> {
    let Some(person) = ours.get(text(row, "person_id")) else { return Ok(false) };
    let alike = [("person_id", &**person), ("wording", text(row, "wording"))];
    let Some(held) = store.records::<Title>(&alike)?.pop() else {
        return Ok(!is_here::<Title>(store, row)?);
    };
    let theirs: Title = record(row)?;
    if held.until.is_none() && theirs.until.is_some() {
        records::put(store, Title { until: theirs.until, ..held })?;
    }
    Ok(false)
}

fn record<R: Record>(row: &Row) -> Result<R> {
    serde_json::from_value(Value::Object(row.clone())).map_err(|e| unreadable(&e))
}

/// Gives a body that was renamed elsewhere since its newest name here; whether it was. Its former
/// names come along, so that what is printed of events before stays as it is.
fn renew(store: &Store<'_>, row: &Row, ours: &str) -> Result<bool> {
    let theirs: Organisation = record(row)?;
    let ours: Organisation = records::find(store, ours)?;
    if theirs.id != ours.id || theirs.since <= ours.since {
        return Ok(false);
    }
    let Organisation { name, short_name, abbreviation, since, .. } = theirs;
    records::put(store, Organisation { name, short_name, abbreviation, since, ..ours })?;
    Ok(true)
}

/// The person here who is surely the same: the same id, or the same name with the same telephone
/// number, e-mail address or title. Two people of one name stay two.
fn same_person(store: &Store<'_>, row: &Row, shared: &Rows) -> Result<Option<String>> {
    let (id, name) = (text(row, "id"), text(row, "full_name"));
    if is_here::<Person>(store, row)? {
        return Ok(Some(id.to_owned()));
    }
    let theirs = |row: &Row| text(row, "person_id") == id;
    let titles: Vec<&str> = shared
        .iter()
        .filter(|(noun, row)| *noun == Title::NOUN && theirs(row))
        .map(|(_, row)| text(row, "wording"))
        .collect();
    for ours in store.records::<Person>(&[("full_name", name)])? {
        let alike =
            |ours: &Option<String>, field| ours.as_deref().is_some_and(|o| o == text(row, field));
        let held = store.records::<Title>(&[("person_id", &ours.id)])?;
        let same_title = held.iter().any(|title| titles.contains(&&*title.wording));
        if alike(&ours.phone, "phone") || alike(&ours.email, "email") || same_title {
            return Ok(Some(ours.id));
        }
    }
    Ok(None)
}

/// The organisation here with the same id or the same name.
fn same_organisation(store: &Store<'_>, row: &Row) -> Result<Option<String>> {
    if is_here::<Organisation>(store, row)? {
        return Ok(Some(text(row, "id").to_owned()));
    }
    let named = store.records::<Organisation>(&[("name", text(row, "name"))])?;
    Ok(named.into_iter().next().map(|organisation| organisation.id))
}
