//! Faults of the window itself, for the log.

use super::{Answer, error::noted, wire::fault::Fault};

/// Notes that something went wrong in the window; gives the number under which the log tells it.
pub fn report_fault(fault: Fault) -> Answer<String> {
    Ok(noted(&fault.for_log()))
}
