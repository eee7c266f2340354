//! Where the words of a table card stand, in millimetres from its own top left corner.

use langbiang_typeset::{Item, Placement, Shaper, Style, Tag, block::nfc};

use super::{Card, Choices};
use crate::{
    Words,
    documents::{
        Finding, Look,
        faces::state::{BOLD, ITALIC, REGULAR},
        imposition::Piece,
        logo::Logo,
        stack::{Frame, Part, Setter, Stand, ungrouped},
        wording::{bound, given, post},
    },
    text,
};

/// Air along the edges of a side.
const AIR: f32 = 7.0;
/// Air between the logo and the words.
const LOGO_AIR: f32 = 6.0;
/// How much of the width and of the height the logo may take.
const LOGO: (f32, f32) = (0.2, 0.6);

/// A card lower than this has names on three lines rather than in letters too small.
const LOW: f32 = 60.0;

/// Lays out cards.
pub(super) struct Layout<'a> {
    pub(super) options: &'a Choices,
    pub(super) look: &'a Look,
    pub(super) logo: &'a Logo,
    /// Whose logo it is.
    pub(super) body: &'a str,
}

impl Layout<'_> {
    /// One card: its front below, its back above and upside down where it is folded.
    pub(super) fn card(
        &self,
        card: &Card,
        shaper: &mut Shaper<'_>,
        findings: &mut Vec<Finding>,
    ) -> Piece {
        let subject = card.subject();
        let name = nfc(card.name.trim()).into_owned();
        if name.is_empty() {
            findings.push(Finding::empty(&subject, "name"));
        }
        let mut setter = Setter { shaper, subject: &subject, findings };
        let items = self.front(card, &mut setter);
        let decoration =
            if self.options.folded { self.back(card, &mut setter) } else { Vec::new() };
        Piece { name, decoration, items }
    }

    fn front(&self, card: &Card, setter: &mut Setter<'_, '_>) -> Vec<Item> {
        let Choices { width, height, folded, .. } = *self.options;
        let y = if folded { height } else { 0.0 };
        let side = Frame { x: 0.0, y, width, height };
        let (items, rest) = self.with_logo(side.inset(AIR));
        let mut parts = self.roles(card);
        parts.push(self.name(card));
        let post = post(given(card.title.as_ref()), given(card.organisation.as_ref()));
        if let Some(post) = post.filter(|_| self.options.post) {
            let style = Style::new(REGULAR, height * 0.34);
            let post = Part::new("post", bound(&post), style).below(height * 0.03);
            parts.push(post.within(3, (height * 0.16).clamp(8.5, 11.0)));
        }
        items.into_iter().chain(setter.set(&parts, rest, Stand::Middle).0).collect()
    }

    /// The name once more, upside down; nobody needs to hear it twice.
    fn back(&self, card: &Card, setter: &mut Setter<'_, '_>) -> Vec<Item> {
        let Choices { width, height, .. } = *self.options;
        let side = Frame { x: 0.0, y: 0.0, width, height };
        // What is wrong with the name, the front has told.
        let mut told = Vec::new();
        let Setter { shaper, subject, .. } = setter;
        let mut setter = Setter { shaper, subject, findings: &mut told };
        let (items, _) = setter.set(&[self.name(card)], side.inset(AIR), Stand::Middle);
        vec![Item::Placed(Placement::at(width, height).upside_down(), ungrouped(items))]
    }

    /// The logo at the left, and the frame that it leaves.
    fn with_logo(&self, frame: Frame) -> (Option<Item>, Frame) {
        let place = Frame {
            width: frame.width * LOGO.0,
            height: frame.height * LOGO.1,
            y: frame.y + frame.height * (1.0 - LOGO.1) / 2.0,
            ..frame
        };
        let rest = self.logo.width(place).map_or(frame, |width| frame.after(width + LOGO_AIR));
        (self.logo.item(place, self.body), rest)
    }

    fn name(&self, card: &Card) -> Part {
        let salutation = given(card.salutation.as_ref()).filter(|_| self.options.salutation);
        let name = nfc(card.name.trim()).into_owned();
        let name = if self.options.capitals { name.to_uppercase() } else { name };
        let name =
            salutation.into_iter().map(text::capital).chain([name]).collect::<Vec<_>>().join(" ");
        let style = Style::new(BOLD, self.options.height * 0.72);
        let floor = (self.options.height * 0.24).clamp(12.0, 20.0);
        // A low card has small letters in any case, and more lines of them.
        let lines = if self.options.height < LOW { 3 } else { 2 };
        let part = Part::new("name", name, style).within(lines, floor).tagged(Tag::Heading(1));
        part.on_one_line_from(style.size * 0.55)
    }

    /// The role in the document's languages.
    fn roles(&self, card: &Card) -> Vec<Part> {
        let Some(role) = card.role.filter(|_| self.options.role) else { return Vec::new() };
        let key = format!("document.table_card.role.{role}");
        let style = Style::new(ITALIC, self.options.height * 0.28);
        let part = |words: &'static Words| Part::new("role", words.get(&key).to_owned(), style);
        let second = self.look.second().map(|words| part(words).in_language("en"));
        [part(self.look.words())].into_iter().chain(second).collect()
    }
}
