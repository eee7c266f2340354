//! Every noun, from its declaration alone: forms of all kinds go in, come back and are refused.

pub(crate) mod forms;
mod odd;
mod references;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use forms::{form, workspace};

use super::*;
use crate::{
    Error, Workspace, action,
    agenda::{Item, Session},
    delegates::Delegate,
    error::Problem,
    events::{Event, Room},
    journal, nouns, op,
    people::Person,
    provinces::ProvinceRef,
    settings::{self, Key},
};

/// One record of every noun, so that each can refer to others.
fn one_of_each(workspace: &Workspace) -> BTreeSet<&'static str> {
    let mut seed = 7_usize;
    let mut draw = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let mut made = BTreeSet::new();
    for noun in nouns::editable().chain(nouns::editable()) {
        let form = form(workspace, noun, &mut draw).unwrap_or_else(|| panic!("{}", noun.name));
        let kept = (noun.json.add)(workspace, &form)
            .unwrap_or_else(|e| panic!("{}: {e}: {form:?}", noun.name));
        assert!(kept.value["id"].is_string(), "{}", noun.name);
        made.insert(noun.name);
    }
    made
}

fn json_form(form: Value) -> Map<String, Value> {
    form.as_object().unwrap().clone()
}

fn fields(error: &Error) -> Vec<(String, Problem)> {
    let Error::Invalid(problems) = error else { panic!("{error}") };
    problems.iter().map(|p| (p.field.to_string(), p.problem)).collect()
}

#[test]
fn every_noun_can_be_added_read_changed_ordered_and_removed() {
    let (_folder, workspace) = workspace();
    let made = one_of_each(&workspace);
    assert_eq!(made.len(), nouns::editable().count());
    for noun in nouns::editable() {
        let all = (noun.json.list)(&workspace, &Map::new()).unwrap();
        let (id, kept) = (all[0]["id"].as_str().unwrap(), &all[0]);
        assert_eq!(&(noun.json.get)(&workspace, id).unwrap(), kept, "{}", noun.name);
        let same = (noun.json.set)(&workspace, id, &Map::new()).unwrap();
        assert_eq!(&same.value, kept, "{}", noun.name);
        assert!(same.changes.is_empty(), "{}: nothing was said, nothing changed", noun.name);
        if noun.siblings.is_some() {
            arrange(&workspace, noun, id, 99).unwrap();
        }
    }
}

