//! What an erasure needs and nothing else may use: it changes what triggers keep, forgets the
//! journal, and rewrites whole databases so that no free page holds what was there.
//!
//! Must never be called but by an erasure; afterwards nothing of before can be taken back.

use std::path::Path;

use rusqlite::params_from_iter;

use super::{Storage, Store, connection, copy, header, record::quoted, repair, replacing};
use crate::{
    Error, Result,
    error::BackupProblem,
    io, nouns,
    records::{Kind, Noun},
};

impl Store<'_> {
    /// Removes the rows of a noun that have this value in a column; gives how many.
    pub(crate) fn remove_rows(&self, noun: &Noun, column: &str, value: &str) -> Result<usize> {
        let sql = format!("DELETE FROM {} WHERE {} = ?", quoted(noun.name), quoted(column));
        Ok(self.conn.prepare_cached(&sql)?.execute([value])?)
    }

    /// Writes columns of a row that triggers keep from being changed. Its `seq`, by which facts are
    /// ordered, stays. References are to be checked at the end.
    pub(crate) fn rewrite(&self, noun: &Noun, id: &str, columns: &[(&str, &str)]) -> Result<()> {
        let table = quoted(noun.name);
        let set = columns.iter().map(|(column, _)| format!("{} = ?", quoted(column)));
        let set = set.collect::<Vec<_>>().join(", ");
        self.conn.execute_batch(&format!(
            "DROP TABLE IF EXISTS temp.rewritten;
             CREATE TEMP TABLE rewritten AS SELECT * FROM main.{table} WHERE false;"
        ))?;
        let keep = format!("INSERT INTO temp.rewritten SELECT * FROM main.{table} WHERE id = ?");
        self.conn.execute(&keep, [id])?;
        let values = params_from_iter(columns.iter().map(|(_, value)| value));
        self.conn.execute(&format!("UPDATE temp.rewritten SET {set}"), values)?;
        self.conn.execute(&format!("DELETE FROM main.{table} WHERE id = ?"), [id])?;
        let back = format!("INSERT INTO main.{table} SELECT * FROM temp.rewritten");
        self.conn.execute_batch(&format!("{back}; DROP TABLE temp.rewritten;"))?;
        Ok(())
    }

    /// What a column of a noun's records held at any time, as far as the journal knows.
    pub(crate) fn values_in_journal(
        &self,
        noun: &Noun,
        id: &str,
        column: &str,
    ) -> Result<Vec<String>> {
        let Some((_, key)) = self.key_of(id)? else { return Ok(Vec::new()) };
        let sql = "SELECT value FROM (
              SELECT before ->> ?3 AS value FROM change WHERE noun = ?1 AND key = ?2
              UNION SELECT after ->> ?3 FROM change WHERE noun = ?1 AND key = ?2)
            WHERE value IS NOT NULL";
        let mut statement = self.conn.prepare_cached(sql)?;
        let values = statement.query_map((noun.name, key, column), |row| row.get(0))?;
        Ok(values.collect::<rusqlite::Result<_>>()?)
    }

    /// Forgets every change there ever was; its lines stay, with what `subject` makes of what each
    /// was about. Gives the tables that operation `of` changed.
    pub(crate) fn forget_all(
        &self,
        of: Option<i64>,
        subject: impl Fn(&str) -> Option<String>,
    ) -> Result<Vec<String>> {
        let changed = "SELECT DISTINCT noun FROM change WHERE operation = ? ORDER BY noun";
        let mut changed = self.conn.prepare(changed)?;
        let tables = changed.query_map([of], |row| row.get(0))?.collect::<Result<_, _>>()?;
        self.conn.execute("DELETE FROM change", ())?;
        // The erasure itself stands, as a barrier.
        self.conn.execute("UPDATE operation SET forgotten = 1 WHERE id IS NOT ?", [of])?;
        let mut lines = self.conn.prepare("SELECT id, subject FROM operation")?;
        let lines = lines.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
        let lines = lines.collect::<rusqlite::Result<Vec<(i64, Option<String>)>>>()?;
        let mut update = self.conn.prepare("UPDATE operation SET subject = ? WHERE id = ?")?;
        for (id, about) in lines {
            if let Some(now) = about.as_deref().and_then(&subject) {
                update.execute((now, id))?;
            }
        }
        Ok(tables)
    }

    /// Makes the search index anew: what was deleted from it may still stand in its tables.
    pub(crate) fn rebuild_search(&self) -> Result<()> {
        repair::rebuild_search(self.conn)
    }

    /// Noun and id of the records in whose texts one of these stands, as it is written.
    pub(crate) fn records_that_say(&self, texts: &[String]) -> Result<Vec<(String, String)>> {
        let mut found = Vec::new();
        for noun in nouns::ALL {
            let columns = noun.fields.iter().filter(|f| matches!(f.kind, Kind::Text | Kind::Prose));
            let says =
                |(column, at): (&str, usize)| format!("instr({}, ?{at}) > 0", quoted(column));
            let says =
                columns.flat_map(|f| (1..=texts.len()).map(move |at| (f.name, at))).map(says);
            let says = says.collect::<Vec<_>>().join(" OR ");
            if says.is_empty() {
                continue;
            }
            let sql = format!("SELECT id FROM {} WHERE {says} ORDER BY seq", quoted(noun.name));
            let mut statement = self.conn.prepare(&sql)?;
            let ids = statement.query_map(params_from_iter(texts), |row| row.get(0))?;
            for id in ids {
                found.push((noun.name.to_owned(), id?));
            }
        }
        Ok(found)
    }

    /// Writes the whole file anew, without free pages, and empties what is written ahead. Not in a
    /// transaction. While another process reads, the -wal goes when the last one closes.
    pub(crate) fn compact(&self) -> Result<()> {
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE);";
        Ok(self.conn.execute_batch(&format!("{checkpoint} VACUUM; {checkpoint}"))?)
    }
}

