//! Rows that wait: what is wrong with them, how they go in once they are corrected, and how they
//! are let go.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::{
    Result, Workspace,
    action::{Form, form},
    delegates::{Delegate, Intake, NewDelegate, SetAside},
    events,
    import::{Refusal, RefusedRow},
    op::Outcome,
    records::{self, Prose, Record},
    storage::Store,
};

/// Keeps the rows of a list that could not be taken. What waits already with the same cells, as when
/// a list comes twice, waits on under the newer list alone.
pub(super) fn put(store: &Store<'_>, intake: &Intake, refused: &[RefusedRow]) -> Result<()> {
    if refused.is_empty() {
        return Ok(());
    }
    let rows: Vec<SetAside> = refused.iter().map(|row| waiting_row(&intake.id, row)).collect();
    let again: HashSet<&str> = rows.iter().map(|row| &*row.cells.0).collect();
    for before in waiting(store, &intake.event_id)?.iter().flat_map(|(_, rows)| rows) {
        if again.contains(&*before.cells.0) {
            store.remove_record(SetAside::NOUN, &before.id)?;
        }
    }
    // What the cells of a row show together may be longer than any text that people type.
    rows.into_iter().try_for_each(|row| records::insert_written(store, row))
}

fn waiting_row(intake: &str, refused: &RefusedRow) -> SetAside {
    let problem = |refusal: &Refusal| json!({ "column": refusal.column, "reason": refusal.reason, "field": refusal.field });
    let problems: Vec<Value> = refused.problems.iter().map(problem).collect();
    SetAside {
        intake_id: intake.to_owned(),
        row: refused.number,
        problems: Prose(json!(problems).to_string()),
        cells: Prose(json!(refused.cells).to_string()),
        fields: Prose(json!(refused.says).to_string()),
        ..SetAside::default()
    }
}

/// The rows of event `event` (id or code) that wait, each with its list.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the event.
pub fn set_aside(workspace: &Workspace, event: &str) -> Result<Vec<(Intake, Vec<SetAside>)>> {
    workspace.read(|store| {
        let event = events::find(store, event)?;
        waiting(store, &event.id)
    })
}

fn waiting(store: &Store<'_>, event_id: &str) -> Result<Vec<(Intake, Vec<SetAside>)>> {
    let lists = store.records::<Intake>(&[("event_id", event_id)])?;
    let rows = |list: Intake| {
        let rows = store.records::<SetAside>(&[("intake_id", &list.id)])?;
        Ok((list, rows))
    };
    let lists: Vec<_> = lists.into_iter().map(rows).collect::<Result<_>>()?;
    Ok(lists.into_iter().filter(|(_, rows)| !rows.is_empty()).collect())
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
        let says: NewDelegate = serde_json::from_str(&row.fields.0).unwrap_or_default();
        let delegate = Delegate {
            event_id: list.event_id,
            full_name: form.full_name.unwrap_or(says.full_name),
            title: form.title.unwrap_or(says.title),
            organisation: form.organisation.unwrap_or(says.organisation),
            phone: form.phone.unwrap_or(says.phone),
            email: form.email.unwrap_or(says.email),
            note: form.note.unwrap_or(says.note),
            salutation: Some(says.salutation).filter(|text| !text.is_empty()),
            degree: says.degree,
            rank: says.rank,
            province: says.province,
            province_text: says.province_text,
            category: says.category,
            more_phones: says.more_phones,
            birth: says.birth,
            sex: says.sex,
            id_number: says.id_number,
            ethnicity: says.ethnicity,
            religion: says.religion,
            party_member: says.party_member,
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

form! {
    /// Lets a row go that was set aside: it is about nobody, or the person is in by another way.
    DropRow: Undoable "drop_row", "delegates" "drop"
    {
        /// The row that waits.
        set_aside_id: String,
    }
}

/// Lets a row go that was set aside.
///
/// # Errors
/// [`Error::NotFound`](crate::Error::NotFound) for the row.
pub fn drop_row(workspace: &Workspace, form: &DropRow) -> Result<Outcome<()>> {
    workspace.operate(&DropRow::ACTION.operation, |store| {
        let row: SetAside = records::find(store, &form.set_aside_id)?;
        let list: Intake = records::find(store, &row.intake_id)?;
        store.remove_record(SetAside::NOUN, &row.id)?;
        Ok(((), format!("{}, {}", list.file, row.row)))
    })
}

impl Form for DropRow {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        Ok(drop_row(workspace, &self)?.map(|()| Value::Null))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        delegates::{List, import},
        events::Event,
        journal,
        progress::Unwatched,
        records::tests::forms::workspace,
    };

    #[test]
    fn a_row_is_corrected_with_all_that_was_understood_or_let_go_and_both_are_undone() {
        let (_folder, workspace) = workspace();
        let form = Event { name: "Hội nghị".into(), ..Event::default() };
        let event = events::create(&workspace, form).unwrap().value.id;
        let text = "Họ và tên;Tỉnh;Học vị;Điện thoại\n#REF!;Lâm Đồng;TS;0912345678\n";
        let list = List::read(text.as_bytes(), "ds.csv").unwrap();
        import(&workspace, &event, &list, &Unwatched).unwrap();
        let waiting = || set_aside(&workspace, &event).unwrap().pop().map(|(_, rows)| rows);
        let set_aside_id = waiting().unwrap()[0].id.clone();
        let full_name = Some("Lê Ánh".to_owned());
        let form = Correct { set_aside_id: set_aside_id.clone(), full_name, ..Correct::default() };
        let made = correct(&workspace, form).unwrap().value;
        assert!(made.province.is_some());
        assert_eq!((&*made.degree, &*made.phone), ("TS", "0912345678"));
        assert_eq!(waiting(), None);
        journal::undo(&workspace).unwrap();
        drop_row(&workspace, &DropRow { set_aside_id }).unwrap();
        assert_eq!(waiting(), None);
        journal::undo(&workspace).unwrap();
        assert_eq!(waiting().unwrap().len(), 1);
    }

    #[test]
    fn a_row_of_a_list_that_comes_twice_waits_once_and_again_under_the_first_when_undone() {
        let (_folder, workspace) = workspace();
        let form = Event { name: "Hội nghị".into(), ..Event::default() };
        let event = events::create(&workspace, form).unwrap().value.id;
        let take = |name: &str, text: &str| {
            let list = List::read(text.as_bytes(), name).unwrap();
            import(&workspace, &event, &list, &Unwatched).unwrap();
        };
        let waiting = || -> Vec<(String, usize)> {
            let lists = set_aside(&workspace, &event).unwrap();
            lists.into_iter().map(|(list, rows)| (list.file, rows.len())).collect()
        };
        take("1.csv", "Họ và tên;Điện thoại\n#REF!;0912345678\n#N/A;\nLê Ánh;0912345670\n");
        take("2.csv", "Họ và tên;Điện thoại\nLê Ánh;0912345670\n#REF!;0912345678\n");
        assert_eq!(waiting(), [("1.csv".to_owned(), 1), ("2.csv".to_owned(), 1)]);
        journal::undo(&workspace).unwrap();
        assert_eq!(waiting(), [("1.csv".to_owned(), 2)]);
    }
}
