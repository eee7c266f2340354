//! The end of a session: the workspace is closed, and what was changed is backed up.
//!
//! Closing never fails halfway: whatever becomes of the backup, the database is closed.

use std::path::Path;

use chrono::TimeDelta;

use super::{Backup, Reason, SecondPlace, copy_to, list};
use crate::{
    Result, Workspace, files, journal, materials,
    settings::{self, Key},
};

/// A terminal closes the workspace after each command; a script of a hundred commands should not
/// make a hundred backups. Ten minutes of work can be done again.
pub const TERMINAL_PAUSE: TimeDelta = TimeDelta::minutes(10);

/// What was backed up, at the end or because somebody asked.
#[derive(Debug, Default)]
pub struct Closed {
    /// The backup that was made.
    pub backup: Option<Backup>,
    /// What came of the second place, where one is set and there is a backup.
    pub second_place: Option<SecondPlace>,
}

impl Workspace {
    /// Keeps the journal within its limits, backs up what was changed, removes contents that nobody
    /// needs, copies the newest backup to the second place, and closes the workspace. Where the
    /// newest backup is younger than `pause` only the copy is made. One that was opened for reading
    /// is only closed.
    ///
    /// # Errors
    /// As [`Workspace::back_up`]; the workspace is closed, and what was done is kept.
    pub fn close(self, pause: TimeDelta) -> Result<Closed> {
        if !self.writes() {
            return Ok(Closed::default());
        }
        let recent = self.backed_up_within(pause)?;
        let backup = if recent { None } else { self.back_up_at_the_end()? };
        let second_place = self.to_second_place(&backup)?;
        if !recent {
            self.sweep();
        }
        Ok(Closed { backup, second_place })
    }

    fn back_up_at_the_end(&self) -> Result<Option<Backup>> {
        journal::trim(self)?;
        self.back_up(Reason::Exit)
    }

    /// The backups are made; some contents too many do no harm.
    fn sweep(&self) {
        if let Err(error) = materials::sweep(self) {
            tracing::warn!(
                error = error.for_log(),
                "contents that nobody needs could not be removed"
            );
        }
    }

    /// Copies the newest backup to the second place, where one is set.
    fn to_second_place(&self, made: &Option<Backup>) -> Result<Option<SecondPlace>> {
        let Some(place) = settings::get(self, Key::BackupFolder)? else { return Ok(None) };
        let contents = files::Store::of(self.folder());
        Ok(self.newest(made)?.map(|newest| copy_to(&newest, &contents, Path::new(&place))))
    }

    /// Backs up because somebody asks for it, also to the second place. Where nothing was changed
    /// since, the newest backup is as good as another.
    ///
    /// # Errors
    /// As [`Workspace::back_up`].
    pub fn back_up_now(&self) -> Result<Closed> {
        let backup = self.back_up(Reason::Manual)?;
        let second_place = self.to_second_place(&backup)?;
        Ok(Closed { backup, second_place })
    }

    /// Backs up what was changed, where the newest backup is an hour old. For a program that stays
    /// open all day: a laptop that dies at the venue then loses no more than its disk does.
    ///
    /// # Errors
    /// As [`Workspace::back_up`].
    pub fn back_up_hourly(&self) -> Result<Option<Backup>> {
        let recent = self.backed_up_within(TimeDelta::hours(1))?;
        if recent { Ok(None) } else { self.back_up(Reason::Hourly) }
    }

    fn newest(&self, made: &Option<Backup>) -> Result<Option<Backup>> {
        match made {
            Some(made) => Ok(Some(made.clone())),
            None => Ok(list(self.folder())?.into_iter().next()),
        }
    }

    fn backed_up_within(&self, pause: TimeDelta) -> Result<bool> {
        let age = |backup: &Backup| self.clock().now() - backup.name.at;
        let ages = list(self.folder())?;
        Ok(ages.iter().map(age).any(|age| age >= TimeDelta::zero() && age < pause))
    }
}
