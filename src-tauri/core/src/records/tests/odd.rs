//! Values that no form of ours would send: every one is taken or refused by the name of its field,
//! and nothing panics or reaches the database half.

use serde_json::{Map, Value, json};

use super::{fields, one_of_each, workspace};
use crate::{
    Error, Result, Workspace, action,
    agenda::Session,
    error::Problem,
    events, nouns,
    op::Outcome,
    records::{Kind, Noun},
};

/// Wrong types, limits of numbers and texts, what is no date, time or province, and mischief.
fn odd_values() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(3.5),
        json!(1e308),
        json!(4_294_967_296_u64),
        json!(u32::MAX),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(""),
        json!(" \u{200b} "),
        json!("a\u{0}b"),
        json!("ế".repeat(20_001)),
        json!([]),
        json!([["a"], null]),
        json!({"id": {"id": 1}}),
        json!("2024-02-30"),
        json!("+12024-06-06"),
        json!("-0001-01-01"),
        json!("25:00"),
        json!("08:30:15.25"),
        json!("p63-99"),
        json!("'; DROP TABLE event; --"),
    ]
}

/// A form of this noun that is in order.
fn sound_form(workspace: &Workspace, noun: &Noun) -> Map<String, Value> {
    super::form(workspace, noun, &mut |_| 1).unwrap_or_else(|| panic!("{}", noun.name))
}

/// What is amiss with the answer to an odd value: it is taken, or fields of the noun are named.
fn amiss(noun: &Noun, done: &Result<Outcome<Value>>) -> Option<String> {
    match done {
        Ok(_) => None,
        Err(error @ Error::Invalid(_)) => {
            let named = fields(error);
            let sensible = named.iter().all(|(name, _)| noun.field(name).is_some());
            (named.is_empty() || !sensible).then(|| format!("{named:?}"))
        }
        Err(error) => Some(error.to_string()),
    }
}

fn short(value: &Value) -> String {
    value.to_string().chars().take(40).collect()
}

fn with(form: &Map<String, Value>, name: &str, value: &Value) -> Map<String, Value> {
    let mut form = form.clone();
    form.insert(name.into(), value.clone());
    form
}

/// Tries an odd value in one field, of a form that is in order, of the record `id`, in a search.
fn try_one(
    workspace: &Workspace,
    (noun, form, id): (&Noun, &Map<String, Value>, &str),
    (name, value): (&str, &Value),
) -> Vec<String> {
    let one = with(&Map::new(), name, value);
    let added = (noun.json.add)(workspace, &with(form, name, value));
    let set = (noun.json.set)(workspace, id, &one);
    let listed = match (noun.json.list)(workspace, &one) {
        Err(Error::Storage(error)) => Some(error.to_string()),
        _ => None,
    };
    let told = [amiss(noun, &added), amiss(noun, &set), listed];
    let otherwise = |added: Outcome<Value>| {
        let kept = (noun.json.get)(workspace, added.value["id"].as_str().unwrap()).unwrap();
        (kept != added.value).then(|| format!("answered {} and kept {kept}", added.value))
    };
    let told = told.into_iter().chain([added.ok().and_then(otherwise)]).flatten();
    told.map(|what| format!("{}.{name} = {}: {what}", noun.name, short(value))).collect()
}

#[test]
fn an_odd_value_is_taken_or_refused_by_the_name_of_its_field() {
    let (_folder, workspace) = workspace();
    one_of_each(&workspace);
    let mut amiss = Vec::new();
    for noun in nouns::editable() {
        let form = sound_form(&workspace, noun);
        let id = (noun.json.list)(&workspace, &Map::new()).unwrap()[0]["id"].clone();
        let about = (noun, &form, id.as_str().unwrap());
        for field in noun.fields {
            for value in odd_values() {
                amiss.extend(try_one(&workspace, about, (field.name, &value)));
            }
        }
    }
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
    assert!(workspace.write(|store| store.sound()).unwrap());
}

