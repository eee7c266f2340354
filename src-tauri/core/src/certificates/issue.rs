//! Issues a certificate.

use serde_json::Value;

use super::{Certificate, Series, Withdrawal};
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    delegates::Delegate,
    error::Problem,
    events::HOME_ZONE,
    op::Outcome,
    records,
    storage::Store,
};

form! {
    /// Issues a certificate to a delegate under the next number of a register.
    Issue: Fact "issue_certificate", "certificates" "issue"
    {
        /// The register.
        series_id: String,
        /// The delegate.
        delegate_id: String,
    }
}

/// Issues a certificate, dated today.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] where the register is closed or of another event than
/// the delegate, or the delegate has a valid one of it.
pub fn issue(workspace: &Workspace, form: &Issue) -> Result<Outcome<Certificate>> {
    let issued = workspace.today(HOME_ZONE);
    workspace.operate(&Issue::ACTION.operation, |store| {
        let series: Series = records::find(store, &form.series_id)?;
        let delegate: Delegate = records::find(store, &form.delegate_id)?;
        if let Some(problem) = problem(store, &series, &delegate)? {
            return Err(Error::Invalid(vec![problem]));
        }
        let number = series.next_number;
        let certificate = Certificate {
            id: String::new(),
            series_id: series.id.clone(),
            number,
            printed_number: series.printed(number),
            delegate_id: delegate.id,
            full_name: delegate.full_name,
            issued,
        };
        let certificate = records::insert(store, certificate)?;
        records::put(store, Series { next_number: number + 1, ..series })?;
        let label = certificate.printed_number.clone();
        Ok((certificate, label))
    })
}

/// What keeps the register from giving the delegate a number.
fn problem(
    store: &Store<'_>,
    series: &Series,
    delegate: &Delegate,
) -> Result<Option<FieldProblem>> {
    let of_another = series.event_id.as_ref().is_some_and(|event| *event != delegate.event_id);
    Ok(if series.closed {
        Some(FieldProblem::new("series_id", Problem::Closed))
    } else if of_another {
        Some(FieldProblem::new("delegate_id", Problem::Unknown))
    } else if has_valid(store, series, delegate)? {
        Some(FieldProblem::new("delegate_id", Problem::Taken))
    } else {
        None
    })
}

/// Whether the delegate has a certificate of this register that was not withdrawn.
fn has_valid(store: &Store<'_>, series: &Series, delegate: &Delegate) -> Result<bool> {
    let with = [("series_id", &*series.id), ("delegate_id", &*delegate.id)];
    for certificate in store.records::<Certificate>(&with)? {
        if store.records::<Withdrawal>(&[("certificate_id", &certificate.id)])?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

impl Form for Issue {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        issue(workspace, &self).map(Outcome::json)
    }
}
