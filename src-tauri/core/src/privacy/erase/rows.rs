//! Takes a person out of one database: the live one or a copy of it.
//!
//! Numbers of certificates stay given, so a delegate who has one leaves an empty place behind, with
//! an id and a code that were never his or hers. Must be the same work for every copy.

use serde_json::Value;

use super::who::{GONE, Marks, Who, strip};
use crate::{
    Result,
    agenda::Role,
    attendance::Attendance,
    certificates::{Certificate, Reprint, Withdrawal},
    delegates::{Delegate, DelegateState, SetAside},
    people::{Person, forget_distinctions},
    printing::Print,
    records::{self, Record},
    storage::Store,
};

/// What was taken out.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// How many records were removed or emptied.
    pub(super) records: u32,
    /// The prints that the person stood on.
    pub(super) prints: Vec<Print>,
}

impl Taken {
    pub(super) fn count(&mut self, records: usize) {
        self.records = self.records.saturating_add(u32::try_from(records).unwrap_or(u32::MAX));
    }
}

/// Takes the person out of every table. The journal is the caller's.
pub(super) fn take_out(store: &Store<'_>, who: &Who, marks: &Marks) -> Result<Taken> {
    store.check_references_at_the_end()?;
    let mut taken = Taken::default();
    let alone = !has_namesake(store, who, marks)?;
    for id in &who.delegates {
        delegate(store, id, &mut None, &mut taken)?;
    }
    let photos = people(store, who, &mut taken)?;
    store.forget_files(photos)?;
    if alone {
        free_wording(store, marks, &mut taken)?;
    }
    reasons(store, marks, &mut taken)?;
    prints(store, who, marks, &mut taken)?;
    set_aside(store, marks, &mut taken)?;
    store.rebuild_search()?;
    Ok(taken)
}

/// Whether somebody else is called the same: free wording may then mean the other.
fn has_namesake(store: &Store<'_>, who: &Who, marks: &Marks) -> Result<bool> {
    let named = |name: &str| marks.names.contains(&name.to_lowercase());
    let people: Vec<Person> = store.records(&[])?;
    let delegates: Vec<Delegate> = store.records(&[])?;
    let person = |p: &Person| named(&p.full_name) && !who.people.contains(&p.id);
    let delegate = |d: &Delegate| named(&d.full_name) && !who.delegates.contains(&d.id);
    Ok(people.iter().any(person) || delegates.iter().any(delegate))
}

/// Removes a delegate; certificates go to the empty `place`, which is made where there is none.
pub(super) fn delegate(
    store: &Store<'_>,
    id: &str,
    place: &mut Option<String>,
    taken: &mut Taken,
) -> Result<()> {
    let Some(old) = store.record::<Delegate>(id)? else { return Ok(()) };
    let certificates: Vec<Certificate> = store.records(&[("delegate_id", id)])?;
    if !certificates.is_empty() {
        let empty = match place.take() {
            Some(place) => place,
            None => empty_place(store, &old)?,
        };
        let now = [("full_name", GONE), ("delegate_id", &*empty)];
        for certificate in &certificates {
            store.rewrite(Certificate::NOUN, &certificate.id, &now)?;
        }
        taken.count(certificates.len());
        *place = Some(empty);
    }
    for replaced in store.records::<Delegate>(&[("replaced_by_id", id)])? {
        let state = DelegateState::Declined;
        records::put(store, Delegate { state, replaced_by_id: None, ..replaced })?;
    }
    taken.count(store.remove_rows(Attendance::NOUN, "delegate_id", id)?);
    taken.count(forget_distinctions(store, id)?);
    store.remove_record(Delegate::NOUN, id)?;
    taken.count(1);
    Ok(())
}

/// What the certificates of a delegate who is gone belong to; gives its id.
fn empty_place(store: &Store<'_>, old: &Delegate) -> Result<String> {
    let place = Delegate {
        event_id: old.event_id.clone(),
        full_name: GONE.to_owned(),
        state: DelegateState::Declined,
        ..Delegate::default()
    };
    Ok(records::insert(store, place)?.id)
}

