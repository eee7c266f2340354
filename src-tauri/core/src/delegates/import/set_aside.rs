//! Rows that wait: what is wrong with them, and how they go in once they are corrected.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{
    Result, Workspace,
    action::{Form, form},
    delegates::{Delegate, Intake, SetAside},
    events,
    import::{Refusal, RefusedRow},
    op::Outcome,
    records::{self, Prose, Record},
    storage::Store,
};

/// Keeps a row that could not be taken.
pub(super) fn put(store: &Store<'_>, intake: &str, refused: &RefusedRow) -> Result<()> {
    let problem = |refusal: &Refusal| json!({ "column": refusal.column, "reason": refusal.reason, "field": refusal.field });
    let problems: Vec<Value> = refused.problems.iter().map(problem).collect();
    let row = SetAside {
        intake_id: intake.to_owned(),
        row: refused.number,
        problems: Prose(json!(problems).to_string()),
        cells: Prose(json!(refused.cells).to_string()),
        fields: Prose(json!(refused.says).to_string()),
        ..SetAside::default()
    };
    records::insert(store, row).map(|_| ())
}

/// The rows of event `event` (id or code) that wait, each with its list.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn set_aside(workspace: &Workspace, event: &str) -> Result<Vec<(Intake, Vec<SetAside>)>> {
    workspace.read(|store| {
        let event = events::find(store, event)?;
        let lists = store.records::<Intake>(&[("event_id", &event.id)])?;
        let rows = |list: Intake| {
            let rows = store.records::<SetAside>(&[("intake_id", &list.id)])?;
            Ok((list, rows))
        };
        let lists: Vec<_> = lists.into_iter().map(rows).collect::<Result<_>>()?;
        Ok(lists.into_iter().filter(|(_, rows)| !rows.is_empty()).collect())
    })
}

form! {
    /// Takes a row in that was set aside, corrected.
    Correct: Undoable "correct_row", "delegates" "correct"
    {
        /// The row that waits.
        set_aside_id: String,
        /// Họ và tên.
        full_name: Option<String>,
        /// Chức vụ.
        title: Option<String>,
        /// Đơn vị.
        organisation: Option<String>,
        /// Số điện thoại.
        phone: Option<String>,
        /// E-mail address.
        email: Option<String>,
        /// Ghi chú.
        note: Option<String>,
    }
}

/// Adds the delegate of a row that was set aside; what the form does not say stays as understood.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the row; [`Error::Invalid`](crate::Error::Invalid)
/// where it is still wrong.
pub fn correct(workspace: &Workspace, form: Correct) -> Result<Outcome<Delegate>> {
    workspace.operate(&Correct::ACTION.operation, |store| {
        let row: SetAside = records::find(store, &form.set_aside_id)?;
        let list: Intake = records::find(store, &row.intake_id)?;
        let understood: BTreeMap<String, Value> =
            serde_json::from_str(&row.fields.0).unwrap_or_default();
        let said = |name: &str, given: Option<String>| {
            let kept = || understood.get(name).and_then(Value::as_str).map(str::to_owned);
            given.or_else(kept).unwrap_or_default()
        };
        let delegate = Delegate {
            event_id: list.event_id,
            full_name: said("full_name", form.full_name),
            title: said("title", form.title),
            organisation: said("organisation", form.organisation),
            phone: said("phone", form.phone),
            email: said("email", form.email),
            note: said("note", form.note),
            category: said("category", None),
            province_text: said("province_text", None),
            source_file: Some(list.file),
            source_row: Some(row.row),
            ..Delegate::default()
        };
        let delegate = records::insert(store, delegate)?;
        store.remove_record(SetAside::NOUN, &row.id)?;
        let label = delegate.full_name.clone();
        Ok((delegate, label))
    })
}

impl Form for Correct {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        correct(workspace, self).map(Outcome::json)
    }
}
