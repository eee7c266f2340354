//! What a list would do: understood as before, compared with the event and with those who came to
//! earlier ones.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::List;
use crate::{
    Error, Result,
    delegates::{Delegate, Intake, Query},
    error::ImportProblem,
    events::Event,
    import::{
        self, ColumnField, Decision, GuessedFrom, Hints, Known, Matched, Understood, UnderstoodRow,
    },
    progress::Progress,
    storage::Store,
};

/// How many steps looking at a list has: understood, the known ones read, compared with them, and
/// with those of earlier events.
const STEPS: usize = 4;
/// So far down stands a header, below what is written above a table.
const FIRST_ROWS: usize = 20;

/// What each column holds, by its letter; none for one that is not read.
type Columns = BTreeMap<String, Option<ColumnField>>;

/// What would become of a list.
pub(super) struct Plan {
    /// How it was understood; its rows stand in `rows`.
    pub(super) understood: Understood,
    /// Its people with what would become of them.
    pub(super) rows: Vec<Matched>,
    /// For each row that is new, the delegate of an earlier event that is the same person.
    pub(super) earlier: Vec<Option<String>>,
    /// People whom somebody leaves out.
    pub(super) without: Vec<UnderstoodRow>,
    /// Rows of which somebody said whom they are.
    pub(super) settled: Vec<u32>,
    /// The delegates that there are.
    pub(super) known: Vec<Delegate>,
}

impl Plan {
    /// Each step of it is one of [`STEPS`] that `progress` hears of and can stop at.
    pub(super) fn of(
        store: &Store<'_>,
        event: &Event,
        (list, on): (&List, NaiveDate),
        progress: &dyn Progress,
    ) -> Result<Self> {
        progress.step(0, STEPS)?;
        let mut understood = understood(store, list, on)?;
        progress.step(1, STEPS)?;
        let (_, known) = store.delegates(&event.id, &Query::default())?;
        let mut rows = std::mem::take(&mut understood.rows);
        let left_out = |row: &mut UnderstoodRow| list.terms.without.contains(&row.number);
        let without = rows.extract_if(.., left_out).collect();
        if list.terms.normal_case {
            rows.iter_mut().for_each(UnderstoodRow::take_offers);
        }
        let people: Vec<Known> = known.iter().map(Known::from).collect();
        progress.step(2, STEPS)?;
        let mut rows = import::matched(&people, rows);
        progress.step(3, STEPS)?;
        let settled = say(&mut rows, &people, list);
        let earlier = earlier(store, event, &rows)?;
        Ok(Self { understood, rows, earlier, without, settled, known })
    }
}

/// Understands a list as the last one with the same header was, where nobody says otherwise.
fn understood(store: &Store<'_>, list: &List, on: NaiveDate) -> Result<Understood> {
    let wrong =
        |problem| Error::Import { file: (&*list.name).into(), problem, place: String::new() };
    let first = import::understand(&list.book, &list.hints, on);
    let hints = match &first {
        Ok(first) => remembered(store, first, &list.hints)?,
        Err(ImportProblem::NoHeader) => known_by_a_row(store, list)?,
        Err(_) => None,
    };
    let Some(hints) = hints else { return first.map_err(wrong) };
    let mut again = import::understand(&list.book, &hints, on).map_err(wrong)?;
    let ours = |letter: &str| !list.hints.columns.contains_key(letter);
    for column in again.columns.iter_mut().filter(|column| ours(&column.letter)) {
        if column.from == GuessedFrom::Hint {
            column.from = GuessedFrom::Memory;
        }
    }
    Ok(again)
}

/// The hints of an earlier list with this header, under those of the user; none where they would
/// change nothing.
fn remembered(store: &Store<'_>, first: &Understood, hints: &Hints) -> Result<Option<Hints>> {
    let Some(mut columns) = taught(store, &first.signature)? else { return Ok(None) };
    columns.extend(hints.columns.clone());
    let field = |letter: &str| first.columns.iter().find(|c| c.letter == letter)?.field;
    let same = columns.iter().all(|(letter, said)| field(letter) == *said);
    Ok((!same).then(|| Hints { columns, ..hints.clone() }))
}

