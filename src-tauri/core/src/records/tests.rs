//! Every noun, from its declaration alone: forms of all kinds go in, come back and are refused.

use std::{collections::BTreeSet, sync::Arc};

use chrono::DateTime;
use serde_json::{Map, Value, json};

use super::*;
use crate::{
    Error, Workspace, action,
    agenda::{Item, Session},
    clock::FixedClock,
    delegates::{Delegate, DelegateState, Delegation},
    error::{ConflictReason, Problem},
    events::{Event, Room},
    journal, nouns, op,
    organisations::Organisation,
    people::{self, Person, Title},
    provinces::ProvinceRef,
};

/// An empty workspace on the morning of the conference.
pub(crate) fn workspace() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let clock = FixedClock(DateTime::from_timestamp(1_717_632_000, 0).unwrap());
    let workspace = Workspace::open(folder.path(), Arc::new(clock), "test").unwrap();
    (folder, workspace)
}

/// Draws a number below the given one.
pub(crate) type Draw<'a> = &'a mut dyn FnMut(usize) -> usize;

/// A form for a noun: every required field, and others as `draw` has it. Ids are drawn from the
/// records that are there; `None` where a required one is lacking.
pub(crate) fn form(
    workspace: &Workspace,
    noun: &Noun,
    draw: Draw<'_>,
) -> Option<Map<String, Value>> {
    let mut form = Map::new();
    for field in noun.fields {
        let wanted = field.required || draw(3) == 0;
        if !wanted || KEPT.contains(&field.name) {
            continue;
        }
        let value = match field.reference() {
            Some(part) => record(workspace, noun, part, draw),
            None => Some(plain(field, draw)),
        };
        match value {
            Some(value) => drop(form.insert(field.name.into(), value)),
            None if field.required => return None,
            None => {}
        }
    }
    one_place_and_somebody(workspace, noun, &mut form, draw)?;
    Some(form)
}

/// Fields that a user does not fill in freely.
const KEPT: &[&str] = &[
    "code",
    "time_zone",
    "state",
    "replaced_by_id",
    "head_id",
    "next_number",
    "first_number",
    "noun",
    "record",
    "field",
];

fn record(workspace: &Workspace, own: &Noun, part: &str, draw: Draw<'_>) -> Option<Value> {
    let noun = if part == "parent" { nouns::named(own.name)? } else { nouns::referred(part)? };
    let all = (noun.json.list)(workspace, &Map::new()).unwrap();
    (!all.is_empty()).then(|| all[draw(all.len())]["id"].clone())
}

fn plain(field: &Field, draw: Draw<'_>) -> Value {
    const TEXTS: &[&str] = &["Đà Lạt", "Nguyễn Văn Hùng", "Ễ Ỗ", "a'b\"c", "  hai   dấu ", "“–…”"];
    match field.kind {
        Kind::Text if field.name == "pattern" => "{number}/GCN".into(),
        Kind::Text => TEXTS[draw(TEXTS.len())].into(),
        Kind::Prose => "dòng một\n\ndòng hai".into(),
        Kind::Number => draw(500).into(),
        Kind::Flag => (draw(2) == 0).into(),
        Kind::Date if field.name == "end" || field.name == "until" => "2024-12-31".into(),
        Kind::Date => format!("2024-06-{:02}", 1 + draw(28)).into(),
        Kind::Time if field.name == "end" => "18:30".into(),
        Kind::Time => format!("{:02}:{:02}", draw(18), draw(60)).into(),
        Kind::Province => ["Lâm Đồng", "p63-15", "TP. HCM"][draw(3)].into(),
        Kind::File => "no-such-file.pdf".into(),
        Kind::Word(words) => words[draw(words.len())].into(),
    }
}

