//! The head: the bodies at the left with the number, country and motto at the right with place and
//! date (decree 30, annex I, boxes 1-4).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Column, Numbered, Pen};
use crate::documents::{DocumentStyle, wording::given};

/// What stands at the head of an official paper.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Letterhead {
    /// The body above the issuing body.
    pub parent: Option<String>,
    /// Who issues it, the main body first.
    pub bodies: Vec<String>,
    /// Number and symbol; the line is left out without it.
    pub number: Option<Numbered>,
    /// The place in the line of the date; room to write it where there is a date or a number.
    pub place: Option<String>,
    /// The date; room to write it where there is a place or a number.
    pub date: Option<NaiveDate>,
}

/// Between the two columns in millimetres.
const GAP: f32 = 4.0;

/// The most of the text's width that the bodies may fill: on a wide sheet they would stand in the
/// middle.
const BODY: f32 = 0.47;

/// Length of the rule under the body as a part of its text (decree 30: 1/3 to 1/2).
const RULE: f32 = 0.4;

impl Letterhead {
    /// Draws it, and notes what it should say and cannot; without a body the country stands in the
    /// middle.
    pub(crate) fn draw(&self, pen: &mut Pen<'_, '_>) {
        pen.needs("body", self.named().next());
        if let Some(number) = &self.number {
            pen.needs("symbol", Some(&number.symbol));
        }
        let top = pen.y;
        let (left, right) = self.columns(pen);
        match pen.look.style {
            DocumentStyle::State => country(pen, right),
            DocumentStyle::Party => party(pen, right),
            DocumentStyle::Plain => {}
        }
        let right_end = std::mem::replace(&mut pen.y, top);
        self.bodies(pen, left);
        pen.y = pen.y.max(right_end);
        self.numbered_and_dated(pen, left, right);
    }

    fn named(&self) -> impl Iterator<Item = &str> {
        self.bodies.iter().map(|name| name.trim()).filter(|name| !name.is_empty())
    }

    /// The country has the width of its words, the bodies what is left. Who is neither state nor
    /// Party has its name in the middle.
    fn columns(&self, pen: &mut Pen<'_, '_>) -> (Column, Column) {
        let (sheet, whole) = (pen.sheet, pen.whole());
        let key = match pen.look.style {
            DocumentStyle::Party => "document.state.party",
            DocumentStyle::State | DocumentStyle::Plain => "document.state.country",
        };
        let country = pen.width(pen.words.get(key), pen.measures.country) + 1.0;
        let body = (sheet.text() - country - GAP).min(sheet.text() * BODY);
        let left = Column { x: sheet.left + body / 2.0, width: body };
        let right = Column { x: sheet.right - country / 2.0, width: country };
        match (pen.look.style, self.named().next()) {
            (DocumentStyle::Plain, _) => (whole, right),
            (_, None) => (left, whole),
            _ => (left, right),
        }
    }

    fn bodies(&self, pen: &mut Pen<'_, '_>, column: Column) {
        if let Some(parent) = given(self.parent.as_ref()) {
            let style = pen.measures.parent;
            pen.column("parent_body", &parent.to_uppercase(), style, column);
        }
        let mut widest = 0.0_f32;
        for name in self.named() {
            let style = pen.measures.body;
            widest = widest.max(pen.column("body", &name.to_uppercase(), style, column));
        }
        match pen.look.style {
            _ if widest == 0.0 => {}
            DocumentStyle::Party => drop(pen.column("", "*", pen.measures.body, column)),
            _ => pen.rule(column.x, widest * RULE),
        }
    }

    /// Both on one line, the number under the body and the date under the country.
    fn numbered_and_dated(&self, pen: &mut Pen<'_, '_>, left: Column, right: Column) {
        let number = self.number.as_ref().map(|number| number.line(pen.words, pen.look.style));
        let date = self.is_dated().then(|| {
            let date = self.date.map(|date| pen.dates.long(date));
            place_and_date(pen, self.place.as_deref(), date)
        });
        if number.is_none() && date.is_none() {
            return;
        }
        // The asterisk of the Party stands so close to the number that no more is needed.
        pen.y += if pen.look.style == DocumentStyle::Party { 0.0 } else { 2.0 };
        let top = pen.y;
        // Where nothing stands at the left, the country is in the middle, but the date is not.
        let beside = if right == pen.whole() { pen.sheet.right } else { right.x };
        let mut free = pen.sheet.left;
        if let Some(number) = number {
            let width = pen.column("number", &number, pen.measures.number, left);
            free = left.x + width / 2.0 + GAP;
        }
        let mut end = pen.y;
        if let Some(date) = date {
            // A date to be filled in by hand may be wider than the heading above it.
            let width = (pen.width(&date, pen.measures.date) + 1.0).min(pen.sheet.text());
            let x = beside.min(pen.sheet.right - width / 2.0);
            // And too wide to stand beside the number.
            pen.y = if x - width / 2.0 < free { end } else { top };
            pen.column("date", &date, pen.measures.date, Column { x, width });
            end = end.max(pen.y);
        }
        pen.y = end;
    }

    /// Whether it has a line of place and date: what has a number is signed somewhere some day.
    fn is_dated(&self) -> bool {
        self.number.is_some() || self.date.is_some() || given(self.place.as_ref()).is_some()
    }
}

/// The line of place and date, with room to write by hand what is not known; a place that is
/// missing is noted.
pub(super) fn place_and_date(
    pen: &mut Pen<'_, '_>,
    place: Option<&str>,
    date: Option<String>,
) -> String {
    let words = pen.words;
    pen.needs("signed_place", place);
    let place = place.map(str::trim).filter(|place| !place.is_empty());
    let place = place.unwrap_or_else(|| words.get("document.official.place_by_hand"));
    let date = date.unwrap_or_else(|| words.get("document.official.date_by_hand").to_owned());
    words.fill("document.official.place_and_date", &[("place", place), ("date", &date)])
}

/// Country and motto, the rule under it as long as the motto.
fn country(pen: &mut Pen<'_, '_>, column: Column) {
    pen.column("", pen.words.get("document.state.country"), pen.measures.country, column);
    let motto = pen.words.get("document.state.motto");
    let width = pen.column("", motto, pen.measures.motto, column);
    pen.rule(column.x, width);
}

/// The Party's heading, the rule under it as long as the text.
fn party(pen: &mut Pen<'_, '_>, column: Column) {
    let party = pen.words.get("document.state.party");
    let width = pen.column("", party, pen.measures.country, column);
    pen.rule(column.x, width);
}
