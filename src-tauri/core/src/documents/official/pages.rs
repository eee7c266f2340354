//! Pages from what stands on them: numbers in the top margin, the mark of a sample, and what comes
//! after a table.

use langbiang_typeset::{Bookmark, Item, Page, Shaper, Style, block, page::Colour};

use super::{Pen, Sheet};
use crate::{
    Words,
    documents::{DocumentStyle, Finding, Look, Subject, faces::state::REGULAR},
};

/// Pages while they are being filled.
#[derive(Debug, Default)]
pub(crate) struct Pages {
    /// What stands on each.
    pub(crate) pages: Vec<Vec<Item>>,
    /// The outline, each entry with its page.
    pub(crate) bookmarks: Vec<(usize, Bookmark)>,
    /// What is wrong.
    pub(crate) findings: Vec<Finding>,
    /// Where the last page is filled to, in millimetres.
    pub(crate) end: f32,
}

impl Pages {
    /// Adds what must stay together under what is there, on a new page where it does not fit;
    /// `gap` millimetres below.
    pub(crate) fn close(
        &mut self,
        shaper: &mut Shaper<'_>,
        (look, sheet, subject): (&Look, Sheet, &Subject),
        gap: f32,
        draw: &dyn Fn(&mut Pen<'_, '_>),
    ) {
        let mut from = |y: f32| {
            let mut pen = Pen::new(shaper, look, sheet, subject);
            pen.y = y;
            draw(&mut pen);
            (pen.items, pen.findings, pen.y)
        };
        let (mut items, mut findings, mut end) = from(self.end + gap);
        if end > sheet.bottom || self.pages.is_empty() {
            (items, findings, end) = from(sheet.top);
            self.pages.push(Vec::new());
        }
        if let Some(page) = self.pages.last_mut() {
            page.append(&mut items);
        }
        self.findings.append(&mut findings);
        self.end = end;
    }
}

/// Makes pages of all that stands on `sheet`s: each after the first is numbered, each of a sample
/// says so.
pub(crate) fn finish(
    pages: Pages,
    sheet: Sheet,
    shaper: &mut Shaper<'_>,
    (style, sample): (DocumentStyle, Option<&Words>),
) -> Vec<Page> {
    let total = (style == DocumentStyle::Plain).then_some(pages.pages.len());
    let Sheet { width, height, .. } = sheet;
    let page = |items| Page { width, height, items, bookmarks: Vec::new() };
    let mut made: Vec<Page> = pages.pages.into_iter().map(page).collect();
    for (index, bookmark) in pages.bookmarks {
        if let Some(page) = made.get_mut(index) {
            page.bookmarks.push(bookmark);
        }
    }
    for (i, page) in made.iter_mut().enumerate() {
        number(page, sheet, shaper, i + 1, total);
        if let Some(words) = sample {
            mark(page, sheet, shaper, words);
        }
    }
    made
}

/// Which page it is, in the middle of the top margin from the second page on: where decree 30
/// (annex I, box 14) wants the number, and where it wants none. Who is not bound by it has the
/// total as well: a reader who holds loose sheets knows whether one is missing.
fn number(
    page: &mut Page,
    sheet: Sheet,
    shaper: &mut Shaper<'_>,
    number: usize,
    total: Option<usize>,
) {
    if number > 1 {
        let total = total.map(|total| format!("/{total}")).unwrap_or_default();
        let text = format!("{number}{total}");
        centred(page, sheet, shaper, &text, Style::new(REGULAR, 13.0), 13.0);
    }
}

/// Says that the people and times are made up; in the bottom margin, where it disturbs nobody.
fn mark(page: &mut Page, sheet: Sheet, shaper: &mut Shaper<'_>, words: &Words) {
    let style = Style::new(REGULAR, 9.0).colour(Colour(128, 128, 128));
    centred(page, sheet, shaper, words.get("document.sample"), style, sheet.height - 9.0);
}

fn centred(
    page: &mut Page,
    sheet: Sheet,
    shaper: &mut Shaper<'_>,
    text: &str,
    style: Style,
    y: f32,
) {
    for line in block::balanced(shaper, text, style, sheet.text()) {
        page.items.extend(line.place(sheet.middle() - line.width / 2.0, y));
    }
}