/// Removes the people; gives the files that were their pictures.
pub(super) fn people(store: &Store<'_>, who: &Who, taken: &mut Taken) -> Result<Vec<String>> {
    let mut photos = Vec::new();
    for id in &who.people {
        let Some(person) = store.record::<Person>(id)? else { continue };
        for role in store.records::<Role>(&[("person_id", id)])? {
            let wording = Some(GONE.to_owned());
            records::put(store, Role { person_id: None, wording, title: None, ..role })?;
            taken.count(1);
        }
        photos.extend(person.photo_id);
        let titles = store.records::<crate::people::Title>(&[("person_id", id)])?.len();
        let apart = forget_distinctions(store, id)?;
        store.remove_record(Person::NOUN, id)?;
        taken.count(titles + apart + 1);
    }
    Ok(photos)
}

/// Roles in free wording; only where nobody else can be meant.
fn free_wording(store: &Store<'_>, marks: &Marks, taken: &mut Taken) -> Result<()> {
    let says = |text: &Option<String>| text.as_deref().is_some_and(|text| marks.name(text));
    let roles: Vec<Role> = store.records(&[])?;
    for role in roles.into_iter().filter(|role| says(&role.wording) || says(&role.title)) {
        let wording = if says(&role.wording) { Some(GONE.to_owned()) } else { role.wording };
        let title = role.title.filter(|title| !marks.name(title));
        records::put(store, Role { wording, title, ..role })?;
        taken.count(1);
    }
    Ok(())
}

/// The reasons of withdrawals and reprints: facts, but only notes.
pub(super) fn reasons(store: &Store<'_>, marks: &Marks, taken: &mut Taken) -> Result<()> {
    for one in store.records::<Withdrawal>(&[])?.iter().filter(|one| marks.tell(&one.reason)) {
        store.rewrite(Withdrawal::NOUN, &one.id, &[("reason", GONE)])?;
        taken.count(1);
    }
    for one in store.records::<Reprint>(&[])?.iter().filter(|one| marks.tell(&one.reason)) {
        store.rewrite(Reprint::NOUN, &one.id, &[("reason", GONE)])?;
        taken.count(1);
    }
    Ok(())
}

/// Takes the person out of the data that were printed, one print at a time: they may be long.
fn prints(store: &Store<'_>, who: &Who, marks: &Marks, taken: &mut Taken) -> Result<()> {
    for bare in store.records_without::<Print>(&[], "data")? {
        let Some(print) = store.record::<Print>(&bare.id)? else { continue };
        let mut texts = [&print.data.0, &print.options.0].map(|json| as_json(json));
        let stripped = texts.iter_mut().map(|json| strip(json, who, marks)).filter(|s| *s).count();
        let selection = print.selection.as_deref().filter(|text| tells(text, who, marks));
        if stripped == 0 && selection.is_none() {
            continue;
        }
        let [data, options] = texts.map(|json| json.to_string());
        let mut now = vec![("data", &*data), ("options", &*options)];
        now.extend(selection.map(|_| ("selection", GONE)));
        store.rewrite(Print::NOUN, &print.id, &now)?;
        taken.count(1);
        taken.prints.push(bare);
    }
    Ok(())
}

fn as_json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

/// Whether a selection asks for the person by name, id or code.
fn tells(selection: &str, who: &Who, marks: &Marks) -> bool {
    let ids = who.delegates.iter().chain(&who.people);
    marks.tell(selection) || ids.into_iter().any(|id| selection.contains(id.as_str()))
}

fn set_aside(store: &Store<'_>, marks: &Marks, taken: &mut Taken) -> Result<()> {
    for row in store.records::<SetAside>(&[])? {
        let texts = [&row.cells.0, &row.fields.0].map(|json| as_json(json));
        if texts.iter().any(|json| says(json, marks)) {
            taken.count(store.remove_rows(SetAside::NOUN, "id", &row.id)?);
        }
    }
    Ok(())
}

/// Whether a text of a row tells of the person.
fn says(value: &Value, marks: &Marks) -> bool {
    match value {
        Value::String(text) => marks.tell(text),
        Value::Array(all) => all.iter().any(|one| says(one, marks)),
        Value::Object(fields) => fields.values().any(|one| says(one, marks)),
        _ => false,
    }
}