/// A role needs exactly one place and somebody; a claim speaks of something; an end needs a start.
fn one_place_and_somebody(
    workspace: &Workspace,
    noun: &Noun,
    form: &mut Map<String, Value>,
    draw: Draw<'_>,
) -> Option<()> {
    if noun.name == "role" {
        let places = ["event", "session", "item"];
        places.iter().for_each(|place| drop(form.remove(&format!("{place}_id"))));
        let place = places[draw(3)];
        form.insert(format!("{place}_id"), record(workspace, noun, place, draw)?);
        form.insert("wording".into(), "các đại sứ".into());
    }
    if noun.name == "claim" {
        form.insert("noun".into(), "event".into());
        form.insert("field".into(), "start".into());
        form.insert("record".into(), record(workspace, noun, "event", draw)?);
    }
    if noun.name == "material" && form.contains_key("item_id") {
        form.remove("session_id");
    }
    if noun.field("start").is_some() && form.contains_key("end") {
        let kind = noun.field("start").map(|f| f.kind);
        let start = if kind == Some(Kind::Time) { "07:30" } else { "2024-06-06" };
        form.insert("start".into(), start.into());
    }
    form.remove("since").filter(|_| form.contains_key("until") || form.contains_key("ended"));
    Some(())
}

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
fn a_record_may_be_named_by_code_or_by_name_without_accents_but_not_by_the_name_of_two() {
    let (_folder, workspace) = workspace();
    let event = add(&workspace, Event { name: "Hội nghị A".into(), ..Event::default() }).unwrap();
    let room = json!({"event_id": "hoi-nghi-a", "name": "Hội trường"});
    let room = (Room::NOUN.json.add)(&workspace, &json_form(room)).unwrap().value;
    assert_eq!(room["event_id"], json!(event.value.id));
    let session = json!({"event_id": "HOI NGHI A", "room_id": "hoi truong"});
    let session = (Session::NOUN.json.add)(&workspace, &json_form(session)).unwrap().value;
    assert_eq!(session["room_id"], room["id"]);
    add(&workspace, Event { name: "Hội nghị A".into(), ..Event::default() }).unwrap();
    let given = json!({"event_id": "Hội nghị A", "name": "B"});
    let error = (Room::NOUN.json.add)(&workspace, &json_form(given)).unwrap_err();
    assert_eq!(fields(&error), [("event_id".into(), Problem::Ambiguous)]);
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
    let form = json!({"event_id": event.id, "full_name": "Lê Ánh", "province": "Lào Cai"});
    let delegate = (Delegate::NOUN.json.add)(&workspace, &json_form(form)).unwrap().value;
    assert_eq!(delegate["province"], json!("p63-10"));
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
    let events: Vec<Event> = list(&workspace, &[]).unwrap();
    let mut removed = 0;
    for event in events {
        if remove(&workspace, Event::NOUN, &event.id).is_ok() {
            removed += 1;
        }
    }
    assert!(removed > 0);
    assert!(list::<Item>(&workspace, &[]).unwrap().len() < 2);
    for _ in 0..removed {
        journal::undo(&workspace).unwrap();
    }
    assert_eq!(before, workspace.read(|store| store.dump()).unwrap());
}

#[test]
fn a_removal_that_others_stand_on_is_refused_by_name() {
    let (_folder, workspace) = workspace();
    let body = Organisation { name: "Bộ Ngoại giao".into(), ..Organisation::default() };
    let body = add(&workspace, body).unwrap().value;
    let person = Person { full_name: "Lê Thị Thu Hằng".into(), ..Person::default() };
    let person = add(&workspace, person).unwrap().value;
    let title = Title {
        person_id: person.id.clone(),
        wording: "Thứ trưởng Ngoại giao".into(),
        organisation_id: Some(body.id.clone()),
        ..Title::default()
    };
    add(&workspace, title).unwrap();
    let refused = remove(&workspace, Organisation::NOUN, &body.id).unwrap_err();
    let Error::Conflict { noun, key, reason } = refused else { panic!("{refused}") };
    assert_eq!((&*noun, &*key), ("title", "Thứ trưởng Ngoại giao"));
    assert_eq!(reason, ConflictReason::DependedOn);
    remove(&workspace, Person::NOUN, &person.id).unwrap();
    remove(&workspace, Organisation::NOUN, &body.id).unwrap();
    assert!(people::list(&workspace).unwrap().is_empty());
}

#[test]
fn nothing_stands_above_itself() {
    let (_folder, workspace) = workspace();
    let a = add(&workspace, Event { name: "A".into(), ..Event::default() }).unwrap().value;
    let b = Event { name: "B".into(), parent_id: Some(a.id.clone()), ..Event::default() };
    let b = add(&workspace, b).unwrap().value;
    for parent in [&a.id, &b.id] {
        let error = set(&workspace, Event { parent_id: Some(parent.clone()), ..a.clone() });
        assert_eq!(fields(&error.unwrap_err()), [("parent_id".into(), Problem::Circular)]);
    }
}

#[test]
fn a_delegation_has_one_of_its_own_as_head_and_a_code_never_changes() {
    let (_folder, workspace) = workspace();
    let event = add(&workspace, Event { name: "A".into(), ..Event::default() }).unwrap().value;
    let delegation = Delegation {
        event_id: event.id.clone(),
        name: "Đoàn Hà Giang".into(),
        ..Delegation::default()
    };
    let delegation = add(&workspace, delegation).unwrap().value;
    let delegate = Delegate {
        event_id: event.id.clone(),
        full_name: "Vừ Thị Mai Dinh".into(),
        ..Delegate::default()
    };
    let stranger = add(&workspace, delegate.clone()).unwrap().value;
    let head = Delegation { head_id: Some(stranger.id.clone()), ..delegation.clone() };
    assert_eq!(
        fields(&set(&workspace, head.clone()).unwrap_err()),
        [("head_id".into(), Problem::Unknown)]
    );
    let member = Delegate { delegation_id: Some(delegation.id.clone()), ..stranger.clone() };
    set(&workspace, member).unwrap();
    assert_eq!(set(&workspace, head).unwrap().value.head_id, Some(stranger.id.clone()));
    let other = Delegate { code: "0".repeat(26), ..stranger };
    assert_eq!(fields(&set(&workspace, other).unwrap_err()), [("code".into(), Problem::Taken)]);
    let lost = Delegate { state: DelegateState::Replaced, ..delegate };
    assert_eq!(
        fields(&add(&workspace, lost).unwrap_err()),
        [("replaced_by_id".into(), Problem::Required)]
    );
}

#[test]
fn no_two_operations_have_one_name() {
    let all = op::all();
    let names: BTreeSet<&str> = all.iter().map(|o| o.name).collect();
    assert_eq!(names.len(), all.len());
    assert!(action::ALL.iter().all(|a| names.contains(a.operation.name)));
}
