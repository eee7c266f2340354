//! Somebody comes instead of a delegate (đi thay), under an own title and an own code.

use serde_json::Value;

use super::{Delegate, DelegateState};
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    error::Problem,
    op::Outcome,
    records,
};

form! {
    /// Puts somebody else in the place of a delegate who cannot come.
    Replace: Undoable "replace_delegate", "delegates" "replace"
    {
        /// The delegate who cannot come.
        delegate_id: String,
        /// Who comes instead.
        full_name: String,
        /// That person's own title; never the one of the person replaced.
        title: String = String::new(),
        /// Telephone number.
        phone: String = String::new(),
        /// E-mail address.
        email: String = String::new(),
    }
}

/// Adds the substitute, of the same organisation, province, category and delegation, and marks the
/// delegate as replaced by them. Gives the substitute.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] for one who is replaced already, or without a name.
pub fn replace(workspace: &Workspace, form: Replace) -> Result<Outcome<Delegate>> {
    workspace.operate(&Replace::ACTION.operation, |store| {
        let old: Delegate = records::find(store, &form.delegate_id)?;
        if old.state == DelegateState::Replaced {
            let problem = FieldProblem::new("delegate_id", Problem::Taken);
            return Err(Error::Invalid(vec![problem]));
        }
        let substitute = Delegate {
            event_id: old.event_id.clone(),
            full_name: form.full_name,
            title: form.title,
            phone: form.phone,
            email: form.email,
            organisation: old.organisation.clone(),
            province: old.province,
            province_text: old.province_text.clone(),
            category: old.category.clone(),
            delegation_id: old.delegation_id.clone(),
            ..Delegate::default()
        };
        let substitute = records::insert(store, substitute)?;
        let label = old.full_name.clone();
        records::put(
            store,
            Delegate {
                state: DelegateState::Replaced,
                replaced_by_id: Some(substitute.id.clone()),
                ..old
            },
        )?;
        Ok((substitute, label))
    })
}

impl Form for Replace {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        replace(workspace, self).map(Outcome::json)
    }
}
