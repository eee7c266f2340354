//! Where registers of certificates stand, as far as numbers come from elsewhere: with an event, or
//! from the time before a restore.
//!
//! A register only moves on here; going back is a matter of undo alone.

use super::Store;
use crate::Result;

impl Store<'_> {
    /// Whether numbers of the register were given that are not all known here.
    pub(crate) fn is_given_elsewhere(&self, series: &str) -> Result<bool> {
        let sql = "SELECT elsewhere FROM series WHERE id = ?";
        Ok(self.conn.prepare_cached(sql)?.query_row([series], |row| row.get(0))?)
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
