//! The end of a session: the workspace is closed, and what was changed is backed up.
//!
//! Closing never fails halfway: whatever becomes of the backup, the database is closed.

use std::path::PathBuf;

use chrono::TimeDelta;

use super::{Backup, Reason, SecondPlace, copy_to, list};
use crate::{Result, Workspace, settings};

/// A terminal closes the workspace after each command; a script of a hundred commands should not
/// make a hundred backups. Ten minutes of work can be done again.
pub const TERMINAL_PAUSE: TimeDelta = TimeDelta::minutes(10);

/// How a workspace is to be closed.
#[derive(Debug, Clone, Default)]
pub struct Closing {
    /// No backup where the newest is younger than this; zero: whenever something changed.
    pub pause: TimeDelta,
    /// The folder on a stick that gets a copy.
    pub second_place: Option<PathBuf>,
}

impl Closing {
    /// With the second place that is settled in `workspace`.
    ///
    /// # Errors
    /// [`Error::Storage`](crate::Error::Storage).
    pub fn settled(workspace: &Workspace, pause: TimeDelta) -> Result<Self> {
        let folder = settings::get(workspace, settings::Key::BackupFolder)?;
        Ok(Self { pause, second_place: folder.map(PathBuf::from) })
    }
}

/// What was done at the end.
#[derive(Debug, Default)]
pub struct Closed {
    /// The backup that was made.
    pub backup: Option<Backup>,
    /// What came of the second place, where one was asked for and there is a backup.
    pub second_place: Option<SecondPlace>,
}

impl Workspace {
    /// Backs up what was changed and closes the workspace. One that was opened for reading is
    /// only closed.
    ///
    /// # Errors
    /// As [`Workspace::back_up`]; the workspace is closed, and what was done is kept.
    pub fn close(self, closing: &Closing) -> Result<Closed> {
        if !self.writes() {
            return Ok(Closed::default());
        }
        let backup =
            if self.backed_up_within(closing.pause)? { None } else { self.back_up(Reason::Exit)? };
        let Some(place) = &closing.second_place else {
            return Ok(Closed { backup, second_place: None });
        };
        let newest = match &backup {
            Some(made) => Some(made.clone()),
            None => list(self.folder())?.into_iter().next(),
        };
        Ok(Closed { backup, second_place: newest.map(|newest| copy_to(&newest, place)) })
    }

    fn backed_up_within(&self, pause: TimeDelta) -> Result<bool> {
        let age = |backup: &Backup| self.clock().now() - backup.name.at;
        let ages = list(self.folder())?;
        Ok(ages.iter().map(age).any(|age| age >= TimeDelta::zero() && age < pause))
    }
}
