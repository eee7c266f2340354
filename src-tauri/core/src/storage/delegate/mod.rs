//! Delegates: what the lists show, and whole lists at once.

mod facets;
mod narrowing;
mod search;

use rusqlite::{ToSql, named_params, params};

use narrowing::Narrowing;

use super::{Store, capture};
use crate::{
    Result,
    delegates::{Delegate, DelegateState, NewDelegate, Query, Sex, Sort, Standing},
    names::{PersonName, SortKeys},
    text::search::Search,
};

/// Name order, which also settles every tie: tên, họ, đệm, then the order of arrival.
const BY_NAME: &str = "d.sort_given, d.sort_family, d.sort_middle, d.seq";

/// The delegates whose rows a JSON array names, in its order.
const AMONG: &str = "FROM (SELECT key AS at, value AS wanted FROM json_each(?))
                     CROSS JOIN delegate d ON d.seq = wanted ORDER BY at";

/// A row of a list on its way to the delegates.
pub(crate) struct Staged<'a> {
    /// Of the delegate that it changes, or a new one.
    pub(crate) id: &'a str,
    /// The badge's code of a new one; not looked at otherwise.
    pub(crate) code: &'a str,
    /// Where a new one comes among the new ones, from 0; nothing for one who is known.
    pub(crate) place: Option<u32>,
    /// What the delegate says after it.
    pub(crate) says: &'a NewDelegate,
    /// How far the coming is settled; where nothing is said, a known one's stays.
    pub(crate) state: Option<DelegateState>,
    /// The person that the delegate is; where nothing is said, a known one's stays.
    pub(crate) person_id: Option<&'a str>,
    /// Where changed values came from, as JSON; where nothing is said, a known one's stays.
    pub(crate) sources: Option<&'a str>,
    /// The name in its parts.
    pub(crate) name: &'a PersonName,
    /// What the name is sorted by.
    pub(crate) keys: &'a SortKeys,
    /// What the organisation is sorted by.
    pub(crate) sort_organisation: &'a [u8],
    /// What a search finds it by.
    pub(crate) folded: &'a str,
}

