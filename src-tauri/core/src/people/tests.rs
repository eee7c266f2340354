//! Two records that are one person become one, and nothing that was noted is lost.

use super::*;
use crate::{
    Error,
    agenda::{Role, RoleKind},
    attendance::Attendance,
    certificates::{self, Certificate, Issue, Series},
    delegates::Delegate,
    error::ConflictReason,
    events::{self, Event},
    journal,
    op::EXPORT_PERSON,
    printing::PRINT_DOCUMENT,
    privacy::{Disclosure, DisclosureKind},
    records::{self, tests::forms::workspace},
};

fn event(workspace: &Workspace, name: &str) -> Event {
    events::create(workspace, Event { name: name.into(), ..Event::default() }).unwrap().value
}

fn delegate(workspace: &Workspace, event: &Event, full_name: &str, with: Delegate) -> Delegate {
    let (event_id, full_name) = (event.id.clone(), full_name.into());
    records::add(workspace, Delegate { event_id, full_name, ..with }).unwrap().value
}

fn phone(phone: &str) -> Delegate {
    Delegate { phone: phone.into(), ..Delegate::default() }
}

fn at(organisation: &str) -> Delegate {
    Delegate { organisation: organisation.into(), ..Delegate::default() }
}

fn attended(workspace: &Workspace, delegate: &Delegate, date: &str) {
    let fact = Attendance {
        delegate_id: delegate.id.clone(),
        date: date.parse().unwrap(),
        present: true,
        noted: "2024-06-06T01:00:00Z".into(),
        ..Attendance::default()
    };
    workspace
        .operate(&PRINT_DOCUMENT, |store| Ok((records::insert(store, fact)?, String::new())))
        .unwrap();
}

fn certified(workspace: &Workspace, series: &Series, delegate: &Delegate) {
    let form = Issue {
        series_id: Some(series.id.clone()),
        delegate_id: Some(delegate.id.clone()),
        ..Issue::default()
    };
    certificates::issue(workspace, &form).unwrap();
}

fn series(workspace: &Workspace) -> Series {
    let (name, pattern) = ("Sổ".into(), "{number}/GCN".into());
    records::add(workspace, Series { name, pattern, ..Series::default() }).unwrap().value
}

fn ask(keep: &str, other: &str) -> Merge {
    Merge { keep: keep.into(), other: other.into(), ..Merge::default() }
}

fn dump(workspace: &Workspace) -> Vec<String> {
    workspace.read(|store| store.dump()).unwrap()
}

#[test]
fn only_a_name_with_something_else_makes_two_look_like_one() {
    let (_folder, workspace) = workspace();
    let (a, b) = (event(&workspace, "A"), event(&workspace, "B"));
    delegate(
        &workspace,
        &a,
        "Nguyễn Văn Hùng",
        Delegate { birth: "1975-03-12".into(), ..at("Sở A") },
    );
    delegate(&workspace, &a, "Nguyễn Văn Hùng", at("Sở B"));
    delegate(&workspace, &b, "NGUYỄN VĂN HÙNG", at("sở a"));
    delegate(
        &workspace,
        &b,
        "Nguyễn Văn Hùng",
        Delegate { birth: "1975-03-12".into(), ..at("Sở C") },
    );
    delegate(&workspace, &a, "Phạm S", phone("0912 345 678"));
    delegate(&workspace, &b, "Ông Phạm S", phone("+84912345678"));
    delegate(&workspace, &b, "Lê Ánh", phone("0912345678"));
    let found = duplicates(&workspace).unwrap();
    let told = |d: &Duplicate| (d.first.name.clone(), d.second.name.clone(), d.why.clone());
    let told: Vec<_> = found.iter().map(told).collect();
    let pair = |one: &str, two: &str, why: Why| (one.to_owned(), two.to_owned(), vec![why]);
    assert_eq!(
        told,
        [
            pair("Nguyễn Văn Hùng", "NGUYỄN VĂN HÙNG", Why::SameOrganisation),
            pair("Nguyễn Văn Hùng", "Nguyễn Văn Hùng", Why::SameBirth),
            pair("Phạm S", "Ông Phạm S", Why::SamePhone),
        ]
    );
}

