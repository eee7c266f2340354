//! Each check finds what it is there for, and nothing else does.

use std::sync::Arc;

use super::*;
use crate::{clock::SystemClock, samples, storage::damage};

fn open(folder: &std::path::Path) -> Workspace {
    Workspace::open(folder, Arc::new(SystemClock), "test").unwrap()
}

fn samples() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    samples::make(&open(folder.path())).unwrap();
    folder
}

fn findings(folder: &std::path::Path) -> Vec<Finding> {
    let checked = check(&open(folder)).unwrap();
    assert_eq!(checked.iter().map(|c| c.check).collect::<Vec<_>>(), Check::ALL);
    checked.into_iter().flat_map(|c| c.findings).collect()
}

#[test]
fn all_is_well_with_the_samples() {
    assert_eq!(findings(samples().path()), []);
}

#[test]
fn an_index_that_misses_a_row_is_found() {
    let folder = samples();
    damage::index(folder.path());
    let found = findings(folder.path());
    assert!(found.iter().all(|f| f.check == Check::Database), "{found:?}");
    assert!(found.iter().any(|f| f.detail.contains("organisation_parent")), "{found:?}");
}

#[test]
fn a_page_of_a_table_that_was_overwritten_is_found() {
    let folder = samples();
    damage::page(folder.path(), "item");
    let found = findings(folder.path());
    assert!(found.iter().any(|f| f.check == Check::Database), "{found:?}");
}

#[test]
fn a_reference_that_leads_nowhere_is_found_with_its_record() {
    let folder = samples();
    damage::reference(folder.path());
    let found = findings(folder.path());
    assert_eq!((found[0].check, found[0].noun.as_deref()), (Check::ForeignKeys, Some("session")));
    assert!(found[0].key.is_some() && found[0].detail == "event");
}

#[test]
fn a_delegate_whom_the_search_does_not_find_is_found() {
    let folder = samples();
    damage::search(folder.path());
    let found = findings(folder.path());
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].check, Check::SearchIndex);
    assert_eq!(found[0].noun.as_deref(), Some("delegate_search"));
}

#[test]
fn a_sort_key_that_is_not_that_of_its_name_is_found() {
    let folder = samples();
    damage::run(folder.path(), "UPDATE person SET sort_given = x'00' WHERE seq = 2");
    let found = findings(folder.path());
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].check, found[0].key.as_deref()), (Check::SortKeys, Some("2")));
}

#[test]
fn a_record_that_was_removed_behind_the_journal_is_found() {
    let folder = samples();
    damage::run(folder.path(), "DELETE FROM delegate WHERE seq = 2");
    let found = findings(folder.path());
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].check, found[0].key.as_deref()), (Check::JournalReplay, Some("2")));
}

#[test]
fn a_workspace_that_is_only_looked_at_can_be_checked_too() {
    let folder = samples();
    let writer = open(folder.path());
    let reader = Workspace::open_read_only(folder.path(), Arc::new(SystemClock)).unwrap();
    assert!(check(&reader).unwrap().iter().all(|c| c.findings.is_empty()));
    drop(writer);
}
