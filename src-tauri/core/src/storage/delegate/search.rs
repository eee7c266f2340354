//! Finds delegates as somebody types.
//!
//! Counts first: a few are read whole and put in order, of many only those that are shown are
//! looked at. Every way gives the same rows; they differ in nothing but time.

use rusqlite::{Params, Row, ToSql, named_params};

use super::{Store, narrowing::Narrowing, order};
use crate::{
    Result,
    delegates::{Delegate, Query, Sort},
    text::search::Search,
};

/// Up to so many are ranked.
const FEW: u32 = 2_000;
/// Up to so many rows are looked at, in the order of an index, for one page.
const WALK: u64 = 20_000;

/// The delegates of one event among all: from the first `seq` to the last.
struct Span {
    first: i64,
    last: i64,
    count: u32,
    /// Whether no delegate of another event is between.
    alone: bool,
}

impl Store<'_> {
    /// How many delegates of an event the search finds, and those of the asked page.
    pub(super) fn found(
        &self,
        event: &str,
        search: &Search,
        query: &Query,
    ) -> Result<(u32, Vec<Delegate>)> {
        let whole = search.expression();
        if !query.filter.is_empty() {
            return self.few(event, search, &whole, query);
        }
        let span = self.span(event)?;
        let short = search.without_letters();
        if let Some(short) = &short
            && self.count_matches(event, &span, short)? <= FEW
        {
            return self.few(event, search, short, query);
        }
        let total = self.count_matches(event, &span, &whole)?;
        if total <= FEW {
            return self.few(event, search, &whole, query);
        }
        let looked_at = (u64::from(query.offset) + u64::from(query.limit))
            .saturating_mul(u64::from(span.count) / u64::from(total) + 1);
        let indexed = matches!(query.sort, Sort::Name | Sort::Order);
        let page = if indexed && looked_at <= WALK {
            self.walk(event, search, query)?
        } else {
            self.page_of_many(event, &whole, query)?
        };
        Ok((total, self.delegates_with(&page)?))
    }

    /// All that the search finds, in the order of its pages.
    pub(super) fn found_seqs(
        &self,
        event: &str,
        search: &Search,
        query: &Query,
    ) -> Result<Vec<i64>> {
        let whole = search.expression();
        let many =
            query.filter.is_empty() && self.count_matches(event, &self.span(event)?, &whole)? > FEW;
        if many {
            let all = Query { limit: u32::MAX, offset: 0, ..query.clone() };
            return self.page_of_many(event, &whole, &all);
        }
        self.ranked(event, search, &whole, query)
    }

    /// Where only one event has delegates, that is seen without going through them.
    fn span(&self, event: &str) -> Result<Span> {
        let others = "SELECT NOT EXISTS(SELECT 1 FROM delegate WHERE event_id < ?1)
                      AND NOT EXISTS(SELECT 1 FROM delegate WHERE event_id > ?1)";
        if self.conn.prepare_cached(others)?.query_row([event], |row| row.get(0))? {
            let all = "SELECT count(*) FROM delegate";
            let count = self.conn.prepare_cached(all)?.query_row((), |row| row.get(0))?;
            return Ok(Span { first: 0, last: i64::MAX, count, alone: true });
        }
        let bounds = "SELECT coalesce(min(seq), 0), coalesce(max(seq), 0), count(*)
                      FROM delegate WHERE event_id = ?";
        let (first, last, count) = self
            .conn
            .prepare_cached(bounds)?
            .query_row([event], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let alone = self.is_alone(event, first, last)?;
        Ok(Span { first, last, count, alone })
    }

    fn is_alone(&self, event: &str, first: i64, last: i64) -> Result<bool> {
        // The plus keeps SQLite on the index of events, which is small, and off the table.
        let others = "SELECT NOT EXISTS(SELECT 1 FROM delegate
                        WHERE event_id < ?1 AND +seq BETWEEN ?2 AND ?3)
                      AND NOT EXISTS(SELECT 1 FROM delegate
                        WHERE event_id > ?1 AND +seq BETWEEN ?2 AND ?3)";
        let mut statement = self.conn.prepare_cached(others)?;
        Ok(statement.query_row((event, first, last), |row| row.get(0))?)
    }

    /// Where nobody else's rows are between, the full-text index alone can tell.
    fn count_matches(&self, event: &str, span: &Span, expression: &str) -> Result<u32> {
        let of_event = if span.alone {
            ""
        } else {
            "AND (SELECT event_id FROM delegate WHERE seq = delegate_search.rowid) = :event"
        };
        let sql = format!(
            "SELECT count(*) FROM delegate_search WHERE delegate_search MATCH :search
             AND rowid BETWEEN :first AND :last {of_event}"
        );
        let mut values: Vec<(&str, &dyn ToSql)> =
            vec![(":search", &expression), (":first", &span.first), (":last", &span.last)];
        if !span.alone {
            values.push((":event", &event));
        }
        Ok(self.conn.prepare_cached(&sql)?.query_row(&*values, |row| row.get(0))?)
    }

    /// How many match, and those of the page.
    fn few(
        &self,
        event: &str,
        search: &Search,
        expression: &str,
        query: &Query,
    ) -> Result<(u32, Vec<Delegate>)> {
        let found = self.ranked(event, search, expression, query)?;
        let page = found.iter().copied().skip(at(query.offset)).take(at(query.limit));
        let page: Vec<i64> = page.collect();
        Ok((u32::try_from(found.len()).unwrap_or(u32::MAX), self.delegates_with(&page)?))
    }

    /// Reads all that match, those with the typed accents first.
    fn ranked(
        &self,
        event: &str,
        search: &Search,
        expression: &str,
        query: &Query,
    ) -> Result<Vec<i64>> {
        let narrowing = Narrowing::of(&query.filter);
        let sql = format!(
            "SELECT d.seq, d.folded, d.full_name || ' ' || d.title || ' ' || d.organisation, d.code
             FROM (SELECT rowid AS found FROM delegate_search WHERE delegate_search MATCH :search
                   UNION SELECT seq FROM delegate WHERE code BETWEEN :code AND :code || '['
                         AND :code <> '')
             CROSS JOIN delegate d ON d.seq = found WHERE d.event_id = :event{} ORDER BY {}",
            narrowing.sql,
            order(query.sort)
        );
        let code = search.code.as_deref().unwrap_or_default();
        let own: [(&str, &dyn ToSql); 3] =
            [(":search", &expression), (":code", &code), (":event", &event)];
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(&*narrowing.with(&own))?;
        let mut found: Vec<(usize, i64)> = Vec::new();
        while let Some(row) = rows.next()? {
            let has_code = !code.is_empty() && text(row, 3)?.starts_with(code);
            if has_code || search.holds(text(row, 1)?) {
                found.push((search.unlike(text(row, 2)?), row.get(0)?));
            }
        }
        found.sort_by_key(|(unlike, _)| *unlike);
        Ok(found.into_iter().map(|(_, seq)| seq).collect())
    }

    /// Goes through the event in order until the page is full: quick where many match.
    fn walk(&self, event: &str, search: &Search, query: &Query) -> Result<Vec<i64>> {
        let order = order(query.sort);
        let sql =
            format!("SELECT d.seq, d.folded FROM delegate d WHERE d.event_id = ? ORDER BY {order}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([event])?;
        let (mut page, mut to_skip) = (Vec::new(), query.offset);
        while page.len() < at(query.limit) {
            let Some(row) = rows.next()? else { break };
            if search.holds(text(row, 1)?) {
                if to_skip == 0 {
                    page.push(row.get(0)?);
                }
                to_skip = to_skip.saturating_sub(1);
            }
        }
        Ok(page)
    }

    fn page_of_many(&self, event: &str, expression: &str, query: &Query) -> Result<Vec<i64>> {
        let sql = format!(
            "SELECT d.seq FROM delegate d WHERE d.event_id = :event AND d.seq IN
               (SELECT rowid FROM delegate_search WHERE delegate_search MATCH :search)
             ORDER BY {} LIMIT :limit OFFSET :offset",
            order(query.sort)
        );
        let (limit, offset) = (query.limit, query.offset);
        self.seqs(
            &sql,
            named_params! {
                ":event": event, ":search": expression, ":limit": limit, ":offset": offset,
            },
        )
    }

    pub(super) fn seqs(&self, sql: &str, values: impl Params) -> Result<Vec<i64>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let seqs = statement.query_map(values, |row| row.get(0))?;
        Ok(seqs.collect::<rusqlite::Result<_>>()?)
    }
}

/// A column of text, not copied.
fn text<'r>(row: &'r Row<'_>, column: usize) -> Result<&'r str> {
    Ok(row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?)
}

fn at(rows: u32) -> usize {
    usize::try_from(rows).unwrap_or(usize::MAX)
}
