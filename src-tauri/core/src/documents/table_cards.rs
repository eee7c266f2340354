//! Table cards (thẻ để bàn): a folded tent with the name on both sides and the post on the front.
//!
//! The front is the lower half; the upper half is upside down, so that it reads from the other side
//! of the table. Must never infer how somebody is addressed.

mod layout;
#[cfg(test)]
mod tests;

use langbiang_typeset::{Fonts, Page, Picture, Shaper, units::A4};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::layout::Layout;
use super::{
    DocumentKind, Finding, Look, Paper, Plain, Subject, Unit, faces,
    image::Image,
    imposition::{Grid, Imposition, PieceSide},
    logo::Logo,
    options::options,
    preflight::namesakes,
    wording::given,
};
use crate::{Error, FieldProblem, Result, agenda::RoleKind};

/// Air that printers need along the edges of a sheet, in millimetres.
const MARGIN: f32 = 8.0;
/// The smallest card on which a name can be read across a table, in millimetres.
const SMALLEST: (f32, f32) = (80.0, 40.0);

crate::vocabulary::vocabulary! {
    /// Who gets a card.
    CardsFor {
        /// The delegates selected.
        Delegates = "delegates",
        /// Who chairs a session.
        Chairs = "chairs",
        /// Who speaks, or opens or moderates.
        Speakers = "speakers",
    }
}

crate::vocabulary::vocabulary! {
    /// The sheet that cards are printed on.
    SheetSize {
        /// 210 x 297 mm.
        A4 = "a4",
        /// 297 x 420 mm.
        A3 = "a3",
    }
}

impl SheetSize {
    const fn millimetres(self) -> (f32, f32) {
        match self {
            Self::A4 => A4,
            Self::A3 => (A4.1, 2.0 * A4.0),
        }
    }
}

options! {
    /// What can be chosen about table cards.
    Choices {
        /// Who gets a card: delegates, chairs, speakers.
        who: Vec<CardsFor> = vec![CardsFor::Delegates],
        /// Width of a card in millimetres.
        width: f32 = 190.0,
        /// Height of its front in millimetres; a folded card needs twice as much of the sheet.
        height: f32 = 70.0,
        /// Whether it is folded and stands by itself; else a single card for a holder.
        folded: bool = true,
        /// The sheet.
        sheet: SheetSize = SheetSize::A4,
        /// Whether names are in capitals.
        capitals: bool = true,
        /// Whether the salutation stands before the name, where one is stored.
        salutation: bool = false,
        /// Whether post and organisation stand under the name.
        post: bool = true,
        /// Whether the role in the event stands above the name.
        role: bool = false,
        /// Whether the logo stands on the front.
        logo: bool = false,
    }
}

/// What a batch of table cards prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TableCards {
    /// The event's name.
    pub event: String,
    /// The issuing body, whose logo it is.
    pub body: Option<String>,
    /// Its logo.
    pub logo: Option<Image>,
    /// One for each person, in printing order.
    pub cards: Vec<Card>,
}

/// One card.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Id of the delegate, or of the role for a chair or a speaker.
    pub id: String,
    /// Whether `id` is that of a role.
    pub of_role: bool,
    /// Full name.
    pub name: String,
    /// How he or she is addressed, where stored, e.g. `Ông`.
    pub salutation: Option<String>,
    /// What he or she does in the event.
    pub role: Option<RoleKind>,
    /// Title (chức vụ).
    pub title: Option<String>,
    /// Organisation (đơn vị).
    pub organisation: Option<String>,
}

impl Card {
    fn subject(&self) -> Subject {
        Subject::new(if self.of_role { "role" } else { "delegate" }, &self.id, &self.name)
    }
}

impl Unit for Card {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Choices {
    /// Where the cards stand on their sheets.
    fn grid(&self) -> Result<Grid> {
        let sides = if self.folded { 2.0 } else { 1.0 };
        let (paper, piece) = (self.sheet.millimetres(), (self.width, sides * self.height));
        let large = self.width >= SMALLEST.0 && self.height >= SMALLEST.1;
        let grid = Grid::fullest(paper, piece, MARGIN, 0.0).filter(|_| large);
        let grid = grid.ok_or_else(|| {
            let asked = (self.width.max(SMALLEST.0), piece.1);
            let problem = match Grid::too_long(paper, asked, MARGIN) {
                (PieceSide::Width, most) => ("width", SMALLEST.0, most),
                // The widest card for any height, where only the width is too small.
                _ if self.width < SMALLEST.0 => ("width", SMALLEST.0, paper.1 - 2.0 * MARGIN),
                (PieceSide::Height, most) => ("height", SMALLEST.1, most / sides),
            };
            let (field, least, most) = problem;
            Error::Invalid(vec![FieldProblem::out_of_range(field, least, most.floor())])
        })?;
        Ok(if self.folded { grid.folded(self.height) } else { grid })
    }
}

impl Plain for TableCards {
    const KIND: DocumentKind = DocumentKind::TableCards;
    type Options = Choices;

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        let fonts = faces::state()?;
        let imposition = Imposition::new(options.grid()?, self.cards.len());
        let logo = Logo::new(options.logo, self.logo.as_ref());
        Ok(Box::new(Batch { data: self, options, look, fonts, imposition, logo }))
    }

    fn units(&self) -> Vec<(&str, Value)> {
        super::units(&self.cards)
    }

    fn keep(&mut self, wanted: &dyn Fn(&str) -> bool) {
        self.cards.retain(|card| wanted(&card.id));
    }
}

/// The cards being made: what they share.
struct Batch<'a> {
    data: &'a TableCards,
    options: &'a Choices,
    look: &'a Look,
    fonts: &'static Fonts,
    imposition: Imposition,
    logo: Logo,
}

impl Paper for Batch<'_> {
    fn fonts(&self) -> &'static Fonts {
        self.fonts
    }

    fn title(&self) -> String {
        let event = [("event", self.data.event.trim())];
        self.look.words().fill("document.table_card.file", &event)
    }

    fn author(&self) -> Option<&str> {
        self.data.body.as_deref()
    }

    fn pictures(&self) -> &[Picture] {
        self.logo.pictures()
    }

    fn exact_size(&self) -> bool {
        true
    }

    fn count(&self) -> usize {
        self.imposition.pages()
    }

    fn page(&self, index: usize, shaper: &mut Shaper<'_>, findings: &mut Vec<Finding>) -> Page {
        let named = given(self.data.body.as_ref());
        let body = named.unwrap_or_else(|| self.look.words().get("option.logo"));
        let layout = Layout { options: self.options, look: self.look, logo: &self.logo, body };
        self.imposition.page(index, self.look.calibration, |n, _| {
            layout.card(&self.data.cards[n], shaper, findings)
        })
    }

    fn findings(&self) -> Vec<Finding> {
        let logo = self.logo.finding(&Subject::named(&self.data.event));
        let twice = namesakes(self.data.cards.iter().map(Card::subject));
        logo.into_iter().chain(twice).collect()
    }
}