/// The same for a list in which only a user found the names: one of its first rows was the header
/// of an earlier list.
fn known_by_a_row(store: &Store<'_>, list: &List) -> Result<Option<Hints>> {
    let rows = import::outline(&list.book, &list.hints).refused;
    for row in rows.iter().take(FIRST_ROWS) {
        if let Some(mut columns) = taught(store, &import::signature(&row.cells))? {
            columns.extend(list.hints.columns.clone());
            let header_row = list.hints.header_row.or(Some(row.number));
            return Ok(Some(Hints { columns, header_row, ..list.hints.clone() }));
        }
    }
    Ok(None)
}

/// What the last list with this header said of its columns; without a header there is nothing to
/// know a list by. That a sensitive column was read once says nothing of the next list.
fn taught(store: &Store<'_>, signature: &str) -> Result<Option<Columns>> {
    if signature.is_empty() {
        return Ok(None);
    }
    let earlier = store.records::<Intake>(&[("signature", signature)])?;
    let columns = |last: &Intake| -> Columns {
        let mut columns: Columns = serde_json::from_str(&last.columns.0).unwrap_or_default();
        columns.retain(|_, field| !field.is_some_and(ColumnField::is_sensitive));
        columns
    };
    Ok(earlier.last().map(columns))
}

/// Lets what a user says of single rows go before what was found; gives those rows.
fn say(rows: &mut [Matched], people: &[Known], list: &List) -> Vec<u32> {
    let mut settled = Vec::new();
    for row in rows {
        let Some(said) = list.terms.said.get(&row.row.number) else { continue };
        let known = said.as_ref().and_then(|id| people.iter().find(|known| known.id == *id));
        row.settle(known);
        settled.push(row.row.number);
    }
    settled
}

