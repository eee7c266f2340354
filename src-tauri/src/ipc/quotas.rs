//! How many may come, and how many do.

use langbiang_core::quotas;

use super::{Answer, wire::quotas::Quotas};
use crate::state::Desk;

/// The numbers of an event, told and counted.
pub fn show_quotas(desk: &Desk, event_id: String) -> Answer<Quotas> {
    desk.work(|ws| quotas::show(ws, &event_id).map(Quotas::from))
}
