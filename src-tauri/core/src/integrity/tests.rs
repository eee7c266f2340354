//! Each check finds what it is there for, and nothing else does.

use std::sync::Arc;

use super::*;
use crate::{
    backups::{self, Reason},
    certificates::{self, Issue, Series},
    clock::SystemClock,
    delegates::Delegate,
    files, io, journal,
    materials::{self, AttachFile, AttachTo, StoredFile},
    people,
    progress::Unwatched,
    records, samples,
    storage::damage,
};

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

fn at_the_conference() -> (tempfile::TempDir, Workspace) {
    let folder = samples();
    let workspace = open(folder.path());
    (folder, workspace)
}

#[test]
fn a_number_of_a_register_that_nobody_has_is_found() {
    let (folder, workspace) = at_the_conference();
    let series = Series { name: "Sổ".into(), pattern: "{number}".into(), ..Series::default() };
    let series = records::add(&workspace, series).unwrap().value;
    for delegate in &records::list::<Delegate>(&workspace, &[]).unwrap()[..3] {
        let (series_id, delegate_id) = (Some(series.id.clone()), Some(delegate.id.clone()));
        let form = Issue { series_id, delegate_id, ..Issue::default() };
        certificates::issue(&workspace, &form).unwrap();
    }
    drop(workspace);
    assert_eq!(findings(folder.path()), []);
    damage::run(folder.path(), "DELETE FROM certificate WHERE number = 2");
    let found = findings(folder.path());
    let numbers = found.iter().filter(|f| f.check == Check::CertificateNumbers);
    assert_eq!(numbers.map(|f| &*f.detail).collect::<Vec<_>>(), ["Sổ: 2 of 3 numbers"]);
}

#[test]
fn a_content_that_is_gone_or_altered_and_one_that_nobody_needs_are_found() {
    let (folder, workspace) = at_the_conference();
    let file = folder.path().join("chân dung.png");
    io::write_atomically(&file, b"a picture").unwrap();
    let person = &people::list(&workspace).unwrap()[0];
    let form =
        AttachFile { file: file.clone(), to: AttachTo::Photo, record: Some(person.id.clone()) };
    let kept = materials::attach(&workspace, &form, &Unwatched).unwrap().value;
    let store = files::Store::of(folder.path());
    let path = store.path(&kept.sha256.parse().unwrap());
    drop(workspace);
    assert_eq!(findings(folder.path()), []);

    io::write_atomically(&path, b"another picture").unwrap();
    let found = findings(folder.path());
    assert_eq!(
        (found.len(), found[0].check, &*found[0].detail),
        (1, Check::MissingFiles, "damaged")
    );
    assert_eq!(found[0].key.as_deref(), Some("chân dung.png"));
    io::remove(&path).unwrap();
    assert_eq!(findings(folder.path())[0].detail, "missing");

    store.put(&file, &Unwatched).unwrap();
    io::write_atomically(&file, b"a stray").unwrap();
    let stray = store.put(&file, &Unwatched).unwrap().digest;
    let found = findings(folder.path());
    assert_eq!((found.len(), found[0].check), (1, Check::OrphanFiles));
    assert_eq!(found[0].detail, stray.to_string());
}

#[test]
fn a_content_stays_while_an_undo_or_a_backup_needs_it() {
    let (folder, workspace) = at_the_conference();
    let file = folder.path().join("a.png");
    io::write_atomically(&file, b"a picture").unwrap();
    let person = &people::list(&workspace).unwrap()[0];
    let form = AttachFile { file, to: AttachTo::Photo, record: Some(person.id.clone()) };
    materials::attach(&workspace, &form, &Unwatched).unwrap();
    journal::undo(&workspace).unwrap();
    assert!(records::list::<StoredFile>(&workspace, &[]).unwrap().is_empty());
    assert_eq!(check(&workspace).unwrap().iter().map(|c| c.findings.len()).sum::<usize>(), 0);
    journal::redo(&workspace).unwrap();
    assert_eq!(check(&workspace).unwrap().iter().map(|c| c.findings.len()).sum::<usize>(), 0);
    workspace.back_up(Reason::Manual).unwrap().unwrap();
    journal::undo(&workspace).unwrap();
    workspace.write(|store| store.forget("9999-01-01T00:00:00Z", 0, 0)).unwrap();
    assert_eq!(check(&workspace).unwrap().iter().map(|c| c.findings.len()).sum::<usize>(), 0);
    std::fs::remove_dir_all(backups::place(folder.path())).unwrap();
    let found: Vec<_> = check(&workspace).unwrap().into_iter().flat_map(|c| c.findings).collect();
    assert_eq!((found.len(), found[0].check), (1, Check::OrphanFiles), "now nobody needs it");
}

#[test]
fn a_backup_that_cannot_be_read_is_named_and_no_content_is_called_an_orphan() {
    let (folder, workspace) = at_the_conference();
    let file = folder.path().join("a.png");
    io::write_atomically(&file, b"a stray").unwrap();
    let store = files::Store::of(folder.path());
    let stray = store.put(&file, &Unwatched).unwrap().digest;
    for bytes in [&b""[..], b"nothing"] {
        let backup = workspace.back_up(Reason::Manual).unwrap().unwrap();
        io::write_atomically(&backup.path, bytes).unwrap();
        let found: Vec<_> =
            check(&workspace).unwrap().into_iter().flat_map(|c| c.findings).collect();
        assert_eq!((found.len(), found[0].check), (1, Check::OrphanFiles), "{found:?}");
        assert_eq!(found[0].key, Some(backup.name.to_string()));
        io::remove(&backup.path).unwrap();
    }
    let backup = workspace.back_up(Reason::Manual).unwrap().unwrap();
    io::write_atomically(&backup.path, b"nothing").unwrap();
    assert_eq!(materials::sweep(&workspace).unwrap(), files::Swept::default());
    io::remove(&backup.path).unwrap();
    assert_eq!(materials::sweep(&workspace).unwrap().waiting, 1);
    assert!(store.list().unwrap().contains(&stray));
}
