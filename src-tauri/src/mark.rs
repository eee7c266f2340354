//! Whether the program ended well the last time: a mark lies in the data folder as long as it runs.
//!
//! It changes nothing about the data. Core looks through everything after an unclean end by itself;
//! this only lets the window say so.

use std::path::{Path, PathBuf};

use langbiang_core::io;

const MARK: &str = "langbiang.running";

/// The mark of this run.
pub struct Mark {
    file: PathBuf,
    found: bool,
}

impl Mark {
    /// Sets the mark, and remembers whether that of the last run still lay there.
    pub(crate) fn set(folder: &Path) -> Self {
        let file = folder.join(MARK);
        let found = file.exists();
        // Where it cannot be written, a crash is not told; nothing else depends on it.
        let _ = io::make_folder(folder).and_then(|()| io::write_atomically(&file, b""));
        Self { file, found }
    }

    /// Whether the last run ended without taking its mark away.
    pub(crate) fn found(&self) -> bool {
        self.found
    }

    /// Takes the mark away: this run ends well.
    pub(crate) fn clear(&self) {
        let _ = std::fs::remove_file(&self.file);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_ended_without_clearing_its_mark_is_told_by_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let first = Mark::set(folder.path());
        assert!(!first.found());
        let second = Mark::set(folder.path());
        assert!(second.found(), "the first one was killed");
        second.clear();
        assert!(!Mark::set(folder.path()).found());
    }
}
