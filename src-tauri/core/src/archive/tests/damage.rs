//! Files that were cut off or changed on the way.

use std::{collections::BTreeSet, fs};

use proptest::prelude::*;

use super::{
    forged::with_zip64,
    setting::{Setting, problem, verify},
};
use crate::{Error, archive, error::ArchiveProblem, files::Digest, progress::Unwatched};

#[test]
fn a_file_that_was_cut_off_is_damaged_wherever_it_was_cut() {
    let bytes = Setting::small().bytes();
    for length in 0..bytes.len() {
        assert_eq!(problem(&bytes[..length]), ArchiveProblem::Damaged, "{length} bytes");
    }
}

/// A byte counts as harmless when every part still has the size and the digest that it had.
fn harmless(whole: &[u8]) -> BTreeSet<usize> {
    let manifest = verify(whole).unwrap();
    let mut harmless = BTreeSet::new();
    for (at, bits) in (0..whole.len()).flat_map(|at| [(at, 0x01), (at, 0x80), (at, 0xff)]) {
        let mut bytes = whole.to_vec();
        bytes[at] ^= bits;
        match verify(&bytes) {
            Ok(read) => {
                assert_eq!(read, manifest, "byte {at} ^ {bits:#x}");
                harmless.insert(at);
            }
            Err(Error::Archive { .. }) => {}
            Err(other) => panic!("byte {at} ^ {bits:#x} is no fault of the disk: {other}"),
        }
    }
    harmless
}

#[test]
fn every_byte_that_changed_is_noticed_or_harmless() {
    let whole = Setting::small().bytes();
    let harmless = harmless(&whole);
    // What is harmless is in the zip's own headers: times, attributes, versions.
    assert!(harmless.len() < 100, "{} of {} bytes: {harmless:?}", harmless.len(), whole.len());
    let slides = whole.windows(11).position(|bytes| bytes == b"PK\x03\x04 slides").unwrap();
    assert!(!(slides..slides + 11).any(|at| harmless.contains(&at)));
}

#[test]
fn every_byte_of_a_file_with_zip64_fields_that_changed_is_noticed_or_harmless() {
    let whole = with_zip64();
    let harmless = harmless(&whole);
    assert!(harmless.len() < 100, "{} of {} bytes: {harmless:?}", harmless.len(), whole.len());
}

#[test]
fn what_stands_behind_a_whole_file_is_harmless_and_what_is_missing_before_it_is_not() {
    let bytes = Setting::small().bytes();
    let behind = [&bytes[..], b"\r\n"].concat();
    assert!(verify(&behind).is_ok());
    assert_eq!(problem(&bytes[1..]), ArchiveProblem::Foreign);
    assert_eq!(problem(&[b"\n", &bytes[..]].concat()), ArchiveProblem::Foreign);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// As after a stick with bad blocks: a stretch of the file is something else.
    #[test]
    fn a_stretch_that_was_lost_leaves_nothing_unpacked(
        start in 0.0..1.0f64,
        lost in proptest::collection::vec(any::<u8>(), 16..200),
    ) {
        let setting = Setting::small();
        let mut bytes = setting.bytes();
        let before = bytes.clone();
        let start = (start * (bytes.len() - lost.len()) as f64) as usize;
        bytes[start..start + lost.len()].copy_from_slice(&lost);
        prop_assume!(bytes != before);
        #[expect(clippy::disallowed_methods, reason = "a file that nobody has to find again")]
        fs::write(&setting.out, &bytes).unwrap();
        let unpacked = archive::unpack(&setting.out, &setting.target(), &Unwatched);
        prop_assert!(matches!(unpacked, Err(Error::Archive { .. })), "{unpacked:?}");
        prop_assert!(!setting.target().exists());
    }
}

#[test]
fn other_files_are_foreign() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let document = zip.finish().unwrap().into_inner();
    let other: [&[u8]; 4] = [b"Danh s\xc3\xa1ch", b"SQLite format 3\0", &[0; 5000], &document];
    for bytes in other {
        assert_eq!(problem(bytes), ArchiveProblem::Foreign, "{}", Digest::of(bytes));
    }
}
