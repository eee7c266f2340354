//! The sheet on which delegates sign that they are there (danh sách ký nhận): one column a
//! half-day, or one sheet a half-day or session.
//!
//! Must never leave a half-day out, nor give one less room than a hand needs: what does not fit
//! beside the names goes on on a further sheet.

mod columns;
#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use langbiang_typeset::{
    Page, Span, Style,
    table::{Cell, Over, Width},
};
use serde::{Deserialize, Serialize};

use super::{
    DocumentKind, Finding, Look, Paper, Plain, Ready, faces,
    faces::state::BOLD,
    lists::{self, Closing, Extra, Group, GroupBy, List, ListColumn, Occasion, Orientation, Rows},
    options::options,
};
use crate::{Error, FieldProblem, Result, agenda::HalfDay, delegates::Sort, records::Prose, text};

/// Heights of a row in millimetres: from one in which a pen can sign to more than anybody needs.
const HEIGHTS: RangeInclusive<f32> = 9.0..=60.0;

/// Width of a signature: what a hand needs, and what is more than enough.
const SIGNATURE: Width = Width::between(22.0, 60.0);

/// The least width where few sign beside each other.
const COMFORTABLE: f32 = 26.0;

crate::vocabulary::vocabulary! {
    /// What a sheet is for.
    SheetFor {
        /// One sheet for all, with a column a half-day.
        Event = "event",
        /// A sheet a half-day.
        HalfDay = "half_day",
        /// A sheet a session.
        Session = "session",
    }
}

/// What a sign-in sheet prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInSheet {
    /// What it is made for.
    pub occasion: Occasion,
    /// The sheets; at least one.
    pub sheets: Vec<Times>,
    /// The delegates.
    pub groups: Vec<Group>,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Times {
    /// The session's name, on a sheet of its own.
    pub session: Option<String>,
    /// Its room.
    pub room: Option<String>,
    /// The half-days that are signed for, a column each; one column where none is known.
    pub half_days: Vec<When>,
}

/// A half-day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct When {
    /// Its date, where known.
    pub date: Option<NaiveDate>,
    /// Which half, where known.
    pub half_day: Option<HalfDay>,
}

/// The most empty rows that anybody asks for; more is a slip of the finger.
const MOST_BLANK: u32 = 500;

options! {
    /// What can be chosen about a sign-in sheet.
    Choices {
        /// What a sheet is for.
        sheet_for: SheetFor = SheetFor::Event,
        /// By what delegates are grouped.
        group: GroupBy = GroupBy::Category,
        /// Their order; within their groups.
        order: Sort = Sort::Order,
        /// The columns before the signatures, from the left.
        fields: Vec<ListColumn> = vec![ListColumn::Number, ListColumn::Name, ListColumn::Post],
        /// Whether each group counts from 1.
        restart: bool = false,
        /// Also those who declined, and those somebody else comes for.
        absent: bool = false,
        /// Empty rows at the end, for those who are not listed.
        blank: u32 = 5,
        /// Height of a row, in millimetres: from 9, in which a pen can sign, to 60.
        row_height: f32 = 10.0,
        /// What it is attached to, e.g. `Kèm theo Giấy mời số 05/GM-BTTTT ngày …`.
        annex: String = String::new(),
        /// How the sheet lies.
        orientation: Orientation = Orientation::Fitting,
        /// Whether those who made it sign under it.
        signed: bool = true,
        /// Who signs under it, a line each: `part` or `part = name`.
        makers: Prose = Prose(String::new()),
    }
}

impl Choices {
    /// Refuses what nobody means, all of it at once.
    fn check(&self) -> Result<()> {
        let (least, most) = (HEIGHTS.start(), HEIGHTS.end());
        let blank = self.blank > MOST_BLANK;
        let height = !HEIGHTS.contains(&self.row_height);
        let problems = [
            blank.then(|| FieldProblem::out_of_range("blank", 0, MOST_BLANK)),
            height.then(|| FieldProblem::out_of_range("row_height", least, most)),
        ];
        let problems: Vec<FieldProblem> = problems.into_iter().flatten().collect();
        if problems.is_empty() { Ok(()) } else { Err(Error::Invalid(problems)) }
    }
}

impl Plain for SignInSheet {
    const KIND: DocumentKind = DocumentKind::SignInSheet;
    type Options = Choices;

    fn paper<'a>(&'a self, options: &'a Choices, look: &'a Look) -> Result<Box<dyn Paper + 'a>> {
        options.check()?;
        let event = [("event", self.occasion.name(look))];
        let title = look.words().fill("document.sign_in_sheet.file", &event);
        let mut pages = Vec::new();
        let mut findings = Vec::new();
        let sheets = self.all_sheets(options, look)?;
        for times in &sheets {
            let (more, found) = self.sheet(times, sheets.len() > 1, options, look)?;
            pages.extend(more);
            findings
                .extend(found.into_iter().filter(|f| !findings.contains(f)).collect::<Vec<_>>());
        }
        findings.extend(lists::check(
            &self.occasion,
            &self.groups,
            options.group,
            &options.fields,
        )?);
        Ok(Box::new(Ready { fonts: faces::state()?, title, pages, findings }))
    }
}

