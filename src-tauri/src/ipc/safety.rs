//! Backups, restore and checks.

use std::sync::Arc;

use langbiang_core::{backups, clock::SystemClock, integrity, nouns, progress::Unwatched, restore};
use tauri::AppHandle;

use super::{
    Answer,
    wire::{
        document::{Language, SavedFile},
        journal::Changed,
        safety::{BackedUp, Backup, Checked, RestorePreview, Restored},
    },
};
use crate::{dialogs, state::Desk};

/// The backups, newest first, each read through.
pub fn list_backups(desk: &Desk) -> Answer<Vec<Backup>> {
    let told = |backup: backups::Backup| {
        let sound = backups::check(&backup.path).is_ok();
        Backup::new(desk.keep(backup.path.clone()), &backup, sound)
    };
    desk.beside(|folder| Ok(backups::list(folder)?.into_iter().map(told).collect()))
}

/// Makes a backup now, in the folder of backups and in the second place.
pub fn back_up(desk: &Desk) -> Answer<BackedUp> {
    desk.work(|ws| ws.back_up_now().map(BackedUp::from))
}

/// Asks where to put a backup to take along, and writes it there.
pub fn make_backup(app: &AppHandle, desk: &Desk, language: Language) -> Answer<Option<SavedFile>> {
    let Some(file) = dialogs::save_backup(app, language.into()) else { return Ok(None) };
    desk.work(|ws| {
        backups::hand_over(ws, &file, &Unwatched)?;
        Ok(Some(SavedFile::from(file.as_path())))
    })
}

/// What restoring a backup would change.
pub fn preview_restore(desk: &Desk, token: String) -> Answer<RestorePreview> {
    let file = desk.kept(token)?;
    let clock = Arc::new(SystemClock);
    desk.beside(|folder| restore::preview(folder, &file, clock).map(RestorePreview::from))
}

/// Puts a backup in the place of everything that is there.
pub fn restore_workspace(desk: &Desk, token: String) -> Answer<Changed<Restored>> {
    let file = desk.kept(token)?;
    let applied = desk.alone(|folder| restore::apply(folder, &file, &SystemClock, "langbiang"));
    let value = applied?.into();
    let changes = nouns::ALL.iter().map(|noun| noun.name.to_owned()).collect();
    Ok(Changed { value, changes })
}

/// Whether everything that is kept is as it should be.
pub fn check_integrity(desk: &Desk) -> Answer<Vec<Checked>> {
    desk.work(|ws| Ok(integrity::check(ws)?.into_iter().map(Checked::from).collect()))
}
