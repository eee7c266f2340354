//! Pages drawn by a design: compiled once, then filled for each delegate.
//!
//! What is the same on every page is laid out once and kept as forms; a page places them and adds
//! its own texts. Millimetres from the top left corner of the page. Must never know whether it
//! draws a certificate or a badge.

mod compile;
#[cfg(test)]
pub(super) mod kept;
mod ornaments;
mod shapes;
mod signers;
mod text;

use std::{borrow::Cow, collections::BTreeMap};

use langbiang_typeset::{
    Colour, Element, Fonts, Form, FormId, Item, Picture, PictureId, Shaper, Tag,
};

use self::text::Column;
use super::{DocumentStyle, Finding, FindingKind, Look, Subject, faces, image::Image};
use crate::{
    Error, FieldProblem, Language, Result, Words,
    designs::{
        self, Design,
        area::{Area, Condition, Fact, Part, Shape, Shown, Side, Signers, Stack},
        colour::{self, Base, Ink, tint},
        field::{Field, Purpose, Scope},
    },
    error::Problem,
};

/// Of whom something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whom {
    /// The event.
    All,
    /// The signer with this number.
    Signer(usize),
    /// The delegate with this number.
    Each(usize),
}

/// What a document tells a design.
pub(super) trait Tells: Sync {
    /// What `field` says in a language; nothing where it is empty.
    fn tell(&self, whom: Whom, field: Field, language: Language) -> Option<Cow<'_, str>>;

    /// Whom findings about somebody are about.
    fn subject(&self, whom: Whom) -> Subject;
}

/// What a design is filled with beside texts.
#[derive(Default)]
pub(super) struct Matter {
    pub(super) style: DocumentStyle,
    /// The language, and the second one where there are two.
    pub(super) languages: (Language, Option<Language>),
    /// A picture of the signature of each signer.
    pub(super) signatures: Vec<Option<PictureId>>,
    pub(super) logo: Option<PictureId>,
    /// A photo of each delegate; empty where there are none at all.
    pub(super) photos: Vec<Option<PictureId>>,
    /// The colour of each delegate's category; empty where that does not matter.
    pub(super) categories: Vec<Colour>,
    /// The pictures that the design holds, by name.
    pub(super) own: BTreeMap<String, PictureId>,
    /// All of these pictures.
    pub(super) pictures: Vec<Picture>,
}

impl Matter {
    /// Adds a picture; nothing where the bytes are none.
    pub(super) fn add(&mut self, bytes: &[u8]) -> Option<PictureId> {
        self.pictures.push(Picture::read(bytes).ok()?);
        Some(PictureId(self.pictures.len() - 1))
    }

    /// Adds a picture of the plain data; notes where there should be one and is none.
    pub(super) fn show(
        &mut self,
        image: Option<&Image>,
        subject: &Subject,
        field: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Option<PictureId> {
        let image = image?;
        let id = image.bytes.as_deref().and_then(|bytes| self.add(bytes));
        if id.is_none() {
            findings.push(Finding::new(FindingKind::MissingPicture, subject, field, ""));
        }
        id
    }

    /// Adds the pictures that the design holds.
    pub(super) fn add_own(&mut self, design: &Design) {
        for (name, picture) in &design.pictures {
            if let Some(id) = self.add(&picture.bytes) {
                self.own.insert(name.clone(), id);
            }
        }
    }
}

/// What is told of somebody.
#[derive(Clone, Copy)]
pub(super) struct Fill<'a> {
    pub(super) texts: &'a dyn Tells,
    pub(super) matter: &'a Matter,
    pub(super) whom: Whom,
}

impl Fill<'_> {
    /// The same of somebody else.
    fn of(self, whom: Whom) -> Self {
        Self { whom, ..self }
    }

    /// What `field` says in a language.
    fn tell(&self, field: Field, language: Language) -> Option<Cow<'_, str>> {
        let whom = if field.scope() == Scope::All { Whom::All } else { self.whom };
        self.texts.tell(whom, field, language)
    }

    /// What `field` says in the language that comes first.
    fn first(&self, field: Field) -> Option<Cow<'_, str>> {
        self.tell(field, self.matter.languages.0)
    }

    /// The words of the language that comes first.
    fn words(&self) -> &'static Words {
        Words::of(self.matter.languages.0)
    }

    fn photo(&self) -> Option<PictureId> {
        let Whom::Each(index) = self.whom else { return None };
        self.matter.photos.get(index).copied().flatten()
    }

    /// Whether all conditions hold.
    fn holds(&self, conditions: &[Condition]) -> bool {
        conditions.iter().all(|condition| self.is_so(condition.fact) != condition.not)
    }

    fn is_so(&self, fact: Fact) -> bool {
        match fact {
            Fact::Given(field) => self.first(field).is_some(),
            Fact::Shown(Shown::Photo) => self.photo().is_some(),
            Fact::Shown(_) => self.matter.logo.is_some(),
            Fact::Style(style) => self.matter.style == style,
            Fact::OneSigner => self.matter.signatures.len() < 2,
            Fact::Both => self.matter.languages.1.is_some(),
        }
    }
}

/// The colours of a page.
struct Colours<'a> {
    named: &'a BTreeMap<String, Colour>,
    category: Colour,
}

