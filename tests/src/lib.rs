//! Set-up sentences shared by the acceptance tests.

pub mod facts;
pub mod script;

use std::{path::Path, sync::Arc};

use langbiang_core::{
    Workspace,
    clock::{Clock, FixedClock},
    delegates::List,
    events::{self, Event},
};

/// 06/6/2024, 08h00 in Đà Lạt: the morning of the conference.
pub fn conference_morning() -> Arc<dyn Clock> {
    let at = "2024-06-06T01:00:00Z".parse().expect("an instant");
    Arc::new(FixedClock(at))
}

/// An empty workspace in a folder of its own, which goes with it.
pub fn new_workspace() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workspace = open(folder.path());
    (folder, workspace)
}

/// The workspace in `folder`, open to write.
pub fn open(folder: &Path) -> Workspace {
    Workspace::open(folder, conference_morning(), "tests").expect("a workspace that opens")
}

/// An event of this name on 06/6/2024.
pub fn event(workspace: &Workspace, name: &str) -> Event {
    let start = "2024-06-06".parse().ok();
    let form = Event { name: name.into(), start, ..Event::default() };
    events::create(workspace, form).expect("an event").value
}

/// A list of delegates with this text.
pub fn list_of(name: &str, text: &str) -> List {
    List::read(text.as_bytes(), name).expect("a list")
}

/// A file of this text in `folder`.
pub fn file(folder: &Path, name: &str, text: &str) -> std::path::PathBuf {
    let path = folder.join(name);
    langbiang_core::io::write_atomically(&path, text.as_bytes()).expect("a file");
    path
}
