//! The register of an event's certificates (sổ cấp) as somebody reads it; changes nothing.
//!
//! Must never leave a number out: a withdrawn one stands there with its reason.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Certificate, Reprint, Series, Withdrawal};
use crate::{Result, Workspace, delegates::Delegate, events, storage::Store};

/// One number that was given.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Registered {
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
    /// How the delegate is addressed.
    pub salutation: String,
    /// The title.
    pub title: String,
    /// The organisation.
    pub organisation: String,
    /// The day it was issued.
    pub issued: NaiveDate,
    /// The day it was withdrawn and why, if it was.
    pub withdrawn: Option<(NaiveDate, String)>,
    /// The days on which it was printed once more, and why.
    pub reprinted: Vec<(NaiveDate, String)>,
}

/// The numbers given to delegates of event `event` (id or code), by register and number.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn register(workspace: &Workspace, event: &str) -> Result<Vec<Registered>> {
    workspace.read(|store| {
        let event = events::find(store, event)?;
        let known = Known::of(store, &event.id)?;
        let mut all = store.of_delegates::<Certificate>(&event.id)?;
        all.sort_by_key(|certificate| known.place(certificate));
        Ok(all.into_iter().map(|certificate| known.registered(certificate)).collect())
    })
}

/// What belongs to the certificates of an event.
struct Known {
    series: Vec<Series>,
    delegates: HashMap<String, Delegate>,
    withdrawals: HashMap<String, Withdrawal>,
    reprints: Vec<Reprint>,
}

impl Known {
    fn of(store: &Store<'_>, event_id: &str) -> Result<Self> {
        let delegates: Vec<Delegate> = store.records(&[("event_id", event_id)])?;
        let withdrawals = store.of_certificates::<Withdrawal>(event_id)?;
        Ok(Self {
            series: store.records(&[])?,
            delegates: delegates.into_iter().map(|one| (one.id.clone(), one)).collect(),
            withdrawals: withdrawals
                .into_iter()
                .map(|one| (one.certificate_id.clone(), one))
                .collect(),
            reprints: store.of_certificates(event_id)?,
        })
    }

    /// The place of its register among all, and its number.
    fn place(&self, certificate: &Certificate) -> (usize, u32) {
        let at = self.series.iter().position(|series| series.id == certificate.series_id);
        (at.unwrap_or(usize::MAX), certificate.number)
    }

    fn registered(&self, certificate: Certificate) -> Registered {
        let series = self.series.iter().find(|series| series.id == certificate.series_id);
        let delegate = self.delegates.get(&certificate.delegate_id);
        let withdrawal = self.withdrawals.get(&certificate.id);
        let reprints = self.reprints.iter().filter(|one| one.certificate_id == certificate.id);
        let of = |field: fn(&Delegate) -> String| delegate.map(field).unwrap_or_default();
        Registered {
            series: series.map(|series| series.name.clone()).unwrap_or_default(),
            number: certificate.printed_number,
            name: certificate.full_name,
            salutation: of(|delegate| delegate.salutation.clone().unwrap_or_default()),
            title: of(|delegate| delegate.title.clone()),
            organisation: of(|delegate| delegate.organisation.clone()),
            issued: certificate.issued,
            withdrawn: withdrawal.map(|one| (one.withdrawn, one.reason.clone())),
            reprinted: reprints.map(|one| (one.reprinted, one.reason.clone())).collect(),
            delegate_id: certificate.delegate_id,
            id: certificate.id,
        }
    }
}
