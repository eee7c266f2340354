//! Looks at a preview a page at a time: each row as the file has it, beside what it becomes.
//!
//! Reads what is kept for the few rows of a page only, so that a long list costs no more to look
//! at than a short one. Must never change anything, and no row may be in no page.

#[cfg(test)]
mod tests;

use std::ops::Range;

use chrono::NaiveDate;

use super::report::ImportReport;
use crate::{
    Result, Workspace,
    delegates::{Delegate, DelegateState, NewDelegate, naming_date},
    events,
    import::{self, Decision, Doubt, Field, Matched, Refusal, RefusedRow, UnderstoodRow},
    provinces, records,
    storage::Store,
};

crate::vocabulary::vocabulary! {
    /// What becomes of a row that is about somebody.
    Fate {
        /// A new delegate.
        New = "new",
        /// Somebody who is known, with something new.
        Changed = "changed",
        /// Somebody who is known, and nothing new.
        Same = "same",
        /// It waits to be corrected.
        SetAside = "set_aside",
        /// Somebody leaves it out.
        LeftOut = "left_out",
    }
}

crate::vocabulary::vocabulary! {
    /// Which rows somebody wants to look at.
    Wanted {
        /// All that are about somebody.
        All = "all",
        /// New delegates.
        New = "new",
        /// Delegates with something new.
        Changed = "changed",
        /// Delegates with nothing new.
        Same = "same",
        /// Rows to look at, and those of which somebody said whom they are.
        Doubtful = "doubtful",
        /// Rows of which a value was put right.
        Repaired = "repaired",
        /// Rows that wait to be corrected.
        SetAside = "set_aside",
        /// Rows that somebody leaves out.
        LeftOut = "left_out",
    }
}

/// How many rows there are of each kind.
pub type Counts = Vec<(Wanted, usize)>;

/// A part of the rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PreviewPage {
    /// How many there are.
    pub total: usize,
    /// Those of this part, in the order of the file.
    pub rows: Vec<PreviewRow>,
}

/// A row of the file and what becomes of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PreviewRow {
    /// The row, from 1.
    pub number: u32,
    /// What becomes of it.
    pub fate: Fate,
    /// What its cells show, from column A.
    pub cells: Vec<String>,
    /// What would be kept, field by field; empty ones are not among them.
    pub values: Vec<PreviewValue>,
    /// Whether the person comes, where the list says it.
    pub state: Option<DelegateState>,
    /// The name of the person in whose place this one comes.
    pub replaces: Option<String>,
    /// What somebody should look at.
    pub doubts: Vec<Doubt>,
    /// Who is meant, or might be.
    pub candidate: Option<Candidate>,
    /// Whether somebody said who is meant.
    pub settled: bool,
    /// What is wrong with a row that waits.
    pub problems: Vec<Refusal>,
}

/// One field of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewValue {
    /// The field.
    pub field: Field,
    /// What would be kept.
    pub text: String,
    /// What is kept now, where that changes.
    pub before: Option<String>,
    /// What the cell shows, where the value was put right.
    pub repaired: Option<String>,
    /// Better writing that is offered.
    pub offered: Option<String>,
}

/// Somebody who is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Candidate {
    /// The delegate's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The title.
    pub title: String,
    /// The organisation.
    pub organisation: String,
}

/// A row of a report, wherever it stands in it.
enum Row<'a> {
    Taken(&'a Matched),
    Without(&'a UnderstoodRow),
    Refused(&'a RefusedRow),
}

impl Row<'_> {
    fn number(&self) -> u32 {
        match self {
            Self::Taken(row) => row.row.number,
            Self::Without(row) => row.number,
            Self::Refused(row) => row.number,
        }
    }

    fn fate(&self) -> Fate {
        match self {
            Self::Taken(row) => match row.decision {
                Decision::New => Fate::New,
                Decision::Changed { .. } => Fate::Changed,
                Decision::Same { .. } => Fate::Same,
            },
            Self::Without(_) => Fate::LeftOut,
            Self::Refused(_) => Fate::SetAside,
        }
    }

    fn is(&self, wanted: Wanted, settled: &[u32]) -> bool {
        match wanted {
            Wanted::All => true,
            Wanted::New => self.fate() == Fate::New,
            Wanted::Changed => self.fate() == Fate::Changed,
            Wanted::Same => self.fate() == Fate::Same,
            Wanted::SetAside => self.fate() == Fate::SetAside,
            Wanted::LeftOut => self.fate() == Fate::LeftOut,
            Wanted::Doubtful => match self {
                Self::Taken(row) => !row.row.doubts.is_empty() || settled.contains(&row.row.number),
                _ => false,
            },
            Wanted::Repaired => {
                matches!(self, Self::Taken(row) if !row.row.repairs.is_empty())
            }
        }
    }
}

impl ImportReport {
    /// How many rows there are of each kind.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let rows = self.all();
        let count =
            |wanted: Wanted| rows.iter().filter(|row| row.is(wanted, &self.settled)).count();
        Wanted::ALL.iter().map(|wanted| (*wanted, count(*wanted))).collect()
    }

    /// The first and the last row that are about somebody.
    #[must_use]
    pub fn span(&self) -> Option<(u32, u32)> {
        let numbers = || self.all().into_iter().map(|row| row.number());
        Some((numbers().min()?, numbers().max()?))
    }

    /// The first different values in the cells of a column (its letter), `most` of them.
    #[must_use]
    pub fn samples(&self, letter: &str, most: usize) -> Vec<&str> {
        let at = import::place_of(letter);
        let taken = self.rows.iter().map(|row| &row.row.cells);
        let others = self.without.iter().map(|row| &row.cells);
        let refused = self.refused.iter().map(|row| &row.cells);
        let mut samples: Vec<&str> = Vec::new();
        for cells in taken.chain(others).chain(refused) {
            let text = at.and_then(|at| cells.get(at)).map_or("", String::as_str);
            if !text.is_empty() && !samples.contains(&text) {
                samples.push(text);
            }
            if samples.len() == most {
                break;
            }
        }
        samples
    }

    /// How many names could be written better.
    #[must_use]
    pub fn offers(&self) -> usize {
        self.rows.iter().filter(|row| !row.row.offered.is_empty()).count()
    }

    fn all(&self) -> Vec<Row<'_>> {
        let taken = self.rows.iter().map(Row::Taken);
        let without = self.without.iter().map(Row::Without);
        taken.chain(without).chain(self.refused.iter().map(Row::Refused)).collect()
    }
}

