//! Delegates: what the lists show, and whole lists at once.

mod facets;
mod intake;
mod narrowing;
mod search;

use rusqlite::ToSql;

pub(crate) use intake::{Intake, Listed};
use narrowing::Narrowing;

use super::Store;
use crate::{
    Result,
    delegates::{Delegate, Query, Sort, Standing},
    text::search::Search,
};

/// Name order, which also settles every tie: tên, họ, đệm, then the order of arrival.
const BY_NAME: &str = "d.sort_given, d.sort_family, d.sort_middle, d.seq";

/// Up to so many words stand for their start in a search.
const FEW_WORDS: usize = 12;
/// Behind whatever a word may go on with.
const LAST: &str = "\u{10ffff}";

/// The delegates whose rows a JSON array names, in its order.
const AMONG: &str = "FROM (SELECT key AS at, value AS wanted FROM json_each(?))
                     CROSS JOIN delegate d ON d.seq = wanted ORDER BY at";

impl Store<'_> {
    /// How many delegates of an event the search finds, and those of the asked page.
    pub(crate) fn delegates(&self, event_id: &str, query: &Query) -> Result<(u32, Vec<Delegate>)> {
        if let Some(search) = self.search(query)? {
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
        if let Some(search) = self.search(query)? {
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

    fn search(&self, query: &Query) -> Result<Option<Search>> {
        let search = query.search.as_deref().and_then(Search::read);
        search.map(|search| self.spelled_out(search)).transpose()
    }

    /// The search with the words that its starts of words stand for, where they are few.
    pub(crate) fn spelled_out(&self, search: Search) -> Result<Search> {
        let sql = format!(
            "SELECT term FROM delegate_word WHERE term >= ?1 AND term <= ?1 || ?2 LIMIT {}",
            FEW_WORDS + 1
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        search.spelled_out(|start| {
            let words = statement.query_map((start, LAST), |row| row.get(0))?;
            let words: Vec<String> = words.collect::<rusqlite::Result<_>>()?;
            Ok(if words.len() > FEW_WORDS { Vec::new() } else { words })
        })
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
