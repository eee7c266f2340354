//! Whatever is done to a list, reading it ends with a list or with a reason.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use langbiang_reader::{RefusalKind, read, read_pasted, read_with};
use proptest::{collection::vec, prelude::*, sample::Index};
use std::{
    fs,
    io::{Cursor, Read, Write},
    path::Path,
    sync::LazyLock,
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// One small list of each format.
static LISTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/lists"));
    let names = [
        "nhu-tren-nt.xls",
        "so-gtvt-vni.xls",
        "truong-dai-hoc-hai-dong.ods",
        "cong-doan-lan-font.xlsx",
        "mau-dang-ky-co-macro.xlsm",
        "unicode-text-excel.txt",
        "he-thong-van-ban.csv",
    ];
    names.iter().map(|name| fs::read(folder.join(name)).unwrap()).collect()
});

fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") || bytes.starts_with(&[0xD0, 0xCF])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_list_that_was_cut_off_anywhere_is_refused_or_read(list in 0_usize..7, at in any::<Index>()) {
        let whole = &LISTS[list];
        let cut = &whole[..at.index(whole.len())];
        let read = read(cut);
        if is_workbook(whole) && cut.len() > 8 && cut.len() < whole.len() * 9 / 10 {
            let kind = read.unwrap_err().kind;
            prop_assert!(matches!(kind, RefusalKind::Truncated | RefusalKind::Damaged), "{kind:?}");
        }
    }

    #[test]
    fn bytes_that_were_changed_anywhere_give_a_result(
        list in 0_usize..7,
        changes in vec((any::<Index>(), any::<u8>()), 1..30),
    ) {
        let mut bytes = LISTS[list].clone();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        drop(read(&bytes));
    }

    #[test]
    fn any_bytes_and_any_text_give_a_result(
        bytes in vec(any::<u8>(), 0..3000),
        text in "(?s)[\"\n\r\t;,|a-c sep=]{0,300}",
        delimiter in "[-|\", ]{0,3}",
    ) {
        drop(read(&bytes));
        drop(read_pasted(&text));
        drop(read_with(text.as_bytes(), Some(&delimiter)));
    }
}

/// A package with bytes of its parts changed before they are packed again: what only a writer of
/// files gets wrong, and no checksum tells.
fn repacked(bytes: &[u8], changes: &[(Index, Index, u8)]) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for place in 0..from.len() {
        let (mut part, mut content) = (from.by_index(place).unwrap(), Vec::new());
        part.read_to_end(&mut content).unwrap();
        parts.push((part.name().unwrap().into_owned(), content));
    }
    for (part, place, byte) in changes {
        let content = &mut part.get_mut(&mut parts).1;
        if !content.is_empty() {
            *place.get_mut(content) = *byte;
        }
    }
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        to.start_file(name, SimpleFileOptions::default()).unwrap();
        to.write_all(&content).unwrap();
    }
    to.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn parts_that_were_changed_before_they_were_packed_give_a_result(
        list in 2_usize..5,
        changes in vec(
            (any::<Index>(), any::<Index>(), prop_oneof![any::<u8>(), Just(b'<'), Just(b'"'), Just(b'9')]),
            1..20,
        ),
    ) {
        drop(read(&repacked(&LISTS[list], &changes)));
    }
}