impl Store<'_> {
    /// How many delegates of an event the search finds, and those of the asked page.
    pub(crate) fn delegates(&self, event_id: &str, query: &Query) -> Result<(u32, Vec<Delegate>)> {
        if let Some(search) = query.search.as_deref().and_then(Search::read) {
            return self.found(event_id, &search, query);
        }
        let narrowing = Narrowing::of(&query.filter);
        let tail = format!(
            "FROM delegate d WHERE d.event_id = :event{} ORDER BY {} LIMIT :limit OFFSET :offset",
            narrowing.sql,
            order(query.sort)
        );
        let (limit, offset) = (query.limit, query.offset);
        let own: [(&str, &dyn ToSql); 3] =
            [(":event", &event_id), (":limit", &limit), (":offset", &offset)];
        let rows = self.records_of(&tail, &*narrowing.with(&own))?;
        Ok((self.count_narrowed(event_id, &narrowing)?, rows))
    }

    /// All that the query finds, whatever part of it is asked for, in its order; for the order of
    /// protocol in that of names.
    pub(crate) fn seqs_of_delegates(&self, event_id: &str, query: &Query) -> Result<Vec<i64>> {
        if let Some(search) = query.search.as_deref().and_then(Search::read) {
            return self.found_seqs(event_id, &search, query);
        }
        let narrowing = Narrowing::of(&query.filter);
        let sql = format!(
            "SELECT d.seq FROM delegate d WHERE d.event_id = :event{} ORDER BY {}",
            narrowing.sql,
            order(query.sort)
        );
        self.seqs(&sql, &*narrowing.with(&[(":event", &event_id)]))
    }

    /// The ids of these delegates, in this order.
    pub(crate) fn ids_of_delegates(&self, seqs: &[i64]) -> Result<Vec<String>> {
        let sql = format!("SELECT d.id {AMONG}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let ids = statement.query_map([json_of(seqs)], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// What decides the places of these delegates in the order of protocol, in this order.
    pub(crate) fn standing_of_delegates(&self, seqs: &[i64]) -> Result<Vec<Standing>> {
        let sql = format!("SELECT d.seq, d.protocol, d.category, d.title {AMONG}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let standing = statement.query_map([json_of(seqs)], |row| {
            Ok(Standing {
                seq: row.get(0)?,
                protocol: row.get(1)?,
                category: row.get(2)?,
                title: row.get(3)?,
            })
        })?;
        Ok(standing.collect::<rusqlite::Result<_>>()?)
    }

    /// These delegates, in this order.
    pub(crate) fn delegates_with(&self, seqs: &[i64]) -> Result<Vec<Delegate>> {
        self.records_of(AMONG, [json_of(seqs)])
    }

    fn count_narrowed(&self, event_id: &str, narrowing: &Narrowing) -> Result<u32> {
        let sql =
            format!("SELECT count(*) FROM delegate d WHERE d.event_id = :event{}", narrowing.sql);
        let values = narrowing.with(&[(":event", &event_id)]);
        Ok(self.conn.prepare_cached(&sql)?.query_row(&*values, |row| row.get(0))?)
    }

    /// The delegates of all other events.
    pub(crate) fn delegates_of_others(&self, event_id: &str) -> Result<Vec<Delegate>> {
        self.records_of("FROM delegate d WHERE d.event_id <> ? ORDER BY d.seq DESC", (event_id,))
    }

    /// How many delegates an event has.
    pub(crate) fn count_delegates(&self, event_id: &str) -> Result<u32> {
        let sql = "SELECT count(*) FROM delegate WHERE event_id = ?";
        Ok(self.conn.prepare_cached(sql)?.query_row([event_id], |row| row.get(0))?)
    }

    /// The categories that an event's delegates carry, each once, in no order.
    pub(crate) fn categories_of_delegates(&self, event_id: &str) -> Result<Vec<String>> {
        let sql = "SELECT DISTINCT category FROM delegate WHERE event_id = ? AND category <> ''";
        let mut statement = self.conn.prepare_cached(sql)?;
        let categories = statement.query_map([event_id], |row| row.get(0))?;
        Ok(categories.collect::<rusqlite::Result<_>>()?)
    }

    /// Makes an empty place for the rows of a list, which [`Store::apply_staged_delegates`] then
    /// takes over in two statements: about three times as quick as row by row.
    pub(crate) fn stage_delegates(&self) -> Result<()> {
        Ok(self.conn.execute_batch(include_str!("stage.sql"))?)
    }

    /// Puts one row into that place; a row whose `id` is that of a delegate will replace it.
    pub(crate) fn stage_delegate(&self, staged: &Staged<'_>) -> Result<()> {
        let new = staged.says;
        let (name, keys) = (staged.name, staged.keys);
        self.conn.prepare_cached(include_str!("stage_one.sql"))?.execute(params![
            staged.id,
            staged.code,
            staged.place,
            new.full_name,
            name.family,
            name.middle,
            name.given,
            keys.family,
            keys.middle,
            keys.given,
            new.salutation,
            new.degree,
            new.rank,
            new.title,
            new.organisation,
            staged.sort_organisation,
            new.province.map(|province| province.to_string()),
            new.province_text,
            new.category,
            new.phone,
            new.more_phones,
            new.email,
            new.birth,
            new.sex.map(Sex::as_str),
            new.id_number,
            new.ethnicity,
            new.religion,
            new.party_member,
            new.note,
            staged.state.map(DelegateState::as_str),
            staged.person_id,
            new.source_row,
            staged.sources,
            staged.folded,
        ])?;
        Ok(())
    }

    /// Takes the staged rows into an event: known ones are changed, the others added at the end in
    /// their order.
    pub(crate) fn apply_staged_delegates(&self, event_id: &str, source_file: &str) -> Result<()> {
        self.conn
            .execute(include_str!("update_staged.sql"), named_params! { ":event": event_id })?;
        // Asked here: an INSERT that reads its own table first copies all that it is to insert.
        let next = "SELECT coalesce(max(position) + 1, 0) FROM delegate WHERE event_id = ?";
        let first: i64 = self.conn.query_row(next, [event_id], |row| row.get(0))?;
        capture::at_once(self.conn, "delegate", || {
            self.conn.execute(
                include_str!("insert_staged.sql"),
                named_params! { ":event": event_id, ":first": first, ":source_file": source_file },
            )?;
            Ok(())
        })?;
        Ok(self.conn.execute_batch("DROP TABLE temp.staged_delegate")?)
    }
}

fn json_of(seqs: &[i64]) -> String {
    serde_json::Value::from(seqs).to_string()
}

fn order(sort: Sort) -> String {
    match sort {
        // The order of protocol is read from titles, which SQL cannot.
        Sort::Name | Sort::Protocol => BY_NAME.to_owned(),
        Sort::Organisation => format!("d.sort_organisation, {BY_NAME}"),
        Sort::Province => {
            format!("d.province IS NULL, d.province, {BY_NAME}")
        }
        Sort::Order => "d.position, d.seq".to_owned(),
    }
}

#[cfg(test)]
mod tests;
