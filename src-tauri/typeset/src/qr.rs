//! QR codes as rows of dark modules.
//!
//! The library encodes and draws; the mask is weighed here, because the library's own weighing
//! took more time than all the rest of a certificate. Must never know what a code means.

use qrcode::{
    EcLevel,
    bits::encode_auto,
    canvas::{Canvas, MaskPattern},
    ec::construct_codewords,
    types::{Color, QrResult},
};

use crate::{Error, Result};

/// A quiet zone of four modules on every side (ISO/IEC 18004, 5.3.8).
const QUIET: usize = 4;

const MASKS: [MaskPattern; 8] = [
    MaskPattern::Checkerboard,
    MaskPattern::HorizontalLines,
    MaskPattern::VerticalLines,
    MaskPattern::DiagonalLines,
    MaskPattern::LargeCheckerboard,
    MaskPattern::Fields,
    MaskPattern::Diamonds,
    MaskPattern::Meadow,
];

/// The dark modules of a code, joined to runs.
pub(crate) struct Matrix {
    /// Modules on an edge, quiet zone included.
    pub(crate) edge: usize,
    /// Column, row from the top and length of each run.
    pub(crate) runs: Vec<(usize, usize, usize)>,
}

/// Encodes `text` so that a quarter of the code may be damaged (level Q), or less if it is long.
pub(crate) fn matrix(text: &str) -> Result<Matrix> {
    let drawn = [EcLevel::Q, EcLevel::M, EcLevel::L].into_iter().find_map(|l| draw(text, l).ok());
    let drawn = drawn.ok_or_else(|| Error::Qr(text.chars().count()))?;
    let modules = best_mask(&drawn);
    let width = modules.len().isqrt();
    let runs = modules.chunks(width).enumerate().flat_map(|(row, modules)| row_runs(row, modules));
    Ok(Matrix { edge: width + 2 * QUIET, runs: runs.collect() })
}

/// The code without its mask, in the smallest version that holds `text`.
fn draw(text: &str, level: EcLevel) -> QrResult<Canvas> {
    let bits = encode_auto(text.as_bytes(), level)?;
    let version = bits.version();
    let (data, correction) = construct_codewords(&bits.into_bytes(), version, level)?;
    let mut canvas = Canvas::new(version, level);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &correction);
    Ok(canvas)
}

/// The modules, row by row and true for dark, under the mask with the least penalty.
fn best_mask(drawn: &Canvas) -> Vec<bool> {
    let masked = |mask: &MaskPattern| {
        let mut canvas = drawn.clone();
        canvas.apply_mask(*mask);
        canvas.into_colors().into_iter().map(|c| c == Color::Dark).collect::<Vec<bool>>()
    };
    MASKS.iter().map(masked).min_by_key(|modules| penalty(modules)).unwrap_or_default()
}

/// What makes a code hard to read (ISO/IEC 18004, 7.8.3.1): long runs, blocks, patterns that look
/// like a finder, and too much of one colour.
fn penalty(modules: &[bool]) -> usize {
    let width = modules.len().isqrt();
    let across = modules.chunks(width).map(line_penalty).sum::<usize>();
    let mut column = vec![false; width];
    let down = (0..width).map(|x| {
        column.iter_mut().enumerate().for_each(|(y, module)| *module = modules[y * width + x]);
        line_penalty(&column)
    });
    let down = down.sum::<usize>();
    let pairs = modules.chunks(width).zip(modules.chunks(width).skip(1));
    let blocks = pairs.map(|(upper, lower)| {
        let both = upper.windows(2).zip(lower.windows(2));
        both.filter(|(u, l)| u[0] == u[1] && u[0] == l[0] && u[0] == l[1]).count()
    });
    let dark = modules.iter().filter(|m| **m).count() * 100 / modules.len().max(1);
    across + down + 3 * blocks.sum::<usize>() + dark.abs_diff(50) / 5 * 10
}

fn line_penalty(line: &[bool]) -> usize {
    let long = line.chunk_by(|a, b| a == b).filter(|run| run.len() >= 5);
    let runs: usize = long.map(|run| run.len() - 2).sum();
    // 1011101 (0x5d) with four light modules at one side, as eleven bits.
    let mut window = 0_u16;
    let finders = line.iter().enumerate().filter(|(i, dark)| {
        window = (window << 1 | u16::from(**dark)) & 0x7ff;
        *i >= 10 && matches!(window, 0x05d | 0x5d0)
    });
    runs + 40 * finders.count()
}

fn row_runs(row: usize, modules: &[bool]) -> Vec<(usize, usize, usize)> {
    let mut column = 0;
    let mut runs = Vec::new();
    for run in modules.chunk_by(|a, b| a == b) {
        if run[0] {
            runs.push((column + QUIET, row + QUIET, run.len()));
        }
        column += run.len();
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use qrcode::QrCode;

    const TEXT: &str = "0J4CVR8Q2M6P9TBXYZ13579ACE";

    fn modules(code: QrCode) -> Vec<bool> {
        code.into_colors().into_iter().map(|c| c == Color::Dark).collect()
    }

    #[test]
    fn the_runs_rebuild_every_dark_module_and_leave_the_quiet_zone_light() {
        let expected = best_mask(&draw(TEXT, EcLevel::Q).unwrap());
        let width = expected.len().isqrt();
        let matrix = matrix(TEXT).unwrap();
        let mut built = vec![false; matrix.edge * matrix.edge];
        for (column, row, length) in matrix.runs {
            built[row * matrix.edge + column..][..length].fill(true);
        }
        for (i, dark) in expected.iter().enumerate() {
            let (x, y) = (i % width + QUIET, i / width + QUIET);
            assert_eq!(built[y * matrix.edge + x], *dark, "{x},{y}");
        }
        let dark = expected.iter().filter(|m| **m).count();
        assert_eq!(built.iter().filter(|m| **m).count(), dark);
    }

    #[test]
    fn the_code_is_the_librarys_but_for_the_mask_and_no_harder_to_read() {
        for text in [TEXT, "7ZZZZZZZZZZZZZZZZZZZZZZZZZ", "https://vi.example/đại-biểu/300", "1"]
        {
            let ours = best_mask(&draw(text, EcLevel::Q).unwrap());
            let theirs = modules(QrCode::with_error_correction_level(text, EcLevel::Q).unwrap());
            assert_eq!(ours.len(), theirs.len(), "{text}");
            assert!(penalty(&ours) <= penalty(&theirs), "{text}");
            let masked = |mask: &MaskPattern| {
                let mut canvas = draw(text, EcLevel::Q).unwrap();
                canvas.apply_mask(*mask);
                canvas
                    .into_colors()
                    .into_iter()
                    .map(|c| c == Color::Dark)
                    .eq(theirs.iter().copied())
            };
            assert!(MASKS.iter().any(masked), "{text}: the library's own is one of our eight");
        }
    }

    #[test]
    fn a_text_that_no_code_can_hold_is_refused() {
        assert!(matches!(matrix(&"x".repeat(3000)), Err(Error::Qr(3000))));
    }
}
