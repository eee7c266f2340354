//! A list on its pages: head, title, table, and what stands under it.

use langbiang_typeset::{
    Bookmark, Item, Page, Shaper, Span, Style, Tag, block,
    table::{Fitted, Natural, Room, Table, Width},
};

use super::{Occasion, Orientation};
use crate::{
    Result,
    documents::{
        Finding, FindingKind, Look, Said, faces,
        faces::state::ITALIC,
        official::{self, Maker, Pages, Pen, Sheet, Title},
        wording::{bound, given},
    },
};

/// More lines a row than this on an upright sheet, and a turned one that saves half a line is
/// easier to read.
const CROWDED: f32 = 2.6;

/// How large letters may be as a part of the usual size: from 12 points down to 8, the least that is
/// read without effort.
const LETTERS: [f32; 5] = [1.0, 11.0 / 12.0, 10.0 / 12.0, 9.0 / 12.0, SMALLEST];
const SMALLEST: f32 = 8.0 / 12.0;
/// How many of them are read with ease.
const EASY: usize = 3;

/// Between a table and what stands under it, in millimetres.
const GAP: f32 = 4.0;

/// Rows that go to the last page with the last one, unless there are fewer than these.
const KEPT: usize = 2;
const SHORT: usize = 8;

/// A list to be laid out.
pub(crate) struct List<'a> {
    /// What it is made for.
    pub(crate) occasion: &'a Occasion,
    /// What the outline calls it.
    pub(crate) entry: String,
    /// Its type name and what is under it.
    pub(crate) title: Title<'a>,
    /// Stands over the right end of the table: `Đơn vị tính: đồng`.
    pub(crate) above: Option<String>,
    /// The table without widths.
    pub(crate) table: Table,
    /// How wide its columns may be.
    pub(crate) widths: Vec<Width>,
    /// Group rows, for the outline.
    pub(crate) headings: Vec<(usize, String)>,
    /// How the sheet lies.
    pub(crate) orientation: Orientation,
    /// Stands under the table and stays together.
    pub(crate) closing: Closing<'a>,
}

/// What stands under a list; nothing where all of it is empty.
#[derive(Default)]
pub(crate) struct Closing<'a> {
    /// What the list comes to.
    pub(crate) remark: Option<Said>,
    /// Who answers for it.
    pub(crate) makers: Vec<Maker>,
    /// Where and on which day they sign, over their names.
    pub(crate) place: Option<&'a str>,
}

impl Closing<'_> {
    fn draw(&self, pen: &mut Pen<'_, '_>) {
        if let Some(Said { first, second }) = &self.remark {
            remark(pen, first);
            second.iter().for_each(|second| remark_in_english(pen, second));
        }
        if !self.makers.is_empty() {
            pen.y += GAP;
            official::makers(pen, &self.makers, self.place);
        }
    }
}

impl List<'_> {
    /// Lays it out.
    ///
    /// # Errors
    /// [`Error::Document`](crate::Error::Document) when the fonts cannot be read.
    pub(crate) fn lay_out(mut self, look: &Look) -> Result<(Vec<Page>, Vec<Finding>)> {
        let mut shaper = Shaper::new(faces::state()?, look.first().as_str());
        let subject = self.occasion.subject();
        let (sheet, letters, fitted) = self.sheet(&mut shaper);
        let mut pages = Pages::default();
        if fitted.room == Room::Lacking {
            let kind = FindingKind::DoesNotFit;
            pages.findings.push(Finding::new(kind, &subject, "columns", ""));
        }
        if letters < 1.0 {
            self.table = std::mem::take(&mut self.table).scaled(letters);
        }
        self.table.columns = fitted.widths;
        self.table.tail = self.tail(&mut shaper, look, sheet);
        let mut pen = Pen::new(&mut shaper, look, sheet, &subject);
        self.occasion.letterhead.draw(&mut pen);
        self.title.draw(&mut pen);
        pen.y += 1.0;
        if let Some(above) = &self.above {
            over_the_right_end(&mut pen, above);
        }
        let (heading, end) = (pen.items, pen.y);
        pages.findings.append(&mut pen.findings);
        let laid = self.table.lay_out(&mut shaper, sheet.frame(end));
        let places: Vec<(usize, f32)> =
            self.headings.iter().filter_map(|(row, _)| laid.places.get(*row).copied()).collect();
        (pages.pages, pages.end) = (laid.pages, laid.end);
        if let Some(first) = pages.pages.first_mut() {
            first.splice(0..0, heading);
        }
        pages.bookmarks.push((0, Bookmark::page(self.entry.clone())));
        for ((_, title), (page, y)) in self.headings.iter().zip(places) {
            let title = title.clone();
            pages.bookmarks.push((page, Bookmark::at(title, 1, y)));
        }
        pages.close(&mut shaper, (look, sheet, &subject), GAP, &|pen| self.closing.draw(pen));
        let findings = std::mem::take(&mut pages.findings);
        let sample = self.occasion.sample.then(|| look.words());
        Ok((official::finish(pages, sheet, &mut shaper, (look.style, sample)), findings))
    }

    /// Height of what stands under the table, which is never alone on its page: the last rows go
    /// with it.
    fn tail(&mut self, shaper: &mut Shaper<'_>, look: &Look, sheet: Sheet) -> f32 {
        let mut pen = Pen::new(shaper, look, sheet, &self.occasion.subject());
        pen.y = 0.0;
        self.closing.draw(&mut pen);
        let height = pen.y;
        if height > 0.0 {
            let last = self.table.rows.len().saturating_sub(1);
            let first = if last < SHORT { last } else { last - KEPT };
            self.table.rows[first..last].iter_mut().for_each(|row| row.with_next = true);
        }
        if height > 0.0 { height + GAP } else { 0.0 }
    }

    /// The sheet on which the columns fit best, how large its letters are as a part of the usual
    /// size, and the widths: smaller letters only where words would have to be broken, and an
    /// upright sheet that is asked for is turned only where even those do not help.
    fn sheet(&self, shaper: &mut Shaper<'_>) -> (Sheet, f32, Fitted) {
        let natural = self.table.natural(shaper);
        let fit = |sheet: Sheet| natural.fit(&self.widths, sheet.text());
        let (upright, turned) = (fit(Sheet::PORTRAIT), fit(Sheet::LANDSCAPE));
        let crowded = upright.lines > CROWDED && turned.lines < upright.lines - 0.5;
        let sheets = match self.orientation {
            Orientation::Portrait => vec![Sheet::PORTRAIT, Sheet::LANDSCAPE],
            Orientation::Fitting if upright.room == Room::Ample && !crowded => {
                vec![Sheet::PORTRAIT]
            }
            Orientation::Landscape | Orientation::Fitting => vec![Sheet::LANDSCAPE],
        };
        let on = |sheet: &Sheet| {
            let (letters, fitted) = self.letters(&natural, *sheet)?;
            Some((*sheet, letters, fitted))
        };
        sheets.iter().find_map(on).unwrap_or_else(|| {
            let last = sheets.last().copied().unwrap_or(Sheet::LANDSCAPE);
            (last, SMALLEST, natural.scaled(SMALLEST).fit(&self.widths, last.text()))
        })
    }

    /// The largest letters on a sheet in which names have room, unless those are small; else those
    /// in which words have. None where not even they have.
    fn letters(&self, natural: &Natural, sheet: Sheet) -> Option<(f32, Fitted)> {
        let fit =
            |letters: &f32| (*letters, natural.scaled(*letters).fit(&self.widths, sheet.text()));
        let ample = LETTERS[..EASY].iter().map(fit).find(|(_, fitted)| fitted.room == Room::Ample);
        ample.or_else(|| LETTERS.iter().map(fit).find(|(_, fitted)| fitted.room != Room::Lacking))
    }
}

