//! The colours of categories: by their order in the event, so that one keeps its colour whoever is
//! printed; the organiser may choose others.

use langbiang_typeset::Colour;

use crate::{Result, designs::colour::hex, documents::lines, text};

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
    /// The palette in the order of `categories`; `chosen` has lines such as `Báo chí = #b3261e`, of
    /// these categories or of those that somebody carries.
    ///
    /// # Errors
    /// [`Error::Invalid`](crate::Error::Invalid) with every line that cannot be understood.
    pub(super) fn new<'a>(
        categories: &'a [String],
        carried: impl Iterator<Item = &'a str>,
        chosen: &str,
    ) -> Result<Self> {
        let known = lines::known(categories.iter().map(String::as_str).chain(carried));
        let chosen = lines::read("category_colours", chosen, &known, hex)?;
        let usual = categories.iter().map(|category| text::fold(category));
        let usual = usual.zip(PALETTE.into_iter().cycle());
        Ok(Self { known: chosen.into_iter().chain(usual).collect() })
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
    use crate::Error;

    #[test]
    fn a_category_has_its_colour_by_its_place_or_as_chosen() {
        let categories = ["Đại biểu".to_owned(), "Báo chí".to_owned()];
        let new = |chosen| Colours::new(&categories, ["Khách"].into_iter(), chosen);
        let colours = new("").unwrap();
        assert_eq!(colours.of(Some("Báo chí")), PALETTE[1]);
        assert_eq!(colours.of(Some("báo  chí")), PALETTE[1], "as lists spell it");
        assert_eq!(colours.of(Some("Khách")), NONE);
        assert_eq!(colours.of(None), NONE);
        let chosen = new("Báo chí = #010203\n\nKhách = #040506").unwrap();
        assert_eq!(chosen.of(Some("Báo chí")), Colour(1, 2, 3));
        assert_eq!(chosen.of(Some("Đại biểu")), PALETTE[0], "others keep theirs");
        assert_eq!(chosen.of(Some("Khách")), Colour(4, 5, 6), "carried, and not of the event");
        for wrong in ["Báo chí", "Báo chí = red", "= ", "Bao trí = #010203"] {
            let Err(Error::Invalid(problems)) = new(wrong) else { panic!("{wrong}") };
            assert_eq!(problems[0].field, "category_colours");
            assert!(problems[0].values.iter().any(|(name, _)| *name == "line"), "{problems:?}");
        }
    }
}
