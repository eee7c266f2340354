//! The same for callers that know a record only by its noun: the terminal and the window.
//!
//! They may name a record by its code or its name where an id is wanted, and a province as people
//! write it.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use super::{Field, Kind, Noun, Record, change, read, to_map};
use crate::{
    Error, FieldProblem, Result, Workspace,
    error::Problem,
    nouns,
    op::Outcome,
    provinces::{self, ProvinceRef},
    storage::{OF_AN_EVENT, Store, unreadable},
};

/// Fields by name, as JSON values.
pub(crate) type Form = Map<String, Value>;

/// Changes the given fields of the record that the text names.
type Set = fn(&Workspace, &str, &Map<String, Value>) -> Result<Outcome<Value>>;

/// What can be done with the records of a noun through JSON.
#[derive(Debug, Clone, Copy)]
pub struct Json {
    /// Adds a record; gives it as kept.
    pub add: fn(&Workspace, &Map<String, Value>) -> Result<Outcome<Value>>,
    /// Changes the given fields of the record that the text names (its id, code or name).
    pub set: Set,
    /// The record that the text names.
    pub get: fn(&Workspace, &str) -> Result<Value>,
    /// The records whose fields have these values, in their order.
    pub list: fn(&Workspace, &Map<String, Value>) -> Result<Vec<Value>>,
}

impl Json {
    /// The functions for one type of record.
    pub(crate) const fn of<R: Record>() -> Self {
        Self { add: add::<R>, set: set::<R>, get: get::<R>, list: list::<R> }
    }
}

/// A record as JSON: its id and its fields, times as `08:30`.
pub fn to_json<R: Record>(record: &R) -> Value {
    Value::Object(to_map(record))
}

fn add<R: Record>(workspace: &Workspace, given: &Form) -> Result<Outcome<Value>> {
    workspace.operate(&R::NOUN.operations.add, |store| {
        let form: R = filled(store, shape::<R>(), R::fresh(store)?, given, true)?;
        described(store, &change::insert(store, form)?)
    })
}

fn set<R: Record>(workspace: &Workspace, key: &str, given: &Form) -> Result<Outcome<Value>> {
    workspace.operate(&R::NOUN.operations.set, |store| {
        let id = store.resolve(R::NOUN, key, None)?;
        described(store, &set_fields::<R>(store, &id, given)?)
    })
}

/// Changes the given fields of a record inside an operation.
pub(crate) fn set_fields<R: Record>(store: &Store<'_>, id: &str, given: &Form) -> Result<R> {
    let old: R = read::find(store, id)?;
    let mut record: R = filled(store, shape::<R>(), old.clone(), given, false)?;
    record.adapt(&old, &|name| given.contains_key(name));
    change::put(store, record)
}

fn get<R: Record>(workspace: &Workspace, key: &str) -> Result<Value> {
    workspace.read(|store| {
        let id = store.resolve(R::NOUN, key, None)?;
        Ok(to_json(&read::find::<R>(store, &id)?))
    })
}

fn list<R: Record>(workspace: &Workspace, with: &Form) -> Result<Vec<Value>> {
    workspace.read(|store| {
        let about = Context::of(store, with.clone())?;
        let mut wanted = Vec::new();
        for (name, value) in with {
            let field = R::NOUN.field(name).ok_or_else(|| unknown(name))?;
            let value = understood(store, shape::<R>(), field, value, &about)?;
            wanted.push((field.name, searchable(field, &value)?));
        }
        let wanted: Vec<_> = wanted.iter().map(|(name, value)| (*name, &**value)).collect();
        Ok(store.records::<R>(&wanted)?.iter().map(to_json).collect())
    })
}

/// A value as SQLite compares it with a column of any type.
fn searchable(field: &Field, value: &Value) -> Result<String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(flag) => Ok(u8::from(*flag).to_string()),
        _ => Err(Error::Invalid(vec![FieldProblem::new(field.name, Problem::Unreadable)])),
    }
}

/// The fields that a form has, and the noun that its parent is of.
#[derive(Clone, Copy)]
struct Shape {
    fields: &'static [Field],
    own: Option<&'static Noun>,
}

fn shape<R: Record>() -> Shape {
    Shape { fields: R::NOUN.fields, own: Some(R::NOUN) }
}

/// What a value is read with: the other fields of the form, and the event that they speak of.
struct Context {
    form: Form,
    event: Option<String>,
}

