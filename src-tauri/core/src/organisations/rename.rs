//! Gives an organisation a new name from a day on.

use chrono::NaiveDate;
use serde_json::Value;

use super::{FormerName, Organisation};
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    error::Problem,
    op::Outcome,
    records,
};

form! {
    /// Gives an organisation a new name; what happened before keeps the old one.
    Rename: Undoable "rename_organisation", "org" "rename"
    {
        /// The organisation.
        organisation_id: String,
        /// Its new full name.
        name: String,
        /// Its new short name.
        short_name: Option<String>,
        /// Its new abbreviation.
        abbreviation: Option<String>,
        /// The first day of the new name.
        since: NaiveDate,
    }
}

/// Gives an organisation a new name.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] for a first day that is not after that of the present
/// name, and for what is wrong with the new name.
pub fn rename(workspace: &Workspace, form: Rename) -> Result<Outcome<Organisation>> {
    workspace.operate(&Rename::ACTION.operation, |store| {
        let old: Organisation = records::find(store, &form.organisation_id)?;
        let until = form.since.pred_opt().unwrap_or(form.since);
        if old.since.is_some_and(|since| since > until) {
            let problem = FieldProblem::new("since", Problem::EndBeforeStart);
            return Err(Error::Invalid(vec![problem]));
        }
        let former = FormerName {
            organisation_id: old.id.clone(),
            name: old.name.clone(),
            short_name: old.short_name.clone(),
            abbreviation: old.abbreviation.clone(),
            since: old.since,
            until,
            ..FormerName::default()
        };
        records::insert(store, former)?;
        let renamed = Organisation {
            name: form.name,
            short_name: form.short_name,
            abbreviation: form.abbreviation,
            since: Some(form.since),
            ..old
        };
        let renamed = records::put(store, renamed)?;
        let name = renamed.name.clone();
        Ok((renamed, name))
    })
}

impl Form for Rename {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        rename(workspace, self).map(Outcome::json)
    }
}