/// Somebody who came to two events, twice to the first, and is a person with a role for some of it.
struct Twice {
    a: Event,
    one: Delegate,
    same: Delegate,
    two: Delegate,
    person: Person,
}

fn twice(workspace: &Workspace) -> Twice {
    let (a, b) = (event(workspace, "A"), event(workspace, "B"));
    let one = delegate(workspace, &a, "Lê Ánh", phone("0912345678"));
    let same = delegate(
        workspace,
        &a,
        "Lê Thị Ánh",
        Delegate { title: "Vụ trưởng".into(), ..phone("0900000000") },
    );
    let two = delegate(workspace, &b, "Lê Ánh", Delegate::default());
    let person =
        Person {
            full_name: "Lê Ánh".into(), email: Some("anh@a.vn".into()), ..Person::default()
        };
    let person = records::add(workspace, person).unwrap().value;
    for delegate in [&same, &two] {
        let with = Delegate { person_id: Some(person.id.clone()), ..delegate.clone() };
        records::set(workspace, with).unwrap();
    }
    let title =
        Title {
            person_id: person.id.clone(), wording: "Vụ trưởng".into(), ..Title::default()
        };
    records::add(workspace, title).unwrap();
    let role = Role {
        event_id: Some(a.id.clone()),
        kind: RoleKind::Chair,
        person_id: Some(person.id.clone()),
        ..Role::default()
    };
    records::add(workspace, role).unwrap();
    attended(workspace, &same, "2024-06-06");
    attended(workspace, &one, "2024-06-07");
    certified(workspace, &series(workspace), &same);
    Twice { a, one, same, two, person }
}

#[test]
fn a_merge_fills_what_is_empty_moves_the_rest_and_is_taken_back_as_a_whole() {
    let (_folder, workspace) = workspace();
    let Twice { a, one, same, two, person } = twice(&workspace);
    let before = dump(&workspace);

    let preview =
        merge(&workspace, &Merge { dry_run: true, ..ask(&one.id, &person.id) }).unwrap().value;
    assert_eq!(dump(&workspace), before, "a preview does nothing");
    let done = merge(&workspace, &ask(&one.id, &person.id)).unwrap().value;
    let counts = |m: &Merged| (m.roles, m.titles, m.delegates, m.folded.clone());
    assert_eq!(counts(&done), (1, 1, 2, vec![a.id.clone()]));
    assert_eq!((counts(&preview), &preview.fields), (counts(&done), &done.fields));

    let kept: Person = records::get(&workspace, &done.person_id).unwrap();
    assert_eq!(
        (kept.phone.as_deref(), kept.email.as_deref()),
        (Some("0912345678"), Some("anh@a.vn"))
    );
    let of_a: Vec<Delegate> = records::list(&workspace, &[("event_id", &a.id)]).unwrap();
    assert_eq!(of_a.len(), 1);
    let left = &of_a[0];
    assert_eq!((&*left.id, &*left.code), (&*same.id, &*same.code), "it has the certificate");
    assert_eq!(
        (&*left.full_name, &*left.phone, &*left.title),
        ("Lê Ánh", "0912345678", "Vụ trưởng")
    );
    let there: Vec<Attendance> = records::list(&workspace, &[("delegate_id", &same.id)]).unwrap();
    assert_eq!(there.len(), 2);
    let all = about(&workspace, &two.id).unwrap();
    assert_eq!((all.delegates.len(), all.roles.len(), all.titles.len()), (2, 1, 1));
    journal::undo(&workspace).unwrap();
    assert_eq!(dump(&workspace), before);
    journal::redo(&workspace).unwrap();
    assert_eq!(records::list::<Person>(&workspace, &[]).unwrap().len(), 1);
}

