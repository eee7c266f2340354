//! Who was there, half-day by half-day: facts that are only ever added.
//!
//! A correction is a new fact, and the last one counts. Must never change or drop one, and never
//! count somebody as there of whom nobody noted it.

mod half_days;
mod mark;
mod numbers;
mod show;
#[cfg(test)]
mod tests;

pub(crate) use half_days::{DAYS, of_event};
pub use half_days::{DatedHalfDay, half_days};
pub use mark::{Mark, Marked, Preview, mark, preview};
pub(crate) use show::Marks;
pub use show::{Shown, Totals, Whole, show};

use chrono::NaiveDate;

use crate::{
    agenda::HalfDay,
    records::{Rules, record},
};

crate::vocabulary::vocabulary! {
    /// How it is known that somebody was there.
    KnownBy {
        /// Ticked in a list.
        Ticked = "ticked",
        /// Typed in from the sheet that was signed.
        SignedSheet = "signed_sheet",
        /// Noted at the desk.
        Desk = "desk",
    }
}

record! {
    /// That a delegate was or was not there for half a day.
    Attendance: "attendance", "attendances", "mark_attendance",
    label "(SELECT d.full_name FROM delegate d WHERE d.id = t.delegate_id)"
    {
        /// The delegate.
        delegate_id: String,
        /// The day.
        date: NaiveDate,
        /// The half of it.
        half_day: HalfDay,
        /// Whether the delegate was there.
        present: bool,
        /// How that is known.
        known_by: KnownBy = KnownBy::default(),
        /// Who noted it.
        noted_by: Option<String>,
        /// When it was noted: RFC 3339, UTC.
        noted: String,
    }
}

impl Rules for Attendance {}
