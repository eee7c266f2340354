//! Sessions, agenda items and the roles in them.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{OptionalExtension, Row, ToSql};

use super::{Store, row};
use crate::{
    Result,
    agenda::{HalfDay, ItemKind, RoleKind},
};

/// A row of `session`.
#[derive(Debug, Clone)]
pub(crate) struct SessionRow {
    pub(crate) id: String,
    pub(crate) name: Option<String>,
    pub(crate) date: Option<NaiveDate>,
    pub(crate) half_day: Option<HalfDay>,
    pub(crate) room: Option<String>,
}

/// A row of `agenda_item`.
#[derive(Debug, Clone)]
pub(crate) struct ItemRow {
    pub(crate) id: String,
    pub(crate) session_id: String,
    pub(crate) kind: ItemKind,
    pub(crate) title: Option<String>,
    pub(crate) start: Option<NaiveTime>,
    pub(crate) end: Option<NaiveTime>,
}

/// A row of `role`, with the names it stands for.
#[derive(Debug, Clone)]
pub(crate) struct RoleRow {
    pub(crate) id: String,
    pub(crate) session_id: Option<String>,
    pub(crate) item_id: Option<String>,
    pub(crate) kind: RoleKind,
    pub(crate) person_id: Option<String>,
    pub(crate) person: Option<String>,
    pub(crate) organisation_id: Option<String>,
    pub(crate) organisation: Option<String>,
    pub(crate) wording: Option<String>,
    pub(crate) title: Option<String>,
}

impl SessionRow {
    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            date: row::date(row, "date")?,
            half_day: row::maybe_word(row, "half_day", HalfDay::from_word)?,
            room: row.get("room")?,
        })
    }
}

impl ItemRow {
    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            session_id: row.get("session_id")?,
            kind: row::word(row, "kind", ItemKind::from_word)?,
            title: row.get("title")?,
            start: row::time(row, "start_time")?,
            end: row::time(row, "end_time")?,
        })
    }
}

impl RoleRow {
    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            session_id: row.get("session_id")?,
            item_id: row.get("item_id")?,
            kind: row::word(row, "kind", RoleKind::from_word)?,
            person_id: row.get("person_id")?,
            person: row.get("person")?,
            organisation_id: row.get("organisation_id")?,
            organisation: row.get("organisation")?,
            wording: row.get("wording")?,
            title: row.get("title")?,
        })
    }
}

const ITEMS: &str = "SELECT i.* FROM agenda_item i JOIN session s ON s.id = i.session_id
    WHERE s.event_id = ? ORDER BY s.position, i.position";

const ROLES: &str = "SELECT r.*, p.full_name AS person, o.name AS organisation FROM role r
    LEFT JOIN person p ON p.id = r.person_id
    LEFT JOIN organisation o ON o.id = r.organisation_id
    LEFT JOIN agenda_item i ON i.id = r.item_id
    JOIN session s ON s.id = coalesce(r.session_id, i.session_id)
    WHERE s.event_id = ? ORDER BY r.position";

impl Store<'_> {
    /// The sessions of an event, in order.
    pub(crate) fn sessions(&self, event_id: &str) -> Result<Vec<SessionRow>> {
        let sql = "SELECT * FROM session WHERE event_id = ? ORDER BY position";
        self.of_event(sql, event_id, SessionRow::of)
    }

    /// The items of all sessions of an event, in order.
    pub(crate) fn items(&self, event_id: &str) -> Result<Vec<ItemRow>> {
        self.of_event(ITEMS, event_id, ItemRow::of)
    }

    /// The roles in all sessions and items of an event, in order.
    pub(crate) fn roles(&self, event_id: &str) -> Result<Vec<RoleRow>> {
        self.of_event(ROLES, event_id, RoleRow::of)
    }

    fn of_event<T>(
        &self,
        sql: &str,
        event_id: &str,
        of: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([event_id], of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The event of a session.
    pub(crate) fn event_of_session(&self, session_id: &str) -> Result<Option<String>> {
        let sql = "SELECT event_id FROM session WHERE id = ?";
        Ok(self.conn.prepare_cached(sql)?.query_row([session_id], |row| row.get(0)).optional()?)
    }

    /// How many sessions an event has: the position of the next.
    pub(crate) fn count_sessions(&self, event_id: &str) -> Result<u32> {
        self.count("SELECT count(*) FROM session WHERE event_id = ?", event_id)
    }

    /// How many items a session has: the position of the next.
    pub(crate) fn count_items(&self, session_id: &str) -> Result<u32> {
        self.count("SELECT count(*) FROM agenda_item WHERE session_id = ?", session_id)
    }

    fn count(&self, sql: &str, key: &str) -> Result<u32> {
        Ok(self.conn.prepare_cached(sql)?.query_row([key], |row| row.get(0))?)
    }

    /// Adds a session at `position`.
    pub(crate) fn add_session(
        &self,
        event_id: &str,
        position: u32,
        row: &SessionRow,
    ) -> Result<()> {
        self.run(
            "INSERT INTO session(id, event_id, position, name, date, half_day, room)
             VALUES(?, ?, ?, ?, ?, ?, ?)",
            &[
                &row.id,
                &event_id,
                &position,
                &row.name,
                &row::stored_date(row.date),
                &row.half_day.map(HalfDay::as_str),
                &row.room,
            ],
        )
    }

    /// Adds an item at `position` of its session.
    pub(crate) fn add_item(&self, position: u32, row: &ItemRow) -> Result<()> {
        self.run(
            "INSERT INTO agenda_item(id, session_id, position, kind, title, start_time, end_time)
             VALUES(?, ?, ?, ?, ?, ?, ?)",
            &[
                &row.id,
                &row.session_id,
                &position,
                &row.kind.as_str(),
                &row.title,
                &row::stored_time(row.start),
                &row::stored_time(row.end),
            ],
        )
    }

    /// Adds a role at `position` of its session or item.
    pub(crate) fn add_role(&self, position: u32, row: &RoleRow) -> Result<()> {
        self.run(
            "INSERT INTO role(id, session_id, item_id, position, kind, person_id, organisation_id,
               wording, title) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
            &[
                &row.id,
                &row.session_id,
                &row.item_id,
                &position,
                &row.kind.as_str(),
                &row.person_id,
                &row.organisation_id,
                &row.wording,
                &row.title,
            ],
        )
    }

    fn run(&self, sql: &str, values: &[&dyn ToSql]) -> Result<()> {
        self.conn.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }
}
