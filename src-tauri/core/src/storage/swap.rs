//! Puts another database in the place of the present one, so that a crash at any point is
//! finished at the next start.
//!
//! The new database lies ready, whole and flushed, before a note of the intention is written. The
//! old one is moved aside with its -wal and -shm before the new one gets its place: an old -wal
//! must never be replayed on a new database. Nothing is removed or replaced.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{connection::DATABASE, header::beside};
use crate::{
    Result,
    backups::stamp,
    io::{self, failed},
};

const STAGED: &str = "langbiang.db.new";
const INTENTION: &str = "langbiang.restoring";
const ASIDE: &str = "moved-aside";

/// What belongs to a database: the file itself and what SQLite keeps beside it.
const PARTS: &[&str] = &["", "-wal", "-shm", "-journal"];

/// Where the new database is made ready.
pub(super) fn staged(folder: &Path) -> PathBuf {
    folder.join(STAGED)
}

/// Whether a swap was begun and not finished.
pub(super) fn pending(folder: &Path) -> bool {
    folder.join(INTENTION).exists()
}

/// Removes what was made ready and never decided on, and what SQLite kept beside it: it must not
/// be taken for a part of the next.
pub(super) fn clear_staged(folder: &Path) -> Result<()> {
    PARTS.iter().try_for_each(|part| io::remove(&beside(&staged(folder), part)))
}

/// Puts the staged database in place. The lock is held and no connection is open. Gives the folder
/// to which the present one was moved, if there was one.
pub(super) fn begin(folder: &Path, now: DateTime<Utc>) -> Result<Option<PathBuf>> {
    let aside = new_place_aside(folder, now)?;
    let name = aside.file_name().unwrap_or_default().as_encoded_bytes();
    io::write_atomically(&folder.join(INTENTION), name)?;
    finish(folder)?;
    // This removes nothing but a folder that is empty.
    Ok(std::fs::remove_dir(&aside).is_err().then_some(aside))
}

/// Removes what a crash left of work in between in the folder and its backups: copies without a
/// name, unpacked files. The lock is held, no swap is pending and nothing is being made.
pub(crate) fn clear_leftovers(folder: &Path) -> Result<()> {
    clear_staged(folder)?;
    let aside = databases_aside(folder)?;
    let places = aside.iter().map(|database| io::folder_of(database).to_owned());
    for place in places.chain([folder.to_owned(), crate::backups::place(folder)]) {
        let Ok(entries) = std::fs::read_dir(&place) else { continue };
        for path in entries.flatten().map(|entry| entry.path()).filter(|path| is_draft(path)) {
            if path.is_dir() {
                std::fs::remove_dir_all(&path).map_err(failed("write", &path))?;
            } else {
                io::remove(&path)?;
            }
        }
    }
    Ok(())
}

fn is_draft(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(io::DRAFT))
}

/// Goes on with a swap that was begun, if there is one. The lock is held and no connection open.
pub(super) fn finish(folder: &Path) -> Result<()> {
    if !pending(folder) {
        return clear_staged(folder);
    }
    for step in steps(folder)? {
        step.take()?;
    }
    Ok(())
}

/// Moves some parts of the present database aside. The lock is held and no connection is open.
pub(super) fn set_aside(folder: &Path, parts: &[&str], now: DateTime<Utc>) -> Result<()> {
    let aside = new_place_aside(folder, now)?;
    for step in moves(folder, &aside, parts) {
        step.take()?;
    }
    Ok(())
}

/// One step of a swap. Each is done as a whole or not at all.
#[derive(Debug)]
enum Step {
    Move(PathBuf, PathBuf),
    Remove(PathBuf),
}

impl Step {
    fn take(&self) -> Result<()> {
        match self {
            Self::Move(from, to) => io::relocate(from, to),
            Self::Remove(path) => io::remove(path),
        }
    }
}

/// What is still to be done, from what lies in the folder: while the staged database is there, the
/// one in its place is the old one.
fn steps(folder: &Path) -> Result<Vec<Step>> {
    let (intention, staged) = (folder.join(INTENTION), staged(folder));
    let mut steps = Vec::new();
    if staged.exists() {
        let aside = io::read_text(&intention)?;
        steps = moves(folder, &folder.join(ASIDE).join(aside), PARTS);
        steps.push(Step::Move(staged, folder.join(DATABASE)));
    }
    steps.push(Step::Remove(intention));
    Ok(steps)
}

fn moves(folder: &Path, aside: &Path, parts: &[&str]) -> Vec<Step> {
    let place = |folder: &Path, part: &str| beside(&folder.join(DATABASE), part);
    parts
        .iter()
        .map(|part| (place(folder, part), place(aside, part)))
        .filter(|(from, _)| from.exists())
        .map(|(from, to)| Step::Move(from, to))
        .collect()
}

/// The databases that were moved aside.
///
/// # Errors
/// [`Error::Io`](crate::Error::Io) where the folder is there and cannot be read.
pub(crate) fn databases_aside(folder: &Path) -> Result<Vec<PathBuf>> {
    let all = folder.join(ASIDE);
    if !all.exists() {
        return Ok(Vec::new());
    }
    let places = std::fs::read_dir(&all).map_err(failed("read", &all))?;
    let places = places.collect::<std::io::Result<Vec<_>>>().map_err(failed("read", &all))?;
    let databases = places.into_iter().map(|place| place.path().join(DATABASE));
    Ok(databases.filter(|database| database.exists()).collect())
}

/// A folder of its own for what is moved aside now.
fn new_place_aside(folder: &Path, now: DateTime<Utc>) -> Result<PathBuf> {
    let all = folder.join(ASIDE);
    io::make_folder(&all)?;
    let name = stamp(now);
    let names = std::iter::once(name.clone()).chain((2..).map(|n| format!("{name}-{n}")));
    for name in names {
        let place = all.join(name);
        match std::fs::create_dir(&place) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            made => return made.map(|()| place.clone()).map_err(failed("make", &place)),
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests;
