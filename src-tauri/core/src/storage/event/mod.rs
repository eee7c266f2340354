//! Events and their organisers.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};

use super::{Store, row};
use crate::{
    Result,
    agenda::HalfDay,
    documents::DocumentStyle,
    events::{Organiser, OrganiserRole},
    provinces::ProvinceRef,
};

/// A row of `event`, with the number of its delegates.
#[derive(Debug, Clone)]
pub(crate) struct EventRow {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) parent_id: Option<String>,
    pub(crate) name: String,
    pub(crate) theme: Option<String>,
    pub(crate) name_full: Option<String>,
    pub(crate) start: Option<NaiveDate>,
    pub(crate) end: Option<NaiveDate>,
    pub(crate) half_day: Option<HalfDay>,
    pub(crate) time_zone: String,
    pub(crate) venue: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) province: Option<ProvinceRef>,
    pub(crate) document_style: DocumentStyle,
    pub(crate) sample: bool,
    pub(crate) folded: String,
    pub(crate) delegates: u32,
}

impl EventRow {
    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            code: row.get("code")?,
            parent_id: row.get("parent_id")?,
            name: row.get("name")?,
            theme: row.get("theme")?,
            name_full: row.get("name_full")?,
            start: row::date(row, "start_date")?,
            end: row::date(row, "end_date")?,
            half_day: row::maybe_word(row, "half_day", HalfDay::from_word)?,
            time_zone: row.get("time_zone")?,
            venue: row.get("venue")?,
            place: row.get("place")?,
            province: row::province(row)?,
            document_style: row::word(row, "document_style", DocumentStyle::from_word)?,
            sample: row.get("sample")?,
            folded: row.get("folded")?,
            delegates: row.get("delegates")?,
        })
    }
}

impl Store<'_> {
    /// Every event, the latest first, those without a date at the end.
    pub(crate) fn events(&self) -> Result<Vec<EventRow>> {
        let sql = concat!(include_str!("get.sql"), " ORDER BY e.start_date DESC NULLS LAST, e.seq");
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map((), EventRow::of)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The event with this id or this code.
    pub(crate) fn event(&self, key: &str) -> Result<Option<EventRow>> {
        let sql = concat!(include_str!("get.sql"), " WHERE e.id = ?1 OR e.code = ?1");
        Ok(self.conn.prepare_cached(sql)?.query_row([key], EventRow::of).optional()?)
    }

    /// Adds or, by its id, replaces an event.
    pub(crate) fn put_event(&self, event: &EventRow) -> Result<()> {
        self.conn.prepare_cached(include_str!("put.sql"))?.execute(named_params! {
            ":id": event.id, ":code": event.code, ":parent_id": event.parent_id,
            ":name": event.name, ":theme": event.theme, ":name_full": event.name_full,
            ":start_date": row::stored_date(event.start), ":end_date": row::stored_date(event.end),
            ":half_day": event.half_day.map(HalfDay::as_str), ":time_zone": event.time_zone,
            ":venue": event.venue, ":place": event.place,
            ":province_scheme": event.province.map(|p| p.scheme().as_str()),
            ":province_code": event.province.map(ProvinceRef::code),
            ":document_style": event.document_style.as_str(), ":sample": event.sample, ":folded": event.folded,
        })?;
        Ok(())
    }

    /// The organisers of an event, in order.
    pub(crate) fn organisers(&self, event_id: &str) -> Result<Vec<Organiser>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT o.role, o.organisation_id, n.name FROM event_organiser o
             JOIN organisation n ON n.id = o.organisation_id
             WHERE o.event_id = ? ORDER BY o.position",
        )?;
        let rows = statement.query_map([event_id], |row| {
            Ok(Organiser {
                role: row::word(row, "role", OrganiserRole::from_word)?,
                organisation_id: row.get("organisation_id")?,
                name: row.get("name")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Takes all organisers of an event away.
    pub(crate) fn remove_organisers(&self, event_id: &str) -> Result<()> {
        self.conn
            .prepare_cached("DELETE FROM event_organiser WHERE event_id = ?")?
            .execute([event_id])?;
        Ok(())
    }

    /// Adds an organiser at `position`.
    pub(crate) fn add_organiser(
        &self,
        id: &str,
        event_id: &str,
        position: u32,
        role: OrganiserRole,
        organisation_id: &str,
    ) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO event_organiser(id, event_id, position, role, organisation_id)
                 VALUES(?, ?, ?, ?, ?)",
            )?
            .execute((id, event_id, position, role.as_str(), organisation_id))?;
        Ok(())
    }
}
