//! The shape of the files themselves: how they open, how long they are, what they are called.

use crate::sources::{Source, all, none};

/// A file longer than this holds more than one thing.
const LONGEST: usize = 400;

/// Longer files, each with its reason.
const MAY_BE_LONGER: &[(&str, &str)] = &[];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] =
    &["manager", "service", "helper", "helpers", "util", "utils", "common", "misc"];

/// Parts of paths that exist on one machine only; spelt in halves, so that this file may be read.
const MACHINES: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("\\Us", "ers\\"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/t", "mp/"),
];

/// Files that are taken into others by `include!`, where `//!` cannot stand; they open with `//`.
const INCLUDED: &[&str] = &["src-tauri/src/ipc/commands.rs"];

fn written_by_hand(source: &&Source) -> bool {
    let kinds = ["rs", "ts", "svelte", "css", "sql", "mjs", "py"];
    kinds.iter().any(|kind| source.is(kind))
        && !source.text.starts_with("// Written by `cargo xtask bless`")
}

fn without_opening(sources: &[Source]) -> Vec<String> {
    let rust = sources.iter().filter(|source| source.is("rs"));
    let opening = |source: &Source| {
        if INCLUDED.contains(&source.path.as_str()) { "// " } else { "//! " }
    };
    // What tests.rs is for stands in the module beside it.
    rust.filter(|source| !source.path.ends_with("/tests.rs"))
        .filter(|source| !source.text.starts_with(opening(source)))
        .map(|source| source.at(1, "a module opens with `//!`: what it is for and must never do"))
        .collect()
}

fn too_long(sources: &[Source]) -> Vec<String> {
    let excused = |source: &&Source| MAY_BE_LONGER.iter().any(|(path, _)| *path == source.path);
    let long = sources.iter().filter(written_by_hand).filter(|source| !excused(source));
    long.map(|source| (source, source.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(source, lines)| source.at(lines, &format!("longer than {LONGEST} lines")))
        .collect()
}

fn named_emptily(sources: &[Source]) -> Vec<String> {
    let parts = |path: &str| path.split(['/', '.', '_', '-']).map(str::to_lowercase).collect();
    sources
        .iter()
        .filter(|source| {
            let parts: Vec<String> = parts(&source.path);
            parts.iter().any(|part| EMPTY_NAMES.contains(&part.as_str()))
        })
        .map(|source| source.at(1, "the name says nothing about what is inside"))
        .collect()
}

fn bound_to_a_machine(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| !source.path.ends_with("lock.json")) {
        let bound =
            source.lines().filter(|(_, line)| MACHINES.iter().any(|part| line.contains(part)));
        complaints.extend(bound.map(|(line, _)| source.at(line, "a path of one machine")));
    }
    complaints
}

#[test]
fn every_module_opens_with_what_it_is_for() {
    none(&without_opening(all()));
    assert_eq!(without_opening(&[Source::planted("a.rs", "fn main() {}")]).len(), 1);
}

#[test]
fn no_file_is_longer_than_one_thing_needs() {
    none(&too_long(all()));
    assert_eq!(too_long(&[Source::planted("a.rs", &"\n".repeat(401))]).len(), 1);
    assert_eq!(too_long(&[Source::planted("a.rs", &"\n".repeat(400))]).len(), 0);
}

#[test]
fn no_snapshot_waits_for_somebody_to_look_at_it() {
    let waiting = all().iter().filter(|source| source.path.ends_with(".snap.new"));
    none(&waiting.map(|source| source.at(1, "accept it or mend the code")).collect::<Vec<_>>());
}

#[test]
fn every_excuse_for_a_long_file_is_still_needed() {
    for (path, _) in MAY_BE_LONGER {
        let source = all().iter().find(|source| source.path == *path).expect(path);
        assert!(source.text.lines().count() > LONGEST, "{path} needs its excuse no more");
    }
}

#[test]
fn every_file_has_a_name_that_says_something() {
    none(&named_emptily(all()));
    assert_eq!(named_emptily(&[Source::planted("src/date_utils.rs", "")]).len(), 1);
}

#[test]
fn no_file_names_a_path_of_one_machine() {
    none(&bound_to_a_machine(all()));
    let planted = Source::planted("a.ts", concat!("const a = '/ho", "me/lan/a.pdf';"));
    assert_eq!(bound_to_a_machine(&[planted]).len(), 1);
}
