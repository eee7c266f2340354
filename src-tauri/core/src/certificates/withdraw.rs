//! Withdraws a certificate; its number stays given.

use serde_json::Value;

use super::{Withdrawal, standing};
use crate::{
    Result, Workspace,
    action::{Form, form},
    error::Problem,
    op::Outcome,
    records, zones,
};

form! {
    /// Withdraws a certificate, with the reason; its number is never given again.
    Withdraw: Fact "withdraw_certificate", "certificates" "withdraw"
    {
        /// The certificate, e.g. by its printed number.
        certificate_id: String,
        /// Why.
        reason: String,
        /// The event, where several registers have that number.
        event_id: Option<String>,
    }
}

/// Withdraws a certificate, dated today.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound); [`Error::Invalid`](crate::Error::Invalid) without a reason or where it was withdrawn before.
pub fn withdraw(workspace: &Workspace, form: &Withdraw) -> Result<Outcome<Withdrawal>> {
    let withdrawn = workspace.today(zones::HOME);
    workspace.operate(&Withdraw::ACTION.operation, |store| {
        let (id, event) = (&form.certificate_id, form.event_id.as_deref());
        let certificate = standing(store, id, event, Problem::Taken)?;
        let withdrawal = Withdrawal {
            id: String::new(),
            certificate_id: certificate.id,
            reason: form.reason.clone(),
            withdrawn,
        };
        Ok((records::insert(store, withdrawal)?, certificate.printed_number))
    })
}

impl Form for Withdraw {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        withdraw(workspace, &self).map(Outcome::json)
    }
}
