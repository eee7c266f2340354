//! Notes that a certificate was printed once more; its number stays the same.

use serde_json::Value;

use super::{Reprint, standing};
use crate::{
    Result, Workspace,
    action::{Form, form},
    error::Problem,
    op::Outcome,
    records, zones,
};

form! {
    /// Notes that a certificate was printed once more under its number, with the reason.
    ReprintCertificate: Fact "reprint_certificate", "certificates" "reprint"
    {
        /// The certificate, e.g. by its printed number.
        certificate_id: String,
        /// Why.
        reason: String,
        /// The event, where several registers have that number.
        event_id: Option<String>,
    }
}

/// Notes it, dated today.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound); [`Error::Invalid`](crate::Error::Invalid) without a reason or where it was withdrawn.
pub fn reprint(workspace: &Workspace, form: &ReprintCertificate) -> Result<Outcome<Reprint>> {
    let reprinted = workspace.today(zones::HOME);
    workspace.operate(&ReprintCertificate::ACTION.operation, |store| {
        let (id, event) = (&form.certificate_id, form.event_id.as_deref());
        let certificate = standing(store, id, event, Problem::Withdrawn)?;
        let reprint = Reprint {
            id: String::new(),
            certificate_id: certificate.id,
            reason: form.reason.clone(),
            reprinted,
        };
        Ok((records::insert(store, reprint)?, certificate.printed_number))
    })
}

impl Form for ReprintCertificate {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        reprint(workspace, &self).map(Outcome::json)
    }
}
