//! QR codes (ISO/IEC 18004) as rows of bits.
//!
//! The library encodes and draws; the mask is weighed here, a row at a time, because the library's
//! own weighing took more time than all the rest of a certificate. Must never know what a code
//! means.

use std::{
    collections::HashMap,
    ops::{BitAnd, BitXor, Not, Shl, Shr},
};

use qrcode::{
    EcLevel, Version,
    bits::encode_auto,
    canvas::{Canvas, MaskPattern},
    ec::construct_codewords,
    types::{Color, QrResult},
};

use crate::{Error, Result};

/// A quiet zone of four modules on every side (ISO/IEC 18004, 5.3.8).
pub(crate) const QUIET: usize = 4;

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

/// The modules of a code without its quiet zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Matrix {
    /// Modules on an edge.
    pub(crate) width: usize,
    /// From the top; the lowest bit is the module at the left, 1 is dark.
    rows: Vec<u128>,
}

/// Makes codes; keeps what those of one size share.
#[derive(Default)]
pub(crate) struct Codes {
    /// By modules on an edge and level.
    sizes: HashMap<(i16, u8), Size>,
}

/// What all codes of one size and level share.
struct Size {
    /// All but the data, by rows and by columns.
    frame: Lines,
    /// Where the bits of the data stand, in their order: column and row.
    places: Vec<(u8, u8)>,
    /// What each mask turns over.
    masks: Vec<Lines>,
}

/// The modules by rows and by columns.
#[derive(Clone)]
struct Lines {
    rows: Matrix,
    columns: Matrix,
}

impl Codes {
    /// Encodes `text` so that a quarter of the code may be damaged (level Q), or less if it is long.
    ///
    /// # Errors
    /// [`Error::Qr`] for a text that would need more than 128 modules on an edge: printed on a badge
    /// nobody could read them.
    pub(crate) fn matrix(&mut self, text: &str) -> Result<Matrix> {
        let levels = [EcLevel::Q, EcLevel::M, EcLevel::L];
        let made = levels.into_iter().find_map(|level| self.draw(text, level).ok());
        made.flatten().ok_or_else(|| Error::Qr(text.chars().count()))
    }

    /// The code under the mask with the least penalty; none where a row has more than 128 modules.
    fn draw(&mut self, text: &str, level: EcLevel) -> QrResult<Option<Matrix>> {
        let bits = encode_auto(text.as_bytes(), level)?;
        let version = bits.version();
        if version.width() > 128 {
            return Ok(None);
        }
        let (data, correction) = construct_codewords(&bits.into_bytes(), version, level)?;
        let of = (version.width(), level as u8);
        let size = self.sizes.entry(of).or_insert_with(|| Size::new(version, level));
        let plain = size.filled(data.iter().chain(&correction));
        let best = size.masks.iter().min_by_key(|mask| penalty(&plain, mask));
        Ok(best.map(|mask| plain.rows.masked(&mask.rows)))
    }
}

impl Size {
    fn new(version: Version, level: EcLevel) -> Self {
        let mut frame = Canvas::new(version, level);
        frame.draw_all_functional_patterns();
        let mut full = frame.clone();
        full.draw_data(&[0; 4096], &[]);
        let plain = Matrix::of(full.clone());
        let mask = |mask: &MaskPattern| {
            let mut canvas = full.clone();
            canvas.apply_mask(*mask);
            Lines::new(Matrix::of(canvas).masked(&plain))
        };
        let masks = MASKS.iter().map(mask).collect();
        Self { places: places(&frame, &plain), frame: Lines::new(Matrix::of(frame)), masks }
    }

