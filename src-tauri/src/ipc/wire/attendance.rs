//! Who was there, half-day by half-day.

use langbiang_core::{
    attendance::{self, DatedHalfDay, Mark},
    records::Prose,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{error::FieldError, event::HalfDay, import::DelegateState};

/// One half-day of an event.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttendedHalf {
    /// What stands for it in forms: `2024-06-06-morning`.
    pub key: String,
    /// The day.
    pub date: String,
    /// The half of it.
    pub half: HalfDay,
}

/// The attendance of an event.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttendanceTable {
    /// The half-days, in the order of time.
    pub half_days: Vec<AttendedHalf>,
    /// The delegates, by name.
    pub delegates: Vec<AttendedDelegate>,
    /// How many were there, for each half-day.
    pub totals: Vec<AttendanceTotals>,
}

/// One delegate.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttendedDelegate {
    /// The delegate.
    pub id: String,
    /// The name.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// How far the coming was settled.
    pub state: DelegateState,
    /// For each half-day whether there or away; null where it is not noted.
    pub marks: Vec<Option<bool>>,
}

/// How many were there for a half-day.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttendanceTotals {
    /// Were there.
    pub present: usize,
    /// Were away.
    pub absent: usize,
    /// Of whom nothing is noted.
    pub not_noted: usize,
}

/// Numbers of a signed sheet, before they are noted.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetNumbers {
    /// The event.
    pub event_id: String,
    /// The half-day, by its key.
    pub half_day: String,
    /// What was typed: `1-20, 23; trừ 5`.
    pub numbers: String,
    /// Whether those with the numbers were away.
    pub away: bool,
    /// Whether everybody else on the sheet, of whom nothing is noted, was away.
    pub others_away: bool,
}

/// Whom the numbers mean.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkPreview {
    /// When the sheet was printed; null for one as it would be printed now.
    pub printed: Option<String>,
    /// Whom it notes.
    pub marked: Vec<MarkedDelegate>,
    /// How many are noted so already.
    pub unchanged: usize,
    /// What cannot be right.
    pub problems: Vec<FieldError>,
}

/// One delegate who would be noted.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MarkedDelegate {
    /// The number on the sheet.
    pub number: Option<String>,
    /// The name.
    pub name: String,
    /// Whether there or away.
    pub present: bool,
    /// What was noted last, if anything was.
    pub before: Option<bool>,
}

impl SheetNumbers {
    /// The same for core.
    pub fn form(self) -> Mark {
        Mark {
            event_id: self.event_id,
            half_day: self.half_day,
            numbers: Prose(self.numbers),
            away: self.away,
            others_away: self.others_away,
            ..Mark::default()
        }
    }
}

impl MarkPreview {
    /// A plan with its problems as the window spells them.
    pub fn new(plan: attendance::Preview, problems: Vec<FieldError>) -> Self {
        let marked = plan.marked.into_iter().map(MarkedDelegate::from).collect();
        Self { printed: plan.printed, marked, unchanged: plan.unchanged, problems }
    }
}

impl From<attendance::Marked> for MarkedDelegate {
    fn from(marked: attendance::Marked) -> Self {
        Self {
            number: marked.number,
            name: marked.name,
            present: marked.present,
            before: marked.before,
        }
    }
}

impl From<DatedHalfDay> for AttendedHalf {
    fn from(half_day: DatedHalfDay) -> Self {
        let (key, date) = (half_day.to_string(), half_day.date.to_string());
        Self { key, date, half: half_day.half_day.into() }
    }
}

impl From<attendance::Whole> for AttendanceTable {
    fn from(whole: attendance::Whole) -> Self {
        Self {
            half_days: whole.half_days.into_iter().map(AttendedHalf::from).collect(),
            delegates: whole.delegates.into_iter().map(AttendedDelegate::from).collect(),
            totals: whole.totals.into_iter().map(AttendanceTotals::from).collect(),
        }
    }
}

impl From<attendance::Shown> for AttendedDelegate {
    fn from(shown: attendance::Shown) -> Self {
        let state = DelegateState(shown.state);
        let organisation = shown.organisation;
        Self { id: shown.id, name: shown.name, organisation, state, marks: shown.marks }
    }
}

impl From<attendance::Totals> for AttendanceTotals {
    fn from(totals: attendance::Totals) -> Self {
        Self { present: totals.present, absent: totals.absent, not_noted: totals.not_noted }
    }
}
