//! Where things are on this machine. The only place of the shell that picks a folder.

use std::{
    io,
    path::{Path, PathBuf},
};

/// The folder of the data: `LANGBIANG_DATA_DIR`, or else the system's place for a program's data,
/// the same that the terminal uses.
///
/// # Errors
/// Where the system names no home for the user.
pub(crate) fn data_folder() -> io::Result<PathBuf> {
    if let Some(folder) = std::env::var_os("LANGBIANG_DATA_DIR").filter(|value| !value.is_empty()) {
        return std::path::absolute(folder);
    }
    directories::ProjectDirs::from("vn", "Langbiang", "Langbiang")
        .map(|project| project.data_dir().to_owned())
        .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "this user has no home folder"))
}

/// The folder of the logs.
pub(crate) fn logs(data: &Path) -> PathBuf {
    data.join("logs")
}

/// What the web view keeps: the window's language and its look.
pub(crate) fn web(data: &Path) -> PathBuf {
    data.join("window")
}

/// Copies of files that other programs show, as long as this program runs.
pub(crate) fn lent(data: &Path) -> PathBuf {
    data.join("lent")
}
