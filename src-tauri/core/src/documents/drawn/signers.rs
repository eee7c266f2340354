//! Those who sign, beside each other; the first of them at the right, as is usual.
//!
//! Between post and name stays the room of signature and seal. A signature is only ever a picture
//! that somebody gave; none is drawn.

use langbiang_typeset::{PictureId, Shaper, Tag};

use super::{Colours, Fill, Said, Whom, compile::Faces, shapes, text::Column};
use crate::{
    designs::{
        area::{Align, Anchor, Frame, Part, Signers},
        field::{Field, Scope},
    },
    documents::Finding,
};

/// Between the date and the posts below it, in millimetres.
const BELOW_DATE: f32 = 1.0;

/// The most who sign one paper.
pub(in crate::documents) const MOST: usize = 3;

pub(super) fn lay_out(
    signers: &Signers,
    faces: &Faces,
    shaper: &mut Shaper<'_>,
    fill: Fill<'_>,
    colours: &Colours<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Said> {
    let count = fill.matter.signatures.len().clamp(1, MOST);
    let places = match count {
        1 => &signers.one,
        2 => &signers.two,
        _ => &signers.three,
    };
    let mut table = Table { signers, faces, shaper, fill, colours, findings, said: Vec::new() };
    // The date stands above the first signer, and moves all of them down alike.
    let right = place(places, count - 1, signers.y, signers.height);
    let date = table.column(Group::Date, right, Anchor::Top);
    let date_height = date.height(table.shaper, fill, colours);
    let drop = if date_height > 0.0 { date_height + BELOW_DATE } else { 0.0 };
    table.put(&date, fill);
    for at in 0..fill.matter.signatures.len().min(MOST) {
        let frame = place(places, count - 1 - at, signers.y + drop, signers.height - drop);
        table.signer(at, frame);
    }
    table.said
}

/// The place of one signer, counted from the left.
fn place(places: &[f32], at: usize, y: f32, height: f32) -> Frame {
    let [x, width] = [0, 1].map(|i| places.get(2 * at + i).copied().unwrap_or_default());
    Frame { x, y, width, height }
}

/// Which texts of the signers' parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    /// That of no signer: place and date.
    Date,
    /// Above the signature.
    Post,
    /// Below it.
    Name,
}

impl Group {
    fn of(part: &Part) -> Self {
        match part.text.scope() {
            Scope::Signer if part.text.fields().any(|field| field == Field::Signer) => Self::Name,
            Scope::Signer => Self::Post,
            Scope::All | Scope::Each => Self::Date,
        }
    }
}

struct Table<'t, 'f> {
    signers: &'t Signers,
    faces: &'t Faces,
    shaper: &'t mut Shaper<'f>,
    fill: Fill<'t>,
    colours: &'t Colours<'t>,
    findings: &'t mut Vec<Finding>,
    said: Vec<Said>,
}

impl<'t> Table<'t, '_> {
    fn column(&self, group: Group, frame: Frame, anchor: Anchor) -> Column {
        let parts = self.signers.parts.iter().filter(|part| Group::of(part) == group);
        Column::of(frame, anchor, parts, self.faces, self.fill.matter)
    }

    fn put(&mut self, column: &Column, fill: Fill<'_>) {
        let Self { shaper, colours, findings, .. } = self;
        self.said.extend(column.lay_out(shaper, fill, colours, findings));
    }

    fn signer(&mut self, at: usize, frame: Frame) {
        let fill = self.fill.of(Whom::Signer(at));
        let name = self.column(Group::Name, frame, Anchor::Bottom);
        let foot = name.height(self.shaper, fill, self.colours);
        let room = frame.height - self.signers.room - foot;
        let post = Frame { height: room.max(0.0), ..frame };
        let post = self.column(Group::Post, post, Anchor::Top);
        let head = post.height(self.shaper, fill, self.colours);
        self.put(&post, fill);
        if let Some(picture) = self.fill.matter.signatures.get(at).copied().flatten() {
            let height = frame.height - head - foot;
            self.signature(picture, fill, Frame { y: frame.y + head, height, ..frame });
        }
        self.put(&name, fill);
    }

    fn signature(&mut self, picture: PictureId, fill: Fill<'_>, room: Frame) {
        let inner = Frame {
            x: room.x + room.width * 0.15,
            y: room.y + 1.5,
            width: room.width * 0.7,
            height: (room.height - 3.0).max(1.0),
        };
        let name = fill.first(Field::Signer);
        let name = [("name", name.as_deref().unwrap_or_default())];
        let words = fill.words().fill("document.alt.signature", &name);
        let place = (Align::Centre, Anchor::Middle);
        let items = shapes::fitted(picture, inner, place, fill.matter).into_iter().collect();
        self.said.push(Said::new(Tag::Figure(words), None, items));
    }
}
