//! How the whole stands.

use serde::Serialize;
use ts_rs::TS;

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
}
