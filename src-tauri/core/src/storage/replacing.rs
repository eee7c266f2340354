//! The workspace while another database takes the place of its own: locked, and nothing open.
//!
//! The new database is made ready beside the old one, brought up to date and noted in its own
//! journal, all before the swap; so whatever interrupts it, there is one whole database.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags, config::DbConfig};

use super::{
    Store, capture, checks,
    connection::{DATABASE, connect, is_damage},
    copy,
    header::{self, Kind},
    lock, migrations,
    opening::{corrupt, refusal},
    register::{self, Standing},
    repair, search_texts, sort_keys,
    summary::{self, Summary},
    swap,
};
use crate::{
    Error, Result,
    error::{BackupProblem, WorkspaceProblem},
    integrity::Check,
    io,
    op::UndoClass,
};

/// The operation that is noted in the restored database.
pub(crate) struct Note {
    /// RFC 3339, UTC.
    pub(crate) at: String,
    pub(crate) operation: &'static str,
    pub(crate) undo: UndoClass,
    pub(crate) subject: String,
    /// It gets a number above this one.
    pub(crate) after: i64,
    /// Where registers of certificates stood: what was given since the backup is never given again.
    pub(crate) registers: Vec<Standing>,
}

/// A closed workspace whose lock we hold.
pub(crate) struct Replacing {
    folder: PathBuf,
    lock: lock::Lock,
}

impl Replacing {
    /// Takes the lock of the workspace in `folder`, making the folder if need be.
    pub(crate) fn begin(folder: &Path, program: &str) -> Result<Self> {
        io::make_folder(folder)?;
        let lock = lock::take(folder, program)?;
        swap::finish(folder)?;
        Ok(Self { folder: folder.into(), lock })
    }

    /// Makes a copy of the closed database `source` ready, of this program's version.
    ///
    /// # Errors
    /// [`Error::Backup`] where it is damaged, foreign or newer.
    pub(crate) fn stage(&self, source: &Path) -> Result<()> {
        swap::clear_staged(&self.folder)?;
        let staged = open_copy(source, &swap::staged(&self.folder)).map(drop);
        staged.or_else(|error| swap::clear_staged(&self.folder).and(Err(error)))
    }

    /// Runs `work` on the present database, if there is one that is ours and in order.
    pub(crate) fn with_present<T>(
        &self,
        work: impl FnOnce(&Store<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        match self.present(work) {
            // It will be moved aside as it is.
            Err(Error::Workspace { .. }) => Ok(None),
            Err(error) if is_damage(&error) => Ok(None),
            done => done.map(Some),
        }
    }

    fn present<T>(&self, work: impl FnOnce(&Store<'_>) -> Result<T>) -> Result<T> {
        let path = self.folder.join(DATABASE);
        if !path.exists()
            || header::stale_wal(&path)?
            || header::check(&path, migrations::NEWEST)? == Kind::Empty
        {
            return Err(refusal(&self.folder, WorkspaceProblem::Missing));
        }
        let conn = connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if self.lock.suspects() {
            conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
            if !checks::at_start(&conn)?.is_empty() {
                return Err(corrupt(&self.folder));
            }
        }
        let value = work(&Store { conn: &conn })?;
        // Others may still read, and then closing would leave it in the -wal.
        conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
        Ok(value)
    }

    /// Notes the restore in the staged database and puts it in place. Gives where the present one
    /// was moved, if there was one.
    pub(crate) fn finish(self, now: DateTime<Utc>, note: &Note) -> Result<Option<PathBuf>> {
        let staged = swap::staged(&self.folder);
        let conn = connect(&staged, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        carry_over(&conn, note)?;
        drop(conn);
        io::flush(&staged)?;
        let aside = swap::begin(&self.folder, now)?;
        // What is in place now was looked through.
        self.lock.suspect(false);
        Ok(aside)
    }
}

/// Notes the restore, with what goes over from the present database into the restored one.
fn carry_over(conn: &Connection, note: &Note) -> Result<()> {
    let operation = conn.query_row(
        "INSERT INTO operation(id, at, name, subject, undo_class)
         SELECT max(coalesce(max(id), 0), ?1) + 1, ?2, ?3, ?4, ?5 FROM operation RETURNING id",
        (note.after, &note.at, note.operation, &note.subject, note.undo.as_str()),
        |row| row.get(0),
    )?;
    capture::install(conn)?;
    capture::begin(conn, operation)?;
    register::catch_up(conn, &note.registers)?;
    capture::end(conn)
}

/// What the closed database `source` holds; `copy` is where it is brought up to date for that.
///
/// # Errors
/// As [`Replacing::stage`].
pub(crate) fn summary_of_copy(source: &Path, copy: &Path) -> Result<Summary> {
    Ok(summary::of(&open_copy(source, copy)?)?)
}

/// Copies `source`, looks it through and brings the copy up to date.
pub(super) fn open_copy(source: &Path, copy: &Path) -> Result<Connection> {
    header::copy_with_wal(source, copy)?;
    let bad = |problem| Error::Backup { file: source.into(), problem };
    let opened = connect(copy, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(|mut conn| {
        conn.execute_batch("PRAGMA journal_mode = DELETE")?;
        copy::found(&conn)?.map_err(bad)?;
        migrations::run(&mut conn, migrations::MIGRATIONS, |_, _| Ok(()))?;
        sort_keys::refresh(&mut conn)?;
        if !checks::run(&conn, Check::SearchIndex)?.is_empty() {
            repair::rebuild_search(&conn)?;
        }
        search_texts::refresh(&mut conn)?;
        Ok(conn)
    });
    opened.map_err(|error| if is_damage(&error) { bad(BackupProblem::Damaged) } else { error })
}
