//! Where the words of a label stand, in millimetres from its own top left corner.

use langbiang_typeset::{Shaper, Style, block::nfc};

use super::{Batch, Label, LettersTo};
use crate::{
    Language,
    documents::{
        Finding,
        faces::state::{BOLD, ITALIC, REGULAR},
        imposition::Piece,
        stack::{Frame, Part, Setter, Stand},
        wording::{bound, given, says},
    },
};

/// Air along the edges of a label: what a sheet may slip by in a printer, and more.
const AIR: f32 = 4.0;
/// The smallest letters that a postman reads, in points.
const FLOOR: f32 = 8.0;

/// One label: whom the letter goes to, in the middle of its height.
pub(super) fn label(
    batch: &Batch<'_>,
    label: &Label,
    (width, height): (f32, f32),
    shaper: &mut Shaper<'_>,
    findings: &mut Vec<Finding>,
) -> Piece {
    let subject = label.subject();
    if subject.label.is_empty() {
        let field = if label.name.is_some() { "name" } else { "organisation" };
        findings.push(Finding::empty(&subject, field));
    }
    if batch.options.letters_to == LettersTo::Organisations && label.name.is_some() {
        findings.push(Finding::empty(&subject, "organisation"));
    }
    // Small labels have a little smaller letters from the start.
    let size = (height * 0.31).min(width * 0.165).clamp(10.0, 14.0);
    let frame = Frame { x: 0.0, y: 0.0, width, height }.inset(AIR);
    let mut setter = Setter { shaper, subject: &subject, findings };
    let (items, _) = setter.set(&parts(batch, label, size), frame, Stand::Left);
    Piece { name: subject.label.clone(), decoration: Vec::new(), items }
}

fn parts(batch: &Batch<'_>, label: &Label, size: f32) -> Vec<Part> {
    let words = batch.look.words();
    let plain = Style::new(REGULAR, size);
    let text = |field, text: &str| Part::new(field, bound(&nfc(text)), plain).within(3, FLOOR);
    let mut parts = vec![
        Part::new("to", words.get("document.label.to"), Style::new(ITALIC, size)).within(1, FLOOR),
    ];
    let strong = Style::new(BOLD, size + 1.0);
    if let Some(name) = given(label.name.as_ref()) {
        let name = addressed(batch, label, &nfc(name));
        let name = Part::new("name", name, strong).within(2, FLOOR);
        parts.push(name.on_one_line_from(size));
        parts.extend(given(label.title.as_ref()).map(|title| text("title", title)));
    }
    let (title, organisation) = (given(label.title.as_ref()), given(label.organisation.as_ref()));
    let said = title.filter(|_| label.name.is_some());
    if let Some(body) = organisation.filter(|body| !said.is_some_and(|title| says(title, body))) {
        let body = text("organisation", body);
        let strong = if label.name.is_some() { plain } else { strong };
        parts.push(Part { style: strong, ..body });
    }
    let names =
        |province: &&str| [title, organisation].into_iter().flatten().any(|t| says(t, province));
    let province = given(label.province.as_ref()).filter(|province| !names(province));
    parts.extend(province.map(|province| text("province", province)));
    parts.extend(sender(batch, size));
    parts
}

/// The name, in Vietnamese after what the person is called by.
fn addressed(batch: &Batch<'_>, label: &Label, name: &str) -> String {
    let usual = batch.look.words().get("document.label.salutation");
    let salutation = given(label.salutation.as_ref()).unwrap_or(usual);
    match batch.look.first() {
        Language::Vi => format!("{salutation} {name}"),
        Language::En => name.to_owned(),
    }
}

fn sender(batch: &Batch<'_>, size: f32) -> Option<Part> {
    let sender = batch.data.sender.as_ref().filter(|_| batch.options.sender);
    let sender = given(sender)?;
    let text = batch.look.words().fill("document.label.sender", &[("sender", sender)]);
    let style = Style::new(ITALIC, (size - 2.0).max(FLOOR));
    Some(Part::new("sender", bound(&text), style).within(2, 7.0).below(1.5))
}