    /// The frame with data, which no mask has turned over yet.
    fn filled<'b>(&self, data: impl Iterator<Item = &'b u8>) -> Lines {
        let mut lines = self.frame.clone();
        for (byte, places) in data.zip(self.places.chunks(8)) {
            let mut rest = *byte;
            while rest != 0 {
                let bit = rest.leading_zeros();
                let (x, y) = places[bit as usize];
                lines.rows.rows[usize::from(y)] |= 1 << x;
                lines.columns.rows[usize::from(x)] |= 1 << y;
                rest ^= 0x80 >> bit;
            }
        }
        lines
    }
}

/// Where the bits of the data stand. The library only draws: so each bit's number is drawn, a binary
/// digit a drawing, and read back from the modules.
fn places(frame: &Canvas, plain: &Matrix) -> Vec<(u8, u8)> {
    let width = plain.width;
    let bits = width * width / 8 * 8;
    let digit = |digit: u32| {
        let set = |bit: &usize| (bit + 1) >> digit & 1 == 1;
        let byte = |first| (0..8).fold(0, |byte, i| byte << 1 | u8::from(set(&(first + i))));
        let mut canvas = frame.clone();
        canvas.draw_data(&(0..bits).step_by(8).map(byte).collect::<Vec<_>>(), &[]);
        Matrix::of(canvas).masked(plain)
    };
    let mut numbers = vec![0usize; width * width];
    for (digit, matrix) in (0..=bits.ilog2()).map(|i| (i, digit(i))) {
        for (i, number) in numbers.iter_mut().enumerate() {
            *number |= ((matrix.rows[i / width] >> (i % width) & 1) as usize) << digit;
        }
    }
    let mut ordered: Vec<_> = numbers.iter().enumerate().filter(|(_, n)| **n > 0).collect();
    ordered.sort_by_key(|(_, number)| **number);
    ordered.into_iter().map(|(i, _)| ((i % width) as u8, (i / width) as u8)).collect()
}

impl Lines {
    fn new(rows: Matrix) -> Self {
        Self { columns: rows.turned(), rows }
    }
}

impl Matrix {
    fn of(canvas: Canvas) -> Self {
        let colours = canvas.into_colors();
        let width = colours.len().isqrt();
        let row = |row: &[Color]| {
            let bits = row.iter().enumerate();
            bits.fold(0, |bits, (i, colour)| bits | u128::from(*colour == Color::Dark) << i)
        };
        Self { width, rows: colours.chunks(width).map(row).collect() }
    }

    /// Columns for rows.
    fn turned(&self) -> Self {
        let mut rows = vec![0; self.width];
        for (y, row) in self.rows.iter().enumerate() {
            let mut rest = *row;
            while rest != 0 {
                rows[rest.trailing_zeros() as usize] |= 1 << y;
                rest &= rest - 1;
            }
        }
        Self { width: self.width, rows }
    }

    fn masked(&self, mask: &Self) -> Self {
        let rows = self.rows.iter().zip(&mask.rows).map(|(row, mask)| row ^ mask);
        Self { width: self.width, rows: rows.collect() }
    }

    /// Rows of whole bytes, the module at the left in the highest bit.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let bytes = self.width.div_ceil(8);
        self.rows
            .iter()
            .flat_map(|row| row.reverse_bits().to_be_bytes().into_iter().take(bytes))
            .collect()
    }
}

/// What makes a code hard to read (ISO/IEC 18004, 7.8.3.1): long runs, blocks, patterns that look
/// like a finder, and too much of one colour.
fn penalty(plain: &Lines, mask: &Lines) -> u32 {
    let width = plain.rows.width;
    let lines = |of: fn(&Lines) -> &Matrix| of(plain).rows.iter().zip(&of(mask).rows);
    let (rows, columns) = (lines(|lines| &lines.rows), lines(|lines| &lines.columns));
    // The codes of badges and certificates are so small that a word takes a row and a column, with
    // a bit between them that belongs to none.
    if width < 32 {
        let all = u64::MAX >> (64 - width);
        let word = |((row, row_mask), (column, column_mask)): ((&u128, &u128), (&u128, &u128))| {
            (row ^ row_mask) as u64 | ((column ^ column_mask) as u64) << 32
        };
        let words: Vec<u64> = rows.zip(columns).map(word).collect();
        weigh(&words, &[], all | all << 32, all)
    } else {
        let word = |(line, mask): (&u128, &u128)| line ^ mask;
        let all = u128::MAX >> (128 - width);
        weigh(&rows.map(word).collect::<Vec<_>>(), &columns.map(word).collect::<Vec<_>>(), all, all)
    }
}