impl Storage {
    /// Refuses where this process may not write.
    pub(crate) fn must_write(&self) -> Result<()> {
        self.alone(|_| Ok(()))
    }
}

/// Does `work` in the closed database at `path`, brought up to date, and puts what comes of it,
/// written anew and read through, in its place.
///
/// # Errors
/// [`Error::Backup`] where it is damaged, foreign or newer: it is then as it was. [`Error::Io`],
/// [`Error::Storage`], [`Error::DiskFull`].
pub(crate) fn rework_copy(path: &Path, work: impl FnOnce(&Store<'_>) -> Result<()>) -> Result<()> {
    // Named like every draft, so that what a crash leaves of it is cleared with the others.
    let folder = io::folder_of(path);
    let draft = tempfile::Builder::new().prefix(io::DRAFT).suffix(".db").tempfile_in(folder);
    let copy = draft.map_err(io::failed("write", folder))?.into_temp_path();
    let reworked = rework(path, &copy, work);
    remove_beside(&copy)?;
    let damaged = |error| match connection::is_damage(&error) {
        true => Error::Backup { file: path.into(), problem: BackupProblem::Damaged },
        false => error,
    };
    reworked.map_err(damaged)?;
    copy::check_copy(&copy)?;
    io::flush(&copy)?;
    // Written ahead for the old one; it must never be replayed on the new one.
    remove_beside(path)?;
    io::relocate(&copy, path)
}

fn rework(path: &Path, copy: &Path, work: impl FnOnce(&Store<'_>) -> Result<()>) -> Result<()> {
    let mut conn = replacing::open_copy(path, copy)?;
    let tx = conn.transaction()?;
    work(&Store { conn: &tx })?;
    tx.commit()?;
    Ok(conn.execute_batch("VACUUM")?)
}

/// Removes a closed database with what SQLite keeps beside it.
pub(crate) fn remove_copy(path: &Path) -> Result<()> {
    remove_beside(path)?;
    io::remove(path)
}

fn remove_beside(path: &Path) -> Result<()> {
    ["-wal", "-shm", "-journal"].iter().try_for_each(|part| io::remove(&header::beside(path, part)))
}
