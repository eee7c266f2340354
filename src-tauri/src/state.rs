//! What lives as long as the window: the open workspace and the files the user chose.
//!
//! Work runs on the thread that asks for it, which must never be the window's. Must never keep
//! anything locked while it runs.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chrono::TimeDelta;
use langbiang_core::{
    Error, Result, Workspace, backups::SecondPlace, clock::SystemClock, error::WorkspaceProblem,
    ids,
};

use crate::{
    drops::Drops,
    ipc::{Answer, error::refuse, wire::import::ChosenFile},
    lists::{OpenList, OpenLists, SharedList},
    paths::{self, DataFolder, SaidBy},
    work::Works,
};

/// The desk the window works at.
pub struct Desk {
    folder: Mutex<DataFolder>,
    workspace: Mutex<Option<Arc<Workspace>>>,
    chosen: Mutex<HashMap<String, PathBuf>>,
    works: Works,
    lists: OpenLists,
    drops: Drops,
}

impl Desk {
    /// A desk over this folder; nothing is opened yet.
    pub(crate) fn new(folder: DataFolder) -> Self {
        Self {
            folder: Mutex::new(folder),
            workspace: Mutex::default(),
            chosen: Mutex::default(),
            works: Works::default(),
            lists: OpenLists::default(),
            drops: Drops::default(),
        }
    }

    /// The data folder.
    pub(crate) fn data_folder(&self) -> DataFolder {
        lock(&self.folder).clone()
    }

    /// Whether nothing was kept yet in the data folder, not even a backup.
    pub(crate) fn is_fresh(&self) -> bool {
        let folder = self.data_folder().path;
        let copies = langbiang_core::backups::list(&folder);
        !Workspace::is_in(&folder) && copies.is_ok_and(|copies| copies.is_empty())
    }

    /// Keeps the data in another folder from now on, and remembers it; nothing may be open yet.
    ///
    /// # Errors
    /// `workspace_in_use` where data are open already; that it could not be remembered.
    pub(crate) fn move_to(&self, folder: PathBuf) -> Result<()> {
        let open = lock(&self.workspace);
        if open.is_some() {
            let problem = WorkspaceProblem::InUse { holder: "langbiang".into() };
            return Err(Error::Workspace { path: folder, problem });
        }
        paths::remember(&folder)?;
        *lock(&self.folder) = DataFolder { path: folder, said_by: SaidBy::User };
        Ok(())
    }

    /// The long works that go on.
    pub(crate) fn works(&self) -> &Works {
        &self.works
    }

    /// Who wants to know of files that are dropped on the window.
    pub(crate) fn drops(&self) -> &Drops {
        &self.drops
    }

    /// Runs one operation of core.
    ///
    /// # Errors
    /// What the operation refused; why the workspace cannot be opened.
    pub(crate) fn work<T>(&self, operation: impl FnOnce(&Workspace) -> Result<T>) -> Answer<T> {
        let done = self.workspace().and_then(|workspace| operation(&workspace));
        done.map_err(|error| refuse(&error))
    }

    /// Runs work that needs only the folder.
    ///
    /// # Errors
    /// What the work refused.
    pub(crate) fn beside<T>(&self, work: impl FnOnce(&Path) -> Result<T>) -> Answer<T> {
        work(&self.data_folder().path).map_err(|error| refuse(&error))
    }

    /// The same with the workspace closed; it is opened again by the next operation.
    ///
    /// # Errors
    /// `workspace_in_use` while other work goes on; else as [`Desk::beside`].
    pub(crate) fn alone<T>(&self, work: impl FnOnce(&Path) -> Result<T>) -> Answer<T> {
        self.let_go().map_err(|error| refuse(&error))?;
        self.beside(work)
    }

    /// Closes the workspace, if it is open and nobody works on it.
    fn let_go(&self) -> Result<()> {
        let mut open = lock(&self.workspace);
        match open.take().map(Arc::try_unwrap) {
            Some(Err(busy)) => {
                *open = Some(busy);
                let problem = WorkspaceProblem::InUse { holder: "langbiang".into() };
                Err(Error::Workspace { path: self.data_folder().path, problem })
            }
            _ => Ok(()),
        }
    }

    /// Opens the workspace where that has not worked yet: the other program may be closed now.
    pub(crate) fn workspace(&self) -> Result<Arc<Workspace>> {
        let mut open = lock(&self.workspace);
        if let Some(workspace) = &*open {
            return Ok(Arc::clone(workspace));
        }
        let folder = self.data_folder().path;
        let opened = Workspace::open(&folder, Arc::new(SystemClock), "langbiang")?;
        Ok(Arc::clone(open.insert(Arc::new(opened))))
    }

