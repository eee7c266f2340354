//! Plays the journal backwards against the tables: does it tell how every row came to be?
//!
//! Only looks. An insert has to find its row, an update the values it left, a delete no row; in a
//! journal of which nothing was forgotten every row has to have begun with an insert.

use rusqlite::OptionalExtension;
use serde_json::{Map, Value};

use super::{Store, capture, record::quoted};
use crate::Result;

/// A row that the journal and its table tell differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mismatch {
    /// The table.
    pub(crate) noun: String,
    /// The row's `seq`.
    pub(crate) key: i64,
}

struct Change {
    noun: String,
    key: i64,
    before: Option<Map<String, Value>>,
    after: Option<Map<String, Value>>,
}

type State = Option<Map<String, Value>>;

impl Store<'_> {
    /// Every row that the journal and its table tell differently.
    pub(crate) fn replay(&self) -> Result<Vec<Mismatch>> {
        let whole = self.journal_is_whole()?;
        let mut found = Vec::new();
        let mut statement = self.conn.prepare_cached(
            "SELECT noun, key, before, after FROM change ORDER BY noun, key, seq DESC",
        )?;
        let mut rows = statement.query(())?;
        let mut present: Option<(String, i64, State, bool)> = None;
        while let Some(row) = rows.next()? {
            let change = Change {
                noun: row.get(0)?,
                key: row.get(1)?,
                before: parsed(row.get(2)?),
                after: parsed(row.get(3)?),
            };
            let same = present.as_ref().is_some_and(|p| p.0 == change.noun && p.1 == change.key);
            if !same {
                found.extend(present.take().and_then(|p| closed(p, whole)));
                let state = self.state(&change.noun, change.key)?;
                present = Some((change.noun.clone(), change.key, state, true));
            }
            if let Some((_, _, state, agrees)) = &mut present {
                *agrees &= back(state, change);
            }
        }
        found.extend(present.and_then(|p| closed(p, whole)));
        if whole {
            self.unheard_of(&mut found)?;
        }
        Ok(found)
    }

    fn journal_is_whole(&self) -> Result<bool> {
        let mut statement = self.conn.prepare_cached("SELECT 1 FROM operation WHERE forgotten")?;
        Ok(!statement.exists(())?)
    }

    /// The row as the journal would write it.
    fn state(&self, noun: &str, key: i64) -> Result<State> {
        let columns = capture::columns(self.conn, noun)?;
        let sql = format!(
            "SELECT {} FROM {} t WHERE seq = ?",
            capture::as_object(&columns, "t"),
            quoted(noun)
        );
        let text = self.conn.prepare_cached(&sql)?.query_row([key], |row| row.get(0)).optional()?;
        Ok(parsed(text))
    }

    /// Rows of which the journal says nothing at all.
    fn unheard_of(&self, found: &mut Vec<Mismatch>) -> Result<()> {
        for noun in capture::tables() {
            let sql = format!(
                "SELECT seq FROM {} WHERE seq NOT IN (SELECT key FROM change WHERE noun = ?1)",
                quoted(noun)
            );
            let mut statement = self.conn.prepare_cached(&sql)?;
            let keys = statement.query_map([noun], |row| row.get(0))?;
            for key in keys {
                found.push(Mismatch { noun: noun.into(), key: key? });
            }
        }
        Ok(())
    }
}

/// The row's mismatch, if its changes did not fit or do not reach back to its beginning.
fn closed((noun, key, state, agrees): (String, i64, State, bool), whole: bool) -> Option<Mismatch> {
    let began = !whole || state.is_none();
    (!agrees || !began).then_some(Mismatch { noun, key })
}

/// Takes one change back; whether it fits what was there.
fn back(state: &mut State, change: Change) -> bool {
    match (change.before, change.after) {
        (None, _) => state.take().is_some(),
        (Some(before), None) => state.replace(before).is_none(),
        (Some(before), Some(after)) => {
            let Some(row) = state else { return false };
            let stands = |column: &String, value| derived(column) || row.get(column) == Some(value);
            let fits = after.iter().all(|(column, value)| stands(column, value));
            row.extend(before);
            fits
        }
    }
}

/// Whether a column follows from others, and is made anew where a later program makes it otherwise.
fn derived(column: &str) -> bool {
    column == "folded" || column.starts_with("sort_")
}

fn parsed(text: Option<String>) -> Option<Map<String, Value>> {
    text.and_then(|text| serde_json::from_str(&text).ok())
}
