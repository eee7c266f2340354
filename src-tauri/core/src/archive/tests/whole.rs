//! What is written comes back, and the same comes out the same.

use std::{collections::HashMap, fs, sync::Mutex};

use proptest::prelude::*;

use super::setting::Setting;
use crate::{
    Error,
    archive::{self, Kind, Manifest, Part},
    files::{Digest, State},
    io::write_atomically,
    progress::{Progress, Unwatched},
};

#[test]
fn an_event_that_was_handed_over_comes_out_as_it_went_in() {
    let setting = Setting::small();
    let written = setting.write();
    assert_eq!(archive::read_manifest(&setting.out).unwrap(), written);
    assert_eq!(archive::verify(&setting.out, &Unwatched).unwrap(), written);
    let unpacked = archive::unpack(&setting.out, &setting.target(), &Unwatched).unwrap();
    assert_eq!(unpacked.manifest, written);
    assert_eq!(fs::read(&unpacked.database).unwrap(), fs::read(&setting.database).unwrap());
    let mut digests = setting.digests.clone();
    digests.sort();
    assert_eq!(unpacked.files.list().unwrap(), digests);
    for digest in digests {
        assert!(matches!(unpacked.files.check(&digest).unwrap(), State::Present { .. }));
    }
}

#[test]
fn the_manifest_stands_first_and_says_everything() {
    let setting = Setting::small();
    setting.write();
    let mut zip = zip::ZipArchive::new(fs::File::open(&setting.out).unwrap()).unwrap();
    let json: serde_json::Value = serde_json::from_reader(zip.by_index(0).unwrap()).unwrap();
    let database = fs::read(&setting.database).unwrap();
    let (slides, logo) = (Digest::of(b"PK\x03\x04 slides"), Digest::of(b"\x89PNG logo"));
    let mut files = [(slides, 11), (logo, 9)];
    files.sort();
    let files = files.map(|(sha256, size)| serde_json::json!({ "sha256": sha256, "size": size }));
    let expected = serde_json::json!({
        "format": 1,
        "program": env!("CARGO_PKG_VERSION"),
        "schema": 2,
        "made": "2024-06-06T01:00:00Z",
        "kind": "event",
        "event": { "id": "0190-a", "code": "da-lat-2024", "name": "Hội nghị tập huấn" },
        "database": { "sha256": Digest::of(&database), "size": database.len() },
        "files": files,
        "missing": [],
    });
    assert_eq!(json, expected);
}

#[test]
fn a_backup_names_no_event() {
    let setting = Setting::small();
    let contents = archive::Contents { kind: Kind::Backup, ..setting.contents() };
    archive::write(&setting.out, &contents, &Unwatched).unwrap();
    assert_eq!(archive::read_manifest(&setting.out).unwrap().kind, Kind::Backup);
}

#[test]
fn the_same_data_at_the_same_time_give_the_same_bytes() {
    let mut setting = Setting::small();
    let first = setting.bytes();
    let repeated = setting.digests[0];
    setting.digests.reverse();
    setting.digests.push(repeated);
    assert!(setting.bytes() == first, "neither order nor repetition may matter");
}

#[test]
fn a_content_that_is_gone_or_damaged_is_named_and_keeps_nobody_from_a_backup() {
    let setting = Setting::new(b"database", &[b"gone", b"damaged", b"good"]);
    let [gone, damaged, good] = setting.digests[..] else { panic!() };
    fs::remove_file(setting.store.path(&gone)).unwrap();
    write_atomically(&setting.store.path(&damaged), b"damagee").unwrap();
    let manifest = setting.write();
    let mut missing = vec![gone, damaged];
    missing.sort();
    assert_eq!(manifest.missing, missing);
    assert_eq!(manifest.files, [Part { sha256: good, size: 4 }]);
    assert_eq!(archive::verify(&setting.out, &Unwatched).unwrap(), manifest);
}

#[test]
fn a_folder_that_is_there_is_filled_only_when_it_is_empty() {
    let setting = Setting::small();
    setting.write();
    let into = setting.target();
    fs::create_dir(&into).unwrap();
    archive::unpack(&setting.out, &into, &Unwatched).unwrap();
    let database = into.join("langbiang.db");
    write_atomically(&database, b"changed since").unwrap();
    let refused = archive::unpack(&setting.out, &into, &Unwatched).unwrap_err();
    assert!(matches!(&refused, Error::Io { doing: "make", path, .. } if *path == into));
    assert_eq!(fs::read(&database).unwrap(), b"changed since");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let setting = Setting::small();
    let refused = archive::read_manifest(&setting.out).unwrap_err();
    assert!(matches!(&refused, Error::Io { doing: "open", path, .. } if *path == setting.out));
}

/// Notes every report.
#[derive(Default)]
struct Watcher(Mutex<Vec<(usize, usize)>>);

impl Progress for Watcher {
    fn report(&self, done: usize, total: usize) {
        self.0.lock().unwrap().push((done, total));
    }
    fn cancelled(&self) -> bool {
        false
    }
}

impl Watcher {
    /// The total, after making sure that the reports led there.
    fn total(self) -> usize {
        let reports = self.0.into_inner().unwrap();
        assert!(reports.is_sorted(), "{reports:?}");
        let (done, total) = *reports.last().unwrap();
        assert_eq!(done, total);
        total
    }
}

#[test]
fn progress_ends_at_what_was_announced() {
    let setting = Setting::new(&[7; 700_000], &[&[8; 300_000], b"small"]);
    let (writing, reading, unpacking) =
        (Watcher::default(), Watcher::default(), Watcher::default());
    archive::write(&setting.out, &setting.contents(), &writing).unwrap();
    archive::verify(&setting.out, &reading).unwrap();
    archive::unpack(&setting.out, &setting.target(), &unpacking).unwrap();
    let all = 1_000_005;
    assert_eq!((writing.total(), reading.total(), unpacking.total()), (3 * all, all, all));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn whatever_is_handed_over_comes_out_as_it_went_in(
        database in proptest::collection::vec(any::<u8>(), 0..20_000),
        contents in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..3000), 0..5),
    ) {
        let contents: Vec<&[u8]> = contents.iter().map(Vec::as_slice).collect();
        let setting = Setting::new(&database, &contents);
        let written: Manifest = setting.write();
        let unpacked = archive::unpack(&setting.out, &setting.target(), &Unwatched).unwrap();
        prop_assert_eq!(&unpacked.manifest, &written);
        prop_assert_eq!(fs::read(&unpacked.database).unwrap(), database);
        let expected: HashMap<Digest, &[u8]> =
            contents.iter().map(|bytes| (Digest::of(bytes), *bytes)).collect();
        let listed = unpacked.files.list().unwrap();
        prop_assert_eq!(listed.len(), expected.len());
        for digest in listed {
            prop_assert_eq!(fs::read(unpacked.files.path(&digest)).unwrap(), expected[&digest]);
        }
    }
}
