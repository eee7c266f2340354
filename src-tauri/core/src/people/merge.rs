//! Makes one person of two records that are one.
//!
//! The first one's values stay, what it lacks is filled from the other; roles, posts and delegates
//! go over. Two delegates of one event become one: the one with a certificate keeps its place and
//! badge, for a certificate names it. Must never choose between two certificates.

use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    Person, Title,
    distinct::{Distinctions, Somebody},
    of_delegate,
};
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    agenda::Role,
    attendance::Attendance,
    certificates::{Certificate, Exception},
    delegates::{Delegate, Delegation},
    error::{ConflictReason, Problem},
    events::Claim,
    op::Outcome,
    records::{self, Record},
    storage::{Store, unreadable},
};

form! {
    /// Makes one person of two records; the first one's values stay, but for those named.
    Merge: Undoable "merge_people", "people" "merge"
    {
        /// The one who stays: the id of a person or a delegate.
        keep: String,
        /// The one who is the same: the id of a person or a delegate.
        other: String,
        /// The fields, parted by commas, in which the other one's value stays.
        take: String = String::new(),
        /// Whether to say what would become of it, and do nothing.
        dry_run: bool = false,
    }
}

/// What a merge does, or would do.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Merged {
    /// The person who stays.
    pub person_id: String,
    /// The fields in which something is said, side by side.
    pub fields: Vec<Side>,
    /// The same of the two delegates of an event that become one.
    pub delegate_fields: Vec<Side>,
    /// How many roles went over.
    pub roles: usize,
    /// How many posts went over; one that both had is kept once.
    pub titles: usize,
    /// How many delegates went over.
    pub delegates: usize,
    /// Events of which two delegates became one, by id.
    pub folded: Vec<String>,
}

impl Merged {
    /// Each field once: as the delegates say it where two become one, else as the people do.
    pub fn sides(&self) -> impl Iterator<Item = &Side> {
        let told = |side: &&Side| !self.delegate_fields.iter().any(|one| one.field == side.field);
        self.delegate_fields.iter().chain(self.fields.iter().filter(told))
    }
}

/// One field, side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Side {
    /// Its name.
    pub field: String,
    /// What the first says.
    pub first: Value,
    /// What the other says.
    pub second: Value,
    /// What is kept.
    pub kept: Value,
}

/// What makes a delegate this one and no other, or follows from the rest.
const OWN: &[&str] = &[
    "event_id",
    "person_id",
    "code",
    "state",
    "replaced_by_id",
    "source_file",
    "source_row",
    "family",
    "middle",
    "given",
];

/// Merges the two, or says what that would do.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] where both are the same already; [`Error::Conflict`]
/// naming the certificates where both delegates of one event have one.
pub fn merge(workspace: &Workspace, form: &Merge) -> Result<Outcome<Merged>> {
    let mut would = None;
    let done = workspace.operate(&Merge::ACTION.operation, |store| {
        let merged = merged(store, form)?;
        let label = store.label(Person::NOUN, &merged.person_id)?;
        if form.dry_run {
            would = Some(merged);
            // Whatever was written goes with the transaction.
            return Err(Error::Cancelled);
        }
        Ok((merged, label))
    });
    match (done, would) {
        (Err(Error::Cancelled), Some(value)) => Ok(Outcome { value, changes: Vec::new() }),
        (done, _) => done,
    }
}

fn merged(store: &Store<'_>, form: &Merge) -> Result<Merged> {
    let [keep, gone] = [&form.keep, &form.other].map(|id| person(store, id));
    let (keep, gone) = (keep?, gone?);
    if keep.id == gone.id {
        return Err(Error::Invalid(vec![FieldProblem::new("other", Problem::Taken)]));
    }
    let (ours, theirs) = (Somebody::of(store, &keep.id)?, Somebody::of(store, &gone.id)?);
    let take = Taken::of(&form.take);
    let (filled, fields) = take.filled(&keep, &gone, &["family", "middle", "given"])?;
    let mut merged = Merged { person_id: keep.id.clone(), fields, ..Merged::default() };
    records::put(store, filled)?;
    delegates(store, (&keep.id, &gone.id), &take, &mut merged)?;
    roles_and_titles(store, &keep.id, &gone.id, &mut merged)?;
    for claim in store.records::<Claim>(&[("noun", "person"), ("record", &gone.id)])? {
        records::put(store, Claim { record: keep.id.clone(), ..claim })?;
    }
    Distinctions::of(store)?.merge(store, &keep.id, &[ours.ids, theirs.ids].concat())?;
    store.remove_record(Person::NOUN, &gone.id)?;
    Ok(merged)
}

/// The person of this id, made of the delegate where there is none yet.
fn person(store: &Store<'_>, id: &str) -> Result<Person> {
    match store.record(id)? {
        Some(person) => Ok(person),
        None => records::find(store, &of_delegate(store, id)?),
    }
}

/// The fields in which the second one's value stays.
struct Taken<'a>(Vec<&'a str>);

impl<'a> Taken<'a> {
    fn of(named: &'a str) -> Self {
        Self(named.split(',').map(str::trim).filter(|name| !name.is_empty()).collect())
    }

    /// The first record with what it lacks, and what is taken, from the second; and all that
    /// either says.
    fn filled<R: Record>(&self, first: &R, second: &R, own: &[&str]) -> Result<(R, Vec<Side>)> {
        let (mut map, other) = (records::to_map(first), records::to_map(second));
        let mut sides = Vec::new();
        for field in R::NOUN.fields.iter().filter(|field| !own.contains(&field.name)) {
            let [one, two] = [&map, &other].map(|map| said(map, field.name));
            if one.is_null() && two.is_null() {
                continue;
            }
            let taken = self.0.contains(&field.name) && !two.is_null();
            let kept = if one.is_null() || taken { two.clone() } else { one.clone() };
            map.insert(field.name.into(), kept.clone());
            sides.push(Side { field: field.name.into(), first: one, second: two, kept });
        }
        let filled = serde_json::from_value(Value::Object(map)).map_err(|e| unreadable(&e))?;
        Ok((filled, sides))
    }
}

