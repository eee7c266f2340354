use std::{collections::HashSet, io, sync::Barrier};

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::small_disk::SmallDisk;

fn store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::of(folder.path());
    (folder, store)
}

fn put(store: &Store, bytes: &[u8]) -> Stored {
    store.put_from(&mut &bytes[..], Path::new("a.bin"), 0, &Unwatched).unwrap()
}

/// Every file below the store's folder.
fn everything(store: &Store) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![store.root.clone()];
    while let Some(folder) = folders.pop() {
        for name in names(&folder).unwrap() {
            let path = folder.join(name);
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

fn overwrite(path: &Path, bytes: &[u8]) {
    crate::io::write_atomically(path, bytes).unwrap();
}

fn day(number: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000 + number)
}

/// Gives `left` bytes, then fails as a stick does that was pulled out.
struct PulledOut {
    left: usize,
}

impl io::Read for PulledOut {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::Error::other("the stick is gone"));
        }
        let given = self.left.min(buffer.len());
        buffer[..given].fill(b'x');
        self.left -= given;
        Ok(given)
    }
}

/// Asks to stop once `after` bytes are done.
struct StopAfter(usize);

impl Progress for StopAfter {
    fn report(&self, done: usize, _total: usize) {
        assert!(done <= self.0 + (256 << 10), "it went on for more than a piece");
    }
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn a_content_lies_under_its_digest_and_the_users_name_in_no_path() {
    let (folder, store) = store();
    let source = folder.path().join("Bài trình bày\u{a0}cuối.PPTX".replace("à", "a\u{300}"));
    overwrite(&source, b"PK\x03\x04 slides");
    let stored = store.put(&source, &Unwatched).unwrap();
    let digest = Digest::of(b"PK\x03\x04 slides");
    let name = "Bài trình bày cuối.PPTX".to_owned();
    assert_eq!(stored, Stored { digest, size: 11, media_type: MediaType::Pptx, name });
    let hex = digest.to_string();
    assert_eq!(everything(&store), [store.root.join(&hex[..2]).join(&hex)]);
}

#[test]
fn a_content_that_is_there_is_not_written_again() {
    let (_folder, store) = store();
    let digest = put(&store, b"logo").digest;
    // Whoever reads it goes on reading the same file, also where an open file cannot be replaced.
    let before = fs::metadata(store.path(&digest)).unwrap().modified().unwrap();
    let old = before - std::time::Duration::from_secs(3600);
    File::options().write(true).open(store.path(&digest)).unwrap().set_modified(old).unwrap();
    put(&store, b"logo");
    assert_eq!(fs::metadata(store.path(&digest)).unwrap().modified().unwrap(), old);
    assert_eq!(everything(&store).len(), 1);
}

#[test]
fn a_damaged_content_is_replaced_by_the_good_one() {
    let (_folder, store) = store();
    let digest = put(&store, b"logo").digest;
    overwrite(&store.path(&digest), b"logo, but longer");
    assert_eq!(store.check(&digest).unwrap(), State::Damaged);
    put(&store, b"logo");
    assert_eq!(store.check(&digest).unwrap(), State::Present { size: 4 });
}

#[test]
fn a_content_that_is_gone_is_missing_and_cannot_be_opened() {
    let (_folder, store) = store();
    let digest = Digest::of(b"never put in");
    assert_eq!(store.check(&digest).unwrap(), State::Missing);
    let refused = store.open(&digest).unwrap_err();
    assert!(matches!(refused, Error::NotFound { noun: "stored_file", .. }), "{refused}");
}

#[test]
fn a_folder_in_the_place_of_a_content_is_damage() {
    let (_folder, store) = store();
    let digest = Digest::of(b"a");
    fs::create_dir_all(store.path(&digest)).unwrap();
    assert_eq!(store.check(&digest).unwrap(), State::Damaged);
}

#[test]
fn a_source_that_is_not_there_is_named_and_nothing_is_made() {
    let (folder, store) = store();
    let source = folder.path().join("không có.pptx");
    let refused = store.put(&source, &Unwatched).unwrap_err();
    assert!(matches!(&refused, Error::Io { doing: "open", path, .. } if *path == source));
    assert!(!store.root.exists());
}

#[test]
fn a_source_that_breaks_off_leaves_nothing_behind() {
    let (_folder, store) = store();
    for left in [0, 1, 1024, 5000, 1 << 20] {
        let mut source = PulledOut { left };
        let refused = store.put_from(&mut source, Path::new("a.pptx"), 0, &Unwatched).unwrap_err();
        assert!(matches!(&refused, Error::Io { doing: "read", path, .. } if path == "a.pptx"));
        assert_eq!(everything(&store), Vec::<PathBuf>::new());
    }
}

#[test]
fn a_user_who_stops_it_finds_nothing_left_behind() {
    let (_folder, store) = store();
    let bytes = vec![7; 3 << 20];
    let stop = StopAfter(0);
    let refused = store.put_from(&mut &bytes[..], Path::new("a"), 3 << 20, &stop).unwrap_err();
    assert!(matches!(refused, Error::Cancelled));
    assert_eq!(everything(&store), Vec::<PathBuf>::new());
}

#[test]
fn two_who_put_the_same_content_at_once_both_succeed_and_it_is_kept_once() {
    let (_folder, store) = store();
    let bytes = vec![42; 1 << 20];
    let together = Barrier::new(4);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                together.wait();
                for _ in 0..5 {
                    put(&store, &bytes);
                }
            });
        }
    });
    let digest = Digest::of(&bytes);
    assert_eq!(everything(&store), [store.path(&digest)]);
    assert_eq!(store.check(&digest).unwrap(), State::Present { size: 1 << 20 });
}

