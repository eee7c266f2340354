//! Who may be kept twice.

use langbiang_core::people::{self, Merge};

use super::{
    Answer,
    wire::people::{Duplicate, MergePreview},
};
use crate::state::Desk;

/// The pairs of an event that may be one person.
pub fn list_duplicates(desk: &Desk, event_id: String) -> Answer<Vec<Duplicate>> {
    desk.work(|ws| {
        Ok(people::duplicates_of(ws, &event_id)?.into_iter().map(Duplicate::from).collect())
    })
}

/// What one record of two would say; nothing is written.
pub fn preview_merge(desk: &Desk, keep: String, other: String) -> Answer<MergePreview> {
    let form = Merge { keep, other, dry_run: true, ..Merge::default() };
    desk.work(|ws| people::merge(ws, &form).map(|done| done.value.into()))
}
