//! Two people or two bodies that only look alike stay two when events are merged.

use langbiang_core::{
    Workspace,
    agenda::{Role, RoleKind},
    events::{Organiser, People},
    organisations::Organisation,
    people::{Person, Title},
    records,
};
use langbiang_tests::{event, new_workspace};

use super::{Desk, import};

const NAME: &str = "Nguyễn Văn Hùng";
const POST: &str = "Phó Chánh Văn phòng";

fn body(desk: &Desk, name: &str, parent_id: Option<String>) -> String {
    let form = Organisation { name: name.into(), parent_id, ..Organisation::default() };
    records::add(&desk.workspace, form).unwrap().value.id
}

/// A desk with an event at which this man speaks; his post is of that body.
fn desk_of(person: &Person, body_id: impl FnOnce(&Desk) -> Option<String>) -> Desk {
    let desk = Desk::empty();
    let event_id = event(&desk.workspace, "Hội nghị").id;
    speaks(&desk, &event_id, person, body_id(&desk));
    desk
}

fn speaks(desk: &Desk, event_id: &str, person: &Person, organisation_id: Option<String>) {
    let person = Person { full_name: NAME.into(), ..person.clone() };
    let person_id = records::add(&desk.workspace, person).unwrap().value.id;
    let title = Title {
        person_id: person_id.clone(),
        wording: POST.into(),
        organisation_id,
        ..Title::default()
    };
    records::add(&desk.workspace, title).unwrap();
    let role = Role {
        event_id: Some(event_id.into()),
        kind: RoleKind::Speaker,
        person_id: Some(person_id),
        ..Role::default()
    };
    records::add(&desk.workspace, role).unwrap();
}

/// The office of a province. The body above it is the younger record, as happens.
fn office(desk: &Desk, province: &str) -> Option<String> {
    let office = body(desk, "Văn phòng", None);
    let above = body(desk, &format!("UBND tỉnh {province}"), None);
    let form: Organisation = records::get(&desk.workspace, &office).unwrap();
    let form = Organisation { parent_id: Some(above), ..form };
    Some(records::set(&desk.workspace, form).unwrap().value.id)
}

/// Takes the events of these desks into one workspace.
fn merged(desks: &[Desk]) -> (tempfile::TempDir, Workspace) {
    let (folder, workspace) = new_workspace();
    for desk in desks {
        import(&workspace, desk.export("hoi-nghi"), People::Merge);
    }
    (folder, workspace)
}

fn people(workspace: &Workspace) -> usize {
    records::list::<Person>(workspace, &[("full_name", NAME)]).unwrap().len()
}

/// The bodies under which there is one called "Văn phòng".
fn above_offices(workspace: &Workspace) -> Vec<String> {
    let offices: Vec<Organisation> = records::list(workspace, &[("name", "Văn phòng")]).unwrap();
    let above = |office: Organisation| {
        let above: Organisation = records::get(workspace, &office.parent_id.unwrap()).unwrap();
        above.name
    };
    offices.into_iter().map(above).collect()
}

#[test]
fn men_of_one_name_and_one_post_in_two_provinces_stay_two_and_each_is_known_again() {
    let of = |province: &'static str| desk_of(&Person::default(), |desk| office(desk, province));
    let desks = ["Hà Giang", "Lào Cai", "Hà Giang", "Lào Cai"].map(of);
    let (_folder, workspace) = merged(&desks);
    assert_eq!(above_offices(&workspace), ["UBND tỉnh Hà Giang", "UBND tỉnh Lào Cai"]);
    assert_eq!(people(&workspace), 2);
    for person in records::list::<Person>(&workspace, &[]).unwrap() {
        let titles: Vec<Title> = records::list(&workspace, &[("person_id", &person.id)]).unwrap();
        let roles: Vec<Role> = records::list(&workspace, &[("person_id", &person.id)]).unwrap();
        assert_eq!((titles.len(), roles.len()), (1, 2));
    }
}

#[test]
fn a_post_without_a_body_tells_nobody_apart_but_a_telephone_number_and_an_address_do() {
    let phone = Person { phone: Some("0912 345 678".into()), ..Person::default() };
    let email = Person { email: Some("hung@hagiang.gov.vn".into()), ..Person::default() };
    for (person, many) in [(Person::default(), 2), (phone, 1), (email, 1)] {
        let desks = [(); 2].map(|()| desk_of(&person, |_| None));
        let (_folder, workspace) = merged(&desks);
        assert_eq!(people(&workspace), many, "{person:?}");
    }
}

#[test]
fn two_of_one_file_never_become_one_here() {
    let phone = Person { phone: Some("0219 386 6123".into()), ..Person::default() };
    let desks = [(); 2].map(|()| desk_of(&phone, |_| None));
    let event_id = records::list::<Role>(&desks[1].workspace, &[]).unwrap().remove(0).event_id;
    speaks(&desks[1], &event_id.unwrap(), &phone, None);
    let (_folder, workspace) = merged(&desks);
    assert_eq!(people(&workspace), 2);
}

#[test]
fn a_man_who_has_the_same_post_in_a_second_body_has_both() {
    let phone = Person { phone: Some("0912 345 678".into()), ..Person::default() };
    let desks =
        ["Hà Giang", "Lào Cai"].map(|province| desk_of(&phone, |desk| office(desk, province)));
    let (_folder, workspace) = merged(&desks);
    assert_eq!(people(&workspace), 1);
    assert_eq!(records::list::<Title>(&workspace, &[("wording", POST)]).unwrap().len(), 2);
}

#[test]
fn a_body_is_taken_for_none_of_two_here_that_it_could_be() {
    let with_bodies = |many: usize| {
        let desk = Desk::empty();
        let event_id = event(&desk.workspace, "Hội nghị").id;
        for _ in 0..many {
            let organisation_id = body(&desk, "Văn phòng", None);
            let event_id = event_id.clone();
            let form = Organiser { event_id, organisation_id, ..Organiser::default() };
            records::add(&desk.workspace, form).unwrap();
        }
        desk
    };
    for (here, theirs, after) in [(1, 1, 1), (2, 1, 3), (1, 2, 2)] {
        let (_folder, workspace) = merged(&[with_bodies(here), with_bodies(theirs)]);
        let bodies: Vec<Organisation> = records::list(&workspace, &[]).unwrap();
        assert_eq!(bodies.len(), after, "{theirs} beside {here}");
    }
}