/// A line in italics that ends at the right margin.
fn over_the_right_end(pen: &mut Pen<'_, '_>, text: &str) {
    let span = Span::new(text, Style::new(ITALIC, 12.0));
    let mut items: Vec<Item> = Vec::new();
    for line in block::lines(pen.shaper, &[span], pen.sheet.text()) {
        items.extend(line.place(pen.sheet.right - line.width, pen.y + 4.0));
        pen.y += 5.6;
    }
    pen.items.push(Tag::Paragraph.of(items));
}

impl Occasion {
    /// `(ngày 06 tháng 6 năm 2024, tại thành phố Đà Lạt)`, or what is known of it.
    pub(crate) fn when_and_where(&self, look: &Look) -> Option<String> {
        let (words, dates) = (look.words(), look.dates());
        let when = self.start.map(|start| match self.end.filter(|end| *end != start) {
            Some(end) => dates.range(start, Some(end)),
            None => dates.with_half_day(start, self.half_day),
        });
        let place = given(self.place.as_ref());
        match (when, place) {
            (Some(when), Some(place)) => {
                let values = [("when", &*when), ("place", place)];
                Some(words.fill("document.list.when_and_where", &values))
            }
            (Some(when), None) => Some(words.fill("document.list.when", &[("when", &when)])),
            (None, Some(place)) => Some(words.fill("document.list.where", &[("place", place)])),
            (None, None) => None,
        }
    }

    /// `Tham dự Hội nghị …`.
    pub(crate) fn attending(&self, look: &Look) -> String {
        match self.name(look) {
            "" => String::new(),
            name => look.words().fill("document.list.attending", &[("event", name)]),
        }
    }

    /// The notes under a title: what the list is attached to, and when and where the event is.
    pub(crate) fn notes(&self, annex: &str, look: &Look) -> Vec<String> {
        let annex = Some(annex.trim()).filter(|annex| !annex.is_empty());
        let annex =
            annex.map(|annex| look.words().fill("document.programme.annex", &[("annex", annex)]));
        annex.into_iter().chain(self.when_and_where(look)).collect()
    }

    /// The title of a list, in both languages where both are wanted.
    pub(crate) fn title<'a>(&self, key: &'a str, look: &Look, annex: &str) -> Title<'a> {
        Title {
            kind: look.words().get(key),
            kind_in_english: look.second().map(|words| words.get(key)),
            summary: vec![self.attending(look)],
            summary_in_english: look
                .in_english()
                .filter(|_| given(self.name_en.as_ref()).is_some())
                .map(|look| self.attending(&look))
                .into_iter()
                .collect(),
            notes: self.notes(annex, look),
            notes_in_english: look
                .in_english()
                .and_then(|look| self.when_and_where(&look))
                .into_iter()
                .collect(),
            ..Title::default()
        }
    }
}

/// The English of a remark, under it.
fn remark_in_english(pen: &mut Pen<'_, '_>, text: &str) {
    let span = Span::new(text, Style::new(ITALIC, 12.0)).in_language("en");
    pen.lines("", &[span], 1.3);
}

/// Text under a table, from the left edge, in italics.
fn remark(pen: &mut Pen<'_, '_>, text: &str) {
    let span = Span::new(bound(text), Style::new(ITALIC, 13.0));
    pen.lines("", &[span], 1.3);
}
