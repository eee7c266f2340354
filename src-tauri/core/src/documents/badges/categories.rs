//! The colours of categories: by their order in the event, so that one keeps its colour whoever is
//! printed; the organiser may choose others.

use langbiang_typeset::Colour;

use crate::{designs::colour::hex, text};

/// Apart for eyes that see red and green alike, and dark enough for white words.
const PALETTE: [Colour; 9] = [
    Colour(28, 78, 140),
    Colour(176, 36, 30),
    Colour(34, 112, 70),
    Colour(176, 96, 0),
    Colour(104, 58, 150),
    Colour(0, 118, 130),
    Colour(122, 70, 30),
    Colour(184, 20, 90),
    Colour(64, 84, 96),
];
/// Of those without a category.
const NONE: Colour = Colour(64, 72, 80);

/// The colours of an event's categories.
pub(super) struct Colours {
    /// Categories as they are compared, with their colours.
    known: Vec<(String, Colour)>,
}

impl Colours {
    /// The palette in the categories' order; `chosen` has lines such as `Báo chí = #b3261e`. None
    /// where a line cannot be understood.
    pub(super) fn new(categories: &[String], chosen: &str) -> Option<Self> {
        let lines = chosen.lines().filter(|line| !line.trim().is_empty());
        let line = |line: &str| {
            let (category, colour) = line.rsplit_once('=')?;
            Some((text::fold(category), hex(colour.trim())?))
        };
        let chosen = lines.map(line).collect::<Option<Vec<_>>>()?;
        let usual = categories.iter().map(|category| text::fold(category));
        let usual = usual.zip(PALETTE.into_iter().cycle());
        Some(Self { known: chosen.into_iter().chain(usual).collect() })
    }

    /// The colour of a category.
    pub(super) fn of(&self, category: Option<&str>) -> Colour {
        let folded = text::fold(category.unwrap_or_default());
        let known = self.known.iter().find(|(name, _)| *name == folded);
        known.filter(|_| !folded.is_empty()).map_or(NONE, |(_, colour)| *colour)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_has_its_colour_by_its_place_or_as_chosen() {
        let categories = ["Đại biểu".to_owned(), "Báo chí".to_owned()];
        let colours = Colours::new(&categories, "").unwrap();
        assert_eq!(colours.of(Some("Báo chí")), PALETTE[1]);
        assert_eq!(colours.of(Some("báo  chí")), PALETTE[1], "as lists spell it");
        assert_eq!(colours.of(Some("Khách")), NONE);
        assert_eq!(colours.of(None), NONE);
        let chosen = Colours::new(&categories, "Báo chí = #010203\n\n").unwrap();
        assert_eq!(chosen.of(Some("Báo chí")), Colour(1, 2, 3));
        assert_eq!(chosen.of(Some("Đại biểu")), PALETTE[0], "others keep theirs");
        for wrong in ["Báo chí", "Báo chí = red", "= "] {
            assert!(Colours::new(&categories, wrong).is_none(), "{wrong}");
        }
    }
}
