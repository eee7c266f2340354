//! Notes who was there for half a day, by the numbers of the sheet that was signed or by ticks.
//!
//! Says beforehand whom it means. Must never note anything while one number is wrong: a slip in
//! one may be a slip in all.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use serde_json::Value;

use super::{Attendance, DatedHalfDay, KnownBy, Marks, half_days, numbers};
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    delegates::Delegate,
    documents::lists::roman,
    error::Problem,
    events,
    op::Outcome,
    printing::{self, SignedRow, SignedSheet},
    records::{self, Prose},
    storage::Store,
};

form! {
    /// Notes who was there for half a day; a correction is a new note, and the last counts.
    Mark: Fact "mark_attendance", "attendance" "mark"
    {
        /// The event.
        event_id: String,
        /// The half-day: "2024-06-06-morning"; "sáng" or "morning" where only one is called so.
        half_day: String,
        /// Numbers of the sheet that was signed: "1-20, 23; trừ 5", "tất cả trừ 4, 7".
        numbers: Prose = Prose::default(),
        /// The print that the numbers are of; the last one where none is given.
        print_id: Option<String>,
        /// Whether those with the numbers were away.
        away: bool = false,
        /// Whether everybody else on the sheet, of whom nothing is noted, was away.
        others_away: bool = false,
        /// Delegates who were there, each on a line by id or code.
        present: Prose = Prose::default(),
        /// Delegates who were away, each on a line by id or code.
        absent: Prose = Prose::default(),
        /// How it is known; the signed sheet for numbers, ticks otherwise.
        known_by: Option<KnownBy>,
        /// Who noted it.
        noted_by: Option<String>,
    }
}

/// One delegate who is or was noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Marked {
    /// The delegate.
    pub id: String,
    /// The number on the sheet, e.g. `12`, or `II.3` where groups count for themselves.
    pub number: Option<String>,
    /// The name.
    pub name: String,
    /// Whether there or away.
    pub present: bool,
    /// What was noted last, if anything was.
    pub before: Option<bool>,
}

/// What marking would note, or noted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preview {
    /// The half-day.
    pub half_day: DatedHalfDay,
    /// When the sheet was printed that the numbers are of; `None` for one as it would be printed.
    pub printed: Option<String>,
    /// Whom it notes; those of whom just that is noted are not among them.
    pub marked: Vec<Marked>,
    /// How many are noted so already.
    pub unchanged: usize,
    /// What cannot be right.
    #[serde(skip)]
    pub wrong: Vec<FieldProblem>,
}

/// Says whom it would note, and what is wrong; changes nothing.
///
/// # Errors
/// [`Error::NotFound`] for the event or the print; [`Error::Invalid`] for the half-day.
pub fn preview(workspace: &Workspace, form: &Mark) -> Result<Preview> {
    let sheet = sheet(workspace, form)?;
    workspace.read(|store| planned(store, form, &sheet))
}

/// Notes whom the form means, dated now.
///
/// # Errors
/// As [`preview`]; [`Error::Invalid`] with everything that is wrong, and then nobody is noted.
pub fn mark(workspace: &Workspace, form: &Mark) -> Result<Outcome<Preview>> {
    let (sheet, noted) = (sheet(workspace, form)?, workspace.timestamp());
    workspace.operate(&Mark::ACTION.operation, |store| {
        let plan = planned(store, form, &sheet)?;
        if !plan.wrong.is_empty() {
            return Err(Error::Invalid(plan.wrong));
        }
        for marked in &plan.marked {
            records::insert(store, fact(form, &plan, marked, &noted))?;
        }
        let label = plan.half_day.to_string();
        Ok((plan, label))
    })
}

/// The sheet that numbers are of; nobody's where none are given.
fn sheet(workspace: &Workspace, form: &Mark) -> Result<SignedSheet> {
    if form.numbers.0.trim().is_empty() && !form.others_away {
        return Ok(SignedSheet::default());
    }
    printing::signed_sheet(workspace, &form.event_id, form.print_id.as_deref())
}

fn fact(form: &Mark, plan: &Preview, marked: &Marked, noted: &str) -> Attendance {
    let by_numbers = marked.number.is_some();
    let usual = if by_numbers { KnownBy::SignedSheet } else { KnownBy::Ticked };
    Attendance {
        id: String::new(),
        delegate_id: marked.id.clone(),
        date: plan.half_day.date,
        half_day: plan.half_day.half_day,
        present: marked.present,
        known_by: form.known_by.unwrap_or(usual),
        noted_by: form.noted_by.clone(),
        noted: noted.to_owned(),
    }
}

