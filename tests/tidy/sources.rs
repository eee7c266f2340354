//! The project's own files, as the rules see them: path and text, nothing that git ignores.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

/// One file: its path from the root, with `/` on every system, and its text.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// A file made up for a test of a rule.
    pub(crate) fn planted(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// Whether the name ends in `.extension`.
    pub(crate) fn is(&self, extension: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, found)| found == extension)
    }

    /// Whether it is the file `place`, or lies below a `place` that ends in `/`.
    pub(crate) fn lies_in(&self, place: &str) -> bool {
        self.path == place || (place.ends_with('/') && self.path.starts_with(place))
    }

    /// Its lines with their numbers from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// The lines of Rust or TypeScript without what stands behind `//`.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines().map(|(number, line)| (number, without_comment(line)))
    }

    /// A complaint about one line.
    pub(crate) fn at(&self, line: usize, complaint: &str) -> String {
        format!("{}:{line}: {complaint}", self.path)
    }
}

/// `https://` is no comment; a `//` behind anything else is taken for one.
fn without_comment(line: &str) -> &str {
    let starts = line.match_indices("//").map(|(at, _)| at);
    let comment = starts.into_iter().find(|at| !line[..*at].ends_with(':'));
    comment.map_or(line, |at| &line[..at])
}

/// The project's root folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every text file of the project.
pub(crate) fn all() -> &'static [Source] {
    static ALL: LazyLock<Vec<Source>> = LazyLock::new(|| {
        let ignored = fs::read_to_string(root().join(".gitignore")).expect(".gitignore");
        let ignored: Vec<&str> = ignored.lines().chain(["/.git"]).collect();
        let mut found = Vec::new();
        gather(&root(), "", &ignored, &mut found);
        found.sort_by(|a, b| a.path.cmp(&b.path));
        found
    });
    &ALL
}

fn gather(folder: &Path, prefix: &str, ignored: &[&str], found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder of the project") {
        let entry = entry.expect("an entry of that folder");
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if ignored.contains(&format!("/{path}").as_str()) {
            continue;
        }
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{path}/"), ignored, found);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            found.push(Source { path, text });
        }
    }
}

/// Fails with every complaint on a line of its own.
pub(crate) fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn the_project_is_read_and_what_is_built_is_not() {
    let paths: Vec<&str> = all().iter().map(|source| source.path.as_str()).collect();
    assert!(paths.contains(&"Cargo.toml") && paths.contains(&"src-tauri/core/src/lib.rs"));
    assert!(!paths.iter().any(|path| path.starts_with("target/") || path.contains("node_modules")));
}

#[test]
fn an_address_is_no_comment() {
    assert_eq!(without_comment("a // b"), "a ");
    assert_eq!(without_comment("\"https://a.vn\" // b"), "\"https://a.vn\" ");
}
