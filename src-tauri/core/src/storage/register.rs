//! Where registers of certificates stand, as far as numbers come from elsewhere: with an event, or
//! from the time before a restore.
//!
//! A register only moves on here; going back is a matter of undo alone.

use std::collections::HashSet;

use rusqlite::Connection;

use super::{Store, record::quoted};
use crate::{Result, certificates::Certificate, records::Record};

/// That no withdrawal takes the certificate `c` back.
const STANDS: &str = "NOT EXISTS(SELECT 1 FROM withdrawal w WHERE w.certificate_id = c.id)";

/// The id of a register and the number that it goes on with.
pub(crate) type Standing = (String, i64);

impl Store<'_> {
    /// Whether numbers of the register were given that are not all known here.
    pub(crate) fn is_given_elsewhere(&self, series: &str) -> Result<bool> {
        let sql = "SELECT elsewhere FROM series WHERE id = ?";
        Ok(self.conn.prepare_cached(sql)?.query_row([series], |row| row.get(0))?)
    }

    /// The highest number that was given in a register.
    pub(crate) fn last_number(&self, series: &str) -> Result<Option<u32>> {
        let sql = "SELECT max(number) FROM certificate WHERE series_id = ?";
        Ok(self.conn.prepare_cached(sql)?.query_row([series], |row| row.get(0))?)
    }

    /// Whether the delegate has a certificate of the register that was not withdrawn.
    pub(crate) fn has_valid_certificate(&self, series: &str, delegate: &str) -> Result<bool> {
        let sql = format!(
            "SELECT 1 FROM certificate c WHERE c.series_id = ? AND c.delegate_id = ? AND {STANDS}"
        );
        Ok(self.conn.prepare_cached(&sql)?.exists((series, delegate))?)
    }

    /// The delegates who have a certificate of the register that was not withdrawn.
    pub(crate) fn holders(&self, series: &str) -> Result<HashSet<String>> {
        let sql =
            format!("SELECT c.delegate_id FROM certificate c WHERE c.series_id = ? AND {STANDS}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let holders = statement.query_map([series], |row| row.get(0))?;
        Ok(holders.collect::<rusqlite::Result<_>>()?)
    }

    /// The certificates of an event's delegates that were not withdrawn, the oldest first.
    pub(crate) fn valid_certificates(&self, event_id: &str) -> Result<Vec<Certificate>> {
        let tail = format!(
            "FROM certificate c WHERE {STANDS}
             AND c.delegate_id IN (SELECT id FROM delegate WHERE event_id = ?) ORDER BY c.seq"
        );
        self.records_of(&tail, [event_id])
    }

    /// The records with a `certificate_id` of an event's delegates, the oldest first.
    pub(crate) fn of_certificates<R: Record>(&self, event_id: &str) -> Result<Vec<R>> {
        let tail = format!(
            "FROM {} WHERE certificate_id IN (SELECT c.id FROM certificate c
             JOIN delegate d ON d.id = c.delegate_id WHERE d.event_id = ?) ORDER BY seq",
            quoted(R::NOUN.name)
        );
        self.records_of(&tail, [event_id])
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
