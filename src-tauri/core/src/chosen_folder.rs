//! Where a user keeps the data, when that is not the usual place: one line of text in a small file
//! that the window and the terminal both read.
//!
//! Must never decide where that file lies.

use std::path::{Path, PathBuf};

use crate::{
    Error, Result,
    io::{make_folder, read_text, write_atomically},
};

const NAME: &str = "data-folder.txt";

/// The folder that was chosen; none where none was, or nothing sensible stands there.
#[must_use]
pub fn read(settings: &Path) -> Option<PathBuf> {
    let text = read_text(&settings.join(NAME)).ok()?;
    let folder = PathBuf::from(text.trim_end_matches(['\r', '\n']));
    folder.is_absolute().then_some(folder)
}

/// Remembers `folder` in the folder `settings`, which is made if need be.
///
/// # Errors
/// [`Error::Io`], also for a name that is no text.
pub fn write(settings: &Path, folder: &Path) -> Result<()> {
    let no_text = || std::io::Error::from(std::io::ErrorKind::InvalidInput);
    let text = folder.to_str().filter(|text| !text.contains(['\r', '\n']));
    let text =
        text.ok_or_else(|| Error::Io { doing: "write", path: folder.into(), source: no_text() })?;
    make_folder(settings)?;
    write_atomically(&settings.join(NAME), format!("{text}\n").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_remembered_whatever_its_name() {
        let settings = tempfile::tempdir().unwrap();
        let place = settings.path().join("mới");
        assert_eq!(read(&place), None);
        let folder = settings.path().join("Hội nghị  2026 ");
        write(&place, &folder).unwrap();
        assert_eq!(read(&place), Some(folder));
        write_atomically(&place.join(NAME), b"relative\n").unwrap();
        assert_eq!(read(&place), None, "from where would that be?");
        assert!(write(&place, Path::new("/a\nb")).is_err());
    }
}
