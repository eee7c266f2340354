//! Long work, whichever it is.

use super::Answer;
use crate::state::Desk;

/// Tells a work to stop; `id` is the number of the channel that its counts go to.
pub fn stop_work(desk: &Desk, id: u32) -> Answer<()> {
    desk.works().stop(id);
    Ok(())
}
