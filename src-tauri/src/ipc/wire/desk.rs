//! How the whole stands.

use serde::Serialize;
use ts_rs::TS;

use super::overview::Home;

/// What the window must know before it shows anything.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeskState {
    /// The program's version.
    pub version: String,
    /// The folder that holds the data, to be shown to the user.
    pub folder: String,
    /// Whether the last run ended without closing its data: all of it was looked through since.
    pub ended_badly: bool,
    /// Whether nothing was kept there yet: nothing is made before somebody has chosen.
    pub fresh: bool,
    /// Whether another folder can be chosen.
    pub movable: bool,
    /// What the page of all events shows, so that the first screen needs no second question; none
    /// where it has to be asked for, to say why it is not there.
    pub home: Option<Home>,
}

/// A folder that a user thinks of for the data.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FolderChoice {
    /// Stands for the folder.
    pub token: String,
    /// The folder, to be shown to the user.
    pub folder: String,
    /// Why it is no place for the data.
    pub unfit: Option<UnfitFolder>,
    /// The service that synchronises it.
    pub service: Option<String>,
    /// Whether data of this program are there already.
    pub known: bool,
}

/// Why a folder is no place for the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UnfitFolder {
    /// A service writes to it.
    Synced,
    /// It lies on another machine.
    Network,
    /// It can be pulled out.
    Removable,
}
