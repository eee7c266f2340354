//! Gathers the calibration page: what is settled now.

use super::{Gather, Source};
use crate::{
    Result,
    documents::calibration::{CalibrationPage, Choices},
    settings::{self, Key},
};

impl Gather for CalibrationPage {
    fn gather(source: &Source<'_>, _: &Choices) -> Result<Self> {
        Ok(Self { measured: settings::get(source.workspace, Key::Calibration)? })
    }
}
