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
    /// Ids of ours for which one of theirs stands already: two of theirs never become one.
    taken: HashSet<String>,
}

/// What is to be added of the shared rows. `new` learns which of ours stand for theirs.
pub(super) fn without_known(
    store: &Store<'_>,
    people: People,
    shared: Rows,
    new: &mut NewIds,
) -> Result<Rows> {
    let mut known = Known { taken: ids(&shared).collect(), ..Known::default() };
    let shared = bodies_first(shared);
    for (noun, row) in &shared {
        let ours = ours(store, people, (noun, row), &shared, new)?;
        let id = text(row, "id");
        if let Some(ours) = ours.filter(|ours| ours == id || known.taken.insert(ours.clone())) {
            known.note(store, (noun, row), &ours)?;
            new.insert(id.to_owned(), ours);
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

fn ids(rows: &Rows) -> impl Iterator<Item = String> {
    rows.iter().map(|(_, row)| text(row, "id").to_owned())
}

/// The same rows, bodies first and each of them behind the one above it: a body is known by that
/// one, and a post by its body.
fn bodies_first(rows: Rows) -> Rows {
    let is_body = |(noun, _): &(&Noun, Row)| *noun == Organisation::NOUN;
    let (mut bodies, rest): (Rows, Rows) = rows.into_iter().partition(is_body);
    let mut sorted = Rows::new();
    loop {
        let waiting: HashSet<String> = ids(&bodies).collect();
        let waits = |(_, row): &(&Noun, Row)| waiting.contains(text(row, "parent_id"));
        let (later, now): (Rows, Rows) = bodies.into_iter().partition(waits);
        bodies = later;
        // A ring of parents, which only a forged file has, never gets on.
        if now.is_empty() {
            break;
        }
        sorted.extend(now);
    }
    sorted.into_iter().chain(bodies).chain(rest).collect()
}

/// The record here that is the same as theirs.
fn ours(
    store: &Store<'_>,
    people: People,
    (noun, row): (&Noun, &Row),
    shared: &Rows,
    new: &NewIds,
) -> Result<Option<String>> {
    let id = text(row, "id");
    match (noun.name, people) {
        ("person", People::Apart) | ("title" | "organisation_name", _) => Ok(None),
        _ if store.exists(noun.name, id)? => Ok(Some(id.to_owned())),
        ("person", People::Merge) => same_person(store, row, shared, new),
        ("organisation", _) => same_organisation(store, row, new),
        _ => Ok(None),
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
    let theirs: Title = record(row)?;
    let body = theirs.organisation_id.map(|id| ours.get(&id).cloned().unwrap_or(id));
    let alike = [("person_id", &**person), ("wording", &theirs.wording)];
    let mut held = store.records::<Title>(&alike)?;
    held.retain(|post| post.organisation_id == body || post.id == theirs.id);
    let Some(held) = held.pop() else { return Ok(!is_here::<Title>(store, row)?) };
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

/// The person here who is surely the same: the same name with the same telephone number, e-mail
/// address or post. Two people of one name stay two.
fn same_person(
    store: &Store<'_>,
    row: &Row,
    shared: &Rows,
    new: &NewIds,
) -> Result<Option<String>> {
    let posts = posts(text(row, "id"), shared, new);
    for ours in store.records::<Person>(&[("full_name", text(row, "full_name"))])? {
        let alike =
            |ours: &Option<String>, field| ours.as_deref().is_some_and(|o| o == text(row, field));
        let held = store.records::<Title>(&[("person_id", &ours.id)])?;
        let same_post = held.iter().any(|title| {
            let body = title.organisation_id.as_deref();
            body.is_some_and(|body| posts.contains(&(&title.wording, body)))
        });
        if alike(&ours.phone, "phone") || alike(&ours.email, "email") || same_post {
            return Ok(Some(ours.id));
        }
    }
    Ok(None)
}

/// Wording and body, by its id here, of the posts that a person of theirs has. A post tells who
/// somebody is only together with its body: "Phó Chánh Văn phòng" there is in every province.
fn posts<'a>(person: &str, shared: &'a Rows, new: &'a NewIds) -> Vec<(&'a str, &'a str)> {
    let of_person = |(noun, row): &&'a (&'static Noun, Row)| {
        *noun == Title::NOUN && text(row, "person_id") == person
    };
    let post = |(_, row): &'a (&'static Noun, Row)| {
        Some((text(row, "wording"), &**new.get(text(row, "organisation_id"))?))
    };
    shared.iter().filter(of_person).filter_map(post).collect()
}

/// The only organisation here with the same name under the same one: "Văn phòng" there is in every
/// province. Those above were looked up before, so `new` knows who theirs are here.
fn same_organisation(store: &Store<'_>, row: &Row, new: &NewIds) -> Result<Option<String>> {
    let above = match text(row, "parent_id") {
        "" => None,
        theirs => match new.get(theirs) {
            Some(ours) => Some(&**ours),
            None => return Ok(None),
        },
    };
    let mut named = store.records::<Organisation>(&[("name", text(row, "name"))])?;
    named.retain(|organisation| organisation.parent_id.as_deref() == above);
    Ok(named.pop().filter(|_| named.is_empty()).map(|organisation| organisation.id))
}
