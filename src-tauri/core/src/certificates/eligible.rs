//! Who gets a certificate: whoever was there for enough half-days, and the exceptions.
//!
//! No office-wide percentage is laid down, so the rule is the event's own: all of its half-days, or
//! as many as `certificate_half_days` says. Must never count a half-day of which nobody noted that
//! the delegate was there.

use std::collections::HashMap;

use serde::Serialize;

use super::{Certificate, Exception};
use crate::{
    Result, Workspace,
    attendance::{self, DatedHalfDay, Marks},
    delegates::{self, Delegate, Query},
    events::{self, Event},
    storage::Store,
};

crate::vocabulary::vocabulary! {
    /// Why somebody gets a certificate or none.
    Why {
        /// By the half-days, enough or too few.
        HalfDays = "half_days",
        /// By an exception, whatever the half-days say.
        Exception = "exception",
    }
}

/// One delegate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The delegate.
    pub id: String,
    /// The name.
    pub name: String,
    /// The organisation, which tells people of one name apart.
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

/// Who gets a certificate of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Eligible {
    /// The half-days that there are.
    pub half_days: Vec<DatedHalfDay>,
    /// How many of them a certificate takes.
    pub needed: u32,
    /// Those of which nobody is noted as there: perhaps the notes are not all in yet.
    pub not_taken: Vec<DatedHalfDay>,
    /// The delegates, in the order asked for.
    pub delegates: Vec<Standing>,
}

/// Who of event `event` (id or code) gets a certificate, and why not, by name.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn eligible(workspace: &Workspace, event: &str) -> Result<Eligible> {
    workspace.read(|store| {
        let event = events::find(store, event)?;
        let (_, delegates) = delegates::sorted(store, &event.id, &Query::default())?;
        of(store, &event, &delegates)
    })
}

/// The same of these delegates, inside other work.
pub(super) fn of(store: &Store<'_>, event: &Event, delegates: &[Delegate]) -> Result<Eligible> {
    let half_days = attendance::of_event(store, event)?;
    let marks = Marks::of(store, &event.id)?;
    let all = u32::try_from(half_days.len()).unwrap_or(u32::MAX);
    let needed = event.certificate_half_days.unwrap_or(all).min(all).max(1);
    let exceptions = exceptions(store, &event.id)?;
    let numbers = valid(store, &event.id)?;
    let standing = |delegate: &Delegate| {
        let present = marks.present(&delegate.id, &half_days);
        let exception = exceptions.get(&delegate.id);
        Standing {
            id: delegate.id.clone(),
            name: delegate.full_name.clone(),
            organisation: delegate.organisation.clone(),
            present,
            qualifies: exception.map_or(present >= needed, |exception| exception.qualifies),
            why: exception.map_or(Why::HalfDays, |_| Why::Exception),
            reason: exception.map(|exception| exception.reason.clone()),
            number: numbers.get(&delegate.id).map(|valid| valid.printed_number.clone()),
        }
    };
    let delegates = delegates.iter().map(standing).collect();
    let taken = |half: &&DatedHalfDay| marks.anybody(**half);
    let not_taken = half_days.iter().filter(|half| !taken(half)).copied().collect();
    Ok(Eligible { half_days, needed, not_taken, delegates })
}

/// The exceptions of an event by delegate.
fn exceptions(store: &Store<'_>, event_id: &str) -> Result<HashMap<String, Exception>> {
    let all = store.of_delegates::<Exception>(event_id)?;
    Ok(all.into_iter().map(|exception| (exception.delegate_id.clone(), exception)).collect())
}

/// The newest certificate of each delegate of an event that was not withdrawn.
pub(crate) fn valid(store: &Store<'_>, event_id: &str) -> Result<HashMap<String, Certificate>> {
    let all = store.valid_certificates(event_id)?;
    Ok(all.into_iter().map(|certificate| (certificate.delegate_id.clone(), certificate)).collect())
}