/// The penalty of lines in words; those of `rows` begin with a row, whose bits are `row`. `all` has
/// a bit for each module of a word.
fn weigh<B: Bits>(rows: &[B], columns: &[B], all: B, row: B) -> u32 {
    let lines: u32 = rows.iter().chain(columns).map(|line| line_penalty(*line, all)).sum();
    let inner = row & row >> 1;
    let block = |pair: &[B]| alike(pair[0], inner) & alike(pair[1], inner) & !(pair[0] ^ pair[1]);
    let blocks: u32 = rows.windows(2).map(|pair| block(pair).ones()).sum();
    let dark: u32 = rows.iter().map(|line| (*line & row).ones()).sum();
    let share = dark as usize * 100 / (rows.len() * rows.len());
    lines + 3 * blocks + share.abs_diff(50) as u32 / 5 * 10
}

/// Which of the `inner` modules have the colour of the next one.
fn alike<B: Bits>(line: B, inner: B) -> B {
    !(line ^ line >> 1) & inner
}

fn line_penalty<B: Bits>(dark: B, all: B) -> u32 {
    let alike = alike(dark, all & all >> 1);
    let long = alike & alike >> 1 & alike >> 2 & alike >> 3;
    // A run of n modules leaves n - 4 bits and counts n - 2.
    let runs = if long.is_none() { 0 } else { long.ones() + 2 * (long & !(long << 1)).ones() };
    // 1011101 with four light modules at one side.
    let light = !dark & all;
    let finder = dark & light >> 1 & dark >> 2 & dark >> 3 & dark >> 4 & light >> 5 & dark >> 6;
    if finder.is_none() {
        return runs;
    }
    let margin = light & light >> 1 & light >> 2 & light >> 3;
    runs + 40 * ((margin & finder >> 4).ones() + (finder & margin >> 7).ones())
}

/// A word that holds a row.
trait Bits:
    Copy
    + BitAnd<Output = Self>
    + BitXor<Output = Self>
    + Not<Output = Self>
    + Shl<u32, Output = Self>
    + Shr<u32, Output = Self>
{
    /// How many modules are set. Most words of a penalty have none, and counting takes longest.
    fn ones(self) -> u32;

    /// Whether no module is set.
    fn is_none(self) -> bool;
}

impl Bits for u64 {
    fn ones(self) -> u32 {
        self.count_ones()
    }

    fn is_none(self) -> bool {
        self == 0
    }
}

impl Bits for u128 {
    fn ones(self) -> u32 {
        self.count_ones()
    }

