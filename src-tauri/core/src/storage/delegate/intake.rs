//! Takes the rows of a list in: new delegates at the end of their event, known ones changed by one
//! statement.
//!
//! About three times as quick as record by record: a new row is put straight into its table, without
//! triggers, and then the search index and the journal each learn of all new rows at once. Must never
//! leave one of the two without a row.

use rusqlite::{Connection, Statement, config::DbConfig, named_params, params};

use super::super::{Store, capture, connection::CACHE};
use crate::{
    Result,
    delegates::{DelegateState, NewDelegate, Sex},
    names::{PersonName, SortKeys},
};

/// How much of the database may be held in memory meanwhile, in kibibytes: what does not fit goes to
/// the disk before its time, and some of it several times.
const ROOM: i64 = 128 << 10;

/// A row of a list on its way to the delegates.
pub(crate) struct Listed<'a> {
    /// Of the delegate that it changes, or a new one.
    pub(crate) id: &'a str,
    /// The badge's code of a new one; nothing for one who is known.
    pub(crate) code: Option<&'a str>,
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

/// Where the rows of a list go.
pub(crate) struct Intake<'c> {
    event_id: &'c str,
    file: &'c str,
    /// The place in the event of the next one who is new.
    next: i64,
    changes: usize,
    insert: Statement<'c>,
    stage: Statement<'c>,
}

impl Store<'_> {
    /// Takes the rows that `rows` puts into an event, which came in the list `file`: known delegates
    /// are changed, the others added at the end in their order. Meanwhile nothing else may be
    /// written.
    pub(crate) fn take_delegates_in(
        &self,
        (event_id, file): (&str, &str),
        rows: impl FnOnce(&mut Intake<'_>) -> Result<()>,
    ) -> Result<()> {
        self.conn.execute_batch(include_str!("stage.sql"))?;
        self.conn.pragma_update(None, "cache_size", -ROOM)?;
        let taken = self.take((event_id, file), rows);
        self.conn.pragma_update(None, "cache_size", -CACHE)?;
        taken?;
        Ok(self.conn.execute_batch("DROP TABLE temp.staged_delegate")?)
    }

    /// Adds and changes; then the search index and the journal learn of it.
    fn take(
        &self,
        (event_id, file): (&str, &str),
        rows: impl FnOnce(&mut Intake<'_>) -> Result<()>,
    ) -> Result<()> {
        capture::at_once(self.conn, "delegate", |newest| {
            let changes = without_triggers(self.conn, || self.put(event_id, file, rows))?;
            if changes > 0 {
                let update = include_str!("update_staged.sql");
                self.conn.execute(update, named_params! { ":event": event_id })?;
            }
            let index = "INSERT INTO delegate_search(rowid, folded)
                         SELECT seq, folded FROM delegate WHERE seq > ?1 ORDER BY seq";
            self.conn.execute(index, [newest])?;
            Ok(())
        })
    }

    /// Adds the new rows, and stages the known ones; gives how many those are.
    fn put(
        &self,
        event_id: &str,
        file: &str,
        rows: impl FnOnce(&mut Intake<'_>) -> Result<()>,
    ) -> Result<usize> {
        let next = "SELECT coalesce(max(position) + 1, 0) FROM delegate WHERE event_id = ?";
        let mut intake = Intake {
            event_id,
            file,
            next: self.conn.query_row(next, [event_id], |row| row.get(0))?,
            changes: 0,
            insert: self.conn.prepare(include_str!("insert_one.sql"))?,
            stage: self.conn.prepare(include_str!("stage_one.sql"))?,
        };
        rows(&mut intake)?;
        Ok(intake.changes)
    }
}

impl Intake<'_> {
    /// Puts one row in; each known delegate at most once.
    pub(crate) fn put(&mut self, row: &Listed<'_>) -> Result<()> {
        let statement = if row.code.is_some() { &mut self.insert } else { &mut self.stage };
        let (new, name, keys) = (row.says, row.name, row.keys);
        statement.execute(params![
            row.id,
            row.code,
            self.event_id,
            self.next,
            self.file,
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
            row.sort_organisation,
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
            row.state.map(DelegateState::as_str),
            row.person_id,
            new.source_row,
            row.sources,
            row.folded,
        ])?;
        match row.code {
            Some(_) => self.next += 1,
            None => self.changes += 1,
        }
        Ok(())
    }
}

/// Lets `work` write without the triggers of the schema: a statement that fires none needs no way
/// back of its own, for which every page that it changes would be copied.
fn without_triggers<T>(conn: &Connection, work: impl FnOnce() -> Result<T>) -> Result<T> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    let done = work();
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true)?;
    done
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use crate::storage::migrations;

    #[test]
    fn nothing_but_the_search_index_learns_of_a_new_delegate_by_a_trigger() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrations::run(&mut conn, migrations::MIGRATIONS, |_, _| Ok(())).unwrap();
        let triggers = "SELECT group_concat(name) FROM sqlite_schema WHERE type = 'trigger'
                        AND tbl_name = 'delegate' AND sql LIKE '%INSERT ON delegate%'";
        let triggers: String = conn.query_row(triggers, (), |row| row.get(0)).unwrap();
        assert_eq!(triggers, "delegate_search_insert");
    }
}
