//! Notes that a file with personal data is made whose purpose is plain from what it is: nobody is
//! asked for what.
//!
//! The note and the file go together: must never leave one without the other.

use super::{Disclosure, DisclosureKind};
use crate::{
    Language, Result, Words, Workspace, events, op::HAND_OUT, op::Outcome, records, storage::Store,
};

/// A file that hands out personal data.
pub(crate) struct HandOut<'a> {
    /// The event (id or code).
    pub(crate) event: &'a str,
    /// What it is.
    pub(crate) kind: DisclosureKind,
    /// The names of what it tells of each, parted by commas.
    pub(crate) columns: &'a str,
    /// How many people it is about; of nobody nothing is noted.
    pub(crate) count: usize,
    /// Of the purpose that is noted.
    pub(crate) language: Language,
}

impl HandOut<'_> {
    /// Notes it, and then has the file written.
    ///
    /// # Errors
    /// [`Error::NotFound`](crate::Error::NotFound) for the event; whatever `write` refuses, and
    /// nothing is noted then.
    pub(crate) fn noted<T>(
        &self,
        workspace: &Workspace,
        write: impl FnOnce(&Store<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let disclosed = workspace.timestamp();
        workspace.operate(&HAND_OUT, |store| {
            let event = events::find(store, self.event)?;
            let key = format!("privacy.purpose.{}", self.kind);
            let purpose = Words::of(self.language).get(&key).to_owned();
            if self.count > 0 {
                let disclosure = Disclosure {
                    event_id: Some(event.id),
                    kind: self.kind,
                    columns: self.columns.to_owned(),
                    count: u32::try_from(self.count).unwrap_or(u32::MAX),
                    purpose: purpose.clone(),
                    disclosed,
                    ..Disclosure::default()
                };
                records::insert(store, disclosure)?;
            }
            Ok((write(store)?, purpose))
        })
    }
}
