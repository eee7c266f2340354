//! What stands at the top of the project, and that the decisions are numbered without a gap.

use std::{collections::BTreeSet, fs};

use crate::sources;

/// Everything at the top but hidden files and what git ignores.
const TOP: &[&str] = &[
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "assets",
    "clippy.toml",
    "deny.toml",
    "docs",
    "rust-toolchain.toml",
    "rustfmt.toml",
    "src-tauri",
    "tauri.conf.json",
    "tauri.dev.conf.json",
    "tests",
    "ui",
    "xtask",
];

/// What git ignores, and may be there or not.
const BUILT: &[&str] = &["target", "gen", "permissions"];

fn top() -> BTreeSet<String> {
    let names = fs::read_dir(sources::root()).expect("the root").map(|entry| {
        entry.expect("an entry of the root").file_name().to_string_lossy().into_owned()
    });
    names.filter(|name| !name.starts_with('.') && !BUILT.contains(&name.as_str())).collect()
}

#[test]
fn the_top_of_the_project_is_as_the_architecture_says() {
    let known: BTreeSet<String> = TOP.iter().map(|name| (*name).to_owned()).collect();
    let strangers: Vec<_> = top().difference(&known).cloned().collect();
    assert!(strangers.is_empty(), "only what ARCHITECTURE.md names stands here: {strangers:?}");
}

/// Complaints about files of docs/adr: `NNNN-title.md`, from 0001, each opening with
/// `# NNNN. ` and holding the parts a decision has.
fn about_decisions(files: &[(String, String)]) -> Vec<String> {
    let mut complaints = Vec::new();
    for (index, (name, text)) in files.iter().enumerate() {
        let number = format!("{:04}", index + 1);
        if !name.starts_with(&format!("{number}-")) {
            complaints.push(format!("{name}: the next number is {number}"));
        }
        if !text.starts_with(&format!("# {number}. ")) {
            complaints.push(format!("{name}: it opens with `# {number}. ` and its decision"));
        }
        for part in ["## Decision", "## Why", "## Price"] {
            if !text.contains(&format!("\n{part}\n")) {
                complaints.push(format!("{name}: `{part}` is missing"));
            }
        }
    }
    complaints
}

#[test]
fn decisions_are_numbered_and_say_what_they_cost() {
    let files = sources::all().iter().filter(|source| source.lies_in("docs/adr/"));
    let files: Vec<_> =
        files.map(|source| (source.path.replace("docs/adr/", ""), source.text.clone())).collect();
    assert!(files.len() >= 4, "the first four decisions are there");
    sources::none(&about_decisions(&files));
    let planted =
        [("0002-late.md".to_owned(), "# 0001. Late\n\n## Decision\n\n## Why\n".to_owned())];
    assert_eq!(about_decisions(&planted).len(), 2, "the number and the price");
}
