//! Backups, restore and checks.

use std::{path::Path, sync::Arc};

use langbiang_core::{backups, clock::SystemClock, integrity, nouns, progress::Unwatched, restore};
use tauri::{AppHandle, State};

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
#[tauri::command]
pub async fn list_backups(desk: State<'_, Desk>) -> Answer<Vec<Backup>> {
    let found = desk.beside(|folder| {
        let all = backups::list(folder)?.into_iter();
        Ok(all.map(|backup| (backups::check(&backup.path).is_ok(), backup)).collect::<Vec<_>>())
    });
    let told = |(sound, backup): (bool, backups::Backup)| {
        Backup::new(desk.keep(backup.path.clone()), &backup, sound)
    };
    Ok(found.await?.into_iter().map(told).collect())
}

/// Makes a backup now, in the folder of backups and in the second place.
#[tauri::command]
pub async fn back_up(desk: State<'_, Desk>) -> Answer<BackedUp> {
    desk.work(|ws| ws.back_up_now().map(BackedUp::from)).await
}

/// Asks where to put a backup to take along, and writes it there.
#[tauri::command]
pub async fn make_backup(
    app: AppHandle,
    desk: State<'_, Desk>,
    language: Language,
) -> Answer<Option<SavedFile>> {
    let Some(file) = dialogs::save_backup(app, language.into()).await else { return Ok(None) };
    let saved = desk.work(move |ws| {
        backups::hand_over(ws, &file, &Unwatched)?;
        Ok(SavedFile::from(file.as_path()))
    });
    saved.await.map(Some)
}

/// What restoring a backup would change.
#[tauri::command]
pub async fn preview_restore(desk: State<'_, Desk>, token: String) -> Answer<RestorePreview> {
    let file = desk.kept(token)?;
    let preview = desk.beside(move |folder| restore::preview(folder, &file, Arc::new(SystemClock)));
    Ok(preview.await?.into())
}

/// Puts a backup in the place of everything that is there.
#[tauri::command]
pub async fn restore_workspace(desk: State<'_, Desk>, token: String) -> Answer<Changed<Restored>> {
    let file = desk.kept(token)?;
    let apply = move |folder: &Path| restore::apply(folder, &file, &SystemClock, "langbiang");
    let value = desk.alone(apply).await?.into();
    let changes = nouns::ALL.iter().map(|noun| noun.name.to_owned()).collect();
    Ok(Changed { value, changes })
}

/// Whether everything that is kept is as it should be.
#[tauri::command]
pub async fn check_integrity(desk: State<'_, Desk>) -> Answer<Vec<Checked>> {
    desk.work(|ws| Ok(integrity::check(ws)?.into_iter().map(Checked::from).collect())).await
}
