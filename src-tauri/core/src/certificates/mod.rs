//! Certificates of attendance (giấy chứng nhận) as a register keeps them: every number is given
//! once, stored, and never taken from a position in a list.
//!
//! Issuing and withdrawing are facts: an undo passes them over, and what they stand on stays.

mod eligible;
mod issue;
mod register;
mod reprint;
mod withdraw;

pub(crate) use eligible::valid;
pub use eligible::{Eligible, Standing, Why, eligible};
pub use issue::{Issue, issue, issue_all};
pub use register::{Registered, register};
pub use reprint::{ReprintCertificate, reprint};
pub use withdraw::{Withdraw, withdraw};

use chrono::NaiveDate;

use crate::{
    Error, FieldProblem, Result,
    error::Problem,
    records::{self, Record, Rules, record},
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
        /// The next number to be given; never one that was given before.
        next_number: u32 = 0,
        /// Whether it gives no numbers here, because another laptop goes on with it.
        closed: bool = false,
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
        let mut taken = |field| problems.push(FieldProblem::new(field, Problem::Taken));
        match self.begun(store)? {
            None if self.next_number != self.first_number => taken("next_number"),
            None => {}
            Some((old, next)) => {
                if self.next_number != next {
                    taken("next_number");
                }
                if self.first_number != old.first_number {
                    taken("first_number");
                }
            }
        }
        Ok(())
    }
}

impl Series {
    /// The register as it is and the number it goes on with, once numbers of it were given. They
    /// are given by issuing alone: a form may not skip or repeat any. Those given elsewhere are not
    /// all known here, so the register never goes back behind where it stands.
    fn begun(&self, store: &Store<'_>) -> Result<Option<(Self, u32)>> {
        let Some(old) = store.record::<Self>(&self.id)? else { return Ok(None) };
        let last = store.last_number(&self.id)?;
        if last.is_none() && !store.is_given_elsewhere(&self.id)? {
            return Ok(None);
        }
        let next = last.map_or(old.next_number, |last| old.next_number.max(last.saturating_add(1)));
        Ok(Some((old, next)))
    }

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

/// The certificate of this id, which must be of the event where one is given.
fn named(store: &Store<'_>, id: &str, event: Option<&str>) -> Result<Certificate> {
    let of = store.event_of(Certificate::NOUN, id)?;
    if event.is_some_and(|event| of.as_deref() != Some(event)) {
        return Err(Error::NotFound { noun: Certificate::NOUN.name, key: id.into() });
    }
    records::find(store, id)
}

/// The certificate of this id, as [`named`] finds it, which must not be withdrawn; `problem` says what
/// is wrong with one that is.
fn standing(
    store: &Store<'_>,
    id: &str,
    event: Option<&str>,
    problem: Problem,
) -> Result<Certificate> {
    let certificate = named(store, id, event)?;
    if withdrawal(store, &certificate.id)?.is_some() {
        return Err(Error::Invalid(vec![FieldProblem::new("certificate_id", problem)]));
    }
    Ok(certificate)
}

/// The withdrawal of a certificate, if it was withdrawn.
fn withdrawal(store: &Store<'_>, certificate_id: &str) -> Result<Option<Withdrawal>> {
    Ok(store.records::<Withdrawal>(&[("certificate_id", certificate_id)])?.pop())
}

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

record! {
    /// That a certificate was printed once more, under its number.
    Reprint: "reprint", "reprints", "reprint_certificate",
    label "(SELECT c.printed_number FROM certificate c WHERE c.id = t.certificate_id)"
    {
        /// The certificate.
        certificate_id: String,
        /// Why.
        reason: String,
        /// The day.
        reprinted: NaiveDate,
    }
}

impl Rules for Reprint {}

record! {
    /// That a delegate gets a certificate, or none, whatever the half-days say.
    Exception: "exception", "exceptions", "add_exception",
    label "(SELECT d.full_name FROM delegate d WHERE d.id = t.delegate_id)"
    {
        /// The delegate.
        delegate_id: String,
        /// Whether he or she gets one.
        qualifies: bool,
        /// Why.
        reason: String,
    }
}

impl Rules for Exception {
    fn check(&self, store: &Store<'_>, problems: &mut Vec<FieldProblem>) -> Result<()> {
        let same = store.records::<Self>(&[("delegate_id", &self.delegate_id)])?;
        if same.iter().any(|other| other.id != self.id) {
            problems.push(FieldProblem::new("delegate_id", Problem::Taken));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
