//! Where things are on this machine. The only place of the shell that picks a folder.

use std::{
    io,
    path::{Path, PathBuf},
};

use langbiang_core::{Result, Workspace, chosen_folder};

/// The name of a folder of data that the program makes itself.
const NAME: &str = "Langbiang";

/// Where the data are, and who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DataFolder {
    pub(crate) path: PathBuf,
    pub(crate) said_by: SaidBy,
}

/// Who says where the data are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SaidBy {
    /// The environment: nobody can choose.
    Environment,
    /// The user, once.
    User,
    /// Nobody: it is the usual place.
    Nobody,
}

/// The folder of the data: `LANGBIANG_DATA_DIR`, or the one that was chosen, or else the system's
/// place for a program's data, the same that the terminal uses.
///
/// # Errors
/// Where the system names no home for the user.
pub(crate) fn data_folder() -> io::Result<DataFolder> {
    if let Some(folder) = std::env::var_os("LANGBIANG_DATA_DIR").filter(|value| !value.is_empty()) {
        let path = std::path::absolute(folder)?;
        return Ok(DataFolder { path, said_by: SaidBy::Environment });
    }
    let project = project()?;
    Ok(match chosen_folder::read(project.config_dir()) {
        Some(path) => DataFolder { path, said_by: SaidBy::User },
        None => DataFolder { path: project.data_dir().to_owned(), said_by: SaidBy::Nobody },
    })
}

/// Remembers the folder that the user chose.
///
/// # Errors
/// [`Error::Io`](langbiang_core::Error::Io).
pub(crate) fn remember(folder: &Path) -> Result<()> {
    let project = project().map_err(|source| langbiang_core::Error::Io {
        doing: "write",
        path: folder.into(),
        source,
    })?;
    chosen_folder::write(project.config_dir(), folder)
}

/// The folder for the data inside the one that a user points at: that one itself where it is empty
/// or holds data already.
pub(crate) fn inside(chosen: PathBuf) -> PathBuf {
    let empty = std::fs::read_dir(&chosen).is_ok_and(|mut entries| entries.next().is_none());
    if empty || chosen.ends_with(NAME) || Workspace::is_in(&chosen) {
        return chosen;
    }
    chosen.join(NAME)
}

fn project() -> io::Result<directories::ProjectDirs> {
    directories::ProjectDirs::from("vn", "Langbiang", "Langbiang")
        .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "this user has no home folder"))
}

/// The folder of the logs.
pub(crate) fn logs(data: &Path) -> PathBuf {
    data.join("logs")
}

/// What the web view keeps: the window's language and its look. It stays in the usual place when
/// the user moves the data, so that the first choice of a language is not lost.
pub(crate) fn web(data: &DataFolder) -> PathBuf {
    let usual = match data.said_by {
        SaidBy::User => project().ok().map(|project| project.data_dir().to_owned()),
        _ => None,
    };
    usual.as_deref().unwrap_or(&data.path).join("window")
}

/// Where the window stood.
pub(crate) fn place(data: &DataFolder) -> PathBuf {
    web(data).join("place.json")
}

/// Copies of files that other programs show, as long as this program runs.
pub(crate) fn lent(data: &Path) -> PathBuf {
    data.join("lent")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_holds_other_things_gets_one_for_the_data() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(inside(folder.path().into()), folder.path());
        std::fs::create_dir(folder.path().join("Công văn")).unwrap();
        assert_eq!(inside(folder.path().into()), folder.path().join("Langbiang"));
        assert_eq!(inside(folder.path().join("Langbiang")), folder.path().join("Langbiang"));
    }
}
