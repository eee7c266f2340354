//! What an event has and lacks, counted: items, and delegates without a field that papers need.

use super::Store;
use crate::{Result, overview::Lacking};

impl Store<'_> {
    /// How many items an event's agenda has.
    pub(crate) fn count_items(&self, event: &str) -> Result<u32> {
        let sql = "SELECT count(*) FROM item WHERE session_id IN
                   (SELECT id FROM session WHERE event_id = ?)";
        Ok(self.conn.prepare_cached(sql)?.query_row([event], |row| row.get(0))?)
    }

    /// What the delegates of an event lack, and how many rows of its lists wait.
    pub(crate) fn lacking(&self, event: &str) -> Result<Lacking> {
        let sql =
            "SELECT count(*), coalesce(sum(title = ''), 0), coalesce(sum(organisation = ''), 0),
              coalesce(sum(category = ''), 0), coalesce(sum(province IS NULL), 0),
              coalesce(sum(phone = ''), 0),
              (SELECT count(*) FROM set_aside s JOIN intake i ON i.id = s.intake_id
               WHERE i.event_id = ?1),
              (SELECT count(*) FROM intake WHERE event_id = ?1)
            FROM delegate WHERE event_id = ?1";
        let read = |row: &rusqlite::Row<'_>| {
            Ok(Lacking {
                delegates: row.get(0)?,
                post: row.get(1)?,
                organisation: row.get(2)?,
                category: row.get(3)?,
                province: row.get(4)?,
                phone: row.get(5)?,
                set_aside: row.get(6)?,
                intakes: row.get(7)?,
            })
        };
        Ok(self.conn.prepare_cached(sql)?.query_row([event], read)?)
    }
}