#[test]
fn only_contents_are_listed() {
    let (_folder, store) = store();
    let digest = put(&store, b"a").digest;
    let elsewhere = store.root.join("zz").join(digest.to_string());
    fs::create_dir_all(elsewhere.parent().unwrap()).unwrap();
    overwrite(&elsewhere, b"a");
    overwrite(&store.root.join("thumbs.db"), b"not ours");
    assert_eq!(store.list().unwrap(), [digest]);
}

#[test]
fn an_orphan_goes_only_after_a_week_of_being_one() {
    let (_folder, store) = store();
    let (kept, orphan) = (put(&store, b"kept").digest, put(&store, b"orphan").digest);
    let keep = HashSet::from([kept]);
    let waits = Swept { waiting: 1, ..Swept::default() };
    for on in [day(0), day(3), day(7) - TimeDelta::seconds(1)] {
        assert_eq!(store.sweep(&keep, on).unwrap(), waits, "{on}");
    }
    let gone = Swept { removed: vec![orphan], freed: 6, waiting: 0 };
    assert_eq!(store.sweep(&keep, day(7)).unwrap(), gone);
    assert_eq!(store.list().unwrap(), [kept]);
    assert_eq!(store.sweep(&keep, day(99)).unwrap(), Swept::default());
}

#[test]
fn an_orphan_that_is_wanted_again_starts_its_week_anew() {
    let (_folder, store) = store();
    let orphan = put(&store, b"orphan").digest;
    let (none, all) = (HashSet::new(), HashSet::from([orphan]));
    store.sweep(&none, day(0)).unwrap();
    store.sweep(&all, day(5)).unwrap();
    assert_eq!(store.sweep(&none, day(8)).unwrap().waiting, 1, "a row pointed at it on day 5");
    put(&store, b"orphan");
    assert_eq!(store.sweep(&none, day(15)).unwrap().waiting, 1, "it was put in again");
    assert_eq!(store.sweep(&none, day(22)).unwrap().removed, [orphan]);
}

#[test]
fn a_clock_that_went_wrong_never_shortens_the_week() {
    let (_folder, store) = store();
    put(&store, b"orphan");
    let none = HashSet::new();
    store.sweep(&none, day(4000)).unwrap();
    assert_eq!(store.sweep(&none, day(0)).unwrap().waiting, 1);
    assert_eq!(store.sweep(&none, day(6)).unwrap().waiting, 1);
    assert_eq!(store.sweep(&none, day(7)).unwrap().removed.len(), 1);
}

#[test]
fn a_note_that_cannot_be_read_starts_every_week_again() {
    let (_folder, store) = store();
    put(&store, b"orphan");
    let none = HashSet::new();
    store.sweep(&none, day(0)).unwrap();
    overwrite(&store.root.join("orphans.json"), b"{\"half");
    assert_eq!(store.sweep(&none, day(30)).unwrap().waiting, 1);
    assert_eq!(store.sweep(&none, day(37)).unwrap().removed.len(), 1);
}

#[test]
fn a_draft_that_a_kill_left_behind_goes_after_a_week_too() {
    let (_folder, store) = store();
    put(&store, b"kept");
    overwrite(&store.root.join(".langbiang-Xy3k"), b"half a content");
    let keep = store.list().unwrap().into_iter().collect();
    assert_eq!(store.sweep(&keep, day(0)).unwrap().waiting, 1);
    let gone = Swept { freed: 14, ..Swept::default() };
    assert_eq!(store.sweep(&keep, day(8)).unwrap(), gone);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// After any puts and sweeps: what is kept is whole, what was swept is gone, and nothing else
    /// lies about.
    #[test]
    fn whatever_is_put_in_comes_back_and_only_old_orphans_go(
        contents in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..4000), 1..6),
        kept in proptest::collection::vec(any::<bool>(), 6),
        days in proptest::collection::vec(0i64..9, 1..5),
    ) {
        let (_folder, store) = store();
        let digests: Vec<Digest> = contents.iter().map(|bytes| put(&store, bytes).digest).collect();
        // Equal contents are one: it is kept when either is.
        let keep: HashSet<Digest> =
            digests.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(digest, _)| *digest).collect();
        let (mut today, first) = (0, days[0]);
        for later in days {
            today += later;
            store.sweep(&keep, day(today)).unwrap();
        }
        for (bytes, digest) in contents.iter().zip(&digests) {
            if keep.contains(digest) || today - first < 7 {
                prop_assert_eq!(&fs::read(store.path(digest)).unwrap(), bytes);
            } else {
                prop_assert_eq!(store.check(digest).unwrap(), State::Missing);
            }
        }
        let files = everything(&store).into_iter().filter(|path| !path.ends_with("orphans.json"));
        prop_assert_eq!(files.count(), store.list().unwrap().len());
    }
}

#[test]
fn a_full_disk_is_named_and_leaves_nothing_behind_and_room_is_room_again() {
    let Some(disk) = SmallDisk::mount(512) else { return };
    let store = Store::of(disk.path());
    let large = vec![1; 1 << 20];
    let refused = store.put_from(&mut &large[..], Path::new("a"), 0, &Unwatched).unwrap_err();
    let Error::Io { doing: "write", path, source } = refused else { panic!("{refused}") };
    assert_eq!((path, source.kind()), (store.root.clone(), io::ErrorKind::StorageFull));
    assert_eq!(everything(&store), Vec::<PathBuf>::new());
    let digest = put(&store, &large[..256 << 10]).digest;
    assert_eq!(store.check(&digest).unwrap(), State::Present { size: 256 << 10 });
}
