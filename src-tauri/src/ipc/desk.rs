//! How the whole stands, and where it is kept.

use langbiang_core::{Error, Workspace, error::WorkspaceProblem, overview};
use tauri::AppHandle;

use super::{
    Answer,
    error::refuse,
    wire::{
        desk::{DeskState, FolderChoice, UnfitFolder},
        document::Language,
        overview::Home,
    },
};
use crate::{
    dialogs,
    mark::Mark,
    paths::{self, SaidBy},
    places::{self, Unfit},
    state::Desk,
};

/// Opens the data, and says where it is. A new folder is not touched before somebody has chosen.
pub fn desk(desk: &Desk, mark: &Mark) -> Answer<DeskState> {
    let fresh = desk.is_fresh();
    if fresh && desk.data_folder().said_by == SaidBy::User {
        let (path, problem) = (desk.data_folder().path, WorkspaceProblem::Missing);
        return Err(refuse(&Error::Workspace { path, problem }));
    }
    let home = match fresh {
        true => None,
        false => desk.work(|ws| Ok(overview::home(ws).ok().map(Home::from)))?,
    };
    Ok(state(desk, mark, fresh, home))
}

/// Lets the user point at a folder for the data, and says what is to be said of it.
pub fn choose_data_folder(
    app: &AppHandle,
    desk: &Desk,
    language: Language,
) -> Answer<Option<FolderChoice>> {
    let Some(chosen) = dialogs::open_folder(app, language.into()) else { return Ok(None) };
    let folder = paths::inside(chosen);
    let unfit = places::unfit(&folder);
    Ok(Some(FolderChoice {
        folder: folder.display().to_string(),
        known: Workspace::is_in(&folder),
        service: match unfit {
            Some(Unfit::Synced(service)) => Some(service.to_owned()),
            _ => None,
        },
        unfit: unfit.map(UnfitFolder::from),
        token: desk.keep(folder),
    }))
}

/// Begins in the folder behind the token, or in the usual one, and opens the data there.
pub fn begin(desk: &Desk, mark: &Mark, token: Option<String>) -> Answer<DeskState> {
    if let Some(token) = token {
        let folder = desk.kept(token)?;
        desk.move_to(folder).map_err(|error| refuse(&error))?;
    }
    desk.work(|_| Ok(()))?;
    Ok(state(desk, mark, false, None))
}

fn state(desk: &Desk, mark: &Mark, fresh: bool, home: Option<Home>) -> DeskState {
    let folder = desk.data_folder();
    DeskState {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        folder: folder.path.display().to_string(),
        ended_badly: mark.found(),
        fresh,
        movable: folder.said_by != SaidBy::Environment,
        home,
    }
}

impl From<Unfit> for UnfitFolder {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Synced(_) => Self::Synced,
            Unfit::Network => Self::Network,
            Unfit::Removable => Self::Removable,
        }
    }
}
