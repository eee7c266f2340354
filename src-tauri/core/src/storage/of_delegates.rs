//! Records that hang on delegates, for a whole event at once.

use super::{Store, record::quoted};
use crate::{Result, records::Record};

impl Store<'_> {
    /// The records with a `delegate_id` of an event's delegates, in the order in which they were
    /// made.
    pub(crate) fn of_delegates<R: Record>(&self, event_id: &str) -> Result<Vec<R>> {
        let tail = format!(
            "FROM {} WHERE delegate_id IN (SELECT id FROM delegate WHERE event_id = ?) ORDER BY seq",
            quoted(R::NOUN.name)
        );
        self.records_of(&tail, [event_id])
    }
}
