//! Issues certificates: one, or those of everybody who was there.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{Certificate, Series, eligible};
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    delegates::{self, Delegate, Query, Sort},
    error::Problem,
    events::{self, Event},
    op::Outcome,
    records,
    storage::Store,
    zones,
};

form! {
    /// Issues a certificate to a delegate, or to everybody of an event who was there, under the next
    /// numbers of a register.
    Issue: Fact "issue_certificate", "certificates" "issue"
    {
        /// The register; the event's only open one, or the only one of all events, where none is given.
        series_id: Option<String>,
        /// The delegate; without one, everybody of the event who qualifies and has none yet.
        delegate_id: Option<String>,
        /// The event.
        event_id: Option<String>,
        /// The order in which numbers are given to several.
        order: Sort = Sort::Protocol,
        /// Whether everybody who comes gets one, whatever was noted of the half-days.
        everybody: bool = false,
    }
}

/// Issues a certificate to one delegate, dated today.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] where the register is closed or of another event than
/// the delegate, or the delegate has a valid one of it.
pub fn issue(workspace: &Workspace, form: &Issue) -> Result<Outcome<Certificate>> {
    let issued = workspace.today(zones::HOME);
    workspace.operate(&Issue::ACTION.operation, |store| {
        let id =
            form.delegate_id.as_deref().ok_or_else(|| refused("delegate_id", Problem::Required))?;
        let delegate: Delegate = records::find(store, id)?;
        let event = events::find(store, &delegate.event_id)?;
        let series = register(store, &event, form.series_id.as_deref())?;
        check(&series, &delegate)?;
        if store.has_valid_certificate(&series.id, &delegate.id)? {
            return Err(refused("delegate_id", Problem::Taken));
        }
        let mut given = give(store, series, vec![delegate], issued)?;
        let one = given.pop().ok_or_else(|| refused("delegate_id", Problem::Unknown))?;
        let label = one.printed_number.clone();
        Ok((one, label))
    })
}

/// Issues certificates to everybody of the event who qualifies and has no valid one of the
/// register, in one go and in the order asked for, dated today. Gives them; none where nobody is
/// left.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] where the register is closed, of another event or not
/// to be told among several.
pub fn issue_all(workspace: &Workspace, form: &Issue) -> Result<Outcome<Vec<Certificate>>> {
    let issued = workspace.today(zones::HOME);
    workspace.operate(&Issue::ACTION.operation, |store| {
        let id = form.event_id.as_deref().ok_or_else(|| refused("event_id", Problem::Required))?;
        let event = events::find(store, id)?;
        let series = register(store, &event, form.series_id.as_deref())?;
        let query = Query { sort: form.order, ..Query::default() };
        let (_, mut delegates) = delegates::sorted(store, &event.id, &query)?;
        if form.everybody {
            delegates.retain(|delegate| delegate.state.is_coming());
        } else {
            let eligible = eligible::of(store, &event, &delegates)?.delegates;
            let ids = eligible.into_iter().filter(|one| one.qualifies).map(|one| one.id);
            let ids: HashSet<String> = ids.collect();
            delegates.retain(|delegate| ids.contains(&delegate.id));
        }
        let holders = store.holders(&series.id)?;
        delegates.retain(|delegate| !holders.contains(&delegate.id));
        let label = format!("{}: {}", series.name, event.name);
        Ok((give(store, series, delegates, issued)?, label))
    })
}

fn refused(field: &'static str, problem: Problem) -> Error {
    Error::Invalid(vec![FieldProblem::new(field, problem)])
}

/// The register that is named, else the event's only open one, else the only open one over many
/// events; it must be open, and of this event or of none.
fn register(store: &Store<'_>, event: &Event, named: Option<&str>) -> Result<Series> {
    let Some(named) = named else { return only_open(store, event) };
    let series: Series = records::find(store, named)?;
    if series.closed {
        return Err(refused("series_id", Problem::Closed));
    }
    Ok(series)
}

fn only_open(store: &Store<'_>, event: &Event) -> Result<Series> {
    let mut all: Vec<Series> = store.records(&[])?;
    all.retain(|series| !series.closed);
    let own = all.iter().any(|series| series.event_id.as_ref() == Some(&event.id));
    all.retain(|series| match &series.event_id {
        Some(of) => *of == event.id,
        None => !own,
    });
    match (all.pop(), all.is_empty()) {
        (Some(series), true) => Ok(series),
        (Some(_), false) => Err(refused("series_id", Problem::Ambiguous)),
        (None, _) => Err(refused("series_id", Problem::Required)),
    }
}

/// Refuses a delegate of another event than the register's.
fn check(series: &Series, delegate: &Delegate) -> Result<()> {
    let of_another = series.event_id.as_ref().is_some_and(|event| *event != delegate.event_id);
    if of_another { Err(refused("delegate_id", Problem::Unknown)) } else { Ok(()) }
}

/// Gives them the next numbers in this order.
fn give(
    store: &Store<'_>,
    series: Series,
    delegates: Vec<Delegate>,
    issued: NaiveDate,
) -> Result<Vec<Certificate>> {
    let mut given = Vec::with_capacity(delegates.len());
    let mut next_number = series.next_number;
    for delegate in delegates {
        check(&series, &delegate)?;
        let certificate = Certificate {
            id: String::new(),
            series_id: series.id.clone(),
            number: next_number,
            printed_number: series.printed(next_number),
            delegate_id: delegate.id,
            full_name: delegate.full_name,
            issued,
        };
        given.push(records::insert(store, certificate)?);
        next_number += 1;
    }
    if !given.is_empty() {
        records::put(store, Series { next_number, ..series })?;
    }
    Ok(given)
}

impl Form for Issue {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        if self.delegate_id.is_some() {
            return issue(workspace, &self).map(Outcome::json);
        }
        let done = issue_all(workspace, &self)?;
        Ok(done.map(|given| json!({ "certificates": given.iter().map(records::to_json).collect::<Vec<_>>() })))
    }
}
