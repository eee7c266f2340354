//! Removes many delegates at once, as one operation that one undo takes back.

use serde_json::{Value, json};

use super::{Delegate, Query, list};
use crate::{
    Error, FieldProblem, Result, Workspace,
    action::{Form, form},
    error::Problem,
    events,
    op::Outcome,
    printing,
    progress::{Progress, Unwatched},
    records::Record,
};

form! {
    /// Removes many delegates of an event at once.
    RemoveMany: Undoable "remove_delegates", "delegates" "remove-many"
    {
        /// The event.
        event_id: String,
        /// Which delegates: words to search for, or "category=…;province=…,…".
        select: String,
    }
}

/// Removes those whom the selection means; gives how many.
///
/// # Errors
/// [`Error::NotFound`] for the event; [`Error::Invalid`] for an empty selection;
/// [`Error::Conflict`] where one of them has a certificate; [`Error::Cancelled`]: then nobody is
/// removed.
pub fn remove_many(
    workspace: &Workspace,
    form: &RemoveMany,
    progress: &dyn Progress,
) -> Result<Outcome<usize>> {
    if form.select.trim().is_empty() {
        return Err(Error::Invalid(vec![FieldProblem::new("select", Problem::Required)]));
    }
    let event = workspace.read(|store| events::find(store, &form.event_id))?;
    let all = list(workspace, &event.id, &Query::default())?.delegates;
    let meant = printing::select(workspace, &event.id, all, Some(&form.select))?;
    workspace.operate(&RemoveMany::ACTION.operation, |store| {
        for (done, listed) in meant.iter().enumerate() {
            progress.step(done, meant.len())?;
            store.remove_record(Delegate::NOUN, &listed.delegate.id)?;
        }
        Ok((meant.len(), event.name))
    })
}

impl Form for RemoveMany {
    fn carry_out(self, workspace: &Workspace) -> Result<Outcome<Value>> {
        Ok(remove_many(workspace, &self, &Unwatched)?.map(|removed| json!({ "removed": removed })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{delegates, events::Event, journal, records, records::tests::forms::workspace};

    #[test]
    fn many_are_removed_at_once_and_one_undo_brings_them_back() {
        let (_folder, workspace) = workspace();
        let event = Event { name: "A".into(), ..Event::default() };
        let event = events::create(&workspace, event).unwrap().value;
        for (full_name, category) in [("Lê Ánh", "A"), ("Phạm S", "A"), ("Y Thông", "B")] {
            let (full_name, category) = (full_name.into(), category.into());
            let event_id = event.id.clone();
            let form = Delegate { event_id, full_name, category, ..Delegate::default() };
            records::add(&workspace, form).unwrap();
        }
        let ask = |select: &str| {
            let (event_id, select) = (event.code.clone(), select.to_owned());
            remove_many(&workspace, &RemoveMany { event_id, select }, &Unwatched)
        };
        let dump = || workspace.read(|store| store.dump()).unwrap();
        let before = dump();
        assert!(matches!(ask(" "), Err(Error::Invalid(_))), "never all by mistake");
        assert_eq!(ask("category=A").unwrap().value, 2);
        assert_eq!(delegates::count(&workspace, &event.id).unwrap(), 1);
        journal::undo(&workspace).unwrap();
        assert_eq!(dump(), before);
        journal::redo(&workspace).unwrap();
        assert_eq!(delegates::count(&workspace, &event.id).unwrap(), 1);
    }

    #[test]
    fn somebody_who_stops_it_half_way_has_removed_and_changed_nobody() {
        let (_folder, workspace) = workspace();
        let event = Event { name: "A".into(), ..Event::default() };
        let event_id = events::create(&workspace, event).unwrap().value.id;
        for full_name in ["Lê Ánh", "Phạm S", "Y Thông"] {
            let (event_id, full_name) = (event_id.clone(), full_name.into());
            records::add(&workspace, Delegate { event_id, full_name, ..Delegate::default() })
                .unwrap();
        }
        let dump = || workspace.read(|store| store.dump()).unwrap();
        let before = dump();
        let ids = delegates::ids(&workspace, &event_id, &Query::default()).unwrap().join(",");
        let select = format!("id={ids}");
        let form = RemoveMany { event_id: event_id.clone(), select: select.clone() };
        let stopped = AfterTwo::default();
        let removed = remove_many(&workspace, &form, &stopped);
        assert!(matches!(removed, Err(Error::Cancelled)), "{removed:?}");
        assert_eq!(stopped.heard.into_inner().unwrap(), [(0, 3), (1, 3)]);
        let (field, value) = ("category".into(), "Khách mời".into());
        let form = delegates::SetMany { event_id, select, field, value };
        let changed = delegates::set_many(&workspace, &form, &AfterTwo::default());
        assert!(matches!(changed, Err(Error::Cancelled)), "{changed:?}");
        assert_eq!(dump(), before);
    }

    /// Somebody who stops the work once one of it is done.
    #[derive(Default)]
    struct AfterTwo {
        heard: std::sync::Mutex<Vec<(usize, usize)>>,
    }

    impl Progress for AfterTwo {
        fn report(&self, done: usize, total: usize) {
            self.heard.lock().unwrap().push((done, total));
        }

        fn cancelled(&self) -> bool {
            self.heard.lock().unwrap().len() == 2
        }
    }
}
