//! Work that stops half-way: the user, a full disk, data that change meanwhile.

use std::{
    fs,
    io::ErrorKind,
    sync::atomic::{AtomicUsize, Ordering},
};

use super::setting::{Setting, problem_of};
use crate::{
    Error,
    archive::{self, Contents},
    error::ArchiveProblem,
    io::write_atomically,
    progress::{Progress, Unwatched},
    small_disk::SmallDisk,
};

/// Asks to stop at the report of this number.
struct StopAt {
    number: usize,
    seen: AtomicUsize,
}

impl StopAt {
    fn report(number: usize) -> Self {
        Self { number, seen: AtomicUsize::new(0) }
    }
}

impl Progress for StopAt {
    fn report(&self, _done: usize, _total: usize) {
        self.seen.fetch_add(1, Ordering::Relaxed);
    }
    fn cancelled(&self) -> bool {
        self.seen.load(Ordering::Relaxed) > self.number
    }
}

#[test]
fn a_user_may_stop_the_writing_at_any_time_and_the_older_file_stays() {
    let setting = Setting::new(&[1; 600_000], &[b"one", b"two"]);
    write_atomically(&setting.out, b"last week's").unwrap();
    let names = setting.names();
    let stops = (0..).take_while(|&number| {
        let stop = StopAt::report(number);
        match archive::write(&setting.out, &setting.contents(), &stop) {
            Ok(_) => return false,
            Err(error) => assert!(matches!(error, Error::Cancelled), "{error}"),
        }
        assert_eq!(setting.names(), names);
        assert_eq!(fs::read(&setting.out).unwrap(), b"last week's");
        true
    });
    assert_eq!(stops.count(), 15, "three pieces of the database and two contents, three times");
}

#[test]
fn a_user_may_stop_the_unpacking_at_any_time_and_nothing_is_left() {
    let setting = Setting::new(&[1; 600_000], &[b"one", b"two"]);
    setting.write();
    let names = setting.names();
    let stops = (0..).take_while(|&number| {
        let stop = StopAt::report(number);
        match archive::unpack(&setting.out, &setting.target(), &stop) {
            Ok(_) => return false,
            Err(error) => assert!(matches!(error, Error::Cancelled), "{error}"),
        }
        assert_eq!(setting.names(), names);
        true
    });
    assert_eq!(stops.count(), 5);
}

/// Changes the copy of the database once it was hashed.
struct Meddler<'a>(&'a Setting);

impl Progress for Meddler<'_> {
    fn report(&self, _done: usize, _total: usize) {
        write_atomically(&self.0.database, b"something else").unwrap();
    }
    fn cancelled(&self) -> bool {
        false
    }
}

#[test]
fn a_file_that_reads_back_otherwise_is_dropped_and_the_older_one_stays() {
    let setting = Setting::small();
    write_atomically(&setting.out, b"last week's").unwrap();
    let names = setting.names();
    let refused = archive::write(&setting.out, &setting.contents(), &Meddler(&setting));
    assert_eq!(problem_of(refused), ArchiveProblem::Unverified);
    assert_eq!(setting.names(), names);
    assert_eq!(fs::read(&setting.out).unwrap(), b"last week's");
}

#[test]
fn a_database_that_is_not_there_is_named() {
    let setting = Setting::small();
    fs::remove_file(&setting.database).unwrap();
    let refused = archive::write(&setting.out, &setting.contents(), &Unwatched).unwrap_err();
    assert!(matches!(&refused, Error::Io { doing: "open", path, .. } if *path == setting.database));
}

#[test]
fn a_full_disk_is_named_and_holds_no_half_of_a_file() {
    let Some(disk) = SmallDisk::mount(256) else { return };
    let noise: Vec<u8> =
        (0..400_000u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    for setting in [Setting::new(b"small", &[&noise]), Setting::new(&noise, &[])] {
        let full = |error: &Error| match error {
            Error::Io { doing: "write", source, .. } => source.kind() == ErrorKind::StorageFull,
            _ => false,
        };
        let out = disk.path().join("a.langbiang");
        let contents: Contents<'_> = setting.contents();
        let refused = archive::write(&out, &contents, &Unwatched).unwrap_err();
        assert!(full(&refused) && refused.to_string().contains("a.langbiang"), "{refused}");
        setting.write();
        let refused = archive::unpack(&setting.out, &disk.path().join("in"), &Unwatched);
        assert!(full(refused.as_ref().unwrap_err()), "{refused:?}");
        assert_eq!(fs::read_dir(disk.path()).unwrap().count(), 0);
    }
}
