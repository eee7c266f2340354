//! Small PNG files: at most 256 colours, each pixel the number of one of them (ISO/IEC 15948).
//! Loses shades that nobody sees, never a pixel. Knows pixels, never what they show.

mod colours;

use std::collections::HashMap;

use png::{BitDepth, ColorType, Decoder, DeflateCompression, Encoder, Filter, Transformations};

pub(crate) use colours::{commonest, shades};

/// So many colours a PNG can number.
const MOST: usize = 256;

/// Red, green and blue.
pub(crate) type Colour = [u8; 3];

/// A picture as its pixels, row by row.
#[derive(PartialEq)]
pub(crate) struct Picture {
    width: usize,
    pixels: Vec<Colour>,
}

/// The colours of a picture, each with how many pixels have it.
pub(crate) type Counts = HashMap<Colour, usize>;

/// The few colours that are kept, and for every colour of the picture the number of the one that
/// stands for it.
pub(crate) struct Palette {
    kept: Vec<Colour>,
    numbers: HashMap<Colour, u8>,
}

impl Picture {
    /// A PPM (P6, eight bits), as pdftoppm writes it. None where it is none.
    pub(crate) fn from_ppm(ppm: &[u8]) -> Option<Self> {
        let mut words = ppm.splitn(5, u8::is_ascii_whitespace);
        let mut word = || std::str::from_utf8(words.next()?).ok();
        let kind = word()?;
        let (width, height) = (word()?.parse().ok()?, word()?.parse().ok()?);
        let deepest = word()?;
        let pixels = words.next()?.as_chunks().0.to_vec();
        (kind == "P6" && deepest == "255").then(|| Self::new(width, height, pixels))?
    }

    /// A PNG of any kind; what is transparent in it is taken for opaque. None where it is none.
    pub(crate) fn from_png(png: &[u8]) -> Option<Self> {
        let mut decoder = Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().ok()?;
        let mut bytes = vec![0; reader.output_buffer_size()?];
        let read = reader.next_frame(&mut bytes).ok()?;
        let step = read.color_type.samples();
        let colour =
            |pixel: &[u8]| if step < 3 { [pixel[0]; 3] } else { [pixel[0], pixel[1], pixel[2]] };
        let pixels = bytes.chunks_exact(step).map(colour).collect();
        Self::new(read.width as usize, read.height as usize, pixels)
    }

    fn new(width: usize, height: usize, pixels: Vec<Colour>) -> Option<Self> {
        (width > 0 && pixels.len() == width * height).then_some(Self { width, pixels })
    }

    /// The picture as a PNG, with the colours that `choose` keeps of it.
    pub(crate) fn indexed(&self, choose: impl Fn(&Counts) -> Palette) -> Option<Vec<u8>> {
        let palette = choose(&self.counts());
        let depth = if palette.kept.len() <= 16 { BitDepth::Four } else { BitDepth::Eight };
        let mut file = Vec::new();
        let mut writer = self.encoder(&mut file, &palette, depth).write_header().ok()?;
        writer.write_image_data(&self.rows(&palette, depth)).ok()?;
        writer.finish().ok()?;
        Some(file)
    }

    fn encoder<'a>(
        &self,
        file: &'a mut Vec<u8>,
        palette: &'a Palette,
        depth: BitDepth,
    ) -> Encoder<'a, &'a mut Vec<u8>> {
        let height = self.pixels.len() / self.width;
        let mut encoder = Encoder::new(file, self.width as u32, height as u32);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(depth);
        encoder.set_palette(palette.kept.as_flattened());
        encoder.set_deflate_compression(DeflateCompression::Level(9));
        // The numbers of colours next to each other say nothing about each other.
        encoder.set_filter(Filter::NoFilter);
        encoder
    }

    fn counts(&self) -> Counts {
        let mut counts = Counts::new();
        for pixel in &self.pixels {
            *counts.entry(*pixel).or_default() += 1;
        }
        counts
    }

    /// The number of every pixel; in four bits, two of a row share a byte.
    fn rows(&self, palette: &Palette, depth: BitDepth) -> Vec<u8> {
        let number = |pixel: &Colour| palette.numbers.get(pixel).copied().unwrap_or_default();
        let numbers: Vec<u8> = self.pixels.iter().map(number).collect();
        let pair = |two: &[u8]| two[0] << 4 | two.get(1).copied().unwrap_or_default();
        match depth {
            BitDepth::Four => {
                numbers.chunks(self.width).flat_map(|row| row.chunks(2).map(pair)).collect()
            }
            _ => numbers,
        }
    }
}

#[cfg(test)]
mod tests;
