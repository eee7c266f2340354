//! The events that the product was conceived for: entered, handed over and taken in again without
//! the loss of a letter.

mod copies;
mod hand_over;
mod kept;
mod needs;
mod strangers;
mod trees;

use std::path::PathBuf;

use langbiang_core::{Language, Workspace, dump, events, progress::Unwatched};
use langbiang_tests::{
    facts::{self, Entered},
    new_workspace,
};

/// A workspace with facts in a folder of its own.
struct Desk {
    folder: tempfile::TempDir,
    workspace: Workspace,
    entered: Entered,
}

impl Desk {
    fn empty() -> Self {
        let (folder, workspace) = new_workspace();
        let entered = Entered::with_guidance(folder.path());
        Self { folder, workspace, entered }
    }

    /// The bodies, the people and the events of these files.
    fn with(files: &[&str]) -> Self {
        let mut desk = Self::empty();
        for files in [&["bodies", "people"], files] {
            facts::enter(&desk.workspace, files, &mut desk.entered);
        }
        desk
    }

    /// All of it.
    fn with_everything() -> Self {
        Self::with(&["e1", "e2", "e3", "e4", "incidental"])
    }

    /// The hand-over file of an event.
    fn export(&self, code: &str) -> PathBuf {
        let out = self.folder.path().join(format!("{code}.langbiang"));
        events::export(&self.workspace, code, Language::Vi, &out, &Unwatched).unwrap();
        out
    }
}

/// Takes a hand-over file in.
fn import(workspace: &Workspace, file: PathBuf, people: events::People) -> events::Event {
    let form = events::Import { file, people, ..events::Import::default() };
    events::import(workspace, &form, &Unwatched).unwrap().value
}

/// The canonical dump of an event, or of everything.
fn dumped(workspace: &Workspace, event: Option<&str>) -> Vec<String> {
    dump::canonical(workspace, event).unwrap()
}
