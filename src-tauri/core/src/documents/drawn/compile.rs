//! Compiles a design: what every page shows becomes forms, the rest stays to be filled.

use std::collections::BTreeMap;

use langbiang_typeset::{FaceId, Form, FormId, Item, Shaper};

use super::{
    Colours, Drawn, Fill, Finding, NO_CATEGORY, Said, Step, faces, shapes, signers, text::Column,
};
use crate::{
    Result,
    designs::{
        Design,
        area::{Area, Condition, Fact, Part, Shape, Shown, Side, Stack},
        colour::{Base, Ink},
        field::Scope,
    },
};

/// The faces of a design by the names it gives them.
pub(super) type Faces = BTreeMap<String, FaceId>;

pub(super) fn compile(design: &Design, side: Side, fill: Fill<'_>, first: usize) -> Result<Drawn> {
    let wanted = design.fonts.values().filter_map(|f| faces::find(&f.family, f.weight, f.italic));
    let fonts = faces::fonts(&wanted.collect::<Vec<_>>())?;
    let mut compiler = Compiler {
        fill,
        first,
        size: design.page.into(),
        names: design.fonts.keys().cloned().zip((0..).map(FaceId)).collect(),
        shaper: Shaper::new(&fonts, fill.matter.languages.0.as_str()),
        colours: Colours { named: &design.colours, category: NO_CATEGORY },
        shared: Vec::new(),
        forms: Vec::new(),
        art: Vec::new(),
        steps: Vec::new(),
        findings: Vec::new(),
    };
    design.areas.iter().filter(|area| area.side == side).for_each(|area| compiler.area(area));
    compiler.end_form();
    let Compiler { forms, art, steps, findings, .. } = compiler;
    Ok(Drawn { colours: design.colours.clone(), fonts, forms, art, findings, steps })
}

struct Compiler<'a> {
    fill: Fill<'a>,
    /// How many forms the document has before these.
    first: usize,
    size: (f32, f32),
    names: Faces,
    shaper: Shaper<'a>,
    colours: Colours<'a>,
    /// What every page shows and has no form yet.
    shared: Vec<Item>,
    forms: Vec<Form>,
    art: Vec<FormId>,
    steps: Vec<Step>,
    findings: Vec<Finding>,
}

impl Compiler<'_> {
    fn area(&mut self, area: &Area) {
        let is_own = area.when.iter().any(is_own_condition);
        if !is_own && !self.fill.holds(&area.when) {
            return;
        }
        match &area.shape {
            Shape::Text(stack) => self.texts(area, stack, is_own),
            Shape::Signers(signers) => {
                let Self { shaper, fill, colours, findings, names, .. } = self;
                let said = signers::lay_out(signers, names, shaper, *fill, colours, findings);
                self.say(said);
            }
            shape if is_own || is_own_shape(shape) => self.step(Step::Own(area.clone())),
            shape => self.shared.extend(shapes::draw(shape, self.fill, &self.colours)),
        }
    }

    fn texts(&mut self, area: &Area, stack: &Stack, is_own: bool) {
        let when = if is_own { area.when.clone() } else { Vec::new() };
        let column = Column::new(stack, when, &self.names, self.fill.matter);
        if is_own || stack.parts.iter().any(is_own_part) {
            self.step(Step::Texts(column));
        } else {
            let Self { shaper, fill, colours, findings, .. } = self;
            let said = column.lay_out(shaper, *fill, colours, findings);
            self.say(said);
        }
    }

    /// Words that every page shows: neighbours of one tag and language are one part.
    fn say(&mut self, said: Vec<Said>) {
        let mut parts: Vec<Said> = Vec::new();
        for Said { element, mut items } in said {
            match parts.last_mut() {
                Some(last) if last.element == element => last.items.append(&mut items),
                _ => parts.push(Said { element, items }),
            }
        }
        self.shared.extend(parts.into_iter().map(Said::item));
    }

    fn step(&mut self, step: Step) {
        self.end_form();
        self.steps.push(step);
    }

    /// Makes forms of what every page shows since the last step: one of decoration, one of what is
    /// read.
    fn end_form(&mut self) {
        let shared = std::mem::take(&mut self.shared);
        let (read, art): (Vec<_>, Vec<_>) =
            shared.into_iter().partition(|item| matches!(item, Item::Group(..)));
        if !art.is_empty() {
            let form = self.form(art);
            self.art.push(form);
        }
        if !read.is_empty() {
            self.form(read);
        }
    }

    fn form(&mut self, items: Vec<Item>) -> FormId {
        let form = FormId(self.first + self.forms.len());
        self.forms.push(Form { size: self.size, items });
        self.steps.push(Step::Form(form));
        form
    }
}

fn is_own_condition(condition: &Condition) -> bool {
    match condition.fact {
        Fact::Given(field) => field.scope() == Scope::Each,
        Fact::Shown(shown) => shown == Shown::Photo,
        Fact::Style(_) | Fact::OneSigner | Fact::Both => false,
    }
}

fn is_own_part(part: &Part) -> bool {
    let template = part.text.scope() == Scope::Each;
    let english = part.text_en.as_ref().is_some_and(|text| text.scope() == Scope::Each);
    template || english || is_category(&part.colour) || part.when.iter().any(is_own_condition)
}

fn is_category(ink: &Ink) -> bool {
    ink.base == Base::Category
}

fn is_own_shape(shape: &Shape) -> bool {
    match shape {
        Shape::Qr(_) => true,
        Shape::Picture(picture) => picture.shows == Shown::Photo,
        Shape::Rect(plate) | Shape::Ellipse(plate) => {
            [&plate.look.fill, &plate.look.line].into_iter().flatten().any(is_category)
        }
        Shape::Rule(rule) => is_category(&rule.line),
        Shape::Path(drawing) => {
            [&drawing.look.fill, &drawing.look.line].into_iter().flatten().any(is_category)
        }
        Shape::Ornament(ornament) => ornament.colours.iter().any(is_category),
        Shape::Text(_) | Shape::Signers(_) => false,
    }
}
