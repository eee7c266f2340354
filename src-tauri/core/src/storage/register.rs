//! Where registers of certificates stand, as far as numbers come from elsewhere: with an event, or
//! from the time before a restore.
//!
//! A register only moves on here; going back is a matter of undo alone.

use rusqlite::Connection;

use super::Store;
use crate::Result;

/// The id of a register and the number that it goes on with.
pub(crate) type Standing = (String, i64);

impl Store<'_> {
    /// Whether numbers of the register were given that are not all known here.
    pub(crate) fn is_given_elsewhere(&self, series: &str) -> Result<bool> {
        let sql = "SELECT elsewhere FROM series WHERE id = ?";
        Ok(self.conn.prepare_cached(sql)?.query_row([series], |row| row.get(0))?)
    }

    /// Where every register stands; a database of before there were registers has none.
    pub(crate) fn standings(&self) -> Result<Vec<Standing>> {
        let table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'series'";
        if !self.conn.prepare(table)?.exists(())? {
            return Ok(Vec::new());
        }
        let mut statement = self.conn.prepare("SELECT id, next_number FROM series")?;
        let rows = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Makes the register go on behind `number`, which was given elsewhere.
    pub(crate) fn pass_number(&self, series: &str, number: i64) -> Result<()> {
        self.conn
            .prepare_cached(
                "UPDATE series SET next_number = max(next_number, ?2 + 1), elsewhere = 1
                 WHERE id = ?1",
            )?
            .execute((series, number))?;
        Ok(())
    }
}

/// Makes those of the registers that stand further back go on from where they stood before.
pub(super) fn catch_up(conn: &Connection, before: &[Standing]) -> Result<()> {
    let mut statement = conn.prepare(
        "UPDATE series SET next_number = ?2, elsewhere = 1 WHERE id = ?1 AND next_number < ?2",
    )?;
    for (series, next_number) in before {
        statement.execute((series, next_number))?;
    }
    Ok(())
}