#[test]
fn the_columns_of_a_table_are_the_fields_of_its_noun_and_refer_to_the_nouns_they_name() {
    let (_folder, workspace) = workspace();
    workspace
        .read(|store| {
            for noun in nouns::ALL {
                let columns = store.columns_of(noun)?;
                let missing = noun.fields.iter().filter(|f| !columns.contains(&f.name.to_owned()));
                assert_eq!(missing.map(|f| f.name).collect::<Vec<_>>(), [""; 0], "{}", noun.name);
                let named = noun.fields.iter().filter_map(|field| {
                    let part = field.reference()?;
                    let target = if part == "parent" { Some(*noun) } else { nouns::referred(part) };
                    Some((field.name.to_owned(), target?.name.to_owned()))
                });
                let mut named: Vec<_> = named.collect();
                let mut known = store.references(noun)?;
                named.sort();
                known.sort();
                assert_eq!(named, known, "{}", noun.name);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn texts_are_cleaned_and_an_empty_one_is_nothing() {
    let (_folder, workspace) = workspace();
    let form = Event {
        name: " Ho\u{302}\u{323}i\u{a0} nghị ".into(),
        theme: Some("  ".into()),
        note: Some(Prose("\n một  hai\r\nba \n".into())),
        ..Event::default()
    };
    let event = add(&workspace, form).unwrap().value;
    assert_eq!((&*event.name, &event.theme), ("Hội nghị", &None));
    assert_eq!(event.note, Some(Prose("một hai\nba".into())));
    assert_eq!(event, get(&workspace, &event.id).unwrap());
}

#[test]
fn all_problems_of_a_form_are_named_at_once() {
    let (_folder, workspace) = workspace();
    let given = json!({"name": "", "start": "31/6", "colour": "red", "parent_id": "không có",
        "kind": "fête", "code": "Đà-Lạt"});
    let error = (Event::NOUN.json.add)(&workspace, &json_form(given)).unwrap_err();
    assert_eq!(
        fields(&error),
        [
            ("colour".into(), Problem::Unknown),
            ("kind".into(), Problem::Unreadable),
            ("name".into(), Problem::Required),
            ("parent_id".into(), Problem::Unknown),
            ("start".into(), Problem::Unreadable),
        ]
    );
    let error = (Event::NOUN.json.add)(&workspace, &Map::new()).unwrap_err();
    assert_eq!(fields(&error), [("name".into(), Problem::Required)]);
    let form =
        Event { code: "Đà-Lạt".into(), end: "2024-06-06".parse().ok(), ..Event::default() };
    let error = add(&workspace, form).unwrap_err();
    assert_eq!(
        fields(&error),
        [
            ("name".into(), Problem::Required),
            ("start".into(), Problem::Required),
            ("code".into(), Problem::Unreadable),
        ]
    );
}

#[test]
fn records_are_listed_by_the_value_of_a_field_of_any_kind() {
    let (_folder, workspace) = workspace();
    let form = json!({"name": "A", "sample": true, "series_number": 2});
    (Event::NOUN.json.add)(&workspace, &json_form(form)).unwrap();
    let found =
        |with: Value| (Event::NOUN.json.list)(&workspace, &json_form(with)).map(|f| f.len());
    for (with, many) in [
        (json!({"sample": true}), 1),
        (json!({"sample": false}), 0),
        (json!({"series_number": 2, "kind": "training"}), 1),
        (json!({"series_number": 20}), 0),
    ] {
        assert_eq!(found(with.clone()).unwrap(), many, "{with}");
    }
    let error = found(json!({"theme": null})).unwrap_err();
    assert_eq!(fields(&error), [("theme".into(), Problem::Unreadable)]);
}

#[test]
fn a_province_is_understood_as_on_the_first_day_of_the_event() {
    let (_folder, workspace) = workspace();
    let province = |start: &str, name: &str| {
        let form = json!({"name": "A", "start": start, "province": name});
        let event = (Event::NOUN.json.add)(&workspace, &json_form(form)).unwrap().value;
        event["province"].as_str().unwrap().to_owned()
    };
    assert_eq!(province("2024-06-06", "tỉnh Lào Cai"), "p63-10");
    assert_eq!(province("2026-06-06", "tỉnh Lào Cai"), "p34-15");
    let event = add(
        &workspace,
        Event { name: "B".into(), start: "2024-06-06".parse().ok(), ..Event::default() },
    )
    .unwrap()
    .value;
    for key in [&*event.id, "b", "B"] {
        let form = json!({"event_id": key, "full_name": "Lê Ánh", "province": "Lào Cai"});
        let delegate = (Delegate::NOUN.json.add)(&workspace, &json_form(form)).unwrap().value;
        assert_eq!(delegate["province"], json!("p63-10"), "{key}");
    }
    assert_eq!(
        "p63-10".parse(),
        Ok(ProvinceRef::new(crate::provinces::Scheme::P63, "10").unwrap())
    );
}

#[test]
fn records_keep_the_order_they_are_given() {
    let (_folder, workspace) = workspace();
    let event = add(&workspace, Event { name: "A".into(), ..Event::default() }).unwrap().value;
    let room = |name: &str| {
        let form = Room { event_id: event.id.clone(), name: name.into(), ..Room::default() };
        add(&workspace, form).unwrap().value.id
    };
    let ids = ["1", "2", "3", "4"].map(room);
    let names = || {
        let rooms: Vec<Room> = list(&workspace, &[("event_id", &event.id)]).unwrap();
        rooms.into_iter().map(|r| r.name).collect::<String>()
    };
    assert_eq!(names(), "1234");
    arrange(&workspace, Room::NOUN, &ids[3], 0).unwrap();
    assert_eq!(names(), "4123");
    arrange(&workspace, Room::NOUN, &ids[0], 99).unwrap();
    assert_eq!(names(), "4231");
    journal::undo(&workspace).unwrap();
    assert_eq!(names(), "4123");
    remove(&workspace, Room::NOUN, &ids[1]).unwrap();
    room("5");
    assert_eq!(names(), "4135", "a new one is the last");
    let refused = arrange(&workspace, Person::NOUN, "x", 0);
    assert!(matches!(refused, Err(Error::NotFound { .. })), "people have no order");
}

#[test]
fn an_event_goes_with_all_its_parts_and_comes_back_with_them() {
    let (_folder, workspace) = workspace();
    one_of_each(&workspace);
    let before = workspace.read(|store| store.dump()).unwrap();
    let mut removed = 0;
    // An event on which others stand goes after them.
    while list::<Event>(&workspace, &[])
        .unwrap()
        .iter()
        .any(|event| remove(&workspace, Event::NOUN, &event.id).is_ok())
    {
        removed += 1;
    }
    assert!(removed > 0);
    assert!(list::<Item>(&workspace, &[]).unwrap().len() < 2);
    for _ in 0..removed {
        journal::undo(&workspace).unwrap();
    }
    assert_eq!(before, workspace.read(|store| store.dump()).unwrap());
}

#[test]
fn no_two_operations_have_one_name() {
    let all = op::all();
    let names: BTreeSet<&str> = all.iter().map(|o| o.name).collect();
    assert_eq!(names.len(), all.len());
    assert!(action::ALL.iter().all(|a| names.contains(a.operation.name)));
}

#[test]
fn the_last_day_of_a_one_day_event_goes_with_its_first_unless_it_is_given() {
    let (_folder, workspace) = workspace();
    let day = |text: &str| text.parse().ok();
    let event = Event { name: "A".into(), start: day("2024-06-06"), ..Event::default() };
    let event = add(&workspace, event).unwrap().value;
    let days = |given: Value| {
        let kept = (Event::NOUN.json.set)(&workspace, &event.id, &json_form(given)).unwrap().value;
        [&kept["start"], &kept["end"]].map(|day| day.as_str().unwrap().to_owned())
    };
    assert_eq!(days(json!({"start": "2024-06-05"})), ["2024-06-05", "2024-06-05"]);
    assert_eq!(days(json!({"start": "2024-06-07"})), ["2024-06-07", "2024-06-07"]);
    assert_eq!(days(json!({"end": "2024-06-08"})), ["2024-06-07", "2024-06-08"]);
    assert_eq!(days(json!({"start": "2024-06-06"})), ["2024-06-06", "2024-06-08"]);
}

#[test]
fn a_record_that_comes_among_others_is_the_last_of_them() {
    let (_folder, workspace) = workspace();
    let event = add(&workspace, Event { name: "A".into(), ..Event::default() }).unwrap().value;
    let session = || {
        let form = Session { event_id: event.id.clone(), ..Session::default() };
        add(&workspace, form).unwrap().value.id
    };
    let [first, second] = [session(), session()];
    let item = |session: &str, title: &str| {
        let form =
            Item { session_id: session.into(), title: Some(title.into()), ..Item::default() };
        add(&workspace, form).unwrap().value
    };
    let moved = item(&first, "a");
    item(&second, "b");
    item(&second, "c");
    set(&workspace, Item { session_id: second.clone(), ..moved }).unwrap();
    let items: Vec<Item> = list(&workspace, &[("session_id", &second)]).unwrap();
    assert_eq!(items.iter().filter_map(|i| i.title.as_deref()).collect::<String>(), "bca");
}

#[test]
fn fields_that_exclude_each_other_are_refused_by_name() {
    let (_folder, workspace) = workspace();
    one_of_each(&workspace);
    let first = |noun: &Noun| (noun.json.list)(&workspace, &Map::new()).unwrap()[0]["id"].clone();
    let both = json!({"event_id": first(Event::NOUN), "session_id": first(Session::NOUN),
        "item_id": first(Item::NOUN), "title": "A", "kind": "chair", "wording": "B"});
    let mut both = json_form(both);
    let kinds = ["kind", "wording"].map(|name| both.remove(name).unwrap());
    let refused = (nouns::named("material").unwrap().json.add)(&workspace, &both).unwrap_err();
    assert_eq!(fields(&refused), [("session_id".into(), Problem::OnlyOne)]);
    both.remove("title");
    let [kind, wording] = kinds;
    both.extend([("kind".into(), kind), ("wording".into(), wording)]);
    let refused = (nouns::named("role").unwrap().json.add)(&workspace, &both).unwrap_err();
    assert_eq!(fields(&refused), [("item_id".into(), Problem::OnlyOne)]);
}

#[test]
fn a_new_event_follows_the_custom_that_was_settled() {
    let (_folder, workspace) = workspace();
    let style = || {
        let form = json_form(json!({"name": "A"}));
        (Event::NOUN.json.add)(&workspace, &form).unwrap().value["document_style"].clone()
    };
    assert_eq!(style(), json!("state"));
    settings::set(&workspace, Key::DocumentStyle, "party").unwrap();
    assert_eq!(style(), json!("party"));
    assert!(settings::set(&workspace, Key::DocumentStyle, "baroque").is_err());
    settings::set(&workspace, Key::DocumentStyle, "").unwrap();
    assert_eq!(style(), json!("state"), "an empty value takes it back");
}