fn planned(store: &Store<'_>, form: &Mark, sheet: &SignedSheet) -> Result<Preview> {
    let event = events::find(store, &form.event_id)?;
    let known = half_days::of_event(store, &event)?;
    let half_day = DatedHalfDay::read(&form.half_day, &known)
        .ok_or_else(|| Error::Invalid(vec![not_known(&known)]))?;
    let all: Vec<Delegate> = store.records(&[("event_id", &event.id)])?;
    let before = Marks::of(store, &event.id)?;
    let mut plan = Planned { all: &all, form, said: BTreeMap::new(), wrong: Vec::new() };
    plan.by_ticks();
    plan.by_numbers(sheet);
    plan.others(sheet, |id| before.of_delegate(id, half_day).is_none());
    let (mut marked, wrong) = plan.finish(|id| before.of_delegate(id, half_day));
    let noted = marked.len();
    marked.retain(|one| one.before != Some(one.present));
    let unchanged = noted - marked.len();
    Ok(Preview { half_day, printed: sheet.printed.clone(), marked, unchanged, wrong })
}

/// The half-day is none of the event's, which are named.
fn not_known(known: &[DatedHalfDay]) -> FieldProblem {
    let known: Vec<String> = known.iter().map(ToString::to_string).collect();
    FieldProblem::new("half_day", Problem::NoHalfDay).with("known", known.join(", "))
}

/// Whom a form means, delegate by delegate.
struct Planned<'a> {
    all: &'a [Delegate],
    form: &'a Mark,
    /// By id: the place in the order of the sheet, the number there, and whether present.
    said: BTreeMap<String, (usize, Option<String>, bool)>,
    wrong: Vec<FieldProblem>,
}

impl Planned<'_> {
    /// Those that stand by id or code.
    fn by_ticks(&mut self) {
        let form = self.form;
        for (field, lines, present) in
            [("present", &form.present, true), ("absent", &form.absent, false)]
        {
            for line in lines.0.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let is = |delegate: &&Delegate| delegate.id == line || delegate.code == line;
                match self.all.iter().find(is) {
                    Some(delegate) => self.say(&delegate.id, None, present, field),
                    None => self.wrong.push(FieldProblem::new(field, Problem::Unknown)),
                }
            }
        }
    }

    /// Those that stand by their numbers.
    fn by_numbers(&mut self, sheet: &SignedSheet) {
        let numbers = numbers::read(&self.form.numbers.0, &sheet.groups);
        self.wrong.extend(numbers.wrong);
        for (group, number) in numbers.named {
            let rows = sheet.groups.get(group);
            let row = rows.and_then(|rows| rows.get(number.saturating_sub(1) as usize));
            let Some(row) = row else { continue };
            let shown = shown(sheet, group, number);
            self.say_row(row, shown, !self.form.away);
        }
    }

    /// Everybody else on the sheet who is still there and of whom nothing is noted.
    fn others(&mut self, sheet: &SignedSheet, is_open: impl Fn(&str) -> bool) {
        if !self.form.others_away {
            return;
        }
        for (group, rows) in sheet.groups.iter().enumerate() {
            for (number, row) in (1..).zip(rows) {
                let open = is_open(&row.id) && !self.said.contains_key(&row.id);
                if open && self.all.iter().any(|delegate| delegate.id == row.id) {
                    self.say_row(row, shown(sheet, group, number), false);
                }
            }
        }
    }

    /// A row of the sheet; one whose delegate was removed since is told.
    fn say_row(&mut self, row: &SignedRow, number: String, present: bool) {
        if self.all.iter().any(|delegate| delegate.id == row.id) {
            return self.say(&row.id, Some(number), present, "numbers");
        }
        let gone = FieldProblem::new("numbers", Problem::NumberGone).with("value", number);
        self.wrong.push(gone.with("name", &row.name));
    }

    fn say(&mut self, id: &str, number: Option<String>, present: bool, field: &'static str) {
        let place = self.said.len();
        let said = self.said.entry(id.to_owned()).or_insert((place, number, present));
        if said.2 != present {
            self.wrong.push(FieldProblem::new(field, Problem::Twice));
        }
    }

    /// In the order in which they were named.
    fn finish(self, before: impl Fn(&str) -> Option<bool>) -> (Vec<Marked>, Vec<FieldProblem>) {
        let names: HashMap<&str, &str> =
            self.all.iter().map(|delegate| (&*delegate.id, &*delegate.full_name)).collect();
        let mut said: Vec<_> = self.said.into_iter().collect();
        said.sort_by_key(|(_, (place, ..))| *place);
        let marked = said.into_iter().map(|(id, (_, number, present))| Marked {
            name: names.get(&*id).copied().unwrap_or_default().to_owned(),
            before: before(&id),
            id,
            number,
            present,
        });
        (marked.collect(), self.wrong)
    }
}

/// A number as the sheet shows it.
fn shown(sheet: &SignedSheet, group: usize, number: u32) -> String {
    match sheet.groups.len() {
        0 | 1 => number.to_string(),
        _ => format!("{}.{number}", roman(group + 1)),
    }
}

impl Form for Mark {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        let done = mark(workspace, &self)?;
        Ok(done.map(|plan| serde_json::to_value(plan).unwrap_or_default()))
    }
}