#[test]
fn fields_that_a_noun_does_not_have_are_refused_by_name() {
    let (_folder, workspace) = workspace();
    one_of_each(&workspace);
    for noun in nouns::editable() {
        for name in ["", "id", "seq", "position", "folded", "name\"; --", "tên"] {
            if noun.field(name).is_none() {
                let form = with(&sound_form(&workspace, noun), name, &json!("1"));
                let error = (noun.json.add)(&workspace, &form).unwrap_err();
                assert_eq!(fields(&error), [(name.to_owned(), Problem::Unknown)], "{}", noun.name);
                let error = (noun.json.list)(&workspace, &with(&Map::new(), name, &json!("1")));
                assert_eq!(fields(&error.unwrap_err()), [(name.to_owned(), Problem::Unknown)]);
            }
        }
    }
}

#[test]
fn an_odd_form_of_an_action_is_refused_without_a_change() {
    let (_folder, workspace) = workspace();
    let dump = || workspace.read(|store| store.dump()).unwrap();
    for action in action::ALL {
        for field in action.fields {
            for value in odd_values() {
                let (name, before) = (action.operation.name, dump());
                let form = with(&Map::new(), field.name, &value);
                let Err(error) = action::carry_out(&workspace, name, None, &form) else { continue };
                let no_file = matches!(error, Error::Io { .. }) && field.kind == Kind::File;
                let told = format!("{name}.{} = {}: {error}", field.name, short(&value));
                let refused =
                    matches!(error, Error::Invalid(_) | Error::NotFound { .. } | Error::Design(_));
                assert!(no_file || refused, "{told}");
                assert!(dump() == before, "{told}");
            }
        }
    }
}

#[test]
fn a_record_is_never_named_by_nothing_and_an_operation_never_by_another_name() {
    let (_folder, workspace) = workspace();
    one_of_each(&workspace);
    let nameless =
        Session { event_id: events::list(&workspace).unwrap()[0].id.clone(), ..Session::default() };
    super::add(&workspace, nameless).unwrap();
    let before = workspace.read(|store| store.dump()).unwrap();
    let place = with(&Map::new(), "place", &json!(0));
    for noun in nouns::editable() {
        for operation in noun.all_operations().into_iter().skip(1) {
            for key in [None, Some(""), Some(" "), Some("\u{200b}"), Some("%"), Some("' OR 1")] {
                let done = action::carry_out(&workspace, operation.name, key, &place);
                assert!(matches!(done, Err(Error::NotFound { .. })), "{} {key:?}", operation.name);
            }
        }
    }
    for name in ["", "add_", "add_nonsense", "set_setting;", "ADD_ROOM"] {
        let done = action::carry_out(&workspace, name, None, &Map::new());
        assert!(matches!(done, Err(Error::NotFound { noun: "operation", .. })), "{name}");
    }
    assert_eq!(workspace.read(|store| store.dump()).unwrap(), before);
}

#[test]
fn a_place_that_is_no_place_is_refused_by_name() {
    let (_folder, workspace) = workspace();
    one_of_each(&workspace);
    for noun in nouns::editable().filter(|noun| noun.siblings.is_some()) {
        let there = (noun.json.list)(&workspace, &Map::new()).unwrap();
        let id = there[0]["id"].as_str();
        let name = noun.operations.arrange.name;
        for value in [json!(null), json!("1"), json!(-1), json!(1.5), json!([0])] {
            let form = with(&Map::new(), "place", &value);
            let error = action::carry_out(&workspace, name, id, &form).unwrap_err();
            assert_eq!(fields(&error), [("place".into(), Problem::Unreadable)], "{value}");
        }
        let error = action::carry_out(&workspace, name, id, &Map::new()).unwrap_err();
        assert_eq!(fields(&error), [("place".into(), Problem::Required)]);
        action::carry_out(&workspace, name, id, &with(&Map::new(), "place", &json!(u64::MAX)))
            .unwrap();
    }
}