impl Colours<'_> {
    fn of(&self, ink: &Ink) -> Colour {
        let base = match &ink.base {
            Base::Own(colour) => *colour,
            Base::Named(name) => self.named.get(name).copied().unwrap_or(Colour::BLACK),
            Base::Category => self.category,
        };
        tint(base, ink.share)
    }
}

/// The design of a text, the usual one of its purpose for an empty text, in these colours.
///
/// # Errors
/// [`Error::Design`]; as [`coloured`].
pub(super) fn design<'c>(
    text: &str,
    purpose: Purpose,
    colours: impl IntoIterator<Item = (&'static str, &'c str)>,
) -> Result<Design> {
    let design = match text {
        "" => designs::usual(purpose).clone(),
        text => Design::read_to_draw(text).map_err(Error::Design)?,
    };
    coloured(design, colours)
}

/// The design in other colours where some are given, as `#rrggbb` by name.
///
/// # Errors
/// [`Error::Invalid`] for colours, each called as the choice is.
pub(super) fn coloured<'c>(
    mut design: Design,
    colours: impl IntoIterator<Item = (&'static str, &'c str)>,
) -> Result<Design> {
    for (name, colour) in colours.into_iter().filter(|(_, colour)| !colour.is_empty()) {
        let given = colour::hex(colour).ok_or_else(|| {
            let problem = Problem::Unreadable;
            Error::Invalid(vec![FieldProblem::new(format!("{name}_colour"), problem)])
        })?;
        design.colours.insert(name.to_owned(), given);
    }
    Ok(design)
}

/// The languages of a document with this design: some designs always speak two.
pub(super) fn languages(design: &Design, look: &Look) -> (Language, Option<Language>) {
    let first = look.first();
    let both = design.both_languages || look.second().is_some();
    let second = if first == Language::Vi { Language::En } else { Language::Vi };
    (first, both.then_some(second))
}

/// Whether a document with this design says `field` in a language.
pub(super) fn says(design: &Design, look: &Look, field: Field, language: Language) -> bool {
    let (first, second) = languages(design, look);
    let says = |part: &Part| {
        let speaks = if part.second { second == Some(language) } else { first == language };
        speaks && part.text.fields().any(|told| told == field)
    };
    design.areas.iter().any(|area| match &area.shape {
        Shape::Text(Stack { parts, .. }) | Shape::Signers(Signers { parts, .. }) => {
            parts.iter().any(says)
        }
        _ => false,
    })
}

/// The colour of a category where the document has none.
const NO_CATEGORY: Colour = Colour(91, 102, 112);

/// One side of a design, ready to be filled.
pub(super) struct Drawn {
    colours: BTreeMap<String, Colour>,
    pub(super) fonts: Fonts,
    pub(super) forms: Vec<Form>,
    /// Those of them that are decoration.
    art: Vec<FormId>,
    /// What is wrong with what every page shows.
    pub(super) findings: Vec<Finding>,
    steps: Vec<Step>,
}

/// One thing on a page, from back to front.
enum Step {
    /// What every page shows: decoration, and words and pictures in their groups.
    Form(FormId),
    /// Texts of the delegate.
    Texts(Column),
    /// Something else of the delegate: a shape in the category's colour, a photo, a code.
    Own(Area),
}

impl Drawn {
    /// Compiles one side of a design for a document that has `first` forms already.
    ///
    /// # Errors
    /// [`Error::Document`](crate::Error::Document) when a font cannot be read.
    pub(super) fn new(design: &Design, side: Side, fill: Fill<'_>, first: usize) -> Result<Self> {
        compile::compile(design, side, fill.of(Whom::All), first)
    }

    /// Whether an item of a page is decoration, which nobody needs to be read.
    pub(super) fn is_art(&self, item: &Item) -> bool {
        match item {
            Item::Form(form) => self.art.contains(form),
            item => !matches!(item, Item::Group(..)),
        }
    }

    /// The page that is filled so; adds to `findings` what is wrong with it.
    pub(super) fn page(
        &self,
        shaper: &mut Shaper<'_>,
        fill: Fill<'_>,
        findings: &mut Vec<Finding>,
    ) -> Vec<Item> {
        let category = match fill.whom {
            Whom::Each(index) => fill.matter.categories.get(index).copied(),
            Whom::All | Whom::Signer(_) => None,
        };
        let category = category.unwrap_or(NO_CATEGORY);
        let colours = Colours { named: &self.colours, category };
        let mut items = Vec::with_capacity(self.steps.len() + 4);
        for step in &self.steps {
            match step {
                Step::Form(form) => items.push(Item::Form(*form)),
                Step::Texts(column) => {
                    let said = column.lay_out(shaper, fill, &colours, findings);
                    items.extend(said.into_iter().map(Said::item));
                }
                Step::Own(area) if fill.holds(&area.when) => {
                    items.extend(shapes::draw(&area.shape, fill, &colours));
                }
                Step::Own(_) => {}
            }
        }
        items
    }
}

/// A group of items with its tag, and its language where that is not the document's.
struct Said {
    element: Element,
    items: Vec<Item>,
}

impl Said {
    fn new(tag: Tag, language: Option<&'static str>, items: Vec<Item>) -> Self {
        Self { element: Element { tag, language, continues: false, place: None }, items }
    }

    fn item(self) -> Item {
        Item::Group(self.element, self.items)
    }
}
