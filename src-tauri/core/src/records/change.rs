//! Adds, changes, removes and orders records; one operation each.

use serde_json::{Map, Value};

use super::{Noun, Record, check, read, to_map};
use crate::{
    Error, FieldProblem, Result, Workspace,
    error::Problem,
    ids, nouns,
    op::Outcome,
    storage::{Store, unreadable},
};

/// Adds a record as the last of its siblings; its id is made here.
///
/// # Errors
/// [`Error::Invalid`] with every problem of the form.
pub fn add<R: Record>(workspace: &Workspace, form: R) -> Result<Outcome<R>> {
    workspace.operate(&R::NOUN.operations.add, |store| {
        let record = insert(store, form)?;
        let label = store.label(R::NOUN, record.id())?;
        Ok((record, label))
    })
}

/// Adds a record inside an operation.
pub(crate) fn insert<R: Record>(store: &Store<'_>, mut form: R) -> Result<R> {
    form.set_id(ids::new_id());
    put(store, form)
}

/// Adds a record of which the program wrote every word itself: nothing is cleaned, nothing too long.
pub(crate) fn insert_written<R: Record>(store: &Store<'_>, mut record: R) -> Result<()> {
    record.set_id(ids::new_id());
    store.put_record(R::NOUN, &to_map(&record), &record.derived())
}

/// Makes the record with the id of `record` what `record` says.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Invalid`] with every problem of the form.
pub fn set<R: Record>(workspace: &Workspace, record: R) -> Result<Outcome<R>> {
    workspace.operate(&R::NOUN.operations.set, |store| {
        read::find::<R>(store, record.id())?;
        let record = put(store, record)?;
        let label = store.label(R::NOUN, record.id())?;
        Ok((record, label))
    })
}

/// Cleans, completes and checks a record that has its id, and writes it.
pub(crate) fn put<R: Record>(store: &Store<'_>, record: R) -> Result<R> {
    let mut record = cleaned(&record)?;
    record.complete(store)?;
    let map = to_map(&record);
    let mut problems = check::problems(R::NOUN, &map);
    dangling(store, R::NOUN, &map, &mut problems)?;
    record.check(store, &mut problems)?;
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    store.put_record(R::NOUN, &map, &record.derived())?;
    record.follow(store)?;
    Ok(record)
}

/// The record with its texts cleaned.
pub(crate) fn cleaned<R: Record>(record: &R) -> Result<R> {
    let mut map = to_map(record);
    check::clean(R::NOUN, &mut map);
    serde_json::from_value(Value::Object(map)).map_err(|e| unreadable(&e))
}

/// Ids that name nothing or what belongs to another event, and records that would stand above
/// themselves.
fn dangling(
    store: &Store<'_>,
    noun: &Noun,
    map: &Map<String, Value>,
    problems: &mut Vec<FieldProblem>,
) -> Result<()> {
    let id = map.get("id").and_then(Value::as_str).unwrap_or_default();
    let event = store.event_of_row(map)?;
    for (column, table) in store.references(noun)? {
        let Some(key) = map.get(&column).and_then(Value::as_str) else { continue };
        let Some(field) = noun.field(&column) else { continue };
        if !store.exists(&table, key)? || is_of_another(store, &table, key, event.as_deref())? {
            problems.push(FieldProblem::new(field.name, Problem::Unknown));
        } else if table == noun.name && store.stands_below(&table, &column, key, id)? {
            problems.push(FieldProblem::new(field.name, Problem::Circular));
        }
    }
    Ok(())
}

/// Whether both have an event and it is not the same.
fn is_of_another(store: &Store<'_>, table: &str, key: &str, event: Option<&str>) -> Result<bool> {
    let (Some(event), Some(noun)) = (event, nouns::named(table)) else { return Ok(false) };
    Ok(store.event_of(noun, key)?.is_some_and(|other| other != event))
}

/// Takes the record that `key` names (its id, code or name) away, with everything that is part of
/// it.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`] naming a record that stands on it.
pub fn remove(workspace: &Workspace, noun: &Noun, key: &str) -> Result<Outcome<()>> {
    workspace.operate(&noun.operations.remove, |store| {
        let id = store.resolve(noun, key, None)?;
        let label = store.label(noun, &id)?;
        store.remove_record(noun, &id)?;
        Ok(((), label))
    })
}

/// Makes the record that `key` names the one at `place` (from 0) among its siblings; a place
/// beyond the last is the last.
///
/// # Errors
/// [`Error::NotFound`], also for a noun without an order.
pub fn arrange(workspace: &Workspace, noun: &Noun, key: &str, place: u32) -> Result<Outcome<()>> {
    workspace.operate(&noun.operations.arrange, |store| {
        let id = store.resolve(noun, key, None)?;
        let label = store.label(noun, &id)?;
        let mut order = store.siblings(noun, &id)?;
        order.retain(|sibling| *sibling != id);
        order.insert(order.len().min(place as usize), id);
        store.put_order(noun, &order)?;
        Ok(((), label))
    })
}
