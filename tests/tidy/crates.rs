//! Which crate may depend on which, as cargo itself tells it.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
    sync::LazyLock,
};

use serde_json::Value;

use crate::sources::{self, none};

/// A crate that only some of ours may name in their manifests.
const KEPT: &[(&str, &[&str])] = &[
    ("rusqlite", &["langbiang-core"]),
    ("printpdf", &["langbiang-typeset"]),
    ("lopdf", &["langbiang-typeset", "langbiang-tests"]),
    ("calamine", &["langbiang-core"]),
    ("quick-xml", &["langbiang-reader"]),
    ("tauri", &["langbiang"]),
    ("tauri-build", &["langbiang"]),
    ("clap", &["langbiang-cli"]),
];

/// What must not be anywhere below the crates that need no window.
const NOT_BELOW_CORE: &[&str] =
    &["tokio", "async-std", "smol", "tauri", "wry", "tao", "gtk", "webkit2gtk", "reqwest", "hyper"];

/// Our own crates may depend on these of our own, and on no other of ours.
const OURS: &[(&str, &[&str])] = &[
    ("langbiang-typeset", &[]),
    ("langbiang-reader", &[]),
    ("langbiang-core", &["langbiang-reader", "langbiang-typeset"]),
    ("langbiang-cli", &["langbiang-core", "langbiang-reader"]),
    ("langbiang", &["langbiang-core", "langbiang-reader"]),
    ("langbiang-fixtures", &[]),
    ("langbiang-tests", &["langbiang-core", "langbiang-typeset"]),
    ("xtask", &["langbiang-fixtures"]),
];

/// The packages the product is built on.
const SIX: &[&str] = &["chrono", "printpdf", "rusqlite", "serde", "tauri", "uuid"];

/// Crate -> what its manifest names, dev-dependencies left out.
type Named = BTreeMap<String, BTreeSet<String>>;

fn named() -> &'static Named {
    static NAMED: LazyLock<Named> = LazyLock::new(|| {
        let json = cargo(&["metadata", "--no-deps", "--offline", "--format-version", "1"]);
        let json: Value = serde_json::from_str(&json).expect("JSON");
        json["packages"].as_array().expect("packages").iter().map(manifest).collect()
    });
    &NAMED
}

fn cargo(arguments: &[&str]) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(arguments).current_dir(sources::root()).output();
    let output = output.expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn manifest(package: &Value) -> (String, BTreeSet<String>) {
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    let dependencies = package["dependencies"].as_array().expect("dependencies");
    let kept = dependencies.iter().filter(|dependency| dependency["kind"] != "dev");
    (name(package), kept.map(name).collect())
}

/// Everything that is compiled for a crate, build scripts included, as a list of names.
fn below(member: &str) -> String {
    let kinds = ["tree", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"];
    cargo(&[&kinds[..], &["--offline", "--locked", "--package", member]].concat())
}

fn misplaced(named: &Named) -> Vec<String> {
    let mut complaints = Vec::new();
    for (member, dependencies) in named {
        for (kept, by) in KEPT {
            if dependencies.contains(*kept) && !by.contains(&member.as_str()) {
                complaints.push(format!("{member} must not depend on {kept}; only {by:?} may"));
            }
        }
    }
    complaints
}

fn wrong_way(named: &Named) -> Vec<String> {
    let mut complaints = Vec::new();
    for (member, dependencies) in named {
        let allowed = OURS.iter().find(|(name, _)| name == member).map(|(_, allowed)| *allowed);
        let Some(allowed) = allowed else {
            complaints.push(format!("{member} is new: say here on which of ours it may depend"));
            continue;
        };
        let ours = dependencies.iter().filter(|d| OURS.iter().any(|(name, _)| name == d));
        let wrong = ours.filter(|d| !allowed.contains(&d.as_str()));
        complaints.extend(wrong.map(|d| format!("{member} must not depend on {d}")));
    }
    complaints
}

fn heavy(member: &str, tree: &str) -> Vec<String> {
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    let heavy: BTreeSet<&str> = names.filter(|name| NOT_BELOW_CORE.contains(name)).collect();
    heavy.iter().map(|name| format!("{name} must not be below {member}")).collect()
}

fn pairs(list: &[(&str, &[&str])]) -> Named {
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    list.iter().map(|(name, below)| ((*name).to_owned(), set(below))).collect()
}

#[test]
fn every_crate_is_depended_on_only_by_those_who_may() {
    none(&misplaced(named()));
    assert_eq!(misplaced(&pairs(&[("langbiang-cli", &["rusqlite", "clap"])])).len(), 1);
}

#[test]
fn our_own_crates_depend_on_each_other_in_one_direction() {
    none(&wrong_way(named()));
    assert_eq!(wrong_way(&pairs(&[("langbiang-typeset", &["langbiang-core"])])).len(), 1);
    assert_eq!(wrong_way(&pairs(&[("langbiang-new", &[])])).len(), 1, "a new crate is noticed");
}

#[test]
fn core_carries_no_async_runtime_no_window_and_no_network() {
    for member in ["langbiang-core", "langbiang-typeset", "langbiang-cli"] {
        none(&heavy(member, &below(member)));
    }
    assert!(below("langbiang-core").contains("libsqlite3-sys v"), "it reads deeply");
    assert_eq!(heavy("langbiang-core", "a v1.0.0\ntokio v1.2.3\ntokio v1.2.3 (*)\n").len(), 1);
}

#[test]
fn the_six_packages_stand_in_the_workspace_manifest() {
    let manifest = std::fs::read_to_string(sources::root().join("Cargo.toml")).expect("Cargo.toml");
    assert_eq!(missing_of_the_six(&manifest), Vec::<&str>::new());
    assert_eq!(
        missing_of_the_six("[workspace.dependencies]\nserde = \"1\"\n[x]\nuuid = \"1\"").len(),
        5
    );
}

fn missing_of_the_six(manifest: &str) -> Vec<&'static str> {
    let section = manifest.split("[workspace.dependencies]").nth(1).unwrap_or_default();
    let section = section.split("\n[").next().unwrap_or_default();
    let stands = |name: &str| section.lines().any(|line| line.starts_with(&format!("{name} = ")));
    SIX.iter().copied().filter(|name| !stands(name)).collect()
}
