//! What a list would do: understood as before, compared with the event and with those who came to
//! earlier ones.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::List;
use crate::{
    Error, Result,
    delegates::{Delegate, Intake, Query},
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
    let first = import::understand(&list.book, &list.hints, on).map_err(wrong)?;
    let Some(remembered) = remembered(store, &first, &list.hints)? else { return Ok(first) };
    let hints = Hints { columns: remembered.clone(), ..list.hints.clone() };
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
fn remembered(
    store: &Store<'_>,
    first: &Understood,
    hints: &Hints,
) -> Result<Option<BTreeMap<String, Option<ColumnField>>>> {
    let earlier = store.records::<Intake>(&[("signature", &first.signature)])?;
    let Some(last) = earlier.last() else { return Ok(None) };
    let mut columns: BTreeMap<String, Option<ColumnField>> =
        serde_json::from_str(&last.columns.0).unwrap_or_default();
    columns.extend(hints.columns.clone());
    let field = |letter: &str| first.columns.iter().find(|c| c.letter == letter)?.field;
    let same = columns.iter().all(|(letter, said)| field(letter) == *said);
    Ok((!same).then_some(columns))
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
