//! Badges (thẻ đại biểu): one a delegate, drawn by a design, several on a sheet to be cut.
//!
//! A second side lies behind its own front on every sheet. A category has the same colour for a
//! whole event. Must never print at another size than it says.

mod categories;
mod choices;
#[cfg(test)]
mod tests;
mod texts;

use chrono::{NaiveDate, NaiveTime};
use langbiang_typeset::{Colour, Fonts, Form, Item, Page, Picture, Shaper, block::nfc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use self::choices::{BadgeBack, BadgeSize, Choices};
use self::{categories::Colours, texts::Texts};
use super::{
    DocumentKind, Finding, Look, Paper, Plain, Subject, Unit,
    drawn::{self, Drawn, Fill, Matter, Whom},
    image::Image,
    imposition::{Imposition, Piece, Side},
    occasion::Occasion,
    preflight::namesakes,
};
use crate::{
    Language, Result,
    agenda::HalfDay,
    designs::{Design, area, field::Field},
};

/// What a batch of badges prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Badges {
    /// The design as text (docs/designs.md); the usual one where it is empty.
    pub design: String,
    /// The event and who issues the paper.
    #[serde(flatten)]
    pub occasion: Occasion,
    /// The programme in short, for the second side.
    pub programme: Vec<Part>,
    /// The event's categories in their order, by which they have their colours.
    pub categories: Vec<String>,
    /// One for each delegate, in printing order.
    pub badges: Vec<Badge>,
}

/// A half-day of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Part {
    /// The day.
    pub date: Option<NaiveDate>,
    /// Morning, afternoon, evening.
    pub half_day: Option<HalfDay>,
    /// When something begins, and what.
    pub items: Vec<(Option<NaiveTime>, String)>,
}

/// One badge.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Badge {
    /// Id of the delegate.
    pub id: String,
    /// Full name.
    pub name: String,
    /// How he or she is addressed, where stored.
    pub salutation: Option<String>,
    /// Title (chức vụ).
    pub title: Option<String>,
    /// Organisation (đơn vị).
    pub organisation: Option<String>,
    /// Province or city.
    pub province: Option<String>,
    /// Category (thành phần), as the delegate carries it.
    pub category: Option<String>,
    /// A shorter wording of it for badges.
    pub short_category: Option<String>,
    /// The colour of the category, `#rrggbb`: so that a badge is known to be out of date where only
    /// that was changed.
    pub colour: Option<String>,
    /// A photo.
    pub photo: Option<Image>,
    /// The delegate's code, the only thing that the QR holds.
    pub code: String,
}

impl Unit for Badge {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Badge {
    fn subject(&self) -> Subject {
        Subject::new("delegate", &self.id, &self.name)
    }
}

impl Plain for Badges {
    const KIND: DocumentKind = DocumentKind::Badges;
    type Options = Choices;
    const OF_UNITS: &'static [&'static str] = &["category_colours", "order"];

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        Ok(Box::new(Batch::new(self, options, look)?))
    }

    fn units(&self) -> Vec<(&str, Value)> {
        super::units(&self.badges)
    }

    fn keep(&mut self, wanted: &dyn Fn(&str) -> bool) {
        self.badges.retain(|badge| wanted(&badge.id));
    }
}

impl Badges {
    /// Notes the colour of its category with every badge.
    ///
    /// # Errors
    /// [`Error::Invalid`](crate::Error::Invalid) for lines of the chosen colours.
    pub(crate) fn with_colours(mut self, options: &Choices) -> Result<Self> {
        let colours = self.colours(options)?;
        for badge in &mut self.badges {
            let Colour(red, green, blue) = colours.of(badge.category.as_deref());
            badge.colour = Some(format!("#{red:02x}{green:02x}{blue:02x}"));
        }
        Ok(self)
    }

    fn colours(&self, options: &Choices) -> Result<Colours> {
        let carried = self.badges.iter().filter_map(|badge| badge.category.as_deref());
        Colours::new(&self.categories, carried, &options.category_colours.0)
    }
}

/// The badges being made: what they share.
struct Batch<'a> {
    texts: Texts<'a>,
    look: &'a Look,
    matter: Matter,
    imposition: Imposition,
    front: Drawn,
    back: Option<Drawn>,
    /// Artwork of both sides.
    forms: Vec<Form>,
    /// Whether the event is named in English.
    in_english: bool,
    /// Pictures that cannot be shown.
    missing: Vec<Finding>,
}

