//! Certificates: who gets one, and who got which number.

use chrono::NaiveDate;
use langbiang_core::certificates;
use serde::Serialize;
use ts_rs::TS;

use super::{attendance::AttendedHalf, words::declare_words};

declare_words! {
    /// Why somebody gets a certificate or none.
    Why: certificates::Why;
}

/// Who gets a certificate of an event.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Eligible {
    /// The half-days that there are.
    pub half_days: Vec<AttendedHalf>,
    /// How many of them a certificate takes.
    pub needed: u32,
    /// Those of which nobody is noted as there.
    pub not_taken: Vec<AttendedHalf>,
    /// The delegates, by name.
    pub delegates: Vec<Standing>,
}

/// One delegate.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// The delegate.
    pub id: String,
    /// The name.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// For how many half-days there.
    pub present: u32,
    /// Whether he or she gets a certificate.
    pub qualifies: bool,
    /// Why, or why not.
    pub why: Why,
    /// The reason of an exception.
    pub reason: Option<String>,
    /// The number of the valid certificate that was issued already.
    pub number: Option<String>,
}

/// One number that was given.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RegisteredCertificate {
    /// The certificate.
    pub id: String,
    /// What the register is called.
    pub series: String,
    /// The number as printed.
    pub number: String,
    /// The delegate.
    pub delegate_id: String,
    /// The name as printed.
    pub name: String,
    /// The post.
    pub title: String,
    /// The organisation.
    pub organisation: String,
    /// The day it was issued.
    pub issued: String,
    /// When and why it was withdrawn, if it was.
    pub withdrawn: Option<Noted>,
    /// When and why it was printed once more.
    pub reprinted: Vec<Noted>,
}

/// That something became of a certificate.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Noted {
    /// The day.
    pub day: String,
    /// Why.
    pub reason: String,
}

impl From<certificates::Eligible> for Eligible {
    fn from(eligible: certificates::Eligible) -> Self {
        Self {
            half_days: eligible.half_days.into_iter().map(AttendedHalf::from).collect(),
            needed: eligible.needed,
            not_taken: eligible.not_taken.into_iter().map(AttendedHalf::from).collect(),
            delegates: eligible.delegates.into_iter().map(Standing::from).collect(),
        }
    }
}

impl From<certificates::Standing> for Standing {
    fn from(standing: certificates::Standing) -> Self {
        Self {
            id: standing.id,
            name: standing.name,
            organisation: standing.organisation,
            present: standing.present,
            qualifies: standing.qualifies,
            why: Why(standing.why),
            reason: standing.reason,
            number: standing.number,
        }
    }
}

impl From<certificates::Registered> for RegisteredCertificate {
    fn from(one: certificates::Registered) -> Self {
        Self {
            id: one.id,
            series: one.series,
            number: one.number,
            delegate_id: one.delegate_id,
            name: one.name,
            title: one.title,
            organisation: one.organisation,
            issued: one.issued.to_string(),
            withdrawn: one.withdrawn.map(Noted::from),
            reprinted: one.reprinted.into_iter().map(Noted::from).collect(),
        }
    }
}

impl From<(NaiveDate, String)> for Noted {
    fn from((day, reason): (NaiveDate, String)) -> Self {
        Self { day: day.to_string(), reason }
    }
}
