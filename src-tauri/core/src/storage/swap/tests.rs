//! Whatever step a crash comes after, the next start ends where an undisturbed swap ends.

use std::{collections::BTreeMap, fs};

use super::*;

/// A folder with a present database, all of its parts, and a staged one.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in PARTS {
        let path = beside(&folder.path().join(DATABASE), part);
        io::write_atomically(&path, format!("old{part}").as_bytes()).unwrap();
    }
    io::write_atomically(&staged(folder.path()), b"new").unwrap();
    folder
}

fn now() -> DateTime<Utc> {
    "2024-06-06T01:02:03Z".parse().unwrap()
}

/// Every file below `folder` with its text.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            let below = files(&entry.path());
            found.extend(below.into_iter().map(|(path, text)| (format!("{name}/{path}"), text)));
        } else {
            found.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
    found
}

#[test]
fn the_old_database_is_moved_aside_with_its_wal_and_nothing_is_lost() {
    let folder = folder();
    let aside = begin(folder.path(), now()).unwrap().unwrap();
    assert!(aside.ends_with("moved-aside/2024-06-06T010203Z"), "{aside:?}");
    let moved = |part| format!("moved-aside/2024-06-06T010203Z/langbiang.db{part}");
    let mut expected: BTreeMap<String, String> =
        PARTS.iter().map(|part| (moved(part), format!("old{part}"))).collect();
    expected.insert(DATABASE.into(), "new".into());
    assert_eq!(files(folder.path()), expected);
}

#[test]
fn an_interrupted_swap_goes_on_after_every_step_and_never_leaves_an_old_wal_beside_the_new() {
    let undisturbed = folder();
    begin(undisturbed.path(), now()).unwrap();
    let expected = files(undisturbed.path());
    for crash_after in 0.. {
        let folder = folder();
        let aside = new_place_aside(folder.path(), now()).unwrap();
        let name = aside.file_name().unwrap().as_encoded_bytes();
        io::write_atomically(&folder.path().join(INTENTION), name).unwrap();
        let steps = steps(folder.path()).unwrap();
        let all = steps.len();
        for step in steps.into_iter().take(crash_after) {
            step.take().unwrap();
            let there = files(folder.path());
            let new = there.get(DATABASE).is_some_and(|text| text == "new");
            assert!(!new || !there.contains_key("langbiang.db-wal"), "{crash_after}: {there:?}");
        }
        assert_eq!(pending(folder.path()), crash_after < all, "{crash_after}");
        finish(folder.path()).unwrap();
        assert_eq!(files(folder.path()), expected, "after {crash_after} of {all} steps");
        if crash_after == all {
            assert_eq!(all, PARTS.len() + 2, "every step was tried");
            break;
        }
    }
}

#[test]
fn what_was_made_ready_and_never_decided_on_is_dropped_and_the_old_stays() {
    let folder = folder();
    finish(folder.path()).unwrap();
    let left = files(folder.path());
    assert_eq!(left.len(), PARTS.len(), "{left:?}");
    assert_eq!(left[DATABASE], "old");
}

#[test]
fn what_is_moved_aside_twice_in_a_second_lies_in_two_folders() {
    let folder = folder();
    begin(folder.path(), now()).unwrap();
    io::write_atomically(&staged(folder.path()), b"newer").unwrap();
    let second = begin(folder.path(), now()).unwrap().unwrap();
    assert!(second.ends_with("2024-06-06T010203Z-2"), "{second:?}");
    assert_eq!(fs::read_to_string(second.join(DATABASE)).unwrap(), "new");
}
