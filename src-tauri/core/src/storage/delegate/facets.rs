//! How many delegates have which value: what a list can be narrowed by.

use rusqlite::Row;

use super::{Store, narrowing::lacks};
use crate::{Result, delegates::Lacking};

impl Store<'_> {
    /// The values that delegates of an event have in a column, with how many have each, in the
    /// order of the values; those that have none are left out.
    ///
    /// `column` is never what a user typed.
    pub(crate) fn values_of_delegates(
        &self,
        event_id: &str,
        column: &'static str,
    ) -> Result<Vec<(String, u32)>> {
        let sql = format!(
            "SELECT {column}, count(*) FROM delegate
             WHERE event_id = ? AND coalesce({column}, '') <> '' GROUP BY {column} ORDER BY {column}"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let values = statement.query_map([event_id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(values.collect::<rusqlite::Result<_>>()?)
    }

    /// How many delegates of an event lack each field.
    pub(crate) fn count_lacking(&self, event_id: &str) -> Result<Vec<(Lacking, u32)>> {
        let counts =
            Lacking::ALL.iter().map(|field| format!("coalesce(sum({}), 0)", lacks(*field)));
        let sql = format!(
            "SELECT {} FROM delegate d WHERE d.event_id = ?",
            counts.collect::<Vec<_>>().join(", ")
        );
        let counted = |row: &Row<'_>| {
            let of = |(at, field): (usize, &Lacking)| Ok((*field, row.get(at)?));
            Lacking::ALL.iter().enumerate().map(of).collect()
        };
        Ok(self.conn.prepare_cached(&sql)?.query_row([event_id], counted)?)
    }
}
