//! What names another record: by which name it is found, what of which event it may be, and what
//! becomes of it when the other goes.

use serde_json::{Map, Value, json};

use super::{fields, json_form, workspace};
use crate::{
    Error, Workspace,
    agenda::{Item, Session},
    delegates::{Delegate, DelegateState, Delegation},
    error::{ConflictReason, Problem},
    events::{Claim, Event, Room, Source},
    journal,
    materials::Material,
    organisations::Organisation,
    people::{self, Person, Title},
    records::{Noun, Record, add, get, list, remove, set},
};

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

/// Two events with a room, a session and an item of the same names each; gives the ids by event.
fn twins(workspace: &Workspace) -> [Map<String, Value>; 2] {
    let add = |noun: &Noun, form: Value| {
        (noun.json.add)(workspace, &json_form(form)).unwrap().value["id"].clone()
    };
    ["a", "b"].map(|code| {
        let event_id = add(Event::NOUN, json!({"name": "Hội nghị", "code": code}));
        let room = json!({"event_id": event_id, "name": format!("Hội trường {code}")});
        let room_id = add(Room::NOUN, room);
        let session_id = add(Session::NOUN, json!({"event_id": event_id, "name": "Phiên 1"}));
        let item = json!({"session_id": session_id, "kind": "opening", "title": "Khai mạc"});
        let item_id = add(Item::NOUN, item);
        json_form(json!({"event_id": event_id, "room_id": room_id, "session_id": session_id,
            "item_id": item_id}))
    })
}

#[test]
fn a_name_is_looked_up_within_the_event_and_nothing_of_another_event_is_taken() {
    let (_folder, workspace) = workspace();
    let [a, b] = twins(&workspace);
    for form in [
        json!({"event_id": "b", "session_id": "Phiên 1", "title": "Slide"}),
        json!({"event_id": "b", "item_id": "khai mac", "title": "Slide"}),
    ] {
        let material = (Material::NOUN.json.add)(&workspace, &json_form(form)).unwrap().value;
        let of_b = material["session_id"] == b["session_id"] || material["item_id"] == b["item_id"];
        assert!(of_b, "{material}");
    }
    for room in [json!("Hội trường a"), a["room_id"].clone()] {
        let form = json_form(json!({"event_id": "b", "room_id": room}));
        let error = (Session::NOUN.json.add)(&workspace, &form).unwrap_err();
        assert_eq!(fields(&error), [("room_id".into(), Problem::Unknown)], "{room}");
        let form = json_form(json!({"room_id": room}));
        let error = (Session::NOUN.json.set)(&workspace, b["session_id"].as_str().unwrap(), &form);
        assert_eq!(fields(&error.unwrap_err()), [("room_id".into(), Problem::Unknown)], "{room}");
    }
    for (noun, field) in [(Material::NOUN, "session_id"), (Material::NOUN, "item_id")] {
        let mut form = json_form(json!({"event_id": "b", "title": "Slide"}));
        form.insert(field.into(), a[field].clone());
        let error = (noun.json.add)(&workspace, &form).unwrap_err();
        assert_eq!(fields(&error), [(field.into(), Problem::Unknown)]);
    }
    let mut both = b.clone();
    both.remove("room_id");
    both.insert("title".into(), "Slide".into());
    let error = (Material::NOUN.json.add)(&workspace, &both).unwrap_err();
    assert_eq!(fields(&error), [("session_id".into(), Problem::OnlyOne)]);
    let of_b = json_form(json!({"event_id": "b", "session_id": "Phiên 1"}));
    assert_eq!((Material::NOUN.json.list)(&workspace, &of_b).unwrap().len(), 1);
}

#[test]
fn claims_go_with_the_record_they_speak_of_or_what_it_is_part_of_and_come_back_with_it() {
    let (_folder, workspace) = workspace();
    let event = |name: &str| {
        add(&workspace, Event { name: name.into(), ..Event::default() }).unwrap().value.id
    };
    let [event_id, other] = ["A", "B"].map(event);
    let source = Source { event_id: other, name: "Báo Lâm Đồng".into(), ..Source::default() };
    let source_id = add(&workspace, source).unwrap().value.id;
    let room = |name: &str| {
        let event_id = event_id.clone();
        add(&workspace, Room { event_id, name: name.into(), ..Room::default() }).unwrap().value.id
    };
    let rooms = ["1", "2"].map(room);
    for record in &rooms {
        let claim = Claim {
            source_id: source_id.clone(),
            noun: "room".into(),
            record: record.clone(),
            field: "capacity".into(),
            value: "300".into(),
            ..Claim::default()
        };
        add(&workspace, claim).unwrap();
    }
    let claims = || list::<Claim>(&workspace, &[]).unwrap().len();
    let before = workspace.read(|store| store.dump()).unwrap();
    for (noun, id, left) in [(Room::NOUN, &rooms[0], 1), (Event::NOUN, &event_id, 0)] {
        remove(&workspace, noun, id).unwrap();
        assert_eq!(claims(), left);
        journal::undo(&workspace).unwrap();
        assert_eq!(workspace.read(|store| store.dump()).unwrap(), before);
    }
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
    let before = workspace.read(|store| store.dump()).unwrap();
    set(&workspace, stranger.clone()).unwrap();
    let left: Delegation = get(&workspace, &delegation.id).unwrap();
    assert_eq!(left.head_id, None, "who leaves a delegation heads it no longer");
    journal::undo(&workspace).unwrap();
    assert_eq!(workspace.read(|store| store.dump()).unwrap(), before);
    let twin = Delegate { code: stranger.code.clone(), ..delegate.clone() };
    assert_eq!(fields(&add(&workspace, twin).unwrap_err()), [("code".into(), Problem::Taken)]);
    let other = Delegate { code: "0".repeat(26), ..stranger };
    assert_eq!(fields(&set(&workspace, other).unwrap_err()), [("code".into(), Problem::Taken)]);
    let lost = Delegate { state: DelegateState::Replaced, ..delegate };
    assert_eq!(
        fields(&add(&workspace, lost).unwrap_err()),
        [("replaced_by_id".into(), Problem::Required)]
    );
}
