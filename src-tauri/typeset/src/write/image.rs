//! Pictures as the file holds them (ISO 32000-1, 8.9.5).

use super::{
    assemble::Object,
    file::File,
    syntax::{Id, reference},
};
use crate::{
    Picture, Result,
    picture::{Colours, Samples},
};

/// A picture's colours, and apart from them how opaque they are.
pub(super) struct Image {
    pub(super) alpha: Option<Object>,
    pub(super) colours: Object,
}

impl Image {
    pub(super) fn of(picture: &Picture) -> Self {
        let (space, channels) = match picture.colours {
            Colours::Grey => ("DeviceGray", 1),
            Colours::Rgb => ("DeviceRGB", 3),
        };
        let rows = |alpha: &std::sync::Arc<[u8]>| Samples::Rows(alpha.clone());
        let alpha = picture.alpha.as_ref().map(rows);
        Self {
            alpha: alpha.map(|alpha| spell(picture, "DeviceGray", &alpha, 1)),
            colours: spell(picture, space, &picture.samples, channels),
        }
    }

    /// Writes it, and gives its number.
    pub(super) fn write(self, file: &mut File<'_>) -> Result<Id> {
        let mut mask = None;
        if let Some(alpha) = self.alpha {
            let id = file.reserve();
            alpha.write(file, id)?;
            mask = Some(id);
        }
        let id = file.reserve();
        masked(self.colours, mask).write(file, id)?;
        Ok(id)
    }
}

fn spell(picture: &Picture, space: &str, samples: &Samples, channels: u8) -> Object {
    let (width, height) = picture.stored;
    let (filter, content) = match samples {
        Samples::Jpeg(bytes) => ("/Filter/DCTDecode".to_owned(), bytes),
        Samples::Rows(bytes) => {
            let parameters = format!("/Predictor 15/Colors {channels}/Columns {width}");
            (format!("/Filter/FlateDecode/DecodeParms<<{parameters}>>"), bytes)
        }
    };
    let size = format!("/Width {width}/Height {height}/BitsPerComponent 8");
    let entries = format!("/Type/XObject/Subtype/Image/ColorSpace/{space}{size}{filter}");
    Object::Stream { entries: entries.into_bytes(), content: content.to_vec() }
}

/// The colours, with the object that says how opaque they are.
pub(super) fn masked(mut colours: Object, alpha: Option<Id>) -> Object {
    if let (Object::Stream { entries, .. }, Some(alpha)) = (&mut colours, alpha) {
        entries.extend(b"/SMask ");
        reference(entries, alpha);
    }
    colours
}
