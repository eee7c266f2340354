//! Organisations.

use rusqlite::{OptionalExtension, Row};

use super::Store;
use crate::{Result, organisations::Organisation};

fn organisation(row: &Row<'_>) -> rusqlite::Result<Organisation> {
    Ok(Organisation {
        id: row.get("id")?,
        parent_id: row.get("parent_id")?,
        name: row.get("name")?,
        short_name: row.get("short_name")?,
    })
}

impl Store<'_> {
    /// Adds an organisation; `folded` is what a search should find.
    pub(crate) fn add_organisation(&self, new: &Organisation, folded: &str) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO organisation(id, parent_id, name, short_name, folded)
                 VALUES(?, ?, ?, ?, ?)",
            )?
            .execute((&new.id, &new.parent_id, &new.name, &new.short_name, folded))?;
        Ok(())
    }

    /// The organisation with this name, letter for letter.
    pub(crate) fn organisation_named(&self, name: &str) -> Result<Option<Organisation>> {
        self.one_organisation("name = ? ORDER BY seq LIMIT 1", name)
    }

    /// The organisation with this id.
    pub(crate) fn organisation(&self, id: &str) -> Result<Option<Organisation>> {
        self.one_organisation("id = ?", id)
    }

    fn one_organisation(&self, which: &str, key: &str) -> Result<Option<Organisation>> {
        let sql = format!("SELECT id, parent_id, name, short_name FROM organisation WHERE {which}");
        Ok(self.conn.prepare_cached(&sql)?.query_row([key], organisation).optional()?)
    }

    /// Every organisation, in the order in which they were added.
    pub(crate) fn organisations(&self) -> Result<Vec<Organisation>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id, parent_id, name, short_name FROM organisation ORDER BY seq",
        )?;
        let rows = statement.query_map((), organisation)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
