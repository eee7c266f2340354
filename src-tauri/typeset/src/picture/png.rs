//! PNG (ISO/IEC 15948): unpacked to eight bits a sample, the opacity apart.

use std::{io::Cursor, sync::Arc};

use png::{ColorType, Decoder, DecodingError, Limits, Transformations};

use super::{Colours, Orientation, Picture, Samples, Unreadable, checked};
use crate::write::deflate;

/// Memory for what is not the picture itself: palettes, texts.
const ASIDE: usize = 64 << 20;

pub(super) fn read(bytes: &[u8]) -> Result<Picture, Unreadable> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: ASIDE });
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|error| reason(&error))?;
    let (width, height) = checked(reader.info().width, reader.info().height)?;
    let mut pixels = vec![0; reader.output_buffer_size().ok_or(Unreadable::TooLarge)?];
    let frame = reader.next_frame(&mut pixels).map_err(|error| reason(&error))?;
    pixels.truncate(frame.buffer_size());
    let (colours, alpha) = match frame.color_type {
        ColorType::Grayscale => (Colours::Grey, false),
        ColorType::GrayscaleAlpha => (Colours::Grey, true),
        ColorType::Rgb => (Colours::Rgb, false),
        ColorType::Rgba => (Colours::Rgb, true),
        ColorType::Indexed => return Err(Unreadable::Damaged),
    };
    let (samples, opacity) = if alpha { apart(&pixels, colours) } else { (pixels, Vec::new()) };
    let is_opaque = opacity.iter().all(|a| *a == 0xff);
    let wide = width as usize;
    Ok(Picture {
        stored: (width, height),
        orientation: Orientation::UPRIGHT,
        colours,
        samples: Samples::Rows(rows(&samples, wide * channels(colours))?),
        alpha: if is_opaque { None } else { Some(rows(&opacity, wide)?) },
    })
}

fn reason(error: &DecodingError) -> Unreadable {
    match error {
        DecodingError::LimitsExceeded => Unreadable::TooLarge,
        _ => Unreadable::Damaged,
    }
}

const fn channels(colours: Colours) -> usize {
    match colours {
        Colours::Grey => 1,
        Colours::Rgb => 3,
    }
}

/// The colours and the opacity of pixels that hold both.
fn apart(pixels: &[u8], colours: Colours) -> (Vec<u8>, Vec<u8>) {
    let channels = channels(colours);
    let mut samples = Vec::with_capacity(pixels.len());
    let mut opacity = Vec::with_capacity(pixels.len() / (channels + 1));
    for pixel in pixels.chunks_exact(channels + 1) {
        samples.extend(&pixel[..channels]);
        opacity.push(pixel[channels]);
    }
    (samples, opacity)
}

/// Rows as differences from the row above (PNG's filter 2), deflated: drawings hold many alike.
fn rows(samples: &[u8], row: usize) -> Result<Arc<[u8]>, Unreadable> {
    let mut filtered = Vec::with_capacity(samples.len() + samples.len() / row.max(1));
    let mut above = vec![0; row];
    for line in samples.chunks_exact(row.max(1)) {
        filtered.push(2);
        filtered.extend(line.iter().zip(&above).map(|(byte, up)| byte.wrapping_sub(*up)));
        above.copy_from_slice(line);
    }
    Ok(deflate(&filtered).map_err(|_| Unreadable::Damaged)?.into())
}
