//! One certificate or badge of somebody who is made up: what a design is looked at with, from the
//! shortest names to the longest that lists hold.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{
    Look, PrintLanguage, Printed,
    badges::{self, BadgeBack, Badges},
    certificates::{self, Certificates},
    image::Image,
    pdf,
};
use crate::{
    Error, Result,
    designs::{Design, field::Purpose},
    progress::Unwatched,
    records::Prose,
};

/// The people and events that are made up, by [`Record`].
const DATA: &str = include_str!("../../../../assets/samples/specimens.json");
const LOGO: &[u8] = include_bytes!("../../../../assets/samples/specimen-logo.png");
const PHOTO: &[u8] = include_bytes!("../../../../assets/samples/specimen-photo.png");

crate::vocabulary::vocabulary! {
    /// How long the texts are.
    Record {
        /// As most are.
        Typical = "typical",
        /// As short as they come.
        Shortest = "shortest",
        /// As long as lists hold them.
        Longest = "longest",
    }
}

/// What a design is looked at with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scene {
    /// How long the texts are.
    pub record: Record,
    /// Whether there is a logo.
    pub logo: bool,
    /// Whether everything is said in two languages.
    pub both_languages: bool,
    /// How many sign, where somebody does.
    pub signers: usize,
}

impl Default for Scene {
    fn default() -> Self {
        Self { record: Record::Typical, logo: true, both_languages: false, signers: 1 }
    }
}

/// One paper by the design of this text: its front, and its back where it has one.
///
/// # Errors
/// [`Error::Design`] for what cannot be drawn; [`Error::Invalid`] for a badge's size that cannot
/// be printed; [`Error::Document`].
pub fn draw(text: &str, scene: Scene) -> Result<Printed> {
    let design = Design::read_to_draw(text).map_err(Error::Design)?;
    let both = scene.both_languages;
    let look = Look::new(if both { PrintLanguage::Both } else { PrintLanguage::Vi });
    match design.purpose {
        Purpose::Certificate => pdf(&certificate(text, scene), &papers(), &look, &Unwatched),
        Purpose::Badge => pdf(&badge(text, scene), &cards(&design), &look, &Unwatched),
    }
}

fn certificate(text: &str, scene: Scene) -> Certificates {
    let mut data: Certificates = data(scene.record);
    data.design = text.to_owned();
    data.signers.truncate(scene.signers);
    data.occasion.logo = scene.logo.then(|| image(LOGO));
    data
}

fn papers() -> certificates::Choices {
    certificates::Choices::default()
}

fn badge(text: &str, scene: Scene) -> Badges {
    let mut data: Badges = data(scene.record);
    data.design = text.to_owned();
    data.occasion.logo = scene.logo.then(|| image(LOGO));
    for badge in &mut data.badges {
        badge.photo = Some(image(PHOTO));
    }
    data
}

/// Each on a page of its own size; the back says as much as a back does.
fn cards(design: &Design) -> badges::Choices {
    let back = if design.has_back() { BadgeBack::Programme } else { BadgeBack::None };
    badges::Choices { several: false, back, back_text: Prose::default(), ..Default::default() }
}

fn image(bytes: &[u8]) -> Image {
    Image { sha256: String::new(), bytes: Some(Arc::from(bytes)) }
}

fn data<D: DeserializeOwned + Default>(record: Record) -> D {
    let all: Value = serde_json::from_str(DATA).unwrap_or_default();
    serde_json::from_value(all[record.as_str()].clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::designs::built_in;

    #[test]
    fn every_design_is_drawn_with_every_record_and_nothing_is_missing() {
        for (design, text) in built_in() {
            for record in Record::ALL.iter().copied() {
                let scene = Scene { record, signers: 3, ..Scene::default() };
                let printed = draw(text, scene).unwrap();
                let pages = if design.has_back() { 2 } else { 1 };
                assert_eq!(printed.pages, pages, "{} {record}", design.name);
                let missing =
                    printed.findings.iter().filter(|f| f.kind.as_str() == "missing_picture");
                assert_eq!(missing.count(), 0, "{} {record}", design.name);
            }
        }
    }

    #[test]
    fn what_lies_over_one_another_is_drawn_while_it_is_being_changed() {
        let text = built_in()[7].1.replace("y = 67.5\n", "y = 50\n");
        assert!(Design::read(&text).is_err(), "an overlap is a fault");
        assert_eq!(draw(&text, Scene::default()).unwrap().pages, 2);
        assert!(matches!(draw("format = 1", Scene::default()), Err(Error::Design(_))));
    }
}
