//! People.

use rusqlite::{OptionalExtension, Row, named_params};

use super::Store;
use crate::{
    Result,
    names::{PersonName, sort_keys},
    people::Person,
};

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get("id")?,
        name: PersonName {
            full: row.get("full_name")?,
            family: row.get("family")?,
            middle: row.get("middle")?,
            given: row.get("given")?,
        },
        title: row.get("title")?,
        organisation_id: row.get("organisation_id")?,
    })
}

const SELECT: &str =
    "SELECT id, full_name, family, middle, given, title, organisation_id FROM person";

impl Store<'_> {
    /// Adds a person; `folded` is what a search should find.
    pub(crate) fn add_person(&self, new: &Person, folded: &str) -> Result<()> {
        let keys = sort_keys(&new.name);
        let sql = "INSERT INTO person(id, full_name, family, middle, given, sort_family,
               sort_middle, sort_given, title, organisation_id, folded)
             VALUES(:id, :full_name, :family, :middle, :given, :sort_family, :sort_middle,
               :sort_given, :title, :organisation_id, :folded)";
        self.conn.prepare_cached(sql)?.execute(named_params! {
            ":id": new.id, ":full_name": new.name.full, ":family": new.name.family,
            ":middle": new.name.middle, ":given": new.name.given, ":sort_family": keys.family,
            ":sort_middle": keys.middle, ":sort_given": keys.given, ":title": new.title,
            ":organisation_id": new.organisation_id, ":folded": folded,
        })?;
        Ok(())
    }

    /// The person with this id.
    pub(crate) fn person(&self, id: &str) -> Result<Option<Person>> {
        let sql = format!("{SELECT} WHERE id = ?");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id], person).optional()?)
    }

    /// Every person, by tên, họ, đệm.
    pub(crate) fn people(&self) -> Result<Vec<Person>> {
        let sql = format!("{SELECT} ORDER BY sort_given, sort_family, sort_middle, seq");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map((), person)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
