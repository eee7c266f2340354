//! Lends a kept file out: a copy under the user's own name for it, for another program to show.
//!
//! The content itself is never handed out, and a copy is read-only: what is changed in it would
//! not come back. A file that the system would run and not show is not lent, for it may have come
//! in with an event of somebody else.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::StoredFile;
use crate::{
    Error, Result, Workspace,
    files::{self, Digest},
    io, records,
};

/// Endings of files that programs show. Everything else, e.g. `.exe` or `.lnk`, could be run.
const SHOWN: &[&str] = &[
    "avi", "csv", "doc", "docx", "gif", "jpeg", "jpg", "key", "mkv", "mov", "mp3", "mp4", "odp",
    "ods", "odt", "pdf", "png", "pps", "ppsx", "ppt", "pptx", "rtf", "svg", "txt", "webp", "wmv",
    "xls", "xlsx", "zip",
];

/// How many digits of the digest name the folder of a copy: two files may have one name.
const DIGITS: usize = 12;

/// Longest name of a copy before its ending, in characters.
const LONGEST: usize = 80;

/// A copy of the stored file `id` below `folder`, which nobody else uses.
///
/// # Errors
/// [`Error::NotFound`] for the file or its content; [`Error::Io`], with
/// [`ErrorKind::Unsupported`] for a kind that is not lent.
pub fn lend(workspace: &Workspace, id: &str, folder: &Path) -> Result<PathBuf> {
    let (file, content) = found(workspace, id)?;
    let name = safe_name(&file.name).ok_or_else(|| not_lent(&file.name))?;
    let place = folder.join(&file.sha256[..DIGITS]);
    let path = place.join(name);
    if fs::metadata(&path).is_ok_and(|copy| copy.len() == file.size) {
        return Ok(path);
    }
    io::make_folder(&place)?;
    io::copy_atomically(&content, &path)?;
    forbid_writing(&path)?;
    Ok(path)
}

fn forbid_writing(path: &Path) -> Result<()> {
    let error = io::failed("write", path);
    let mut permissions = fs::metadata(path).map_err(&error)?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions).map_err(&error)
}

/// The bytes of the stored file `id`, e.g. of a logo that the window shows.
///
/// # Errors
/// [`Error::NotFound`] for the file or its content; [`Error::Io`].
pub fn bytes_of(workspace: &Workspace, id: &str) -> Result<Vec<u8>> {
    let (_, content) = found(workspace, id)?;
    io::read(&content)
}

/// The record, and where its content lies.
fn found(workspace: &Workspace, id: &str) -> Result<(StoredFile, PathBuf)> {
    let file: StoredFile = records::get(workspace, id)?;
    let gone = || Error::NotFound { noun: "stored_file", key: file.name.clone() };
    let digest: Digest = file.sha256.parse().map_err(|_| gone())?;
    let content = files::Store::of(workspace.folder()).path(&digest);
    if content.is_file() { Ok((file, content)) } else { Err(gone()) }
}

/// The name in a form that every system takes and that leads nowhere else; none where its ending
/// is not one of those that are shown.
fn safe_name(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    if !SHOWN.contains(&ending.as_str()) {
        return None;
    }
    let safe = |c: char| if c.is_control() || "\\/:*?\"<>|".contains(c) { ' ' } else { c };
    let stem: String = stem.chars().map(safe).take(LONGEST).collect();
    let stem = stem.trim_matches(['.', ' ']);
    Some(format!("{}.{ending}", if stem.is_empty() { "langbiang" } else { stem }))
}

fn not_lent(name: &str) -> Error {
    Error::Io { doing: "open", path: name.into(), source: ErrorKind::Unsupported.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        materials::{AttachFile, AttachTo, attach},
        people::Person,
        progress::Unwatched,
        records::tests::forms::workspace,
    };

    /// A stored file called `name` in a workspace.
    fn kept(workspace: &Workspace, name: &str) -> String {
        let person = Person { full_name: "Lê Ánh".into(), ..Person::default() };
        let id = records::add(workspace, person).unwrap().value.id;
        let file = workspace.folder().join(name);
        io::write_atomically(&file, b"slides").unwrap();
        let form = AttachFile { file, to: AttachTo::Photo, record: Some(id) };
        attach(workspace, &form, &Unwatched).unwrap().value.id
    }

    #[test]
    fn a_copy_has_the_users_name_and_cannot_be_written() {
        let (folder, workspace) = workspace();
        let id = kept(&workspace, "Bài trình bày.PPTX");
        let copy = lend(&workspace, &id, &folder.path().join("lent")).unwrap();
        assert_eq!(copy.file_name().unwrap(), "Bài trình bày.pptx");
        assert_eq!(fs::read(&copy).unwrap(), b"slides");
        assert!(fs::metadata(&copy).unwrap().permissions().readonly());
        assert_eq!(lend(&workspace, &id, &folder.path().join("lent")).unwrap(), copy);
        assert_eq!(bytes_of(&workspace, &id).unwrap(), b"slides");
    }

    #[test]
    fn what_would_be_run_is_not_lent() {
        let (folder, workspace) = workspace();
        let id = kept(&workspace, "slides.pdf.exe");
        let refused = lend(&workspace, &id, folder.path()).unwrap_err();
        let Error::Io { source, .. } = refused else { panic!("{refused:?}") };
        assert_eq!(source.kind(), ErrorKind::Unsupported);
    }

    #[test]
    fn a_name_from_elsewhere_leads_nowhere() {
        assert_eq!(safe_name("../../a.pdf").as_deref(), Some("a.pdf"));
        assert_eq!(safe_name("C:\\x\\b.pdf").as_deref(), Some("C  x b.pdf"));
        assert_eq!(safe_name("..pdf").as_deref(), Some("langbiang.pdf"));
        assert_eq!(safe_name("no ending"), None);
    }
}
