//! Files that no Langbiang wrote.

use std::io::{Cursor, Write};

use serde_json::{Value, json};
use zip::{CompressionMethod, ZipWriter};

use super::setting::{Setting, problem, verify};
use crate::{
    archive::{
        read::Archive,
        write::{LARGE, stored},
    },
    error::ArchiveProblem::{self, Damaged, Foreign, Newer, Unexpected},
    files::Digest,
    progress::{Meter, Unwatched},
};

const DATABASE: &[u8] = b"a database";
const LOGO: &[u8] = b"a logo";

/// A manifest of that database and these contents.
fn manifest(contents: &[&[u8]]) -> Value {
    let part = |bytes: &[u8]| json!({ "sha256": Digest::of(bytes), "size": bytes.len() });
    let files: Vec<Value> = contents.iter().map(|bytes| part(bytes)).collect();
    json!({
        "format": 1, "program": "0.1.0", "schema": 2, "made": "2024-06-06T01:00:00Z",
        "kind": "backup", "database": part(DATABASE), "files": files, "missing": [],
    })
}

/// A zip of `manifest` and these parts.
fn zip(manifest: &Value, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let text = manifest.to_string();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let with_manifest = [("manifest.json", text.as_bytes())];
    for (name, bytes) in with_manifest.iter().chain(parts) {
        let method = match *name {
            "langbiang.db" => CompressionMethod::Deflated,
            _ => CompressionMethod::Stored,
        };
        zip.start_file(*name, stored(0).compression_method(method)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A small file with the fields of a large one.
pub(super) fn with_zip64() -> Vec<u8> {
    let text = manifest(&[LOGO]).to_string();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts =
        [("manifest.json", text.as_bytes()), ("langbiang.db", DATABASE), (&name(LOGO), LOGO)];
    for (name, bytes) in parts {
        zip.start_file(name, stored(LARGE)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn name(bytes: &[u8]) -> String {
    format!("files/{}", Digest::of(bytes))
}

/// `bytes` with every `from` made `to`.
fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    let places = bytes.windows(from.len()).enumerate().filter(|(_, window)| *window == from);
    for at in places.map(|(at, _)| at).collect::<Vec<_>>() {
        bytes[at..at + to.len()].copy_from_slice(to);
    }
    bytes
}

#[test]
fn a_forged_file_that_keeps_to_the_format_is_accepted_so_that_the_others_are_refused_for_a_reason()
{
    let bytes = zip(&manifest(&[LOGO]), &[("langbiang.db", DATABASE), (&name(LOGO), LOGO)]);
    assert_eq!(verify(&bytes).unwrap().size(), (DATABASE.len() + LOGO.len()) as u64);
}

#[test]
fn a_newer_format_names_the_program_that_wrote_it() {
    let newer = json!({ "format": 2, "program": "3.1.0", "parts": "elsewhere" });
    assert_eq!(problem(&zip(&newer, &[])), Newer { needs: "3.1.0".into() });
}

#[test]
fn a_field_of_a_later_program_is_passed_over() {
    let mut manifest = manifest(&[]);
    manifest["desk"] = json!({ "number": 2 });
    assert!(verify(&zip(&manifest, &[("langbiang.db", DATABASE)])).is_ok());
}

#[test]
fn the_manifest_of_another_program_is_foreign() {
    let extension = json!({ "manifest_version": 2, "name": "Ghi chú", "version": "1.0" });
    assert_eq!(problem(&zip(&extension, &[])), Foreign);
    let wrong = json!({ "format": 1, "program": "0.1.0" });
    assert_eq!(problem(&zip(&wrong, &[])), Unexpected);
}

#[test]
fn a_part_that_the_manifest_does_not_name_is_refused_and_leads_nowhere() {
    let outside = ["../../evil", "files/../../evil", "/etc/evil", "C:\\evil", "files/evil", "a/"];
    for extra in outside {
        let bytes = zip(&manifest(&[]), &[("langbiang.db", DATABASE), (extra, b"evil")]);
        assert_eq!(problem(&bytes), Unexpected, "{extra}");
    }
}

#[test]
fn a_manifest_that_names_a_path_for_a_digest_is_refused() {
    let mut manifest = manifest(&[LOGO]);
    manifest["files"][0]["sha256"] = "../../evil".into();
    let parts: [(&str, &[u8]); 2] = [("langbiang.db", DATABASE), ("files/../../evil", LOGO)];
    assert_eq!(problem(&zip(&manifest, &parts)), Unexpected);
}

#[test]
fn a_part_that_is_there_twice_is_refused() {
    let other = name(LOGO).replacen("files", "filez", 1);
    let parts: [(&str, &[u8]); 3] =
        [("langbiang.db", DATABASE), (&name(LOGO), LOGO), (&other, b"another")];
    let twice = replaced(&zip(&manifest(&[LOGO]), &parts), b"filez/", b"files/");
    assert_eq!(problem(&twice), Unexpected);
    let named_twice = zip(&manifest(&[LOGO, LOGO]), &parts[..2]);
    assert_eq!(problem(&named_twice), Unexpected);
}

#[test]
fn a_part_that_is_announced_and_not_there_is_damage() {
    assert_eq!(problem(&zip(&manifest(&[LOGO]), &[("langbiang.db", DATABASE)])), Damaged);
    assert_eq!(problem(&zip(&manifest(&[LOGO]), &[(&name(LOGO), LOGO)])), Damaged);
}

#[test]
fn a_content_under_a_wrong_digest_is_damage() {
    let parts: [(&str, &[u8]); 2] = [("langbiang.db", DATABASE), (&name(LOGO), b"A LOGO")];
    assert_eq!(problem(&zip(&manifest(&[LOGO]), &parts)), Damaged);
}

#[test]
fn a_database_announced_beyond_all_measure_is_refused_before_it_is_inflated() {
    let mut manifest = manifest(&[]);
    manifest["database"]["size"] = (1u64 << 40).into();
    assert_eq!(problem(&zip(&manifest, &[("langbiang.db", DATABASE)])), Unexpected);
}

/// The zip and the manifest both say 300 bytes; the stream goes on for 11 MB.
#[test]
fn a_part_that_lies_about_its_size_is_inflated_no_further_than_it_said() {
    let zeros = vec![0; 0x00ab_cdef];
    let mut manifest = manifest(&[]);
    manifest["database"]["size"] = 300.into();
    let honest = zip(&manifest, &[("langbiang.db", &zeros)]);
    let lying = replaced(&honest, &0x00ab_cdefu32.to_le_bytes(), &300u32.to_le_bytes());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.langbiang");
    crate::io::write_atomically(&path, &lying).unwrap();
    let mut archive = Archive::open(&path).unwrap();
    let (name, part) = archive.manifest().parts().next().unwrap();
    let (mut got, mut meter) = (Vec::new(), Meter::new(&Unwatched, 0));
    assert!(archive.copy(&name, part, &mut got, &path, &mut meter).is_err());
    assert!(got.len() <= 301, "{} bytes came out", got.len());
    assert_eq!(problem(&lying), ArchiveProblem::Damaged);
}

#[test]
fn a_content_that_would_have_to_be_inflated_is_refused() {
    let parts: [(&str, &[u8]); 2] = [("langbiang.db", DATABASE), (&name(LOGO), LOGO)];
    let honest = zip(&manifest(&[LOGO]), &parts);
    let mut deflated = ZipWriter::new_append(Cursor::new(honest)).unwrap();
    deflated.abort_file().unwrap();
    let options = stored(0).compression_method(CompressionMethod::Deflated);
    deflated.start_file(name(LOGO), options).unwrap();
    deflated.write_all(LOGO).unwrap();
    assert_eq!(problem(&deflated.finish().unwrap().into_inner()), Unexpected);
}

#[test]
fn a_part_near_four_gibibytes_is_written_with_zip64_and_read_again() {
    let needed = |size: u64| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("a", stored(size)).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        // The version needed to extract (APPNOTE 4.4.3): 4.5 for Zip64.
        u16::from_le_bytes([bytes[4], bytes[5]])
    };
    assert_eq!((needed(0), needed(LARGE - 1)), (10, 10));
    assert_eq!((needed(LARGE), needed(u64::MAX)), (45, 45));
    assert!(LARGE < u64::from(u32::MAX) - (u64::from(u32::MAX) >> 11), "room for what grows");
    assert!(verify(&with_zip64()).is_ok());
}

#[test]
fn a_file_of_seventy_thousand_contents_is_read() {
    let contents: Vec<[u8; 4]> = (0..70_000u32).map(u32::to_le_bytes).collect();
    let listed: Vec<&[u8]> = contents.iter().map(|bytes| &bytes[..]).collect();
    let names: Vec<String> = listed.iter().map(|bytes| name(bytes)).collect();
    let files = names.iter().map(String::as_str).zip(listed.iter().copied());
    let parts: Vec<(&str, &[u8])> = [("langbiang.db", DATABASE)].into_iter().chain(files).collect();
    let mut bytes = zip(&manifest(&listed), &parts);
    let read = verify(&bytes).unwrap();
    assert_eq!(read.files.len(), 70_000, "more than 65,535 take Zip64's end record");
    // Where that record stands (APPNOTE 4.3.15), now beyond what a disk can be asked for.
    let highest = bytes.len() - 22 - 20 + 15;
    bytes[highest] ^= 0x80;
    assert_eq!(problem(&bytes), Damaged);
}

#[test]
fn an_empty_database_and_no_contents_are_a_file_too() {
    let setting = Setting::new(b"", &[]);
    assert_eq!(verify(&setting.bytes()).unwrap().size(), 0);
}
