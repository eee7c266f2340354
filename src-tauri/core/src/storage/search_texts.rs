//! Makes the texts that delegates are found by anew when this program makes them differently.
//!
//! Runs at open, before capture: it changes nothing that a user did.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use super::Store;
use crate::{
    Result,
    delegates::{Delegate, findable},
    text::search::VERSION,
};

/// Rebuilds every text unless those of this program's version are there already.
pub(super) fn refresh(conn: &mut Connection) -> Result<()> {
    let known: Option<String> = conn
        .query_row("SELECT value FROM meta WHERE key = 'search'", (), |row| row.get(0))
        .optional()?;
    if known.as_deref() == Some(VERSION) {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let delegates = Store { conn: &tx }.records::<Delegate>(&[])?;
    let mut update =
        tx.prepare("UPDATE delegate SET folded = ?2 WHERE id = ?1 AND folded <> ?2")?;
    for delegate in &delegates {
        update.execute((&delegate.id, findable(&delegate.into())))?;
    }
    drop(update);
    tx.execute(
        "INSERT INTO meta(key, value) VALUES('search', ?1)
         ON CONFLICT(key) DO UPDATE SET value = ?1",
        [VERSION],
    )?;
    Ok(tx.commit()?)
}