/// For each row that is new, the delegate of another event who is certainly the same person.
fn earlier(store: &Store<'_>, event: &Event, rows: &[Matched]) -> Result<Vec<Option<String>>> {
    let new = |row: &&Matched| row.decision == Decision::New;
    let others = store.delegates_of_others(&event.id)?;
    let others: Vec<Known> = others.iter().map(Known::from).collect();
    if others.is_empty() {
        return Ok(vec![None; rows.len()]);
    }
    let asked = rows.iter().filter(new).map(|row| row.row.clone()).collect();
    let mut found = import::matched(&others, asked).into_iter();
    let id = |matched: Matched| match matched.decision {
        Decision::Changed { id, .. } | Decision::Same { id } => Some(id),
        Decision::New => None,
    };
    let each = rows.iter().map(|row| if new(&row) { found.next().and_then(id) } else { None });
    Ok(each.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Workspace,
        delegates::{DelegateState, import, preview_import},
        events, journal,
        progress::Unwatched,
        records::{self, tests::forms::workspace},
    };

    fn event(workspace: &Workspace) -> String {
        let form = Event { name: "Hội nghị".into(), ..Event::default() };
        events::create(workspace, form).unwrap().value.id
    }

    fn list(text: &str) -> List {
        List::read(text.as_bytes(), "ds.csv").unwrap()
    }

    fn mapped(mut list: List, columns: &[(&str, Option<ColumnField>)]) -> List {
        list.hints.columns = columns.iter().map(|(at, field)| ((*at).into(), *field)).collect();
        list
    }

    fn take(workspace: &Workspace, event: &str, list: &List) {
        import(workspace, event, list, &Unwatched).unwrap();
    }

    #[test]
    fn who_answers_otherwise_in_the_second_version_is_changed_and_who_was_replaced_is_not() {
        let (_folder, workspace) = workspace();
        let event = event(&workspace);
        let version = |one: &str, two: &str, three: &str| {
            list(&format!(
                "Họ và tên;Đơn vị;Xác nhận\nLê Ánh;Sở Y tế;{one}\nLê Bình;Sở Y tế;{two}\n\
                 Lê Cường;Sở Y tế;{three}\n"
            ))
        };
        let states = || -> Vec<DelegateState> {
            let all: Vec<Delegate> = records::list(&workspace, &[("event_id", &event)]).unwrap();
            all.iter().map(|delegate| delegate.state).collect()
        };
        take(&workspace, &event, &version("Có", "Không", "Có"));
        let all: Vec<Delegate> = records::list(&workspace, &[("event_id", &event)]).unwrap();
        let (state, by) = (DelegateState::Replaced, Some(all[0].id.clone()));
        let replaced = Delegate { state, replaced_by_id: by, ..all[2].clone() };
        records::set(&workspace, replaced).unwrap();
        let second = version("Vắng", "Có", "Có");
        let report = preview_import(&workspace, &event, &second).unwrap();
        assert_eq!((report.updated, report.unchanged), (2, 1));
        take(&workspace, &event, &second);
        use DelegateState::{Declined, Registered, Replaced};
        assert_eq!(states(), [Declined, Registered, Replaced]);
        journal::undo(&workspace).unwrap();
        assert_eq!(states(), [Registered, Declined, Replaced]);
    }

    #[test]
    fn a_mapping_is_remembered_by_its_header_also_where_only_a_user_found_the_names() {
        let (_folder, workspace) = workspace();
        let event = event(&workspace);
        let text = "Mục 1;Mục 2\nA1;k9\nB2;k7\n";
        assert!(preview_import(&workspace, &event, &list(text)).is_err());
        let mut told = mapped(list(text), &[("A", Some(ColumnField::Name))]);
        told.hints.header_row = Some(1);
        take(&workspace, &event, &told);
        let again = preview_import(&workspace, &event, &list(text)).unwrap();
        assert_eq!(again.understood.columns[0].field, Some(ColumnField::Name));
        assert_eq!(again.understood.columns[0].from, GuessedFrom::Memory);
        let moved = list(";Mục 1;Mục 2\n;A1;k9\n;B2;k7\n");
        assert!(preview_import(&workspace, &event, &moved).is_err(), "another table");
    }

    #[test]
    fn lists_without_a_header_teach_nothing_and_nobody_learns_a_sensitive_column() {
        let (_folder, workspace) = workspace();
        let event = event(&workspace);
        let bare = "Lê Ánh;Sở Y tế\nLê Bình;Sở Y tế\nLê Cường;Sở Công Thương\n";
        take(&workspace, &event, &mapped(list(bare), &[("B", Some(ColumnField::Note))]));
        let other = "Sở Y tế;Trần An\nSở Y tế;Trần Bảo\nSở Công Thương;Trần Châu\n";
        let understood = preview_import(&workspace, &event, &list(other)).unwrap().understood;
        assert!(understood.columns.iter().all(|column| column.from != GuessedFrom::Memory));
        let headed = "Họ và tên;Tôn giáo\nLê Dũng;Phật giáo\n";
        take(&workspace, &event, &mapped(list(headed), &[("B", Some(ColumnField::Religion))]));
        let again = preview_import(&workspace, &event, &list(headed)).unwrap();
        assert_eq!(again.understood.columns[1].field, None);
    }

    #[test]
    fn what_a_list_is_kept_for_is_the_event_where_nothing_is_said() {
        let (_folder, workspace) = workspace();
        let event = event(&workspace);
        take(&workspace, &event, &list("Họ và tên\nLê Ánh\n"));
        let intakes: Vec<Intake> = records::list(&workspace, &[("event_id", &event)]).unwrap();
        assert_eq!(intakes[0].purpose, "Hội nghị");
    }
}
