//! QR codes as rows of dark modules.
//!
//! Must never know what a code means.

use qrcode::{Color, EcLevel, QrCode};

use crate::{Error, Result};

/// A quiet zone of four modules on every side (ISO/IEC 18004, 5.3.8).
const QUIET: usize = 4;

/// The dark modules of a code, joined to runs.
pub(crate) struct Matrix {
    /// Modules on an edge, quiet zone included.
    pub(crate) edge: usize,
    /// Column, row from the top and length of each run.
    pub(crate) runs: Vec<(usize, usize, usize)>,
}

/// Encodes `text` so that a quarter of the code may be damaged (level Q), or less if it is long.
pub(crate) fn matrix(text: &str) -> Result<Matrix> {
    let code = [EcLevel::Q, EcLevel::M, EcLevel::L]
        .into_iter()
        .find_map(|level| QrCode::with_error_correction_level(text, level).ok())
        .ok_or_else(|| Error::Qr(text.chars().count()))?;
    let (width, modules) = (code.width(), code.into_colors());
    let runs = modules.chunks(width).enumerate().flat_map(|(row, modules)| row_runs(row, modules));
    Ok(Matrix { edge: width + 2 * QUIET, runs: runs.collect() })
}

fn row_runs(row: usize, modules: &[Color]) -> Vec<(usize, usize, usize)> {
    let mut column = 0;
    let mut runs = Vec::new();
    for run in modules.chunk_by(|a, b| a == b) {
        if run[0] == Color::Dark {
            runs.push((column + QUIET, row + QUIET, run.len()));
        }
        column += run.len();
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runs_rebuild_every_dark_module() {
        let text = "0J4CVR8Q2M6P9TBXYZ13579ACE";
        let code = QrCode::with_error_correction_level(text, EcLevel::Q).unwrap();
        let matrix = matrix(text).unwrap();
        let mut built = vec![false; matrix.edge * matrix.edge];
        for (column, row, length) in matrix.runs {
            built[row * matrix.edge + column..][..length].fill(true);
        }
        for y in 0..code.width() {
            for x in 0..code.width() {
                let dark = code[(x, y)] == qrcode::Color::Dark;
                assert_eq!(built[(y + QUIET) * matrix.edge + x + QUIET], dark, "{x},{y}");
            }
        }
        let dark = code.to_colors().iter().filter(|c| **c == qrcode::Color::Dark).count();
        assert_eq!(built.iter().filter(|m| **m).count(), dark, "the quiet zone stays light");
    }

    #[test]
    fn a_text_that_no_code_can_hold_is_refused() {
        assert!(matches!(matrix(&"x".repeat(3000)), Err(Error::Qr(3000))));
    }
}