#[test]
fn of_each_field_either_value_can_stay() {
    let (_folder, workspace) = workspace();
    let a = event(&workspace, "A");
    let one = delegate(&workspace, &a, "Lê Ánh", phone("0912345678"));
    let other = Delegate { title: "Vụ trưởng".into(), ..phone("0900000000") };
    let two = delegate(&workspace, &a, "Lê Thị Ánh", other);
    let form = Merge { take: "full_name, phone, email".into(), ..ask(&one.id, &two.id) };
    let done = merge(&workspace, &form).unwrap().value;
    let left: Delegate = records::list(&workspace, &[("event_id", &a.id)]).unwrap().remove(0);
    assert_eq!(
        (&*left.id, &*left.full_name, &*left.middle, &*left.phone, &*left.title),
        (&*one.id, "Lê Thị Ánh", "Thị", "0900000000", "Vụ trưởng")
    );
    let phone = done.delegate_fields.iter().find(|side| side.field == "phone").unwrap();
    assert_eq!((&phone.first, &phone.kept), (&"0912345678".into(), &"0900000000".into()));
}

#[test]
fn those_of_one_event_that_look_alike_are_told_apart_from_the_rest() {
    let (_folder, workspace) = workspace();
    let (a, b) = (event(&workspace, "A"), event(&workspace, "B"));
    delegate(&workspace, &a, "Phạm S", phone("0912345678"));
    delegate(&workspace, &a, "Phạm S", phone("0912345678"));
    delegate(&workspace, &b, "Lê Ánh", phone("0900000000"));
    delegate(&workspace, &b, "Lê Ánh", phone("0900000000"));
    let of = |event: &Event| {
        let found = duplicates_of(&workspace, &event.id).unwrap();
        found.into_iter().map(|pair| pair.first.name).collect::<Vec<_>>()
    };
    assert_eq!((of(&a), of(&b)), (vec!["Phạm S".to_owned()], vec!["Lê Ánh".to_owned()]));
}

fn apart(first: &str, second: &str) -> Distinguish {
    Distinguish { first: first.into(), second: second.into(), ..Distinguish::default() }
}

fn pairs(workspace: &Workspace) -> Vec<(String, String)> {
    let pair = |one: Duplicate| (one.first.id, one.second.id);
    duplicates(workspace).unwrap().into_iter().map(pair).collect()
}

#[test]
fn two_who_are_said_to_be_two_are_not_offered_again_until_that_is_taken_back() {
    let (_folder, workspace) = workspace();
    let a = event(&workspace, "A");
    let [one, two, three] =
        [0; 3].map(|_| delegate(&workspace, &a, "Phạm S", phone("0912345678")).id);
    let pair = |one: &str, two: &str| (one.to_owned(), two.to_owned());
    assert_eq!(pairs(&workspace), [pair(&one, &two), pair(&one, &three)]);
    distinguish(&workspace, &apart(&two, &one)).unwrap();
    let offered = [pair(&one, &three), pair(&two, &three)];
    assert_eq!(pairs(&workspace), offered, "the third may be either of them");
    distinguish(&workspace, &apart(&one, &two)).unwrap();
    assert_eq!(records::list::<Distinction>(&workspace, &[]).unwrap().len(), 1, "noted once");
    // The second time changed nothing, so there is nothing of it to take back.
    journal::undo(&workspace).unwrap();
    assert_eq!(pairs(&workspace)[0], pair(&one, &two));
    journal::redo(&workspace).unwrap();
    assert_eq!(pairs(&workspace), offered);
    distinguish(&workspace, &Distinguish { back: true, ..apart(&one, &two) }).unwrap();
    assert_eq!(pairs(&workspace)[0], pair(&one, &two));
    let twice = distinguish(&workspace, &apart(&one, &one));
    assert!(matches!(twice, Err(Error::Invalid(_))), "{twice:?}");
    let nobody = distinguish(&workspace, &apart(&one, "x"));
    assert!(matches!(nobody, Err(Error::NotFound { .. })), "{nobody:?}");
}