impl Context {
    fn of(store: &Store<'_>, form: Form) -> Result<Self> {
        let mut ids = Form::new();
        for (column, noun) in OF_AN_EVENT {
            let key = form.get(*column).and_then(Value::as_str);
            // One that is not there is a problem of its own field.
            if let Some(id) = key.and_then(|key| store.resolve(noun, key, None).ok()) {
                ids.insert((*column).into(), id.into());
            }
        }
        Ok(Self { event: store.event_of_row(&ids)?, form })
    }
}

/// What an operation answers: the record, and what it was about.
fn described<R: Record>(store: &Store<'_>, record: &R) -> Result<(Value, String)> {
    Ok((to_json(record), store.label(R::NOUN, record.id())?))
}

fn unknown(name: &str) -> Error {
    Error::Invalid(vec![FieldProblem::new(name.to_owned(), Problem::Unknown)])
}

/// The form of an action, from JSON; every field that cannot be taken is named.
pub(crate) fn fill_form<F: Serialize + DeserializeOwned + Default>(
    store: &Store<'_>,
    fields: &'static [Field],
    given: &Form,
) -> Result<F> {
    filled(store, Shape { fields, own: None }, F::default(), given, true)
}

/// `form` with the given fields; every field that cannot be taken is named, and, for a `new` one,
/// every field that it lacks.
fn filled<F: Serialize + DeserializeOwned>(
    store: &Store<'_>,
    shape: Shape,
    form: F,
    given: &Form,
    new: bool,
) -> Result<F> {
    let missing = shape.fields.iter().filter(|f| new && f.required && !given.contains_key(f.name));
    let mut problems: Vec<_> =
        missing.map(|f| FieldProblem::new(f.name, Problem::Required)).collect();
    let Value::Object(mut map) = serde_json::to_value(form).map_err(|e| unreadable(&e))? else {
        return Err(unreadable(&"a form has no fields"));
    };
    let mut context = map.clone();
    context.extend(given.clone());
    let context = Context::of(store, context)?;
    for (name, value) in given {
        let problem = match shape.fields.iter().find(|field| field.name == name) {
            None => Some(Problem::Unknown),
            Some(field) => take::<F>(store, shape, field, value, &context, &mut map)?,
        };
        problems.extend(problem.map(|problem| FieldProblem::new(name.clone(), problem)));
    }
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    serde_json::from_value(Value::Object(map)).map_err(|e| unreadable(&e))
}

/// Puts one more field into `map`, unless there is a problem with it. Nothing is no value for a
/// field that must have one.
fn take<F: DeserializeOwned>(
    store: &Store<'_>,
    shape: Shape,
    field: &'static Field,
    value: &Value,
    context: &Context,
    map: &mut Form,
) -> Result<Option<Problem>> {
    if field.required && (value.is_null() || value == "") {
        return Ok(Some(Problem::Required));
    }
    let value = match understood(store, shape, field, value, context) {
        Ok(value) => value,
        Err(Error::NotFound { .. }) => return Ok(Some(Problem::Unknown)),
        Err(Error::Ambiguous { .. }) => return Ok(Some(Problem::Ambiguous)),
        Err(error) => return Err(error),
    };
    let mut after = map.clone();
    after.insert(field.name.into(), value);
    if serde_json::from_value::<F>(Value::Object(after.clone())).is_err() {
        return Ok(Some(Problem::Unreadable));
    }
    *map = after;
    Ok(None)
}

/// A value as the field keeps it: an empty text is nothing, a name becomes the id it stands for.
fn understood(
    store: &Store<'_>,
    shape: Shape,
    field: &Field,
    value: &Value,
    context: &Context,
) -> Result<Value> {
    let Value::String(typed) = value else { return Ok(value.clone()) };
    if typed.is_empty() {
        return Ok(if field.nullable { Value::Null } else { value.clone() });
    }
    if field.kind == Kind::Province {
        let province = province(store, typed, context)?;
        return Ok(province.map_or_else(|| value.clone(), |p| p.to_string().into()));
    }
    let referred = match field.reference() {
        Some("parent") => shape.own,
        Some(part) => nouns::referred(part),
        None => None,
    };
    match referred {
        Some(noun) => Ok(store.resolve(noun, typed, context.event.as_deref())?.into()),
        None => Ok(value.clone()),
    }
}

/// A province as people write it, in the scheme in force on the first day of its event.
fn province(store: &Store<'_>, typed: &str, context: &Context) -> Result<Option<ProvinceRef>> {
    if let Ok(province) = typed.parse() {
        return Ok(Some(province));
    }
    let start = context.form.get("start").and_then(Value::as_str);
    let start = match &context.event {
        Some(event) => store.start_of_event(event)?,
        None => start.and_then(|day| day.parse().ok()),
    };
    Ok(provinces::find(typed, start))
}