/// What a field says; nothing where it says nothing.
fn said(map: &Map<String, Value>, field: &str) -> Value {
    map.get(field).filter(|value| **value != "").cloned().unwrap_or_default()
}

fn roles_and_titles(store: &Store<'_>, keep: &str, gone: &str, merged: &mut Merged) -> Result<()> {
    for role in store.records::<Role>(&[("person_id", gone)])? {
        records::put(store, Role { person_id: Some(keep.into()), ..role })?;
        merged.roles += 1;
    }
    let held: Vec<Title> = store.records(&[("person_id", keep)])?;
    for title in store.records::<Title>(&[("person_id", gone)])? {
        let same = |held: &Title| {
            (&held.wording, held.since, held.until) == (&title.wording, title.since, title.until)
        };
        if !held.iter().any(same) {
            records::put(store, Title { person_id: keep.into(), ..title })?;
            merged.titles += 1;
        }
    }
    Ok(())
}

fn delegates(
    store: &Store<'_>,
    (keep, gone): (&str, &str),
    take: &Taken<'_>,
    merged: &mut Merged,
) -> Result<()> {
    for delegate in store.records::<Delegate>(&[("person_id", gone)])? {
        let with = [("person_id", keep), ("event_id", &*delegate.event_id)];
        let here: Option<Delegate> = store.records(&with)?.into_iter().next();
        match here {
            Some(here) => {
                merged.folded.push(delegate.event_id.clone());
                merged.delegate_fields = fold(store, &here, &delegate, take)?;
            }
            None => {
                records::put(store, Delegate { person_id: Some(keep.into()), ..delegate })?;
            }
        }
        merged.delegates += 1;
    }
    Ok(())
}

/// Makes one of two delegates of an event; gives what both said.
fn fold(
    store: &Store<'_>,
    first: &Delegate,
    second: &Delegate,
    take: &Taken<'_>,
) -> Result<Vec<Side>> {
    let of = |id: &str| store.records::<Certificate>(&[("delegate_id", id)]);
    let (ours, theirs) = (of(&first.id)?, of(&second.id)?);
    if !ours.is_empty() && !theirs.is_empty() {
        let numbers = ours.into_iter().chain(theirs).map(|one| one.printed_number);
        let key = numbers.collect::<Vec<_>>().join(", ");
        let (noun, reason) = ("certificate".to_owned(), ConflictReason::Exists);
        return Err(Error::Conflict { noun, key, reason });
    }
    let instead = |one: &Delegate, two: &Delegate| one.replaced_by_id.as_ref() == Some(&two.id);
    if instead(first, second) || instead(second, first) {
        return Err(Error::Invalid(vec![FieldProblem::new("other", Problem::Circular)]));
    }
    let (says, sides) = take.filled(first, second, OWN)?;
    // The certificate names its delegate and cannot be changed, so that one stays.
    let (stays, goes) = if theirs.is_empty() { (first, second) } else { (second, first) };
    let now = Delegate {
        id: stays.id.clone(),
        code: stays.code.clone(),
        source_file: stays.source_file.clone(),
        source_row: stays.source_row,
        ..says
    };
    facts(store, &stays.id, &goes.id)?;
    named(store, stays, goes)?;
    store.remove_record(Delegate::NOUN, &goes.id)?;
    records::put(store, now)?;
    Ok(sides)
}

/// Who was there is noted anew of the one who stays, unless that one has a later note of it.
fn facts(store: &Store<'_>, stays: &str, goes: &str) -> Result<()> {
    let ours: Vec<Attendance> = store.records(&[("delegate_id", stays)])?;
    let theirs: Vec<Attendance> = store.records(&[("delegate_id", goes)])?;
    store.remove_rows(Attendance::NOUN, "delegate_id", goes)?;
    for fact in theirs {
        let later = |our: &Attendance| {
            (our.date, our.half_day) == (fact.date, fact.half_day) && our.noted >= fact.noted
        };
        if !ours.iter().any(later) {
            records::insert(store, Attendance { delegate_id: stays.into(), ..fact })?;
        }
    }
    let ours: Vec<Exception> = store.records(&[("delegate_id", stays)])?;
    for exception in store.records::<Exception>(&[("delegate_id", goes)])? {
        if ours.is_empty() {
            records::put(store, Exception { delegate_id: stays.into(), ..exception })?;
        }
    }
    Ok(())
}

/// Whatever names the one who goes names the one who stays.
fn named(store: &Store<'_>, stays: &Delegate, goes: &Delegate) -> Result<()> {
    for delegation in store.records::<Delegation>(&[("head_id", &goes.id)])? {
        records::put(store, Delegation { head_id: Some(stays.id.clone()), ..delegation })?;
    }
    for replaced in store.records::<Delegate>(&[("replaced_by_id", &goes.id)])? {
        records::put(store, Delegate { replaced_by_id: Some(stays.id.clone()), ..replaced })?;
    }
    for claim in store.records::<Claim>(&[("noun", "delegate"), ("record", &goes.id)])? {
        records::put(store, Claim { record: stays.id.clone(), ..claim })?;
    }
    Ok(())
}

impl Form for Merge {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        let done = merge(workspace, &self)?;
        Ok(done.map(|merged| serde_json::to_value(merged).unwrap_or_default()))
    }
}