    /// Backs up what was changed in the last hour, where the workspace is open.
    pub(crate) fn back_up_hourly(&self) {
        let workspace = lock(&self.workspace).clone();
        if let Some(Err(error)) = workspace.map(|workspace| workspace.back_up_hourly()) {
            tracing::error!(error = error.for_log(), "no hourly backup could be made");
        }
    }

    /// Drops the copies that other programs showed; one that is still open there may stay until
    /// the next start.
    pub(crate) fn take_back(&self) {
        let lent = paths::lent(&self.data_folder().path);
        if lent.exists() && std::fs::remove_dir_all(lent).is_err() {
            tracing::warn!("a file that was lent out is still in use");
        }
    }

    /// Closes the workspace and backs it up, where it was opened and no work is going on.
    pub(crate) fn close(&self) {
        self.take_back();
        let workspace = lock(&self.workspace).take().and_then(Arc::into_inner);
        match workspace.map(|workspace| workspace.close(TimeDelta::zero())) {
            Some(Err(error)) => {
                tracing::error!(error = error.for_log(), "no backup could be made at the end")
            }
            Some(Ok(closed)) => {
                warn_of(closed.second_place.as_ref());
                tracing::info!(made = closed.backup.is_some(), "closed");
            }
            None => {}
        }
    }

    /// Keeps a file that the user chose, and gives the token that stands for it.
    pub(crate) fn keep(&self, file: PathBuf) -> String {
        let token = ids::new_id();
        lock(&self.chosen).insert(token.clone(), file);
        token
    }

    /// The same, with its name.
    pub(crate) fn chosen_file(&self, file: PathBuf) -> ChosenFile {
        let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
        ChosenFile::new(self.keep(file), &name)
    }

    /// Opens a table that was pasted, and gives the token that stands for it.
    pub(crate) fn paste(&self, text: String, name: String) -> String {
        let token = ids::new_id();
        self.lists.open(token.clone(), OpenList::pasted(text, name));
        token
    }

    /// The list behind a token, which is opened where another one was.
    ///
    /// # Errors
    /// `not_found` for a token that was never given.
    pub(crate) fn list(&self, token: String) -> Answer<SharedList> {
        match self.lists.get(&token) {
            Some(list) => Ok(list),
            None => {
                let file = self.kept(token.clone())?;
                Ok(self.lists.open(token, OpenList::of_file(file)))
            }
        }
    }

    /// The file behind a token.
    ///
    /// # Errors
    /// `not_found` for a token that was never given.
    pub(crate) fn kept(&self, token: String) -> Answer<PathBuf> {
        let file = lock(&self.chosen).get(&token).cloned();
        file.ok_or_else(|| refuse(&Error::NotFound { noun: "file", key: token }))
    }
}

/// Notes where no backup came to the second place.
fn warn_of(second_place: Option<&SecondPlace>) {
    match second_place {
        Some(SecondPlace::Missing) => tracing::warn!("the second place for backups is not there"),
        Some(SecondPlace::Failed(error)) => {
            tracing::warn!(error = error.for_log(), "no backup could be made in the second place");
        }
        _ => {}
    }
}

/// A panic while something was kept here leaves nothing half done, so its poison is no harm.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ipc::wire::error::ErrorCode;

    fn desk_in(path: PathBuf) -> Desk {
        Desk::new(DataFolder { path, said_by: SaidBy::Environment })
    }

    #[test]
    fn a_new_folder_is_fresh_until_something_is_kept_there() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk_in(folder.path().join("data"));
        assert!(desk.is_fresh());
        desk.workspace().unwrap();
        assert!(!desk.is_fresh());
    }

    #[test]
    fn the_end_backs_up_what_was_made() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk_in(folder.path().into());
        langbiang_core::samples::make(&desk.workspace().unwrap()).unwrap();
        desk.close();
        assert_eq!(langbiang_core::backups::list(folder.path()).unwrap().len(), 1);
    }

    #[test]
    fn a_token_that_was_never_given_finds_no_file() {
        let desk = desk_in(PathBuf::new());
        let token = desk.keep("a.xlsx".into());
        assert_eq!(desk.kept(token).unwrap(), Path::new("a.xlsx"));
        assert_eq!(desk.kept("other".into()).unwrap_err().code, ErrorCode::NotFound);
    }
}
