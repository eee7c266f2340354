//! The end of a paper: who signs and who receives it, or who made it.

use langbiang_typeset::{Span, Style};
use serde::{Deserialize, Serialize};

use super::{Column, Pen, head::place_and_date, pen::LEADING};
use crate::documents::{
    DocumentStyle,
    faces::state::{BOLD, BOLD_ITALIC, ITALIC, REGULAR},
    wording::given,
};

/// Free height between post and name in millimetres: the seal, 36-42 mm wide, covers a third of
/// the signature (decree 30, Art. 33).
pub(crate) const ROOM_TO_SIGN: f32 = 38.0;

/// The same where nobody seals.
const ROOM_WITHOUT_SEAL: f32 = 24.0;

/// Room to write the post or the name of a signer whom nobody has named yet.
const BY_HAND: &str = "..............................";

/// Who signs (decree 30, annex I, box 7).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Signature {
    /// On whose authority, in capitals: `KT. BỘ TRƯỞNG`.
    pub authority: Option<String>,
    /// Post in capitals: `THỨ TRƯỞNG`.
    pub post: Option<String>,
    /// Full name without academic title, rank or honour before it.
    pub name: Option<String>,
}

impl Signature {
    /// What the settled signer signs with in this custom.
    pub(crate) fn of(signer: &crate::settings::Signer, style: DocumentStyle) -> Self {
        let party = style == DocumentStyle::Party;
        let behalf = given(signer.on_behalf_of.as_ref()).unwrap_or_default();
        let authority =
            signer.authority.map(|authority| format!("{} {behalf}", authority.abbreviation(party)));
        Self {
            authority: authority.map(|text| text.trim().to_owned()),
            post: Some(signer.post.clone()).filter(|post| !post.trim().is_empty()),
            name: Some(signer.full_name.clone()),
        }
    }
}

/// Who receives a paper, as it is written: `- Như trên;` and `- Lưu: VT.`; the `usual`, a line each,
/// where nobody is named.
pub(crate) fn recipients(own: &[String], usual: &str) -> Vec<String> {
    let own = own.iter().map(|line| line.trim_start_matches(['-', '–', ' ']).to_owned());
    let mut lines: Vec<String> = own.collect();
    if lines.is_empty() {
        lines = usual.lines().map(str::to_owned).collect();
    }
    let last = lines.len().saturating_sub(1);
    let line = |(i, line): (usize, String)| {
        let end = if i == last { '.' } else { ';' };
        format!("- {}{end}", line.trim_end_matches([';', '.', ' ']))
    };
    lines.into_iter().enumerate().map(line).collect()
}

/// Draws the signature at the right and, level with the post, the recipients at the left. The area
/// left of the signature stays free for the seal as far as the recipients allow.
pub(crate) fn signature(pen: &mut Pen<'_, '_>, signature: &Signature, recipients: &[String]) {
    let top = pen.y;
    let (text, style) = (pen.sheet.text(), pen.measures.signer);
    let column = Column { x: pen.sheet.right - text * 0.25, width: text * 0.5 };
    let name = given(signature.name.as_ref());
    let post = given(signature.post.as_ref()).or(name.is_none().then_some(BY_HAND));
    for (field, line) in [("authority", given(signature.authority.as_ref())), ("post", post)] {
        if let Some(line) = line {
            pen.column(field, &line.to_uppercase(), style, column);
        }
    }
    pen.y += ROOM_TO_SIGN;
    pen.needs("signer", name);
    pen.column("signer", name.unwrap_or(BY_HAND), style, column);
    let end = std::mem::replace(&mut pen.y, top);
    if !recipients.is_empty() {
        receivers(pen, recipients);
    }
    pen.y = pen.y.max(end);
}

/// `Nơi nhận:` and who receives it, each on a line of its own.
fn receivers(pen: &mut Pen<'_, '_>, recipients: &[String]) {
    let place = (pen.sheet.left, pen.sheet.text() * 0.45);
    let (label, size) = match pen.look.style {
        DocumentStyle::Party => (Style::new(REGULAR, 14.0), 12.0),
        DocumentStyle::State | DocumentStyle::Plain => (Style::new(BOLD_ITALIC, 12.0), 11.0),
    };
    let text = pen.words.get("document.official.recipients");
    // On one line with the post.
    let leading = pen.measures.signer.size * LEADING / label.size;
    pen.lines_at("", &[Span::new(text, label)], leading, place);
    for recipient in recipients {
        pen.lines_at("recipients", &[Span::new(recipient, Style::new(REGULAR, size))], 1.2, place);
    }
}

/// Somebody who answers for a list: `NGƯỜI LẬP`, with the name where it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Maker {
    /// In which part, in capitals.
    pub part: String,
    /// The same in English, for a paper in both languages.
    pub in_english: Option<String>,
    /// Full name; else there is only room for it.
    pub name: Option<String>,
}

/// Draws them side by side, each over room to sign; above the last of them the place, and room to
/// write the date, where a place is given; an empty one is left to be written, too.
pub(crate) fn makers(pen: &mut Pen<'_, '_>, makers: &[Maker], place: Option<&str>) {
    // One alone stands at the right, where signatures are looked for.
    let places = makers.len().max(2);
    let first = places - makers.len();
    let width = pen.sheet.text() / places as f32;
    if let Some(place) = place {
        let text = place_and_date(pen, Some(place), None);
        let room = pen.sheet.text() / places.min(2) as f32;
        let column = Column { x: pen.sheet.right - room / 2.0, width: room };
        pen.column("date", &text, Style::new(ITALIC, 13.0), column);
    }
    let column = |pen: &Pen<'_, '_>, i: usize| {
        let x = pen.sheet.left + width * ((first + i) as f32 + 0.5);
        Column { x, width: width - 4.0 }
    };
    beside_each_other(pen, makers, &|pen, maker, i| {
        let column = column(pen, i);
        pen.column("maker", &maker.part.to_uppercase(), Style::new(BOLD, 13.0), column);
        if let Some(part) = &maker.in_english {
            pen.column_in_english(part, column);
        }
        let hint = pen.words.get("document.official.sign_here");
        pen.column("", hint, Style::new(ITALIC, 12.0), column);
        if let Some(words) = pen.look.second() {
            pen.column_in_english(words.get("document.official.sign_here"), column);
        }
    });
    pen.y += ROOM_WITHOUT_SEAL;
    beside_each_other(pen, makers, &|pen, maker, i| {
        if let Some(name) = given(maker.name.as_ref()) {
            let column = column(pen, i);
            pen.column("maker", name, Style::new(BOLD, 13.0), column);
        }
    });
}

/// Draws something for each from the same height down; ends below the lowest.
fn beside_each_other(
    pen: &mut Pen<'_, '_>,
    makers: &[Maker],
    draw: &dyn Fn(&mut Pen<'_, '_>, &Maker, usize),
) {
    let top = pen.y;
    let mut end = top;
    for (i, maker) in makers.iter().enumerate() {
        pen.y = top;
        draw(pen, maker, i);
        end = end.max(pen.y);
    }
    pen.y = end;
}
