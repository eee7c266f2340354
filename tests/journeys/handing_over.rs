//! Everything goes to another laptop in one file, and is there as it was here.

use std::{collections::BTreeMap, fs, path::Path};

use langbiang_core::{
    Language, Workspace, backups, dump, events, integrity, journal,
    materials::{self, AttachFile, AttachTo, Material},
    progress::Unwatched,
    records, restore, samples,
};
use langbiang_tests::{conference_morning, file, new_workspace, open};

/// The samples, with slides attached to a material.
fn with_slides() -> (tempfile::TempDir, Workspace) {
    let (folder, workspace) = new_workspace();
    samples::make(&workspace).unwrap();
    let event = events::get(&workspace, samples::FIRST).unwrap();
    let material =
        Material { event_id: event.id, title: "Bài trình bày".into(), ..Material::default() };
    let material = records::add(&workspace, material).unwrap().value;
    let form = AttachFile {
        file: file(folder.path(), "bài.pdf", "%PDF-1.7 slides"),
        to: AttachTo::Material,
        record: Some(material.id),
    };
    materials::attach(&workspace, &form, &Unwatched).unwrap();
    (folder, workspace)
}

/// The contents of a workspace by their names.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for shelf in fs::read_dir(folder.join("files")).unwrap().map(|entry| entry.unwrap().path()) {
        for path in fs::read_dir(shelf).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            found.insert(name, fs::read(path).unwrap());
        }
    }
    found
}

#[test]
fn a_backup_restored_on_a_second_workspace_gives_the_same_records_and_the_same_files() {
    let (folder, workspace) = with_slides();
    let backup = folder.path().join("tất cả.langbiang");
    let manifest = backups::hand_over(&workspace, &backup, &Unwatched).unwrap();
    assert_eq!((manifest.files.len(), manifest.missing.len()), (1, 0));

    let (second, other) = new_workspace();
    events::create(&other, events::Event { name: "Của máy này".into(), ..Default::default() })
        .unwrap();
    drop(other);
    let would = restore::preview(second.path(), &backup, conference_morning()).unwrap();
    assert_eq!((would.removed, would.added.len()), (vec!["Của máy này".to_owned()], 5));
    let done = restore::apply(second.path(), &backup, &*conference_morning(), "tests").unwrap();
    assert!(done.moved_aside.unwrap().join("langbiang.db").is_file(), "nothing is thrown away");

    let restored = open(second.path());
    let all = |workspace: &Workspace| dump::canonical(workspace, None).unwrap();
    assert_eq!(all(&workspace), all(&restored));
    assert_eq!(contents(folder.path()), contents(second.path()));
    let checks = integrity::check(&restored).unwrap();
    assert!(checks.iter().all(|check| check.findings.is_empty()), "{checks:?}");
    assert!(journal::undo(&restored).is_err(), "a restore is a barrier");
    let left: Vec<_> =
        fs::read_dir(second.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with(".langbiang-")), "{left:?}");
}

#[test]
fn an_event_is_no_backup_and_a_backup_is_no_event() {
    let (folder, workspace) = with_slides();
    let [all, one] = ["all.langbiang", "one.langbiang"].map(|name| folder.path().join(name));
    backups::hand_over(&workspace, &all, &Unwatched).unwrap();
    events::export(&workspace, samples::FIRST, Language::Vi, &one, &Unwatched).unwrap();
    let before = dump::canonical(&workspace, None).unwrap();
    let form = events::Import { file: all, ..events::Import::default() };
    assert!(events::import(&workspace, &form, &Unwatched).is_err());
    assert_eq!(before, dump::canonical(&workspace, None).unwrap());
    drop(workspace);
    restore::apply(folder.path(), &one, &*conference_morning(), "tests").unwrap_err();
    assert_eq!(before, dump::canonical(&open(folder.path()), None).unwrap());
}