#[test]
fn a_merge_carries_over_who_is_somebody_else() {
    let (_folder, workspace) = workspace();
    let (a, b) = (event(&workspace, "A"), event(&workspace, "B"));
    let [one, two, three] =
        [&a, &a, &b].map(|of| delegate(&workspace, of, "Phạm S", phone("0912345678")).id);
    distinguish(&workspace, &apart(&one, &two)).unwrap();
    distinguish(&workspace, &apart(&two, &three)).unwrap();
    let before = dump(&workspace);
    let person = merge(&workspace, &ask(&one, &three)).unwrap().value.person_id;
    let told: Vec<Distinction> = records::list(&workspace, &[]).unwrap();
    assert_eq!(told.len(), 1, "of one person it is said once");
    assert!([&told[0].first, &told[0].second].contains(&&person));
    assert_eq!(pairs(&workspace), []);
    // Somebody who says so by merging them knows better.
    merge(&workspace, &ask(&person, &two)).unwrap();
    assert_eq!(records::list::<Distinction>(&workspace, &[]).unwrap(), []);
    journal::undo(&workspace).unwrap();
    journal::undo(&workspace).unwrap();
    assert_eq!(dump(&workspace), before);
}

#[test]
fn two_certificates_are_never_chosen_between() {
    let (_folder, workspace) = workspace();
    let a = event(&workspace, "A");
    let [one, two] = ["Lê Ánh", "Lê Thị Ánh"].map(|name| delegate(&workspace, &a, name, phone("")));
    let series = series(&workspace);
    certified(&workspace, &series, &one);
    certified(&workspace, &series, &two);
    let before = dump(&workspace);
    let refused = merge(&workspace, &ask(&one.id, &two.id)).unwrap_err();
    let Error::Conflict { noun, key, reason } = refused else { panic!("{refused}") };
    assert_eq!((&*noun, &*key, reason), ("certificate", "01/GCN, 02/GCN", ConflictReason::Exists));
    assert!(matches!(merge(&workspace, &ask(&one.id, &one.id)), Err(Error::Invalid(_))));
    assert_eq!(dump(&workspace), before);
    assert_eq!(records::list::<Certificate>(&workspace, &[]).unwrap().len(), 2);
}

#[test]
fn all_that_is_kept_of_somebody_is_handed_out_with_its_sources_and_noted() {
    let (folder, workspace) = workspace();
    let a = event(&workspace, "A");
    let with = Delegate {
        source_file: Some("ds.xlsx".into()),
        source_row: Some(7),
        ..phone("0912345678")
    };
    let one = delegate(&workspace, &a, "Lê Ánh", with);
    attended(&workspace, &one, "2024-06-06");
    let out = folder.path().join("anh.json");
    assert!(export(&workspace, &one.id, " ", None, &out).is_err() && !out.exists());
    export(&workspace, &one.id, "Theo yêu cầu", Some("bà Ánh"), &out).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&crate::io::read(&out).unwrap()).unwrap();
    let taken = &json["delegates"][0];
    assert_eq!(
        (&taken["delegate"]["source_row"], &taken["delegate"]["phone"]),
        (&7.into(), &"0912345678".into())
    );
    assert_eq!(taken["attendance"].as_array().unwrap().len(), 1);
    let noted: Vec<Disclosure> = records::list(&workspace, &[]).unwrap();
    assert_eq!((noted[0].kind, noted[0].count, noted.len()), (DisclosureKind::Person, 1, 1));
    let newest = journal::history(&workspace, 1).unwrap().remove(0);
    assert_eq!(newest.operation, EXPORT_PERSON.name);
}