/// A part of the rows that are wanted, in the order of the file, with what is kept of each now.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn preview_page(
    workspace: &Workspace,
    event: &str,
    report: &ImportReport,
    wanted: Wanted,
    range: Range<usize>,
) -> Result<PreviewPage> {
    let mut rows = report.all();
    rows.retain(|row| row.is(wanted, &report.settled));
    rows.sort_by_key(Row::number);
    let (total, end) = (rows.len(), range.end.min(rows.len()));
    let part = rows.get(range.start.min(end)..end).unwrap_or_default();
    workspace.read(|store| {
        let event = events::find(store, event)?;
        let on = naming_date(&event, workspace);
        let rows: Result<_> = part.iter().map(|row| shown(store, report, row, on)).collect();
        Ok(PreviewPage { total, rows: rows? })
    })
}

fn shown(
    store: &Store<'_>,
    report: &ImportReport,
    row: &Row<'_>,
    on: NaiveDate,
) -> Result<PreviewRow> {
    let (number, fate) = (row.number(), row.fate());
    let base = PreviewRow { number, fate, ..PreviewRow::default() };
    Ok(match row {
        Row::Taken(row) => taken(store, report, row, on, base)?,
        Row::Without(row) => {
            PreviewRow { cells: row.cells.clone(), values: values(&row.says, None, on), ..base }
        }
        Row::Refused(row) => PreviewRow {
            cells: row.cells.clone(),
            values: values(&row.says, None, on),
            problems: row.problems.clone(),
            ..base
        },
    })
}

fn taken(
    store: &Store<'_>,
    report: &ImportReport,
    matched: &Matched,
    on: NaiveDate,
    base: PreviewRow,
) -> Result<PreviewRow> {
    let meant = match &matched.decision {
        Decision::New => matched.perhaps.as_ref(),
        Decision::Changed { id, .. } | Decision::Same { id } => Some(id),
    };
    let kept: Option<Delegate> = meant.map(|id| records::find(store, id)).transpose()?;
    let is_known = matched.decision != Decision::New;
    let known = kept.as_ref().filter(|_| is_known);
    let before = known.map(NewDelegate::from);
    let row = &matched.row;
    let mut values = values(matched.result(), before.as_ref(), on);
    values.extend(state(known, row.state));
    for value in &mut values {
        let repair = row.repairs.iter().find(|repair| repair.field == value.field);
        value.repaired = repair.map(|repair| repair.from.clone());
        let offer = row.offered.iter().find(|(field, _)| *field == value.field);
        value.offered = offer.map(|(_, text)| text.clone());
    }
    Ok(PreviewRow {
        cells: row.cells.clone(),
        values,
        state: row.state,
        replaces: row.replaces.clone(),
        doubts: row.doubts.clone(),
        candidate: kept.map(Candidate::from),
        settled: report.settled.contains(&row.number),
        ..base
    })
}

/// What would be kept, beside what is; a value that stays empty is none.
fn values(says: &NewDelegate, before: Option<&NewDelegate>, on: NaiveDate) -> Vec<PreviewValue> {
    let value = |field: &Field| {
        let text = said(says, *field, on);
        let before = before.map(|before| said(before, *field, on)).filter(|before| *before != text);
        let empty = text.is_empty() && before.as_ref().is_none_or(String::is_empty);
        let value = PreviewValue { field: *field, text, before, repaired: None, offered: None };
        (!empty).then_some(value)
    };
    Field::ALL.iter().filter_map(value).collect()
}

/// Whether somebody who is known comes, where a list says otherwise than before.
fn state(known: Option<&Delegate>, listed: Option<DelegateState>) -> Option<PreviewValue> {
    let (before, now) = (known?.state, listed?);
    let before = (before != now).then(|| before.to_string())?;
    Some(PreviewValue {
        field: Field::State,
        text: now.to_string(),
        before: Some(before),
        repaired: None,
        offered: None,
    })
}

fn said(says: &NewDelegate, field: Field, on: NaiveDate) -> String {
    match field {
        Field::Province => match says.province {
            Some(province) => provinces::name(province, on).to_owned(),
            None => says.province_text.clone(),
        },
        Field::Sex => says.sex.map(|sex| sex.to_string()).unwrap_or_default(),
        _ => says.text(field).cloned().unwrap_or_default(),
    }
}

impl From<Delegate> for Candidate {
    fn from(delegate: Delegate) -> Self {
        Self {
            id: delegate.id,
            name: delegate.full_name,
            title: delegate.title,
            organisation: delegate.organisation,
        }
    }
}
