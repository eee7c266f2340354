//! Finds whatever has a name, kind by kind, with the event where it is opened.
//!
//! Delegates are found through their index; of everything else there is so little that going
//! through it is quick.

use rusqlite::{Params, Row};

use super::Store;
use crate::{
    Result,
    search::{Found, FoundKind},
    text::{fold, search::Search},
};

/// Up to so many of a kind are ranked; of more, those of the latest events.
const RANKED: u32 = 400;

const EVENTS: &str = "SELECT id, name, coalesce(place, venue, ''), start, id, name, folded
    FROM event ORDER BY start DESC, seq DESC";

/// A badge's code is found as well, by its start.
const DELEGATES: &str = "SELECT d.id, d.full_name,
      d.title || iif(d.title = '' OR d.organisation = '', '', ', ') || d.organisation,
      NULL, e.id, e.name, d.folded
    FROM (SELECT * FROM (SELECT rowid AS found FROM delegate_search
                         WHERE delegate_search MATCH ?1 ORDER BY rowid DESC LIMIT ?3)
          UNION SELECT seq FROM delegate WHERE code BETWEEN ?2 AND ?2 || '[' AND ?2 <> '')
    CROSS JOIN delegate d ON d.seq = found JOIN event e ON e.id = d.event_id
    ORDER BY d.seq DESC";

/// Once in every event in which they have a role.
const SPEAKERS: &str = "SELECT p.id, p.full_name,
      coalesce(max(r.title), (SELECT t.wording FROM title t WHERE t.person_id = p.id
                              ORDER BY t.position LIMIT 1), ''),
      NULL, e.id, e.name, p.folded
    FROM role r JOIN person p ON p.id = r.person_id
    LEFT JOIN item i ON i.id = r.item_id
    LEFT JOIN session s ON s.id = coalesce(r.session_id, i.session_id)
    JOIN event e ON e.id = coalesce(r.event_id, s.event_id)
    GROUP BY p.id, e.id ORDER BY e.start DESC, p.seq";

const ORGANISATIONS: &str = "SELECT o.id, o.name, coalesce(o.short_name, ''), NULL, e.id, e.name,
      o.folded
    FROM (SELECT organisation_id AS body, event_id AS event FROM organiser
          UNION SELECT organisation_id, event_id FROM delegation) named
    JOIN organisation o ON o.id = named.body JOIN event e ON e.id = named.event
    ORDER BY e.start DESC, o.seq";

const ITEMS: &str =
    "SELECT i.id, i.title, coalesce(s.name, s.theme, ''), coalesce(s.date, e.start),
      e.id, e.name, i.title
    FROM item i JOIN session s ON s.id = i.session_id JOIN event e ON e.id = s.event_id
    WHERE i.title IS NOT NULL ORDER BY e.start DESC, s.position, i.position";

const FILES: &str = "SELECT m.id, m.title, coalesce(f.name, ''), NULL, e.id, e.name,
      m.title || ' ' || coalesce(f.name, '')
    FROM material m JOIN event e ON e.id = m.event_id
    LEFT JOIN stored_file f ON f.id = m.file_id ORDER BY e.start DESC, m.position";

impl Store<'_> {
    /// What of this kind answers the search, what fits best first; nothing is marked yet.
    pub(crate) fn found_anywhere(&self, kind: FoundKind, search: &Search) -> Result<Vec<Found>> {
        match kind {
            FoundKind::Event => self.looked_through(kind, EVENTS, search),
            FoundKind::Delegate => {
                let code = search.code.as_deref().unwrap_or_default();
                let values = (search.expression(), code, RANKED);
                self.best_found(kind, DELEGATES, values, search, |_| true)
            }
            FoundKind::Speaker => self.looked_through(kind, SPEAKERS, search),
            FoundKind::Organisation => self.looked_through(kind, ORGANISATIONS, search),
            FoundKind::Item => self.looked_through(kind, ITEMS, search),
            FoundKind::File => self.looked_through(kind, FILES, search),
        }
    }

    /// Every row is looked at.
    fn looked_through(&self, kind: FoundKind, sql: &str, search: &Search) -> Result<Vec<Found>> {
        self.best_found(kind, sql, (), search, |text| search.holds(&fold(text)))
    }

    /// The rows that are `wanted`: those with the typed accents first, then those whose name
    /// answers, then those of the latest event.
    fn best_found(
        &self,
        kind: FoundKind,
        sql: &str,
        values: impl Params,
        search: &Search,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<Vec<Found>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(values)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let text = row.get_ref(6)?.as_str().map_err(rusqlite::Error::from)?;
            if wanted(text) {
                let found = read(kind, row)?;
                let unlike = search.unlike(&format!("{} {}", found.name, found.about));
                all.push((unlike, !search.holds(&fold(&found.name)), found));
            }
            if all.len() >= RANKED as usize {
                break;
            }
        }
        all.sort_by_key(|(unlike, elsewhere, _)| (*unlike, *elsewhere));
        Ok(all.into_iter().map(|(_, _, found)| found).collect())
    }
}

fn read(kind: FoundKind, row: &Row<'_>) -> Result<Found> {
    Ok(Found {
        kind,
        id: row.get(0)?,
        name: row.get(1)?,
        about: row.get(2)?,
        date: row.get(3)?,
        event_id: row.get(4)?,
        event: row.get(5)?,
        name_marks: Vec::new(),
        about_marks: Vec::new(),
    })
}