    fn is_none(self) -> bool {
        self == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use qrcode::QrCode;

    const TEXT: &str = "0J4CVR8Q2M6P9TBXYZ13579ACE";
    const TEXTS: [&str; 5] = [
        TEXT,
        "7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
        "https://vi.example/đại-biểu/300",
        "1",
        "a longer text, as somebody might put an address and a name into a code: 0123456789",
    ];

    fn theirs(text: &str) -> Vec<bool> {
        let code = QrCode::with_error_correction_level(text, EcLevel::Q).unwrap();
        code.into_colors().into_iter().map(|c| c == Color::Dark).collect()
    }

    fn modules(matrix: &Matrix) -> Vec<bool> {
        let bits = |row: &u128| (0..matrix.width).map(|i| row >> i & 1 == 1).collect::<Vec<_>>();
        matrix.rows.iter().flat_map(bits).collect()
    }

    fn matrix(modules: &[bool]) -> Matrix {
        let width = modules.len().isqrt();
        let row = |row: &[bool]| {
            row.iter().enumerate().fold(0, |bits, (i, dark)| bits | u128::from(*dark) << i)
        };
        Matrix { width, rows: modules.chunks(width).map(row).collect() }
    }

    /// The penalty as the standard words it, module by module.
    fn plain_penalty(modules: &[bool]) -> u32 {
        let width = modules.len().isqrt();
        let at = |x: usize, y: usize| modules[y * width + x];
        let mut sum = 0;
        for i in 0..width {
            let lines: [Vec<bool>; 2] =
                [(0..width).map(|x| at(x, i)).collect(), (0..width).map(|y| at(i, y)).collect()];
            for line in lines {
                let runs = line.chunk_by(|a, b| a == b).map(<[bool]>::len);
                sum += runs.filter(|n| *n >= 5).map(|n| n as u32 - 2).sum::<u32>();
                let bits = |text: &str| text.chars().map(|c| c == '1').collect::<Vec<_>>();
                for finder in [bits("00001011101"), bits("10111010000")] {
                    sum += 40 * line.windows(11).filter(|w| *w == finder).count() as u32;
                }
            }
        }
        for y in 1..width {
            for x in 1..width {
                let block = [at(x - 1, y - 1), at(x, y - 1), at(x - 1, y), at(x, y)];
                sum += 3 * u32::from(block.iter().all(|m| *m == block[0]));
            }
        }
        let dark = modules.iter().filter(|m| **m).count() * 100 / modules.len();
        sum + dark.abs_diff(50) as u32 / 5 * 10
    }

    #[test]
    fn the_penalty_of_rows_is_that_of_the_standard() {
        for text in TEXTS {
            let code = matrix(&theirs(text));
            let nothing = Lines::new(code.masked(&code));
            assert_eq!(
                penalty(&Lines::new(code), &nothing),
                plain_penalty(&theirs(text)),
                "{text}"
            );
        }
    }

    #[test]
    fn the_code_is_the_librarys_under_one_of_eight_masks_and_no_harder_to_read() {
        let mut codes = Codes::default();
        for text in TEXTS.iter().chain(&TEXTS) {
            let ours = codes.matrix(text).unwrap();
            let theirs = theirs(text);
            assert_eq!(ours.width * ours.width, theirs.len(), "{text}");
            assert!(plain_penalty(&modules(&ours)) <= plain_penalty(&theirs), "{text}");
            let size =
                codes.sizes.iter().find(|(_, s)| s.masks[0].rows.width == ours.width).unwrap();
            let unmasked: Vec<Matrix> = size.1.masks.iter().map(|m| ours.masked(&m.rows)).collect();
            let remasked =
                |mask: &Matrix| unmasked.iter().any(|u| u.masked(mask) == matrix(&theirs));
            assert!(size.1.masks.iter().any(|mask| remasked(&mask.rows)), "{text}");
        }
    }

    #[test]
    fn bytes_begin_with_the_module_at_the_left() {
        let code = Codes::default().matrix(TEXT).unwrap();
        let bytes = code.bytes();
        assert_eq!(bytes.len(), code.width * code.width.div_ceil(8));
        assert_eq!(bytes[0] >> 1, 0b111_1111, "the finder's upper edge, then a light module");
        let bits = bytes.chunks(code.width.div_ceil(8)).flat_map(|row| {
            (0..code.width).map(|i| row[i / 8] >> (7 - i % 8) & 1 == 1).collect::<Vec<_>>()
        });
        assert!(bits.eq(modules(&code)));
    }

    #[test]
    fn a_text_that_no_code_can_hold_is_refused() {
        for count in [2000, 3000] {
            assert!(
                matches!(Codes::default().matrix(&"x".repeat(count)), Err(Error::Qr(n)) if n == count)
            );
        }
    }
}