impl SignInSheet {
    /// One sheet, its pages numbered for themselves: sheets are laid out on different tables.
    fn sheet(
        &self,
        times: &Times,
        several: bool,
        options: &Choices,
        look: &Look,
    ) -> Result<(Vec<Page>, Vec<Finding>)> {
        let over = self.over(times, look);
        let rows = self.rows(times, options, look);
        let (own, signed) = (rows.own(), rows.width() - rows.own());
        let (mut table, widths, headings) = rows.table();
        if let Some(paragraphs) = over {
            table.over = vec![Over { first: own, columns: signed, paragraphs }];
        }
        let mut title = self.occasion.title("document.sign_in_sheet.title", look, &options.annex);
        let about = about(times, several, look);
        title.summary.extend(about.clone());
        let in_english = look.in_english().and_then(|look| self::about(times, several, &look));
        title.summary_in_english.extend(in_english.filter(|text| Some(text) != about.as_ref()));
        let entry = about.unwrap_or_else(|| title.kind.to_owned());
        let usual = ["document.list.maker", "document.list.committee"];
        let present = |look: &Look| look.words().get("document.sign_in_sheet.present").to_owned();
        let closing = Closing {
            remark: Some(look.said(present)),
            makers: lists::makers(options.signed, &options.makers.0, &usual, look),
            place: None,
        };
        List {
            occasion: &self.occasion,
            entry,
            title,
            above: None,
            table,
            widths,
            headings,
            orientation: options.orientation,
            closing,
        }
        .lay_out(look)
    }

    /// `Ký nhận` over several columns; a single one says it itself.
    fn over(&self, times: &Times, look: &Look) -> Option<Vec<Vec<Span>>> {
        (times.half_days.len() > 1).then(|| {
            let key = "document.sign_in_sheet.sign";
            let style = Style::new(BOLD, 12.0);
            let first = vec![Span::new(look.words().get(key), style)];
            std::iter::once(first).chain(lists::english_under(look, key)).collect()
        })
    }

    /// The names, and behind each a cell a half-day.
    fn rows<'a>(&self, times: &Times, options: &Choices, look: &'a Look) -> Rows<'a> {
        let extras = signatures(times, look);
        let mut rows = Rows::new(look, &self.groups, options.group, &options.fields, extras)
            .tall(options.row_height)
            .restarting(options.restart);
        let signed = rows.width() - rows.own();
        rows.add(&self.groups, &|_| vec![Cell::default(); signed]);
        rows.blank(usize::try_from(options.blank).unwrap_or(0));
        rows
    }
}

/// What a sheet is for, where there are several.
fn about(times: &Times, several: bool, look: &Look) -> Option<String> {
    let [when] = times.half_days[..] else {
        let days = several.then(|| columns::days(times, look)).flatten();
        return times.session.clone().or(days);
    };
    let several = several || times.session.is_some();
    let when = several.then(|| half_day(when, look, true)).flatten();
    let parts = [times.session.clone(), when, times.room.clone()];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let text = parts.join(look.words().get("document.sign_in_sheet.and"));
    (!text.is_empty()).then_some(text)
}

/// A column a half-day, or one for all.
fn signatures(times: &Times, look: &Look) -> Vec<Extra> {
    if times.half_days.len() < 2 {
        let width = Width { least: 34.0, ..SIGNATURE };
        return vec![Extra::new(look, "document.sign_in_sheet.sign", width)];
    }
    let extra = |when: &When| {
        let text = half_day(*when, look, false).unwrap_or_default();
        let style = Style::new(BOLD, 11.0);
        let mut heading: Vec<Vec<Span>> =
            text.split('\n').map(|line| vec![Span::new(line, style)]).collect();
        let half = when.half_day.map(|half| format!("document.half_day.{half}"));
        if let Some(english) = half.and_then(|key| lists::english_under(look, &key)) {
            heading.insert(1, english);
        }
        let least = if times.half_days.len() > 3 { SIGNATURE.least } else { COMFORTABLE };
        Extra { heading, width: Width { least, ..SIGNATURE } }
    };
    times.half_days.iter().map(extra).collect()
}

/// `Buổi sáng, ngày 06 tháng 6 năm 2024`, or in a column `Sáng` over `06/6`.
fn half_day(when: When, look: &Look, long: bool) -> Option<String> {
    let words = look.words();
    let half = when.half_day.map(|half| words.get(&format!("document.half_day.{half}")).to_owned());
    if long {
        let half = half.map(|half| {
            let half = half.to_lowercase();
            text::capital(&words.fill("document.programme.half_day", &[("half", &half)]))
        });
        let date = when.date.map(|date| look.dates().long(date));
        return Some([half, date].into_iter().flatten().collect::<Vec<_>>().join(", "))
            .filter(|text| !text.is_empty());
    }
    let date = when.date.map(|date| look.dates().short(date));
    Some([half, date].into_iter().flatten().collect::<Vec<_>>().join("\n"))
        .filter(|text| !text.is_empty())
}
