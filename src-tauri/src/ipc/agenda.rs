//! The agenda of an event in one read; it is changed record by record.

use langbiang_core::{agenda, materials};

use super::{Answer, wire::agenda::AgendaSession};
use crate::state::Desk;

/// The sessions of an event with their items, people and files, in order.
pub fn get_agenda(desk: &Desk, event_id: String) -> Answer<Vec<AgendaSession>> {
    desk.work(|ws| {
        let materials = materials::of_event(ws, &event_id)?;
        let sessions = agenda::list(ws, &event_id)?.into_iter();
        Ok(sessions.map(|session| AgendaSession::new(session, &materials)).collect())
    })
}
