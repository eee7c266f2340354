//! The second version of a list of 315: nobody is doubled, what changed is changed, who comes instead
//! takes the place of somebody, and who is missing is named and stays.

use std::collections::BTreeSet;

use langbiang_core::{
    Workspace,
    delegates::{self, Delegate, DelegateState, ImportReport, List},
    import::{Decision, Matched},
    journal,
    progress::Unwatched,
    records,
};
use langbiang_tests::{event, new_workspace};
use serde_json::Value;

fn file(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/lists");
    std::fs::read(format!("{folder}/{name}")).expect(name)
}

fn import(workspace: &Workspace, event: &str, name: &str) -> ImportReport {
    let list = List::read(&file(name), name).unwrap();
    delegates::import(workspace, event, &list, &Unwatched).unwrap().value
}

fn rows(value: &Value, key: &str) -> BTreeSet<u64> {
    value.as_array().unwrap().iter().map(|v| v[key].as_u64().unwrap_or_default()).collect()
}

#[test]
fn the_second_version_of_a_list_of_315_is_315_people_and_the_new_ones() {
    let (_folder, workspace) = new_workspace();
    let event = event(&workspace, "Hội nghị");
    let first = import(&workspace, &event.id, "hoi-nghi-315-ban-1.xlsx");
    assert_eq!((first.added, first.refused.len(), first.missing.len()), (315, 0, 0));
    let again = import(&workspace, &event.id, "hoi-nghi-315-ban-1.xlsx");
    assert_eq!((again.added, again.updated, again.unchanged), (0, 0, 315), "twice if need be");

    let expected: Value =
        serde_json::from_slice(&file("hoi-nghi-315-ban-2.expected.json")).unwrap();
    let second = import(&workspace, &event.id, "hoi-nghi-315-ban-2.xlsx");
    let new = |row: &&Matched| row.decision == Decision::New;
    let added: BTreeSet<u64> =
        second.rows.iter().filter(new).map(|row| u64::from(row.row.number)).collect();
    let mut wanted: BTreeSet<u64> =
        expected["added"].as_array().unwrap().iter().filter_map(Value::as_u64).collect();
    wanted.extend(rows(&expected["replacing"], "row"));
    assert_eq!(added, wanted, "nine are new, and three who come instead");
    let changed: BTreeSet<u64> = second
        .rows
        .iter()
        .filter(|row| matches!(row.decision, Decision::Changed { .. }))
        .map(|row| u64::from(row.row.number))
        .collect();
    assert_eq!(changed, rows(&expected["updated"], "row"));
    assert_eq!(second.unchanged as u64, expected["unchanged"].as_u64().unwrap());
    let missing: BTreeSet<&str> = second.missing.iter().map(|one| &*one.name).collect();
    let gone = expected["missing"].as_array().unwrap();
    assert_eq!(missing, gone.iter().map(|one| one["name"].as_str().unwrap()).collect());

    let all: Vec<Delegate> = records::list(&workspace, &[]).unwrap();
    assert_eq!(all.len(), 315 + wanted.len());
    let replaced = all.iter().filter(|one| one.state == DelegateState::Replaced).count();
    assert_eq!(replaced, 3);
    let told = all.iter().filter(|one| one.sources.is_some()).count();
    assert_eq!(told, changed.len(), "what changed says where it came from");
    journal::undo(&workspace).unwrap();
    assert_eq!(delegates::count(&workspace, &event.id).unwrap(), 315);
    let back: Vec<Delegate> = records::list(&workspace, &[]).unwrap();
    assert!(back.iter().all(|one| one.sources.is_none() && one.state == DelegateState::Registered));
}