impl<'a> Batch<'a> {
    fn new(data: &'a Badges, options: &'a Choices, look: &'a Look) -> Result<Self> {
        let design = options.design(&data.design)?;
        let grid = options.grid(design.page.into())?;
        let two_sided = options.back != BadgeBack::None;
        let imposition = Imposition { two_sided, ..Imposition::new(grid, data.badges.len()) };
        let texts = Texts { data, options };
        let mut missing = Vec::new();
        let matter = matter(data, options, look, &design, &mut missing)?;
        let fill = Fill { texts: &texts, matter: &matter, whom: Whom::All };
        let front = Drawn::new(&design, area::Side::Front, fill, 0)?;
        let mut forms = front.forms.clone();
        let back = match options.back {
            BadgeBack::Text | BadgeBack::Programme => {
                Some(Drawn::new(&design, area::Side::Back, fill, forms.len())?)
            }
            BadgeBack::None | BadgeBack::Same => None,
        };
        forms.extend(back.iter().flat_map(|back| back.forms.iter().cloned()));
        let in_english = drawn::says(&design, look, Field::Event, Language::En);
        Ok(Self { texts, look, imposition, front, back, forms, in_english, missing, matter })
    }

    fn data(&self) -> &'a Badges {
        self.texts.data
    }

    fn piece(
        &self,
        index: usize,
        side: Side,
        shaper: &mut Shaper<'_>,
        findings: &mut Vec<Finding>,
    ) -> Piece {
        let fill = Fill { texts: &self.texts, matter: &self.matter, whom: Whom::Each(index) };
        let again = side == Side::Back && self.back.is_none();
        let drawn = match (side, &self.back) {
            (Side::Back, Some(back)) => back,
            _ => &self.front,
        };
        if again {
            // What is wrong with it was told of the first side.
            let items = drawn.page(shaper, fill, &mut Vec::new());
            return Piece { decoration: bare(items), ..Piece::default() };
        }
        let items = drawn.page(shaper, fill, findings);
        let badge = &self.data().badges[index];
        if side == Side::Front {
            findings.extend(self.empty(badge));
        }
        let (decoration, items) = items.into_iter().partition(|item| drawn.is_art(item));
        Piece { name: nfc(badge.name.trim()).into_owned(), decoration, items }
    }

    /// What a badge needs and has not.
    fn empty(&self, badge: &Badge) -> impl Iterator<Item = Finding> {
        let code = if self.texts.options.code { badge.code.trim() } else { "-" };
        let category = badge.category.as_deref().unwrap_or_default().trim();
        let category = if self.data().categories.is_empty() { "-" } else { category };
        let needed = [("name", badge.name.trim()), ("code", code), ("category", category)];
        let subject = badge.subject();
        let empty =
            needed.map(|(field, text)| text.is_empty().then(|| Finding::empty(&subject, field)));
        empty.into_iter().flatten()
    }
}

/// What badges are filled with beside their texts.
fn matter(
    data: &Badges,
    options: &Choices,
    look: &Look,
    design: &Design,
    missing: &mut Vec<Finding>,
) -> Result<Matter> {
    let (style, languages) = (look.style, drawn::languages(design, look));
    let mut matter = Matter { style, languages, ..Matter::default() };
    let event = data.occasion.subject();
    matter.logo = matter.show(data.occasion.logo.as_ref(), &event, "logo", missing);
    for badge in &data.badges {
        let photo = badge.photo.as_ref().filter(|_| options.photo && design.shows_photos());
        let photo = matter.show(photo, &badge.subject(), "photo", missing);
        matter.photos.push(photo);
    }
    let colours = data.colours(options)?;
    matter.categories = data.badges.iter().map(|b| colours.of(b.category.as_deref())).collect();
    matter.add_own(design);
    Ok(matter)
}

/// The items without their groups: what is printed a second time is not read a second time.
fn bare(items: Vec<Item>) -> Vec<Item> {
    let bare = |item| match item {
        Item::Group(_, items) => bare(items),
        item => vec![item],
    };
    items.into_iter().flat_map(bare).collect()
}

impl Paper for Batch<'_> {
    fn fonts(&self) -> &Fonts {
        &self.front.fonts
    }

    fn title(&self) -> String {
        let event = [("event", self.data().occasion.event.trim())];
        self.look.words().fill("document.badge.file", &event)
    }

    fn author(&self) -> Option<&str> {
        self.data().occasion.body.as_deref()
    }

    fn exact_size(&self) -> bool {
        true
    }

    fn pictures(&self) -> &[Picture] {
        &self.matter.pictures
    }

    fn forms(&self) -> &[Form] {
        &self.forms
    }

    fn count(&self) -> usize {
        self.imposition.pages()
    }

    fn page(&self, index: usize, shaper: &mut Shaper<'_>, findings: &mut Vec<Finding>) -> Page {
        let draw = |piece, side| self.piece(piece, side, shaper, findings);
        self.imposition.page(index, self.look.calibration, draw)
    }

    fn findings(&self) -> Vec<Finding> {
        let back = self.back.iter().flat_map(|back| &back.findings);
        let shared = self.front.findings.iter().chain(back).chain(&self.missing).cloned();
        let twice = namesakes(self.data().badges.iter().map(Badge::subject));
        shared.chain(self.data().occasion.empty(self.in_english)).chain(twice).collect()
    }
}
