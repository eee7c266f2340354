//! One workspace: a folder with the database, its lock, its backups and its files.
//!
//! The door to everything that is kept. It hands out neither the connection nor SQL.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

use crate::{
    Result,
    backups::{self, Reason},
    clock::Clock,
    integrity::{Check, Checked},
    op::{Operation, Outcome},
    storage::{self, Access, Opening, Storage, Store},
    zones,
};

/// An open workspace. Shared between threads behind an `Arc`: readers go on while one writes.
pub struct Workspace {
    folder: PathBuf,
    storage: Storage,
    clock: Arc<dyn Clock>,
    /// One backup at a time: another would take an unfinished one for a left-over.
    backing_up: Mutex<()>,
}

impl fmt::Debug for Workspace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workspace").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Workspace {
    /// Whether there is a workspace in `folder`, sound or not; nothing is opened.
    #[must_use]
    pub fn is_in(folder: &Path) -> bool {
        storage::is_in(folder)
    }

    /// Opens the workspace in `folder`, making it if need be, as the one process that writes.
    /// `program` is the name a second opener is told.
    ///
    /// # Errors
    /// [`Error::Workspace`](crate::Error::Workspace) when it is in use, newer, foreign or damaged.
    pub fn open(folder: &Path, clock: Arc<dyn Clock>, program: &str) -> Result<Self> {
        Self::open_as(Access::Write, folder, clock, program)
    }

    /// Opens the workspace in `folder` to look and print, also while another process writes.
    ///
    /// # Errors
    /// [`Error::Workspace`](crate::Error::Workspace) when it is missing, newer, foreign or damaged.
    pub fn open_read_only(folder: &Path, clock: Arc<dyn Clock>) -> Result<Self> {
        Self::open_as(Access::Read, folder, clock, "upgrade")
    }

    fn open_as(
        access: Access,
        folder: &Path,
        clock: Arc<dyn Clock>,
        program: &str,
    ) -> Result<Self> {
        let now = clock.now();
        let opening = Opening {
            program,
            now,
            may_create: &|| Ok(backups::list(folder)?.is_empty()),
            before_upgrade: &|store| backups::make(store, folder, now, Reason::Upgrade).map(drop),
        };
        let storage = Storage::open(folder, access, &opening)
            .map_err(|error| backups::name_newest(error, folder))?;
        Ok(Self { folder: folder.into(), storage, clock, backing_up: Mutex::default() })
    }

    /// The folder that holds everything.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The clock handed in at open.
    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// The same, for another workspace.
    pub(crate) fn shared_clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    /// Held while a backup is made.
    pub(crate) fn backing_up(&self) -> MutexGuard<'_, ()> {
        self.backing_up.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Today's date in an IANA zone; at home where there is no such zone. Near midnight it is not
    /// that of UTC.
    pub(crate) fn today(&self, zone: &str) -> NaiveDate {
        zones::local(self.clock.now(), zone).date()
    }

    /// The present instant as the journal writes it: RFC 3339, UTC, seconds.
    pub(crate) fn timestamp(&self) -> String {
        rfc3339(self.clock.now())
    }

    /// Runs `work` on the last committed state.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Store<'_>) -> Result<T>) -> Result<T> {
        self.storage.read(work)
    }

    /// Runs `work` while nobody else writes, outside a transaction.
    pub(crate) fn alone<T>(&self, work: impl FnOnce(&Store<'_>) -> Result<T>) -> Result<T> {
        self.storage.alone(work)
    }

    /// Refuses where it was opened only to look.
    pub(crate) fn must_write(&self) -> Result<()> {
        self.storage.must_write()
    }

    /// Whether it was opened to be changed.
    pub(crate) fn writes(&self) -> bool {
        self.storage.writes()
    }

    /// Runs checks on a copy of everything.
    pub(crate) fn check_copy_of_all(&self, checks: &[Check]) -> Result<Vec<Checked>> {
        self.storage.check_copy_of_all(checks)
    }

    /// Runs `work` in one transaction.
    pub(crate) fn write<T>(&self, work: impl FnOnce(&Store<'_>) -> Result<T>) -> Result<T> {
        self.storage.write(work)
    }

    /// Carries out `operation`: one transaction, noted in the journal. `work` gives its answer and
    /// what it was about, e.g. the event's name.
    pub(crate) fn operate<T>(
        &self,
        operation: &Operation,
        work: impl FnOnce(&Store<'_>) -> Result<(T, String)>,
    ) -> Result<Outcome<T>> {
        let at = self.timestamp();
        self.write(|store| {
            let id = store.begin_operation(&at, operation.name, operation.undo, None)?;
            let (value, subject) = work(store)?;
            store.forget_unnamed_files(id)?;
            let changes = store.end_operation(id, Some(&subject))?;
            Ok(Outcome { value, changes })
        })
    }
}

/// An instant as the journal writes it.
pub(crate) fn rfc3339(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
