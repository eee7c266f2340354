//! What lives as long as the window: the open workspace and the files the user chose.
//!
//! Work on the workspace runs on a thread of its own, so that the window stays alive, and a panic
//! there becomes an answer.

use std::{
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chrono::TimeDelta;
use langbiang_core::{
    Error, Result, Workspace, backups::SecondPlace, clock::SystemClock, error::WorkspaceProblem,
    ids,
};

use crate::{
    ipc::{
        Answer,
        error::{internal, refuse},
    },
    paths,
    work::Works,
};

/// The desk the window works at.
pub struct Desk {
    folder: PathBuf,
    workspace: Mutex<Option<Arc<Workspace>>>,
    chosen: Mutex<HashMap<String, PathBuf>>,
    works: Works,
}

impl Desk {
    /// A desk over this folder; nothing is opened yet.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            workspace: Mutex::default(),
            chosen: Mutex::default(),
            works: Works::default(),
        }
    }

    /// The data folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The long works that go on.
    pub(crate) fn works(&self) -> &Works {
        &self.works
    }

    /// Runs one operation of core away from the window's thread.
    ///
    /// # Errors
    /// What the operation refused; why the workspace cannot be opened; `internal` for a panic.
    pub(crate) async fn work<T: Send + 'static>(
        &self,
        operation: impl FnOnce(&Workspace) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let workspace = self.workspace().map_err(|error| refuse(&error))?;
        tauri::async_runtime::spawn_blocking(move || answer(|| operation(&workspace)))
            .await
            .unwrap_or_else(|_| Err(internal()))
    }

    /// Runs work that needs only the folder, away from the window's thread.
    ///
    /// # Errors
    /// What the work refused; `internal` for a panic.
    pub(crate) async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Path) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        let folder = self.folder.clone();
        tauri::async_runtime::spawn_blocking(move || answer(|| work(&folder)))
            .await
            .unwrap_or_else(|_| Err(internal()))
    }

    /// The same with the workspace closed; it is opened again by the next operation.
    ///
    /// # Errors
    /// `workspace_in_use` while other work goes on; else as [`Desk::beside`].
    pub(crate) async fn alone<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Path) -> Result<T> + Send + 'static,
    ) -> Answer<T> {
        self.let_go().map_err(|error| refuse(&error))?;
        self.beside(work).await
    }

    /// Closes the workspace, if it is open and nobody works on it.
    fn let_go(&self) -> Result<()> {
        let mut open = lock(&self.workspace);
        match open.take().map(Arc::try_unwrap) {
            Some(Err(busy)) => {
                *open = Some(busy);
                let problem = WorkspaceProblem::InUse { holder: "langbiang".into() };
                Err(Error::Workspace { path: self.folder.clone(), problem })
            }
            _ => Ok(()),
        }
    }

    /// Opens the workspace where that has not worked yet: the other program may be closed now.
    fn workspace(&self) -> Result<Arc<Workspace>> {
        let mut open = lock(&self.workspace);
        if let Some(workspace) = &*open {
            return Ok(Arc::clone(workspace));
        }
        let opened = Workspace::open(&self.folder, Arc::new(SystemClock), "langbiang")?;
        Ok(Arc::clone(open.insert(Arc::new(opened))))
    }

    /// Backs up what was changed in the last hour, where the workspace is open.
    pub(crate) fn back_up_hourly(&self) {
        let workspace = lock(&self.workspace).clone();
        if let Some(Err(error)) = workspace.map(|workspace| workspace.back_up_hourly()) {
            tracing::error!(%error, "no hourly backup could be made");
        }
    }

    /// Drops the copies that other programs showed; one that is still open there may stay until
    /// the next start.
    pub(crate) fn take_back(&self) {
        let lent = paths::lent(&self.folder);
        if lent.exists() && std::fs::remove_dir_all(lent).is_err() {
            tracing::warn!("a file that was lent out is still in use");
        }
    }

    /// Closes the workspace and backs it up, where it was opened and no work is going on.
    pub(crate) fn close(&self) {
        self.take_back();
        let workspace = lock(&self.workspace).take().and_then(Arc::into_inner);
        match workspace.map(|workspace| workspace.close(TimeDelta::zero())) {
            Some(Err(error)) => tracing::error!(%error, "no backup could be made at the end"),
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
            tracing::warn!(%error, "no backup could be made in the second place");
        }
        _ => {}
    }
}

fn answer<T>(operation: impl FnOnce() -> Result<T>) -> Answer<T> {
    match catch_unwind(AssertUnwindSafe(operation)) {
        Ok(result) => result.map_err(|error| refuse(&error)),
        Err(_) => Err(internal()),
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

    #[test]
    fn a_panic_in_an_operation_becomes_an_answer_with_a_report() {
        let error = answer::<()>(|| panic!("on purpose")).unwrap_err();
        assert_eq!(error.code, ErrorCode::Internal);
        assert!(error.report.is_some(), "the user must be able to name it");
    }

    #[test]
    fn the_end_backs_up_what_was_made() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::new(folder.path().into());
        langbiang_core::samples::make(&desk.workspace().unwrap()).unwrap();
        desk.close();
        assert_eq!(langbiang_core::backups::list(folder.path()).unwrap().len(), 1);
    }

    #[test]
    fn a_token_that_was_never_given_finds_no_file() {
        let desk = Desk::new(PathBuf::new());
        let token = desk.keep("a.xlsx".into());
        assert_eq!(desk.kept(token).unwrap(), Path::new("a.xlsx"));
        assert_eq!(desk.kept("other".into()).unwrap_err().code, ErrorCode::NotFound);
    }
}
