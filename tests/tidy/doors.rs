//! Who may know whom: some crates are named in one place only, and some words nowhere.

use crate::sources::{Source, all, none};

/// A word that sources may use only in certain places, and why.
struct Door {
    word: &'static str,
    /// The folders (ending in `/`) and files the rule is about.
    within: &'static [&'static str],
    /// The folders and files that may use it.
    only_in: &'static [&'static str],
    why: &'static str,
}

const RUST: &[&str] = &["src-tauri/", "tests/", "xtask/"];

/// Ways to a file. Closing any handle to the database but SQLite's own drops SQLite's locks on
/// POSIX, and acknowledged rows were lost that way in a trial; so few places may open files at all.
const WAYS_TO_A_FILE: &[&str] = &[
    "fs::read(",
    "fs::read_to_string(",
    "fs::copy(",
    "fs::rename(",
    "fs::hard_link(",
    "File::open(",
    "File::create(",
    "File::options(",
    "OpenOptions::new(",
];

fn file_doors() -> Vec<Door> {
    let door = |word| Door {
        word,
        within: &["src-tauri/core/src/", "src-tauri/src/", "src-tauri/cli/src/"],
        only_in: &[
            // Whole files out, and a user's lists in.
            "src-tauri/core/src/io.rs",
            "src-tauri/core/src/import/",
            // Contents under their digests, and the hand-over file with its closed copy of the
            // database: neither is ever the live file.
            "src-tauri/core/src/files/",
            "src-tauri/core/src/archive/",
            // The lock of the window, a file of its own that nobody reads.
            "src-tauri/src/single.rs",
            // The lock beside the database, and the database before SQLite has it.
            "src-tauri/core/src/storage/lock.rs",
            "src-tauri/core/src/storage/header.rs",
            // Tests that play a failing disk, on workspaces that are closed.
            "src-tauri/core/src/storage/damage.rs",
            "src-tauri/core/src/storage/opening/tests.rs",
            "src-tauri/core/src/storage/swap/tests.rs",
            "src-tauri/core/src/backups/tests.rs",
            "src-tauri/core/src/restore/tests.rs",
            "src-tauri/core/src/restore/tests/",
        ],
        why: "the open database must have no second handle; ask core::io or core::storage",
    };
    WAYS_TO_A_FILE.iter().map(|word| door(word)).collect()
}

const DOORS: &[Door] = &[
    Door {
        word: "rusqlite",
        within: RUST,
        only_in: &["src-tauri/core/src/storage/", "tests/tidy/"],
        why: "only core::storage knows SQLite",
    },
    Door {
        word: "printpdf",
        within: RUST,
        only_in: &["src-tauri/typeset/", "tests/tidy/"],
        why: "only typeset knows how a PDF is written",
    },
    Door {
        word: "tauri",
        within: RUST,
        only_in: &[
            "src-tauri/src/",
            "src-tauri/examples/",
            "src-tauri/build.rs",
            "tests/tidy/",
            "xtask/src/",
        ],
        why: "only the shell knows that there is a window",
    },
    Door {
        word: "tauri",
        within: &["src-tauri/src/ipc/wire/"],
        only_in: &[],
        why: "wire types are compiled into the tests too, which have no WebKit",
    },
    Door {
        word: "INSERT OR REPLACE",
        within: &["src-tauri/core/"],
        only_in: &[],
        why: "the row it replaces escapes the delete trigger, so the journal would miss it",
    },
    Door {
        word: "REPLACE INTO",
        within: &["src-tauri/core/"],
        only_in: &[],
        why: "the row it replaces escapes the delete trigger, so the journal would miss it",
    },
];

fn complaints(doors: &[Door], sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for door in doors {
        let about = |source: &&Source| {
            (source.is("rs") || source.is("sql"))
                && door.within.iter().any(|place| source.lies_in(place))
                && !door.only_in.iter().any(|place| source.lies_in(place))
        };
        for source in sources.iter().filter(about) {
            let code = source.code().take_while(|(_, code)| code.trim() != "#[cfg(test)]");
            let named = code.filter(|(_, code)| names(code, door.word));
            complaints.extend(named.map(|(line, _)| {
                source.at(line, &format!("`{}` must not stand here: {}", door.word, door.why))
            }));
        }
    }
    complaints
}

/// Whether `word` (which may end in `(`) stands in `code` as a word of its own, paths (`src-tauri/`) not counted.
fn names(code: &str, word: &str) -> bool {
    let part_of_a_word = |c: char| c.is_alphanumeric() || "-/.".contains(c);
    code.match_indices(word).any(|(at, _)| {
        let (before, after) = (&code[..at], &code[at + word.len()..]);
        let whole = word.ends_with('(') || !after.starts_with(|c| c != '.' && part_of_a_word(c));
        !before.ends_with(part_of_a_word) && whole
    })
}

#[test]
fn every_crate_is_named_only_behind_its_door() {
    none(&complaints(DOORS, all()));
}

#[test]
fn only_a_few_places_open_files() {
    none(&complaints(&file_doors(), all()));
    let planted = "let bytes = std::fs::read(workspace.database())?;";
    let found = |path| complaints(&file_doors(), &[Source::planted(path, planted)]).len();
    assert_eq!(found("src-tauri/core/src/backup.rs"), 1);
    assert_eq!(found("src-tauri/src/ipc/events.rs"), 1);
    assert_eq!(found("src-tauri/core/src/import/mod.rs"), 0);
}

#[test]
fn a_word_behind_the_wrong_door_is_found() {
    let found = |path, text| complaints(DOORS, &[Source::planted(path, text)]).len();
    assert_eq!(found("src-tauri/core/src/events/add.rs", "use rusqlite::params;"), 1);
    assert_eq!(found("src-tauri/core/src/events/add.rs", "// like rusqlite does"), 0);
    assert_eq!(found("src-tauri/core/src/storage/mod.rs", "use rusqlite::params;"), 0);
    assert_eq!(found("src-tauri/core/src/documents/mod.rs", "printpdf::Mm(1.0)"), 1);
    assert_eq!(found("src-tauri/src/ipc/wire/event.rs", "tauri::ipc::Channel"), 1);
    assert_eq!(found("src-tauri/cli/src/main.rs", "let f = \"src-tauri/core\";"), 0);
    assert_eq!(found("src-tauri/core/src/storage/a.sql", "INSERT OR REPLACE INTO a"), 2);
}
