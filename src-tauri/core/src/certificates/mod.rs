//! Certificates of attendance (giấy chứng nhận) as a register keeps them: every number is given
//! once, stored, and never taken from a position in a list.
//!
//! Issuing and withdrawing are facts: an undo passes them over, and what they stand on stays.

mod issue;
mod withdraw;

pub use issue::{Issue, issue};
pub use withdraw::{Withdraw, withdraw};

use chrono::NaiveDate;

use crate::{
    FieldProblem, Result,
    error::Problem,
    records::{Rules, record},
    storage::Store,
};

/// The highest number that a register can begin with, so that numbers never run out.
const LAST_BEGINNING: u32 = 999_999_999;

record! {
    /// A register of certificates, with the form of its numbers.
    Series: "series", "series", "add_series", label "t.name"
    {
        /// What the register is called.
        name: String,
        /// The form of its numbers: "{number}/GCN-BTTTT".
        pattern: String,
        /// The event it is for; none for a register over many events.
        event_id: Option<String>,
        /// The number it begins with.
        first_number: u32 = 1,
        /// The next number to be given; only ever grows.
        next_number: u32 = 0,
    }
}

impl Rules for Series {
    fn complete(&mut self, _store: &Store<'_>) -> Result<()> {
        self.next_number = self.next_number.max(self.first_number);
        Ok(())
    }

    fn check(&self, store: &Store<'_>, problems: &mut Vec<FieldProblem>) -> Result<()> {
        if !self.pattern.contains("{number}") {
            problems.push(FieldProblem::new("pattern", Problem::Unreadable));
        }
        if self.first_number == 0 || self.first_number > LAST_BEGINNING {
            problems.push(FieldProblem::new("first_number", Problem::Unreadable));
        }
        // Numbers are given by issuing alone; a form may not skip or repeat any.
        let old = store.record::<Self>(&self.id)?;
        if old.is_none() && self.next_number != self.first_number {
            problems.push(FieldProblem::new("next_number", Problem::Taken));
        }
        if let Some(old) = old {
            let given = store.records::<Certificate>(&[("series_id", &self.id)])?;
            let next = given.iter().map(|c| c.number + 1).max().unwrap_or(self.first_number);
            if self.next_number != next {
                problems.push(FieldProblem::new("next_number", Problem::Taken));
            }
            if !given.is_empty() && self.first_number != old.first_number {
                problems.push(FieldProblem::new("first_number", Problem::Taken));
            }
        }
        Ok(())
    }
}

impl Series {
    /// A number as it is printed; below 10 it has a leading zero (decree 30/2020/NĐ-CP, annex I,
    /// II.3).
    pub fn printed(&self, number: u32) -> String {
        self.pattern.replace("{number}", &format!("{number:02}"))
    }
}

record! {
    /// A certificate that was issued; it stays as it was printed.
    Certificate: "certificate", "certificates", "issue_certificate", label "t.printed_number"
    {
        /// The register.
        series_id: String,
        /// Its number there.
        number: u32,
        /// The number as printed.
        printed_number: String,
        /// Who has it.
        delegate_id: String,
        /// The name as printed.
        full_name: String,
        /// The day it was issued.
        issued: NaiveDate,
    }
}

impl Rules for Certificate {}

record! {
    /// That a certificate counts no more.
    Withdrawal: "withdrawal", "withdrawals", "withdraw_certificate",
    label "(SELECT c.printed_number FROM certificate c WHERE c.id = t.certificate_id)"
    {
        /// The certificate.
        certificate_id: String,
        /// Why.
        reason: String,
        /// The day.
        withdrawn: NaiveDate,
    }
}

impl Rules for Withdrawal {}
