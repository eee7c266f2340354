//! The fonts of a workbook, each once.

use crate::{Font, limits::MAX_STYLES};
use std::collections::HashMap;

/// Fonts by their place in [`crate::Book::fonts`].
#[derive(Debug, Default)]
pub(crate) struct Fonts {
    list: Vec<Font>,
    places: HashMap<Font, u16>,
}

impl Fonts {
    /// The place of a font, a new one where it is new; none where there is nothing to say of it.
    pub(crate) fn place(&mut self, font: &Font) -> Option<u16> {
        if font.name.is_empty() && !font.bold {
            return None;
        }
        if let Some(place) = self.places.get(font) {
            return Some(*place);
        }
        let place = u16::try_from(self.list.len()).ok().filter(|_| self.list.len() < MAX_STYLES)?;
        self.list.push(font.clone());
        self.places.insert(font.clone(), place);
        Some(place)
    }

    pub(crate) fn into_list(self) -> Vec<Font> {
        self.list
    }
}
